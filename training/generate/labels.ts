/** Lines that say what they hold: `Authors: …`, `**Venue**: …`. */
import { type CjkLabel, cjkLabel } from './cjk.ts'
import type { Look } from './look.ts'
import { uses } from './pattern.ts'
import type { Random } from './random.ts'

type Label = 'authors' | 'when' | 'date' | 'tags' | 'place' | 'text' | 'links' | 'venue' | 'year' | 'title'

const WORDS: Readonly<Record<Label, readonly string[]>> = {
  authors: [
    'Authors',
    'Author',
    'Author(s)',
    'By',
    '作者',
    '👥 Authors',
    'authors',
    'author',
    '*Authors*',
    'Authors List',
  ],
  when: [
    'Venue',
    'Published in',
    'Publication',
    'Conference',
    'Published',
    'Source',
    'Publisher',
    '期刊',
    '发表',
    'In',
    '📑 Publisher',
    '🏛 Venue',
    'Where',
    'Journal',
  ],
  venue: ['Venue', 'Conference', 'Journal', 'Publisher', 'Publication', '会议'],
  date: ['Date', 'Publish Date', 'Year', 'Published', '📅 Date', '日期', 'Submitted', 'Time', 'Release date'],
  year: ['Year', 'year', '年份', 'Date'],
  tags: [
    'Keywords',
    'keywords',
    'Keyword',
    'Key Words',
    'Tags',
    'Tag',
    'Task',
    'Topics',
    '关键词',
    '🔑 Key',
    'Subjects',
    'Area',
    'Framework',
    'Environment',
    'Datasets',
  ],
  place: [
    'Institutions',
    'Affiliation',
    'Institution',
    'Affiliations',
    '机构',
    '🏛️ Institutions',
    'Publisher',
    'Organization',
    'Lab',
  ],
  text: [
    'Abstract',
    'TLDR',
    'TL;DR',
    'Summary',
    'Highlights',
    '摘要',
    '📖 TLDR',
    'Comment',
    'Notes',
    'Note',
    'Contribution',
    'Main idea',
    'Introduction',
    'Description',
    'Takeaway',
  ],
  links: ['Links', 'Link', 'Resources', '链接', 'URL', 'Paper', 'Paper Link', 'Code', '🔗 Link'],
  title: ['Title', 'Paper', 'Name', '标题', '题目', 'Paper Title', 'Paper title', '📄 Title'],
}

type LabelDress = (label: string) => string

/** One list's way to label its lines: `Authors: `, `**Authors**: `, … */
function drawLabelDress(random: Random): LabelDress {
  return random.pick<LabelDress>([
    (label) => `${label}: `,
    (label) => `${label}: `,
    (label) => `**${label}**: `,
    (label) => `**${label}:** `,
    (label) => `*${label}*: `,
    (label) => `_${label}:_ `,
    (label) => `${label}：`,
    (label) => `\`${label}\`: `,
    (label) => `<b>${label}</b>: `,
    (label) => `__${label}__: `,
    (label) => `[${label}] `,
    (label) => `${label} - `,
    (label) => `**${label}** `,
    (label) => `> ${label}: `,
    (label) => `${label} : `,
  ])
}

const OWN: Readonly<Record<Label, CjkLabel>> = {
  title: 'title',
  authors: 'authors',
  when: 'venue',
  venue: 'venue',
  date: 'date',
  year: 'date',
  tags: 'keywords',
  place: 'place',
  text: 'summary',
  links: 'paper',
}

/** Writes a line's label, in one list all in the same dress and mostly in its language. */
type Labelled = (field: Label) => string

function drawLabelled(random: Random, { language }: Look): Labelled {
  const dress = drawLabelDress(random)
  const own = language !== 'en' && random.chance(0.6)
  const word = (field: Label) => (own ? cjkLabel(random, language, OWN[field]) : random.pick(WORDS[field]))
  return (field) => `{${dress(word(field))}@${field}}`
}

const SETS: readonly (readonly [number, readonly Label[]])[] = [
  [3, ['authors', 'when']],
  [2, ['authors']],
  [2, ['authors', 'venue', 'year']],
  [1.5, ['authors', 'year', 'text']],
  [1, ['authors', 'year']],
  [1, ['when', 'authors', 'tags']],
  [1, ['tags']],
  [1, ['text']],
  [1, ['when']],
  [1, ['authors', 'place', 'date', 'when', 'text']],
  [1, ['date', 'tags', 'text']],
  [0.7, ['authors', 'when', 'tags', 'text']],
  [0.7, ['year', 'authors', 'venue']],
  [0.7, ['place', 'date']],
  [0.7, ['venue', 'date', 'authors']],
]

/** Labelled lines for what the first line leaves out. One label a list for each field. */
export function labelledLines(random: Random, look: Look, first: string): readonly string[] {
  const labelled = drawLabelled(random, look)
  const fields = random.weighted(SETS).filter((field) => !uses(first, field))
  const lines = fields.map(labelled)
  const title = uses(first, 'title') ? [] : [labelled('title')]
  const links = uses(first, 'links') ? [] : [random.chance(0.6) ? labelled('links') : '{@links}']
  return random.chance(0.15) ? [...title, ...links, ...lines] : [...title, ...lines, ...links]
}

/** Every field behind a label, the title's first. */
export function allLabelled(random: Random, look: Look): readonly string[] {
  const [title = '', ...rest] = labelledLines(random, look, '')
  return [title.replace(/^\{(.*)\}$/, '$1'), ...rest]
}

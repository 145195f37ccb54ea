/** Titles and the names of methods in them, as lists write them. */
import { cjkTitle } from './cjk.ts'
import { inventNickname, inventTitle, inventTopic } from './invented.ts'
import type { Look } from './look.ts'
import { rows } from './prose-say.ts'
import type { Random } from './random.ts'

/** How one list writes titles. */
export type TitleStyle = {
  readonly letters: 'kept' | 'lower' | 'sentence' | 'upper' | 'capitals'
  /** How often a paper is one that nobody wrote. */
  readonly invented: number
  /** How often a title is in the list's own script, or followed by its translation. */
  readonly foreign: number
  readonly translated: boolean
  /** How often only a word or two of a title is given. */
  readonly brief: number
  /** Bold or italics inside a title. */
  readonly inner: '' | '**' | '*' | '`'
}

export function drawTitleStyle(random: Random, look: Look): TitleStyle {
  const foreign = look.language !== 'en'
  return {
    letters: random.weighted([
      [20, 'kept'],
      [2, 'sentence'],
      [1, 'capitals'],
      [0.5, 'lower'],
      [0.3, 'upper'],
    ]),
    invented: random.pick([0.03, 0.05, 0.1, 0.4]),
    foreign: foreign ? random.pick([0, 0.1, 0.3, 0.9]) : 0,
    translated: foreign && random.chance(0.3),
    brief: random.chance(0.04) ? 0.3 : 0,
    inner: random.weighted([
      [30, ''],
      [0.6, '**'],
      [0.4, '*'],
      [0.3, '`'],
    ]),
  }
}

/** A paper's title in the style; `recorded` is what the table calls it. */
export function drawTitle(random: Random, look: Look, style: TitleStyle, recorded: string): string {
  if (random.chance(style.foreign)) return cjkTitle(random, look.language)
  if (random.chance(style.brief)) return briefly(random, recorded)
  const title = random.chance(style.invented) ? inventTitle(random) : recorded
  const fuller = random.chance(0.12) ? complicated(random, title) : title
  return withInner(random, style, escaped(lettered(style, fuller)))
}

/** What a title is called for short. */
function briefly(random: Random, title: string): string {
  const [short = title] = title.split(/: | for | with | via /)
  if (random.chance(0.3)) return inventNickname(random)
  return short.split(' ').slice(0, random.int(1, 5)).join(' ')
}

/** What some lists add to a title in another language. It is no part of it. */
export function translation(random: Random, look: Look, style: TitleStyle, title: string): string {
  if (!style.translated || random.chance(0.2)) return ''
  const [open, close] = random.pick([
    ['(', ')'],
    ['（', '）'],
    [' (', ')'],
    [' ', ''],
  ] as const)
  const words = cjkTitle(random, look.language)
  const [name] = splitNickname(title) ?? ['']
  const lead = random.weighted([
    [6, ''],
    [name === '' ? 0 : 4, `${name}：`],
    [0.5, `【${drawTopic(random)}】`],
  ])
  const more = random.chance(0.1) ? `，${cjkTitle(random, look.language)}` : ''
  return `${open}${lead}${words}${more}${close}`
}

const REMARKS_IN_TITLES = rows(`
Extended Version
and Less Complex
Student Abstract
Technical Report
Long Version
and How to Fix It
or Not
Full Paper
Representation Pearl
v2
Part I
Invited Talk
almost
Without Tears
and Other Stories
`)
const SUBTITLES = rows(`
A Review
A Survey
An Introduction
Lessons from the Field
Part 2
Theory and Practice
a case study
Challenges and Opportunities
An Empirical Study
Lessons Learned
Evidence from the Lab
A Denial of Service Counter-Measure
`)
const LIKE_VENUES = rows(`
Quantum Networks
Sensors
Nature
Science
Patterns
Robotics
Neural Networks
Data
Medical Imaging
Remote Sensing
the Web
Cell Images
TSP6K
Information Fusion
2014
the arXiv
Systems and Control
Entropy
Bioinformatics
Humanoids
AutoML Pipelines
BigData
Computational Linguistics
Speech Communication
Quantum Computers
IEEE 802.11
ICU Records
`)
const DASHES = [' — ', ' – ', ' - ', ' -- ', '—', '--']

const COMPLICATIONS: readonly ((title: string, random: Random) => string)[] = [
  (title, random) => title.replace(/(?<=\w \w+) /, () => ` (${acronym(title, random)}) `),
  (title, random) =>
    title.replace(/(?<=\w{4,}) (?=for|in|with|of|and|via|on)/, () => ` (${acronym(title, random)}) `),
  (title, random) => `${title} (${acronym(title, random)})`,
  (title, random) => `${title} (${random.pick(REMARKS_IN_TITLES)})`,
  (title, random) => `${title} (${random.pick(REMARKS_IN_TITLES)})`,
  (title) => title.replace(/ (?=\w{6,})/, ' (Un)'),
  (title, random) =>
    title.replace(
      / (?=\w+ \w+$)/,
      () => ` (${random.pick(['Large', 'Mostly', 'Not So', 'Deep', 'Almost'])}) `,
    ),
  (title, random) => `${title}${random.pick(DASHES)}${random.pick(SUBTITLES)}`,
  (title, random) => `${title}${random.pick(['. ', ': ', ', ', ' : '])}${random.pick(SUBTITLES)}`,
  (title, random) => `${title}${random.pick(['? ', '! ', '... ', '?: '])}${random.pick(SUBTITLES)}`,
  (title) => `${title}?`,
  (title) => `${title}!`,
  (title, random) =>
    title.replace(/ (?=(?:for|with|in|of|and|via) )/, () =>
      random.pick([
        ', Data, and Tools ',
        ', Tricks and Traps ',
        ', Motivation, Methods and Limits ',
        ',Transfer and More ',
      ]),
    ),
  (title, random) =>
    `${title} ${random.pick(['from', 'in', 'with', 'for', 'by', 'of'])} ${random.pick(LIKE_VENUES)}`,
  (title, random) =>
    `${random.pick(LIKE_VENUES)} ${random.pick(['for', 'and', 'by', 'with', 'meets', 'versus'])} ${title}`,
  (title, random) => title.replace(/ (?=\w+ \w+$)/, () => ` ${random.pick(LIKE_VENUES)} `),
  (title, random) =>
    random.pick([
      '"Why Now?": ',
      'Dr. No: ',
      'Help! ',
      'vs. ',
      'St. Louis: ',
      'U.S. v. ',
      '"Trust Me": ',
      'Q&A: ',
    ]) + title,
  (title) => title.replace(/ (\w+)$/, ' "$1"'),
  (title) => title.replace(/ (\w+) /, ' ‘$1’ '),
  (title, random) =>
    title.replace(/ (?=\w+$)/, () => random.pick([' / ', ' & ', ' + ', ' -> ', ' @ ', ' vs. ', ' | '])),
  (title, random) =>
    title.replace(/$/, () =>
      random.pick([
        ' with SO(3)',
        ' for R(8, 10) = 37',
        ' in O(n log n) Time',
        ' of f(x)',
        ' at 60.4TOPS/W',
        ' by 99.96%',
        ' on 1.5 TB',
        ' (1/2)',
      ]),
    ),
]

/** What makes titles hard to end: brackets, stops and commas inside, a subtitle, the name of a journal. */
const complicated = (random: Random, title: string): string => random.pick(COMPLICATIONS)(title, random)

function acronym(title: string, random: Random): string {
  const letters = title.match(/\b\p{Lu}/gu)?.join('') ?? ''
  return letters.length > 1 && letters.length < 6
    ? letters
    : random.pick(['LLM', 'SAM', 'CNN', 'EDA', 'RL', 'QA'])
}

function lettered({ letters }: TitleStyle, title: string): string {
  switch (letters) {
    case 'lower':
      return title.toLowerCase()
    case 'upper':
      return title.toUpperCase()
    case 'sentence':
      return (
        title.charAt(0) +
        title.slice(1).replace(/(?<=[\s-])\p{Lu}(?=\p{Ll}+)/gu, (letter) => letter.toLowerCase())
      )
    case 'capitals':
      return title.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
    default:
      return title
  }
}

function withInner(random: Random, { inner }: TitleStyle, title: string): string {
  const words = title.split(' ')
  if (inner === '' || words.length < 4 || random.chance(0.3)) return title
  const at = random.int(0, words.length - 2)
  const to = at + random.int(1, 2)
  return [...words.slice(0, at), `${inner}${words.slice(at, to).join(' ')}${inner}`, ...words.slice(to)].join(
    ' ',
  )
}

/** Brackets would end a link; lone stars and underscores are escaped. */
const escaped = (title: string): string =>
  title
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/(?<![*\\])\*(?!\*)(?=[^*]*$)/g, '\\*')

/** `FoxNet: Blue foxes` in two; nothing if the title begins with no name of a method. */
export function splitNickname(title: string): readonly [nick: string, rest: string] | null {
  const found = /^([\w.+@/-]{2,18}(?: [\w.+-]{1,8})?): (.+)$/u.exec(title)
  return found?.[1] === undefined || found[2] === undefined ? null : [found[1], found[2]]
}

const TOPICS = [
  'Survey',
  'Chess',
  'security',
  'Image',
  'Video',
  'Text',
  'LLM',
  'Theory',
  'Training-Free',
  'GAN',
  'PTQ',
  'Benchmark',
  'Dataset',
  'Graph',
  'NLP',
  'Speech',
  'Robotics',
  'Attack',
  'Defense',
  'Object Detection',
  'OCR',
  'Oral',
  '3D',
  'Medical',
]

/** A tag or a topic. */
export const drawTopic = (random: Random): string =>
  random.chance(0.7) ? random.pick(TOPICS) : inventTopic(random)

/** A name in front of a title that the title itself does not hold. */
export const drawNickname = (random: Random): string => inventNickname(random)

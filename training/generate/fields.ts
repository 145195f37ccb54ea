/** One entry's fields, in the style of its list. */
import { type DateForm, drawDateForm, drawDay, drawEra, type Era } from './dates.ts'
import type { Paper } from './facts.ts'
import { drawLinkStyle, type LinkStyle, paperUrl, repository, writeLinks } from './links.ts'
import type { Look, World } from './look.ts'
import { claim } from './marked.ts'
import { drawNameStyle, drawNames, type NameStyle, writeNames } from './names.ts'
import { type Fields, uses } from './pattern.ts'
import { drawPlace } from './places.ts'
import { saySome } from './prose-say.ts'
import type { Random } from './random.ts'
import { describer, remarker } from './remarks.ts'
import { SUMMARIES } from './remarks-sentences.ts'
import {
  drawNickname,
  drawTitle,
  drawTitleStyle,
  drawTopic,
  splitNickname,
  type TitleStyle,
  translation,
} from './titles.ts'
import {
  type CitedVenue,
  drawCitedVenue,
  drawVenue,
  drawVenueStyle,
  type Publication,
  publish,
  type VenueStyle,
  type VenueTable,
} from './venues.ts'
import { OTHERS_ABROAD } from './venues-abroad.ts'

/** How one list, or one part of it, writes its fields. */
export type Habits = {
  readonly names: NameStyle
  readonly titles: TitleStyle
  readonly venues: VenueStyle
  /** Venues spelled out as references do. */
  readonly cited: CitedVenue | undefined
  readonly links: LinkStyle
  readonly date: DateForm
  readonly number: (count: number) => string
  readonly nick: NickHabit
  /** How often a field is left out. */
  readonly missing: { readonly authors: number; readonly when: number; readonly links: number }
  readonly note: (entry: number) => string
  readonly text: () => string
  readonly abstract: () => string
  readonly marks: readonly string[]
  /** Years are the papers' own, or those of older ones. */
  readonly era: Era
  readonly tags: (random: Random) => string
  /** What else a table may say of a paper. */
  readonly extra: (random: Random) => string
}

/** Before the title: the method's own name, a topic, or a name that is woven into the title. */
type NickHabit = { readonly kind: 'own' | 'topic' | 'woven'; readonly share: number; readonly weave: string }

const NUMBERS: readonly ((count: number) => string)[] = [
  (count) => `[${count}]`,
  (count) => `[${count}]`,
  (count) => `${count}.`,
  (count) => `(${count})`,
  (count) => `${count})`,
  (count) => `**[${count}]**`,
  (count) => `**${count}.**`,
  (count) => `#${count}`,
  (count) => `[${String(count).padStart(2, '0')}]`,
  (count) => `${count}、`,
  (count) => `(${String.fromCharCode(97 + (count % 26))})`,
  (count) => `\\[${count}\\]`,
]

const WEAVES = [
  '**K:** R',
  '**K**: R',
  '***K:*** R',
  '[K](U): R',
  '[K:](U) R',
  '[**K**](U): R',
  '`K`: R',
  '*K*: R',
  '**K** : R',
  '**[K](U)**: R',
  '<b>K</b>: R',
  '_K_: R',
]

/** Keywords are pieces of other titles. */
const keyword = (random: Random, titles: readonly string[]): string => {
  const words = random
    .pick(titles)
    .replace(/[$:?,()"]/g, '')
    .split(' ')
  const at = random.int(0, Math.max(0, words.length - 3))
  return words.slice(at, at + random.int(1, 3)).join(' ')
}

const TAGS: readonly ((random: Random) => string)[] = [
  (random) => `\`${drawTopic(random)}\``,
  (random) => `[**\`${drawTopic(random)}\`**]`,
  (random) => `![](https://img.shields.io/badge/${encodeURI(drawTopic(random))}-blue)`,
  (random) =>
    `![](https://img.shields.io/badge/${encodeURI(drawTopic(random))}-blue) ![](https://img.shields.io/badge/${encodeURI(drawTopic(random))}-green)`,
  (random) => `[${drawTopic(random)}, ${drawTopic(random)}]`,
  (random) => `${drawTopic(random)}, ${drawTopic(random)}, ${drawTopic(random)}`,
  (random) => `#${drawTopic(random).replace(/\W/g, '')} #${drawTopic(random).replace(/\W/g, '')}`,
]

const EXTRAS: readonly ((random: Random) => string)[] = [
  (random) => random.pick(['english', 'english', 'chinese', 'german', 'multi', '-']),
  (random) => random.pick(['IC only', 'IC+SF', 'NER', 'QA', 'ASR', 'ER', 'TTS', '']),
  (random) => `@${random.pick(['cohama', 'n-kats', 'derwind', 'yuji', 'masa', 'lin-x'])}`,
  (random) => random.pick(['Facebook', 'MILA', 'Google, MIT', 'MILA, CIFAR', 'NAVER', 'Baidu']),
  (random) => String(random.int(1, 3000)),
  (random) => `${(random.next() * 100).toFixed(1)}`,
  (random) => random.pick(['✓', '✗', '✔️', '', 'Yes', 'No']),
  (random) => random.pick(['PyTorch', 'TensorFlow', 'C++', 'Python', 'Matlab', '-']),
  (random) => random.pick(['todo', 'read', 'done', 'reading', '']),
  (random) => random.pick(['★★★', '★★', '★', '⭐⭐', '']),
  (random) => random.pick(['ATIS', 'SNIPS', 'WSJ', 'LibriSpeech', 'TIMIT', 'VCTK', '-']),
  () => '',
]

/** What authors say of a preprint's form. */
const drawComment = (random: Random): string =>
  random.pick([
    `${random.int(4, 40)} pages, ${random.int(2, 12)} figures`,
    `${random.int(4, 40)} pages`,
    'Under review',
    `Accepted to ${random.pick(['ICML', 'AAAI', 'KDD', 'a workshop', 'the main track'])}`,
    'Code and data are available at https://github.com/user1/code',
    'Preprint. Work in progress',
  ])

const MARKS = [
  '🔥',
  ':fire:',
  '⭐',
  ':star:',
  '⭐️⭐️',
  '[NEW]',
  '**NEW**',
  'New!',
  '👑',
  ':sparkles:',
  '✨',
  '💡',
  '🌟',
  '🎉',
  '(New)',
  '🆕',
  '📌',
  ':star2:',
  '🚩',
  '✅',
  '&#x1F525;',
]

/** A number in a table: citations, stars, points. */
const drawCount = (random: Random): string =>
  random.pick([
    String(random.int(0, 2000)),
    `${random.int(10, 99)}.${random.int(0, 99)}`,
    `${random.int(1, 70)}B`,
    `0.${random.int(100, 999)}`,
    '-',
    `**${random.int(10, 99)}.${random.int(0, 9)}**`,
  ])

function drawNotes(world: World, look: Look): (entry: number) => string {
  const { random } = world
  const share = random.pick([0, 0, 0, 0.1, 0.3, 0.9])
  const sentence = describer(world, look)
  const write = random.chance(0.4) ? () => sentence() : remarker(world, look)
  return (entry) => (random.chance(share) ? write(entry) : '')
}

function drawKeywords({ random, papers }: World): (random: Random) => string {
  const titles = random.sample(papers, 40).map(({ title }) => title)
  const separator = random.pick([', ', ', ', ', ', '; ', ' / ', ' · ', '，'])
  return (chance) => Array.from({ length: chance.int(1, 6) }, () => keyword(chance, titles)).join(separator)
}

/** Lists in other languages cut names short in their own words. */
function namesAbroad(random: Random, { language }: Look, style: NameStyle): NameStyle {
  const others = OTHERS_ABROAD[language]
  return others.length > 0 && random.chance(0.5) ? { ...style, others: [random.pick(others)] } : style
}

export function drawHabits(world: World, look: Look, names?: NameStyle): Habits {
  const { random } = world
  return {
    names: namesAbroad(random, look, names ?? drawNameStyle(random)),
    titles: drawTitleStyle(random, look),
    venues: drawVenueStyle(random, look),
    cited: undefined,
    links: drawLinkStyle(random, look),
    date: drawDateForm(random),
    number: random.pick(NUMBERS),
    nick: {
      kind: random.weighted([
        [3, 'own'],
        [1.5, 'topic'],
        [6, 'woven'],
      ]),
      share: random.pick([0.3, 0.7, 1, 1]),
      weave: random.pick(WEAVES),
    },
    missing: drawGaps(random),
    note: drawNotes(world, look),
    // notes in Chinese stand under English titles
    text: describer(world, random.chance(0.06) ? { ...look, language: 'zh' } : look),
    abstract: () => saySome(world, SUMMARIES, 3, 8),
    marks: random.pick([MARKS, [random.pick(MARKS)], [random.pick(MARKS)], ['']]),
    era: drawEra(random),
    tags: random.chance(0.5) ? drawKeywords(world) : random.pick(TAGS),
    extra: random.pick(EXTRAS),
  }
}

/** How often fields are left out: most lists have no gaps, some have many, some no links or no venues at all. */
function drawGaps(random: Random): Habits['missing'] {
  const gaps = random.chance(0.35)
    ? { authors: 0.15, when: 0.25, links: 0.2 }
    : { authors: 0.01, when: 0.03, links: 0.03 }
  const links = random.weighted([
    [10, gaps.links],
    [1, 0.6],
    [2.5, 1],
  ])
  return { ...gaps, links, when: random.chance(0.08) ? 1 : gaps.when }
}

/** The same habits for citations, whose venues are spelled out. */
export const citing = (random: Random, habits: Habits, spelled: boolean): Habits => ({
  ...habits,
  cited: spelled ? drawCitedVenue(random) : undefined,
})

export type Draft = {
  readonly paper: Paper
  readonly entry: number
  readonly count: number
  readonly lines: readonly string[]
}

/** The entry's fields. The lines tell which of them stand apart: a year of its own is not repeated in `@when`. */
export function drawFields(
  random: Random,
  look: Look,
  habits: Habits,
  table: VenueTable,
  draft: Draft,
): Fields {
  const { paper, entry, count, lines } = draft
  const used = (field: Parameters<typeof uses>[1]) => lines.some((line) => uses(line, field))
  const url = paperUrl(random, habits.links, paper.id)
  const given = <T>(share: number, value: T): T | '' => (random.chance(share) ? '' : value)
  const publication = published(random, habits, table, draft, used('year'))
  const names = drawNames(random, look, paper.authors)
  const linked = lines.some((line) => line.includes('](@url)') || line.includes('"@url"'))
  const links = writeLinks(random, habits.links, url, linked && random.chance(0.6) ? 'paper' : 'none')
  return {
    ...titled(random, look, habits, draft, url),
    url,
    authors: given(habits.missing.authors, writeNames(random, habits.names, names, entry)),
    ...(random.chance(habits.missing.when) ? {} : publication),
    date: habits.date(drawDay(random, habits.era, paper.id), entry),
    links: given(habits.missing.links, links.join(habits.links.separator)),
    paper: habits.links.dress(random.pick(habits.links.labels.paper), url, habits.links.emoji.paper),
    code: random.chance(habits.links.shares.code)
      ? habits.links.dress(random.pick(habits.links.labels.code), repository(random), habits.links.emoji.code)
      : '',
    number: claim('note', entry, habits.number(count)),
    place: random.chance(0.9) ? drawPlace(random) : '',
    topic: drawTopic(random),
    tags: habits.tags(random),
    count: drawCount(random),
    pages: `${random.int(1, 900)}${random.pick(['-', '–', '--'])}${random.int(901, 1800)}`,
    extra: habits.extra(random),
    note: habits.note(entry),
    mark: random.chance(0.3) ? random.pick(habits.marks) : '',
    text: habits.text(),
    abstract: lines.some((line) => uses(line, 'abstract')) ? habits.abstract() : '',
    comment: random.chance(0.5) ? drawComment(random) : '',
    id: paper.id,
  }
}

function published(
  random: Random,
  habits: Habits,
  table: VenueTable,
  { paper, entry }: Draft,
  apart: boolean,
): Publication {
  const day = drawDay(random, habits.era, paper.id)
  const venue = drawVenue(random, habits.venues, table, day.year, paper)
  const publication = publish(random, habits.venues, venue, day, entry)
  if (habits.cited !== undefined) return { ...publication, when: habits.cited(venue, entry, paper.id) }
  return apart ? { ...publication, when: publication.venue } : publication
}

/** A title that stands bare behind what comes before it: a method's name would run into it. */
const BARE = /(?:^|[\s,.:|-]|\}|\] )@title/

/** The title and what names the method: apart from it, woven into it, or neither. */
function titled(
  random: Random,
  look: Look,
  habits: Habits,
  { paper, entry, lines }: Draft,
  url: string,
): Fields {
  const written = drawTitle(random, look, habits.titles, paper.title)
  const title = claim('title', entry, written) + translation(random, look, habits.titles, written)
  const { kind, share, weave } = habits.nick
  const nameless = lines[0] !== undefined && !uses(lines[0], 'title') && uses(lines[0], 'nick')
  if (!nameless && !random.chance(share)) return { title }
  const split = splitNickname(written)
  const bare = lines.some((line) => BARE.test(line))
  if (lines.some((line) => uses(line, 'nick'))) {
    if (kind === 'topic' && !nameless) return { title, nick: drawTopic(random) }
    const [name, rest] = split ?? [drawNickname(random), written]
    const nick = claim('nickname', entry, name)
    return bare || nameless || random.chance(0.5)
      ? { title, nick }
      : { title: claim('title', entry, rest), nick }
  }
  if (split === null || !bare || kind !== 'woven') return { title }
  const parts: Readonly<Record<string, string>> = { K: split[0], R: split[1], U: url }
  const woven = weave.replace(/[KRU]/g, (letter) => parts[letter] ?? letter)
  return { title: claim('title', entry, woven) }
}

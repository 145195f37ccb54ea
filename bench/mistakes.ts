/** Mistakes that people make in lists: each takes an entry and returns the edit that makes the mistake, or null. */

import type { Paper } from '../src/model/facts.ts'
import type { Entry } from '../src/model/list.ts'
import type { Edit } from '../src/model/rule.ts'
import { venueMentions } from '../src/venues/mentions.ts'
import { venueIndex } from '../src/venues/venue-index.ts'

const venues = venueIndex()

/** What a mistake is made from: the entry, its paper, its list's text, and random numbers. */
export type Place = {
  readonly entry: Entry
  readonly paper: Paper
  readonly text: string
  readonly chance: (below: number) => number
  readonly others: readonly Paper[]
}
export type Mistake = {
  readonly name: string
  /** One of these rules should report it. */
  readonly rules: readonly string[]
  readonly make: (place: Place) => readonly Edit[] | null
}

type Said = { readonly start: number; readonly end: number; readonly words: string }

/** The words of a title with their spans, without those of an address that its link has. */
function titleWords({ entry, text }: Place): Said[] {
  const { span } = entry.title ?? {}
  if (!span) return []
  const words = [...text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)]
  return words
    .map((match) => ({
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
      words: match[0],
    }))
    .filter(
      ({ start, end }) => !entry.links.some(({ urlSpan }) => urlSpan.start <= start && end <= urlSpan.end),
    )
}

/** The names with their spans; none unless there are at least two, each in full and without markup. */
function names({ entry, text }: Place): Said[] {
  const said = (entry.authors?.names ?? []).map(({ span, value }) => ({
    start: span.start,
    end: span.end,
    words: text.slice(span.start, span.end) === value ? value : '',
  }))
  return said.length > 1 && said.every(({ words }) => /\s/.test(words)) ? said : []
}

const pick = <T>(all: readonly T[], chance: Place['chance']): T | undefined => all[chance(all.length)]
const replace = ({ start, end }: { start: number; end: number }, text: string): Edit => ({ start, end, text })

function another(letter: string): string {
  const other = letter.toLowerCase() === 'e' ? 'a' : 'e'
  return letter === letter.toLowerCase() ? other : other.toUpperCase()
}

/** A letter in the middle of a word: doubled, dropped, swapped with the next, or another. */
function misspell(word: string, chance: Place['chance']): string {
  const at = 1 + chance(word.length - 2)
  const [head, letter, next, tail] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ]
  switch (chance(4)) {
    case 0:
      return head + letter + letter + next + tail
    case 1:
      return head + next + tail
    case 2:
      return letter === next ? `${head}${next}${tail}` : head + next + letter + tail
    default:
      return head + another(letter) + next + tail
  }
}

const isWord = ({ words }: Said) => /^\p{L}{3,}$/u.test(words)

function year(entry: Entry): Said | null {
  const { span, value } = entry.year ?? {}
  return span && value && span.end - span.start === 4 ? { ...span, words: String(value) } : null
}

const plainVenue = ({ entry, text }: Place) =>
  entry.venue && text.slice(entry.venue.span.start, entry.venue.span.end) === entry.venue.value
    ? entry.venue
    : null

/** `2015 arXiv (ICML 2014)`: the year is another venue's. */
function followsOtherVenue({ start }: Said, text: string): boolean {
  const [, name = ''] =
    /(\p{Lu}[\p{L}&-]+)[\s'’,]{0,2}$/u.exec(text.slice(Math.max(0, start - 30), start)) ?? []
  const kind = venues.read(name)?.kind
  return kind !== undefined && kind !== 'preprint'
}

/** NaN where the record has no date of its newest version, but the first one's in its place, or the entry links a later one. */
const yearOfNewest = ({ links }: Entry, { version, published, updated }: Paper): number =>
  updated === null ||
  (updated === published && (version ?? 1) > 1) ||
  links.some(({ reference }) => reference.kind === 'paper' && (reference.version ?? 0) > (version ?? 1))
    ? Number.NaN
    : Number(updated.slice(0, 4))

export const MISTAKES: readonly Mistake[] = [
  {
    name: 'title: letter',
    rules: ['title-mismatch'],
    make(place) {
      const word = pick(titleWords(place).filter(isWord), place.chance)
      return word ? [replace(word, misspell(word.words, place.chance))] : null
    },
  },
  {
    name: 'title: word dropped',
    rules: ['title-mismatch'],
    make(place) {
      const words = titleWords(place)
      const i = 1 + place.chance(words.length - 2)
      const [word, next] = [words[i], words[i + 1]]
      return words.length > 5 && word && next && isWord(word)
        ? [{ start: word.start, end: next.start, text: '' }]
        : null
    },
  },
  {
    name: 'title: words swapped',
    rules: ['title-mismatch'],
    make(place) {
      const words = titleWords(place)
      const i = place.chance(words.length - 1)
      const [a, b] = [words[i], words[i + 1]]
      if (!a || !b || a.words.toLowerCase() === b.words.toLowerCase()) return null
      return [replace(a, b.words), replace(b, a.words)]
    },
  },
  {
    name: 'another paper’s id',
    rules: ['wrong-paper'],
    make(place) {
      const other = pick(place.others, place.chance)
      const links = place.entry.links.filter(({ reference }) => reference.kind === 'paper')
      if (!other || other.id === place.paper.id || links.length !== 1) return null
      const [link] = links
      const written = link ? place.text.slice(link.urlSpan.start, link.urlSpan.end) : ''
      const at = written.indexOf(place.paper.id)
      if (!link || at < 0) return null
      const start = link.urlSpan.start + at
      return [{ start, end: start + place.paper.id.length, text: other.id }]
    },
  },
  {
    name: 'author dropped',
    rules: ['author-mismatch'],
    make(place) {
      const all = names(place)
      if (place.entry.authors?.etAl || all.length < 2 || place.paper.authors.length !== all.length)
        return null
      const i = place.chance(all.length)
      const [author, next, before] = [all[i], all[i + 1], all[i - 1]]
      // the separator in front goes as well, so that ", and " stays before the last
      if (author && before) return [{ start: before.end, end: author.end, text: '' }]
      return author && next ? [{ start: author.start, end: next.start, text: '' }] : null
    },
  },
  {
    name: 'author added',
    rules: ['author-mismatch'],
    make(place) {
      const author = pick(names(place).slice(1), place.chance)
      const { style } = place.entry.authors ?? {}
      if (!author || !style || place.entry.authors?.etAl) return null
      const name = style.order === 'last-first' ? 'Okonkwo, Ngozi' : 'Ngozi Okonkwo'
      return [{ start: author.start, end: author.start, text: `${name}${style.between}` }]
    },
  },
  {
    name: 'author misspelt',
    rules: ['author-mismatch'],
    make(place) {
      const author = pick(names(place), place.chance)
      const words = [...(author?.words.matchAll(/\p{L}{3,}/gu) ?? [])]
      const word = pick(words, place.chance)
      if (!author || !word) return null
      const start = author.start + word.index
      return [{ start, end: start + word[0].length, text: misspell(word[0], place.chance) }]
    },
  },
  {
    name: 'authors swapped',
    rules: ['author-mismatch'],
    make(place) {
      const all = names(place)
      const i = place.chance(all.length - 1)
      const [a, b] = [all[i], all[i + 1]]
      return a && b && all.length > 2 ? [replace(a, b.words), replace(b, a.words)] : null
    },
  },
  {
    name: 'another venue',
    // an entry with a preprint server, too, is told as a preprint that was published where arXiv says
    rules: ['venue-mismatch', 'venue-outdated'],
    make(place) {
      const venue = plainVenue(place)
      const listed = venue && venues.read(venue.value)
      const [mention] = venueMentions(place.paper, venues)
      if (!venue || !mention || listed?.kind !== 'conference' || listed.key !== mention.venue.key) return null
      if (mention.venue.workshop) return null
      const others = ['CVPR', 'ICLR', 'ACL', 'AAAI', 'ICRA'].filter((name) => name !== listed.key)
      return [replace(venue.span, pick(others, place.chance) ?? 'KDD')]
    },
  },
  {
    name: 'another year of the venue',
    rules: ['venue-mismatch', 'year-mismatch'],
    make(place) {
      const said = year(place.entry)
      const listed = place.entry.venue && venues.read(place.entry.venue.value)
      const [mention] = venueMentions(place.paper, venues)
      if (!said || listed?.kind !== 'conference' || mention?.venue.key !== listed.key) return null
      if (mention.year !== Number(said.words)) return null
      return [replace(said, String(mention.year + (place.chance(2) === 0 ? -1 : 1)))]
    },
  },
  {
    name: 'another year of a preprint',
    rules: ['year-mismatch'],
    make(place) {
      const said = year(place.entry)
      const listed = place.entry.venue && venues.read(place.entry.venue.value)
      const first = Number(place.paper.published?.slice(0, 4))
      const last = yearOfNewest(place.entry, place.paper)
      if (!said || listed?.key !== 'arXiv' || !first || followsOtherVenue(said, place.text)) return null
      const wrong = place.chance(2) === 0 || !last ? first - 1 : last + 1
      return [replace(said, String(wrong))]
    },
  },
  {
    name: 'a preprint that was published',
    rules: ['venue-outdated'],
    make(place) {
      const venue = plainVenue(place)
      const listed = venue && venues.read(venue.value)
      const [mention] = venueMentions(place.paper, venues)
      if (!venue || listed?.kind !== 'conference' || mention?.venue.key !== listed.key) return null
      // a paper of a workshop is still a preprint to many
      if (listed.workshop || mention.venue.workshop) return null
      return [replace(venue.span, 'arXiv')]
    },
  },
]

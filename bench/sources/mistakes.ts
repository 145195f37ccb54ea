/** Mistakes that people make in entries, one in an entry. */
import type { Random } from '../../training/generate/random.ts'
import type { Entry, Made } from './list.ts'

export type Mistake = {
  readonly name: string
  /** One of these rules should report it. */
  readonly rules: readonly string[]
  /** Null where the entry has no place for it. */
  readonly make: (entry: Entry, random: Random, made: Made) => Entry | null
}

const WORD = /\p{Ll}{3,}/gu

/** A letter of a word doubled, dropped or exchanged, not its first or last. */
function slip(text: string, random: Random, from = 0): string | null {
  const words = [...text.matchAll(WORD)].filter(({ index }) => index >= from)
  if (words.length === 0) return null
  const { 0: word, index } = random.pick(words)
  const at = index + random.int(1, word.length - 2)
  const letter = text.charAt(at)
  const other = random.pick([letter + letter, '', letter === 'e' ? 'a' : 'e'])
  return text.slice(0, at) + other + text.slice(at + 1)
}

const spelt = (entry: Entry, title: string | null) => (title === null ? null : { ...entry, title })

/** Of one kind, as a paper may have a conference and a journal version. */
const VENUES = [
  ['CVPR', 'ICRA', 'ACL', 'NeurIPS', 'KDD', 'AAAI', 'ICML'],
  ['TPAMI', 'IJCV', 'JMLR', 'Nature Communications', 'Pattern Recognition', 'TIP'],
] as const
const JOURNALS: readonly string[] = VENUES[1]

export const MISTAKES: readonly Mistake[] = [
  {
    name: 'title: a letter',
    rules: ['title-mismatch'],
    make: (entry, random) => spelt(entry, slip(entry.title, random)),
  },
  {
    name: 'title: a word dropped',
    rules: ['title-mismatch'],
    make: (entry, random) => {
      const words = entry.title.split(' ')
      const inner = words.flatMap((word, i) =>
        i > 0 && i < words.length - 1 && /^\p{L}{4,}$/u.test(word) ? i : [],
      )
      if (words.length < 6 || inner.length === 0) return null
      return spelt(entry, words.toSpliced(random.pick(inner), 1).join(' '))
    },
  },
  {
    name: 'author: a letter',
    rules: ['author-mismatch'],
    make: (entry, random) => {
      const i = random.int(0, entry.authors.length - 1)
      const name = entry.authors[i] ?? ''
      const misspelt = slip(name, random, name.lastIndexOf(' '))
      return misspelt === null ? null : { ...entry, authors: entry.authors.with(i, misspelt) }
    },
  },
  {
    name: 'author: one dropped',
    rules: ['author-mismatch'],
    make: (entry, random) =>
      entry.authors.length < 3
        ? null
        : { ...entry, authors: entry.authors.toSpliced(random.int(0, entry.authors.length - 1), 1) },
  },
  {
    name: 'another venue',
    rules: ['venue-mismatch'],
    make: (entry, random) => {
      const all: readonly string[] = VENUES[JOURNALS.includes(entry.venue) ? 1 : 0]
      return { ...entry, venue: random.pick(all.filter((venue) => venue !== entry.venue)) }
    },
  },
  {
    name: 'another year',
    rules: ['venue-mismatch', 'year-mismatch'],
    // a journal's may be off by one
    make: (entry, random) => {
      const years = JOURNALS.includes(entry.venue) ? 2 : 1
      return { ...entry, year: entry.year + random.pick([-years, years]) }
    },
  },
  {
    name: 'another paper’s link',
    rules: ['wrong-paper'],
    make: (entry, random, { spare }) => {
      const others = spare.get(entry.host) ?? []
      // a paper of which as much is known
      const alike = others.filter(({ knownBy }) => knownBy.length === entry.knownBy.length)
      return alike.length === 0 ? null : { ...entry, url: random.pick(alike).url }
    },
  },
]

export type Spoilt = {
  readonly entries: readonly Entry[]
  /** What is wrong with an entry, by its index. */
  readonly wrong: ReadonlyMap<number, Mistake>
}

/** One in this many entries gets a mistake. */
const EVERY = 4

/** Another part of the entries in each round, with mistakes of all kinds. */
export function spoil(made: Made, round: number, random: Random): Spoilt {
  const wrong = new Map<number, Mistake>()
  const entries = made.entries.map((entry, i) => {
    const turn = (i + round) % (EVERY * MISTAKES.length)
    const mistake = turn % EVERY === 0 ? MISTAKES[turn / EVERY] : undefined
    const spoilt = entry.due === undefined ? mistake?.make(entry, random, made) : null
    if (!mistake || !spoilt) return entry
    wrong.set(i, mistake)
    return spoilt
  })
  return { entries, wrong }
}

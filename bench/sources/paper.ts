/** Papers to make lists of: titles and names of arXiv's metadata (training/facts.json), drawn by a seed. */
import { readFileSync } from 'node:fs'
import type { Random } from '../../training/generate/random.ts'

/** A paper as an entry lists it. */
export type Listed = {
  readonly title: string
  readonly authors: readonly string[]
  readonly venue: string
  readonly year: number
  /** Null for an entry without a link. */
  readonly url: string | null
}
/** Title and authors of a paper on arXiv; the venue (`CVPR 2015`) where it is known. */
export type Fact = {
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  readonly venue: string | null
}
const FILE = new URL('../../training/facts.json', import.meta.url)
type Row = readonly [id: string, title: string, authors: readonly string[], venue?: string]

/** What reads as Markdown or TeX is another bench's subject (bench:parse). */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ,:;.?!'’()/+–-]{14,}$/u

/** All of them, each title once, in a random order. */
export function drawFacts(random: Random): readonly Fact[] {
  const rows = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Row[]
  const plain = rows.filter(
    ([, title, authors]) => PLAIN.test(title) && authors.length > 0 && authors.every(isFullName),
  )
  const once = [...new Map(plain.map((row) => [row[1].toLowerCase(), row])).values()]
  return random
    .sample(once, once.length)
    .map(([id, title, authors, venue = null]) => ({ id, title, authors, venue }))
}

const isFullName = (name: string) => /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*)+$/u.test(name)

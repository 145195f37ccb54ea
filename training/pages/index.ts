/**
 * The form pages of the tests as lists to learn from: each page, and lists of its form with other papers, more entries or
 * fewer. A page teaches its form.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPapers } from '../generate/facts.ts'
import type { Generated } from '../generate/index.ts'
import { unmark } from '../generate/marked.ts'
import { seeded } from '../generate/random.ts'
import { readVenues } from '../generate/venues.ts'
import { type Arrangement, drawArrangement } from './arrange.ts'
import { locate } from './locate.ts'
import { cutParts, type Part } from './parts.ts'
import { readWanted } from './reading.ts'
import { asWritten } from './redraw.ts'

const FOLDER = join(import.meta.dirname, '../../__tests__/lists/forms')

/** A page's text, and what must be read from it. */
export type Page = { readonly name: string; readonly text: string; readonly reading: string }

export const readPages = (folder = FOLDER): readonly Page[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .map((file) => file.slice(0, -'.md'.length))
    .map((name) => ({
      name,
      text: readFileSync(join(folder, `${name}.md`), 'utf8'),
      reading: readFileSync(join(folder, `${name}.read.txt`), 'utf8'),
    }))

/** Pages without entries are learnt less often: they make the reader shy. */
const EMPTY_SHARE = 0.25

/** Of each page the page itself, `count` lists of its form, and as many of few entries. The same seed gives the same lists. */
export function* pageLists(pages: readonly Page[], count: number, seed: number): Generator<Generated> {
  const supply = { papers: readPapers(), venues: readVenues() }
  for (const [number, page] of pages.entries()) {
    const parts = partsOf(page)
    yield { name: page.name, partial: true, ...unmark(written(parts)) }
    for (const [i, arrangement] of arrangements(page, parts, count).entries()) {
      const random = seeded(Math.imul(seed, 7919) + Math.imul(number, 104_729) + Math.imul(i, 1_299_709) + 29)
      const text = drawArrangement(random, supply, parts, arrangement)
      yield { name: `${page.name}-${seed}-${i}`, partial: true, ...unmark(text) }
    }
  }
}

function arrangements({ text }: Page, parts: readonly Part[], count: number): readonly Arrangement[] {
  const some = (arrangement: Arrangement, times = count) => new Array<Arrangement>(times).fill(arrangement)
  if (parts.every(({ entries }) => entries.length === 0)) return some('fixed', Math.ceil(count * EMPTY_SHARE))
  // definitions of links or footnotes belong to entries elsewhere
  return /^ {0,3}\[[^\]]+\]: /m.test(text) ? some('fixed') : [...some('whole'), ...some('short')]
}

function partsOf({ text, reading }: Page): readonly Part[] {
  return cutParts(text, locate(text, readWanted(reading)).entries)
}

function written(parts: readonly Part[]): string {
  let entry = 0
  return parts
    .map((part) => {
      const marked = asWritten(part, entry)
      entry += part.entries.length
      return marked
    })
    .join('')
}

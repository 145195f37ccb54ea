/** A few blocks of a generated list as a list of their own: short lists show less of their form. */
import { readBlocks } from '../src/lists/markdown/read-blocks.ts'
import type { Generated } from './generate/index.ts'
import type { Random } from './generate/random.ts'

/** More blocks than an excerpt has. */
const MOST = 4

/** From one to `MOST` neighbouring blocks that hold an entry; null where the draw finds none. */
export function excerptOf({ name, text, truth, ...rest }: Generated, random: Random): Generated | null {
  const spans: { readonly start: number; readonly end: number }[] = []
  readBlocks(text, ({ span }) => spans.push(span))
  const titles = truth.filter(({ kind }) => kind === 'title')
  const title = titles[random.int(0, titles.length - 1)]
  const at = spans.findIndex(({ start, end }) => title && start <= title.start && end >= title.end)
  const [first, last] = [spans[at], spans[Math.min(spans.length - 1, at + random.int(0, MOST - 1))]]
  if (!first || !last) return null
  const start = text.lastIndexOf('\n', first.start) + 1
  return {
    ...rest,
    name: `${name}-excerpt`,
    text: `${text.slice(start, last.end)}\n`,
    truth: truth
      .filter((claim) => claim.start >= start && claim.end <= last.end)
      .map((claim) => ({ ...claim, start: claim.start - start, end: claim.end - start })),
  }
}

/** One list through the reader and all measures. */
import { readList } from '../../src/lists/index.ts'
import type { List } from '../../src/model/list.ts'
import { entriesOf } from './entries.ts'
import { scoreGold } from './gold.ts'
import type { Subject } from './lists.ts'
import type { Row } from './print.ts'
import { type PaperRecord, scoreScale } from './scale.ts'
import { complete, type Ratio } from './scores.ts'

export type Result = { readonly row: Row; readonly mistakes: readonly string[] }

export function measure(
  { name, text, gold, isKeptAside }: Subject,
  papers: ReadonlyMap<string, PaperRecord>,
): Result {
  const before = process.cpuUsage()
  const list = readList({ path: name, text })
  const { user, system } = process.cpuUsage(before)
  const entries = entriesOf(list)
  const annotated = gold.length > 0 ? scoreGold(entries, gold) : { scores: {}, mistakes: [] }
  const scale = scoreScale(text, entries, papers)
  const scores = complete({ ...annotated.scores, ...scale.scores, linksInNoEntry: linksInNoEntry(list) })
  return {
    row: { name, isKeptAside, entries: entries.length, scores, cpuSeconds: (user + system) / 1e6 },
    mistakes: [
      ...annotated.mistakes.map((mistake) => `GOLD ${name}:${mistake}`),
      ...scale.mistakes.map((mistake) => `${name}:${mistake}`),
    ],
  }
}

/** Of the links to papers. */
function linksInNoEntry({ entries, links }: List): Ratio {
  const inside = new Set(entries.flatMap((entry) => entry.links.map((link) => link.span.start)))
  const papers = links.filter((link) => link.reference.kind === 'paper')
  return { part: papers.filter((link) => !inside.has(link.span.start)).length, whole: papers.length }
}

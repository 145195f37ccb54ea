/** Lists whose script cuts titles at so many characters: the end of a title that was cut is no claim. */
import type { Entry } from '../model/list.ts'
import type { Witness } from '../model/witness.ts'
import { compareTitles } from '../text/titles.ts'

/** Shorter titles than this are cut by nobody. */
const SHORTEST = 30
/** So many titles, and such a share, are not as long as the longest by chance. */
const FEWEST = 5
const SHARE = 0.05
/** Characters by which a slip may make the part that was kept longer or shorter than the record's. */
const SLACK = 2

/** The records of an entry's paper, with their titles cut where the list cuts its own. */
export function cuttingTitles(
  entries: readonly Entry[],
): (entry: Entry, witnesses: readonly Witness[]) => readonly Witness[] {
  const at = lengthOfCut(entries)
  return ({ title }, witnesses) =>
    at !== null && title && isCut(title.value, at)
      ? witnesses.map((one) => ({ ...one, title: cutLike(title.value, one.title) }))
      : witnesses
}

/** The greatest length of a list's titles, if they pile up there; else null. */
function lengthOfCut(entries: readonly Entry[]): number | null {
  const titles = entries.flatMap(({ title }) => title?.value ?? [])
  const most = Math.max(0, ...titles.map((title) => title.length))
  const cut = new Set(titles.filter((title) => isCut(title, most))).size
  return most >= SHORTEST && cut >= FEWEST && cut >= SHARE * titles.length ? most : null
}

/** A title that was cut behind a word has lost its blank. */
const isCut = (title: string, at: number): boolean => title.length === at || title.length === at - 1

/** As much of a record's title as the list keeps; all of it where that is as much like the list's, or no longer. */
function cutLike(listed: string, actual: string): string {
  const { length } = listed.replace(/[\s.…]+$/u, '')
  const ends = Array.from({ length: 2 * SLACK + 1 }, (_, i) => length - SLACK + i)
  const starts = ends.filter((end) => end < actual.length).map((end) => actual.slice(0, end))
  const [best] = [actual, ...starts]
    .map((start) => ({ start, verdict: compareTitles(listed, start) }))
    .toSorted((a, b) => b.verdict.similarity - a.verdict.similarity)
  return best && best.verdict.outcome !== 'different' ? best.start : actual
}

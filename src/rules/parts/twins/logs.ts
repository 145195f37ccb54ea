/** Lists that are logs: what stands under a day was right on that day. */
import type { Entry } from '../../../model/list.ts'

/** Whether an entry stands under an earlier day than another: what it says may have changed before that one was written. */
export function isLoggedBefore(entry: Entry, another: Entry): boolean {
  const [mine, theirs] = [entry, another].map(({ section }) => dayIn(section.at(-1) ?? ''))
  return mine != null && theirs != null && mine < theirs
}

/** `2022-1-21` or `Update 2022/01/21` as 20220121; null where a heading has no day or other words. */
function dayIn(heading: string): number | null {
  const [, year, month, day] = DAY.exec(heading) ?? []
  return year ? Number(year) * 10000 + Number(month) * 100 + Number(day) : null
}
const DAY =
  /^\P{L}*(?:(?:updated?|added|news?)\P{L}+)?((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])\P{L}*$/iu

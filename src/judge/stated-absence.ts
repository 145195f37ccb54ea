/** What a list says of itself about entries that have no link. */
import type { List } from '../model/list.ts'
import { lastUpTo } from '../model/span.ts'
import { memoizeByObject } from '../text/memoize.ts'

/** Whether a sentence outside of the entries says that some have no link, `Entries without a link are cited by title`, and does not ask for one. */
export const saysThatLinksLack = (list: List): boolean => said(list).itself

const said = memoizeByObject(({ text, entries }: List) => {
  const spans = entries.map(({ span }) => span).toSorted((a, b) => a.start - b.start)
  const starts = spans.map(({ start }) => start)
  const isInEntry = (at: number) => at < (spans[lastUpTo(starts, at)]?.end ?? 0)
  const itself = [...text.matchAll(WITHOUT_LINK)].some(
    ({ index, 0: words }) => !DEMAND.test(sentenceBefore(index, text) + words) && !isInEntry(index),
  )
  return { itself }
})

const WITHOUT_LINK =
  /\b(?:entr(?:y|ies)|papers?|items|works|titles|rows)\b[^.!?\n|]{0,40}\b(?:without|with no|lack(?:ing)?|ha(?:s|ve) no) (?:an? |any )?(?:[a-z]{1,12} )?(?:links?|urls?)\b[^.!?\n|]{0,200}/giu
const DEMAND =
  /\b(?:please|must|should|don['’]t|do not|never|avoid|reject(?:ed|s)?|remov(?:ed?|es)|accept(?:ed|s)?|clos(?:ed?|es)|delet(?:ed?|es))\b/iu

/** Characters of a sentence that are looked at. */
const MOST = 200

const sentenceBefore = (at: number, text: string): string =>
  /[^.!?\n|]*$/.exec(text.slice(Math.max(0, at - MOST), at))?.[0] ?? ''

/** A data set and the method of one paper, each in its own section under its own title. */
import type { Entry } from '../../../model/list.ts'
import { areAlike, titleKey } from '../../../text/titles.ts'
import { isAmongProducts, isCalledCollection, namesCollection } from '../titles/descriptions.ts'
import { areFarApart, isCoinedWord } from '../titles/names.ts'
import { hasOwnPage, haveOwnPagesOfOneOwner, linksData } from './own-pages.ts'

/**
 * Whether one of two entries stands among data sets, benchmarks or tools, or is a collection by its name, and the other not, and
 * they name two things of one paper, or two tasks that it is listed for.
 */
export function nameTwoThings(one: Entry, other: Entry): boolean {
  if (namesCollection(one) !== namesCollection(other)) return true
  if (isDataBeside(one, other) || isDataBeside(other, one)) return true
  const leads = twoLeads(one, other)
  if (leads.length > 0 && leads.every(isOfWords)) return true
  if (isAmongProducts(one) === isAmongProducts(other)) return false
  if (leads.length > 0) return true
  const [product, paper] = isAmongProducts(one) ? [one, other] : [other, one]
  const isOnItsOwn = haveOwnPagesOfOneOwner(product, paper) || (linksData(product) && !linksData(paper))
  return isOnItsOwn && !areAlike(one.title?.value ?? '', other.title?.value ?? '')
}

/** `Gauge dataset`, with its own page, beside a paper that may only have used it. */
const isDataBeside = (product: Entry, paper: Entry): boolean =>
  isCalledCollection(product) && !isCalledCollection(paper) && hasOwnPage(product, paper)

/** The names in `RiverQA: Reading Rivers` and `RiverNet: Reading Rivers`; none where a slip leaves most of the name. */
function twoLeads(one: Entry, other: Entry): readonly string[] {
  const [mine, theirs] = [one, other].map(({ title }) => NAMED.exec(title?.value ?? ''))
  if (!mine || !theirs || titleKey(mine[2] ?? '') !== titleKey(theirs[2] ?? '')) return []
  const leads = [mine[1] ?? '', theirs[1] ?? '']
  return areFarApart(...(leads as [string, string])) ? leads : []
}
/** `Counting Boats`: a task, and no name that authors give their work. */
const isOfWords = (lead: string): boolean => /\S\s\S/.test(lead) && !lead.split(/\s/).some(isCoinedWord)
const NAMED = /^([^:]{2,60}):\s(.+)$/su

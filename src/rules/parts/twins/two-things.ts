/** A data set and the method of one paper, each in its own section under its own title. */
import type { Entry } from '../../../model/list.ts'
import { areAlike, titleKey } from '../../../text/titles.ts'
import { isAmongProducts, isCalledCollection, namesCollection } from '../titles/descriptions.ts'
import { areFarApart } from '../titles/names.ts'
import { hasOwnPage, haveOwnPagesOfOneOwner, linksData } from './own-pages.ts'

/** Whether one of two entries stands among data sets, benchmarks or tools, or is a collection by its name, and the other not, and they name two things of one paper. */
export function nameTwoThings(one: Entry, other: Entry): boolean {
  if (namesCollection(one) !== namesCollection(other)) return true
  if (isDataBeside(one, other) || isDataBeside(other, one)) return true
  if (isAmongProducts(one) === isAmongProducts(other)) return false
  if (haveTwoLeads(one, other)) return true
  const [product, paper] = isAmongProducts(one) ? [one, other] : [other, one]
  const isOnItsOwn = haveOwnPagesOfOneOwner(product, paper) || (linksData(product) && !linksData(paper))
  return isOnItsOwn && !areAlike(one.title?.value ?? '', other.title?.value ?? '')
}

/** `Gauge dataset`, with its own page, beside a paper that may only have used it. */
const isDataBeside = (product: Entry, paper: Entry): boolean =>
  isCalledCollection(product) && !isCalledCollection(paper) && hasOwnPage(product, paper)

/** `RiverQA: Reading Rivers` and `RiverNet: Reading Rivers`: a slip in a title leaves most of the name. */
function haveTwoLeads(one: Entry, other: Entry): boolean {
  const [mine, theirs] = [one, other].map(({ title }) => NAMED.exec(title?.value ?? ''))
  if (!mine || !theirs || titleKey(mine[2] ?? '') !== titleKey(theirs[2] ?? '')) return false
  return areFarApart(mine[1] ?? '', theirs[1] ?? '')
}
const NAMED = /^([^:]{2,60}):\s(.+)$/su

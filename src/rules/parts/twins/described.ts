/** Lists that name a paper and say about it what matters to each section: `**RiverNet**: what it does`. */
import { type Entry, type List, paperKeysIn } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { isInSmallLetters } from '../../../text/sentence.ts'
import { titleKey } from '../../../text/titles.ts'
import { isAmongProducts, productsAbove } from '../titles/descriptions.ts'
import { areNamedAlike, pairsIn } from './common.ts'
import { glossedByName } from './glossed-names.ts'
import { areRowsOfOneWork } from './named-rows.ts'
import { markedLead, shownLead } from './own-leads.ts'

/** A slip is rare: so many pairs of one name, and so large a share of them, with other words are descriptions. */
const FEWEST = 3
const SHARE = 0.6

type Both = (one: Entry, other: Entry) => boolean

/** Tells whether two entries have one name, and words behind it that are no title of the paper. */
export function describedByName(papers: readonly (readonly Entry[])[], list: List): Both {
  const inRows: Both = (one, other) => areRowsOfOneWork(one, other, list)
  const ways = [
    wordedByName(papers, list),
    saidOfLinkedNames(list),
    glossesOfData(list),
    glossedByName(papers),
    inRows,
  ]
  return (one, other) => ways.some((are) => are(one, other))
}

/** Whether two entries have one name in marks, in a list that describes what it names so. */
function wordedByName(papers: readonly (readonly Entry[])[], list: List): Both {
  const haveOneLead: Both = (one, other) => {
    const lead = markedLead(one, list)
    return lead !== '' && lead === markedLead(other, list)
  }
  const pairs = papers.flatMap(pairsIn).filter(([one, other]) => haveOneLead(one, other))
  const worded = pairs.filter(([one, other]) => !areNamedAlike(one, other))
  const isHabit = worded.length >= FEWEST && worded.length >= SHARE * pairs.length
  return (one, other) => isHabit && haveOneLead(one, other)
}

/** So many entries, and so large a share of them, have a sentence behind a linked name. */
const FEWEST_SAID = 5
const MOSTLY_SAID = 0.8

/** Whether two entries have one linked name, in a list that has sentences there: `[RiverNet](…): Mapping what slow rivers …`. */
function saidOfLinkedNames(list: List): Both {
  const said = new Map(list.entries.map((entry) => [entry, behindLinkedName(entry, list)]))
  const all = [...said.values()].filter((one) => one !== null)
  const inSentences = all.filter(({ words }) => isInSmallLetters(words))
  const isHabit = inSentences.length >= FEWEST_SAID && inSentences.length >= MOSTLY_SAID * all.length
  const nameOf = (entry: Entry) => said.get(entry)?.name ?? ''
  return (one, other) => isHabit && nameOf(one) !== '' && nameOf(one) === nameOf(other)
}

/** The key of a linked name and the words behind its colon, up to the end of what was read as a title. */
function behindLinkedName({ title }: Entry, { text }: List) {
  if (!title) return null
  const line = lineBefore(title.span, text) + text.slice(title.span.start, title.span.end)
  const [all, name] = LINKED_NAME.exec(line) ?? []
  return all && name ? { name: titleKey(name), words: line.slice(all.length) } : null
}
const LINKED_NAME = /^[^\p{L}\p{N}[]{0,12}\[([^[\]]{2,40})\]\([^()\s]{1,500}\)\s?[:：]\s?(?=[^\s[])/u

/** So many of the data that a list names have no paper, and a sentence for each that is therefore no title. */
const FEWEST_DATA = 3

/** Whether one of two entries with one name in marks stands among data that the list describes: `**[RiverSet]** Samples of slow rivers`. */
function glossesOfData(list: List): Both {
  const described = list.entries.filter((entry) => isGloss(entry) && paperKeysIn(entry).length === 0)
  const counts = Map.groupBy(described, productsAbove)
  const areDescribed = (entry: Entry) => (counts.get(productsAbove(entry))?.length ?? 0) >= FEWEST_DATA
  return (one, other) => {
    const [name, isOne] = [shownLead(one, list), isGloss(one) && areDescribed(one)]
    if (name === '' || name !== shownLead(other, list)) return false
    return isOne ? !isAmongProducts(other) : !isAmongProducts(one) && isGloss(other) && areDescribed(other)
  }
}

const isGloss = (entry: Entry): boolean =>
  isAmongProducts(entry) && entry.title !== null && isInSmallLetters(entry.title.value)

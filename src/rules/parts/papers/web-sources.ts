/** Pages of the web that are cited with the day on which somebody saw them: `A Title - arXiv, accessed May 3, 2026, https://…`. */
import type { Entry, List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { MONTH } from '../../../text/months.ts'

/** Words before such a day, and behind them all of a date that may stand before its year. */
const SEEN_ON = String.raw`(?<!\p{L})(?:(?:accessed|retrieved|visited|viewed|consulted|zugriff|zugegriffen|abgerufen|aufgerufen|besucht|consulté|consultado|acceduto|geraadpleegd)(?!\p{L})|访问|訪問|検索日|閲覧)(?:[\s:：,.;/\d-]|(?:on|am|le|el|il|op|the|date|st|nd|rd|th|${MONTH})(?!\p{L})){0,40}`
const BEFORE_YEAR = new RegExp(`${SEEN_ON}$`, 'iu')
const WHOLE = new RegExp(String.raw`${SEEN_ON}(?<!\d)(?:19|20)\d\d(?!\d)`, 'iu')
/** Characters of a date and the words before it. */
const LONGEST = 60

/** Whether the year of an entry is that of the day on which a page was seen: then it says nothing of the paper, and the name of the site no more. */
export const isOfVisit = ({ year }: Entry, list: List): boolean =>
  year !== null && BEFORE_YEAR.test(beforeOf(year.span, list))

const beforeOf = ({ start }: Span, { text }: List): string =>
  text
    .slice(Math.max(0, start - LONGEST), start)
    .split('\n')
    .at(-1) ?? ''

/** Whether two entries cite two pages of the web about one work: each is a source of its own. */
export const areTwoPages = (entry: Entry, first: Entry, list: List): boolean =>
  [entry, first].every((one) => isPage(one, list)) && !haveOneAddress(entry, first)

const isPage = ({ authors, span }: Entry, { text }: List): boolean =>
  authors === null && WHOLE.test(text.slice(span.start, span.end))

function haveOneAddress(entry: Entry, first: Entry): boolean {
  const theirs = new Set(first.links.map(({ url }) => url))
  return entry.links.some(({ url }) => theirs.has(url))
}

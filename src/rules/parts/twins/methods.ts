/** Code that belongs to one of several things of a paper: a method, a data set, an environment. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { titleKey } from '../../../text/titles.ts'
import { areVariants, isCoinedWord } from '../titles/names.ts'

/** Entries that begin with something other than the paper, as rows of a table do: each gives the code of that. */
export function areOfTwoMethods(list: List, one: Entry, another: Entry): boolean {
  const [a = '', b = ''] = [one, another].map((entry) => titleKey(nameBefore(entry, list)))
  const isNamed = (key: string) => /\p{L}/u.test(key)
  const [x, y] = [one, another].map((entry) => titleKey(nameBehind(entry, list)))
  return (
    (a !== b && (isNamed(a) || isNamed(b))) ||
    x !== y ||
    areVariants(one, another) ||
    isOfData(one) !== isOfData(another) ||
    (hasOwnHeading(one) && hasOwnHeading(another) && one.section.at(-1) !== another.section.at(-1))
  )
}

/** Whether an entry stands among data sets: it links those that a paper brought, another one of the paper its method. */
const isOfData = ({ section }: Entry): boolean => /\bdata\s?sets?\b/i.test(section.at(-1) ?? '')

/** A label that any link to code may have. */
const LABEL = /^\W*(?:official\s+)?(?:code|github|git|repo(?:sitory)?|implementation|link)\b/i

/** What an entry begins with before its title, if it is a link to code or the first cell of a row; '' for any other. */
export function nameBefore({ title, links, span }: Entry, { text }: List): string {
  if (!title) return ''
  // `- [A data set](https://github.com/o/data), the title of its paper`
  const named = links.find(
    (link) => link.span.start - span.start <= NEAR && link.span.end <= title.span.start,
  )
  if (named?.role === 'code' && !LABEL.test(named.label)) return named.label
  const [, cell = ''] = /^\s*\|?([^|]*)\|/.exec(lineBefore(title.span, text)) ?? []
  return cell.replace(/[*_`~]/g, '').trim()
}

/** `A Title … [[Code](https://github.com/o/SPT)] SPT`: a coined name behind the last link of the title's line; '' if there is none. */
function nameBehind({ title, links }: Entry, { text, venues }: List): string {
  if (!title) return ''
  const lineEnd = text.indexOf('\n', title.span.end)
  const end = lineEnd < 0 ? text.length : lineEnd
  const last = Math.max(...links.map(({ span }) => span.end).filter((at) => at <= end), -1)
  if (last < title.span.end || end - last > MOST) return ''
  const name = text
    .slice(last, end)
    .replace(/[\])}*_`~|\s]+/g, ' ')
    .trim()
  return isCoinedWord(name) && venues.read(name) === null ? name : ''
}
/** Characters behind the last link that are looked at. */
const MOST = 60

/** Whether the heading above an entry has the name of its repository: the code of one environment of several. */
const hasOwnHeading = ({ section, links }: Entry): boolean => {
  const heading = titleKey(section.at(-1) ?? '').replaceAll(' ', '')
  return (
    heading !== '' &&
    links.some(
      ({ role, reference }) =>
        role === 'code' &&
        reference.kind === 'repository' &&
        titleKey(reference.name).replaceAll(' ', '').includes(heading),
    )
  )
}

/** Characters from an entry's beginning within which a link is its first word. */
const NEAR = 4

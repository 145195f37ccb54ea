/** Links to the papers of data that an entry's own paper uses: `Data: [FR](…), [ML](…)`, `| [Rivers dataset](…) / Lakes |`. */
import type { Link } from '../../model/list.ts'
import { lineBefore } from '../../text/lines.ts'
import { labelRole, withRole } from './roles.ts'

/** Characters before a link that are looked at. */
const FARTHEST = 600

/** The label of several links in a row, and those before the last one. */
const DATA_LABEL =
  /(?:^|[\s(（>])(?:data ?sets?|data|benchmarks?)\s?[:：]\s{0,3}(?:\[[^[\]]{1,60}\]\([^()\s]{0,300}\)[\s,;、/&]{0,4}(?:and\s)?)*$/i
const IS_DATA = /^\S+(?: \S+){0,3} (?:data ?sets?|benchmark|corpus)$/i

/** The links of an entry, those to data as such; the same ones if there are none. An entry with no other link to a paper is about that one. */
export function withDataLinks(links: readonly Link[], text: string): readonly Link[] {
  const own = links.find(({ role }) => role === 'paper')
  const datas = new Set(own && links.filter((link) => isDatas(link, own, text)))
  return datas.size === 0 ? links : withRole('data', links, datas)
}

function isDatas(link: Link, own: Link, text: string): boolean {
  const { role, reference, label, span } = link
  if (link === own || role !== 'paper' || reference.kind !== 'paper' || labelRole(label) !== null)
    return false
  if (own.reference.kind === 'paper' && own.reference.id === reference.id) return false
  const before = lineBefore(span, text, FARTHEST)
  const cell = before.slice(before.lastIndexOf('|') + 1)
  const isInOwnCell = own.span.end > span.start - cell.length
  return DATA_LABEL.test(cell) || (IS_DATA.test(label) && !isInOwnCell && before.includes('|'))
}

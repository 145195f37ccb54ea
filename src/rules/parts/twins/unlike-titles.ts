/** Whether the titles of two entries with one link have so little in common that the link may be copied. */
import type { Entry, List } from '../../../model/list.ts'
import { areAlike, isCitation, isDistinctive, titleKey } from '../../../text/titles.ts'
import { areOtherNames, isCoinedWord, leadOf } from '../titles/names.ts'
import { sharedPaper } from './common.ts'
import { isNamedAs } from './own-leads.ts'
import { areDatedApart, areWordedApart } from './two-papers.ts'

/** Tells whether two entries have neither alike titles nor one name. */
export function unlikeTitles(list: List): (one: Entry, other: Entry) => boolean {
  const haveOneName = namesOf(list)
  return (one, other) =>
    !haveAlikeTitles(one, other, list) &&
    !haveOneName(one, other) &&
    ![one, other].some((entry) => isCitedOnly(entry))
}

/** `[Doe et al.](…) - Introduces RiverNet, a network for rivers`: what stands behind the citation is no title. */
const isCitedOnly = ({ links, title }: Entry): boolean =>
  links.some(
    ({ role, label, span }) => role === 'paper' && isCitation(label) && span.end <= (title?.span.start ?? 0),
  )

/** Else the paper was renamed, or one of the links is another paper's. */
const haveAlikeTitles = (one: Entry, other: Entry, list: List): boolean => {
  const [a, b] = [one.title?.value ?? '', other.title?.value ?? '']
  if (haveTwoNames(a, b)) return false
  if (areOneNickname(one, other) || areOneButForName(a, b)) return true
  // a later paper may have the title of an earlier one in its own: `…: An Empirical Study`
  if (holds(a, b) || holds(b, a)) return !areDatedApart(one, other)
  return areAlike(a, b) && !areWordedApart(one, other, list)
}

/** `RDC` and `RiverLab-RDC` with the code of `RiverLab`: whose code it is stands before the name, and the paper is one. */
const areOneNickname = (one: Entry, other: Entry): boolean =>
  nicknames(one).some((name) => nicknames(other).includes(name))

function nicknames({ title, links }: Entry): readonly string[] {
  const name = title?.value.trim() ?? ''
  if (!isCoinedWord(name)) return []
  const short = name.slice(name.indexOf('-') + 1)
  const owner = titleKey(name.slice(0, -short.length - 1))
  const isOwners = links.some(
    ({ reference }) => reference.kind === 'repository' && titleKey(reference.owner) === owner,
  )
  return [titleKey(name), ...(owner !== '' && isOwners ? [titleKey(short)] : [])]
}

/** `RiverNet: A Title` and `RiverDM: Another`, or `RiverNet++: Another`: names of two papers. */
function haveTwoNames(a: string, b: string): boolean {
  const [x, y] = [a, b].map((title) => NAMED.exec(title)?.slice(1, 3))
  if (!x?.[0] || !y?.[0] || titleKey(x[1] ?? '') === titleKey(y[1] ?? '')) return false
  return areOtherNames(x[0], y[0])
}
/** A name of one word, with a capital or a digit inside. */
const NAMED = /^(?=\S+[\p{Lu}\p{N}+])([^\s:]{2,30}):\s(.+)$/su

/** `RiverDM: A Title That Is Long Enough` and `A Title That Is Long Enough`: whether one title is the other behind a name. */
const areOneButForName = (a: string, b: string): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([named = '', bare = '']) => {
    const title = titleKey(NAMED.exec(named)?.[2] ?? '')
    return title === titleKey(bare) && isDistinctive(title)
  })

/** `Dynamic Vision Transformer` in "Dynamic Transformer (Dynamic Vision Transformers with Rain)". */
const holds = (title: string, part: string): boolean =>
  isDistinctive(titleKey(part)) && titleKey(title).includes(titleKey(part))

/**
 * Tells whether two entries have the same name before what is said about it, `- **RiverNet**: what it is about`: of two such
 * entries neither link is wrong. What stands before entries of other papers as well is a tag, as `arXiv preprint 2023`.
 */
function namesOf(list: List): (one: Entry, other: Entry) => boolean {
  const leads = new Map(list.entries.map((entry) => [entry, leadOf(entry, list)]))
  const having = Map.groupBy(list.entries, (entry) => leads.get(entry))
  return (one, other) => {
    if (isNamedAs(one, other, list)) return true
    const lead = leads.get(one) ?? ''
    if (lead === '' || lead !== leads.get(other)) return false
    return (having.get(lead) ?? []).every((entry) => sharedPaper(entry, one) !== null)
  }
}

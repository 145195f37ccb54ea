/** Entries that link a second paper beside their own, by mistake or on purpose. */
import type { Pair } from '../../../model/comparison.ts'
import type { Entry, Link, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { isDistinctive, titleKey } from '../../../text/titles.ts'
import { mentionsPaper } from '../titles/mentions.ts'
import { nameBeforeColon } from '../titles/names.ts'
import { saysTitle } from '../titles/title-beside.ts'
import { isByTitleAndNames } from './proof.ts'
import { isBasedOn } from './spoken-about.ts'

/** The links that lead to another paper, unless the entry may have two on purpose. */
export const strays = (found: Pair | null, astray: readonly Pair[], list: List): readonly Pair[] =>
  found && astray.length > 0 && !isOnPurpose(found, list)
    ? astray.filter(
        (one) =>
          (isByTitleAndNames(one) || isAnotherEntrys(one, list)) &&
          !saysTitle(one, list) &&
          !isCalledByTopic(one) &&
          !isCalledBefore(one, list),
      )
    : []

/** `Slow Rivers`([2401.00001](…)): whether the title of the second paper, or its beginning, stands in quotation marks before its link. */
function isCalledBefore({ link: { span }, record }: Pair, { text }: List): boolean {
  const [, words = ''] = QUOTED.exec(lineBefore(span, text, LONGEST_QUOTED)) ?? []
  const key = titleKey(words.replace(/\s*\([^()]*\)$/, ''))
  if (key !== '' && key === titleKey(nameBeforeColon(record.title))) return true
  return isDistinctive(key) && titleKey(record.title).startsWith(key)
}
const QUOTED = /[`"“「『]([^`"“”「」『』]{3,200})[`"”」』]\s*[(（]?$/u
const LONGEST_QUOTED = 220

/** `[Distillation](…)` beside an attack on it: whether the link's label is a word that the title of the second paper begins with. */
function isCalledByTopic({ link: { label }, record }: Pair): boolean {
  const [word = '', ...others] = label.toLowerCase().match(/\p{L}+/gu) ?? []
  const [first = ''] = record.title.toLowerCase().match(/\p{L}+/gu) ?? []
  return others.length === 0 && word.length >= STEM && first.slice(0, STEM) === word.slice(0, STEM)
}
/** Letters in which inflected forms of a word agree. */
const STEM = 6

/** Whether another entry has the link with its own title, and nothing leads to that paper here: then the link was copied. */
const isAnotherEntrys = (stray: Pair, list: List): boolean =>
  stray.twin !== null && !mentionsPaper(stray, list) && !isBasedOn(stray, list)

/**
 * Whether an entry may link two papers on purpose: its title is neither's, the labels number the papers or say what the
 * second one is, or other entries of the list have two behind the same labels.
 */
const isOnPurpose = ({ entry, title }: Pair, list: List): boolean =>
  title?.outcome === 'different' ||
  papersIn(entry).some(({ label }) => isNumbered(label) || saysWhich(label, entry)) ||
  othersLike(entry, list) >= FEWEST

/** So many other entries that link two papers show that the list does so. */
const FEWEST = 3

function othersLike(entry: Entry, list: List): number {
  const alike = linkingTwo(list).get(labelsOf(entry)) ?? []
  return alike.length - (linksTwo(entry) ? 1 : 0)
}

/** The entries of a list that link two papers, by the labels of the links. */
const linkingTwo = memoizeByObject(({ entries }: List) => Map.groupBy(entries.filter(linksTwo), labelsOf))

function linksTwo(entry: Entry): boolean {
  const ids = papersIn(entry).map(({ reference }) => (reference.kind === 'paper' ? reference.id : ''))
  return new Set(ids).size > 1
}

const labelsOf = (entry: Entry): string =>
  papersIn(entry)
    .map(({ label }) => label.toLowerCase())
    .join()

const papersIn = ({ links }: Entry): readonly Link[] =>
  links.filter(({ role, reference }) => role === 'paper' && reference.kind === 'paper')

/** `pdf2`, `Paper 2`, `arXiv (2)`, `Part II`. */
const isNumbered = (label: string): boolean =>
  /\b(?:papers?|pdf|arxiv|preprint|link|abs|part|version|v)[\s#._([-]*(?:[1-9]|i{1,3})\W*$/iu.test(label)

/** `[review paper]`, `[DeMix pdf]`, `[follow-up]`: what the label says beside the kind of link, unless it is in the title. */
function saysWhich(label: string, { title }: Entry): boolean {
  const words = label.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const titled = (title?.value ?? '').toLowerCase()
  return words.some((word) => !KINDS.has(word) && !titled.includes(word))
}
const KINDS = new Set(
  'paper papers pdf arxiv link links abs html preprint article here url openreview doi full text version the our read cvf acl acm ieee springer nips neurips icml iclr cvpr iccv eccv'.split(
    ' ',
  ),
)

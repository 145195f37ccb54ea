/** Several models, methods or data sets of one paper, listed by their names. */
import type { Entry, List } from '../../../model/list.ts'
import { hasWords, titleKey } from '../../../text/titles.ts'
import { cellsBefore, unmarked } from '../titles/cells.ts'
import { areVariantNames, isCoinedWord } from '../titles/names.ts'
import { sharedPaper, titleKeyOf } from './common.ts'
import { repositoriesOf } from './copied-title.ts'
import { haveOwnPagesOfOneOwner, haveOwnReleases } from './own-pages.ts'

/** More words than this are a title, and no mere name. */
const MOST_OF_NAME = 3

/**
 * `[RiverQA](…)` and `[LakeQA](…)`: mere names, a coined one among them, under one link. Where they have a part in common, or
 * one repository, the paper brought both, so that neither link is wrong.
 */
export function areMereNames(one: Entry, another: Entry): boolean {
  const names = [one, another].map(({ title }) => title?.value.trim() ?? '') as [string, string]
  const [x, y] = names.map((name) => titleKey(name).replaceAll(' ', '')) as [string, string]
  // several words above the names of people are a title
  const isTitle = ({ authors }: Entry, i: number) => authors !== null && /\s/.test(names[i] ?? '')
  return (
    x !== y &&
    ![one, another].some(isTitle) &&
    names.every((name) => NAME.test(name) && name.split(/\s+/).length <= MOST_OF_NAME) &&
    names.some((name) => name.split(/\s+/).some(isCoinedWord)) &&
    areOfOneWork(one, another, ...names)
  )
}

function areOfOneWork(one: Entry, another: Entry, ...names: readonly [string, string]): boolean {
  if (areEditions(...names)) return true
  // the code of two works may have one owner as well
  if (haveOwnReleases(one, another) && haveOwnPagesOfOneOwner(one, another)) return true
  const [mine, theirs] = [one, another].map(repositoriesOf) as [readonly string[], readonly string[]]
  if (mine.length > 0 && theirs.length > 0) return mine.some((repository) => theirs.includes(repository))
  const [x, y] = names.map(partsOf) as [readonly string[], readonly string[]]
  return x.some((part) => y.includes(part))
}

/** `RiverQA` and `RiverQA Mini-Dev`: the second has words behind the whole of the first. */
function areEditions(...names: readonly [string, string]): boolean {
  const [short = '', long = ''] = names.toSorted((a, b) => a.length - b.length)
  return long.startsWith(short) && /^[\s-]/.test(long.slice(short.length))
}

/** `River-V: A Title` and `River-V 2.6: Another`: releases of one model, which its makers ask to cite by the paper of the first. */
export function areReleases({ title: a }: Entry, { title: b }: Entry): boolean {
  const [mine, theirs] = [a, b].map((title) => RELEASE.exec(title?.value ?? ''))
  if (!mine || !theirs || mine[2] === theirs[2]) return false
  const [stem, other] = [mine, theirs].map(([, name = '']) => titleKey(name).replaceAll(' ', ''))
  return stem === other && [mine, theirs].some(([, , version = '']) => version.includes('.'))
}
/** A name before a colon or alone, with its version: one without a point has a paper of its own. */
const RELEASE = /^(\p{Lu}[\p{L}\p{N}-]*?\p{L}(?:-\p{L}+)?)(?:[\s-]?v?(\d{1,2}(?:\.\d{1,2})?))?(?=\s*(?::|$))/u

/** `RiverQA-Large` → `river`, `qa`, `large`. */
const partsOf = (name: string): readonly string[] =>
  (name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [])
    .filter((part) => part.length > 1)
    .map((part) => part.toLowerCase())

/** Without a mark that ends a sentence or begins a subtitle. */
const NAME = /^[\p{L}\p{N}][^:?!,;|]*[^:?!,;|.]$/u

/** Whether two rows of one title have the names of two models in their cells before it. */
export const haveTwoNamesInRows = (one: Entry, another: Entry, list: List): boolean =>
  titleKeyOf(one) === titleKeyOf(another) && (inTable(one, another, list) || inHtml(one, another, list))

/**
 * Whether two rows begin with coined names that are in neither title, which say what the models are for, and link one paper and
 * one repository: the paper brought both.
 */
export function areNamedInRows(one: Entry, another: Entry, list: List): boolean {
  if (titleKeyOf(one) === titleKeyOf(another) || sharedPaper(one, another) === null) return false
  const [a = '', b = ''] = [one, another].map((entry) => unmarked(cellsBefore(entry, list)[0] ?? ''))
  const titles = [one, another].map(({ title }) => title?.value ?? '')
  const isOwn = (name: string) => isCoinedWord(name) && !titles.some((title) => hasWords(title, name))
  const [mine = [], theirs = []] = [one, another].map(repositoriesOf)
  return (
    a !== b &&
    [a, b].every((name) => isOwn(name) && !isVenueOrYear(name, list)) &&
    mine.some((repository) => theirs.includes(repository))
  )
}

/** Two names in code marks, or a name with a version and without: `RiverNet-1.5` and `RiverNet`. */
function inTable(one: Entry, another: Entry, list: List): boolean {
  const [mine, theirs] = [cellsBefore(one, list), cellsBefore(another, list)]
  return mine.some((cell, i) => {
    const [a, b] = [cell, theirs[i] ?? ''].map(unmarked) as [string, string]
    if (a === b || [a, b].some((name) => isVenueOrYear(name, list))) return false
    return (
      areVariantNames(a, b) || ([cell, theirs[i] ?? ''].every(isCode) && sharedPaper(one, another) !== null)
    )
  })
}

/** `ICML2024` is no name. */
const isVenueOrYear = (name: string, { venues }: List): boolean =>
  /(?:19|20)\d\d$/.test(name) || venues.read(name) !== null

const isCode = (cell: string): boolean => /^`[^`]*\p{L}[^`]*`$/u.test(cell)

/** `<td>River-Net</td>` and `<td>LakeNet</td>`: the first cells of two rows in HTML. */
function inHtml(one: Entry, another: Entry, list: List): boolean {
  // with links of their own, one of two titles may be copied
  if (sharedPaper(one, another) === null) return false
  const [mine, theirs] = [firstCell(one, list), firstCell(another, list)]
  return (
    mine !== theirs && [mine, theirs].every((name) => isCoinedWord(name) && list.venues.read(name) === null)
  )
}

/** Characters before a title in which its row in HTML begins. */
const MOST_OF_ROW = 2000

function firstCell({ title }: Entry, { text }: List): string {
  const start = title?.span.start ?? 0
  const row = text
    .slice(Math.max(0, start - MOST_OF_ROW), start)
    .split(/<tr\b/i)
    .at(-1)
  const [, cell = ''] = row?.split(/<td\b[^<>]*>/i) ?? []
  return unmarked(cell.replace(/<[^<>]*>/g, ' '))
}

/** Corrections of authors, and how sure they are. */
import { authorEdits } from '../../../fixes/author-edits.ts'
import { looksLinked } from '../../../fixes/escape.ts'
import { writeNames } from '../../../fixes/write-names.ts'
import type { AuthorsVerdict, MisspeltName, Pair } from '../../../model/comparison.ts'
import { type AuthorList, authorNames, type Entry, type List, type NameStyle } from '../../../model/list.ts'
import type { Edit, Fix } from '../../../model/rule.ts'
import { editDistance } from '../../../text/distance.ts'
import { wordsOf } from '../../../text/normalize.ts'
import { isPinyin } from '../../../text/pinyin.ts'
import { isOnlySlips } from '../titles/differences.ts'
import { titleFix } from '../titles/fix.ts'
import { mayBePublished } from '../venues/may-be-published.ts'
import { areMarked, areTurned, asLettered, hasRunTogether, isOfNoForm } from './forms.ts'
import { hasOtherTitle, isTypo, mayBeAnotherVersions, mayDiffer } from './versions.ts'

/** Nobody would write so many names where a list has so few. */
const [MANY, FEW] = [20, 3]

/** Corrects names in place; if that is not possible, rewrites all of them in the list's own style. */
export function authorsFix(
  usual: NameStyle | null,
  listed: AuthorList,
  pair: Pair,
  verdict: AuthorsVerdict,
  list: List,
): { readonly fix?: Fix } {
  const authors = inStyle(usual, listed, verdict)
  // nobody is deleted who may be an author of another version
  if (verdict.extra.length > 0 && mayBeAnotherVersions(pair, list)) return {}
  if (wouldMixVersions(pair, verdict, list) || saysTwice(pair.entry, verdict, list)) return {}
  if (
    verdict.missing.length > 0 &&
    (isOfNoForm(authors) ||
      areTurned(authors, verdict) ||
      hasRunTogether(verdict) ||
      areMarked(authors, list))
  )
    return {}
  const inPlace = authorEdits(authors, verdict, list.text)
  // all names would be written where the list means to give some
  if (inPlace === null && verdict.missing.length === 0 && verdict.order.some(({ listed }) => listed === null))
    return {}
  if (authors.names.length <= FEW && verdict.missing.length > MANY) return {}
  const edits = (inPlace ?? [rewritten(authors, verdict)]).map((edit) => asLettered(edit, list))
  if (edits.length === 0 || edits.some((edit) => breaksLink(edit, pair.entry))) return {}
  if (edits.some(({ text: written }) => /[<>[\]`|]|&#?\w/.test(written) || looksLinked(written))) return {}
  const { authors: names, source } = pair.authors?.by ?? pair.record
  const description = `Write ${source}’s authors: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`
  const safe = isSure(pair, verdict, authors, list) && isPlain(authors, edits, inPlace !== null, list)
  return { fix: { description, safe, edits } }
}

/** Whether more than the spelling of the record's names would be written beside a link to an earlier version, or a title that may be another version's. */
function wouldMixVersions(pair: Pair, { missing, extra, reordered }: AuthorsVerdict, list: List): boolean {
  const { title } = pair
  const isReworded = title?.outcome === 'typo' && !isOnlySlips(title)
  const isCorrected = title !== null && titleFix(pair, title, list).fix !== undefined
  return (
    missing.length + extra.length + reordered.length > 0 &&
    (pair.earlierVersion !== null || hasOtherTitle(pair) || (isReworded && !isCorrected))
  )
}

/** `<summary>Bo Wu, Ann Lee, et al.</summary>Bo Wu, Ann Lee, Cy Fox`: whether what would be corrected here stands elsewhere in the entry, too. */
function saysTwice(
  { span, authors }: Entry,
  { misspelt, reordered, missing }: AuthorsVerdict,
  { text }: List,
): boolean {
  const { start, end } = authors?.span ?? span
  const beside = [text.slice(span.start, start), text.slice(end, span.end)]
  const wrong = [...misspelt.map(({ listed }) => listed), ...reordered].slice(0, MOST_SOUGHT)
  const isBeside = (name: string) => beside.some((words) => words.includes(name))
  const all = authorNames({ authors })
  return wrong.some(isBeside) || (missing.length > 0 && all.length > 1 && all.slice(0, 2).every(isBeside))
}

/** Each is sought in the whole entry. */
const MOST_SOUGHT = 30

/** Whether nobody but the list can be wrong, and the correction drops nothing. */
const isSure = (pair: Pair, verdict: AuthorsVerdict, authors: AuthorList, list: List): boolean =>
  pair.title !== null &&
  pair.title.outcome !== 'different' &&
  // names are not added beside another version's words
  (pair.title.outcome !== 'typo' || isOnlySlips(pair.title)) &&
  verdict.misspelt.every((one) => isTypo(one) && !mayBothBe(one)) &&
  !pair.linkedElsewhere &&
  !mayDiffer(pair, verdict, list) &&
  addsOnly(verdict, authors) &&
  !namesOtherwise(verdict, authors) &&
  // another version, or the venue, may have them in this order
  verdict.reordered.length === 0 &&
  isRecords(pair, verdict, list) &&
  !isThere(verdict, pair.entry, list)

/** `Qingyan` and `Qingyuan` are two names, `Miltos` is Miltiadis: it may be the record that has the wrong one, or both may be right. */
function mayBothBe({ listed, actual }: MisspeltName): boolean {
  const [mine, theirs] = [wordsOf(listed), wordsOf(actual)]
  const strange = [...mine, ...theirs].filter((word) => mine.includes(word) !== theirs.includes(word))
  return strange.length > 0 && (strange.every(isPinyin) || isShortened(strange))
}

/** `Miltos` of “Miltiadis”: two words that begin alike and go on too differently for a slip. */
function isShortened([a = '', b = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && a.slice(0, BEGINNING) === b.slice(0, BEGINNING) && editDistance(a, b) > SLIP
}
const [BEGINNING, SLIP] = [3, 2]

/** Whether the names are whole and without marks, as are those to be written. */
function isPlain({ names }: AuthorList, edits: readonly Edit[], isInPlace: boolean, { text }: List): boolean {
  // a rewrite would lose marks beside a name (`Jane Doe*`), any edit those within one
  const isMarked = names.some(
    ({ value, span: { start, end } }) =>
      (!isInPlace && end - start !== value.length) || /[&<]/.test(text.slice(start, end)),
  )
  return (
    !isMarked &&
    // a single word does not say for certain whose name it is
    names.every(({ value }) => /\s/.test(value)) &&
    // such marks in the record's names would be read as Markdown
    edits.every((edit) => !/[\\`_[\]<>|${}^]/.test(edit.text))
  )
}

/**
 * One or two names do not show how three would be separated, nor do names without the last one, before which the "and" would
 * stand; the list's other entries do.
 */
function inStyle(usual: NameStyle | null, authors: AuthorList, verdict: AuthorsVerdict): AuthorList {
  const { names, style } = authors
  if (!usual || usual.order !== style.order) return authors
  const isShown = names.length >= 3 && !(lacksLast(verdict) && isUsualWithoutAnd(style, usual))
  const { between, beforeLast } = usual
  return isShown ? authors : { ...authors, style: { ...style, between, beforeLast } }
}

const lacksLast = ({ order }: AuthorsVerdict): boolean => order.at(-1)?.listed === null

/** Whether only an "and" distinguishes the usual style from one that has none. */
const isUsualWithoutAnd = ({ between, beforeLast }: NameStyle, usual: NameStyle): boolean =>
  between === usual.between && beforeLast === between

/** Whether somebody is named in another way than in the record, as another version may have it: then what seems misspelt may be that version's, too. */
const namesOtherwise = ({ order, misspelt }: AuthorsVerdict, { names }: AuthorList): boolean =>
  misspelt.length > 0 &&
  order.some(({ actual, listed }) => {
    if (listed === null || misspelt.some(({ index }) => index === listed)) return false
    const theirs = wordsOf(actual)
    return wordsOf(names[listed]?.value ?? '').some(
      (word) => word.length > 2 && !theirs.some((other) => other.startsWith(word) || word.startsWith(other)),
    )
  })

/** Whether few names are added, no name is dropped or cut, and the names that are listed show how names are written. */
const addsOnly = ({ extra, missing, misspelt, agreeing }: AuthorsVerdict, { names }: AuthorList): boolean =>
  extra.length === 0 &&
  2 * missing.length <= agreeing &&
  agreeing > 1 &&
  2 * agreeing >= names.length &&
  !misspelt.some(({ listed, actual }) => isCut(listed, actual)) &&
  // such a word is no name
  !names.some(({ value }) => /(?<!\p{L})\p{Ll}{5}/u.test(value))

/** Whether a word loses its end: "Zheng" and "Zhen", or "Richard" and "Rich", are two names. */
function isCut(listed: string, actual: string): boolean {
  const words = wordsOf(actual)
  return wordsOf(listed).some(
    (word) => !words.includes(word) && words.some((other) => other !== '' && word.startsWith(other)),
  )
}

/** Whether a missing name stands somewhere in the entry after all, perhaps run together with another. */
function isThere({ missing }: AuthorsVerdict, { span }: Entry, { text }: List): boolean {
  const words = ` ${wordsOf(text.slice(span.start, span.end)).join(' ')} `
  return missing.some((name) => words.includes(` ${wordsOf(name).join(' ')} `))
}

/**
 * Whether the authors are those of the preprint: published, the paper may have others. Where the entry names no venue, they may
 * be a venue's as well; but one more author, or a preprint that never changed, is no other venue's.
 */
function isRecords({ entry, paper }: Pair, { missing }: AuthorsVerdict, list: List): boolean {
  if (missing.length === 0) return true
  if (entry.venue !== null) return list.venues.read(entry.venue.value)?.kind === 'preprint'
  return !mayBePublished(entry, list) && (paper?.version === 1 || missing.length === 1)
}

/** A name inserted inside a link's text would become part of that link. */
const breaksLink = ({ start, end }: Edit, { links }: Entry): boolean =>
  start === end && links.some(({ span }) => span.start < start && start < span.end)

function rewritten(authors: AuthorList, verdict: AuthorsVerdict): Edit {
  const { names, span } = authors
  const start = names[0]?.span.start ?? span.start
  return { start, end: names.at(-1)?.span.end ?? span.end, text: writeNames(authors, verdict) }
}

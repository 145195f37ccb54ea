import { authorEdits } from '../fixes/author-edits.ts'
import { looksLinked } from '../fixes/escape.ts'
import { writeNames } from '../fixes/write-names.ts'
import type { AuthorsVerdict, MisspeltName, Pair } from '../model/comparison.ts'
import type { PaperConventions } from '../model/context.ts'
import type { AuthorList, Entry, List, NameStyle } from '../model/list.ts'
import { type Edit, entryRule, type Fix, type Judgement, judgement } from '../model/rule.ts'
import type { Claim } from '../model/span.ts'
import type { Witness } from '../model/witness.ts'
import { wordsOf } from '../text/normalize.ts'
import { isNearName } from '../text/person.ts'
import { isName } from '../text/titles.ts'
import { areHalves, withoutVariants } from './parts/authors/name-variants.ts'
import { areOthers } from './parts/authors/others.ts'
import { isAtVenue, isVenuesOrder } from './parts/authors/venues-authors.ts'
import { isOfUnknownAge } from './parts/papers/record-age.ts'
import { isPublished } from './parts/titles/mentions.ts'
import { isCopied } from './parts/twins/copied-id.ts'

/** If less than this share of the listed names is found, the names were probably misread and are not reported. */
const READ_AUTHORS = 0.5

export const authorMismatch = entryRule({
  name: 'author-mismatch',
  summary: 'authors missing, extra, misspelt or out of order',
  severity: 'warning',
  needs: ['paper', 'record'],
  givesWayTo: ['wrong-paper'],
  messages: {
    differ: 'The authors differ from {source}’s: {what}.',
    others: 'None of the {count} people listed is an author of the linked paper: {source} names {authors}.',
  },
  *check({ entry, pair, list, conventions }) {
    const { authors } = entry
    if (!pair?.authors || !authors || pair.identity !== 'same' || isCopied(pair)) return
    if (authors.names.some(isDoubtful) || isElliptic(authors, list)) return
    const all =
      !pair.authors.abridged || conventions.namesAllAuthors || isAlone(pair.authors, entry, conventions)
    const read = withoutVariants(pair.authors, entry, list, all)
    const verdict =
      isOfOtherTitle(pair, list) || isVenuesOrder(read, entry, list)
        ? misspellingsOf(read)
        : isCutOff(read, authors, conventions)
          ? { ...read, missing: [] }
          : read
    if (verdict.missing.some((name) => isInText(name, authors, list))) return
    const { by } = pair.authors
    if (areHalves(authors, by)) return
    if (areOthers(read, pair, list)) {
      const [count, names] = [String(authors.names.length), named(by.authors)]
      yield {
        message: 'others',
        with: { count, source: by.source, authors: names },
        ...common(authors, by, read),
      }
      return
    }
    const what = describe(verdict, by.source)
    const known = verdict.agreeing + verdict.misspelt.length
    if (what.length === 0 || known < READ_AUTHORS * authors.names.length) return
    if (verdict.agreeing === 0 && !isOnlyAuthor(verdict, pair) && !areGarbled(verdict, pair)) return
    yield {
      message: 'differ',
      with: { what: what.join('; '), source: by.source },
      ...common(authors, by, verdict),
      ...(mayDiffer(pair, verdict, list) ? { severity: 'notice' as const } : {}),
      ...fixFor(inStyle(conventions.nameStyle, authors), pair, verdict, list),
    }
  },
})

const common = (authors: AuthorList, by: Witness, verdict: AuthorsVerdict) => ({
  at: authors.span,
  expected: by.authors.join(', '),
  actual: authors.names.map((name) => name.value).join('; '),
  evidence: by.evidence,
  judgement: judgementOf(verdict),
})

/**
 * Whether a venue may have published it under the title that the entry has, by other authors in another order. A translation, or
 * a nickname, is no other title.
 */
const isOfOtherTitle = ({ entry, title, translated }: Pair, list: List): boolean =>
  title?.outcome === 'different' &&
  title.by.paper !== null &&
  !translated &&
  !isName(entry.title?.value ?? '') &&
  isPublished(entry, list)

/** Whether the list may have the authors of another version: of the linked one, of one after the record's, or of the venue's. */
const mayBeAnotherVersions = (pair: Pair, list: List): boolean =>
  pair.earlierVersion ||
  (pair.authors !== null && isOfUnknownAge(pair.authors.by)) ||
  isAtVenue(pair.entry, list)

/** The same, where no name is misspelt: no version has that. */
const mayDiffer = (pair: Pair, { misspelt }: AuthorsVerdict, list: List): boolean =>
  pair.earlierVersion || (!misspelt.some(isSlip) && mayBeAnotherVersions(pair, list))

/** Whether a name is misspelt rather than another form of it: `Alexandra Lee` of "Alice Lee". */
const isSlip = ({ listed, actual }: MisspeltName): boolean => isNearName(listed, actual)

/** Below this certainty, names may be something else. */
const SURE = 0.5

/** A few authors are hardly left out but for one. */
const FEW = 3
/** Nobody would write so many names where a list has a few. */
const MANY = 20

/** Whether one of two or three authors is named, where the list does not leave out the others. */
const isAlone = (
  { total }: AuthorsVerdict,
  { authors }: Entry,
  { namesOthers }: Pick<PaperConventions, 'namesOthers'>,
): boolean =>
  namesOthers &&
  authors?.names.length === 1 &&
  !authors.etAl &&
  total <= FEW &&
  // "el al"
  !authors.names.some(({ value }) => /\bal\b|[.…]{2,}/i.test(value))

/** Names that may be something else, hold digits (perhaps marks between several names) or an entity that was not decoded, or are the initials of another one alone. */
const isDoubtful = ({ value, certainty }: Claim<string>) =>
  certainty < SURE ||
  /[&#;]|\d/.test(value.replace(/\\x[\da-f]{2}/gi, '')) ||
  SENTENCE.test(value) ||
  /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(value)

/** `Y. Wang contribute equally`, `A Title by Wang`. */
const SENTENCE = /^\p{Lu}.*\s(?:\p{Ll}{5,}|by\s)/u

/** `Gómez, R., Wei, J., ... & Guzik, A.` leaves names out, as do `Ann Lee, Bo Wu and collaborators` and `Lee et l.`. */
function isElliptic({ span, names, etAl }: AuthorList, { text }: List): boolean {
  const last = text.slice(names.at(-1)?.span.start, span.end + 8)
  return /\.\.\.|…/.test(text.slice(span.start, span.end + 8)) || (!etAl && OTHERS.test(last))
}
const OTHERS = /\bet\.? ?a?l\b|\b(?:others|colleagues|collaborators|co-?authors)\b/i

/** Whether a paper of that very title has a single author, whose name is misspelt: then no other name need agree. */
const isOnlyAuthor = ({ total, misspelt, extra }: AuthorsVerdict, { title }: Pair): boolean =>
  total === 1 && misspelt.length === 1 && extra.length === 0 && title?.outcome === 'same'

/** So many names that are nearly the record's, beside its title, are no chance, though none is right. */
const FEWEST_GARBLED = 2

/** Whether most names beside the paper's own title are the record's, each misspelt. */
const areGarbled = ({ misspelt }: AuthorsVerdict, { title, entry }: Pair): boolean =>
  misspelt.length >= FEWEST_GARBLED &&
  2 * misspelt.length > (entry.authors?.names.length ?? 0) &&
  title?.outcome === 'same' &&
  !isName(entry.title?.value ?? '')

/** Whether the names, one of them misspelt, are the record's first, and more are left out than are named: then those are not meant. */
const isCutOff = (
  { misspelt, missing, extra, order }: AuthorsVerdict,
  { names }: AuthorList,
  { namesAllAuthors }: Pick<PaperConventions, 'namesAllAuthors'>,
): boolean =>
  !namesAllAuthors &&
  misspelt.length > 0 &&
  extra.length === 0 &&
  missing.length > names.length &&
  names.every((_, i) => order[i]?.listed === i)

/** Only what is misspelt, where all other names are the record's. */
const misspellingsOf = (verdict: AuthorsVerdict): AuthorsVerdict => ({
  ...verdict,
  misspelt: verdict.missing.length + verdict.extra.length === 0 ? verdict.misspelt : [],
  missing: [],
  extra: [],
  reordered: [],
})

/** Whether a "missing" name is in the text after the names: then the list has it, and the reader stopped too early. */
function isInText(name: string, { span }: AuthorList, { text }: List): boolean {
  const [rest = ''] = text.slice(span.end, span.end + FARTHEST_NAME).split(/\n\s*\n|[[\]<>]|https?:/, 1)
  const family = name.split(' ').at(-1) ?? ''
  const at = family.length > 1 ? rest.indexOf(family) : -1
  return at >= 0 && !/\p{L}/u.test(rest.charAt(at - 1)) && !/[\p{L}-]/u.test(rest.charAt(at + family.length))
}

/** How many characters after the authors are searched for more names. */
const FARTHEST_NAME = 4000

/** One or two names do not show how three would be separated; the list's other entries do. */
function inStyle(usual: NameStyle | null, authors: AuthorList): AuthorList {
  if (authors.names.length >= 3 || !usual || usual.order !== authors.style.order) return authors
  const { between, beforeLast } = usual
  return { ...authors, style: { ...authors.style, between, beforeLast } }
}

/** The outcome is the most important kind of difference; `differing` lists all of them. */
function judgementOf({ agreeing, total, missing, extra, misspelt, reordered }: AuthorsVerdict): Judgement {
  const all = { missing, extra, misspelt, reordered }
  const outcome = (['missing', 'extra', 'misspelt', 'reordered'] as const).find(
    (kind) => all[kind].length > 0,
  )
  const differing = [
    ...misspelt.map(({ listed, actual }) => ({ listed, actual })),
    ...missing.map((actual) => ({ listed: '', actual })),
    ...extra.map((listed) => ({ listed, actual: '' })),
  ]
  return judgement('authors', outcome ?? 'same', 'likely', { differing, agreeing, total })
}

function describe({ missing, extra, misspelt, reordered }: AuthorsVerdict, source: string): string[] {
  return [
    ...misspelt.map(({ listed, actual }) => `“${listed}” should be ${actual}`),
    ...(missing.length > 0 ? [`${named(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`] : []),
    ...(extra.length > 0
      ? [`${named(extra)} ${extra.length === 1 ? 'is' : 'are'} not among ${source}’s`]
      : []),
    ...(reordered.length > 0
      ? [`${named(reordered)} ${reordered.length === 1 ? 'is' : 'are'} out of order`]
      : []),
  ]
}

function named(names: readonly string[]): string {
  if (names.length > 6) return `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Corrects names in place; if that is not possible, rewrites all of them in the list's own style. */
function fixFor(
  authors: AuthorList,
  pair: Pair,
  verdict: AuthorsVerdict,
  list: List,
): { readonly fix?: Fix } {
  // nobody is deleted who may be an author of another version
  if (verdict.extra.length > 0 && mayBeAnotherVersions(pair, list)) return {}
  const inPlace = authorEdits(authors, verdict, list.text)
  if (authors.names.length <= FEW && verdict.missing.length > MANY) return {}
  const edits = inPlace ?? [rewritten(authors, verdict)]
  if (edits.length === 0 || edits.some((edit) => breaksLink(edit, pair.entry))) return {}
  if (edits.some(({ text: written }) => /[<>[\]`|]|&#?\w/.test(written) || looksLinked(written))) return {}
  const { authors: names, source } = pair.authors?.by ?? pair.record
  const description = `Write ${source}’s authors: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`
  const titled = pair.title !== null && pair.title.outcome !== 'different'
  const sure =
    titled &&
    verdict.misspelt.every(isSlip) &&
    !pair.linkedElsewhere &&
    !mayDiffer(pair, verdict, list) &&
    addsOnly(verdict, authors)
  // a rewrite would lose marks beside a name (`Jane Doe*`), any edit those within one
  const marked = authors.names.some(
    ({ value, span: { start, end } }) =>
      (!inPlace && end - start !== value.length) || /[&<]/.test(list.text.slice(start, end)),
  )
  // a single word does not say for certain whose name it is
  const whole = authors.names.every(({ value }) => /\s/.test(value))
  // such marks in the record's names would be read as Markdown
  const plain = edits.every(({ text: written }) => !/[\\`_[\]<>|${}^]/.test(written))
  return {
    fix: {
      description,
      safe:
        sure &&
        plain &&
        whole &&
        !marked &&
        isRecords(pair, verdict, list) &&
        !isThere(verdict, pair.entry, list),
      edits,
    },
  }
}

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
 * Whether the names are those of the preprint: published, the paper may have other authors in another order. Where the entry
 * names no venue, they may be a venue's as well; but one more author, or a preprint that never changed, is no other venue's.
 */
function isRecords({ entry, paper }: Pair, { missing, reordered }: AuthorsVerdict, list: List): boolean {
  if (missing.length + reordered.length === 0) return true
  if (entry.venue !== null) return list.venues.read(entry.venue.value)?.kind === 'preprint'
  return !isPublished(entry, list) && (paper?.version === 1 || missing.length + 2 * reordered.length === 1)
}

/** A name inserted inside a link's text would become part of that link. */
const breaksLink = ({ start, end }: Edit, { links }: Entry): boolean =>
  start === end && links.some(({ span }) => span.start < start && start < span.end)

function rewritten(authors: AuthorList, verdict: AuthorsVerdict): Edit {
  const { names, span } = authors
  const start = names[0]?.span.start ?? span.start
  return { start, end: names.at(-1)?.span.end ?? span.end, text: writeNames(authors, verdict) }
}

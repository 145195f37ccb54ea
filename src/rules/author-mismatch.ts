import type { AuthorsVerdict, MisspeltName, Pair } from '../model/comparison.ts'
import type { EntryContext, PaperConventions } from '../model/context.ts'
import type { AuthorList, Entry, List } from '../model/list.ts'
import { entryRule, type Judgement, judgement } from '../model/rule.ts'
import type { Witness } from '../model/witness.ts'
import { wordsOf } from '../text/normalize.ts'
import { isName } from '../text/titles.ts'
import { doubtfulSpelling } from './parts/authors/doubtful-spelling.ts'
import { authorsFix } from './parts/authors/fix.ts'
import { areFamilies, areHalves, runTogether } from './parts/authors/name-variants.ts'
import { namesakesIn } from './parts/authors/namesakes.ts'
import { areOthers } from './parts/authors/others.ts'
import { isDoubtful, isElliptic, isInText } from './parts/authors/reading.ts'
import { ofThisVersion } from './parts/authors/this-version.ts'
import { isAtVenue } from './parts/authors/venues-authors.ts'
import { hasMore, isOfLinkedVersion, isOnlyOrder, isTypo, mayDiffer } from './parts/authors/versions.ts'
import { areOwn } from './parts/papers/own-claims.ts'
import { hasNamesForTitle } from './parts/titles/neighbours.ts'
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
    atVenue: 'By {source}’s record, {what}; the paper as published may differ.',
    onFile: 'By {source}’s record, {what}; the paper’s own pages may differ.',
    ofVersion: 'The link is of version {version}. By {source}’s newest record, {what}.',
    spelling: '{source} spells “{listed}” as {actual}; either may be the slip.',
    others: 'None of the {count} people listed is an author of the linked paper: {source} names {authors}.',
  },
  // dblp may know the authors as the venue printed them
  leavesOpen: (context) => [...remarksOn(context)].some(({ message }) => message === 'atVenue'),
  check: remarksOn,
})

function* remarksOn({ entry, pair, list, conventions }: EntryContext<'paper' | 'record'>) {
  const { authors } = entry
  if (!pair?.authors || !authors || pair.identity !== 'same' || isCopied(pair)) return
  if (authors.names.some(isDoubtful) || isElliptic(authors, list) || hasNamesForTitle(entry, list)) return
  if (!areOwn([authors], entry, list, pair.link)) return
  const { read, verdict } = ofThisVersion(pair.authors, pair, list, conventions)
  if (verdict.missing.some((name) => isInText(name, authors, list))) return
  const { by } = pair.authors
  if (areHalves(authors, by) || areFamilies(authors, by)) return
  if (!isOfLinkedVersion(pair) && areOthers(read, pair, list)) {
    const [count, names] = [String(authors.names.length), named(by.authors)]
    yield {
      message: 'others',
      with: { count, source: by.source, authors: names },
      ...common(authors, by, read),
    } as const
    return
  }
  const found = verdict.agreeing + verdict.misspelt.length
  if (found < READ_AUTHORS * authors.names.length) return
  if (verdict.agreeing === 0 && !isOnlyName(verdict, pair) && !areGarbled(verdict, pair)) return
  const doubt = doubtfulSpelling(verdict, pair, list) ?? firstName(verdict, entry)
  if (doubt) yield inDoubt(doubt, authors, by, verdict)
  else yield* differences(pair, authors, verdict, list, conventions)
}

/** Of two spellings of which either may be the slip; nothing is written. */
const inDoubt = (
  { listed, actual }: MisspeltName,
  authors: AuthorList,
  by: Witness,
  verdict: AuthorsVerdict,
) =>
  ({
    message: 'spelling',
    with: { source: by.source, listed, actual },
    severity: 'notice',
    ...common(authors, by, verdict),
  }) as const

function* differences(
  pair: Pair,
  authors: AuthorList,
  verdict: AuthorsVerdict,
  list: List,
  { nameStyle }: PaperConventions,
) {
  const { by } = pair.authors ?? { by: pair.record }
  const isMild = mayDiffer(pair, verdict, list)
  const { earlierVersion: version } = pair
  const doubt = doubtOf(pair, verdict, list, isMild)
  const isPlain = version === null && doubt === 'differ'
  const what = [
    ...runTogether(authors, by, list).map(saidTogether),
    ...describe(verdict, authors, isPlain ? by.source : null),
  ].join('; ')
  if (what === '') return
  yield {
    ...(version !== null
      ? ({ message: 'ofVersion', with: { what, source: by.source, version: String(version) } } as const)
      : ({ message: doubt, with: { what, source: by.source } } as const)),
    ...common(authors, by, verdict),
    ...(isMild ? { severity: 'notice' as const } : {}),
    ...authorsFix(nameStyle, authors, pair, verdict, list),
  } as const
}

/**
 * How much of it is arXiv's word alone: a venue may have printed other authors, and who filled in arXiv's form may have lost one
 * or mixed up two.
 */
function doubtOf(
  pair: Pair,
  verdict: AuthorsVerdict,
  list: List,
  isMild: boolean,
): 'differ' | 'atVenue' | 'onFile' {
  const isArxivs = pair.authors !== null && pair.authors.by.paper !== null
  if (!isArxivs) return 'differ'
  if (isMild && isAtVenue(pair.entry, list)) return 'atVenue'
  const hasOthers = hasMore(verdict, pair.entry) && repeatedIn(verdict, pair.entry.authors).length === 0
  return isOnlyOrder(verdict) || hasOthers ? 'onFile' : 'differ'
}

const common = (authors: AuthorList, by: Witness, verdict: AuthorsVerdict) => ({
  at: authors.span,
  expected: by.authors.join(', '),
  actual: authors.names.map((name) => name.value).join('; '),
  evidence: by.evidence,
  judgement: judgementOf(verdict),
})

/** Whether beside a paper's own title the only name, its single author's or its first one's before “et al.”, is misspelt: then no other need agree. */
const isOnlyName = (verdict: AuthorsVerdict, { title, entry }: Pair): boolean =>
  verdict.misspelt.length === 1 &&
  verdict.extra.length === 0 &&
  title?.outcome === 'same' &&
  (verdict.total === 1 || firstName(verdict, entry) !== null)

/** The misspelt name of a first author, the only one of several that is listed; a family name alone may be anybody's. */
function firstName(
  { misspelt, order, total }: AuthorsVerdict,
  { authors, title }: Entry,
): MisspeltName | null {
  const [one, ...more] = misspelt
  const isAlone = authors?.etAl === true && authors.names.length === 1 && total > 1
  if (!one || more.length > 0 || !isAlone || isName(title?.value ?? '')) return null
  const [mine, theirs] = [one.listed, one.actual].map((name) => wordsOf(name).length)
  return one.actual === order[0]?.actual && mine !== 1 && mine === theirs && isTypo(one) ? one : null
}

/** So many names that are nearly the record's, beside its title, are no chance, though none is right. */
const FEWEST_GARBLED = 2

/** Whether most names beside the paper's own title are the record's, each misspelt. */
const areGarbled = ({ misspelt }: AuthorsVerdict, { title, entry }: Pair): boolean =>
  misspelt.length >= FEWEST_GARBLED &&
  2 * misspelt.length > (entry.authors?.names.length ?? 0) &&
  title?.outcome === 'same' &&
  !isName(entry.title?.value ?? '')

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

const saidTogether = ([one, other]: readonly [string, string]): string =>
  `a comma is missing between ${one} and ${other}`

/** The names that are too many because they are there twice. */
const repeatedIn = ({ extra }: AuthorsVerdict, authors: AuthorList | null): readonly string[] =>
  extra.filter((name) => (authors?.names.filter(({ value }) => value === name).length ?? 0) > 1)

/** `source`: of which those are told that it does not have; null where it is named already. */
function describe(verdict: AuthorsVerdict, authors: AuthorList, source: string | null): string[] {
  const { misspelt, reordered } = verdict
  const repeated = repeatedIn(verdict, authors)
  const namesakes = namesakesIn(verdict, authors)
  const missing = verdict.missing.filter((name) => !namesakes.some(({ actual }) => actual === name))
  const extra = verdict.extra.filter(
    (name) => !repeated.includes(name) && !namesakes.some(({ listed }) => listed === name),
  )
  return [
    ...misspelt.map(({ listed, actual }) => `“${listed}” should be ${actual}`),
    ...namesakes.map(({ listed, actual }) => `“${listed}” is ${actual} there`),
    ...(missing.length > 0 ? [`${named(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`] : []),
    ...(repeated.length > 0
      ? [`${named([...new Set(repeated)])} ${repeated.length === 1 ? 'is' : 'are'} named twice`]
      : []),
    ...(extra.length > 0 ? [strangers(extra, source)] : []),
    ...(reordered.length > 0
      ? [`${named(reordered)} ${reordered.length === 1 ? 'is' : 'are'} out of order`]
      : []),
  ]
}

function strangers(extra: readonly string[], source: string | null): string {
  const [verb, authors] = extra.length === 1 ? ['is', 'author'] : ['are', 'authors']
  return `${named(extra)} ${verb} ${source === null ? `no ${authors}` : `not among ${source}’s`}`
}

function named(names: readonly string[]): string {
  if (names.length > 6) return `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

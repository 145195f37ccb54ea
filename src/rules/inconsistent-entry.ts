import type { EntryInList } from '../model/context.ts'
import { authorNames, type Entry, hasMereName, type Link, type List, titleOrWhole } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import { covers, lineNumber } from '../model/span.ts'
import { titleKey } from '../text/titles.ts'
import { areOwn } from './parts/papers/own-claims.ts'
import { isSpokenOf } from './parts/titles/remarks.ts'
import {
  appearance,
  haveOneAppearance,
  isPlaced,
  mayBothBeRight,
  namesPublication,
} from './parts/twins/appearances.ts'
import { authorsDiffer, brokenLast } from './parts/twins/author-lists.ts'
import {
  codeLinks,
  codeOf,
  disagree,
  isListedForCode,
  isNoCode,
  sharedCode,
} from './parts/twins/code-links.ts'
import { areNamedAlike, sharedPaper } from './parts/twins/common.ts'
import { pooled } from './parts/twins/copied-links.ts'
import { samePapers } from './parts/twins/entries.ts'
import { joinsTwoWorks } from './parts/twins/joint-rows.ts'
import { areOfTwoMethods } from './parts/twins/methods.ts'
import { misdated } from './parts/twins/misdated.ts'
import { linkedCodeFix, neighbours, wantsCode } from './parts/twins/missing-code.ts'
import { differ } from './parts/twins/other-titles.ts'
import { alsoCopied, type Retitled, retitledIn } from './parts/twins/retitled.ts'
import { fixOf, statedOtherwise } from './parts/twins/stated-ids.ts'
import { isNoTalk } from './parts/twins/talks.ts'
import { twoNames } from './parts/twins/two-names.ts'

export const inconsistentEntry = listRule({
  name: 'inconsistent-entry',
  summary: 'the same paper twice with different titles, authors, venues or code links',
  severity: 'warning',
  needs: [],
  givesWayTo: ['duplicate-entry', 'wrong-paper'],
  messagesGiveWayTo: { venue: ['venue-outdated'] },
  acrossLists: true,
  messages: {
    title: '{paper} is called “{here}” here and “{there}” on line {line}.',
    copied:
      '“{here}” has the same link ({paper}) as “{there}” on line {line}; at least one of the two links or titles is wrong, unless the paper was renamed.',
    renamed:
      '“{here}” has the same link ({paper}) and the same authors as “{there}” on line {line}: the paper was renamed and is listed twice, or at least one of the two links or titles is wrong.',
    sharedAuthors:
      '“{here}” has the same link ({paper}) and some of the same authors as “{there}” on line {line}: the paper was renamed and is listed twice, or at least one of the two links or titles is wrong.',
    misdated:
      '“{here}” ({year}) has the same link ({paper}) as “{there}” on line {line}; the link is of {posted}, so it is probably wrong here.',
    stated:
      '“{here}” has the same link ({paper}) as “{there}” on line {line}, but its own words name arXiv:{id}.',
    oneLink:
      '{count} entries with different titles have the same link ({paper}): lines {lines}. At most one of them is right, unless the paper was renamed.',
    authors: 'The authors differ from those of the same paper on line {line}: {difference}.',
    venue: 'The same paper is listed as “{here}” here and as “{there}” on line {line}.',
    named:
      '“{title}” is listed under the name “{here}” here and “{there}” on line {line}: one of the two entries may have the title of the other.',
    code: 'The same paper has the code link {here} here and {there} on line {line}.',
    titleIn: '{paper} is called “{here}” here and “{there}” in {path}, line {line}.',
    venueIn: 'The same paper is listed as “{here}” here and as “{there}” in {path}, line {line}.',
    noCode: 'The code is not linked here; line {line} links it for the same paper: {there}.',
  },
  *check({ list, inEarlierLists }) {
    const papers = samePapers(list.entries, list)
    const models = new Map(papers.flatMap((group) => modelOf(group)))
    yield* titleDifferences(list, retitledIn(papers, models, list), papers)
    const [isShared, neighboursOf] = [sharedCode(list), neighbours(list)]
    for (const [group, model] of models)
      yield* fieldDifferences(
        list,
        group.filter(
          (entry) =>
            areNamedAlike(entry, model) &&
            !joinsTwoWorks(entry) &&
            (!hasMereName(entry) || hasMereName(model)),
        ),
        neighboursOf,
        isShared,
      )
    for (const entry of list.entries)
      if (!isSpokenOf(entry, list)) yield* acrossFiles(entry, list, inEarlierLists(entry)[0])
  },
})

/** A group with the first of its entries that have the commonest title. */
function modelOf(group: readonly Entry[]): readonly (readonly [readonly Entry[], Entry])[] {
  const model = commonest(group, ({ title }) => titleKey(title?.value ?? ''))
  return model === null ? [] : [[group, model]]
}

/** Compares an entry with the paper's entry in the first list that has it. */
function* acrossFiles(entry: Entry, list: List, first: EntryInList | undefined) {
  if (!first || !entry.title || !first.entry.title || isSpokenOf(first.entry, first.list)) return
  const where = { path: first.list.path, line: String(lineNumber(first.entry.span, first.list)) }
  if (!areNamedAlike(entry, first.entry)) {
    const paper = sharedPaper(entry, first.entry)
    if (!paper || !differ(entry, first.entry, first.list, false)) return
    const [here, there] = [entry.title.value, first.entry.title.value]
    const slots = { paper, here, there, ...where }
    yield { message: 'titleIn', with: slots, at: entry.title.span } as const
    return
  }
  const [here, there] = [appearance(entry, list), appearance(first.entry, first.list)]
  const at = entry.venue?.span ?? entry.year?.span
  if (!at || !isPlaced(entry, list) || !isPlaced(first.entry, first.list)) return
  if (there === '' || haveOneAppearance(entry, first.entry, list, first.list)) return
  yield { message: 'venueIn', with: { here, there, ...where }, at } as const
}

/** The first of the entries that have the most common value; those without a value ('') do not count. */
function commonest(group: readonly Entry[], key: (entry: Entry) => string): Entry | null {
  const values = [...Map.groupBy(group, key)].filter(([value]) => value !== '')
  const [most] = values.sort(([, a], [, b]) => b.length - a.length)
  return most?.[1][0] ?? null
}

/** Titles that differ, those of one link that was copied into many entries in one finding. */
function* titleDifferences(list: List, all: readonly Retitled[], papers: readonly (readonly Entry[])[]) {
  const isCopy = ({ message }: Retitled) => message === 'copied' || message === 'misdated'
  const copies = all.filter(isCopy)
  const pairs = copies.map(({ entry, other }) => [other, entry] as const)
  const { pools, apart } = pooled(pairs, alsoCopied(copies, papers, list), list)
  for (const { repeat, slots } of pools)
    yield { message: 'oneLink', with: slots, at: titleOrWhole(repeat[1]), cause: repeat[0].span } as const
  const alone = new Set(apart.map(([, entry]) => entry))
  for (const one of all) if (!isCopy(one) || alone.has(one.entry)) yield titleDifference(list, one)
}

function titleDifference(list: List, { entry, other, message }: Retitled) {
  const wrong = message === 'misdated' ? misdated(entry, other, list) : null
  const stated = message === 'stated' ? statedOtherwise(entry, other, list) : null
  const slots = {
    paper: sharedPaper(entry, other) ?? 'this paper',
    here: entry.title?.value ?? '',
    there: other.title?.value ?? '',
    line: String(lineNumber(other.span, list)),
    year: wrong?.date ?? '',
    posted: wrong?.posted ?? '',
    id: stated?.id ?? '',
  }
  const fix = stated ? { fix: fixOf(stated) } : {}
  return { message, with: slots, at: titleOrWhole(entry), cause: other.span, ...fix } as const
}

/** Compares entries that have the same title; if titles differ, nothing else is compared. */
function* fieldDifferences(
  list: List,
  group: readonly Entry[],
  neighboursOf: (entry: Entry) => readonly Entry[],
  isShared: ReturnType<typeof sharedCode>,
) {
  if (group.length < 2) return
  const papers = group.filter((entry) => isNoTalk(entry) && !isPointer(entry))
  const byOwn = papers.filter((entry) => areOwn([entry.authors], entry, list))
  const named = commonest(brokenLast(byOwn), (entry) => authorNames(entry).join())
  const inPlace = papers.filter((entry) => isPlaced(entry, list))
  const published = inPlace.filter((entry) => namesPublication(entry, list.venues))
  const placed = commonest(published.length > 0 ? published : inPlace, (entry) => appearance(entry, list))
  const coded = commonest(group, codeOf)
  for (const entry of papers) {
    if (named && byOwn.includes(entry)) yield* authorsDifference(list, named, entry)
    const moved = placed && inPlace.includes(entry) ? [...venueDifference(list, placed, entry)] : []
    yield* moved
    // an outdated entry gives way to the other, code and all
    if (coded && coded !== entry && (moved.length === 0 || codeOf(entry) !== '' || entry.bareCode))
      yield* codeDifference(list, coded, entry, neighboursOf(entry), isShared)
  }
}

/** `[Doe et al., ICML 2024](#doe24)` leads to an entry of this list; its venue and year are a key. */
const isPointer = ({ links, venue, year }: Entry): boolean =>
  links.some(
    ({ reference, span }) =>
      reference.kind === 'anchor' && [venue, year].some((claim) => claim && covers(span, claim.span)),
  )

function* authorsDifference(list: List, model: Entry, entry: Entry) {
  const difference = authorsDiffer(entry, model, list)
  if (difference === null || !entry.authors) return
  const slots = { difference, line: String(lineNumber(model.span, list)) }
  yield { message: 'authors', with: slots, at: entry.authors.span, cause: model.span } as const
}

function* venueDifference(list: List, model: Entry, entry: Entry) {
  const [here, there] = [appearance(entry, list), appearance(model, list)]
  const at = entry.venue?.span ?? entry.year?.span
  if (!at || haveOneAppearance(entry, model, list) || mayBothBeRight(entry, model, list)) return
  const line = String(lineNumber(model.span, list))
  const names = twoNames(entry, model, list)
  if (names) {
    const slots = { title: entry.title?.value ?? '', here: names[0], there: names[1], line }
    yield { message: 'named', with: slots, at: titleOrWhole(entry), cause: model.span } as const
  } else yield { message: 'venue', with: { here, there, line }, at, cause: model.span } as const
}

function* codeDifference(
  list: List,
  coded: Entry,
  entry: Entry,
  section: readonly Entry[],
  isShared: ReturnType<typeof sharedCode>,
) {
  const [here, there] = [codeLinks(entry), codeLinks(coded)]
  const [mine, theirs] = [here[0], there[0]]
  if (areOfTwoMethods(list, entry, coded)) return
  // what another title links as well may be that paper's
  if (theirs && !mine && !isNoCode(theirs, coded) && !isShared(theirs, 2) && wantsCode(entry, coded, section))
    yield noCode(list, entry, coded, theirs)
  if (isListedForCode(entry, coded, list)) return
  if (theirs && mine && disagree(here, there) && ![...here, ...there].some((link) => isShared(link))) {
    const slots = { here: mine.url, there: theirs.url, line: String(lineNumber(coded.span, list)) }
    yield { message: 'code', with: slots, at: mine.urlSpan, cause: coded.span } as const
  }
}

/** An entry that does not mention code at all may leave it out on purpose. */
function noCode(list: List, entry: Entry, other: Entry, link: Link) {
  const fix = entry.bareCode ? linkedCodeFix(list, entry.bareCode, link) : null
  return {
    message: 'noCode',
    with: { there: link.url, line: String(lineNumber(link.span, list)) },
    at: entry.bareCode ?? entry.title?.span ?? entry.span,
    cause: other.span,
    severity: entry.bareCode ? 'warning' : 'notice',
    expected: link.url,
    ...(fix === null ? {} : { fix }),
  } as const
}

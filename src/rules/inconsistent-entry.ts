import type { EntryInList } from '../model/context.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import { sections } from '../model/sections.ts'
import { lineNumber } from '../model/span.ts'
import { areAlike, titleKey } from '../text/titles.ts'
import { isSpokenOf } from './parts/titles/remarks.ts'
import { appearance, haveOneAppearance, mayBothBeRight, namesPublication } from './parts/twins/appearances.ts'
import { authorsDiffer } from './parts/twins/author-lists.ts'
import { codeLinks, codeOf, disagree } from './parts/twins/code-links.ts'
import { areNamedAlike, sharedPaper } from './parts/twins/common.ts'
import { samePapers } from './parts/twins/entries.ts'
import { areOfTwoMethods } from './parts/twins/methods.ts'
import { linkedCodeFix, wantsCode } from './parts/twins/missing-code.ts'
import { differ } from './parts/twins/other-titles.ts'
import { differsInLead } from './parts/twins/own-leads.ts'
import { linkTwoVersions, linkVersionAndNewest } from './parts/twins/paper-versions.ts'
import { showsTwice } from './parts/twins/shapes.ts'
import { isNoTalk } from './parts/twins/talks.ts'
import { type SectionOf, wordedOtherwise } from './parts/twins/worded.ts'

export const inconsistentEntry = listRule({
  name: 'inconsistent-entry',
  summary: 'the same paper twice with different titles, authors, venues or code links',
  severity: 'warning',
  needs: [],
  givesWayTo: ['duplicate-entry', 'wrong-paper'],
  acrossLists: true,
  messages: {
    title: '{paper} is called “{here}” here and “{there}” on line {line}.',
    copied:
      '“{here}” has the same link ({paper}) as “{there}” on line {line}; one of the two links or titles is wrong, unless the paper was renamed.',
    renamed:
      '“{here}” has the same link ({paper}) and the same authors as “{there}” on line {line}: the paper was renamed and is listed twice, or one of the two titles is wrong.',
    authors: 'The authors differ from those of the same paper on line {line}: {difference}.',
    venue: 'The same paper is listed as “{here}” here and as “{there}” on line {line}.',
    code: 'The same paper has the code link {here} here and {there} on line {line}.',
    titleIn: '{paper} is called “{here}” here and “{there}” in {path}, line {line}.',
    venueIn: 'The same paper is listed as “{here}” here and as “{there}” in {path}, line {line}.',
    noCode: 'The code is not linked here; line {line} links it for the same paper: {there}.',
  },
  *check({ list, inEarlierLists }) {
    const sectionOf = new Map(
      sections(list).flatMap((group) => group.map((entry) => [entry, group] as const)),
    )
    const papers = samePapers(list.entries, list)
    const isSummary = showsTwice(list, [list.entries], papers)
    const isWorded = wordedOtherwise(papers, sectionOf)
    for (const group of papers) {
      const model = commonest(group, ({ title }) => titleKey(title?.value ?? ''))
      if (model === null) continue
      for (const { entry, other } of retitled(group, model, sectionOf))
        if (!isWorded(entry)) yield* titleDifference(list, other, entry, isSummary(entry, other))
      yield* fieldDifferences(
        list,
        group.filter((entry) => areNamedAlike(entry, model)),
        (entry) => neighboursOf(sectionOf.get(entry) ?? [], list),
      )
    }
    for (const entry of list.entries)
      if (!isSpokenOf(entry, list)) yield* acrossFiles(entry, inEarlierLists(entry)[0])
  },
})

/** The entries of a paper in other sections that do not have its commonest title, each with one that has. */
const retitled = (group: readonly Entry[], model: Entry, sectionOf: SectionOf) =>
  group.flatMap((entry) => {
    if (areNamedAlike(entry, model)) return []
    // others of that title may not link the paper, as a talk that has its title
    const other = group.find((one) => areNamedAlike(one, model) && sharedPaper(one, entry) !== null)
    return other && sectionOf.get(entry) !== sectionOf.get(other) ? [{ entry, other }] : []
  })

/** Compares an entry with the paper's entry in the first list that has it. */
function* acrossFiles(entry: Entry, first: EntryInList | undefined) {
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
  const [here, there] = [appearance(entry, first.list), appearance(first.entry, first.list)]
  const at = entry.venue?.span ?? entry.year?.span
  if (!at || there === '' || haveOneAppearance(entry, first.entry, first.list)) return
  yield { message: 'venueIn', with: { here, there, ...where }, at } as const
}

/** The first of the entries that have the most common value; those without a value ('') do not count. */
function commonest(group: readonly Entry[], key: (entry: Entry) => string): Entry | null {
  const values = [...Map.groupBy(group, key)].filter(([value]) => value !== '')
  const [most] = values.sort(([, a], [, b]) => b.length - a.length)
  return most?.[1][0] ?? null
}

/** Two titles under one identifier: one is outdated or shortened, or one entry links the wrong paper. */
function* titleDifference(list: List, model: Entry, entry: Entry, isSummary: boolean) {
  const paper = sharedPaper(entry, model)
  if (!entry.title || !model.title || !paper) return
  if (linkTwoVersions(entry, model) || linkVersionAndNewest(entry, model, list)) return
  if (!differ(entry, model, list, isSummary)) return
  // `**RiverBench**: Reading …` among benchmarks, `RiverNet: Reading …` among methods
  if (differsInLead(entry, model.title.value, list) || differsInLead(model, entry.title.value, list)) return
  const [here, there] = [entry.title.value, model.title.value]
  const slots = { paper, here, there, line: String(lineNumber(model.span, list)) }
  const message = areAlike(here, there) ? 'title' : haveSameAuthors(entry, model) ? 'renamed' : 'copied'
  yield { message, with: slots, at: entry.title.span, cause: model.span } as const
}

/** Fewer names may be those of two papers. */
const FEWEST_AUTHORS = 2

function haveSameAuthors({ authors: a }: Entry, { authors: b }: Entry): boolean {
  const [mine, theirs] = [a, b].map((list) => list?.names.map(({ value }) => value) ?? [])
  return mine !== undefined && mine.length >= FEWEST_AUTHORS && mine.join() === theirs?.join()
}

/** Compares entries that have the same title; if titles differ, nothing else is compared. */
function* fieldDifferences(
  list: List,
  group: readonly Entry[],
  sectionOf: (entry: Entry) => readonly Entry[],
) {
  if (group.length < 2) return
  const papers = group.filter((entry) => isNoTalk(entry) && !isPointer(entry))
  const named = commonest(papers, ({ authors }) => authors?.names.map(({ value }) => value).join() ?? '')
  const published = papers.filter((entry) => namesPublication(entry, list.venues))
  const placed = commonest(published.length > 0 ? published : papers, (entry) => appearance(entry, list))
  const coded = commonest(group, codeOf)
  for (const entry of papers) {
    if (named) yield* authorsDifference(list, named, entry)
    if (placed) yield* venueDifference(list, placed, entry)
    if (coded && coded !== entry) yield* codeDifference(list, coded, entry, sectionOf(entry))
  }
}

/** `[Doe et al., ICML 2024](#doe24)` leads to an entry of this list; its venue and year are a key. */
const isPointer = ({ links, venue, year }: Entry): boolean =>
  links.some(
    ({ reference, span }) =>
      reference.kind === 'anchor' &&
      [venue, year].some((claim) => claim && span.start <= claim.span.start && claim.span.end <= span.end),
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
  const slots = { here, there, line: String(lineNumber(model.span, list)) }
  yield { message: 'venue', with: slots, at, cause: model.span } as const
}

function* codeDifference(list: List, coded: Entry, entry: Entry, section: readonly Entry[]) {
  const [here, there] = [codeLinks(entry), codeLinks(coded)]
  const [mine, theirs] = [here[0], there[0]]
  if (areOfTwoMethods(list, entry, coded)) return
  if (theirs && !mine && wantsCode(entry, coded, section)) yield noCode(list, entry, coded, theirs)
  if (theirs && mine && disagree(here, there)) {
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

/** The other entries of a section; of the list, if the section has too few to show a convention. */
const neighboursOf = (section: readonly Entry[], { entries }: List) =>
  section.length > 2 ? section : entries

import type { EntryInList } from '../model/context.ts'
import { arxivIdOf, type Entry, type Link, type List } from '../model/list.ts'
import { type Fix, listRule } from '../model/rule.ts'
import { sections } from '../model/sections.ts'
import { positionAt, type Span } from '../model/span.ts'
import { differingAuthors, sameTitles } from '../text/consistency.ts'
import { titleKey } from '../text/titles.ts'
import { samePapers } from './parts/entries.ts'

export const inconsistentEntry = listRule({
  name: 'inconsistent-entry',
  summary: 'the same paper twice with different titles, authors, venues or code links',
  severity: 'warning',
  needs: [],
  acrossLists: true,
  messages: {
    title: '{paper} is called “{here}” here and “{there}” on line {line}.',
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
    for (const group of samePapers(list.entries, list.venues)) {
      const model = commonest(group, ({ title }) => titleKey(title?.value ?? ''))
      if (model === null) continue
      for (const entry of group) {
        if (sameName(entry, model)) continue
        if (sectionOf.get(entry) !== sectionOf.get(model)) yield* titleDifference(list, model, entry)
      }
      yield* fieldDifferences(
        list,
        group.filter((entry) => sameName(entry, model)),
      )
    }
    for (const entry of list.entries) yield* acrossFiles(entry, inEarlierLists(entry)[0])
  },
})

/** Compares an entry with the paper's entry in the first list that has it. */
function* acrossFiles(entry: Entry, first: EntryInList | undefined) {
  if (!first || !entry.title || !first.entry.title) return
  const where = { path: first.list.path, line: String(lineOf(first.list, first.entry)) }
  if (!sameName(entry, first.entry)) {
    const [here, there] = [entry.title.value, first.entry.title.value]
    const slots = { paper: `arXiv:${arxivIdOf(entry)}`, here, there, ...where }
    yield { message: 'titleIn', with: slots, at: entry.title.span } as const
    return
  }
  const [here, there] = [appearance(entry), appearance(first.entry)]
  const at = entry.venue?.span ?? entry.year?.span
  if (!at || there === '' || agree(entry, first.entry, first.list)) return
  yield { message: 'venueIn', with: { here, there, ...where }, at } as const
}

/** The first of the entries that have the most common value; those without a value ('') do not count. */
function commonest(group: readonly Entry[], key: (entry: Entry) => string): Entry | null {
  const values = [...Map.groupBy(group, key)].filter(([value]) => value !== '')
  const [most] = values.sort(([, a], [, b]) => b.length - a.length)
  return most?.[1][0] ?? null
}

const sameName = (a: Entry, b: Entry) =>
  a.title !== null && b.title !== null && sameTitles(a.title.value, b.title.value)

/** Two titles under one identifier: one is outdated or shortened, or one entry links the wrong paper. */
function* titleDifference(list: List, model: Entry, entry: Entry) {
  const id = arxivIdOf(entry)
  if (!entry.title || !model.title || !id) return
  const slots = { paper: `arXiv:${id}`, here: entry.title.value, there: model.title.value }
  const line = String(lineOf(list, model))
  yield { message: 'title', with: { ...slots, line }, at: entry.title.span, cause: model.span } as const
}

/** Compares entries that have the same title; if titles differ, nothing else is compared. */
function* fieldDifferences(list: List, group: readonly Entry[]) {
  if (group.length < 2) return
  const named = commonest(group, ({ authors }) => authors?.names.map(({ value }) => value).join() ?? '')
  const placed = commonest(group, appearance)
  const coded = group.find((entry) => codeLinks(entry).length > 0)
  for (const entry of group) {
    if (named) yield* authorsDifference(list, named, entry)
    if (placed) yield* venueDifference(list, placed, entry)
    if (coded && coded !== entry) yield* codeDifference(list, coded, entry)
  }
}

function* authorsDifference(list: List, model: Entry, entry: Entry) {
  const difference = authorsOf(entry, model)
  if (difference === null || !entry.authors) return
  const slots = { difference, line: String(lineOf(list, model)) }
  yield { message: 'authors', with: slots, at: entry.authors.span, cause: model.span } as const
}

function* venueDifference(list: List, model: Entry, entry: Entry) {
  const [here, there] = [appearance(entry), appearance(model)]
  const at = entry.venue?.span ?? entry.year?.span
  if (!at || agree(entry, model, list)) return
  const slots = { here, there, line: String(lineOf(list, model)) }
  yield { message: 'venue', with: slots, at, cause: model.span } as const
}

function authorsOf(entry: Entry, first: Entry): string | null {
  if (!entry.authors || !first.authors || entry.authors.etAl || first.authors.etAl) return null
  const names = ({ authors }: Entry) => authors?.names.map(({ value }) => value) ?? []
  const [extra, missing] = differingAuthors(names(entry), names(first))
  const parts = [
    missing.length > 0 ? `${quoted(missing)} only there` : '',
    extra.length > 0 ? `${quoted(extra)} only here` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : null
}

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

const appearance = ({ venue, year }: Entry) =>
  [venue?.value, year?.value].filter((part) => part !== undefined).join(' ')

function agree(a: Entry, b: Entry, { venues }: List): boolean {
  if (a.year && b.year && a.year.value !== b.year.value) return false
  return !a.venue || !b.venue || venues.same(a.venue.value, b.venue.value)
}

function* codeDifference(list: List, coded: Entry, entry: Entry) {
  const [here, there] = [codeLinks(entry), codeLinks(coded)]
  const [mine, theirs] = [here[0], there[0]]
  if (theirs && !mine) yield noCode(list, entry, coded, theirs)
  if (theirs && mine && disagree(here, there)) {
    const slots = { here: mine.url, there: theirs.url, line: String(lineOf(list, coded)) }
    yield { message: 'code', with: slots, at: mine.urlSpan, cause: coded.span } as const
  }
}

/** An entry that does not mention code at all may leave it out on purpose. */
function noCode(list: List, entry: Entry, other: Entry, link: Link) {
  const fix = entry.bareCode ? linkCode(list, entry.bareCode, link) : null
  return {
    message: 'noCode',
    with: { there: link.url, line: String(positionAt(list.lineStarts, link.span.start).line) },
    at: entry.bareCode ?? entry.title?.span ?? entry.span,
    cause: other.span,
    severity: entry.bareCode ? 'warning' : 'notice',
    expected: link.url,
    ...(fix === null ? {} : { fix }),
  } as const
}

/** Turns `[Code]` into the other entry's link, with its outer brackets if it has any. */
function linkCode({ text }: List, bare: Span, { span, urlSpan }: Link): Fix {
  const label = text.slice(bare.start, bare.end)
  const wrapped = text[span.start - 1] === '[' && text[span.end] === ']'
  const link = `${label}(${text.slice(urlSpan.start, urlSpan.end)})`
  const edits = [{ ...bare, text: wrapped ? `[${link}]` : link }]
  return { description: 'Link the code as the other entry does.', safe: true, edits }
}

const codeLinks = ({ links }: Entry) => links.filter(({ role }) => role === 'code')

/** Only repositories are compared: a project's page and its repository are both "the code" to different people. */
function disagree(here: readonly Link[], there: readonly Link[]): boolean {
  const names = (links: readonly Link[]) =>
    links.map(({ reference }) =>
      reference.kind === 'repository' ? `${reference.owner}/${reference.name}`.toLowerCase() : null,
    )
  const [mine, theirs] = [names(here), names(there)]
  return !mine.includes(null) && !theirs.includes(null) && !mine.some((name) => theirs.includes(name))
}

const lineOf = (list: List, { span }: Entry) => positionAt(list.lineStarts, span.start).line

import { differingAuthors, sameTitles, sameVenues } from '../compare/claims.ts'
import { samePapers } from '../compare/entries.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { type Fix, listRule } from '../model/rule.ts'
import { positionAt, type Span } from '../model/span.ts'

export const inconsistentEntry = listRule({
  name: 'inconsistent-entry',
  summary: 'the same paper twice with other title, authors, venue or code link',
  severity: 'warning',
  needs: [],
  messages: {
    title: 'The same paper is called “{here}” here and “{there}” on line {line}.',
    authors: 'The authors differ from those of the same paper on line {line}: {difference}.',
    venue: 'The same paper is listed as “{here}” here and as “{there}” on line {line}.',
    code: 'The same paper has its code at {here} here and at {there} on line {line}.',
    noCode: 'The code is not linked here; line {line} links it for the same paper: {there}.',
  },
  *check(list) {
    for (const group of samePapers(list.entries)) {
      const [first, ...later] = group
      for (const entry of first ? later : []) if (first) yield* differences(list, first, entry)
      const coded = group.find((entry) => codeLinks(entry).length > 0)
      for (const entry of group) if (coded && entry !== coded) yield* codeDifference(list, coded, entry)
    }
  },
})

/** With other titles, one of the two may link the wrong paper: then nothing else is held against either. */
function* differences(list: List, first: Entry, entry: Entry) {
  const line = String(lineOf(list, first))
  const at = entry.title?.span ?? entry.span
  const cause = first.span
  if (entry.title && first.title && !sameName(entry, first)) {
    const slots = { here: entry.title.value, there: first.title.value, line }
    yield { message: 'title', with: slots, at, cause } as const
    return
  }
  const difference = authorsOf(entry, first)
  if (difference) {
    yield { message: 'authors', with: { difference, line }, at: entry.authors?.span ?? at, cause } as const
  }
  const [here, there] = [appearance(entry), appearance(first)]
  if (here && there && !agree(entry, first)) {
    const slots = { here, there, line }
    yield { message: 'venue', with: slots, at: entry.venue?.span ?? entry.year?.span ?? at, cause } as const
  }
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

function agree(a: Entry, b: Entry): boolean {
  if (a.year && b.year && a.year.value !== b.year.value) return false
  return !a.venue || !b.venue || sameVenues(a.venue.value, b.venue.value)
}

/** Silent where one of the two may link the wrong paper. */
function* codeDifference(list: List, coded: Entry, entry: Entry) {
  if (!sameName(coded, entry)) return
  const [here, there] = [codeLinks(entry), codeLinks(coded)]
  const [mine, theirs] = [here[0], there[0]]
  if (theirs && !mine) yield noCode(list, entry, coded, theirs)
  if (theirs && mine && disagree(here, there)) {
    const slots = { here: mine.url, there: theirs.url, line: String(lineOf(list, coded)) }
    yield { message: 'code', with: slots, at: mine.urlSpan, cause: coded.span } as const
  }
}

/** An entry that does not speak of code at all may leave it out on purpose. */
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

/** `[Code]` becomes what the other entry has, its outer brackets included. */
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

const sameName = (a: Entry, b: Entry) => !a.title || !b.title || sameTitles(a.title.value, b.title.value)
const lineOf = (list: List, { span }: Entry) => positionAt(list.lineStarts, span.start).line

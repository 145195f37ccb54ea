/**
 * Whether an entry is built like the neighbours that have what it lacks, so that the missing part leaves a hole of known
 * shape. What is built otherwise may be something else: a remark, a heading, a definition, half of another entry.
 */
import type { Lacking } from '../model/context.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { lineAt, lineStart } from '../text/lines.ts'
import { cellsOf, columnAfter, isRow } from '../text/rows.ts'

type Part = Lacking['part']
type Has = Readonly<Record<Part, (entry: Entry) => boolean>>

/** So large a share of the neighbours that have the part begin like the entry, with the same parts in the same order. */
const MOST = 0.5
/** The title of so large a share stands between the same marks. */
const SOME = 0.1
/** What so large a share has besides, the entry should have as well. */
const NEARLY_ALL = 0.9

/** So many entries of one build lack the part, and so large a share of them, as a habit. */
const MANY = 4
const USUAL = 0.15

/** What the neighbours that have a part look like. */
type Usual = {
  readonly count: number
  readonly builds: ReadonlyMap<string, number>
  readonly marks: ReadonlyMap<string, number>
  readonly dated: number
  readonly column: number
}

/** Tells whether an entry lacks a part that is there in those built like it, and whether that is not the list's habit. */
export function likeness(
  list: List,
  has: Has,
): (entry: Entry, part: Part, near: readonly Entry[]) => boolean {
  const builds = new Map(list.entries.map((entry) => [entry, buildOf(entry, list)]))
  const key = (entry: Entry, part: Part) => builds.get(entry)?.[part] ?? ''
  const marks = (entry: Entry) => builds.get(entry)?.marks ?? ''
  const usualAmong = remembered((near, part) => {
    const having = near.filter(has[part])
    return {
      count: having.length,
      builds: countsOf(having.map((one) => key(one, part))),
      marks: countsOf(having.map(marks)),
      dated: having.filter(isDated).length,
      column: columnOfAuthors(having, list),
    }
  })
  const isHabit = habits(list, key, has)
  const linksAsTheyDo = hosting(list)
  return (entry, part, near) => {
    const usual = usualAmong(near, part)
    return (
      (usual.builds.get(key(entry, part)) ?? 0) >= MOST * usual.count &&
      (usual.marks.get(marks(entry)) ?? 0) >= SOME * usual.count &&
      (isDated(entry) || isNamed(entry, part) || usual.dated < NEARLY_ALL * usual.count) &&
      (part !== 'authors' || (linksAsTheyDo(entry) && isEmptyIn(usual.column, entry, list))) &&
      !isHabit(entry, part)
    )
  }
}

/** Looks at the same neighbours once for each part. */
function remembered(look: (near: readonly Entry[], part: Part) => Usual): typeof look {
  const known = { authors: new Map<unknown, Usual>(), 'paper link': new Map<unknown, Usual>() }
  return (near, part) => {
    const usual = known[part].get(near) ?? look(near, part)
    known[part].set(near, usual)
    return usual
  }
}

function countsOf<T>(values: readonly T[]): ReadonlyMap<T, number> {
  return new Map([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]))
}

const isDated = ({ venue, year }: Entry) => venue !== null || year !== null
const isNamed = ({ authors }: Entry, part: Part) => part !== 'authors' && authors !== null

/**
 * Tells whether an entry links what has authors: a paper by its identifier, a file, or a page of a host that the list links
 * for papers with authors. A company's page, a course or a blog has none.
 */
function hosting({ entries }: List): (entry: Entry) => boolean {
  const papers = ({ links }: Entry) => links.filter(({ role }) => role === 'paper')
  const named = entries.filter(({ authors }) => authors !== null)
  const hosts = new Set(named.flatMap(papers).map(hostOf))
  const isPaper = (link: Link): boolean =>
    link.reference.kind === 'paper' ||
    (link.reference.kind === 'page' && link.reference.paper !== null) ||
    /\.pdf\b/i.test(link.url) ||
    hosts.has(hostOf(link))
  return (entry) => papers(entry).length === 0 || papers(entry).some(isPaper)
}

const hostOf = ({ url }: Link): string =>
  /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? ''

/** The column of a table in which most entries have their authors; -1 outside of tables. */
function columnOfAuthors(having: readonly Entry[], { text }: List): number {
  const places = having.flatMap(({ authors }) => (authors ? [columnOf(authors.span.start, text)] : []))
  const [most] = [...countsOf(places)].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? -1
}

/** Whether an entry's row has nothing in a column, unless the title stands there. */
const isEmptyIn = (column: number, { span, title }: Entry, { text }: List): boolean =>
  column < 0 ||
  (title !== null && columnOf(title.span.start, text) === column) ||
  !/\p{L}{2}/u.test(cellsOf(lineAt(span.start, text))[column] ?? '')

/** The column of the row in Markdown that holds an offset; -1 if it is in no row. */
function columnOf(offset: number, text: string): number {
  const before = text.slice(lineStart(offset, text), offset)
  return isRow(before) ? columnAfter(before) : -1
}

/** Tells whether many of the entries built like one lack the part as well. */
function habits({ entries }: List, key: (entry: Entry, part: Part) => string, has: Has) {
  const count = (part: Part) => {
    const alike = Map.groupBy(entries, (entry) => key(entry, part))
    const lacking = ([build, all]: [string, Entry[]]) =>
      [build, { all: all.length, lack: all.filter((entry) => !has[part](entry)).length }] as const
    return new Map([...alike].map(lacking))
  }
  const counts = { authors: count('authors'), 'paper link': count('paper link') }
  return (entry: Entry, part: Part): boolean => {
    const { all, lack } = counts[part].get(key(entry, part)) ?? { all: 0, lack: 0 }
    return lack >= MANY && lack > USUAL * all
  }
}

// ---- how entries are built ----------------------------------------------------------------------

/** What an entry begins with, and title and authors in their order, without the part itself; and the marks before the title. */
type Build = Readonly<Record<Part, string>> & { readonly marks: string }

function buildOf(entry: Entry, { text }: List): Build {
  const { title, authors, span } = entry
  const start = beginning(lineAt(span.start, text))
  const order = (parts: readonly (readonly [string, number])[]): string => {
    let last = span.start
    return parts
      .toSorted(([, a], [, b]) => a - b)
      .map(([name, at]) => {
        const isBelow = text.slice(last, at).includes('\n')
        last = at
        return isBelow ? `/${name}` : name
      })
      .join('')
  }
  const titles = title ? [['title', title.span.start] as const] : []
  const names = authors ? [['authors', authors.span.start] as const] : []
  return {
    authors: `${start} ${order(titles)}`,
    'paper link': `${start} ${order([...titles, ...names])}`,
    marks: title ? marksBefore(title.span.start, text) : '',
  }
}

/** A heading, a bullet, a number, a row or a tag. */
const BEGINNING = /^([ \t]*)(#{1,6}[ \t]|[-*+][ \t]|\d{1,4}[.)][ \t]|\||<[a-z]{1,10}|)/i

/** How a line begins: the kind of its mark, its indent in steps of two columns, and the cells of a row. */
export function beginning(line: string): string {
  const [, indent = '', mark = ''] = BEGINNING.exec(line) ?? []
  const kind = /^\d/.test(mark) ? '1' : /^[-*+]/.test(mark) ? '-' : mark.trim().toLowerCase()
  const columns = indent.replaceAll('\t', '    ').length
  return `${kind} ${columns >> 1} ${kind === '|' ? cellsOf(line).length : ''}`
}

/** Marks of emphasis, quotes and tags right before an offset; the bracket of a link does not count, as the link may be missing. */
function marksBefore(offset: number, text: string): string {
  const before = text.slice(Math.max(0, offset - FEW), offset).replaceAll('[', '')
  return /(?:[*_`~"“”‘'「《]|<[a-z]{1,6}>)*$/i.exec(before)?.[0] ?? ''
}
/** Characters. */
const FEW = 12

/** What the tables have in common. */
import { h, type VNode } from 'preact'
import { number } from '../../parts/numbers.ts'
import type { EntryRow, ListLine, PageData } from '../data.ts'
import type { Filter } from '../table-spec.ts'

export const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const
export const STATE_WORDS = {
  dead: 'Dead',
  unknown: 'Not checked',
  moved: 'Moved',
  alive: 'Alive',
  skipped: 'Not looked up',
} as const
export const STATE_ORDER = Object.keys(STATE_WORDS)
const ROLES: Readonly<Record<string, string>> = { data: 'Data', other: 'Link' }
export const UNTITLED = 'Untitled entry'

export const roleInWords = (word: string): string =>
  ROLES[word] ?? word.charAt(0).toUpperCase() + word.slice(1)
export const asList = (value: string | number | null): readonly string[] =>
  value === null ? [] : [String(value)]
export const stateInWords = (value: string): string => STATE_WORDS[value as keyof typeof STATE_WORDS] ?? value

/** Filters that findings and entries have in common. */
export const commonFilters = <R extends Pick<EntryRow, 'section' | 'venue' | 'year' | 'list'>>({
  lists,
}: PageData): Filter<R>[] => [
  {
    ...{ id: 'list', label: 'List', all: 'Any list', order: 'listed' },
    valuesOf: ({ list }) => (lists.length > 1 ? asList(lists[list]?.path ?? null) : []),
  },
  {
    ...{ id: 'section', label: 'Section', all: 'Any section', order: 'listed' },
    valuesOf: ({ section }) => asList(section),
  },
  { id: 'venue', label: 'Venue', all: 'Any venue', valuesOf: ({ venue }) => asList(venue) },
  {
    ...{ id: 'year', label: 'Year', all: 'Any year', order: 'descending' },
    valuesOf: ({ year }) => asList(year),
  },
]

/** A link to another site, or the text alone where that is no web address. */
export const externalLink = (
  href: string | null,
  props: Readonly<Record<string, unknown>>,
  ...children: unknown[]
): VNode =>
  href === null ? h('span', props, ...children) : h('a', { ...props, href, rel: 'noopener' }, ...children)

export const unseen = (text: string): VNode => h('span', { class: 'unseen' }, text)

/** The line of a list, as a link where the list can be seen. */
export function line({ list, line }: ListLine, { lists }: PageData): VNode {
  const { path = '', url = null } = lists[list] ?? {}
  const label = lists.length > 1 ? `${path}:${line}` : String(line)
  return externalLink(
    url && `${url}#L${line}`,
    { class: 'line' },
    lists.length > 1 ? null : unseen('line '),
    label,
  )
}

/** Lines that are named before the others are folded away. */
const MAX_LINES = 4

export function places(all: readonly ListLine[], data: PageData): unknown {
  const links = (some: readonly ListLine[]) => some.map((place) => h('li', null, line(place, data)))
  const rest = all.slice(MAX_LINES)
  if (all.length === 1 && all[0]) return line(all[0], data)
  return [
    h('ul', { class: 'lines' }, links(all.slice(0, MAX_LINES))),
    rest.length > 0 &&
      h(
        'details',
        null,
        h('summary', null, `${number(rest.length)} more`),
        h('ul', { class: 'lines' }, links(rest)),
      ),
  ]
}

/** Where there is nothing. */
export const none = (words = 'none') =>
  h('span', { class: 'none' }, h('span', { 'aria-hidden': 'true' }, '–'), unseen(words))

/** The table of entries. */
import { h, type VNode } from 'preact'
import { number } from '../../parts/numbers.ts'
import { plain } from '../../parts/plain.ts'
import { SEVERITIES } from '../../parts/severities.ts'
import { MAX_ADDRESS, webAddress } from '../addresses.ts'
import type { EntryRow, PageData, PageLink } from '../data.ts'
import { icon } from '../icons.ts'
import type { Column, Filter, TableSpec } from '../table-spec.ts'
import {
  asList,
  commonFilters,
  externalLink,
  line,
  none,
  roleInWords,
  SEVERITY_WORDS,
  STATE_ORDER,
  STATE_WORDS,
  stateInWords,
  UNTITLED,
  unseen,
} from './parts.ts'

export const tableOfEntries = (data: PageData): TableSpec<EntryRow> => ({
  id: 'entries',
  title: 'Entries',
  caption: 'Entries, in the order of the list',
  nouns: ['entry', 'entries'],
  nothing: 'No entries were recognised.',
  columns: columns(data),
  filters: filters(data),
  countOf: () => 1,
  textOf: ({ title, authors, section, venue, year, links }) =>
    [title, authors, section, venue, year, ...links.map(([, index]) => data.links[index]?.url)]
      .filter((part) => part != null)
      .join(' '),
})

function columns(data: PageData): readonly Column<EntryRow>[] {
  const indexOf = new Map(data.entries.map((entry, index) => [entry, index]))
  return [
    {
      ...{ id: 'where', header: 'Line', numeric: true },
      orderBy: ({ list, line }) => list * 1e7 + line,
      cell: (row) => line(row, data),
    },
    {
      ...{ id: 'paper', header: 'Paper' },
      orderBy: ({ title }) => title,
      cell: ({ title, authors, section }) => [
        h('p', { class: title === null ? 'title aside' : 'title' }, title ?? UNTITLED),
        authors !== '' && h('p', { class: 'aside' }, authors),
        section !== null && h('p', { class: 'aside section' }, section),
      ],
    },
    { id: 'venue', header: 'Venue', orderBy: ({ venue }) => venue, cell: ({ venue }) => venue ?? none() },
    {
      ...{ id: 'year', header: 'Year', numeric: true },
      orderBy: ({ year }) => year,
      cell: ({ year }) => year ?? none(),
    },
    { id: 'links', header: 'Links', orderBy: null, cell: ({ links }) => entryLinks(links, data) },
    {
      ...{ id: 'records', header: 'Compared with' },
      orderBy: ({ records }) => records.join(', ') || null,
      cell: ({ records }) => records.join(', ') || none('no record'),
    },
    {
      ...{ id: 'found', header: 'Findings', numeric: true },
      orderBy: ({ findings }) => findings.length,
      cell: (row) => entryFindings(row, indexOf.get(row) ?? -1, data),
    },
  ]
}

const filters = (data: PageData): readonly Filter<EntryRow>[] => [
  {
    ...{ id: 'state', label: 'State of a link', all: 'Any link state', order: STATE_ORDER },
    valuesOf: ({ links }) => [
      ...new Set(links.flatMap(([, index]) => asList(data.links[index]?.status ?? null))),
    ],
    inWords: stateInWords,
  },
  {
    ...{ id: 'found', label: 'Findings', all: 'Any findings' },
    order: [...SEVERITIES, 'none'],
    valuesOf: ({ findings }) => [
      ...new Set(
        findings.length === 0
          ? ['none']
          : findings.flatMap((i) => asList(data.findings[i]?.severity ?? null)),
      ),
    ],
    inWords: (value) =>
      ({ error: 'Errors', warning: 'Warnings', notice: 'Notices', none: 'No findings' })[value] ?? value,
  },
  {
    ...{ id: 'record', label: 'Compared with', all: 'Any record' },
    valuesOf: ({ records }) => (records.length === 0 ? ['no record'] : records),
  },
  ...commonFilters<EntryRow>(data),
]

function entryLinks(links: EntryRow['links'], data: PageData): VNode {
  return h(
    'ul',
    { class: 'links' },
    links.flatMap(([role, index]) => {
      const link = data.links[index]
      return link && isWorthShowing(role, link) ? [h('li', null, entryLink(role, link))] : []
    }),
  )
}

/** Pictures are no links to people, unless something is wrong with them. */
const isWorthShowing = (role: string, { status }: PageLink): boolean =>
  !['badge', 'image'].includes(role) || !['alive', 'skipped'].includes(status)

function entryLink(role: string, { url, status, reason }: PageLink): VNode {
  const hint = [plain(url, MAX_ADDRESS), status === 'alive' || status === 'skipped' ? null : reason]
    .filter(Boolean)
    .join('\n')
  const state = status === 'alive' || status === 'skipped' ? null : ` ${STATE_WORDS[status].toLowerCase()}`
  return externalLink(
    webAddress(url),
    { class: `link ${status}`, title: hint },
    roleInWords(role),
    state && h('em', null, state),
  )
}

/** The number of an entry's findings, which leads to them; `index` is the entry's. */
function entryFindings({ findings }: EntryRow, index: number, data: PageData): VNode {
  const worst = data.findings[findings[0] ?? -1]?.severity
  if (!worst) return none()
  const words = [icon(worst), unseen(`${SEVERITY_WORDS[worst]}: `), number(findings.length)]
  return h('a', { class: `severity ${worst}`, href: `#findings?entry=${index}` }, words)
}

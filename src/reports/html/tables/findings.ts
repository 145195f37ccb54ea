/** The table of findings. */
import { h } from 'preact'
import type { Piece } from '../../parts/difference.ts'
import { number } from '../../parts/numbers.ts'
import { SEVERITIES } from '../../parts/severities.ts'
import type { FindingRow, PageData } from '../data.ts'
import { icon } from '../icons.ts'
import type { Column, Filter, TableSpec } from '../table-spec.ts'
import {
  asList,
  commonFilters,
  externalLink,
  places,
  SEVERITY_WORDS,
  STATE_ORDER,
  stateInWords,
  UNTITLED,
  unseen,
} from './parts.ts'

export const tableOfFindings = (data: PageData): TableSpec<FindingRow> => ({
  id: 'findings',
  title: 'Findings',
  caption: 'Findings, the most severe first',
  nouns: ['finding', 'findings'],
  nothing: 'No findings.',
  columns: columns(data),
  filters: filters(data),
  countOf: ({ count }) => count,
  textOf: (row) => {
    const owners = row.entries.flatMap((entry) => data.entries[entry] ?? [])
    const papers = owners.flatMap(({ title, authors }) => [title, authors])
    return [row.rule, row.message, row.section, row.venue, row.year, ...papers]
      .filter((part) => part !== null)
      .join(' ')
  },
})

const columns = (data: PageData): readonly Column<FindingRow>[] => [
  {
    ...{ id: 'severity', header: 'Severity' },
    orderBy: ({ severity }) => SEVERITIES.indexOf(severity),
    cell: ({ severity }) =>
      h('span', { class: `severity ${severity}` }, icon(severity), SEVERITY_WORDS[severity]),
  },
  {
    ...{ id: 'what', header: 'Finding' },
    orderBy: ({ rule }) => rule,
    cell: (row) => finding(row, data),
  },
  {
    ...{ id: 'entry', header: 'Entry' },
    orderBy: ({ entries: [first] }) => data.entries[first ?? -1]?.title ?? null,
    cell: (row) => owner(row, data),
  },
  {
    ...{ id: 'where', header: 'Line', numeric: true },
    orderBy: ({ list, lines }) => list * 1e7 + (lines[0] ?? 0),
    cell: ({ list, lines }) =>
      places(
        lines.map((line) => ({ list, line })),
        data,
      ),
  },
]

const filters = (data: PageData): readonly Filter<FindingRow>[] => [
  {
    ...{ id: 'severity', label: 'Severity', all: 'Any severity', order: SEVERITIES },
    valuesOf: ({ severity }) => [severity],
    inWords: (value) => SEVERITY_WORDS[value as keyof typeof SEVERITY_WORDS] ?? value,
  },
  { id: 'rule', label: 'Rule', all: 'Any rule', valuesOf: ({ rule }) => [rule] },
  {
    ...{ id: 'state', label: 'State of the link', all: 'Any link state', order: STATE_ORDER },
    valuesOf: ({ status }) => asList(status),
    inWords: stateInWords,
  },
  {
    ...{ id: 'fix', label: 'Correction', all: 'Any fix', order: ['safe', 'offered', 'none'] },
    valuesOf: ({ fix }) => [fix === null ? 'none' : fix.safe ? 'safe' : 'offered'],
    inWords: (value) => ({ safe: 'Safe fix', offered: 'Suggestion', none: 'No fix' })[value] ?? value,
  },
  ...commonFilters<FindingRow>(data),
  {
    ...{ id: 'entry', label: 'Entry', all: '', hidden: true },
    valuesOf: ({ entries }) => entries.map(String),
    inWords: (value) => data.entries[Number(value)]?.title ?? UNTITLED,
  },
]

function finding({ rule, message, change, evidence, fix }: FindingRow, { rules }: PageData): unknown {
  const how = fix && h('strong', null, fix.safe ? 'Safe fix' : 'Suggestion')
  return [
    h('p', { class: 'message' }, message),
    change && h('p', { class: 'correction' }, how && [how, ' '], change.map(piece)),
    h(
      'p',
      { class: 'facts' },
      externalLink(rules[rule] ?? null, { class: 'rule' }, rule),
      evidence !== null && externalLink(evidence, { class: 'evidence' }, 'Evidence', icon('away')),
      !change && how && h('span', null, how, fix.description && ` ${fix.description}`),
    ),
  ]
}

/** Blanks at the ends of a change are not marked. */
function piece({ kind, text }: Piece): unknown {
  if (kind === 'same') return text
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  const isOld = kind === 'removed'
  const said = unseen(isOld ? 'instead of ' : 'better ')
  return [before, h(isOld ? 'del' : 'ins', null, said, words, unseen('; ')), after]
}

/** Entries with one title are one paper in several places. */
function owner({ entries, count, section, venue, year }: FindingRow, data: PageData): unknown {
  const titles = new Set(entries.map((entry) => data.entries[entry]?.title ?? null))
  const [title = null] = titles
  const about = [venue, year].filter((part) => part !== null).join(' ')
  const where = count > 1 ? `${number(count)} places` : [about, section].filter(Boolean).join(' · ')
  if (entries.length === 0) return h('p', { class: 'aside' }, count > 1 ? where : 'Outside any entry')
  if (titles.size > 1) return h('p', { class: 'aside' }, `${number(entries.length)} entries`)
  return [h('p', { class: 'title' }, title ?? UNTITLED), h('p', { class: 'aside' }, where)]
}

/** The table of findings. */
import { h, type VNode } from 'preact'
import { SEVERITIES } from '../../parts/annotations.ts'
import type { FindingRow, PageData } from '../data.ts'
import { icon } from '../icons.ts'
import type { Column, Filter, TableSpec } from '../table-spec.ts'
import { number } from '../words.ts'
import {
  filed,
  out,
  places,
  SEVERITY_WORDS,
  STATE_ORDER,
  some,
  stateInWords,
  UNTITLED,
  unseen,
} from './parts.ts'

export const tableOfFindings = (data: PageData): TableSpec<FindingRow> => ({
  id: 'findings',
  title: 'Findings',
  caption: 'Findings, the most severe first',
  nouns: ['finding', 'findings'],
  nothing: 'Nothing was found that needs anybody’s attention.',
  columns: columns(data),
  filters: filters(data),
  countOf: ({ count }) => count,
  textOf: (row) => {
    const entry = row.entry === null ? undefined : data.entries[row.entry]
    return [
      row.rule,
      row.message,
      entry?.title,
      entry?.authors,
      row.section,
      row.venue,
      row.year,
      row.expected,
    ]
      .filter((part) => part != null)
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
    orderBy: ({ entry }) => (entry === null ? null : (data.entries[entry]?.title ?? null)),
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
    valuesOf: ({ status }) => some(status),
    inWords: stateInWords,
  },
  {
    ...{ id: 'fix', label: 'Correction', all: 'Any fix', order: ['safe', 'offered', 'none'] },
    valuesOf: ({ fix }) => [fix === null ? 'none' : fix.safe ? 'safe' : 'offered'],
    inWords: (value) =>
      ({ safe: 'Safe fix', offered: 'Fix to be looked at', none: 'No fix' })[value] ?? value,
  },
  ...filed<FindingRow>(data),
  {
    ...{ id: 'entry', label: 'Entry', all: '', hidden: true },
    valuesOf: ({ entry }) => some(entry),
    inWords: (value) => data.entries[Number(value)]?.title ?? UNTITLED,
  },
]

function finding(row: FindingRow, { rules }: PageData): unknown {
  const { rule, message, evidence, fix } = row
  return [
    h('p', { class: 'message' }, message),
    correction(row),
    h(
      'p',
      { class: 'facts' },
      out(rules[rule] ?? null, { class: 'rule' }, rule),
      evidence !== null && out(evidence, { class: 'evidence' }, 'Evidence', icon('away')),
      fix !== null &&
        h(
          'span',
          { class: fix.safe ? 'fix safe' : 'fix' },
          fix.safe ? 'Safe fix: ' : 'Fix: ',
          fix.description,
        ),
    ),
  ]
}

/** What the list says and what it should say, word by word where they are alike. */
function correction({ listed, expected, difference }: FindingRow): VNode | false {
  if (difference) return h('p', { class: 'correction' }, difference.map(piece))
  if (listed === null || expected === null || listed === expected) return false
  return h(
    'p',
    { class: 'correction whole' },
    piece({ kind: 'removed', text: listed }),
    ' ',
    piece({ kind: 'added', text: expected }),
  )
}

function piece({ kind, text }: { readonly kind: string; readonly text: string }): unknown {
  if (kind === 'same') return text
  const isOld = kind === 'removed'
  return h(isOld ? 'del' : 'ins', null, unseen(isOld ? 'instead of ' : 'better '), text, unseen('; '))
}

function owner({ entry, count, venue, year, section }: FindingRow, { entries }: PageData): unknown {
  if (entry === null)
    return h('p', { class: 'aside' }, count > 1 ? `${number(count)} places` : 'The list itself')
  const about = [venue, year].filter((part) => part !== null).join(' ')
  return [
    h('p', { class: 'title' }, entries[entry]?.title ?? UNTITLED),
    h('p', { class: 'aside' }, [about, section].filter(Boolean).join(' · ')),
  ]
}

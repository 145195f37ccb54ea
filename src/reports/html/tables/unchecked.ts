/** The table of what was not checked. */
import { plain } from '../../parts/plain.ts'
import { MAX_ADDRESS, webAddress } from '../addresses.ts'
import type { PageData, UncheckedRow } from '../data.ts'
import type { TableSpec } from '../table-spec.ts'
import { externalLink, places } from './parts.ts'

export const tableOfUnchecked = (data: PageData): TableSpec<UncheckedRow> => ({
  id: 'unchecked',
  title: 'Not checked',
  caption: 'What was not checked, and why',
  nouns: ['item', 'items'],
  nothing: 'Everything was checked.',
  columns: [
    {
      ...{ id: 'what', header: 'What' },
      orderBy: ({ what }) => what,
      cell: ({ what }) => externalLink(webAddress(what), { class: 'address' }, plain(what, MAX_ADDRESS)),
    },
    { id: 'why', header: 'Why not', orderBy: ({ reason }) => reason, cell: ({ reason }) => reason },
    {
      ...{ id: 'where', header: 'Line', numeric: true },
      orderBy: ({ places }) => (places[0] ? places[0].list * 1e7 + places[0].line : null),
      cell: (row) => places(row.places, data),
    },
  ],
  filters: [
    {
      ...{ id: 'kind', label: 'Kind', all: 'Any kind' },
      valuesOf: ({ kind }) => [kind],
      inWords: (value) => (value === 'unread' ? 'Not understood' : 'No answer'),
    },
    { id: 'why', label: 'Reason', all: 'Any reason', valuesOf: ({ reason }) => [reason] },
  ],
  countOf: () => 1,
  textOf: ({ what, reason }) => `${what} ${reason}`,
})

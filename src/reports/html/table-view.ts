/** A table with its filters, as a server and a browser render it: the page stands before its script runs. */
import { h, type VNode } from 'preact'
import { number } from '../parts/numbers.ts'
import { icon } from './icons.ts'
import type { Matching } from './table-model.ts'
import type { Choice, Column, Filter, Sort, TableSpec, Wish } from './table-spec.ts'

/** Rows that are rendered at first, and more with each request. */
export const FIRST_ROWS = 40
export const MORE_ROWS = 200

export type TableProps<R> = {
  readonly spec: TableSpec<R>
  readonly wish: Wish
  readonly matching: Matching<R>
  /** How many there are without a filter, and how many rows are rendered. */
  readonly total: number
  readonly shown: number
  readonly onWish: (wish: Wish) => void
  readonly onMore: () => void
}

type Changed = { readonly currentTarget: { readonly value: string } }

export function tableView<R>(props: TableProps<R>): VNode {
  const { spec, total, matching, shown } = props
  const { rows } = matching
  if (total === 0) return h('p', { class: 'nothing' }, spec.nothing)
  const left = rows.length - shown
  return h(
    'div',
    { class: 'sheet' },
    filterBar(props),
    countBar(props),
    rows.length === 0
      ? h('p', { class: 'nothing' }, `No ${spec.nouns[1]} match these filters.`)
      : grid(props),
    left > 0 &&
      h(
        'button',
        { type: 'button', class: 'more', onClick: props.onMore },
        `Show ${number(Math.min(left, MORE_ROWS))} more of ${number(left)}`,
      ),
  )
}

function filterBar<R>(props: TableProps<R>): VNode {
  const { spec, wish, onWish } = props
  const { words } = wish
  return h(
    'form',
    {
      ...{ class: 'filters', role: 'search', 'aria-label': `Filter the ${spec.nouns[1]}` },
      onSubmit: (event: { preventDefault(): void }) => event.preventDefault(),
    },
    h(
      'label',
      { class: 'search' },
      h('span', { class: 'unseen' }, `Search the ${spec.nouns[1]}`),
      icon('search'),
      h('input', {
        ...{ type: 'search', placeholder: 'Search …', value: words, spellcheck: false, autocomplete: 'off' },
        onInput: (event: Changed) => onWish({ ...wish, words: event.currentTarget.value }),
      }),
    ),
    spec.filters.filter((filter) => !filter.hidden).map((filter) => select(filter, props)),
    spec.filters.filter((filter) => filter.hidden).map((filter) => chip(filter, props)),
  )
}

function countBar<R>(props: TableProps<R>): VNode {
  const { wish, onWish } = props
  const isFiltered = wish.words !== '' || Object.keys(wish.chosen).length > 0
  const onClick = () => onWish({ ...wish, words: '', chosen: {} })
  return h(
    'p',
    { class: 'count' },
    countInWords(props),
    isFiltered && h('button', { type: 'button', class: 'clear', onClick }, 'Clear filters'),
  )
}

const without = (chosen: Wish['chosen'], id: string): Wish['chosen'] =>
  Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== id))

/** `12 of 326 findings`. */
export function countInWords<R>({
  spec,
  matching,
  total,
}: Pick<TableProps<R>, 'spec' | 'matching' | 'total'>): string {
  const found = matching.count
  const noun = spec.nouns[total === 1 ? 0 : 1]
  return found === total ? `${number(total)} ${noun}` : `${number(found)} of ${number(total)} ${noun}`
}

function select<R>(filter: Filter<R>, { matching, wish, onWish }: TableProps<R>): VNode | null {
  const { id, label, all, inWords = (value: string) => value } = filter
  const value = wish.chosen[id] ?? ''
  const offered = matching.choices[id] ?? []
  const choices = inOrder(
    value === '' || offered.some((choice) => choice.value === value)
      ? offered
      : [...offered, { value, count: 0 }],
    filter.order,
  )
  if (choices.length < 2 && value === '') return null
  return h(
    'label',
    { class: value === '' ? 'choice' : 'choice chosen' },
    h('span', { class: 'unseen' }, label),
    h(
      'select',
      {
        value,
        onChange: ({ currentTarget }: Changed) =>
          onWish({
            ...wish,
            chosen:
              currentTarget.value === ''
                ? without(wish.chosen, id)
                : { ...wish.chosen, [id]: currentTarget.value },
          }),
      },
      h('option', { value: '' }, all),
      choices.map((choice) =>
        h(
          'option',
          { key: choice.value, value: choice.value },
          `${inWords(choice.value)} (${number(choice.count)})`,
        ),
      ),
    ),
  )
}

function inOrder(choices: readonly Choice[], order: Filter<never>['order']): readonly Choice[] {
  if (order === 'listed') return choices
  if (order === 'descending') return choices.toSorted((a, b) => (a.value < b.value ? 1 : -1))
  if (order) return choices.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  return choices.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function chip<R>({ id, label, inWords = String }: Filter<R>, { wish, onWish }: TableProps<R>): VNode | null {
  const value = wish.chosen[id]
  if (value === undefined) return null
  const onClick = () => onWish({ ...wish, chosen: without(wish.chosen, id) })
  return h(
    'button',
    { type: 'button', class: 'chip', onClick },
    h('span', null, `${label}: ${inWords(value)}`),
    icon('cross'),
    h('span', { class: 'unseen' }, ' (take this filter away)'),
  )
}

function grid<R>(props: TableProps<R>): VNode {
  const { spec, matching, shown } = props
  return h(
    'table',
    // roles are said, as on small screens rows are laid out as blocks, which takes them away
    { class: `grid ${spec.id}`, role: 'table', 'aria-rowcount': matching.rows.length + 1 },
    h('caption', { class: 'unseen' }, spec.caption),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        spec.columns.map((column) => head(column, props)),
      ),
    ),
    body(spec, matching.rows.slice(0, shown)),
  )
}

const body = <R>(spec: TableSpec<R>, rows: readonly R[]): VNode =>
  h(
    'tbody',
    { role: 'rowgroup' },
    rows.map((row) =>
      h(
        'tr',
        { role: 'row' },
        spec.columns.map(({ id, cell, numeric }) =>
          h('td', { role: 'cell', class: numeric ? `col-${id} numeric` : `col-${id}` }, cell(row)),
        ),
      ),
    ),
  )

function head<R>({ id, header, orderBy, numeric }: Column<R>, { wish, onWish }: TableProps<R>): VNode {
  const props = { scope: 'col', role: 'columnheader', class: numeric ? `col-${id} numeric` : `col-${id}` }
  if (orderBy === null) return h('th', props, header)
  const { sort } = wish
  const order = sort?.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending'
  const onClick = () => onWish({ ...wish, sort: nextSort(id, sort) })
  return h(
    'th',
    { ...props, 'aria-sort': order },
    h('button', { type: 'button', onClick }, header, icon(order === 'none' ? 'sort' : order)),
  )
}

/** Ascending, descending, the order of the report. */
const nextSort = (column: string, sort: Sort | null): Sort | null => {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
}

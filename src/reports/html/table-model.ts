/** Which rows of a table match, in which order, and how many there would be for each choice of a filter. */
import {
  type ColumnDef,
  columnFacetingFeature,
  columnFilteringFeature,
  constructTable,
  createFacetedRowModel,
  createFacetedUniqueValues,
  createFilteredRowModel,
  createSortedRowModel,
  type Row,
  type RowData,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import type { Choice, TableSpec, Wish } from './table-spec.ts'

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  columnFacetingFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  facetedRowModel: createFacetedRowModel(),
  facetedUniqueValues: createFacetedUniqueValues(),
  sortedRowModel: createSortedRowModel(),
})
type Model<R extends RowData> = Row<typeof features, R>

/** The rows that a wish lets through, in its order, and what else could be chosen in each filter. */
export type Matching<R> = {
  readonly rows: readonly R[]
  /** How many the rows stand for. */
  readonly count: number
  readonly choices: Readonly<Record<string, readonly Choice[]>>
}

/** The column that is searched by words. */
const TEXT = 'text:'
const sorted = (id: string) => `sort:${id}`
const filtered = (id: string) => `filter:${id}`

/** Makes a function from what people wish to see to the rows that they see. */
export function tableModel<R extends Readonly<Record<string, unknown>>>(
  spec: TableSpec<R>,
  rows: readonly R[],
): (wish: Wish) => Matching<R> {
  const table = constructTable({ features, columns: columnsOf(spec), data: [...rows], autoResetAll: false })
  return ({ words, chosen, sort }) => {
    const filters = Object.entries(chosen).map(([id, value]) => ({ id: filtered(id), value }))
    const all = wordsOf(words)
    table.setColumnFilters(all.length > 0 ? [...filters, { id: TEXT, value: all }] : filters)
    table.setSorting(sort ? [{ id: sorted(sort.column), desc: sort.descending }] : [])
    const found = table.getRowModel().rows.map(({ original }) => original)
    return {
      rows: found,
      count: totalOf(spec, found),
      choices: Object.fromEntries(
        spec.filters.map(({ id }) => {
          const counts = table.getColumn(filtered(id))?.getFacetedUniqueValues() ?? new Map<string, number>()
          return [id, [...counts].map(([value, count]): Choice => ({ value, count }))]
        }),
      ),
    }
  }
}

export const totalOf = <R>({ countOf }: TableSpec<R>, rows: readonly R[]): number =>
  rows.reduce((sum, row) => sum + countOf(row), 0)

function columnsOf<R extends Readonly<Record<string, unknown>>>(spec: TableSpec<R>) {
  const folded = new WeakMap<R, string>()
  const textOf = (row: R): string => {
    const text = folded.get(row) ?? fold(spec.textOf(row))
    folded.set(row, text)
    return text
  }
  const sorts = spec.columns.flatMap(({ id, orderBy }): ColumnDef<typeof features, R>[] =>
    orderBy === null
      ? []
      : [
          {
            id: sorted(id),
            accessorFn: (row) => orderBy(row) ?? undefined,
            sortFn: (a: Model<R>, b: Model<R>, column: string) =>
              (typeof a.getValue(column) === 'number' ? sortFn_basic : sortFn_text)(a, b, column),
            sortUndefined: 'last',
          },
        ],
  )
  const filters = spec.filters.map(
    ({ id, valuesOf, hidden }): ColumnDef<typeof features, R> => ({
      id: filtered(id),
      accessorFn: valuesOf,
      // each value as often as it is to be counted; what offers no choice may have as many values as the row stands for
      getUniqueValues: (row) =>
        hidden ? [] : Array.from({ length: spec.countOf(row) }, () => valuesOf(row)).flat(),
      filterFn: (row: Model<R>, _: string, value: string) => valuesOf(row.original).includes(value),
    }),
  )
  const text: ColumnDef<typeof features, R> = {
    id: TEXT,
    accessorFn: textOf,
    filterFn: (row: Model<R>, _: string, words: readonly string[]) => {
      const text = textOf(row.original)
      return words.every((word) => text.includes(word))
    },
  }
  return [...sorts, ...filters, text]
}

/** Lower case without accents. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
const wordsOf = (words: string): readonly string[] => fold(words).split(/\s+/).filter(Boolean)

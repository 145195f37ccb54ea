/** What a table shows, and what people may wish to see of it. */

export type Column<R> = {
  readonly id: string
  readonly header: string
  /** Null: the table cannot be sorted by it. Rows with null come last. */
  readonly orderBy: ((row: R) => string | number | null) | null
  /** What Preact renders. */
  readonly cell: (row: R) => unknown
  /** Numbers are set to the right. */
  readonly numeric?: true
}

export type Filter<R> = {
  readonly id: string
  readonly label: string
  /** The choice for no filter: `Any rule`. */
  readonly all: string
  /** What a row can be found by. */
  readonly valuesOf: (row: R) => readonly string[]
  /** A value in words, if it is not in words already. */
  readonly inWords?: (value: string) => string
  /** In which order the choices are offered; by default the most frequent first. */
  readonly order?: 'listed' | 'descending' | readonly string[]
  /** It has no control of its own: links set it, and a button takes it away. */
  readonly hidden?: true
}

export type TableSpec<R> = {
  /** Part of the page's addresses: `#findings?rule=dead-link`. */
  readonly id: string
  readonly title: string
  readonly caption: string
  /** One row, many rows. */
  readonly nouns: readonly [one: string, many: string]
  /** Where there is no row at all. */
  readonly nothing: string
  readonly columns: readonly Column<R>[]
  readonly filters: readonly Filter<R>[]
  /** What is searched by words. */
  readonly textOf: (row: R) => string
  /** How many a row stands for. */
  readonly countOf: (row: R) => number
}

export type Sort = { readonly column: string; readonly descending: boolean }

export type Wish = {
  readonly words: string
  /** Values by the id of the filter. */
  readonly chosen: Readonly<Record<string, string>>
  /** Null: the order of the report. */
  readonly sort: Sort | null
}

export const noWish: Wish = { words: '', chosen: {}, sort: null }

/** A value of a filter, and how many rows there would be. */
export type Choice = { readonly value: string; readonly count: number }

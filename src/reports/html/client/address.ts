/** The wish as the page's address has it: `#findings?q=diffusion&rule=dead-link&sort=-where`. */
import { noWish, type Wish } from '../table-spec.ts'

/** What is needed of a table's description, whatever its rows. */
type Known = {
  readonly filters: readonly { readonly id: string }[]
  readonly columns: readonly { readonly id: string; readonly orderBy: unknown }[]
}

/** The part of the page, and what is asked of its table. */
export function readHash(hash: string): { readonly id: string; readonly search: URLSearchParams } {
  const [id = '', ...rest] = hash.replace(/^#/, '').split('?')
  return { id, search: new URLSearchParams(rest.join('?')) }
}

/** Unknown filters and columns are passed over. */
export function wishIn(search: URLSearchParams, { filters, columns }: Known): Wish {
  const chosen = filters.flatMap(({ id }) => {
    const value = search.get(id)
    return value ? [[id, value] as const] : []
  })
  const [, minus, column = ''] = /^(-?)(.*)$/.exec(search.get('sort') ?? '') ?? []
  const isSortable = columns.some(({ id, orderBy }) => id === column && orderBy !== null)
  return {
    words: search.get('q') ?? noWish.words,
    chosen: Object.fromEntries(chosen),
    sort: isSortable ? { column, descending: minus === '-' } : null,
  }
}

export function addressOf(id: string, { words, chosen, sort }: Wish): string {
  const search = new URLSearchParams({ ...(words !== '' && { q: words }), ...chosen })
  if (sort) search.set('sort', `${sort.descending ? '-' : ''}${sort.column}`)
  const text = search.toString()
  return text === '' ? `#${id}` : `#${id}?${text}`
}

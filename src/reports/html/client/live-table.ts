/** One table that can be filtered and sorted. */
import { hydrate, render, type VNode } from 'preact'
import { tableModel, totalOf } from '../table-model.ts'
import { noWish, type TableSpec, type Wish } from '../table-spec.ts'
import { countInWords, FIRST_ROWS, MORE_ROWS, tableView } from '../table-view.ts'
import { addressOf, wishIn } from './address.ts'
import { say } from './say.ts'

export type LiveTable = {
  readonly id: string
  /** Shows what the address asks for. */
  readonly ask: (search: URLSearchParams) => void
  readonly showAll: () => void
}

type Row = Readonly<Record<string, unknown>>

/** Takes over the table that the page came with. */
export function liveTable<R extends Row>(spec: TableSpec<R>, rows: readonly R[]): LiveTable {
  const place = document.getElementById(`${spec.id}-table`)
  const matchingOf = tableModel(spec, rows)
  const total = totalOf(spec, rows)
  let wish: Wish = noWish
  let matching = matchingOf(wish)
  let shown = FIRST_ROWS
  const view = (): VNode =>
    tableView({ spec, wish, matching, total, shown, onWish, onMore: () => show(shown + MORE_ROWS) })
  const show = (most: number) => {
    shown = most
    if (place) render(view(), place)
    watchEnd()
  }
  const take = (wanted: Wish) => {
    wish = wanted
    matching = matchingOf(wish)
    show(FIRST_ROWS)
  }
  const onWish = (wanted: Wish) => {
    take(wanted)
    history.replaceState(null, '', addressOf(spec.id, wish))
    say(countInWords({ spec, matching, total }))
  }
  const end = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) show(shown + MORE_ROWS)
    },
    { rootMargin: '600px' },
  )
  // people who scroll see more rows before they reach the button
  const watchEnd = () => {
    end.disconnect()
    const more = place?.querySelector('.more')
    if (more) end.observe(more)
  }
  if (place) hydrate(view(), place)
  watchEnd()
  return {
    id: spec.id,
    ask: (search) => take(wishIn(search, spec as unknown as TableSpec<never>)),
    showAll: () => show(rows.length),
  }
}

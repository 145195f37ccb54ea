/** One table that can be filtered and sorted. */
import { hydrate, render, type VNode } from 'preact'
import { tableModel, totalOf } from '../table-model.ts'
import { noWish, type TableSpec, type Wish } from '../table-spec.ts'
import { countInWords, FIRST_ROWS, MORE_ROWS, tableView } from '../table-view.ts'
import { addressOf, wishIn } from './address.ts'
import { paced } from './paced.ts'

export type LiveTable = {
  readonly id: string
  /** Shows what the address asks for. */
  readonly ask: (search: URLSearchParams) => void
  /** The address belongs to somebody else now. */
  readonly leave: () => void
  readonly showAll: () => void
}

type Row = Readonly<Record<string, unknown>>

/** Takes over the table that the page came with. `say` tells people what they cannot see. */
export function liveTable<R extends Row>(
  spec: TableSpec<R>,
  rows: readonly R[],
  say: (words: string) => void,
): LiveTable {
  const place = document.getElementById(`${spec.id}-table`)
  const matchingOf = tableModel(spec, rows)
  const total = totalOf(spec, rows)
  let [wish, matching, shown] = [noWish, matchingOf(noWish), FIRST_ROWS]
  const more = () => show(shown + MORE_ROWS)
  const watchEnd = endWatcher(place, more)
  const view = (): VNode => tableView({ spec, wish, matching, total, shown, onWish, onMore: more })
  const show = (most: number) => {
    shown = most
    if (place) render(view(), place)
    watchEnd()
  }
  const take = (wanted: Wish) => {
    ;[wish, matching] = [wanted, matchingOf(wanted)]
    show(FIRST_ROWS)
  }
  const address = paced((hash: string) => history.replaceState(null, '', hash))
  const onWish = (wanted: Wish) => {
    take(wanted)
    address.call(addressOf(spec.id, wish))
    say(countInWords({ spec, matching, total }))
  }
  if (place) hydrate(view(), place)
  watchEnd()
  // the first search makes every text ready to be searched: better before somebody types
  window.requestIdleCallback?.(() => matchingOf({ ...noWish, words: 'a' }))
  return {
    id: spec.id,
    ask: (search) => take(wishIn(search, spec)),
    leave: address.forget,
    showAll: () => show(rows.length),
  }
}

/** Sees to it that people who scroll see more rows before they reach the button. Call it after each rendering. */
function endWatcher(place: Element | null, onEnd: () => void): () => void {
  const isNear = (seen: readonly IntersectionObserverEntry[]) =>
    seen.some(({ isIntersecting }) => isIntersecting)
  const end = new IntersectionObserver(
    (seen) => {
      if (isNear(seen)) onEnd()
    },
    { rootMargin: '600px' },
  )
  return () => {
    end.disconnect()
    const more = place?.querySelector('.more')
    if (more) end.observe(more)
  }
}

/** Which part of the page is seen: the one that its address names. */
import { readHash } from './address.ts'
import type { LiveTable } from './live-table.ts'

export function followAddress(tables: readonly LiveTable[]): void {
  const views = [...document.querySelectorAll<HTMLElement>('.view')]
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
  const follow = (isFirst: boolean) => {
    const { id, search } = readHash(location.hash)
    if (id !== '' && !views.some((view) => view.id === id)) return
    const current = id === '' ? views[0]?.id : id
    for (const view of views) view.hidden = view.id !== current
    for (const link of links) {
      if (link.hash === `#${current}`) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    for (const table of tables) table.leave()
    tables.find((table) => table.id === current)?.ask(search)
    if (isFirst) return
    scrollTo(0, 0)
    document.getElementById(`${current}-title`)?.focus({ preventScroll: true })
  }
  addEventListener('hashchange', () => follow(false))
  follow(true)
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target))
      searchFor(event)
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement

/** The search of the part that is seen. */
function searchFor(event: KeyboardEvent): void {
  const input = document.querySelector<HTMLInputElement>('.view:not([hidden]) input[type=search]')
  if (!input) return
  event.preventDefault()
  input.focus()
}

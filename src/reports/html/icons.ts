/** Small pictures beside words, which screen readers pass over. */
import { h, type VNode } from 'preact'

/** Paths in a square of 16. */
const PATHS = {
  error:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm2.6 8.2-.9.9L8 8.9l-1.7 1.7-.9-.9L7.1 8 5.4 6.3l.9-.9L8 7.1l1.7-1.7.9.9L8.9 8l1.7 1.7Z',
  warning: 'M8 1.6 15.2 14H.8L8 1.6Zm-.7 4.9v3.6h1.4V6.5H7.3Zm0 4.6v1.4h1.4v-1.4H7.3Z',
  notice: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm.7 9.7H7.3V7h1.4v4.2Zm0-5.3H7.3V4.5h1.4v1.4Z',
  pass: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm-.9 9.3L4.3 8l1-1 1.8 1.8 3.6-3.6 1 1-4.6 4.6Z',
  search:
    'M7 2a5 5 0 1 0 3 9l3.2 3.2 1-1L11 10a5 5 0 0 0-4-8Zm0 1.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2Z',
  cross: 'm8 7 3.2-3.2 1 1L9 8l3.2 3.2-1 1L8 9l-3.2 3.2-1-1L7 8 3.8 4.8l1-1L8 7Z',
  sort: 'M8 3 5.2 6.2h5.6L8 3Zm0 10 2.8-3.2H5.2L8 13Z',
  ascending: 'M8 4.5 4.5 9.5h7L8 4.5Z',
  descending: 'M8 11.5 4.5 6.5h7L8 11.5Z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm-.6-4h1.2v2.4H7.4V1Zm0 11.6h1.2V15H7.4v-2.4ZM1 7.4h2.4v1.2H1V7.4Zm11.6 0H15v1.2h-2.4V7.4ZM2.6 3.5l.9-.9 1.7 1.7-.9.9-1.7-1.7Zm8.2 8.2.9-.9 1.7 1.7-.9.9-1.7-1.7Zm1.7-9.1.9.9-1.7 1.7-.9-.9 1.7-1.7ZM4.3 10.8l.9.9-1.7 1.7-.9-.9 1.7-1.7Z',
  away: 'M9 2.5h4.5V7h-1.4V4.9L7.5 9.5l-1-1 4.6-4.6H9V2.5ZM3.5 4H7v1.4H4v6.6h6.6V9H12v3.5a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1Z',
} as const

type Name = keyof typeof PATHS

/** One of the pictures that {@link sprite} has. */
export const icon = (name: Name): VNode =>
  h('svg', { class: `icon ${name}`, 'aria-hidden': 'true' }, h('use', { href: `#icon-${name}` }))

/** All pictures, once a page. */
export const sprite = (): VNode =>
  h(
    'svg',
    { class: 'sprite', 'aria-hidden': 'true' },
    Object.entries(PATHS).map(([name, d]) =>
      h('symbol', { id: `icon-${name}`, viewBox: '0 0 16 16' }, h('path', { d })),
    ),
  )

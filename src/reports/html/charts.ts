/** Charts without a script: bars stand in tables, which are their own text; columns and lines have a table beside them. */
import { scaleBand, scaleLinear } from 'd3-scale'
import { line as lineOf } from 'd3-shape'
import { h, type VNode } from 'preact'
import { number } from '../parts/numbers.ts'
import type { Share } from './figures.ts'

/** A part of a bar: a class that gives its colour, and its length in the unit of the bar. */
export type Stretch = { readonly kind: string; readonly length: number }

/** A bar of several parts; `whole` is the length of the widest bar. */
export function bar(parts: readonly Stretch[], whole: number): VNode {
  const scale = scaleLinear([0, Math.max(1, whole)], [0, 100])
  let end = 0
  return h(
    'svg',
    { class: 'bar', width: '100%', height: 10, 'aria-hidden': 'true' },
    parts
      .filter(({ length }) => length > 0)
      .map(({ kind, length }) => {
        const start = end
        end += length
        return h('rect', {
          class: `fill-${kind}`,
          x: `${round(scale(start))}%`,
          // what exists can be seen, however little it is
          width: `${Math.max(0.6, round(scale(length)))}%`,
          height: 10,
        })
      }),
  )
}

const round = (value: number): number => Math.round(value * 100) / 100

const HEIGHT = 150
const [TOP, BOTTOM] = [20, 22]
/** Places along a chart are shares of its width, so that words keep their size. */
const along = (value: number): string => `${round(value)}%`

type Series = {
  /** Of the caption, for those who refer to it. */
  readonly id: string
  readonly caption: string
  /** What is counted, and by what. */
  readonly heads: readonly [name: string, count: string]
  readonly shares: readonly Share[]
}

/** More columns than this leave no room for years in full. */
const MANY = 8

/** Columns with their numbers on them. */
export function columns(series: Series): VNode {
  const { shares } = series
  const names = shares.map(({ name }) => name)
  const x = scaleBand(names, [0, 100]).padding(shares.length > MANY ? 0.18 : 0.3)
  const y = scaleLinear([0, Math.max(1, ...shares.map(({ count }) => count))], [HEIGHT - BOTTOM, TOP])
  const marks = shares.map(({ name, count }, index) => {
    const left = x(name) ?? 0
    const middle = along(left + x.bandwidth() / 2)
    return [
      h('rect', {
        ...{ class: 'fill-plain', x: along(left), y: round(y(count)), rx: 1.5 },
        ...{ width: along(x.bandwidth()), height: round(HEIGHT - BOTTOM - y(count)) },
      }),
      count > 0 && h('text', { class: 'value', x: middle, y: round(y(count)) - 6 }, number(count)),
      h('text', { x: middle, y: HEIGHT - 6 }, shares.length > MANY ? shortYear(name, index) : name),
    ]
  })
  return figure(series, [axis(), marks])
}

/** `2024` → `’24`, except at the beginning. */
const shortYear = (year: string, index: number): string =>
  index === 0 ? year.replace('to ', '≤ ') : `’${year.slice(-2)}`

const axis = (): VNode =>
  h('line', { class: 'axis', x1: 0, x2: '100%', y1: HEIGHT - BOTTOM + 0.5, y2: HEIGHT - BOTTOM + 0.5 })

/** A line over time: its first, highest and last point have their numbers. */
export function timeline(series: Series): VNode {
  const { shares } = series
  const last = shares.length - 1
  const counts = shares.map(({ count }) => count)
  const x = scaleLinear([0, Math.max(1, last)], [1, 99])
  const y = scaleLinear([0, Math.max(1, ...counts)], [HEIGHT - BOTTOM, TOP])
  const path = lineOf<Share>()
    .x((_, index) => round(x(index)))
    .y(({ count }) => round(y(count)))(shares)
  const named = new Set([0, counts.indexOf(Math.max(...counts)), last])
  const points = [...named].map((index) => [
    h('circle', { class: 'point', cx: along(x(index)), cy: round(y(counts[index] ?? 0)), r: 3.5 }),
    h(
      'text',
      { class: `value ${edgeOf(index, last)}`, x: along(x(index)), y: round(y(counts[index] ?? 0)) - 9 },
      number(counts[index] ?? 0),
    ),
  ])
  const ends = [...new Set([0, last])].map((index) =>
    h('text', { class: edgeOf(index, last), x: along(x(index)), y: HEIGHT - 6 }, shares[index]?.name),
  )
  // a drawing of its own, which may be stretched
  const drawn = h(
    'svg',
    { x: 0, y: 0, width: '100%', height: HEIGHT, viewBox: `0 0 100 ${HEIGHT}`, preserveAspectRatio: 'none' },
    h('path', { class: 'line', d: path ?? '', 'vector-effect': 'non-scaling-stroke' }),
  )
  return figure(series, [axis(), drawn, points, ends])
}

const edgeOf = (index: number, last: number): string => (index === 0 ? 'first' : index === last ? 'last' : '')

/** A drawing, and for those who do not see it a table with the same numbers. */
function figure({ id, caption, heads, shares }: Series, marks: readonly unknown[]): VNode {
  const rows = shares.map(({ name, count }) =>
    h('tr', null, h('th', { scope: 'row' }, name), h('td', null, number(count))),
  )
  const head = h(
    'tr',
    null,
    heads.map((words) => h('th', { scope: 'col' }, words)),
  )
  return h(
    'figure',
    { class: `chart ${id}`, 'aria-labelledby': `chart-${id}` },
    h('figcaption', { id: `chart-${id}` }, caption),
    h('svg', { class: 'drawing', width: '100%', height: HEIGHT, 'aria-hidden': 'true' }, marks),
    h(
      'div',
      { class: 'unseen' },
      h('table', null, h('caption', null, caption), h('thead', null, head), h('tbody', null, rows)),
    ),
  )
}

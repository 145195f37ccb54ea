/** The charts of the page. */
import { h, type VNode } from 'preact'
import type { WeeklyHistory } from '../../model/post.ts'
import type { Report } from '../../model/report.ts'
import { number } from '../parts/numbers.ts'
import { overview, type RuleCount } from '../parts/overview.ts'
import { SEVERITIES } from '../parts/severities.ts'
import { bar, columns, type Stretch, timeline } from './charts.ts'
import { allStates, hostsOf, pushesOf, type Share, STATES, venuesOf, yearsOf } from './figures.ts'
import { STATE_WORDS } from './tables/parts.ts'

const MAX_HOSTS = 10
const MAX_VENUES = 10
const MAX_YEARS = 12

/** Those that there is something to draw for. */
export function reportCharts(report: Report, history: WeeklyHistory): readonly VNode[] {
  const { rules } = overview(report)
  const pushes = pushesOf(report, MAX_YEARS)
  const years = yearsOf(report, MAX_YEARS)
  const weeks = history.map(({ week, dead }): Share => ({ name: week, count: dead }))
  return [
    rules.length > 0 ? [rulesChart(rules)] : [],
    hostsChart(report),
    venuesChart(report),
    years.length > 1
      ? [columns({ id: 'years', caption: 'Entries by year', heads: ['Year', 'Entries'], shares: years })]
      : [],
    pushes.length > 1
      ? [
          columns({
            id: 'pushes',
            caption: 'Repositories by the year of their last push',
            heads: ['Year', 'Repositories'],
            shares: pushes,
          }),
        ]
      : [],
    weeks.length > 1
      ? [
          timeline({
            id: 'weeks',
            caption: 'Dead links by week',
            heads: ['Week', 'Dead links'],
            shares: weeks,
          }),
        ]
      : [],
  ].flat()
}

type Row = {
  readonly name: string
  readonly href?: string
  readonly parts: readonly Stretch[]
  readonly cells: readonly number[]
}

/** A table of bars; `heads` are those of the columns of numbers. */
function bars(
  id: string,
  caption: string,
  [first, ...heads]: readonly [string, ...string[]],
  rows: readonly Row[],
  whole: number,
): VNode {
  return h(
    'figure',
    { class: `chart ${id}`, 'aria-labelledby': `chart-${id}` },
    h('figcaption', { id: `chart-${id}` }, caption),
    h(
      'table',
      { class: 'bars', 'aria-labelledby': `chart-${id}` },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('th', { scope: 'col' }, first),
          h('td', { class: 'drawn' }),
          heads.map((head) => h('th', { scope: 'col', class: 'numeric' }, head)),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map((row) => barRow(row, whole)),
      ),
    ),
  )
}

const barRow = ({ name, href, parts, cells }: Row, whole: number): VNode =>
  h(
    'tr',
    null,
    h('th', { scope: 'row', title: name }, href ? h('a', { href }, name) : name),
    h('td', { class: 'drawn' }, bar(parts, whole)),
    cells.map((cell) => h('td', { class: cell === 0 ? 'numeric zero' : 'numeric' }, number(cell))),
  )

function rulesChart(rules: readonly RuleCount[]): VNode {
  const rows = rules.map(
    (count): Row => ({
      name: count.rule,
      href: `#findings?rule=${count.rule}`,
      parts: SEVERITIES.map((kind) => ({ kind, length: count[kind] })),
      cells: [count.total, count.fixable],
    }),
  )
  const whole = Math.max(...rules.map(({ total }) => total))
  return bars('rules', 'Findings by rule', ['Rule', 'Findings', 'With a fix'], rows, whole)
}

function hostsChart({ links }: Report): VNode[] {
  const { top, others: rest } = hostsOf(links, MAX_HOSTS)
  if (top.length === 0) return []
  const sum = (state: (typeof STATES)[number]) => rest.reduce((all, { states }) => all + states[state], 0)
  const together = { dead: sum('dead'), unknown: sum('unknown'), moved: sum('moved'), alive: sum('alive') }
  const rows = [
    ...top.map(({ name, states }) => ({ name, states, href: `#entries?q=${encodeURIComponent(name)}` })),
    ...(rest.length > 0 ? [{ name: `${number(rest.length)} other hosts`, states: together }] : []),
  ].map(
    ({ states, ...row }): Row => ({
      ...row,
      parts: STATES.toReversed().map((kind) => ({ kind, length: states[kind] })),
      cells: [allStates(states), states.moved, states.unknown, states.dead],
    }),
  )
  const whole = Math.max(...rows.map(({ cells }) => cells[0] ?? 0))
  const heads = ['Host', 'Links', STATE_WORDS.moved, STATE_WORDS.unknown, STATE_WORDS.dead] as const
  return [bars('hosts', 'Links by host and state', heads, rows, whole)]
}

function venuesChart(report: Report): VNode[] {
  const { top, others } = venuesOf(report, MAX_VENUES)
  if (top.length < 2) return []
  const rest = others.reduce((sum, { count }) => sum + count, 0)
  const rows = top.map(
    ({ name, count }): Row => ({
      name,
      href: `#entries?venue=${encodeURIComponent(name)}`,
      parts: [{ kind: 'plain', length: count }],
      cells: [count],
    }),
  )
  const other: Row = { name: `${number(others.length)} others`, parts: [], cells: [rest] }
  const whole = Math.max(...top.map(({ count }) => count))
  return [
    bars(
      'venues',
      'Entries by venue',
      ['Venue', 'Entries'],
      others.length > 0 ? [...rows, other] : rows,
      whole,
    ),
  ]
}

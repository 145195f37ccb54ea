/** The health of the lists at a glance: what was found, the state of the links, what vouches for the entries, what is open. */
import { h, type VNode } from 'preact'
import type { Report } from '../../model/report.ts'
import { number } from '../parts/numbers.ts'
import { overview } from '../parts/overview.ts'
import { count, plain } from '../parts/plain.ts'
import { quietWords } from '../parts/quiet.ts'
import { SEVERITIES } from '../parts/severities.ts'
import { bar } from './charts.ts'
import { allStates, STATES, statesOf } from './figures.ts'
import { icon } from './icons.ts'
import { SEVERITY_WORDS, STATE_WORDS } from './tables/parts.ts'
import { percent } from './words.ts'

export const glance = (report: Report): VNode =>
  h('div', { class: 'cards' }, foundCard(report), linksCard(report), recordsCard(report), openCard(report))

/** `figure` is the one number that the card is about. */
function card(id: string, title: string, figure: number, unit: string, ...rest: readonly unknown[]): VNode {
  return h(
    'section',
    { class: `card card-${id}`, 'aria-labelledby': `card-${id}` },
    h('h3', { id: `card-${id}` }, title),
    h('p', { class: 'figure' }, h('strong', null, number(figure)), ' ', unit),
    ...rest,
  )
}

type Item = {
  readonly mark: unknown
  readonly words: string
  readonly count: number
  /** What the page's tables show of it. */
  readonly href?: string
}

const legend = (items: readonly Item[]): VNode =>
  h(
    'ul',
    { class: 'legend' },
    items.map(({ mark, words, count, href }) => {
      const content = [
        mark,
        h('span', { class: 'name' }, words),
        ' ',
        h('span', { class: 'value' }, number(count)),
      ]
      return h('li', null, href && count > 0 ? h('a', { href }, content) : h('span', null, content))
    }),
  )

const swatch = (kind: string): VNode =>
  h(
    'svg',
    { class: 'swatch', 'aria-hidden': 'true' },
    h('rect', { class: `fill-${kind}`, width: 10, height: 10, rx: 2 }),
  )

function foundCard(report: Report): VNode {
  const { findings, quiet, safe } = overview(report)
  const { summary } = report
  const counts = { error: summary.errors, warning: summary.warnings, notice: summary.notices }
  const items = SEVERITIES.map(
    (severity): Item => ({
      mark: icon(severity),
      words: `${SEVERITY_WORDS[severity]}s`,
      count: counts[severity],
      href: `#findings?severity=${severity}`,
    }),
  )
  const fixes = summary.fixable > 0 && `${number(summary.fixable)} with a fix, ${number(safe)} of them safe`
  return card(
    'found',
    'Findings',
    findings,
    findings === 1 ? 'finding' : 'findings',
    bar(
      SEVERITIES.map((kind) => ({ kind, length: counts[kind] })),
      findings,
    ),
    legend(items),
    fixes && h('p', { class: 'aside' }, fixes),
    quiet.size > 0 && h('p', { class: 'aside' }, `Not counted: ${quietWords(quiet).join(', ')}`),
  )
}

function linksCard({ links }: Report): VNode {
  const states = statesOf(links)
  const all = allStates(states)
  return card(
    'links',
    'Links',
    all,
    all === 1 ? 'address looked up' : 'addresses looked up',
    bar(
      STATES.map((kind) => ({ kind, length: states[kind] })),
      all,
    ),
    legend(
      STATES.map((state) => ({
        mark: swatch(state),
        words: STATE_WORDS[state],
        count: states[state],
        href: `#entries?state=${state}`,
      })),
    ),
  )
}

function recordsCard({ checked }: Report): VNode {
  const { entries, byRecord, bySource, unanswered } = checked
  const sources = Object.entries(bySource).toSorted(([, a], [, b]) => b - a)
  return card(
    'records',
    'Compared with a record',
    byRecord,
    `of ${count(entries, 'entry', 'entries')} (${percent(byRecord, entries)})`,
    bar(
      [
        { kind: 'plain', length: byRecord },
        { kind: 'rest', length: entries - byRecord },
      ],
      entries,
    ),
    legend(
      sources.map(([name, some]) => ({
        mark: swatch('plain'),
        words: plain(name),
        count: some,
        href: `#entries?record=${encodeURIComponent(name)}`,
      })),
    ),
    unanswered.map(({ source, entries: some, reason }) =>
      h(
        'p',
        { class: 'aside' },
        `${plain(source)} did not answer for ${number(some)}: ${plain(reason, 200)}`,
      ),
    ),
    entries > byRecord &&
      sources.length > 0 &&
      h('p', { class: 'aside' }, 'Titles, authors, venues and years of all others were not verified.'),
  )
}

/** Reasons that are named. */
const MAX_REASONS = 3

function openCard({ unchecked, unread }: Report): VNode {
  const reasons = [...unchecked.map(({ reason }) => reason), ...unread.map(({ why }) => why)]
  const most = [...Map.groupBy(reasons, (reason) => reason)].toSorted(([, a], [, b]) => b.length - a.length)
  return card(
    'open',
    'Not checked',
    reasons.length,
    reasons.length === 1 ? 'item' : 'items',
    reasons.length === 0
      ? h('p', { class: 'aside' }, 'Every link was checked, and everything was understood.')
      : legend(
          most.slice(0, MAX_REASONS).map(([reason, all]) => ({
            mark: swatch('unknown'),
            words: plain(reason, 120),
            count: all.length,
            href: `#unchecked?why=${encodeURIComponent(plain(reason))}`,
          })),
        ),
    most.length > MAX_REASONS &&
      h('p', { class: 'aside' }, `and ${count(most.length - MAX_REASONS, 'other reason')}`),
  )
}

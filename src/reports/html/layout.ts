/** The page around tables and charts. */
import { h, type VNode } from 'preact'
import { homepage } from '../../model/pages.ts'
import type { WeeklyHistory } from '../../model/post.ts'
import type { Report, Verdict } from '../../model/report.ts'
import { whyNoEntries } from '../parts/entries.ts'
import { number } from '../parts/numbers.ts'
import { count, plain } from '../parts/plain.ts'
import { MAX_ADDRESS } from './addresses.ts'
import type { PageData } from './data.ts'
import { glance } from './glance.ts'
import { icon, sprite } from './icons.ts'
import { reportCharts } from './report-charts.ts'
import { tableModel, totalOf } from './table-model.ts'
import { noWish, type TableSpec } from './table-spec.ts'
import { FIRST_ROWS, tableView } from './table-view.ts'
import { tableOfEntries } from './tables/entries.ts'
import { tableOfFindings } from './tables/findings.ts'
import { SEVERITY_WORDS } from './tables/parts.ts'
import { tableOfUnchecked } from './tables/unchecked.ts'
import { moment } from './words.ts'

/** What stands in the page's body. */
export function page(report: Report, data: PageData, { name, history }: PageNames): VNode[] {
  const charts = reportCharts(report, history)
  return [
    sprite(),
    h('a', { class: 'skip', href: '#main' }, 'Skip to the report'),
    header(report, name),
    nav(data),
    h(
      'main',
      { id: 'main', tabindex: -1 },
      view('overview', 'Overview', null, glance(report), h('div', { class: 'charts' }, charts)),
      table(tableOfFindings(data), data.findings, ({ severity, rule, message, lines }) => [
        SEVERITY_WORDS[severity],
        rule,
        message,
        lines.join(', '),
      ]),
      table(tableOfEntries(data), data.entries),
      table(tableOfUnchecked(data), data.unchecked, ({ what, reason, places }) => [
        plain(what, MAX_ADDRESS),
        reason,
        places.map(({ line }) => line).join(', '),
      ]),
      h('p', { class: 'unseen', id: 'said', role: 'status', 'aria-live': 'polite' }),
    ),
    footer(report),
  ]
}

const VERDICTS: Readonly<
  Record<Verdict, { readonly mark: 'error' | 'warning' | 'pass'; readonly word: string }>
> = {
  fail: { mark: 'error', word: 'Failed' },
  incomplete: { mark: 'warning', word: 'Incomplete' },
  pass: { mark: 'pass', word: 'Passed' },
}

export type PageNames = {
  /** Of the repository; null where it is not known. */
  readonly name: string | null
  readonly history: WeeklyHistory
}

export const titleOf = (report: Report, name: string | null): string => name ?? listsOf(report)

/** `README.md`, or `3 lists`. */
const listsOf = ({ lists }: Report): string =>
  lists.length === 1 ? plain(lists[0]?.path ?? '', 200) : count(lists.length, 'list')

function header(report: Report, name: string | null): VNode {
  const { lists, summary } = report
  const { verdict, entries, links, finishedAt } = summary
  const { mark, word } = VERDICTS[verdict]
  const facts = [
    ...(name === null ? [] : [listsOf(report)]),
    count(entries, 'entry', 'entries'),
    count(links, 'address', 'addresses'),
    ...(finishedAt === null ? [] : [`checked on ${moment(finishedAt)}`]),
  ]
  const empty = lists.filter(({ entries }) => entries.length === 0)
  return h(
    'header',
    { class: 'head' },
    h('p', { class: 'brand' }, h('a', { href: homepage, rel: 'noopener' }, 'Paper List Check')),
    h('h1', null, titleOf(report, name)),
    h(
      'p',
      { class: 'lead' },
      h('strong', { class: `verdict ${verdict}` }, icon(mark), word),
      h('span', null, sentence(report)),
    ),
    h('p', { class: 'aside' }, facts.join(' · ')),
    empty.map((list) => h('p', { class: 'aside' }, `${plain(list.path, 200)}: ${whyNoEntries(list)}`)),
    h(
      'button',
      { type: 'button', id: 'theme', class: 'theme' },
      icon('sun'),
      h('span', { class: 'unseen' }, 'Colours: '),
      h('span', { id: 'theme-name' }, 'Auto'),
    ),
  )
}

/** What the verdict comes from. */
function sentence({ summary, findings }: Report): string {
  const { verdict, errors, warnings, unchecked, lists } = summary
  if (lists === 0) return 'No list to check.'
  if (verdict === 'fail') {
    const faults = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')]
    return `${faults.filter(Boolean).join(' and ')} ${errors + warnings === 1 ? 'needs' : 'need'} fixing.`
  }
  if (verdict === 'incomplete')
    return unchecked > 0
      ? `${count(unchecked, 'reference')} could not be checked; nothing else fails the check.`
      : 'No requests were sent; nothing in the list itself fails the check.'
  return findings.some(({ quiet }) => quiet === null)
    ? 'The check passes, with some findings.'
    : 'No problems were found.'
}

function nav(data: PageData): VNode {
  const item = (id: string, words: string, rows: number | null) =>
    h(
      'li',
      null,
      h('a', { href: `#${id}` }, words, rows !== null && [' ', h('span', { class: 'badge' }, number(rows))]),
    )
  return h(
    'nav',
    { 'aria-label': 'Parts of the report' },
    h(
      'ul',
      null,
      item('overview', 'Overview', null),
      item('findings', 'Findings', totalOf(tableOfFindings(data), data.findings)),
      item('entries', 'Entries', data.entries.length),
      item('unchecked', 'Not checked', data.unchecked.length),
    ),
  )
}

const view = (id: string, title: string, mount: string | null, ...children: readonly unknown[]): VNode =>
  h(
    'section',
    { id, class: 'view', 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title`, tabindex: -1 }, title),
    mount === null ? children : h('div', { id: mount }, children[0]),
    mount === null ? null : children.slice(1),
  )

/** A row in few words. */
type Rest<R> = (row: R) => readonly (string | number)[]

/** The first rows, and for browsers without scripts the rest, or that there is more. */
function table<R extends Readonly<Record<string, unknown>>>(
  spec: TableSpec<R>,
  rows: readonly R[],
  rest?: Rest<R>,
): VNode {
  const matching = tableModel(spec, rows)(noWish)
  const ignore = () => {}
  const shown = tableView({
    ...{ spec, matching, wish: noWish, total: totalOf(spec, rows), shown: FIRST_ROWS },
    ...{ onWish: ignore, onMore: ignore },
  })
  const left = rows.slice(FIRST_ROWS)
  const more = rest
    ? h(
        'table',
        { class: 'rest' },
        h('caption', null, `${spec.caption}, continued`),
        left.map((row) =>
          h(
            'tr',
            null,
            rest(row).map((cell) => h('td', null, cell)),
          ),
        ),
      )
    : h('p', { class: 'nothing' }, `The other ${number(left.length)} ${spec.nouns[1]} are shown by a script.`)
  return view(spec.id, spec.title, `${spec.id}-table`, shown, left.length > 0 && h('noscript', null, more))
}

const footer = ({ summary }: Report): VNode =>
  h(
    'footer',
    null,
    h(
      'p',
      { class: 'aside' },
      `${count(summary.requests, 'request')} · made by `,
      h('a', { href: homepage, rel: 'noopener' }, 'paper-list-check'),
      '. Links lead to other sites.',
    ),
  )

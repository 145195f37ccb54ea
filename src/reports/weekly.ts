/** The weekly issue: what is dead, since when, and what moved. A link counts as dead when two scans found it so. */

import { hash } from '../model/hash.ts'
import type { Issue } from '../model/post.ts'
import type { Report } from '../model/report.ts'
import { type Broken, brokenLinks, stillThere } from './broken.ts'
import { fitting, type Place, where } from './markdown.ts'
import { code, words } from './markup.ts'
import { hidden, type Memory, recall, type Seen } from './memory.ts'
import { count, plain } from './plain.ts'
import { trend } from './trend.ts'

export type Scan = Place & {
  /** ISO 8601, to the day: of the scan, and of its week's Monday. */
  readonly day: string
  readonly week: string
  /** Names the job. */
  readonly key: string
  /** Names the run, so that its repetition counts once. */
  readonly run: string
  /** Where all of the report can be read; null where there is no such page. */
  readonly runUrl: string | null
}

/** Characters of the tables; GitHub takes 65,536 in all, of which the memory takes up to 30,000. */
const MOST_OF_DEAD = 18_000
const MOST_OF_OTHERS = 4000

/** The issue after a scan of whole lists; `body` is the issue's text until now, '' where there is none. */
export function weekly(report: Report, body: string, scan: Scan): Issue {
  const before = recall(body)
  const shared = before.key !== '' && before.key !== scan.key
  const links = brokenLinks(report)
  const dead = links.filter(({ status }) => status === 'dead')
  const seen = counted(dead, before, scan)
  const here = new Set(report.links.map(({ url }) => hash(url)))
  const open = stillThere(report, 'unknown').filter((url) => before.dead.has(hash(url)))
  for (const url of open) seen.set(hash(url), before.dead.get(hash(url)) ?? { first: scan.day, times: 1 })
  const parts: Parts = {
    sure: dead.filter(({ url }) => timesOf(seen, url) >= 2),
    first: dead.filter(({ url }) => timesOf(seen, url) < 2),
    moved: links.filter(({ status }) => status === 'moved'),
    open,
    recovered: stillThere(report, 'alive').filter((url) => timesOf(before.dead, url) >= 2),
    seen,
    fresh: (url) => timesOf(before.dead, url) < 2,
  }
  // what another job remembers of links that are not in these lists is its own
  if (shared) for (const [key, one] of before.dead) if (!seen.has(key) && !here.has(key)) seen.set(key, one)
  const memory: Memory = {
    key: scan.key,
    run: scan.run,
    dead: seen,
    history: history(before, parts.sure, scan),
  }
  return {
    body: [...sections(parts, scan), ...trend(memory.history), closing(scan), hidden(memory), ''].join('\n'),
    open: parts.sure.length + parts.first.length + parts.moved.length + open.length > 0,
    shared,
  }
}

type Parts = {
  readonly sure: readonly Broken[]
  readonly first: readonly Broken[]
  readonly moved: readonly Broken[]
  /** Addresses that were dead and could not be asked for this time. */
  readonly open: readonly string[]
  readonly recovered: readonly string[]
  readonly seen: ReadonlyMap<string, Seen>
  readonly fresh: (url: string) => boolean
}

const timesOf = (seen: ReadonlyMap<string, Seen>, url: string): number => seen.get(hash(url))?.times ?? 0

function counted(dead: readonly Broken[], before: Memory, { day, run }: Scan): Map<string, Seen> {
  const again = before.run === run && run !== ''
  return new Map(
    dead.map(({ url }) => {
      const known = before.dead.get(hash(url))
      const times = known ? known.times + (again ? 0 : 1) : 1
      return [hash(url), { first: known?.first ?? day, times }] as const
    }),
  )
}

/** One point a week: a later scan takes the earlier one's place. */
const history = ({ history }: Memory, sure: readonly Broken[], { week }: Scan): Memory['history'] => [
  ...history.filter((point) => point.week !== week),
  { week, dead: new Set(sure.map(({ url }) => url)).size },
]

function sections(parts: Parts, scan: Scan): string[] {
  const { first, moved, open, recovered } = parts
  const rest = scan.runUrl === null ? 'in the job summary' : `in [the job summary](${scan.runUrl})`
  const items = (links: readonly string[]) =>
    bounded(
      links.map((url) => `- ${code(url, 300)}`),
      rest,
    )
  return [
    headline(parts),
    '',
    ...deadPart(parts, scan, rest),
    ...part(
      'Moved',
      moved.length,
      bounded(
        moved.map((one) => movedLine(one, scan)),
        rest,
      ),
    ),
    ...part(
      'Found dead for the first time',
      first.length,
      bounded(
        first.map((one) => firstLine(one, scan)),
        rest,
      ),
      'The next scan tells whether they are.',
    ),
    ...part('Not to be asked this time', open.length, items(open)),
    ...part('Alive again', recovered.length, items(recovered)),
  ]
}

function headline({ sure, first, moved, open }: Parts): string {
  const found = [
    ...(sure.length > 0 ? [count(sure.length, 'dead link')] : []),
    ...(moved.length > 0 ? [`${count(moved.length, 'link')} to a new address`] : []),
    ...(first.length > 0 ? [`${first.length} found dead for the first time`] : []),
    ...(open.length > 0 ? [`${open.length} not to be asked this time`] : []),
  ]
  return found.length > 0
    ? `**${found.join(', ')}.**`
    : '✅ **Every link is alive, as far as it could be asked.**'
}

/** Newly dead first; then section by section as the lists have them. */
function deadPart({ sure, seen, fresh }: Parts, scan: Scan, rest: string): string[] {
  if (sure.length === 0) return []
  const rows = sure
    .toSorted((a, b) => Number(fresh(b.url)) - Number(fresh(a.url)))
    .map((one) => {
      const since = seen.get(hash(one.url))?.first ?? scan.day
      const mark = fresh(one.url) ? '🆕 ' : ''
      return `| ${mark}${words(plain(one.section, 120))} | ${where(one.path, one.line, scan)} | ${code(one.url, 300)} | ${since} | ${words(plain(one.reason, 200))} |`
    })
  const kept = fitting(rows, MOST_OF_DEAD, (more) => `| | | … and ${more} more, ${rest} | | |`)
  return ['| Section | Where | Link | Dead since | Why |', '|---|---|---|---|---|', ...kept, '']
}

const movedLine = ({ url, movedTo, path, line }: Broken, scan: Scan): string =>
  `- ${where(path, line, scan)}: ${code(url, 300)} is now ${code(movedTo ?? '', 300)}`
const firstLine = ({ url, path, line, reason }: Broken, scan: Scan): string =>
  `- ${where(path, line, scan)}: ${code(url, 300)}: ${words(plain(reason, 200))}`

const bounded = (lines: readonly string[], rest: string): string[] =>
  fitting(lines, MOST_OF_OTHERS, (more) => `- … and ${more} more, ${rest}`)

function part(title: string, number: number, lines: readonly string[], note?: string): string[] {
  return number === 0 ? [] : [`### ${title}`, '', ...(note ? [note, ''] : []), ...lines, '']
}

const closing = ({ day, runUrl }: Scan): string =>
  `<sub>Scanned on ${day}${runUrl === null ? '' : ` by [this run](${runUrl})`}. Two scans have to find a link dead before it is called so. This text is written anew by every scan.</sub>`

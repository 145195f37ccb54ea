/** The weekly issue: which links are dead, since when, and which moved. A link is listed as dead once two scans found it dead. */

import { hash } from '../../model/hash.ts'
import type { Issue } from '../../model/post.ts'
import { isFormerKey } from '../../model/post-key.ts'
import type { Report } from '../../model/report.ts'
import { code, words } from '../parts/markup.ts'
import { fitting, type ReportLinks } from '../parts/places.ts'
import { count, plain } from '../parts/plain.ts'
import { SILENCE } from '../parts/silence.ts'
import { vouched } from '../parts/vouched.ts'
import { DEAD_HEAD, deadRow, firstLine, movedLine, rulesLine } from './lines.ts'
import { type BrokenAddress, type LinkStates, linkStates } from './links.ts'
import { type Memory, memoryComment, recall, type Seen } from './memory.ts'
import { trend } from './trend.ts'

export type Scan = ReportLinks & {
  /** Dates (ISO 8601) of the scan, and of the Monday of its week. */
  readonly day: string
  readonly week: string
  /** Identifies the job. */
  readonly key: string
  /** Identifies the run, so that a re-run does not count as a second scan. */
  readonly run: string
  /** The page with the whole report; null if there is none. */
  readonly runUrl: string | null
}

/** Characters of the tables; GitHub accepts 65,536 in all, and the memory takes up to 30,000 of them. */
const MAX_TABLE_LENGTH = 18_000
const MAX_SECTION_LENGTH = 4000

/** The issue after a scan of whole lists; `body` is its present text, '' if there is no issue. */
export function weekly(report: Report, body: string, scan: Scan): Issue {
  const before = recall(body)
  const shared = before.key !== '' && before.key !== scan.key && !isFormerKey(before.key)
  const parts = partsOf(report, before, scan)
  const memory: Memory = {
    key: scan.key,
    run: scan.run,
    dead: shared ? withOthers(parts.seen, before, report) : parts.seen,
    history: history(before, parts.confirmed, scan),
  }
  return {
    body: [
      ...sections(parts, scan),
      ...trend(memory.history),
      ...vouchedPart(report),
      ...(parts.states.broken.length > 0 ? [rulesLine(parts.states.broken), SILENCE, ''] : []),
      closing(scan),
      memoryComment(memory),
      '',
    ].join('\n'),
    open: isOpen(parts),
    shared,
    dropped: before.dropped,
    history: memory.history,
  }
}

/** A scan that reached nothing says nothing about what the last one found. */
function isOpen({ confirmed, first, unknown, moved, states }: Parts): boolean | null {
  if (
    [...confirmed, ...first, ...unknown].length > 0 ||
    moved.some(({ places }) => places.some(({ serious }) => serious))
  )
    return true
  return states.checked === 0 && states.unknown.length > 0 ? null : false
}

export const TITLES = {
  moved: 'Moved',
  first: 'Found dead for the first time',
  unknown: 'Could not be checked this time',
  recovered: 'Alive again',
}

type Parts = {
  readonly confirmed: readonly BrokenAddress[]
  readonly first: readonly BrokenAddress[]
  readonly moved: readonly BrokenAddress[]
  /** Addresses that were dead and could not be checked this time. */
  readonly unknown: readonly string[]
  readonly recovered: readonly string[]
  readonly states: LinkStates
  readonly seen: ReadonlyMap<string, Seen>
  readonly isNew: (url: string) => boolean
}

function partsOf(report: Report, before: Memory, scan: Scan): Parts {
  const states = linkStates(report)
  const dead = states.broken.filter(({ first }) => first.status === 'dead')
  const seen = counted(dead, before, scan)
  const unknown = states.unknown.filter((url) => before.dead.has(hash(url)))
  for (const url of unknown) seen.set(hash(url), before.dead.get(hash(url)) ?? { first: scan.day, times: 1 })
  return {
    confirmed: dead.filter(({ url }) => timesOf(seen, url) >= 2),
    first: dead.filter(({ url }) => timesOf(seen, url) < 2),
    moved: states.broken.filter(({ first }) => first.status === 'moved'),
    unknown,
    recovered: states.alive.filter((url) => timesOf(before.dead, url) >= 2),
    states,
    seen,
    isNew: (url) => timesOf(before.dead, url) < 2,
  }
}

/** With what another job remembers about links that are not in these lists. */
function withOthers(seen: Parts['seen'], before: Memory, { links }: Report): Parts['seen'] {
  const here = new Set(links.map(({ url }) => hash(url)))
  return new Map([...seen, ...[...before.dead].filter(([key]) => !seen.has(key) && !here.has(key))])
}

const timesOf = (seen: ReadonlyMap<string, Seen>, url: string): number => seen.get(hash(url))?.times ?? 0

function counted(dead: readonly BrokenAddress[], before: Memory, { day, run }: Scan): Map<string, Seen> {
  const again = before.run === run && run !== ''
  return new Map(
    dead.map(({ url }) => {
      const known = before.dead.get(hash(url))
      const times = known ? known.times + (again ? 0 : 1) : 1
      // people edit issues: a day to come is none
      const first = known && known.first < day ? known.first : day
      return [hash(url), { first, times }] as const
    }),
  )
}

/** One point per week: a later scan replaces the earlier one. */
const history = (
  { history }: Memory,
  confirmed: readonly BrokenAddress[],
  { week }: Scan,
): Memory['history'] => [...history.filter((point) => point.week !== week), { week, dead: confirmed.length }]

function sections(parts: Parts, scan: Scan): string[] {
  const { first, moved, unknown, recovered } = parts
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
      TITLES.moved,
      moved.length,
      bounded(
        moved.map((one) => movedLine(one, scan)),
        rest,
      ),
    ),
    ...part(
      TITLES.first,
      first.length,
      bounded(
        first.map((one) => firstLine(one, scan)),
        rest,
      ),
      'The next scan will confirm whether they really are.',
    ),
    ...part(TITLES.unknown, unknown.length, items(unknown)),
    ...part(TITLES.recovered, recovered.length, items(recovered)),
  ]
}

/** Claims no more than was checked; never says that all links are alive while one is dead, reported or not. */
function headline({ confirmed, first, moved, unknown, states }: Parts): string {
  const found = [
    ...(confirmed.length > 0 ? [count(confirmed.length, 'dead link')] : []),
    ...(moved.length > 0 ? [count(moved.length, 'moved link')] : []),
    ...(first.length > 0 ? [`${first.length} found dead for the first time`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} could not be checked this time`] : []),
  ]
  return found.length > 0 ? `**${found.join(', ')}.**` : nothingFound(states)
}

function nothingFound({ checked, unreported, unknown }: LinkStates): string {
  const left = unknown.length > 0 ? ` ${count(unknown.length, 'link')} could not be checked.` : ''
  if (checked === 0) return `**No link was checked.**${left}`
  if (unreported > 0) {
    const why = 'suppressed in the list or belonging to a rule that is off'
    return `**Nothing to report, apart from ${count(unreported, 'dead link')} ${why}.**${left}`
  }
  return `✅ **${checked === 1 ? 'The one link' : `All ${checked} links`} that ${checked === 1 ? 'was checked is' : 'were checked are'} alive.**${left}`
}

/** Newly dead links first, then in the order of the lists. */
function deadPart({ confirmed, seen, isNew }: Parts, scan: Scan, rest: string): string[] {
  if (confirmed.length === 0) return []
  const rows = confirmed
    .toSorted((a, b) => Number(isNew(b.url)) - Number(isNew(a.url)))
    .map((one) => deadRow(one, seen.get(hash(one.url))?.first ?? scan.day, isNew(one.url), scan))
  const kept = fitting(rows, MAX_TABLE_LENGTH, (more) => `| … and ${more} more, ${rest} | | | |`)
  return [...DEAD_HEAD, ...kept, '']
}

const bounded = (lines: readonly string[], rest: string): string[] =>
  fitting(lines, MAX_SECTION_LENGTH, (more) => `- … and ${more} more, ${rest}`)

function part(title: string, number: number, lines: readonly string[], note?: string): string[] {
  return number === 0 ? [] : [`### ${title}`, '', ...(note ? [note, ''] : []), ...lines, '']
}

/** The issue is about links; what else was checked is said so that its silence is not taken for praise. */
function vouchedPart(report: Report): string[] {
  const line = vouched(report)
  return line === null ? [] : [words(plain(line)), '']
}

const closing = ({ day, runUrl }: Scan): string =>
  `<sub>Scanned on ${day}${runUrl === null ? '' : ` by [this run](${runUrl})`}. A link counts as dead once two scans have found it so. Every scan overwrites this text.</sub>`

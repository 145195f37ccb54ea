/** What a run did, for --verbose: a line for each thing that it read, asked or left out. */
import type { Report } from '../model/report.ts'
import type { SourceTally } from '../model/tally.ts'
import { count, duration } from './parts/plain.ts'

export type RunLog = {
  readonly report: Report
  /** Files that were read besides lists; null for none. */
  readonly config: { readonly path: string } | null
  readonly cache: { readonly path: string } | null
  /** Rules that are off. */
  readonly off: readonly string[]
  readonly tallies: readonly SourceTally[]
}

/** Lines without their end; text in them may be anybody's. */
export function runLog({ report, config, cache, off, tallies }: RunLog): string[] {
  return [
    `Configuration: ${config?.path ?? 'none'}`,
    `Cache: ${cache?.path ?? 'none'}`,
    ...(off.length > 0 ? [`Rules that are off: ${off.join(', ')}`] : []),
    ...report.lists.map(
      ({ path, entries, links }) =>
        `${path}: ${count(entries.length, 'entry', 'entries')}, ${count(links.length, 'link')}`,
    ),
    ...report.unfinished.map(({ path, reason }) => `${path}: ${reason}`),
    ...tallies.filter(({ keys }) => keys > 0).map(tallyLine),
    ...skippedLines(report),
    ...baselineLines(report),
    `${count(report.summary.requests, 'request')} in ${duration(report.summary.durationMs)}`,
  ]
}

/** `arXiv: 2284 papers (2280 from the cache, 4 in 1 request): 2283 found, 1 unknown` */
function tallyLine({ source, kind, keys, cached, requests, ...outcomes }: SourceTally): string {
  const how = [
    ...(cached > 0 ? [`${cached} from the cache`] : []),
    ...(keys > cached ? [`${keys - cached} in ${count(requests, 'request')}`] : []),
  ]
  const states = (['found', 'absent', 'unknown'] as const).filter((state) => outcomes[state] > 0)
  const answers = states.map((state) => `${outcomes[state]} ${state}`)
  return `${source}: ${count(keys, kind, plural(kind))} (${how.join(', ')}): ${answers.join(', ')}`
}

/** `repositories`, `searches`, `pages` */
const plural = (kind: string) => `${kind.replace(/y$/, 'ie').replace(/ch$/, 'che')}s`

function skippedLines({ links }: Report): string[] {
  const skipped = links.filter(({ status }) => status === 'skipped')
  return [...Map.groupBy(skipped, ({ reason }) => reason ?? '')].map(
    ([reason, all]) => `Not requested: ${count(all.length, 'link')} (${reason})`,
  )
}

function baselineLines({ baseline, findings }: Report): string[] {
  if (!baseline) return []
  const known = findings.filter(({ quiet }) => quiet === 'known-before').length
  const { path, stale, unjudged } = baseline
  return [`${path}: ${known} still present, ${stale.length} gone, ${unjudged.length} not checked`]
}

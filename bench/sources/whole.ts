/** The whole list on the usual clock, under the limits that services publish. */
import { publishedLimits, startInternet } from '../../test/internet/index.ts'
import { check } from './check.ts'
import { makeList } from './list.ts'
import { type Bench, latency, say, WITHOUT_RECORDS } from './measure.ts'
import { askedMore, countsOf, type Pace, pacesIn, servicesIn, sizesIn } from './requests.ts'
import { score } from './score.ts'

export async function printRequests({ size, seed }: Bench): Promise<void> {
  const { entries, world } = makeList(size, seed)
  const groups = Map.groupBy(entries, ({ group }) => group)
  say([...groups].map(([group, all]) => `${all.length} ${group}`).join(', '))
  const internet = await startInternet({ world, limits: publishedLimits, latencyMs: latency })
  // also makes the certificate of every host, which would hold up the first request to it
  const before = await check(entries, { internet, config: WITHOUT_RECORDS })
  const counts = countsOf(internet)
  internet.reset()
  const checked = await check(entries, { internet })
  const { errors, warnings, unsaid } = score(entries, checked)
  const { summary, checked: told } = checked.report
  const { registries, dblp } = servicesIn(internet)
  const more = askedMore(countsOf(internet), counts)
  say(`without records: ${before.report.summary.requests} requests, ${seconds(before.took)} s`)
  say(
    `with records:    ${summary.requests} requests, ${seconds(checked.took)} s (asking ${seconds(summary.durationMs)} s)`,
  )
  say(`Crossref and doiRA: ${registries} (at most 20); dblp: ${dblp} (at most 60)`)
  say(`pages: ${more.length === 0 ? 'no request more' : more.join(', ')}`)
  say(`wrong: ${errors.length} errors, ${warnings.length} warnings; not said though due: ${unsaid.length}`)
  for (const line of [...errors, ...warnings, ...unsaid]) say(`    ${line}`)
  say(`compared with a record: ${told.byRecord} of ${size}: ${JSON.stringify(told.bySource)}`)
  for (const { source, entries: count } of told.unanswered) say(`    ${source} did not answer for ${count}`)
  for (const line of sizesIn(internet)) say(line)
  const paces = pacesIn(internet)
  for (const pace of paces) say(paceLine(pace))
  const [slowest = 0] = paces.map(({ bound }) => bound).toSorted((a, b) => b - a)
  const all = paces.reduce((sum, { bound }) => sum + bound, 0)
  say(
    `asking took ${(summary.durationMs / slowest).toFixed(2)} times the slowest host's own bound (at most 1.1), `,
  )
  say(`    and ${(summary.durationMs / all).toFixed(2)} times all of them one after the other`)
  await internet.close()
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)
const paceLine = ({ host, requests, refused, atOnce, gap, bound }: Pace) =>
  `${host}: ${requests} requests, ${refused} refused, ${atOnce} at once, ${Math.round(gap)} ms apart or more, bound ${seconds(bound)} s`

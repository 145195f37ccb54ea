/** Runs the rooms in order; data only flows forward. */
import { align } from './align/index.ts'
import { accept } from './judge/baseline.ts'
import { judge } from './judge/index.ts'
import { expectedLinks } from './judge/open.ts'
import { soughtIn } from './judge/sought.ts'
import { readList } from './lists/index.ts'
import { isOfFirstRound } from './lookup/ahead.ts'
import { gather, joined, unasked } from './lookup/gather.ts'
import type { Network } from './lookup/http.ts'
import {
  type Bystanders,
  bystandersOf,
  isEmpty,
  type Plan,
  plan,
  planAhead,
  planSecond,
} from './lookup/plan.ts'
import { type Tell, watched } from './lookup/watched.ts'
import type { Baseline } from './model/baseline.ts'
import type { FactKind } from './model/facts.ts'
import type { List, TextFile } from './model/list.ts'
import type { Change, Options } from './model/options.ts'
import type { Watcher } from './model/progress.ts'
import type { Report, UnreadFile } from './model/report.ts'
import type { Rule } from './model/rule.ts'
import type { Sought } from './model/sought.ts'
import type { Sources } from './model/source.ts'
import { type CheckTime, inTime } from './model/time.ts'
import type { VenueIndex } from './model/venue.ts'
import { venueIndex } from './venues/venue-index.ts'

export { accept }

/** What the entry points pass in, so that the pipeline knows no rule and no source by name. */
export type World = {
  readonly rules: readonly Rule[]
  readonly sources: Sources
  readonly network: Network
  /** Lines that a change touched; null checks everything. */
  readonly change: Change | null
  /** Files that should have been checked but could not be read. */
  readonly unreadFiles?: readonly UnreadFile[]
  /** Findings that were accepted before. */
  readonly baseline?: Baseline | null
  /** Runs what waits for others, with an ear to signals. */
  readonly waiting?: Waiting
  readonly watcher?: Watcher
}

/** What pages of papers say of them is read only if some enabled rule judges records, and that is not switched off. */
export const reading = (rules: readonly Rule[], options: Options) => ({
  readsRecords:
    options.sources.pages !== false &&
    rules.some(
      ({ name, needs }) => options.rules[name] !== 'off' && (needs as readonly FactKind[]).includes('record'),
    ),
  switches: options.sources,
})

type Waiting = <T>(work: () => Promise<T>) => Promise<T>
/** How signals end a run. */
export type Interrupts = {
  /** Ends the run early; the report has what is known so far. */
  readonly signal: AbortSignal
  /** Runs what waits for others or must not be cut off, with an ear to signals. */
  readonly during: Waiting
}

/** Text in, report out. Never rejects for what a list contains or a service does. */
export async function run(files: readonly TextFile[], options: Options, world: World): Promise<Report> {
  const { rules, sources, network, change, waiting = (work) => work() } = world
  const { computing, asking, beside } = watched(network, world.watcher)
  const venues = venueIndex(options.venues)
  const reading = computing('reading')
  const { lists, unread } = readLists(files, venues, reading)
  const enabled = rules.filter((rule) => options.rules[rule.name] !== 'off')
  const recordSources = options.offline ? sources.record.filter(isOfFirstRound) : sources.record
  const wishes = { ...options, change, recordSources }
  const asked = plan(lists, enabled, wishes)
  const expected = inTime(() => expectedLinks(lists, enabled, change, reading))
  const ahead = planAhead(lists, enabled, expected ?? [], wishes)
  const ask = (what: Plan, tell: Tell, beyond?: Bystanders) =>
    gather(what, sources, network.http, tell, beyond)
  const early = ask(ahead, beside())
  const others = bystandersOf(lists, asked, wishes)
  const known = options.offline
    ? unasked(asked, 'not looked up because the run is offline')
    : await waiting(() => ask(asked, asking('asking'), others))
  const aligning = computing('comparing')
  const aligned = inTime(() => align(lists, known, aligning))
  const sought = inTime(() => soughtIn(aligned ?? [], known, enabled, change, aligning))
  const more = planSecond(sought ?? NOTHING, ahead, { ...options, recordSources, copySources: sources.copy })
  const rest = async () => joined(known, await ask(more, asking('asking-again')), await early)
  const facts = isEmpty(ahead) && isEmpty(more) ? known : await waiting(rest)
  const stats = {
    requests: network.requests(),
    durationMs: network.elapsedMs(),
    finishedAt: network.now().toISOString(),
  }
  // what could not be aligned in time is not judged either: that time stays over
  const checkTime = aligned ? computing('judging') : aligning
  // the second answers may show better where a title and its authors stand
  const anchored = facts === known ? aligned : inTime(() => align(lists, facts, checkTime))
  const reread = (file: TextFile) => align([readList(file, venues, checkTime)], facts, checkTime)[0] as List
  const unreadFiles = [...(world.unreadFiles ?? []), ...unread]
  return judge({
    ...{ lists: anchored ?? aligned ?? lists, facts, rules, options, change },
    ...{ stats, unreadFiles, reread, checkTime, baseline: world.baseline ?? null },
  })
}

const NOTHING: Sought = { titles: [], copies: [], links: [] }

type Read = { readonly lists: readonly List[]; readonly unread: readonly UnreadFile[] }

function readLists(files: readonly TextFile[], venues: VenueIndex, checkTime: CheckTime): Read {
  const read = files.map((file) => ({ ...file, list: inTime(() => readList(file, venues, checkTime)) }))
  return {
    lists: read.flatMap(({ list }) => list ?? []),
    unread: read.flatMap(({ path, list }) =>
      list ? [] : [{ path, reason: 'not read: time budget used up' }],
    ),
  }
}

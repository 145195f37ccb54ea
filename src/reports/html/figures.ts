/** The numbers behind the charts. */
import type { LinkReport, Report } from '../../model/report.ts'
import type { LinkStatus } from '../../model/status.ts'
import { plain } from '../parts/plain.ts'

/** In the order in which they are drawn. Links that are never looked up, such as anchors, are left out. */
export const STATES = ['dead', 'unknown', 'moved', 'alive'] as const satisfies LinkStatus[]
export type State = (typeof STATES)[number]
export type Counts = Readonly<Record<State, number>>

/** How many there are of something that has a name. */
export type Share = { readonly name: string; readonly count: number }
export type HostShare = Share & { readonly states: Counts }

export const statesOf = (links: readonly LinkReport[]): Counts => {
  const of = (state: State) => links.filter(({ status }) => status === state).length
  return { dead: of('dead'), unknown: of('unknown'), moved: of('moved'), alive: of('alive') }
}

export const allStates = (counts: Counts): number => STATES.reduce((sum, state) => sum + counts[state], 0)

/** The hosts with most links, each with the states of its links; `others` is the rest together. */
export function hostsOf(links: readonly LinkReport[], most: number) {
  const lookedUp = links.filter(({ status }) => status !== 'skipped')
  const hosts = [...Map.groupBy(lookedUp, ({ url }) => hostOf(url))]
    .map(([name, own]): HostShare => ({ name, count: own.length, states: statesOf(own) }))
    .toSorted(byCount)
  return { top: hosts.slice(0, most), others: hosts.slice(most) }
}

const hostOf = (url: string): string => plain(URL.parse(url)?.hostname.replace(/^www\./, '') || 'other')
const byCount = (a: Share, b: Share) => b.count - a.count || (a.name < b.name ? -1 : 1)

/** Venues as the lists write them. */
export function venuesOf({ lists }: Report, most: number) {
  const names = lists.flatMap(({ entries }) =>
    entries.flatMap(({ venue }) => (venue ? [plain(venue.value, 80)] : [])),
  )
  const venues = [...Map.groupBy(names, (name) => name)]
    .map(([name, all]): Share => ({ name, count: all.length }))
    .toSorted(byCount)
  return { top: venues.slice(0, most), others: venues.slice(most) }
}

export const yearsOf = ({ lists }: Report, most: number): readonly Share[] =>
  byYear(
    lists.flatMap(({ entries }) => entries.flatMap(({ year }) => year?.value ?? [])),
    most,
  )

/** Repositories by the year of the last push, each counted once. */
export function pushesOf({ links }: Report, most: number): readonly Share[] {
  const pushes = links.flatMap(({ url, repository }) =>
    repository ? [[repositoryIn(url), Number(repository.pushedAt.slice(0, 4))] as const] : [],
  )
  return byYear([...new Map(pushes).values()], most)
}

const repositoryIn = (url: string) =>
  (URL.parse(url)?.pathname ?? url).split('/').slice(1, 3).join('/').toLowerCase()

/** Every year from the first to the last; where there are too many, the earliest are taken together. */
function byYear(years: readonly number[], most: number): readonly Share[] {
  const last = Math.max(...years)
  const first = Math.max(Math.min(...years), last - most + 1)
  if (years.length === 0) return []
  const earlier = years.some((year) => year < first)
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i
    const isFirst = i === 0 && earlier
    const count = years.filter((one) => one === year || (isFirst && one < year)).length
    return { name: isFirst ? `to ${year}` : String(year), count }
  })
}

/** What the weekly issue remembers between scans, in a hidden comment in its text. People edit issues, so all of it is validated. */
import { parseMemory } from '../../schemas/memory.ts'

/** A dead address: the day it was first found dead, and by how many scans. */
export type Seen = { readonly first: string; readonly times: number }
export type Memory = {
  /** The job that wrote it. */
  readonly key: string
  /** The run that wrote it: a re-run is not a second scan. */
  readonly run: string
  /** By {@link hash} of the address. */
  readonly dead: ReadonlyMap<string, Seen>
  /** Dead links by week (its Monday), oldest first. */
  readonly history: readonly { readonly week: string; readonly dead: number }[]
}
export type Recalled = Memory & {
  /** What was malformed and left out, a clause each. */
  readonly dropped: readonly string[]
}

export const noMemory: Recalled = { key: '', run: '', dead: new Map(), history: [], dropped: [] }

/** Characters for dead addresses (enough for about 900), and number of weeks (a year). */
const MAX_DEAD_LENGTH = 25_000
const MAX_WEEKS = 53
/** On a line of its own, which no address can imitate: addresses are in tables and list items. */
const COMMENT = /^<!-- paper-list-check memory (\{.{0,60000}\}) -->\r?$/gm

/** The memory in an issue's text; {@link noMemory} if there is none or it is invalid. */
export function recall(body: string): Recalled {
  const [, text] = [...body.matchAll(COMMENT)].at(-1) ?? []
  return text ? parseMemory(text) : noMemory
}

/** The memory as an HTML comment; if it does not fit, the links that have been dead longest are kept. */
export function memoryComment({ key, run, dead, history }: Memory): string {
  const oldest = [...dead].toSorted(([, a], [, b]) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  const size = ([key, { first, times }]: (typeof oldest)[number]) =>
    key.length + first.length + String(times).length + 9
  let room = MAX_DEAD_LENGTH
  const kept = oldest.filter((one) => {
    room -= size(one)
    return room >= 0
  })
  const data = {
    key,
    run,
    dead: Object.fromEntries(kept.map(([key, { first, times }]) => [key, [first, times]])),
    history: history.slice(-MAX_WEEKS).map(({ week, dead }) => [week, dead]),
  }
  return `<!-- paper-list-check memory ${JSON.stringify(data)} -->`
}

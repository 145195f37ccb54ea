/** What the weekly issue remembers between scans, in a hidden comment in its text. People edit issues, so all of it is validated. */

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

export const noMemory: Memory = { key: '', run: '', dead: new Map(), history: [] }

/** Characters for dead addresses (enough for about 900), and number of weeks (a year). */
const MAX_DEAD_LENGTH = 25_000
const MAX_WEEKS = 53
/** On a line of its own, which no address can imitate: addresses are in tables and list items. */
const COMMENT = /^<!-- paper-list-check memory (\{.{0,60000}\}) -->\r?$/gm
const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** The memory in an issue's text; {@link noMemory} if there is none or it is invalid. */
export function recall(body: string): Memory {
  const [, text] = [...body.matchAll(COMMENT)].at(-1) ?? []
  if (!text) return noMemory
  try {
    return read(JSON.parse(text))
  } catch {
    return noMemory
  }
}

function read(data: { key?: unknown; run?: unknown; dead?: unknown; history?: unknown }): Memory {
  const { key, run, dead, history } = data
  return {
    key: isName(key) ? key : '',
    run: isName(run) ? run : '',
    dead: new Map(
      Object.entries(typeof dead === 'object' && dead !== null ? dead : {}).flatMap(([key, value]) => {
        const seen = readSeen(value)
        return seen && /^[a-z\d]{14}$/.test(key) ? [[key, seen] as const] : []
      }),
    ),
    history: (Array.isArray(history) ? history : [])
      .flatMap((one) => readPoint(one) ?? [])
      .toSorted((a, b) => (a.week < b.week ? -1 : 1)),
  }
}

function readSeen(value: unknown): Seen | null {
  const [first, times] = Array.isArray(value) ? value : []
  return isDay(first) && isCount(times) && times > 0 ? { first, times } : null
}

function readPoint(value: unknown): Memory['history'][number] | null {
  const [week, dead] = Array.isArray(value) ? value : []
  return isDay(week) && isCount(dead) ? { week, dead } : null
}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]{1,40}$/.test(value)
const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value)
const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e6

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

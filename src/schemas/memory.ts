/** The hidden state of the weekly issue. People edit issues. */
import * as v from 'valibot'
import { complaintOf, jsonOf, object, whole } from './parts.ts'

const day = v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))
const count = (least: number) => whole(least, 999_999)
const name = v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/))
const seen = v.pipe(
  v.strictTuple([day, count(1)]),
  v.transform(([first, times]) => ({ first, times })),
)
const point = v.pipe(
  v.strictTuple([day, count(0)]),
  v.transform(([week, dead]) => ({ week, dead })),
)
/** A hash of an address. */
const key = v.pipe(v.string(), v.regex(/^[a-z\d]{14}$/))

export type ParsedMemory = {
  readonly key: string
  readonly run: string
  readonly dead: ReadonlyMap<string, v.InferOutput<typeof seen>>
  readonly history: readonly v.InferOutput<typeof point>[]
  /** What was left out and why, a clause each. */
  readonly dropped: readonly string[]
}

/** Never throws; what is malformed is left out. */
export function parseMemory(text: string): ParsedMemory {
  const dropped: string[] = []
  const drop = (what: string, issues: readonly v.BaseIssue<unknown>[]) =>
    dropped.push(`${what}: ${complaintOf(issues)}`)
  const part = <T>(what: string, schema: v.GenericSchema<unknown, T>, value: unknown): T[] => {
    const parsed = v.safeParse(schema, value)
    if (!parsed.success) drop(what, parsed.issues)
    return parsed.success ? [parsed.output] : []
  }
  const [data = {}] = part('memory', object, jsonOf(text))
  const [dead = {}] = part('dead', v.optional(object, {}), data['dead'])
  const [history = []] = part('history', v.optional(v.array(v.unknown()), []), data['history'])
  const nameOr = (what: 'key' | 'run') =>
    part(what, v.union([name, v.literal('')]), data[what] ?? '')[0] ?? ''
  return {
    key: nameOr('key'),
    run: nameOr('run'),
    dead: new Map(
      Object.entries(dead).flatMap(([hash, value]) =>
        part('dead', key, hash).flatMap(() =>
          part(`dead.${hash}`, seen, value).map((one) => [hash, one] as const),
        ),
      ),
    ),
    history: history
      .flatMap((one, i) => part(`history.${i}`, point, one))
      .toSorted((a, b) => (a.week < b.week ? -1 : 1)),
    dropped,
  }
}

/** The file of a baseline → what it accepts. People edit it, and git merges it. */
import * as v from 'valibot'
import type { Accepted } from '../model/baseline.ts'
import { complaintOf, jsonOf } from './parts.ts'

export const BASELINE_VERSION = 1

const text = v.pipe(v.string(), v.maxLength(2000))
const file = v.object({ version: v.number(), accepted: v.array(v.unknown()) })
/** What a file of version 1 has at most: another program may keep versions and lists of what is accepted, too. */
const KEYS: readonly string[] = ['$schema', 'version', 'accepted']
const accepted = v.object({
  rule: v.pipe(v.string(), v.regex(/^[a-z\d-]{1,60}$/)),
  path: v.pipe(text, v.nonEmpty()),
  paper: v.nullable(text),
  text,
  fingerprint: v.pipe(v.string(), v.regex(/^[\da-f]{16}$/)),
})

export type ParsedBaseline = {
  /** Files of other versions are not read further. */
  readonly version: number
  readonly accepted: readonly Accepted[]
  /** What was left out and why, a clause each. */
  readonly dropped: readonly string[]
}

/** Null if the text is not a baseline of any version; malformed findings are left out. */
export function parseBaseline(text: string): ParsedBaseline | null {
  const data = jsonOf(text.replace(/^\ufeff/, ''))
  const read = v.safeParse(file, data)
  if (!read.success) return null
  const { version, accepted: all } = read.output
  if (version !== BASELINE_VERSION) return { version, accepted: [], dropped: [] }
  const parsed = all.map((one) => v.safeParse(accepted, one))
  const isForeign = Object.keys(data as object).some((key) => !KEYS.includes(key))
  if (isForeign || (all.length > 0 && !parsed.some((one) => one.success))) return null
  return {
    version,
    accepted: parsed.flatMap((one) => (one.success ? [one.output] : [])),
    dropped: parsed.flatMap((one, i) => (one.success ? [] : [`accepted.${i}: ${complaintOf(one.issues)}`])),
  }
}

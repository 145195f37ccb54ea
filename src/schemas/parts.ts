/** What data from outside is made of. */
import * as v from 'valibot'
import { withoutHidden } from '../text/hidden.ts'

/** One line of visible characters; the others are left out. `most`: characters. */
export const visible = (most: number) =>
  v.pipe(v.string(), v.maxLength(most), v.transform(withoutHidden), v.nonEmpty())

/** A whole number. */
export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** The longest address that browsers and servers agree on. */
const MAX_ADDRESS = 2048

/** An http(s) address without credentials, as URL.parse writes it: without spaces, quotes or letters beyond ASCII. */
export const address = v.pipe(
  v.string(),
  v.maxLength(MAX_ADDRESS),
  v.transform((text) => URL.parse(text)),
  v.check((url) => url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === ''),
  v.transform((url) => url?.href ?? ''),
)

/** A commit's hash. */
export const commit = v.pipe(v.string(), v.regex(/^[\da-f]{40,64}$/))

export const object = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** Undefined for a text that is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The first thing that is wrong with a value: `known.fact.title: expected string`. */
export function complaintOf([issue]: readonly v.BaseIssue<unknown>[]): string {
  const path = issue?.path?.map(({ key }) => key).join('.') ?? ''
  const what =
    issue?.kind === 'schema' && issue.type !== 'custom' ? `expected ${issue.expected}` : 'malformed'
  return path === '' ? what : `${path}: ${what}`
}

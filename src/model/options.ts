/** What a user can choose, with the defaults that make `paper-list-check` alone useful. */
import type { Severity } from './rule.ts'

export type PdfMode = 'auto' | 'head' | 'api'
export type FailOn = 'error' | 'warning' | 'never'
/** A venue's name as the user's lists write it, and other names for it. */
export type VenueAliases = Readonly<Record<string, readonly string[]>>

export type Options = {
  /** Paths or globs, relative to the working directory. */
  readonly files: readonly string[]
  readonly offline: boolean
  readonly pdf: PdfMode
  readonly failOn: FailOn
  /** By rule name, above each rule's own severity. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Hosts that may be asked even at private addresses. */
  readonly allowHosts: readonly string[]
  /** URL prefixes that are never asked. */
  readonly ignoreLinks: readonly string[]
  readonly venues: VenueAliases
  /** Milliseconds that the network may take in all; what is unanswered then is unknown. */
  readonly timeBudget: number
  /** The file that keeps facts between runs; null keeps none. */
  readonly cache: string | null
  /** Milliseconds for which a kept fact is believed. */
  readonly maxAge: number
}

export const defaults: Options = {
  files: ['README.md'],
  offline: false,
  pdf: 'auto',
  failOn: 'error',
  rules: {},
  allowHosts: [],
  ignoreLinks: [],
  venues: {},
  timeBudget: 10 * 60_000,
  cache: null,
  maxAge: 7 * 24 * 60 * 60_000,
}

/** Lines of the files' new text that a change touched, both ends included; a path not named was not touched. */
export type Change = ReadonlyMap<string, readonly LineRange[]>
export type LineRange = { readonly first: number; readonly last: number }

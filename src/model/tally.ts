/** What became of the questions to one source. */
import type { FactKind } from './facts.ts'

export type SourceTally = {
  readonly source: string
  readonly kind: FactKind
  /** What it was asked about, each once. */
  readonly keys: number
  /** Those of them that the cache answered. */
  readonly cached: number
  /** Requests for the others, retries and redirects not counted. */
  readonly requests: number
  readonly found: number
  readonly absent: number
  readonly unknown: number
}

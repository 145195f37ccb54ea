/** The severities in order, and how many findings have each of them, in words. */
import type { Severity } from '../../model/rule.ts'
import { count } from './plain.ts'

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice']

/** `2 errors, 1 notice`; '' where there is nothing to count. */
export const severityCounts = (counts: Readonly<Record<Severity, number>>): string =>
  SEVERITIES.flatMap((severity) => (counts[severity] > 0 ? [count(counts[severity], severity)] : [])).join(
    ', ',
  )

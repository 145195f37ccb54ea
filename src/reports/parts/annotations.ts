/** Shared by both kinds of annotations: workflow commands and check runs. */
import type { Finding } from '../../model/report.ts'
import { plain } from './plain.ts'
import { SEVERITIES } from './severities.ts'

/** The findings that count: errors first; within a level, first those with a safe fix, then those with any fix. */
export function mostUsefulFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity, fix }: Finding) =>
    3 * SEVERITIES.indexOf(severity) + (fix?.safe ? 0 : fix ? 1 : 2)
  return findings.filter(({ quiet }) => quiet === null).toSorted((a, b) => rank(a) - rank(b))
}

/** The lines of an annotation: the message, the fix, the evidence. */
export const linesOf = ({ message, fix, evidence }: Finding, maxLength: number): string[] => [
  plain(message, maxLength),
  ...(fix ? [plain(fix.description)] : []),
  ...(evidence ? [plain(evidence)] : []),
]

/** Two findings about one claim may each have a fix; whoever takes both gets something that nobody meant. */
import { compatible } from '../model/edits.ts'
import type { Finding } from '../model/report.ts'
import type { Fix } from '../model/rule.ts'

type Fixing = Finding & { readonly fix: Fix }

/**
 * The findings, of which no two would write different words in one place. A safe fix stands before one that is only offered,
 * then the one that says more: the venue and the year of a published paper before the year of its preprint.
 */
export function withoutRivals(findings: readonly Finding[]): readonly Finding[] {
  const fixing = findings.filter((one): one is Fixing => one.fix !== null && one.quiet === null)
  const ranked = fixing.map(({ fix }) => fix).toSorted((a, b) => rank(b) - rank(a))
  const standing = new Set(compatible(ranked))
  return findings.map((finding) =>
    finding.fix === null || finding.quiet !== null || standing.has(finding.fix)
      ? finding
      : { ...finding, fix: null },
  )
}

/**
 * The findings, where what is told of a paper in two places is safely mended in both or in neither: one alone would leave the
 * list at odds with itself.
 */
export function equallySafe(findings: readonly Finding[]): readonly Finding[] {
  const isLeft = ({ quiet, fix, evidence }: Finding) => quiet === null && !fix?.safe && evidence !== null
  const left = new Set(findings.filter(isLeft).map(toldOf))
  return findings.map((finding) =>
    finding.fix?.safe && left.has(toldOf(finding))
      ? { ...finding, fix: { ...finding.fix, safe: false } }
      : finding,
  )
}

const toldOf = ({ rule, message, evidence }: Finding): string => `${rule} ${message} ${evidence}`

/** More than the edits of any fix. */
const SAFE = 1e6
const rank = ({ safe, edits }: Fix): number => (safe ? SAFE : 0) + edits.length

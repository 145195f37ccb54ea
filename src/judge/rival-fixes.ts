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

/** More than the edits of any fix. */
const SAFE = 1e6
const rank = ({ safe, edits }: Fix): number => (safe ? SAFE : 0) + edits.length

/** Tries the fixes of a list together on a copy that is read again, and withdraws those that disturb anything else. */
import { applyEdits, compatible } from '../model/edits.ts'
import type { List, TextFile } from '../model/list.ts'
import type { Finding } from '../model/report.ts'
import type { Fix } from '../model/rule.ts'
import { overlaps, type Span } from '../model/span.ts'
import { disturbedIn } from './as-before.ts'

/** Reads a list again as the run did, claims anchored. */
export type Reread = (file: TextFile) => List

/** A list is read again this often at most for each of the two sets; fixes still in doubt then are withdrawn. */
const MOST_READINGS = 12

type Fixing = Finding & { readonly fix: Fix }
type Trial = { readonly standing: readonly Fixing[]; readonly copy: List | null }

/**
 * The findings, without the fixes after which another claim or link would read otherwise. Safe fixes are tried all together,
 * as `--fix` writes them, and so are the others. A safe fix that would bring another one in its wake is only offered:
 * `--fix` twice is `--fix` once.
 */
export function withStandingFixes(
  list: List,
  findings: readonly Finding[],
  reread: Reread,
  safeOn: (copy: List) => readonly Finding[],
): readonly Finding[] {
  const fixing = findings.filter((one): one is Fixing => one.fix !== null && one.quiet === null)
  if (fixing.length === 0) return findings
  const safe = tried(
    list,
    fixing.filter(({ fix }) => fix.safe),
    reread,
  )
  const others = tried(
    list,
    fixing.filter(({ fix }) => !fix.safe),
    reread,
  )
  const standing = new Set([...safe.standing, ...others.standing].map(({ fix }) => fix))
  const again = safe.copy ? entriesOf(safeOn(safe.copy)) : new Set<number | null>()
  const own = new Set(safe.standing.map(({ entry }) => entry))
  // that an entry gets its paper back may settle whose paper another one is
  const settles = [...again].some((entry) => !own.has(entry)) ? paperAddresses(list) : () => false
  return findings.map((finding) => {
    const { fix, quiet } = finding
    if (!fix || quiet !== null) return finding
    if (!standing.has(fix)) return { ...finding, fix: null }
    return fix.safe && (again.has(finding.entry) || fix.edits.some(settles))
      ? { ...finding, fix: { ...fix, safe: false } }
      : finding
  })
}

/** Tells whether a span lies in the address of a paper. */
function paperAddresses({ links }: List): (span: Span) => boolean {
  const addresses = links.filter(({ reference }) => reference.kind === 'paper').map(({ urlSpan }) => urlSpan)
  return (span) => addresses.some((address) => overlaps(address, span))
}

const entriesOf = (findings: readonly Finding[]) =>
  new Set(findings.flatMap(({ fix, quiet, entry }) => (fix?.safe && quiet === null ? [entry] : [])))

/** The largest set that was found to disturb nothing. First the fixes beside a disturbance go, else halves are tried. */
function tried(list: List, fixing: readonly Fixing[], reread: Reread): Trial {
  let readings = 0
  const read = (some: readonly Fixing[]) => {
    if (readings++ >= MOST_READINGS) return null
    const edits = compatible(some.map(({ fix }) => fix)).flatMap((fix) => fix.edits)
    const copy = reread({ path: list.path, text: applyEdits(list.text, edits) })
    return { copy, disturbed: disturbedIn(list, copy, edits) }
  }
  const largest = (some: readonly Fixing[]): Trial => {
    const result = some.length === 0 ? null : read(some)
    if (result === null) return { standing: [], copy: null }
    if (result.disturbed.length === 0) return { standing: some, copy: result.copy }
    const rest = withoutBeside(some, result.disturbed)
    if (rest.length < some.length) return largest(rest)
    if (some.length === 1) return { standing: [], copy: null }
    const middle = some.length >> 1
    const [first, second] = [largest(some.slice(0, middle)), largest(some.slice(middle))]
    const both = [...first.standing, ...second.standing]
    const joint = both.length < some.length ? read(both) : null
    return joint?.disturbed.length === 0 ? { standing: both, copy: joint.copy } : first
  }
  return largest(fixing)
}

/** Without the fixes of disturbed entries; if those have none, without the fixes of their neighbours. */
function withoutBeside(fixing: readonly Fixing[], disturbed: readonly (number | null)[]): readonly Fixing[] {
  for (const distance of [0, 1]) {
    const near = new Set(
      disturbed.flatMap((index) => (index === null ? [null] : [index - distance, index, index + distance])),
    )
    const rest = fixing.filter(({ entry }) => !near.has(entry))
    if (rest.length < fixing.length) return rest
  }
  return fixing
}

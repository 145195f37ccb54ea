/** A finding as a result. */
import type { Fix, Replacement, Result } from 'sarif'
import type { List } from '../../model/list.ts'
import type { Finding, Quiet } from '../../model/report.ts'
import type { Edit } from '../../model/rule.ts'
import { artifactLocation, location, region, regionOf } from './location.ts'
import { SARIF_LEVELS } from './rule.ts'
import { messageText } from './text.ts'

type Surroundings = {
  readonly list: List | null
  readonly ruleIndex: number | null
  /** Findings that the run's baseline does not have are new. */
  readonly hasBaseline: boolean
}

export function result(finding: Finding, { list, ruleIndex, hasBaseline }: Surroundings): Result {
  const { rule, severity, path, from, to, fix, quiet, fingerprint } = finding
  return {
    ruleId: rule,
    ...(ruleIndex !== null && { ruleIndex }),
    level: SARIF_LEVELS[severity],
    message: { text: words(finding) },
    locations: [location(path, region(list, from, to))],
    // a name of our own: GitHub computes `primaryLocationLineHash` itself, and warns of every other value
    partialFingerprints: { 'paperListCheck/v1': fingerprint },
    ...(fix && list && { fixes: [fixOf(fix, list)] }),
    suppressions: suppressions(quiet),
    ...(hasBaseline &&
      quiet !== 'suppressed' && { baselineState: quiet === 'known-before' ? 'unchanged' : 'new' }),
    properties: properties(finding),
  }
}

/** Viewers that show a title take the first sentence; not all of them show fixes. */
function words({ message, fix, evidence }: Finding): string {
  const also = [
    ...(fix ? [messageText(fix.description)] : []),
    ...(evidence ? [`Evidence: ${messageText(evidence)}`] : []),
  ]
  return [messageText(message, 4000) || 'See the rule.', ...also].join('\n\n')
}

function fixOf({ description, safe, edits }: NonNullable<Finding['fix']>, list: List): Fix {
  return {
    description: { text: messageText(description) },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(list.path),
        replacements: edits.map((edit) => replacement(edit, list)),
      },
    ],
    properties: { safe },
  }
}

const replacement = (edit: Edit, list: List): Replacement => ({
  deletedRegion: regionOf(list, edit),
  ...(edit.text !== '' && { insertedContent: { text: edit.text } }),
})

const SUPPRESSIONS = {
  suppressed: { kind: 'inSource', justification: 'a comment in the list' },
  'known-before': { kind: 'external', status: 'accepted', justification: 'in the baseline' },
  'outside-change': {
    kind: 'external',
    status: 'accepted',
    justification: 'outside the lines that were changed',
  },
} as const

/** None is said as well: an absent list would mean that nobody looked (SARIF §3.27.23). */
const suppressions = (quiet: Quiet): NonNullable<Result['suppressions']> =>
  quiet === null ? [] : [SUPPRESSIONS[quiet]]

const properties = ({ subject, expected, actual, evidence }: Finding): Result['properties'] => ({
  subject: subject.kind,
  ...(expected !== null && { expected }),
  ...(actual !== null && { actual }),
  ...(evidence !== null && { evidence }),
})

/** SARIF 2.1.0 (OASIS), which code scanning and editors read. */
import type { Log, Result, Run } from 'sarif'
import about from '../../../package.json' with { type: 'json' }
import { homepage } from '../../model/pages.ts'
import type { Finding, Report } from '../../model/report.ts'
import type { RuleHelp } from '../../model/rule-help.ts'
import { jsonText } from '../parts/json-text.ts'
import { SEVERITIES } from '../parts/severities.ts'
import { artifact, BASE } from './location.ts'
import { descriptors, notifications } from './notifications.ts'
import { result } from './result.ts'
import { descriptor } from './rule.ts'

/** GitHub refuses a file with more (GitHub manual, "SARIF results exceed hard limit"). */
const MAX_RESULTS = 25_000

export type SarifForm = {
  readonly rules?: readonly RuleHelp[]
  /** Leave out what does not count. GitHub ignores suppressions, and would show such results as open alerts. */
  readonly onlyCounted?: boolean
}

/** One run with every finding, ending with a newline. */
export function sarif(report: Report, { rules = [], onlyCounted = false }: SarifForm): string {
  const findings = onlyCounted ? report.findings.filter(({ quiet }) => quiet === null) : report.findings
  const kept = mostImportant(findings)
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        ...run(report, findings.length - kept.length),
        tool: tool(rules),
        results: results(report, kept, rules),
      },
    ],
  }
  return `${jsonText(log)}\n`
}

/** In the order of the report; where there are too many, what counts and is worst stays. */
function mostImportant(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MAX_RESULTS) return findings
  const rank = ({ severity, quiet }: Finding) => SEVERITIES.indexOf(severity) + (quiet === null ? 0 : 3)
  const kept = new Set(findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_RESULTS))
  return findings.filter((finding) => kept.has(finding))
}

const tool = (rules: readonly RuleHelp[]): Run['tool'] => ({
  driver: {
    name: 'paper-list-check',
    organization: 'paper-list-check',
    version: about.version,
    semanticVersion: about.version,
    informationUri: homepage,
    shortDescription: { text: about.description },
    rules: rules.map(descriptor),
    notifications: descriptors,
  },
})

const run = (report: Report, leftOut: number): Omit<Run, 'tool'> => ({
  // GitHub keeps the runs of one category apart from others': all before the last slash
  automationDetails: { id: 'paper-list-check/' },
  columnKind: 'utf16CodeUnits',
  newlineSequences: ['\r\n', '\n', '\r'],
  originalUriBaseIds: { [BASE]: { description: { text: 'The folder in which paper-list-check ran.' } } },
  artifacts: report.lists.map(({ path }) => ({ ...artifact(path), mimeType: 'text/markdown' })),
  invocations: [
    {
      executionSuccessful: report.unfinished.length === 0,
      toolExecutionNotifications: notifications(report, leftOut),
    },
  ],
})

function results(report: Report, findings: readonly Finding[], rules: readonly RuleHelp[]): Result[] {
  const lists = new Map(report.lists.map((list) => [list.path, list]))
  const indexes = new Map(rules.map(({ name }, index) => [name, index]))
  return findings.map((finding) =>
    result(finding, {
      list: lists.get(finding.path) ?? null,
      ruleIndex: indexes.get(finding.rule) ?? null,
      hasBaseline: report.baseline !== null,
    }),
  )
}

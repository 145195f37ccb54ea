/** GitLab's code quality report (GitLab manual, "Code Quality", "Code Quality report format"). */
import type { Finding, Report } from '../model/report.ts'
import type { Severity } from '../model/rule.ts'
import { jsonText } from './parts/json-text.ts'
import { repositoryPath } from './parts/paths.ts'
import { plain } from './parts/plain.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', notice: 'info' }

/** The findings that count, ending with a newline. The form has no place for what was not checked. */
export function gitlab({ findings }: Report): string {
  return `${jsonText(findings.filter(({ quiet }) => quiet === null).map(issue))}\n`
}

function issue({ rule, severity, path, from, fingerprint, message, fix }: Finding) {
  const also = fix ? ` ${plain(fix.description, 1000)}` : ''
  return {
    description: `${plain(message, 4000)}${also}`,
    check_name: rule,
    fingerprint,
    severity: SEVERITY[severity],
    location: { path: repositoryPath(path), lines: { begin: from.line } },
  }
}

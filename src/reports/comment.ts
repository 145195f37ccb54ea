/** The one comment on a pull request, kept up to date. */
import type { Comment } from '../model/post.ts'
import type { Report } from '../model/report.ts'
import { type Form, markdown } from './markdown.ts'

/** Bytes; GitHub accepts 65,536 characters, including our marker and the ends of a fence. */
const MAX_BYTES = 60_000

const inSummary = (runUrl: string | null) =>
  runUrl === null ? 'in the job summary' : `in the [job summary](${runUrl})`

/** Not worth posting without findings: unknown facts alone are no reason to notify anybody. */
export function comment(report: Report, form: Form, runUrl: string | null = null): Comment {
  return {
    body: markdown(report, { ...form, maxBytes: MAX_BYTES, stats: false, rest: inSummary(runUrl) }),
    worthSaying: report.findings.some(({ quiet }) => quiet === null),
  }
}

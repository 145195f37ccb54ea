/** The one comment on a pull request, kept up to date. */
import type { Comment } from '../model/post.ts'
import type { Report } from '../model/report.ts'
import { type Form, markdown } from './markdown.ts'

/** Bytes; GitHub takes 65,536 characters, the marker and a fence's ends among them. */
const MOST = 60_000

/** Not worth posting without findings: what merely stayed unknown is no reason to write to anybody. */
export function comment(report: Report, form: Form): Comment {
  return {
    body: markdown(report, { ...form, most: MOST, stats: false, rest: 'in the job summary' }),
    worthSaying: report.findings.some(({ quiet }) => quiet === null),
  }
}

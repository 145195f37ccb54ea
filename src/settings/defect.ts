/** What people are told when something happens that nobody foresaw. */

import { homepage } from '../model/pages.ts'
import { withoutHidden } from '../text/hidden.ts'
import { version } from './about.ts'

/** One line: that it is a defect of ours, where to report it, what happened and where. */
export function defectLine(error: unknown): string {
  const [, frame] = /\n\s*at (.*)/.exec((error instanceof Error && error.stack) || '') ?? []
  const what = withoutHidden(`${error}${frame ? ` (at ${frame})` : ''}`).slice(0, 500)
  return `This is a defect of paper-list-check ${version}; please report it at ${homepage}/issues: ${what}`
}

/** Keeps the weekly issue. */
import type { WeeklyHistory } from '../model/post.ts'
import { leftOut, plain } from '../reports/parts/plain.ts'
import { weekly } from '../reports/weekly/index.ts'
import { attempt } from './attempt.ts'
import type { Posting } from './context.ts'
import { findIssue, saveIssue } from './issue.ts'
import { calendar, log } from './runner.ts'

/** Writes the issue where the options ask for it. Returns the dead links by week that it remembers. */
export async function postWeekly({
  report,
  context,
  event,
  connect,
  blobUrl,
}: Posting): Promise<WeeklyHistory> {
  const { options, scope, key, runner } = context
  const { issue, issueLabel } = options
  const { pull, mergeGroup, scheduled } = event
  if (issue === 'none' || pull || mergeGroup || !scope.whole || (issue === 'auto' && !scheduled)) return []
  if (report.unfinished.length > 0) {
    log('The issue is left as it is, as not all lists were checked.')
    return []
  }
  const what = {
    failed: 'The issue could not be written',
    instead: 'the next scan will try again',
    option: issue,
  }
  const written = await attempt(what, async () => {
    const github = await connect()
    const existing = await findIssue(github, issueLabel)
    const { run, runUrl } = runner
    const text = weekly(report, existing?.body ?? '', { ...calendar(), blobUrl, key, run, runUrl })
    if (text.shared)
      log(
        `The issue labelled “${plain(issueLabel)}” is also used by another job; give each job its own issue-label.`,
      )
    if (text.dropped.length > 0) log(`The issue's memory: ${leftOut(text.dropped)}.`)
    await saveIssue(github, existing, issueLabel, text)
    return text.history
  })
  return written ?? []
}

/** What publishing needs besides the report. */
import type { Connect } from '../github/client.ts'
import type { Runner, WorkflowEvent } from '../model/event.ts'
import type { Options } from '../model/options.ts'
import type { Report } from '../model/report.ts'
import type { RuleHelp } from '../model/rule-help.ts'
import type { Checkout } from '../workspace/git.ts'
import type { Scope } from '../workspace/scope.ts'

export type PublishOptions = Pick<
  Options,
  'annotations' | 'suggestions' | 'comment' | 'issue' | 'issueLabel' | 'failOn' | 'onIncomplete'
>

export type PublishContext = {
  readonly options: PublishOptions
  readonly scope: Pick<Scope, 'hunks' | 'whole' | 'unreadFiles'>
  readonly runner: Runner
  /** Null outside a repository on GitHub. */
  readonly event: WorkflowEvent | null
  /** Null without a token. */
  readonly connect: Connect | null
  /** What is checked out if it is not the workflow's own repository; nothing is posted then. */
  readonly foreign: Checkout | null
  /** Keeps what several jobs post apart. */
  readonly key: string
  /** What the SARIF report tells of each rule. */
  readonly ruleHelp: () => readonly RuleHelp[]
  /** Writes to the log unescaped: the runner obeys commands in it. */
  readonly write: (text: string) => unknown
}

/** Where the checked files can be seen, on a pull request as of its head commit; null where that is not known. */
export function blobUrlOf({ runner, event, foreign }: PublishContext): string | null {
  const { repository, commit } = foreign ?? { repository: runner.repository, commit: event?.commit }
  return repository && commit ? `${runner.serverUrl}/${repository}/blob/${commit}` : null
}

/** What each post on GitHub is made from. */
export type Posting = {
  readonly report: Report
  readonly context: PublishContext
  readonly event: WorkflowEvent
  readonly connect: Connect
  readonly blobUrl: string | null
  /** Every safe fix, as a patch. */
  readonly fixes: string
}

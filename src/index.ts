/**
 * Checks lists of research papers from a program. {@link check} takes lists and gives the report that
 * `paper-list-check --format json` prints.
 *
 * ```ts
 * import { check } from 'paper-list-check'
 *
 * const { findings, summary } = await check(['README.md'], { githubToken: process.env.GITHUB_TOKEN })
 * for (const { path, line, message } of findings) console.log(`${path}:${line}: ${message}`)
 * ```
 *
 * @module
 */
import process from 'node:process'
import { openLookup } from './lookup/index.ts'
import type { CheckReport } from './model/json-report.ts'
import { defaults, type GivenOptions } from './model/options.ts'
import { reading, run } from './pipeline.ts'
import { json } from './reports/json.ts'
import { rules } from './rules/index.ts'
import { userAgent } from './settings/about.ts'
import { checkCall } from './settings/call.ts'
import { graphqlUrlOf } from './settings/github.ts'
import { readGiven } from './settings/given.ts'
import { secretOf } from './settings/secret.ts'
import { sources } from './sources/index.ts'
import { findLists } from './workspace/files.ts'

export type * from './model/json-report.ts'

/** A list as text: `path` is how the report names it, `text` the whole Markdown. */
export interface ListText {
  readonly path: string
  readonly text: string
}

/** A rule's severity, or whether it is on at all. */
export type RuleLevel = 'error' | 'warning' | 'notice' | 'off'

/** What {@link check} does, as the settings of the same names do. All of it may be left out. */
export interface CheckOptions {
  /** The folder that paths of lists are relative to; the working directory otherwise. */
  readonly cwd?: string
  /** Send no requests: check only what the lists themselves show. */
  readonly offline?: boolean
  /** Severities by rule, over each rule's own. */
  readonly rules?: Readonly<Record<string, RuleLevel>>
  /** The lowest severity for which the verdict is `fail`; `error` otherwise. */
  readonly failOn?: 'error' | 'warning' | 'never'
  /** Whether records of papers are asked for at each source; each is on otherwise. */
  readonly sources?: Readonly<Record<string, 'on' | 'off' | boolean>>
  /** Other names for venues. */
  readonly venues?: Readonly<Record<string, string | readonly string[]>>
  /** Links that are never requested: prefixes of URLs, or patterns with `*`. */
  readonly ignoreLinks?: string | readonly string[]
  /** Hosts that may be requested even at a private address. */
  readonly allowHosts?: string | readonly string[]
  /** How PDF links on arXiv are verified; `auto` trusts arXiv’s record here, as whole lists are checked. */
  readonly pdf?: 'auto' | 'head' | 'api'
  /** How long the check may take: `10m`, `90s`; 10 minutes otherwise. What is unanswered by then is not checked. */
  readonly timeBudget?: string
  /** A token for GitHub, which is then asked in batches; it is only ever sent to GitHub’s API. The environment is not read. */
  readonly githubToken?: string | undefined
  /** A key for Semantic Scholar, without which it is not asked; it is only ever sent there. */
  readonly semanticScholarKey?: string | undefined
  /** Ends the check early; the report has what is known by then. What was not answered is not checked, and keeps the verdict from `pass`. */
  readonly signal?: AbortSignal
  /** Called with each line about what went wrong on the way, such as a token that GitHub refused. */
  readonly onWarning?: (line: string) => void
}

/** What a rule finds, and how severe that is unless configured otherwise. */
export interface RuleInfo {
  readonly name: string
  readonly summary: string
  readonly severity: 'error' | 'warning' | 'notice'
}

const NAMES = { rules: rules.map(({ name }) => name), formats: [] }
const SETTABLE = [
  ...(['offline', 'rules', 'failOn', 'sources', 'venues', 'ignoreLinks'] as const),
  ...(['allowHosts', 'pdf', 'timeBudget'] as const),
] satisfies (keyof GivenOptions & keyof CheckOptions)[]

/**
 * Checks lists: paths, globs (`!` before one excludes it), or texts. No configuration file is read, nothing is written.
 * Lists of one call are compared with each other, and no link is asked about twice.
 *
 * Rejects, with a message of one line for people, for a list, an option or a file that cannot be read. Whatever a list contains
 * and whatever services answer is in the report.
 */
export async function check(
  lists: readonly (string | ListText)[],
  options: CheckOptions = {},
): Promise<CheckReport> {
  checkCall(lists, options)
  const { cwd = process.cwd(), githubToken, semanticScholarKey, signal, onWarning, ...given } = options
  const settings = { ...defaults, ...readGiven(given, SETTABLE, NAMES) }
  const paths = lists.filter((list) => typeof list === 'string')
  const found = paths.length > 0 ? findLists(paths, cwd) : { files: [], unreadFiles: [] }
  const files = [...lists.filter((list) => typeof list !== 'string'), ...found.files]
  const lookup = openLookup({
    ...settings,
    sources: sources({
      token: secretOf('githubToken', githubToken),
      semanticScholarKey: secretOf('semanticScholarKey', semanticScholarKey),
      graphqlUrl: graphqlUrlOf({}),
      warn: onWarning ?? (() => {}),
      ...reading(rules, settings),
    }),
    cache: null,
    userAgent,
    ...(signal && { signal }),
  })
  const world = { rules, ...lookup, change: null, baseline: null, unreadFiles: found.unreadFiles }
  const report = await run(files, settings, world).finally(lookup.network.close)
  return JSON.parse(json(report))
}

/** Every rule. Its page is `src/rules/NAME.md` in the repository. */
export function listRules(): readonly RuleInfo[] {
  return rules.map(({ name, summary, severity }) => ({ name, summary, severity }))
}

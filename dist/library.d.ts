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
/** A list as text: `path` is how the report names it, `text` the whole Markdown. */
export interface ListText {
	readonly path: string;
	readonly text: string;
}
/** A rule's severity, or whether it is on at all. */
export type RuleLevel = "error" | "warning" | "notice" | "off";
/** What {@link check} does, as the settings of the same names do. All of it may be left out. */
export interface CheckOptions {
	/** The folder that paths of lists are relative to; the working directory otherwise. */
	readonly cwd?: string;
	/** Send no requests: check only what the lists themselves show. */
	readonly offline?: boolean;
	/** Severities by rule, over each rule's own. */
	readonly rules?: Readonly<Record<string, RuleLevel>>;
	/** The lowest severity for which the verdict is `fail`; `error` otherwise. */
	readonly failOn?: "error" | "warning" | "never";
	/** Whether records of papers are asked for at each source; each is on otherwise. */
	readonly sources?: Readonly<Record<string, "on" | "off" | boolean>>;
	/** Other names for venues. */
	readonly venues?: Readonly<Record<string, string | readonly string[]>>;
	/** Links that are never requested: prefixes of URLs, or patterns with `*`. */
	readonly ignoreLinks?: string | readonly string[];
	/** Hosts that may be requested even at a private address. */
	readonly allowHosts?: string | readonly string[];
	/** How PDF links on arXiv are verified; `auto` trusts arXiv’s record here, as whole lists are checked. */
	readonly pdf?: "auto" | "head" | "api";
	/** How long the check may take: `10m`, `90s`; 10 minutes otherwise. What is unanswered by then is not checked. */
	readonly timeBudget?: string;
	/** A token for GitHub, which is then asked in batches; it is only ever sent to GitHub’s API. The environment is not read. */
	readonly githubToken?: string | undefined;
	/** A key for Semantic Scholar, without which it is not asked; it is only ever sent there. */
	readonly semanticScholarKey?: string | undefined;
	/** Ends the check early; the report has what is known by then. What was not answered is not checked, and keeps the verdict from `pass`. */
	readonly signal?: AbortSignal;
	/** Called with each line about what went wrong on the way, such as a token that GitHub refused. */
	readonly onWarning?: (line: string) => void;
}
/** What a rule finds, and how severe that is unless configured otherwise. */
export interface RuleInfo {
	readonly name: string;
	readonly summary: string;
	readonly severity: "error" | "warning" | "notice";
}
/**
* Checks lists: paths, globs (`!` before one excludes it), or texts. No configuration file is read, nothing is written.
* Lists of one call are compared with each other, and no link is asked about twice.
*
* Rejects, with a message of one line for people, for a list, an option or a file that cannot be read. Whatever a list contains
* and whatever services answer is in the report.
*/
export declare function check(lists: readonly (string | ListText)[], options?: CheckOptions): Promise<CheckReport>;
/** Every rule. Its page is `src/rules/NAME.md` in the repository. */
export declare function listRules(): readonly RuleInfo[];
// Written by `npm run docs` from docs/report.schema.json.

/**
 * What a check found: the JSON report, version 1.
 */
export interface CheckReport {
  /**
   * The address of this schema.
   */
  $schema: string
  version: 1
  lists: ReportedList[]
  links: ReportedLink[]
  findings: ReportedFinding[]
  unchecked: ReportedUnchecked[]
  unread: ReportedUnread[]
  checked: ReportedChecked
  /**
   * Null where no baseline was given.
   */
  baseline: null | ReportedBaseline
  summary: ReportedSummary
}
export interface ReportedList {
  path: string
  entries: ReportedEntry[]
}
export interface ReportedEntry {
  /**
   * 1-based line or column; columns count UTF-16 code units.
   */
  line: number
  /**
   * 1-based line or column; columns count UTF-16 code units.
   */
  endLine: number
  title: string | null
  /**
   * As the list writes them; null where it names none.
   */
  authors: string[] | null
  /**
   * The list says that there are more.
   */
  etAl: boolean
  /**
   * As written, without the year.
   */
  venue: string | null
  year: number | null
  /**
   * Without version.
   */
  arxivId: string | null
  links: {
    url: string
    role:
      | 'paper'
      | 'code'
      | 'project'
      | 'data'
      | 'model'
      | 'video'
      | 'slides'
      | 'badge'
      | 'image'
      | 'anchor'
      | 'other'
    /**
     * 1-based line or column; columns count UTF-16 code units.
     */
    line: number
    /**
     * 1-based line or column; columns count UTF-16 code units.
     */
    column: number
  }[]
  /**
   * Whose records of the paper it was compared with (“arXiv”, “Crossref”).
   */
  records: string[]
}
export interface ReportedLink {
  url: string
  status: 'alive' | 'moved' | 'dead' | 'unknown' | 'skipped'
  httpStatus: number | null
  movedTo: string | null
  reason: string | null
  evidence: string | null
  /**
   * What GitHub’s API says of the repository that it leads to; null for other links.
   */
  repository: null | ReportedRepository
}
export interface ReportedRepository {
  archived: boolean
  /**
   * ISO 8601 time of the last push to any branch.
   */
  pushedAt: string
}
export interface ReportedFinding {
  rule: string
  severity: 'error' | 'warning' | 'notice'
  path: string
  /**
   * 1-based line or column; columns count UTF-16 code units.
   */
  line: number
  /**
   * 1-based line or column; columns count UTF-16 code units.
   */
  column: number
  /**
   * 1-based line or column; columns count UTF-16 code units.
   */
  endLine: number
  /**
   * Exclusive.
   */
  endColumn: number
  message: string
  /**
   * What it is about: one link, one entry, or the list.
   */
  subject: 'link' | 'entry' | 'list'
  expected: string | null
  actual: string | null
  evidence: string | null
  fix: null | ReportedFix
  quiet: null | 'suppressed' | 'outside-change' | 'known-before'
  /**
   * Why a comparison with arXiv came out as it did; null where none was made.
   */
  judgement: null | ReportedJudgement
  /**
   * Stays the same while lines, other entries and severities change; no two findings of a list share one.
   */
  fingerprint: string
}
export interface ReportedFix {
  description: string
  /**
   * Definitely what the author meant: --fix writes it.
   */
  safe: boolean
  /**
   * @minItems 1
   *
   * Items: Offsets in UTF-16 code units of the file's text, end exclusive.
   */
  edits: {
    start: number
    end: number
    text: string
  }[]
}
export interface ReportedJudgement {
  compared: 'title' | 'authors' | 'venue' | 'year' | 'paper'
  outcome: string
  confidence: 'certain' | 'likely'
  /**
   * Share of the title’s words that agree, 0 to 1.
   */
  similarity: number | null
  differing: {
    listed: string
    actual: string
  }[]
  /**
   * Listed authors that agree with the record’s.
   */
  agreeing: number | null
  /**
   * Authors in the record.
   */
  total: number | null
  /**
   * arXiv’s own words that say so.
   */
  quote: string | null
}
export interface ReportedUnchecked {
  reference: string
  reason: string
  places: {
    path: string
    /**
     * 1-based line or column; columns count UTF-16 code units.
     */
    line: number
  }[]
}
/**
 * A place in a list that the tool did not understand, which is no fault of the list.
 */
export interface ReportedUnread {
  path: string
  /**
   * 1-based line or column; columns count UTF-16 code units.
   */
  line: number
  why: string
}
/**
 * How many entries a record vouches for; the others were not verified. On a pull request, of the entries that it touches.
 */
export interface ReportedChecked {
  entries: number
  byRecord: number
  /**
   * By the name of the source that has the record.
   */
  bySource: {
    [k: string]: number
  }
  /**
   * Sources of records that did not answer, and how many entries they were asked about in vain. Entries that no other record vouches for are in `unchecked` as well.
   */
  unanswered: {
    source: string
    reason: string
    entries: number
  }[]
}
/**
 * Findings that were accepted before; those that occur are in findings, as known-before.
 */
export interface ReportedBaseline {
  path: string
  /**
   * Accepted findings that no longer occur.
   */
  stale: {
    rule: string
    path: string
    paper: string | null
    text: string
    fingerprint: string
  }[]
}
export interface ReportedSummary {
  lists: number
  entries: number
  links: number
  errors: number
  warnings: number
  notices: number
  fixable: number
  unchecked: number
  requests: number
  durationMs: number
  /**
   * ISO 8601 time in UTC at which the last answer was there; null where it is not known.
   */
  finishedAt: string | null
  verdict: 'pass' | 'fail' | 'incomplete'
}

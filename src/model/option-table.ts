/**
 * Every option, once. The types, the parsing of arguments, configuration and inputs, and `--help` read this table;
 * `npm run docs` writes the inputs of action.yml and the tables of the README from it.
 */
import type { Severity } from './rule.ts'

type Places = {
  /** Its flag, without dashes. */
  readonly command?: string
  /** Its key in the configuration file. */
  readonly configuration?: string
  /** Its input of the Action. */
  readonly action?: string
}
type About = Places & {
  /** One sentence without a full stop. `--help` shows it as it is, action.yml and the README add values and default. */
  readonly description: string
  /** The placeholder for the value in `--help`, unless the type implies it. */
  readonly placeholder?: string
  readonly short?: string
  /** The default that action.yml states, where it is an expression. */
  readonly actionDefault?: string
}

const everywhere = <const N extends string>(name: N) => ({
  command: name,
  configuration: name,
  action: name,
})

/** `type` says how the value is read (settings/values.ts). */
const option = <T extends string, D>(type: T, fallback: D, about: About) => ({
  ...about,
  type,
  default: fallback,
})
/** One of a fixed set of words, each with its meaning ('' where the word is enough). */
const choice = <V extends string>(
  fallback: NoInfer<V>,
  values: Readonly<Record<V, string>>,
  about: About,
) => ({
  ...option('choice', fallback as V, about),
  values,
})
const flag = (about: About) => option('flag', false as boolean, about)
type TimeAbout = About & {
  /** Whether a number without a unit means minutes. */
  readonly bareMinutes?: boolean
  /** The longest time allowed, in milliseconds. */
  readonly max?: number
}
/** Milliseconds, written `90s`, `30m`, `12h`, `7d`, `4w`. */
const time = <D extends number | null>(
  fallback: D,
  { bareMinutes = false, max = Infinity, ...about }: TimeAbout,
) => ({
  ...option('time', fallback, about),
  bareMinutes,
  max,
})
const text = (about: About) => option('text', null as string | null, about)
/** A file; the configuration may only name one inside the working directory. */
const path = (about: About) => option('path', null as string | null, about)
type WordsAbout = About & {
  /** Whether they are files, of which the configuration may only name those inside the working directory. */
  readonly paths?: boolean
}
const words = (fallback: readonly string[], { paths = false, ...about }: WordsAbout) => ({
  ...option('words', fallback, about),
  paths,
})

export const LEVELS = ['error', 'warning', 'notice', 'off'] as const satisfies (Severity | 'off')[]
/** Severities by rule name; they override each rule's own. */
type Levels = Readonly<Record<string, (typeof LEVELS)[number]>>
/** Where records of papers come from, beside arXiv, and copies of dead pages. */
export const SOURCES = ['crossref', 'pages', 'dblp', 'semantic-scholar', 'wayback'] as const
/** On or off by the name of a source; on where it is not named. */
type Switches = Readonly<{ [S in (typeof SOURCES)[number]]?: boolean }>
/** A venue's name as the user's lists write it, and other names for it. */
type VenueAliases = Readonly<Record<string, readonly string[]>>
/** A report to be written to a file. */
type Output = { readonly format: string; readonly file: string }

const MINUTE = 60_000
/** The baseline that is written where none is named. */
export const BASELINE_FILE = '.paper-list-check-baseline.json'

export const OPTIONS = {
  files: words(['README.md'], {
    configuration: 'files',
    action: 'files',
    paths: true,
    description: 'the lists, as paths or globs; `!` before one excludes it',
  }),
  format: option('format', 'pretty' as string, {
    command: 'format',
    description: 'what goes to standard output',
  }),
  outputs: option('outputs', [] as readonly Output[], {
    command: 'output',
    placeholder: 'FORMAT=FILE',
    description: 'also write a report; the file “-” is standard output',
  }),
  maxFindings: option('limit', null as number | null, {
    command: 'max-findings',
    placeholder: 'N|all',
    description:
      'how many findings `pretty` shows, the worst first (default: 50 on a terminal, otherwise all)',
  }),
  statistics: flag({ command: 'statistics', description: 'show counts by rule instead of findings' }),
  quiet: flag({
    command: 'quiet',
    short: 'q',
    description: 'show only the findings that fail the check; nothing if there are none',
  }),
  verbose: flag({
    command: 'verbose',
    short: 'v',
    description: 'say on standard error what was read, asked, taken from the cache and left out',
  }),
  fix: flag({ command: 'fix', description: 'apply every safe fix in place' }),
  diff: text({
    command: 'diff',
    placeholder: 'REV',
    description: 'check only entries that a git revision range touched',
  }),
  offline: flag({
    command: 'offline',
    description: 'send no requests; check only what the list itself shows',
  }),
  baseline: path({
    ...everywhere('baseline'),
    description: 'a file of findings that were accepted before and do not count; `--write-baseline` makes it',
  }),
  writeBaseline: flag({
    command: 'write-baseline',
    description: `accept all findings: write them to the baseline, or to ${BASELINE_FILE}`,
  }),
  noBaseline: flag({
    command: 'no-baseline',
    description: 'count findings of the baseline as well',
  }),
  scope: choice(
    'auto',
    { auto: 'on a pull request only the entries that it touches, otherwise all', all: '' },
    { action: 'scope', description: 'which entries count' },
  ),
  pdf: choice(
    'auto',
    {
      auto: '`head` for the few of a pull request, `api` for a whole list',
      head: 'requests each one',
      api: 'trusts arXiv’s record',
    },
    { ...everywhere('pdf'), description: 'how PDF links on arXiv are verified' },
  ),
  rules: option('levels', {} as Levels, {
    command: 'rule',
    configuration: 'rules',
    placeholder: `NAME=${LEVELS.join('|')}`,
    description: 'the severity of a rule',
  }),
  sources: option('switches', {} as Switches, {
    command: 'source',
    configuration: 'sources',
    placeholder: 'NAME=on|off',
    description:
      'who is asked beside arXiv and GitHub: `crossref`, `pages`, `dblp` and (with a key) `semantic-scholar` for records of papers, `wayback` for copies of dead pages; each is on unless switched off',
  }),
  failOn: choice(
    'error',
    { error: '', warning: '', never: '' },
    { ...everywhere('fail-on'), description: 'the lowest severity that fails the check' },
  ),
  onIncomplete: choice(
    'pass',
    {
      pass: 'with a loud line',
      neutral: 'the check run is neutral',
      fail: '',
    },
    {
      ...everywhere('on-incomplete'),
      description: 'what becomes of a check that could not check everything',
    },
  ),
  venues: option('aliases', {} as VenueAliases, {
    configuration: 'venues',
    description: 'other names for a venue; an unknown name is taken as a new conference',
  }),
  ignoreLinks: words([], {
    configuration: 'ignore-links',
    description:
      'links that are never requested: prefixes of URLs, or patterns in which `*` stands for any characters; `!` before one makes an exception',
  }),
  allowHosts: words([], {
    configuration: 'allow-hosts',
    description: 'hosts that may be requested even at a private address',
  }),
  timeBudget: time((10 * MINUTE) as number, {
    ...everywhere('time-budget'),
    bareMinutes: true,
    max: 360 * MINUTE,
    description: 'how long the run may take; what is unanswered, unread or not judged by then is not checked',
  }),
  cache: path({ ...everywhere('cache'), description: 'a file that keeps results between runs' }),
  maxAge: time(null as number | null, {
    ...everywhere('max-age'),
    description: 'how long cached results stay valid at most (7d; records of publications 30d)',
  }),
  config: path({
    command: 'config',
    action: 'config',
    description: 'a configuration file instead of the nearest `.paper-list-check.yml` or `.yaml`',
  }),
  token: text({
    action: 'token',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
    actionDefault: '${{ github.token }}',
    description: 'the token for GitHub; it is only ever sent to GitHub’s API',
  }),
  semanticScholarKey: text({
    action: 'semantic-scholar-key',
    description: 'a key for Semantic Scholar, without which it is not asked; it is only ever sent there',
  }),
  annotations: choice(
    'auto',
    {
      auto: '`check-run` where the token may write checks, otherwise `commands`',
      'check-run': 'every finding on its line',
      commands: 'through the log; GitHub shows at most ten of each level',
      none: '',
    },
    { action: 'annotations', description: 'how findings are shown on their lines' },
  ),
  suggestions: choice(
    'auto',
    { auto: 'where the token may write pull requests', none: 'leaves them to the patch' },
    { action: 'suggestions', description: 'one-click suggestions on the changed lines of a pull request' },
  ),
  comment: choice(
    'auto',
    { auto: 'where the token may write pull requests', none: '' },
    {
      action: 'comment',
      description: 'one comment on a pull request that has findings, kept up to date',
    },
  ),
  issue: choice(
    'auto',
    { auto: 'by scheduled scans', always: 'by every scan of whole lists', none: '' },
    {
      action: 'issue',
      description: 'one issue about dead links, kept up to date where the token may write issues',
    },
  ),
  issueLabel: option('label', 'paper-list-check' as string, {
    action: 'issue-label',
    description: 'the label that identifies that issue',
  }),
  dryRun: flag({ command: 'dry-run', description: 'with init: show what it would write, and write nothing' }),
  listRules: flag({
    command: 'list-rules',
    description: 'print all rules, each with its severity as configured; with --format json for programs',
  }),
  printConfig: flag({
    command: 'print-config',
    description:
      'print all options as they are in force, and where each comes from; with --format json for programs',
  }),
  explain: option('rule', null as string | null, {
    command: 'explain',
    placeholder: 'RULE',
    description: 'print what a rule reports, and what it does not',
  }),
  help: flag({ command: 'help', short: 'h', description: 'print this' }),
  version: flag({ command: 'version', short: 'V', description: 'print the version' }),
}

/** One row of the table. */
export type OptionRow = (typeof OPTIONS)[keyof typeof OPTIONS]

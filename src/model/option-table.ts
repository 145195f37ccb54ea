/**
 * Every option, once. The types, the parsing of arguments, configuration and inputs, and `--help` read this table;
 * `npm run docs` writes the inputs of action.yml and the tables of the README from it.
 */
import { choice, everywhere, flag, option, path, severalWords, text, timeSpan } from './option-kinds.ts'
import type { Severity } from './rule.ts'

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
  files: severalWords(['README.md'], {
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
    description: 'show only errors, and warnings with --fail-on warning; nothing if there are none',
  }),
  verbose: flag({
    command: 'verbose',
    short: 'v',
    description: 'log to standard error what was read, requested, taken from the cache and skipped',
  }),
  fix: flag({ command: 'fix', description: 'apply every safe fix in place' }),
  diff: text({
    command: 'diff',
    placeholder: 'REV',
    description: 'check only entries that changed since a git revision, or in a range of them',
  }),
  offline: flag({
    command: 'offline',
    description: 'send no requests; check only what the list itself shows',
  }),
  baseline: path({
    ...everywhere('baseline'),
    description: 'a file of accepted findings, which do not count; `--write-baseline` creates it',
  }),
  writeBaseline: flag({
    command: 'write-baseline',
    description: `accept all current findings: write them to the baseline, or to ${BASELINE_FILE} if none is set`,
  }),
  noBaseline: flag({
    command: 'no-baseline',
    description: 'ignore the baseline: accepted findings count as well',
  }),
  scope: choice(
    'auto',
    { auto: 'on a pull request, only the entries that it touches; otherwise all', all: '' },
    { action: 'scope', description: 'which entries findings are reported for' },
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
      'which sources to query besides arXiv and GitHub: `crossref`, `pages`, `dblp` and (with a key) `semantic-scholar` for records of papers, `wayback` for copies of dead pages; all are on by default',
  }),
  failOn: choice(
    'error',
    { error: '', warning: '', never: '' },
    { ...everywhere('fail-on'), description: 'the lowest severity that fails the check' },
  ),
  onIncomplete: choice(
    'pass',
    {
      pass: 'and a line says so',
      neutral: 'the check run is neutral',
      fail: '',
    },
    {
      ...everywhere('on-incomplete'),
      description: 'the outcome if something could not be checked and nothing else fails',
    },
  ),
  venues: option('aliases', {} as VenueAliases, {
    configuration: 'venues',
    description: 'other names for a venue; a name that is not known yet becomes a new conference',
  }),
  ignoreLinks: severalWords([], {
    configuration: 'ignore-links',
    description:
      'links that are never requested: URL prefixes, or patterns in which `*` matches any characters; `!` before one makes an exception',
  }),
  allowHosts: severalWords([], {
    configuration: 'allow-hosts',
    description: 'hosts that may be requested even if their address is private',
  }),
  timeBudget: timeSpan((10 * MINUTE) as number, {
    ...everywhere('time-budget'),
    bareMinutes: true,
    max: 360 * MINUTE,
    description: 'how long the run may take; whatever is not done by then is reported as not checked',
  }),
  cache: path({ ...everywhere('cache'), description: 'a file that keeps results between runs' }),
  maxAge: timeSpan(null as number | null, {
    ...everywhere('max-age'),
    description: 'how old cached results may be (default: 7d, records of publications 30d)',
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
    description: 'the token for GitHub; sent only to GitHub’s API',
  }),
  semanticScholarKey: text({
    action: 'semantic-scholar-key',
    description: 'an API key for Semantic Scholar, which is queried only with a key; sent nowhere else',
  }),
  annotations: choice(
    'auto',
    {
      auto: '`check-run` if the token may write checks, otherwise `commands`',
      'check-run': 'every finding on its line',
      commands: 'through the log; GitHub shows at most ten of each level',
      none: '',
    },
    { action: 'annotations', description: 'how findings are shown on their lines' },
  ),
  suggestions: choice(
    'auto',
    { auto: 'if the token may write pull requests', none: 'leaves them to the patch' },
    { action: 'suggestions', description: 'one-click suggestions on the changed lines of a pull request' },
  ),
  comment: choice(
    'auto',
    { auto: 'if the token may write pull requests', none: '' },
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
      description: 'one issue about dead links, kept up to date if the token may write issues',
    },
  ),
  issueLabel: option('label', 'paper-list-check' as string, {
    action: 'issue-label',
    description: 'the label that identifies that issue',
  }),
  dryRun: flag({
    command: 'dry-run',
    description: 'with init: show what would be written, without writing it',
  }),
  listRules: flag({
    command: 'list-rules',
    description: 'print all rules with their configured severities; --format json for programs',
  }),
  printConfig: flag({
    command: 'print-config',
    description: 'print every option in effect and where it is set; --format json for programs',
  }),
  explain: option('rule', null as string | null, {
    command: 'explain',
    placeholder: 'RULE',
    description: 'print what a rule reports and what it does not',
  }),
  help: flag({ command: 'help', short: 'h', description: 'print this help' }),
  version: flag({ command: 'version', short: 'V', description: 'print the version' }),
}

/** One row of the table. */
export type OptionRow = (typeof OPTIONS)[keyof typeof OPTIONS]

/** The command line → options. Every complaint is one line: what is wrong, and what would be right. */
import { parseArgs } from 'node:util'
import type { FailOn, Options, PdfMode } from '../model/options.ts'
import type { Severity } from '../model/rule.ts'
import { nearest } from './nearest.ts'

/** A mistake of the user's; the message is the whole line that is shown. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const FORMATS = ['pretty', 'json', 'github', 'markdown'] as const
export type Format = (typeof FORMATS)[number]
export const PDF_MODES: readonly PdfMode[] = ['auto', 'head', 'api']
export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'never']
export const LEVELS: readonly (Severity | 'off')[] = ['error', 'warning', 'notice', 'off']

/** What one run is told on the command line; options not given are not there, so that they cover nothing. */
export type Arguments = {
  readonly options: Partial<Options>
  readonly format: Format
  readonly outputs: readonly { readonly format: Format; readonly file: string }[]
  readonly fix: boolean
  readonly diff: string | null
  readonly config: string | null
  readonly explain: string | null
  readonly help: boolean
  readonly version: boolean
}

const OPTIONS = {
  format: { type: 'string' },
  output: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  diff: { type: 'string' },
  offline: { type: 'boolean' },
  pdf: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  cache: { type: 'string' },
  'max-age': { type: 'string' },
  config: { type: 'string' },
  explain: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const
/** What is promised for a later version: whoever asks for it misspelt nothing. */
const LATER_FORMATS: readonly string[] = ['sarif', 'html']

export const HELP = `paper-list-check [files or globs …]     default: README.md

  --format ${FORMATS.join('|')}   what goes to standard output (pretty)
  --output FORMAT=FILE      also write a report (repeatable)
  --fix                     apply every safe fix in place
  --diff REV                judge only entries that a git revision range touched
  --offline                 ask nobody: judge what the list alone can tell
  --pdf auto|head|api       how PDF links are verified (auto)
  --rule NAME=${LEVELS.join('|')}   (repeatable)
  --fail-on error|warning|never   what makes the exit status 1 (error)
  --cache FILE              keep what was found between runs
  --max-age 7d              for how long it is believed: 30m, 12h, 7d, 4w (7d)
  --config FILE             default: .paper-list-check.yml, searched upward
  --explain RULE            print a rule's page
  --help, --version

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 it could not run.
GITHUB_TOKEN lets GitHub be asked in batches; HTTPS_PROXY and NO_PROXY are honoured.
`

/** Reads arguments; `ruleNames` are the names that --rule and --explain may bear. Throws {@link UsageError}. */
export function readArguments(argv: readonly string[], ruleNames: readonly string[]): Arguments {
  const { values, positionals } = parse(argv)
  const options: { -readonly [K in keyof Options]?: Options[K] } = {}
  if (positionals.length > 0) options.files = positionals
  if (values.offline) options.offline = true
  if (values.pdf !== undefined) options.pdf = oneOf('--pdf', values.pdf, PDF_MODES)
  if (values['fail-on'] !== undefined) options.failOn = oneOf('--fail-on', values['fail-on'], FAIL_ON)
  const cache = given('--cache', values.cache)
  if (cache !== null) options.cache = cache
  if (values['max-age'] !== undefined) options.maxAge = duration('--max-age', values['max-age'])
  if (values.rule) options.rules = Object.fromEntries(values.rule.map((text) => readRule(text, ruleNames)))
  if (values.explain !== undefined) ruleNamed('--explain', values.explain, ruleNames)
  return {
    options,
    format: values.format === undefined ? 'pretty' : formatNamed('--format', values.format),
    outputs: (values.output ?? []).map(readOutput),
    fix: values.fix === true,
    diff: given('--diff', values.diff),
    config: given('--config', values.config),
    explain: values.explain ?? null,
    help: values.help === true,
    version: values.version === true,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(complaint(error as NodeJS.ErrnoException))
  }
}

function complaint(error: NodeJS.ErrnoException): string {
  const option = /'(-[^'\s]*)/.exec(error.message)?.[1] ?? ''
  const name = option.replace(/^-+/, '').replace(/=.*/, '')
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(name, Object.keys(OPTIONS))
    return `There is no option ${option}${near ? `; did you mean --${near}?` : '.'} See paper-list-check --help.`
  }
  return /does not take/.test(error.message)
    ? `--${name} takes no value. See paper-list-check --help.`
    : `--${name} wants a value. See paper-list-check --help.`
}

function given(option: string, value: string | undefined): string | null {
  if (value === '') throw new UsageError(`${option} wants a value. See paper-list-check --help.`)
  return value ?? null
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/** `30m`, `12h`, `7d`, `4w` → milliseconds. Throws {@link UsageError}. */
export function duration(what: string, text: string): number {
  const [, number, unit = ''] = /^(\d{1,4})\s*([mhdw])$/.exec(text.trim()) ?? []
  const milliseconds = Number(number) * (UNITS[unit] ?? Number.NaN)
  if (milliseconds > 0) return milliseconds
  throw new UsageError(`${what} knows no “${text}”: it takes a time such as 12h, 7d or 4w.`)
}

/** One of the allowed words, or a complaint that names them all. */
export function oneOf<T extends string>(what: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === text)
  if (found !== undefined) return found
  throw new UsageError(`${what} knows no “${text}”: it takes ${allowed.join(', ')}.`)
}

function readRule(text: string, ruleNames: readonly string[]): [string, Severity | 'off'] {
  const [name = '', level, ...rest] = text.split('=')
  if (level === undefined || rest.length > 0)
    throw new UsageError(`--rule ${text}: write NAME=LEVEL, e.g. --rule dead-link=warning.`)
  ruleNamed('--rule', name, ruleNames)
  return [name, oneOf(`--rule ${name}`, level, LEVELS)]
}

/** Throws unless there is such a rule. */
export function ruleNamed(what: string, name: string, ruleNames: readonly string[]): void {
  if (ruleNames.includes(name)) return
  const near = nearest(name, ruleNames)
  throw new UsageError(
    `${what}: there is no rule “${name}”${near ? `; did you mean ${near}?` : `. The rules: ${ruleNames.join(', ')}.`}`,
  )
}

function readOutput(text: string): { format: Format; file: string } {
  const at = text.indexOf('=')
  const file = text.slice(at + 1)
  if (at < 1 || file === '')
    throw new UsageError(`--output ${text}: write FORMAT=FILE, e.g. --output json=report.json.`)
  return { format: formatNamed('--output', text.slice(0, at)), file }
}

function formatNamed(option: string, name: string): Format {
  if (LATER_FORMATS.includes(name))
    throw new UsageError(`${option}: this version writes no ${name} yet; it writes ${FORMATS.join(', ')}.`)
  return oneOf(option, name, FORMATS)
}

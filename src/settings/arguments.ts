/** The command line → options. */
import { parseArgs } from 'node:util'
import { OPTIONS } from '../model/option-table.ts'
import type { GivenOptions } from '../model/options.ts'
import { nearest } from '../text/nearest.ts'
import { textSetting } from './setting.ts'
import { UsageError } from './usage-error.ts'
import { type Names, readValue } from './values.ts'

const HELP = 'See paper-list-check --help.'
const FLAGS = Object.entries(OPTIONS).flatMap(([key, row]) =>
  row.command === undefined ? [] : [{ key, row, flag: row.command }],
)
const PARSED = Object.fromEntries(
  FLAGS.map(({ row, flag }) => [
    flag,
    row.type === 'flag'
      ? { type: 'boolean' as const, ...(row.short && { short: row.short }) }
      : { type: 'string' as const, multiple: true },
  ]),
)

/** What the command line sets. Throws {@link UsageError}. */
export function readArguments(argv: readonly string[], names: Names): GivenOptions {
  const { values, positionals } = parse(argv)
  const given = FLAGS.flatMap(({ key, row, flag }) => {
    const value = values[flag]
    if (value === undefined) return []
    const texts = [value].flat().map(String)
    if (texts.includes('')) throw new UsageError(`--${flag} requires a value. ${HELP}`)
    return [[key, readValue(row, textSetting(`--${flag}`, texts, row.placeholder), names)] as const]
  })
  const files = positionals.length > 0 ? { files: positionals } : {}
  return checked(toStandardOutput({ ...Object.fromEntries(given), ...files }))
}

function checked(given: GivenOptions): GivenOptions {
  if (given.statistics && given.format !== undefined && given.format !== 'pretty')
    throw new UsageError(
      `--statistics: ${given.format} has no statistics; leave out --format ${given.format}.`,
    )
  return given
}

/** `--output FORMAT=-` is another spelling of `--format FORMAT`. */
function toStandardOutput(given: GivenOptions): GivenOptions {
  const [output, second] = given.outputs?.filter(({ file }) => file === '-') ?? []
  if (!output) return given
  if (second || given.format !== undefined)
    throw new UsageError(
      `--output ${output.format}=-: standard output takes one report; leave out --format, or name a file.`,
    )
  const outputs = given.outputs?.filter(({ file }) => file !== '-') ?? []
  return { ...given, outputs, format: output.format }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: PARSED, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(`${messageOf(error as NodeJS.ErrnoException)} ${HELP}`)
  }
}

function messageOf(error: NodeJS.ErrnoException): string {
  const option = /'(-[^'\s]*)/.exec(error.message)?.[1] ?? ''
  const name = option.replace(/^-+/, '').replace(/=.*/, '')
  if (error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return /does not take/.test(error.message) ? `--${name} takes no value.` : `--${name} requires a value.`
  const near = nearest(name, Object.keys(PARSED))
  return `Unknown option ${option}${near ? `; did you mean --${near}?` : '.'}`
}

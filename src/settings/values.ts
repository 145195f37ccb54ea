/** Settings → values, by the type of the option. Every error is one line: what is wrong, and what is expected. */
import { LEVELS, type OptionRow, SOURCES } from '../model/option-table.ts'
import type { Options } from '../model/options.ts'
import { nearest } from '../text/nearest.ts'
import type { Setting } from './setting.ts'
import { UsageError } from './usage-error.ts'

/** The names of rules and reporters, which only the entry points know. */
export type Names = { readonly rules: readonly string[]; readonly formats: readonly string[] }

type RowOf<T extends OptionRow['type']> = Extract<OptionRow, { readonly type: T }>
type Reader<T extends OptionRow['type']> = (
  setting: Setting,
  row: RowOf<T>,
  names: Names,
) => RowOf<T>['default']

const READERS: { readonly [T in OptionRow['type']]: Reader<T> } = {
  choice: (setting, { values }) => oneOf(setting, Object.keys(values) as (keyof typeof values)[]),
  flag: (setting) => oneOf(setting, ['true', 'false']) === 'true',
  time: readTime,
  text: (setting) => textOf(setting),
  path: readPath,
  words: readWords,
  label: readLabel,
  format: (setting, _, { formats }) => oneOf(setting, formats),
  limit: readLimit,
  outputs: readOutputs,
  levels: readLevels,
  switches: readSwitches,
  aliases: readAliases,
  rule: (setting, _, { rules }) => knownRule(setting.name, textOf(setting), rules),
}

/** The value of one option. Throws {@link UsageError}. */
export function readValue(row: OptionRow, setting: Setting, names: Names): unknown {
  if (setting.scalar === null || setting.scalar === '')
    throw new UsageError(`${setting.name} requires a value.`)
  const read = READERS[row.type] as Reader<OptionRow['type']>
  return read(setting, row as never, names)
}

function invalid({ name, scalar }: Setting, expected: string): never {
  const value = scalar === undefined ? '' : `invalid value “${scalar}”; `
  throw new UsageError(`${name}: ${value}expected ${expected}.`)
}

/** `auto, head or api` */
const listed = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' or $1')

function oneOf<T extends string>(setting: Setting, allowed: readonly T[]): T {
  return allowed.find((word) => word === String(setting.scalar)) ?? invalid(setting, listed(allowed))
}

/** `20`; `all` → Infinity. */
function readLimit(setting: Setting): number {
  const text = String(setting.scalar)
  if (text === 'all') return Number.POSITIVE_INFINITY
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : invalid(setting, 'a whole number above 0, or all')
}

function textOf(setting: Setting, expected = 'a string'): string {
  const { scalar } = setting
  return typeof scalar === 'string' && scalar !== '' ? scalar : invalid(setting, expected)
}

function readWords(setting: Setting, { paths }: { readonly paths: boolean }): readonly string[] {
  return setting.items().map((item) => {
    const word = textOf(item, 'a string or a list of strings')
    return paths && item.untrusted && leadsOutside(word.replace(/^!/, ''))
      ? invalid(item, 'a path inside the working directory')
      : word
  })
}

/** In milliseconds. */
export const UNITS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/** A number and, unless it may be minutes, a unit. */
export const TIME = /^\s*(\d{1,4}(?:\.\d{1,3})?)\s*([smhdw])?\s*$/

/** `90s`, `30m`, `12h`, `7d`, `4w` → milliseconds. */
function readTime(setting: Setting, { bareMinutes, max }: RowOf<'time'>): number {
  const [, number, unit = bareMinutes ? 'm' : ''] = TIME.exec(String(setting.scalar)) ?? []
  const milliseconds = Number(number) * (UNITS[unit] ?? Number.NaN)
  // a timer takes whole milliseconds
  if (milliseconds > 0 && milliseconds <= max) return Math.ceil(milliseconds)
  return invalid(
    setting,
    `a time such as 30m, 12h or 7d${max < Infinity ? `, at most ${timeText(max)}` : ''}`,
  )
}

/** 604,800,000 → `7d`: in the largest unit up to days that divides it. */
export function timeText(milliseconds: number): string {
  const unit = ['d', 'h', 'm'].find((unit) => milliseconds % (UNITS[unit] ?? 1) === 0) ?? 's'
  return `${milliseconds / (UNITS[unit] ?? 1)}${unit}`
}

/** A pull request may bring its own configuration, which must not choose what is written elsewhere. */
function readPath(setting: Setting): string {
  const path = textOf(setting)
  return setting.untrusted && leadsOutside(path)
    ? invalid(setting, 'a path inside the working directory')
    : path
}

/** Windows' spellings count on every system. */
export const leadsOutside = (path: string): boolean =>
  /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)

/** GitHub splits labels at commas, and allows fifty characters (REST manual, "Create a label"). */
function readLabel(setting: Setting): string {
  const label = textOf(setting)
  return label.length <= 50 && !/[,\n\r]/.test(label)
    ? label
    : invalid(setting, 'one line of at most fifty characters, without a comma')
}

function readOutputs(setting: Setting, _: RowOf<'outputs'>, { formats }: Names): Options['outputs'] {
  return setting.pairs().map(({ key, name, value }) => ({
    format: oneOf({ ...value, name, scalar: key }, formats),
    file: textOf(value),
  }))
}

function readLevels(setting: Setting, _: RowOf<'levels'>, { rules }: Names): Options['rules'] {
  const levels = setting.pairs().map(({ key, name, value }) => {
    knownRule(name, key, rules)
    // YAML 1.1 reads `off` as false, and so do some people's editors
    const level = value.scalar === false ? 'off' : oneOf(value, LEVELS)
    return [key, level] as const
  })
  return Object.fromEntries(levels)
}

function readSwitches(setting: Setting): Options['sources'] {
  const switches = setting.pairs().map(({ key, name, value }) => {
    const source = SOURCES.find((one) => one === key)
    if (!source) throw new UsageError(`${name}: unknown source “${key}”${hint(key, SOURCES, 'The sources')}`)
    // YAML 1.1 reads both words as truth values
    const isOn = typeof value.scalar === 'boolean' ? value.scalar : oneOf(value, ['on', 'off']) === 'on'
    return [source, isOn] as const
  })
  return Object.fromEntries(switches)
}

function readAliases(setting: Setting): Options['venues'] {
  return Object.fromEntries(
    setting.pairs().map(({ key, value }) => [key, readWords(value, { paths: false })]),
  )
}

function knownRule(name: string, rule: string, rules: readonly string[]): string {
  if (rules.includes(rule)) return rule
  throw new UsageError(`${name}: unknown rule “${rule}”${hint(rule, rules, 'The rules')}`)
}

/** The end of an error about an unknown name: the nearest known name, or all of them. */
export function hint(name: string, known: readonly string[], title: string): string {
  const near = nearest(name, known)
  return near ? `; did you mean ${near}?` : `. ${title}: ${known.join(', ')}.`
}

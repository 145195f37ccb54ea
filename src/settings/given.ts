/** What a program sets → options. */
import { OPTIONS, type OptionRow } from '../model/option-table.ts'
import type { GivenOptions } from '../model/options.ts'
import type { KeyValue, Setting } from './setting.ts'
import { UsageError } from './usage-error.ts'
import { hint, type Names, readValue } from './values.ts'

/**
 * Options by their names in the table (`failOn`), with values as a configuration file has them; `known` are those that a
 * program may set. Undefined is not set. Throws {@link UsageError}.
 */
export function readGiven(
  given: Readonly<Record<string, unknown>>,
  known: readonly (keyof GivenOptions)[],
  names: Names,
): GivenOptions {
  const rows: Readonly<Record<string, OptionRow>> = OPTIONS
  const pairs = Object.entries(given).flatMap(([key, value]) => {
    const row = known.find((name) => name === key) && rows[key]
    if (!row) throw new UsageError(`Unknown option “${key}”${hint(key, known, 'The options')}`)
    return value === undefined ? [] : [[key, readValue(row, valueSetting(key, value), names)] as const]
  })
  return Object.fromEntries(pairs)
}

function valueSetting(name: string, value: unknown): Setting {
  const self: Setting = {
    name,
    scalar: isScalar(value) ? value : undefined,
    items: () => (Array.isArray(value) ? value.map((item) => valueSetting(name, item)) : [self]),
    pairs: () => pairsOf(name, value),
    untrusted: false,
  }
  return self
}

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

function pairsOf(name: string, value: unknown): KeyValue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${name}: expected an object, such as { name: value }.`)
  return Object.entries(value).map(([key, one]) => ({
    key,
    name,
    value: valueSetting(`${name}.${key}`, one),
  }))
}

/** Rows of the table of options as `--help`, action.yml and the README show them. */
import type { OptionRow } from '../model/option-table.ts'
import { timeText } from './values.ts'

/** The placeholder for the value: `auto|head|api`, `FILE`; '' for a flag. */
export function placeholderOf(row: OptionRow, formats: readonly string[]): string {
  switch (row.type) {
    case 'choice':
      return Object.keys(row.values).join('|')
    case 'format':
      return formats.join('|')
    case 'time':
      return 'TIME'
    case 'path':
      return 'FILE'
    default:
      return row.placeholder ?? ''
  }
}

/** The default as a user would write it; '' where there is none. */
export function defaultOf(row: OptionRow): string {
  if (row.type === 'time') return row.default === null ? '' : timeText(row.default)
  if (row.type === 'words') return row.default.join(' ')
  return typeof row.default === 'string' ? row.default : ''
}

/** The values of a choice and their meanings: `: `a`, `b` (meaning)`; '' for other types. */
export function meanings(row: OptionRow): string {
  if (row.type !== 'choice') return ''
  const parts = Object.entries(row.values).map(([value, meaning]) =>
    meaning === '' ? `\`${value}\`` : `\`${value}\` (${meaning})`,
  )
  return `: ${parts.join(', ')}`
}

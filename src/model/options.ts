/** What a user can choose, and which lines a change touched. */
import { OPTIONS } from './option-table.ts'

type Table = typeof OPTIONS
/** Every option with its value; those that a command or the Action cannot set have their defaults there. */
export type Options = { readonly [K in keyof Table]: Table[K]['default'] }
/** What one place (command line, inputs, configuration) sets; options it does not set are absent. */
export type GivenOptions = { -readonly [K in keyof Options]?: Options[K] }

export type PdfMode = Options['pdf']
export type FailOn = Options['failOn']
export type VenueAliases = Options['venues']

export const defaults = Object.fromEntries(
  Object.entries(OPTIONS).map(([key, row]) => [key, row.default]),
) as Options

/** Lines of the files' new text that a change touched, both ends included; a path that is not in the map was not touched. */
export type Change = ReadonlyMap<string, readonly LineRange[]>
export type LineRange = { readonly first: number; readonly last: number }

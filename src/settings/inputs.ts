/** The Action's inputs → options. */
import { OPTIONS } from '../model/option-table.ts'
import type { GivenOptions } from '../model/options.ts'
import { type Setting, textSetting } from './setting.ts'
import { type Names, readValue } from './values.ts'

/** What a step sets; `input` returns an input's text, '' if it is not set. Throws UsageError. */
export function readInputs(input: (name: string) => string, names: Names): GivenOptions {
  const given = Object.entries(OPTIONS).flatMap(([key, row]) => {
    if (row.action === undefined) return []
    const text = input(row.action).trim()
    if (text === '') return []
    return [[key, readValue(row, inputSetting(row.action, text), names)] as const]
  })
  return Object.fromEntries(given)
}

/**
 * An input that takes several values has them in lines, or separated by commas: the form of a run by hand has boxes of one
 * line. Commas in the braces and brackets of globs separate nothing, so `a[,]b.md` names a file with a comma.
 */
function inputSetting(name: string, text: string): Setting {
  const values = [...text.matchAll(/(?:\{(?:[^{}]|\{[^{}]*\})*\}|\[[^\]\n]{0,100}\]|[^,\n])+/g)].map(
    ([value]) => value.trim(),
  )
  const named = values.filter(Boolean)
  return { ...textSetting(`Input ${name}`, named), scalar: named.length === 0 ? '' : text }
}

/** A value as it was set: a flag's text, an input's text, or a node of the configuration file. */
import { UsageError } from './usage-error.ts'

export type Setting = {
  /** How errors name it: `--pdf`, `Input pdf`, `c.yml:1:6: pdf`. */
  readonly name: string
  /** Undefined for a list or a map. */
  readonly scalar: string | number | boolean | null | undefined
  /** The setting itself if it is not a list. */
  readonly items: () => readonly Setting[]
  /** Throws UsageError if it is not a map. */
  readonly pairs: () => readonly KeyValue[]
  /** It comes from a file that a pull request can change. */
  readonly untrusted: boolean
}
export type KeyValue = {
  readonly key: string
  /** How errors name the map at this key. */
  readonly name: string
  readonly value: Setting
}

/** Texts of a flag that may be repeated, or the lines of an input; where only one value is allowed, the last one counts. */
export function textSetting(name: string, texts: readonly string[], form = 'NAME=VALUE'): Setting {
  return {
    name,
    scalar: texts.at(-1) ?? '',
    items: () => texts.map((text) => textSetting(name, [text], form)),
    pairs: () => texts.map((text) => pairOf(name, text, form)),
    untrusted: false,
  }
}

function pairOf(name: string, text: string, form: string): KeyValue {
  const [, key, value] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (key === undefined || value === undefined)
    throw new UsageError(`${name}: invalid value “${text}”; expected ${form}.`)
  return { key, name, value: textSetting(`${name} ${key}`, [value]) }
}

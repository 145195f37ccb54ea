/** Defaults, then the configuration, then what was set for this run; the later wins, rule by rule and source by source. */
import { defaults, type GivenOptions, type Options } from '../model/options.ts'
import { readConfig } from './config.ts'
import type { Names } from './values.ts'

/** Throws UsageError for a configuration that cannot be read. */
export function merge(
  config: { readonly path: string; readonly text: string } | null,
  given: GivenOptions,
  names: Names,
): Options {
  const configured = config === null ? {} : readConfig(config.path, config.text, names)
  const rules = { ...defaults.rules, ...configured.rules, ...given.rules }
  const sources = { ...defaults.sources, ...configured.sources, ...given.sources }
  return { ...defaults, ...configured, ...given, rules, sources }
}

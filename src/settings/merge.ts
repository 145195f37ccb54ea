/** Defaults, then the configuration, then what was said for this run: the later wins, rule by rule. */
import type { Options } from '../model/options.ts'
import { readConfig } from './config.ts'

/** Throws UsageError for a configuration that cannot be read. */
export function merge(
  defaults: Options,
  config: { readonly path: string; readonly text: string } | null,
  given: Partial<Options>,
  ruleNames: readonly string[],
): Options {
  const configured = config === null ? {} : readConfig(config.path, config.text, ruleNames)
  const rules = { ...defaults.rules, ...configured.rules, ...given.rules }
  return { ...defaults, ...configured, ...given, rules }
}

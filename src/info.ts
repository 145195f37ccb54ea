/** What the command prints instead of checking lists. */
import { defaults, type GivenOptions, type Options } from './model/options.ts'
import { rulePage } from './model/pages.ts'
import { jsonText } from './reports/parts/json-text.ts'
import { type RuleInForce, ruleTable } from './reports/rule-list.ts'
import { rulePageText } from './reports/rule-page.ts'
import type { Look } from './reports/terminal/pen.ts'
import { readRulePage } from './rule-pages.ts'
import { rules } from './rules/index.ts'
import { version } from './settings/about.ts'
import { helpText } from './settings/help.ts'
import { inForceData, inForceYaml, optionsInForce } from './settings/in-force.ts'
import { merge } from './settings/merge.ts'
import type { Names } from './settings/values.ts'
import { readConfigFile } from './workspace/config-file.ts'

type Where = {
  readonly cwd: string
  readonly names: Names
  /** How options make standard output look. */
  readonly lookFor: (options: Options) => Look
}

/** Null where lists are to be checked. Throws what a configuration that cannot be read throws. */
export function infoPage(given: GivenOptions, where: Where): string | null {
  if (given.help) return helpText(where.names)
  if (given.version) return `${version}\n`
  if (given.explain != null) return explained(given.explain, where.lookFor(defaults))
  if (!given.listRules && !given.printConfig) return null
  const config = readConfigFile(given.config ?? null, where.cwd)
  const options = merge(config, given, where.names)
  if (given.listRules) {
    const all = rules.map((rule) => inForce(rule, options))
    return options.format === 'json' ? `${jsonText(all)}\n` : ruleTable(all, where.lookFor(options))
  }
  const severities = Object.fromEntries(rules.map(({ name, severity }) => [name, severity]))
  const all = optionsInForce({ config, given, names: where.names, severities })
  return options.format === 'json' ? `${jsonText(inForceData(all))}\n` : inForceYaml(all)
}

function explained(name: string, look: Look): string {
  const rule = rules.find((one) => one.name === name)
  return rule ? rulePageText(readRulePage(name), inForce(rule, defaults), look) : ''
}

function inForce({ name, summary, severity }: (typeof rules)[number], options: Options): RuleInForce {
  return {
    ...{ name, summary, default: severity, severity: options.rules[name] ?? severity },
    ...{ fixes: readRulePage(name).fixes, page: rulePage(name) },
  }
}

/** Every option of the command with its value, and where that comes from. */
import { Document, type Node } from 'yaml'
import { OPTIONS, type OptionRow, SOURCES } from '../model/option-table.ts'
import { defaults, type GivenOptions, type Options } from '../model/options.ts'
import type { Severity } from '../model/rule.ts'
import { withoutHidden } from '../text/hidden.ts'
import { readConfig } from './config.ts'
import { type Names, timeText } from './values.ts'

/** `from`: `default`, `argument` or the configuration's path. */
type Sourced = { readonly value: unknown; readonly from: string }
/** By the name of the option; rules, sources and venues by theirs. */
export type OptionsInForce = Readonly<
  Record<string, Sourced | { readonly each: Readonly<Record<string, Sourced>> }>
>

/** They ask for something else than a check, or say what the others are. */
const REQUESTS: ReadonlySet<string> = new Set<keyof Options>([
  ...(['explain', 'listRules', 'printConfig', 'help', 'version'] as const),
  ...(['writeBaseline', 'noBaseline', 'config', 'dryRun'] as const),
])

type Origins = {
  readonly config: { readonly path: string; readonly text: string } | null
  readonly given: GivenOptions
  readonly names: Names
  /** Each rule's own severity. */
  readonly severities: Readonly<Record<string, Severity>>
}
type Layer = { readonly from: string; readonly options: GivenOptions }

/** Throws UsageError for a configuration that cannot be read. */
export function optionsInForce({ config, given, names, severities }: Origins): OptionsInForce {
  const on = Object.fromEntries(SOURCES.map((name) => [name, true]))
  const layers: readonly Layer[] = [
    { from: 'default', options: { ...defaults, rules: severities, sources: on } },
    ...(config ? [{ from: config.path, options: readConfig(config.path, config.text, names) }] : []),
    { from: 'argument', options: given },
  ]
  return Object.fromEntries(
    (Object.entries(OPTIONS) as [keyof Options, OptionRow][]).flatMap(([key, row]) => {
      const name = row.configuration ?? row.command
      return name === undefined || REQUESTS.has(key) ? [] : [[name, sourced(key, row, layers)]]
    }),
  )
}

function sourced(key: keyof Options, row: OptionRow, layers: readonly Layer[]) {
  const said = layers.flatMap(({ from, options }) => {
    const value = options[key]
    return value === undefined ? [] : [{ from, value }]
  })
  if (row.type !== 'levels' && row.type !== 'switches' && row.type !== 'aliases') {
    const { from = '', value } = said.at(-1) ?? {}
    return { value: written(row, value), from }
  }
  const each = said.flatMap(({ from, value }) =>
    Object.entries(value as object).map(([name, one]) => [name, { value: written(row, one), from }] as const),
  )
  return { each: Object.fromEntries(each) }
}

/** As a user would write it. */
function written(row: OptionRow, value: unknown): unknown {
  if (row.type === 'time') return value === null ? null : timeText(value as number)
  if (row.type === 'switches') return value ? 'on' : 'off'
  if (row.type !== 'outputs') return value
  return (value as Options['outputs']).map(({ format, file }) => `${format}=${file}`)
}

/** As YAML, each value with its origin behind it. */
export function inForceYaml(options: OptionsInForce): string {
  const document = new Document({})
  for (const [name, option] of Object.entries(options)) {
    if (!('each' in option)) document.set(name, withOrigin(document, option))
    else if (Object.keys(option.each).length === 0) document.set(name, {})
    else
      for (const [key, one] of Object.entries(option.each))
        document.setIn([name, withoutHidden(key)], withOrigin(document, one))
  }
  return document.toString({ lineWidth: 0 })
}

/** Without what a terminal would act on: who wrote the configuration is not who looks at it. */
function withOrigin(document: Document, { value, from }: Sourced): Node {
  const visible = Array.isArray(value) ? value.map(shown) : shown(value)
  const node = document.createNode(visible, { flow: true }) as Node
  node.comment = ` ${withoutHidden(from)}`
  return node
}

const shown = (value: unknown): unknown => (typeof value === 'string' ? withoutHidden(value) : value)

/** For programs: `{ "pdf": { "value": "auto", "from": "default" }, "rules": { "dead-link": … } }`. */
export const inForceData = (options: OptionsInForce): object =>
  Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, 'each' in option ? option.each : option]),
  )

/** `.paper-list-check.yml` → options. Errors name the file, line and column. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { OPTIONS } from '../model/option-table.ts'
import type { GivenOptions } from '../model/options.ts'
import type { KeyValue, Setting } from './setting.ts'
import { UsageError } from './usage-error.ts'
import { hint, type Names, readValue } from './values.ts'

type Configuration = {
  readonly document: Document
  /** `path:line:column` of a node, or the second argument if its position is unknown. */
  readonly locate: (node: unknown, otherwise: string) => string
}

const SETTINGS = new Map(
  Object.entries(OPTIONS).flatMap(([key, row]) =>
    row.configuration === undefined ? [] : [[row.configuration, { key, row }] as const],
  ),
)

/** Reads a configuration's text; options that it does not set are absent. Throws {@link UsageError}. */
export function readConfig(path: string, text: string, names: Names): GivenOptions {
  const lines = new LineCounter()
  const place = (offset: number) => `${path}:${lines.linePos(offset).line}:${lines.linePos(offset).col}`
  const document = parsed(path, text, lines)
  const [error] = document.errors
  if (error)
    throw new UsageError(`${place(error.pos[0])}: invalid YAML: ${error.message.split(/ at line|\n/)[0]}.`)
  if (document.contents === null) return {}
  if (!isMap(document.contents))
    throw new UsageError(`${path}: expected a map of settings, such as “fail-on: warning”.`)
  const locate = (node: unknown, otherwise: string) =>
    isNode(node) && node.range ? place(node.range[0]) : otherwise
  const file = { locate, document }
  const pairs = pairsOf(document.contents, '', path, file)
  return Object.fromEntries(pairs.map((pair) => valueIn(pair, names)))
}

/** The parser throws for input that is nested too deeply. */
function parsed(path: string, text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter })
  } catch {
    throw new UsageError(`${path}: invalid YAML: it cannot be parsed.`)
  }
}

function valueIn({ key, name, value }: KeyValue, names: Names): [string, unknown] {
  const known = SETTINGS.get(key)
  if (!known)
    throw new UsageError(
      `${name}: unknown setting “${key}”${hint(key, [...SETTINGS.keys()], 'The settings')}`,
    )
  return [known.key, readValue(known.row, value, names)]
}

/** Aliases are resolved one node at a time, so that nested aliases cannot blow up. */
function setting(node: unknown, what: string, otherwise: string, file: Configuration): Setting {
  const at = file.locate(node, otherwise)
  const target = isAlias(node) ? node.resolve(file.document) : node
  const name = `${at}: ${what}`
  const self: Setting = {
    name,
    scalar: scalarOf(target),
    items: () =>
      isSeq(target)
        ? nonEmpty(
            target.items.map((item) => setting(item, what, at, file)),
            name,
          )
        : [self],
    pairs: () => {
      if (!isMap(target)) throw new UsageError(`${name}: expected a map, such as “name: value”.`)
      return pairsOf(target, what, at, file)
    },
    untrusted: true,
  }
  return self
}

function pairsOf(map: YAMLMap, what: string, at: string, file: Configuration): KeyValue[] {
  return map.items.map((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const keyAt = file.locate(pair.key, at)
    const value = setting(pair.value, what ? `${what}.${key}` : key, keyAt, file)
    return { key, name: what ? `${keyAt}: ${what}` : keyAt, value }
  })
}

function nonEmpty<T>(items: readonly T[], name: string): readonly T[] {
  if (items.length > 0) return items
  throw new UsageError(`${name}: expected a string or a list of strings.`)
}

function scalarOf(node: unknown): Setting['scalar'] {
  if (!isScalar(node)) return undefined
  const { value } = node
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value)
}

/** `.paper-list-check.yml` → options. Errors name the file, line and column. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import { OPTIONS } from '../model/option-table.ts'
import type { GivenOptions } from '../model/options.ts'
import type { KeyValue, Setting } from './setting.ts'
import { UsageError } from './usage-error.ts'
import { hint, type Names, readValue } from './values.ts'

type Configuration = {
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, unknown>
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
  if (error) throw new UsageError(`${place(error.pos[0])}: invalid YAML: ${wordsOf(error)}.`)
  if (document.contents === null) return {}
  if (!isMap(document.contents))
    throw new UsageError(`${path}: expected a map of settings, such as “fail-on: warning”.`)
  const locate = (node: unknown, otherwise: string) =>
    isNode(node) && node.range ? place(node.range[0]) : otherwise
  const file = { locate, aliases: aliasesOf(document, path) }
  const pairs = pairsOf(document.contents, '', path, file)
  return Object.fromEntries(pairs.map((pair) => valueIn(pair, names)))
}

/**
 * The parser throws for input that is nested too deeply. It would compare every key with every other one, and draw a
 * picture of every error.
 */
function parsed(path: string, text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false })
  } catch {
    throw new UsageError(`${path}: invalid YAML: it cannot be parsed.`)
  }
}

/** Of these, the parser speaks in the words of its engine and of its own interface. */
const OWN_WORDS: { readonly [Code in YAMLParseError['code']]?: string } = {
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
  MULTIPLE_DOCS: 'it holds more than one document',
}
const wordsOf = ({ code, message }: YAMLParseError): string | undefined =>
  OWN_WORDS[code] ?? message.split(/ at line|\n/)[0]

/** More are made to keep the reader busy: each may stand for a long list. */
const MAX_ALIASES = 100

/** In one walk: the parser's own way to resolve an alias walks the document each time. */
function aliasesOf(document: Document, path: string): ReadonlyMap<Alias, unknown> {
  const anchors = new Map<string, unknown>()
  const aliases = new Map<Alias, unknown>()
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) aliases.set(node, anchors.get(node.source))
      else if (node.anchor) anchors.set(node.anchor, node)
      if (aliases.size > MAX_ALIASES) throw new UsageError(`${path}: more than ${MAX_ALIASES} aliases.`)
    },
  })
  return aliases
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
  const target = isAlias(node) ? file.aliases.get(node) : node
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
  const seen = new Set<string>()
  return map.items.map((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const keyAt = file.locate(pair.key, at)
    if (seen.has(key)) throw new UsageError(`${keyAt}: “${key}” is set twice.`)
    seen.add(key)
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

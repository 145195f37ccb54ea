/** `.paper-list-check.yml` → options. A complaint names the file, line and column, and what would be right. */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Options } from '../model/options.ts'
import { duration, FAIL_ON, LEVELS, oneOf, PDF_MODES, ruleNamed, UsageError } from './arguments.ts'
import { nearest } from './nearest.ts'

/** One value of the file: nodes are looked into one by one, so that aliases of aliases cannot grow. */
type Value = {
  readonly node: unknown
  /** The setting that it belongs to, as complaints name it. */
  readonly what: string
  /** `path:line:column`, of the key where the value is left out. */
  readonly at: string
}
type Locate = (node: unknown, otherwise: string) => string
type Setting = (value: Value, file: Configuration) => Partial<Options>
type Configuration = {
  readonly locate: Locate
  readonly document: Document
  readonly ruleNames: readonly string[]
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  files: (value, file) => ({ files: words(value, file) }),
  pdf: (value) => ({ pdf: oneOf(named(value), text(value), PDF_MODES) }),
  'fail-on': (value) => ({ failOn: oneOf(named(value), text(value), FAIL_ON) }),
  'allow-hosts': (value, file) => ({ allowHosts: words(value, file) }),
  'ignore-links': (value, file) => ({ ignoreLinks: words(value, file) }),
  cache: (value) => ({ cache: inside(value) }),
  'max-age': (value) => ({ maxAge: duration(named(value), text(value)) }),
  'time-budget': (value) => ({ timeBudget: minutes(value) }),
  rules: (value, file) => ({
    rules: Object.fromEntries(pairs(value, file).map((pair) => level(pair, file))),
  }),
  venues: (value, file) => ({
    venues: Object.fromEntries(pairs(value, file).map(([name, , aliases]) => [name, words(aliases, file)])),
  }),
}

/** Reads a configuration's text; what it does not set is not there. Throws {@link UsageError}. */
export function readConfig(path: string, text: string, ruleNames: readonly string[]): Partial<Options> {
  const lines = new LineCounter()
  const place = (offset: number) => `${path}:${lines.linePos(offset).line}:${lines.linePos(offset).col}`
  const document = parsed(path, text, lines)
  const [error] = document.errors
  if (error)
    throw new UsageError(`${place(error.pos[0])}: this is no YAML: ${error.message.split(/ at line|\n/)[0]}.`)
  if (document.contents === null) return {}
  if (!isMap(document.contents))
    throw new UsageError(`${path}: a configuration is a map of settings, such as “fail-on: warning”.`)
  const locate: Locate = (node, otherwise) =>
    isNode(node) && node.range ? place(node.range[0]) : otherwise || path
  const file = { locate, document, ruleNames }
  const settings = pairs({ node: document.contents, what: '', at: path }, file).map(([name, at, value]) =>
    settingNamed(name, at)(value, file),
  )
  return Object.assign({}, ...settings)
}

/** What nests deeper than the parser can follow is no configuration. */
function parsed(path: string, text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter })
  } catch {
    throw new UsageError(`${path}: this is no YAML: it cannot be read.`)
  }
}

function settingNamed(name: string, at: string): Setting {
  const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined
  if (setting) return setting
  const near = nearest(name, Object.keys(SETTINGS))
  throw new UsageError(
    `${at}: there is no setting “${name}”${near ? `; did you mean ${near}?` : `. The settings: ${Object.keys(SETTINGS).join(', ')}.`}`,
  )
}

const named = ({ at, what }: Value): string => `${at}: ${what}`
const complain = (value: Value, wish: string): never => {
  throw new UsageError(`${named(value)} wants ${wish}.`)
}

/** The pairs of a map: key, where it stands, value. */
function pairs(value: Value, file: Configuration): [string, string, Value][] {
  const { node, what, at } = value
  if (!isMap(node)) return complain(value, 'a map, such as “name: value”')
  return node.items.map((pair) => {
    const name = isScalar(pair.key) ? String(pair.key.value) : ''
    const keyAt = file.locate(pair.key, at)
    return [name, keyAt, opened(pair.value, what ? `${what}.${name}` : name, keyAt, file)]
  })
}

/** An alias stands for what it names. */
function opened(node: unknown, what: string, otherwise: string, file: Configuration): Value {
  const at = file.locate(node, otherwise)
  return { node: isAlias(node) ? node.resolve(file.document) : node, what, at }
}

function words(value: Value, file: Configuration): string[] {
  const { node, what, at } = value
  const items = isSeq(node) ? node.items.map((item) => opened(item, what, at, file)) : [value]
  const list = items.map((item) =>
    isScalar(item.node) && typeof item.node.value === 'string' && item.node.value !== ''
      ? item.node.value
      : complain(item, 'a word or a list of words'),
  )
  return list.length > 0 ? list : complain(value, 'a word or a list of words')
}

const word = (value: Value): string => text(value) || complain(value, 'a word')

/** A pull request may bring its own configuration: it must not choose what is written elsewhere. */
function inside(value: Value): string {
  const path = word(value)
  return /^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)
    ? complain(value, 'a path inside the working directory')
    : path
}

/** A word as it is written. */
const text = ({ node }: Value): string => (isScalar(node) ? String(node.value) : '')

function level([name, at, value]: [string, string, Value], { ruleNames }: Configuration) {
  ruleNamed(`${at}: rules`, name, ruleNames)
  const word = isScalar(value.node) && value.node.value === false ? 'off' : text(value)
  return [name, oneOf(named(value), word, LEVELS)] as const
}

function minutes(value: Value): number {
  const { node } = value
  const number = isScalar(node) ? node.value : null
  if (typeof number === 'number' && number > 0 && number <= 360) return number * 60_000
  return complain(value, 'minutes, from above 0 to 360')
}

/** What a module reaches, read from its syntax tree. */
import { parseSync } from 'oxc-parser'

/** Ways out of a pure function that need no import. */
export const GLOBALS = new Set([
  ...['process', 'console', 'fetch', 'Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate'],
  ...['queueMicrotask', 'globalThis', 'crypto', 'Intl', 'eval', 'Function', 'require', 'Math.random'],
])

export type Seen = { readonly imports: readonly string[]; readonly globals: readonly string[] }

type Node = { type: string } & Record<string, unknown>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Specifiers of every kind of import, and globals by name. Types and names of properties do not count. */
export function look(path: string, text: string): Seen {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const imports = new Set<string>()
  const globals = new Set<string>()
  for (const node of nodes(program as unknown as Node)) {
    const source = node['source']
    if (/^(?:Import|Export)/.test(node.type) && isNode(source)) imports.add(String(source['value']))
    const name = globalName(node)
    if (name && GLOBALS.has(name)) globals.add(name)
  }
  return { imports: [...imports], globals: [...globals] }
}

function globalName(node: Node): string | null {
  if (node.type === 'Identifier') return String(node['name'])
  const { object, property } = node
  if (node.type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return null
  return `${object['name']}.${property['name']}`
}

/** Expressions that TypeScript wraps; every other node of its own is a type. */
const WRAPPERS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

function* nodes(node: Node): Generator<Node> {
  if (node.type.startsWith('TS') && !WRAPPERS.has(node.type)) return
  if (globalName(node) === 'Date.parse') return // reads no clock
  yield node
  for (const [key, value] of Object.entries(node)) {
    if (namesProperty(node, key)) continue
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodes(child)
  }
}

const namesProperty = (node: Node, key: string): boolean =>
  node['computed'] === false && (key === 'property' || (key === 'key' && node['shorthand'] !== true))

/** Holds a request to GitHub's official OpenAPI description (openapi/github.json; openapi/make.ts says whence). */
import { readFileSync } from 'node:fs'
import type { Ajv, ErrorObject, ValidateFunction } from 'ajv'
import type { Ask } from '../exchange.ts'

type Schema = Readonly<Record<string, unknown>>
type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: Schema
}
type Described = {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body?: { readonly required: boolean; readonly schema: Schema }
}
type Operation = Described & { readonly pattern: RegExp; readonly check: () => Checks }
type Checks = Readonly<Record<'path' | 'query' | 'body', ValidateFunction>>

/**
 * What was asked for: `id` is the operation's, `path` goes by the description's names, decoded; `body` is JSON, null
 * where there is none. `faults` is what the description does not allow, in GitHub's words where those are known.
 */
export type Understood = {
  readonly id: string
  readonly faults: readonly string[]
  readonly path: Readonly<Record<string, string>>
  readonly body: unknown
}

let loading: Promise<readonly Operation[]> | undefined

/** Null when the description knows no such method and path. */
export async function understand(ask: Ask): Promise<Understood | null> {
  loading ??= load()
  const method = ask.method === 'HEAD' ? 'GET' : ask.method
  for (const operation of await loading) {
    const match = operation.method === method ? operation.pattern.exec(ask.url.pathname) : null
    if (match) return read(operation, ask, match)
  }
  return null
}

function read(operation: Operation, ask: Ask, match: RegExpExecArray): Understood {
  const { id } = operation
  const groups = Object.entries(match.groups ?? {})
  try {
    const path = Object.fromEntries(groups.map(([name, text]) => [name, decodeURIComponent(text)]))
    const body = ask.body === '' ? null : JSON.parse(ask.body)
    const query = queryOf(ask.url)
    const check = operation.check()
    const faults = [...told(check.path, { ...path }), ...told(check.query, query)]
    return { id, path, body, faults: [...faults, ...bodyFaults(operation, check.body, body)] }
  } catch {
    return { id, path: {}, body: null, faults: ['Problems parsing JSON'] }
  }
}

/** One value is a text, several under one name are a list. */
function queryOf({ searchParams }: URL): Record<string, string | string[]> {
  const pairs = [...searchParams.keys()].map((name) => {
    const [first = '', ...more] = searchParams.getAll(name)
    return [name, more.length === 0 ? first : [first, ...more]] as const
  })
  return Object.fromEntries(pairs)
}

function bodyFaults(operation: Operation, check: ValidateFunction, body: unknown): readonly string[] {
  if (operation.body === undefined) return body === null ? [] : ['no body is taken here']
  if (body === null) return operation.body.required ? ['a body is required'] : []
  return told(check, body)
}

function told(check: ValidateFunction, value: unknown): readonly string[] {
  return check(value) ? [] : (check.errors ?? []).map((error) => say(error, value))
}

function say({ keyword, instancePath, params, message = 'is invalid' }: ErrorObject, value: unknown): string {
  const at = instancePath.slice(1).replaceAll('/', '.')
  if (keyword === 'required') return `"${params['missingProperty']}" wasn't supplied${at && ` in ${at}`}.`
  if (keyword === 'additionalProperties')
    return `"${params['additionalProperty']}" is not a permitted key${at && ` in ${at}`}.`
  if (keyword === 'maxItems') {
    const supplied = (valueAt(value, instancePath) as unknown[]).length
    return `No more than ${params['limit']} items are allowed; ${supplied} were supplied.`
  }
  return `${at || 'body'} ${message}`
}

function valueAt(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1)
  return keys.reduce((inner, key) => (inner as Record<string, unknown>)[key], value)
}

/** Read at the first request: some tenths of a second. */
async function load(): Promise<readonly Operation[]> {
  const { Ajv } = await import('ajv')
  const file = readFileSync(new URL('../openapi/github.json', import.meta.url), 'utf8')
  const { operations } = JSON.parse(file) as { operations: Described[] }
  const formats = {
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
    int64: true as const,
  }
  const strictness = { strict: false, allErrors: true, formats } as const
  const [bodies, texts] = [new Ajv(strictness), new Ajv({ ...strictness, coerceTypes: true })]
  return operations.map((one) => {
    let checks: Checks | undefined
    const check = () => {
      checks ??= compile(one, bodies, texts)
      return checks
    }
    return { ...one, pattern: patternOf(one.path), check }
  })
}

function compile({ parameters, body }: Described, bodies: Ajv, texts: Ajv): Checks {
  const among = (place: Parameter['in']) =>
    texts.compile(together(parameters.filter((one) => one.in === place)))
  return { path: among('path'), query: among('query'), body: bodies.compile(closed(body?.schema ?? {})) }
}

function together(parameters: readonly Parameter[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }
}

/** GitHub passes over most properties that it does not know; sent by us, they are mistakes. */
function closed(schema: Schema): Schema {
  const { properties, items } = schema as { properties?: Record<string, Schema>; items?: Schema }
  const list = items === undefined ? {} : { items: closed(items) }
  if (properties === undefined) return { ...schema, ...list }
  const inner = Object.entries(properties).map(([name, one]) => [name, closed(one)])
  return { additionalProperties: false, ...schema, ...list, properties: Object.fromEntries(inner) }
}

/** Paths of files, and the names of commits and branches, may hold slashes. */
function patternOf(path: string): RegExp {
  const source = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    ['path', 'basehead', 'ref'].includes(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  )
  return new RegExp(`^${source}$`)
}

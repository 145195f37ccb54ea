/** `.paper-list-check.yml` → options. A complaint names the file, the line and what would be right. */
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { Options } from '../model/options.ts'
import { FAIL_ON, LEVELS, oneOf, PDF_MODES, ruleNamed, UsageError } from './arguments.ts'
import { nearest } from './nearest.ts'

type Reader = (value: unknown, what: string) => Partial<Options>

/** Reads a configuration's text; what it does not set is not there. Throws {@link UsageError}. */
export function readConfig(path: string, text: string, ruleNames: readonly string[]): Partial<Options> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error)
    throw new UsageError(
      `${path}:${place(error.pos[0], lines)}: this is no YAML: ${error.message.split(/ at line|\n/)[0]}.`,
    )
  const root = document.contents
  if (root === null) return {}
  if (!isMap(root))
    throw new UsageError(`${path}: a configuration is a map of settings, such as “fail-on: warning”.`)
  const settings = root.items.map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : ''
    const at = `${path}:${place((key as Node | null)?.range?.[0] ?? 0, lines)}`
    return readSetting(name, (value as Node | null)?.toJS(document) ?? null, at, ruleNames)
  })
  return Object.assign({}, ...settings)
}

const place = (offset: number, lines: LineCounter): string => {
  const { line, col } = lines.linePos(offset)
  return `${line}:${col}`
}

function readSetting(
  name: string,
  value: unknown,
  at: string,
  ruleNames: readonly string[],
): Partial<Options> {
  const readers = readersFor(ruleNames)
  const read = readers[name]
  if (read) return read(value, `${at}: ${name}`)
  const near = nearest(name, Object.keys(readers))
  throw new UsageError(
    `${at}: there is no setting “${name}”${near ? `; did you mean ${near}?` : `. The settings: ${Object.keys(readers).join(', ')}.`}`,
  )
}

function readersFor(ruleNames: readonly string[]): Readonly<Record<string, Reader>> {
  return {
    files: (value, what) => ({ files: words(value, what) }),
    pdf: (value, what) => ({ pdf: oneOf(what, String(value), PDF_MODES) }),
    'fail-on': (value, what) => ({ failOn: oneOf(what, String(value), FAIL_ON) }),
    'allow-hosts': (value, what) => ({ allowHosts: words(value, what) }),
    'ignore-links': (value, what) => ({ ignoreLinks: words(value, what) }),
    'time-budget': (value, what) => ({ timeBudget: minutes(value, what) }),
    rules: (value, what) => ({
      rules: Object.fromEntries(
        entries(value, what).map(([name, level]) => {
          ruleNamed(what, name, ruleNames)
          return [name, oneOf(`${what}.${name}`, level === false ? 'off' : String(level), LEVELS)]
        }),
      ),
    }),
    venues: (value, what) => ({
      venues: Object.fromEntries(
        entries(value, what).map(([name, aliases]) => [name, words(aliases, `${what}.${name}`)]),
      ),
    }),
  }
}

function words(value: unknown, what: string): string[] {
  const list = Array.isArray(value) ? value : [value]
  if (list.length > 0 && list.every((item) => typeof item === 'string' && item !== '')) return list
  throw new UsageError(`${what} wants a word or a list of words.`)
}

function entries(value: unknown, what: string): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value)
  throw new UsageError(`${what} wants a map, such as “name: value”.`)
}

function minutes(value: unknown, what: string): number {
  if (typeof value === 'number' && value > 0 && value <= 360) return value * 60_000
  throw new UsageError(`${what} wants minutes, from above 0 to 360.`)
}

/**
 * A small double of GitHub's runner: runs a built Action as a process and reads what it says as the runner would
 * (actions/runner: ActionCommand.cs, ActionCommandManager.cs, ExecutionContext.cs, FileCommandManager.cs).
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { parse } from 'yaml'
import { type Internet, token } from '../../test/internet/index.ts'
import { type Ended, launch, type Program } from './launch.ts'

const root = join(import.meta.dirname, '..', '..')
const MOST_OF_A_LEVEL = 10
const LONGEST_MESSAGE = 4096
const LARGEST_SUMMARY = 1024 * 1024

export type Step = {
  readonly internet: Internet
  /** What lies in the workspace, by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly event?: string
  readonly payload?: unknown
  /** `with:` of the step; names that action.yml does not know are refused. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly repository?: string
  readonly sha?: string
  readonly entry?: string
  /** As a process of its own unless told otherwise. */
  readonly launch?: (program: Program) => Promise<Ended>
}

const LEVELS = ['error', 'warning', 'notice'] as const
type Level = (typeof LEVELS)[number]

export type Annotation = {
  readonly level: Level
  readonly title: string
  /** As given, an absolute one relative to the workspace; '' for none. */
  readonly file: string
  readonly line: number | null
  readonly endLine: number | null
  readonly column: number | null
  readonly endColumn: number | null
  readonly message: string
  /** Only the first ten of a level are. */
  readonly shown: boolean
}

type Command = {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

type Stepped = {
  readonly status: number | null
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** What both streams said, less the commands that show nothing; secrets masked. */
  readonly log: string
  /** Every command that was obeyed, in order. */
  readonly commands: readonly Command[]
  readonly workspace: string
}

export async function step(given: Step): Promise<Stepped> {
  const { entry = join(root, 'dist', 'index.js') } = given
  const folder = mkdtempSync(join(tmpdir(), 'plc-runner-'))
  const place = (name: string) => join(folder, name)
  const [workspace, outputFile, summaryFile] = [place('workspace'), place('output'), place('summary')]
  for (const [path, text] of Object.entries(given.files)) write(join(workspace, path), text)
  mkdirSync(workspace, { recursive: true })
  mkdirSync(place('temp'))
  write(place('event.json'), JSON.stringify(given.payload ?? {}))
  write(outputFile, '')
  write(summaryFile, '')
  const { status, stdout, stderr } = await (given.launch ?? launch)({
    entry,
    env: environment(given, folder),
    cwd: workspace,
  })
  const heard = hear(`${stdout}\n${stderr}`, workspace)
  const outputs = { ...heard.outputs, ...readOutputs(readFileSync(outputFile, 'utf8')) }
  const summary = heard.mask(readFileSync(summaryFile, 'utf8'))
  const kept = Buffer.byteLength(summary) > LARGEST_SUMMARY ? '' : summary
  const { annotations, log, commands } = heard
  return { status, annotations, outputs, summary: kept, log, commands, workspace }
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** What a process needs to run in the embedded internet. */
export function surroundings({ env }: Internet): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env
  return { PATH, HOME, TMPDIR, ...env }
}

function environment(given: Step, folder: string): Record<string, string> {
  const { event = 'push', repository = 'octo/awesome', sha = 'f'.repeat(40) } = given
  return {
    ...surroundings(given.internet),
    ...{ CI: 'true', GITHUB_ACTIONS: 'true' },
    ...inputVariables(given.inputs ?? {}),
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: sha,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    ...given.env,
  }
}

/** `INPUT_FAIL-ON`: upper case, spaces as underscores, dashes kept. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: unknown }>
  }
  for (const name of Object.keys(given))
    if (!(name in inputs)) throw new Error(`action.yml has no input ${name}`)
  const pairs = Object.entries(inputs).map(([name, { default: standard = '' }]) => {
    const value = given[name] ?? String(standard).replace(/\$\{\{ *github\.token *\}\}/g, token)
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]
  })
  return Object.fromEntries(pairs)
}

const REGISTERED = new Set([
  ...['stop-commands', 'set-env', 'set-output', 'save-state', 'add-mask', 'add-path', 'add-matcher'],
  ...['remove-matcher', 'warning', 'error', 'notice', 'debug', 'group', 'endgroup', 'echo'],
])
/** These make an error out of the step. */
const REFUSED = new Set(['set-env', 'add-path'])

type Heard = Pick<Stepped, 'annotations' | 'outputs' | 'log' | 'commands'> & {
  readonly mask: (text: string) => string
}

/** Lines end at CR, LF or both, as .NET reads them. */
function hear(text: string, workspace: string): Heard {
  const registered = new Set(REGISTERED)
  const [commands, annotations, shown]: [Command[], Annotation[], string[]] = [[], [], []]
  const outputs: Record<string, string> = {}
  const secrets: string[] = []
  const mask = (line: string) => secrets.reduce((masked, secret) => masked.replaceAll(secret, '***'), line)
  const obey = (command: Command) => {
    const { name, data, properties } = command
    if (name === 'add-mask') secrets.push(data)
    else if (name === 'set-output') outputs[properties['name'] ?? ''] = data
    else if (isLevel(name) || REFUSED.has(name)) {
      const level = isLevel(name) ? name : 'error'
      annotations.push(annotation(level, command, annotations, workspace, mask))
      shown.push(`${level}: ${mask(data)}`)
    }
  }
  let resumesAt: string | null = null
  for (const line of text.split(/\r\n|\n|\r/)) {
    const command = commandIn(line, registered)
    if (command === null || (resumesAt !== null && command.name !== resumesAt)) {
      shown.push(mask(line))
      continue
    }
    commands.push(command)
    obey(command)
    resumesAt = command.name === 'stop-commands' ? command.data.toLowerCase() : null
    if (resumesAt !== null) registered.add(resumesAt)
  }
  return { annotations, outputs, commands, mask, log: shown.join('\n') }
}

const isLevel = (name: string): name is Level => LEVELS.some((level) => level === name)

function annotation(
  level: Level,
  { properties, data }: Command,
  before: readonly Annotation[],
  workspace: string,
  mask: (text: string) => string,
): Annotation {
  const file = properties['file'] ?? ''
  return {
    level,
    title: properties['title'] ?? '',
    file: isAbsolute(file) ? relative(workspace, file) : file,
    ...placeOf(properties),
    message: mask(data).slice(0, LONGEST_MESSAGE),
    shown: before.filter((other) => other.level === level).length < MOST_OF_A_LEVEL,
  }
}

/** What the runner drops: an end before the line, columns without a line or over several lines, columns in disorder. */
function placeOf(properties: Readonly<Record<string, string>>) {
  const number = (name: string) => {
    const text = properties[name]
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : null
  }
  const nowhere = { line: null, endLine: null, column: null, endColumn: null }
  const line = number('line') ?? number('endLine')
  const endLine = number('endLine') ?? line
  if (line === null || endLine === null || endLine < line) return nowhere
  const column = number('col') ?? number('endColumn')
  const endColumn = number('endColumn') ?? column
  const ordered = column !== null && endColumn !== null && line === endLine && endColumn >= column
  return ordered ? { line, endLine, column, endColumn } : { ...nowhere, line, endLine }
}

/** What .NET trims: U+FEFF is no white space there, U+0085 is. */
const WHITE = /^[\t-\r\u0085\p{Z}]+/u

function commandIn(line: string, registered: ReadonlySet<string>): Command | null {
  return newForm(line.replace(WHITE, ''), registered) ?? oldForm(line, registered)
}

/** `::name key=value,key=value::data` */
function newForm(line: string, registered: ReadonlySet<string>): Command | null {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1
  if (end < 0) return null
  return made(line.slice(2, end), line.slice(end + 2), registered, [',', DATA, [...DATA, COLON, COMMA]])
}

/** `##[name key=value;key=value]data`, anywhere in the line */
function oldForm(line: string, registered: ReadonlySet<string>): Command | null {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return null
  return made(line.slice(start + 3, end), line.slice(end + 1), registered, [';', OLD, OLD])
}

type Escape = readonly [escaped: string, plain: string]
const COLON: Escape = ['%3A', ':']
const COMMA: Escape = ['%2C', ',']
const DATA: readonly Escape[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const OLD: readonly Escape[] = [['%3B', ';'], ['%5D', ']'], ...DATA]

/** A per cent sign comes last, or `%250A` would become a line feed. */
const decode = (text: string, escapes: readonly Escape[]) =>
  escapes
    .toSorted(([a], [b]) => Number(a === '%25') - Number(b === '%25'))
    .reduce((done, [escaped, plain]) => done.replaceAll(escaped, plain), text)

function made(
  head: string,
  data: string,
  registered: ReadonlySet<string>,
  [separator, ofData, ofProperties]: readonly [string, readonly Escape[], readonly Escape[]],
): Command | null {
  const space = head.indexOf(' ')
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase()
  if (!registered.has(name)) return null
  const properties: Record<string, string> = {}
  for (const pair of space < 0 ? [] : head.slice(space + 1).split(separator)) {
    const at = pair.indexOf('=')
    if (at > 0 && at < pair.length - 1)
      properties[pair.slice(0, at).trim()] = decode(pair.slice(at + 1), ofProperties)
  }
  return { name, properties, data: decode(data, ofData) }
}

/** `name=value`, or `name<<MARK`, lines, `MARK`. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const [, name = '', form, rest = ''] = /^(.+?)(=|<<)(.*)$/.exec(line) ?? []
    if (!form) throw new Error(`GITHUB_OUTPUT: invalid format '${line}'`)
    const end = form === '=' ? 0 : lines.indexOf(rest)
    if (end < 0) throw new Error(`GITHUB_OUTPUT: no end '${rest}'`)
    outputs[name] =
      form === '='
        ? rest
        : lines
            .splice(0, end + 1)
            .slice(0, -1)
            .join('\n')
  }
  return outputs
}

/** What our workflows, the examples and the README's YAML must hold to, beyond being valid. */
import { readFileSync } from 'node:fs'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import { knownActions } from './known-actions.ts'
import { validate } from './validate.ts'

export type Step = {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
type Rights = Readonly<Record<string, string>>
export type Job = {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
  readonly permissions?: Rights
  readonly 'timeout-minutes'?: number
}
export type Workflow = {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: Rights
  readonly jobs: Readonly<Record<string, Job>>
}

const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8'))
const OWN_INPUTS = new Set(Object.keys(inputs))
const OWN_OUTPUTS = new Set(Object.keys(outputs))

const OWN_BY_TAG = /^paper-list-check\/paper-list-check(?:\/\.github\/workflows\/lists\.yml)?@v1$/
/** The Action itself: by path in this repository, by its major tag elsewhere. */
const OWN = /^(?:\.\/(?:\.paper-list-check-action)?|paper-list-check\/paper-list-check@v1)$/
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/
const USES = /\buses: ([^\s,}]+)(.*)$/

export const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap((job) => job.steps ?? [])
const usesOf = (workflow: Workflow): string[] =>
  [...Object.values(workflow.jobs), ...stepsOf(workflow)].flatMap(({ uses }) => uses ?? [])

/** Each job's rights to write, as `job: right, …`. */
export function writes({ permissions, jobs }: Workflow): string[] {
  return Object.entries(jobs).flatMap(([name, job]) => {
    const rights = Object.entries(job.permissions ?? permissions ?? {})
    const written = rights.filter(([, level]) => level === 'write').map(([right]) => right)
    return written.length === 0 ? [] : [`${name}: ${written.toSorted().join(', ')}`]
  })
}

/** Pins of others' actions, as `owner/name@commit version`. */
export function pins(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [, uses = '', rest = ''] = USES.exec(line) ?? []
    return PINNED.test(uses) ? [`${uses} ${/# (v\S+)$/.exec(rest)?.[1] ?? 'without a version'}`] : []
  })
}

/** Everything that is wrong with a workflow, one line each. `path` tells what it is and where it stands. */
export async function lint(path: string, text: string): Promise<string[]> {
  const workflow = parse(text) as Workflow
  return [
    ...(await service(path, text)),
    ...unpinned(text, workflow),
    ...rights(text, workflow),
    ...steps(workflow),
    ...untrusted(workflow),
    ...own(text, workflow),
    ...(path.endsWith('shortest.yml') ? [] : timeouts(workflow)),
  ]
}

let documents = 0

/** GitHub's own language service; it remembers documents by their address. */
export async function service(path: string, text: string): Promise<string[]> {
  const document = TextDocument.create(`file:///${documents++}/${path}`, 'yaml', 1, text)
  const found = await validate(document, { actionsMetadataProvider: { fetchActionMetadata } })
  return found.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`)
}

async function fetchActionMetadata({ owner, name, path }: { owner: string; name: string; path?: string }) {
  const action = [owner, name, path].filter(Boolean).join('/')
  const known = action === 'paper-list-check/paper-list-check' ? [...OWN_INPUTS] : knownActions[action]
  if (!known) return undefined
  return {
    name: action,
    description: '',
    inputs: Object.fromEntries(known.map((input) => [input, { description: '' }])),
  }
}

function unpinned(text: string, workflow: Workflow): string[] {
  const used = usesOf(workflow)
  const loose = used.filter((uses) => !PINNED.test(uses) && !OWN.test(uses) && !OWN_BY_TAG.test(uses))
  const named = pins(text).filter((pin) => !/ v\d+\.\d+\.\d+$/.test(pin))
  const seen = text.split('\n').filter((line) => USES.test(line)).length
  return [
    ...loose.map((uses) => `${uses} is not pinned by commit`),
    ...named.map((pin) => `${pin}: the comment must name the version`),
    ...(seen === used.length ? [] : ['a `uses` stands where its line cannot be read']),
  ]
}

function rights(text: string, { permissions, jobs }: Workflow): string[] {
  const open = Object.entries(jobs).filter(([, job]) => typeof (job.permissions ?? permissions) !== 'object')
  const silent = text.split('\n').filter((line) => /^\s*[\w-]+: write\b/.test(line) && !/ # \w/.test(line))
  return [
    ...open.map(([name]) => `${name} has no permissions of its own`),
    ...silent.map((line) => `\`${line.trim()}\` does not say what for`),
  ]
}

function steps(workflow: Workflow): string[] {
  return stepsOf(workflow).flatMap((step) => [
    ...(step.run?.includes('${{') ? [`an expression in a shell script: ${step.run.trim()}`] : []),
    ...(step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false
      ? ['a checkout leaves its credentials behind']
      : []),
  ])
}

/** Where strangers cause a run whose token may write, nothing of theirs may come near a shell. */
function untrusted(workflow: Workflow): string[] {
  if (!('pull_request_target' in workflow.on || 'workflow_run' in workflow.on)) return []
  const others = stepsOf(workflow).filter(({ uses }) => uses === undefined || !OWN.test(uses))
  return others.map(({ uses, run }) => `${uses ?? run} beside text of strangers`)
}

function own(text: string, workflow: Workflow): string[] {
  const given = stepsOf(workflow).flatMap((step) =>
    OWN.test(step.uses ?? '') ? Object.keys(step.with ?? {}) : [],
  )
  const taken = [...text.matchAll(/steps\.papers\.outputs\.([\w-]+)/g)].map((match) => match[1] ?? '')
  return [
    ...given.filter((name) => !OWN_INPUTS.has(name)).map((name) => `action.yml has no input ${name}`),
    ...taken.filter((name) => !OWN_OUTPUTS.has(name)).map((name) => `action.yml has no output ${name}`),
  ]
}

function timeouts({ jobs }: Workflow): string[] {
  const endless = Object.entries(jobs).filter(([, job]) => !job.uses && !job['timeout-minutes'])
  return endless.map(([name]) => `${name} has no timeout-minutes`)
}

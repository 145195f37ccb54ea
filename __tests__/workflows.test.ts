/** Our workflows, the examples, the README's YAML and action.yml: valid, pinned, with the least rights, and working. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { onGithub } from './support/on-github.ts'
import { PAGES, readPage } from './support/pages.ts'
import { lint, pins, service, stepsOf, type Workflow, writes } from './support/workflows.ts'

const { internet, act } = await onGithub()
const OURS = '.github/workflows'
const EXAMPLES = 'examples/workflows'
const read = (path: string): string => readFileSync(path, 'utf8')
const flowsIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name))
const paths = [...flowsIn(OURS), ...flowsIn(EXAMPLES)]
const readme = read('README.md')
/** The documentation's YAML: whole workflows, and steps to put into one. */
const shown = PAGES.flatMap((path) =>
  readPage(path).blocks.flatMap(({ language, text }) => (language === 'yaml' ? text : [])),
)
const [whole, steps] = [/^on:/, /^ +- uses:/].map((start) => shown.filter((text) => start.test(text)))

const BEFORE_STEPS = `on:
  push:
permissions:
  contents: read
jobs:
  papers:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
`

test.each(paths)('%s is in order', async (path) => {
  expect(await lint(path, read(path))).toEqual([])
})

test('action.yml is in order', async () => {
  expect(await service('action.yml', read('action.yml'))).toEqual([])
})

describe('what is out of order is seen', () => {
  const weekly = read(join(EXAMPLES, 'weekly.yml'))
  const target = read(join(EXAMPLES, 'forks-target.yml'))
  const pinned = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1'
  test.each([
    [
      'a key that nobody knows',
      weekly,
      'timeout-minutes',
      'timeout-minute',
      /Unexpected value 'timeout-minute'/,
    ],
    ['a context that is not there', weekly, 'github.run_id', 'github.run_ids', /run_ids/],
    ['an input that an action has not', weekly, 'restore-keys:', 'restore-key:', /Invalid action input/],
    ['an input that ours has not', weekly, 'max-age:', 'maximum-age:', /no input maximum-age/],
    ['a tag', weekly, pinned, 'actions/checkout@v7', /not pinned/],
    ['a short commit', weekly, pinned, pinned.slice(0, -1), /not pinned/],
    ['a pin without its version', weekly, ' # v7.0.1', ' # v7', /must name the version/],
    [
      'rights of nobody knows whom',
      weekly,
      /permissions: \{\}\n|^ +permissions:\n.*\n.*\n/gm,
      '',
      /no permissions/,
    ],
    ['a right without a reason', weekly, ' # the issue', '', /does not say what for/],
    ['no end', weekly, '    timeout-minutes: 60\n', '', /no timeout-minutes/],
    ['credentials left behind', weekly, 'credentials: false', 'credentials: true', /credentials/],
    [
      'text of strangers in a shell',
      weekly,
      '    steps:\n',
      `    steps:\n      - run: echo "\${{ github.head_ref }}"\n`,
      /expression in a shell/,
    ],
    [
      'a checkout beside text of strangers',
      target,
      '    steps:\n',
      `    steps:\n      - { uses: ${pinned}, with: { persist-credentials: false } } # v7.0.1\n`,
      /beside text of strangers/,
    ],
  ])('%s', async (_, text, from, to, words) => {
    const spoilt = text.replace(from, to)
    expect(spoilt).not.toBe(text)
    expect((await lint('some.yml', spoilt)).join('\n')).toMatch(words)
  })
})

test('who may write what', () => {
  const all = paths.map((path) => [path.split('/').at(-1), writes(parse(read(path)))])
  expect(Object.fromEntries(all.filter(([, rights]) => rights?.length))).toEqual({
    'code-scanning.yml': ['papers: security-events'],
    'codeql.yml': ['analyze: security-events'],
    'papers.yml': ['scan: issues'],
    'release.yml': ['attest: attestations, id-token', 'npm: id-token', 'publish: contents'],
    'fixes.yml': ['fixes: contents, pull-requests'],
    'forks-comments.yml': ['papers: pull-requests'],
    'forks-target.yml': ['papers: checks, pull-requests'],
    'pull-requests.yml': ['papers: checks, pull-requests'],
    'site.yml': ['publish: id-token, pages'],
    'weekly.yml': ['papers: issues'],
  })
})

test('an action is pinned to one commit everywhere', () => {
  const all = new Set([...paths.map(read), ...shown].flatMap(pins))
  const perAction = Map.groupBy(all, (pin) => pin.replace(/@.*/, ''))
  expect([...perAction.values()].filter((pinsOfOne) => pinsOfOne.length > 1)).toEqual([])
})

describe('lists.yml', () => {
  const called = parse(read(join(OURS, 'lists.yml')))
  const caller = parse(read(join(EXAMPLES, 'organisation.yml')))

  test('is called with what it takes', () => {
    const taken = called.on.workflow_call.inputs
    const given = Object.keys(caller.jobs.check.with)
    expect(given.filter((name) => !(name in taken))).toEqual([])
    const needed = Object.keys(taken).filter((name) => taken[name].required)
    expect(needed.filter((name) => !given.includes(name))).toEqual([])
    expect(caller.jobs.check.permissions).toEqual(called.jobs.list.permissions)
  })

  test('keeps arXiv’s pace: one job at a time, one run at a time, none thrown out, no two waiting for each other', () => {
    expect(called.jobs.list.strategy).toMatchObject({ 'max-parallel': 1, 'fail-fast': false })
    expect(called.concurrency).toEqual({ group: 'paper-list-check-arxiv', queue: 'max' })
    expect(caller.concurrency.group).not.toBe(called.concurrency.group)
  })
})

test('the second stage for forks follows the first', () => {
  const [first, second] = ['forks-check.yml', 'forks-comments.yml'].map((name) =>
    parse(read(join(EXAMPLES, name))),
  )
  expect(second.on.workflow_run.workflows).toEqual([first.name])
})

test('scans wait in line, whatever started them', () => {
  const scans = ['weekly.yml', 'by-hand.yml', 'fixes.yml'].map((name) => parse(read(join(EXAMPLES, name))))
  for (const { concurrency } of scans) expect(concurrency).toEqual({ group: 'papers-scan', queue: 'max' })
})

const example = (name: string) => parse(read(join(EXAMPLES, name)))
const named = (path: string) => path.split('/').at(-1) ?? ''
const onPulls = flowsIn(EXAMPLES).filter((path) =>
  ['pull_request', 'pull_request_target'].some((event) => event in parse(read(path)).on),
)

describe('workflows that do not nag', () => {
  test.each(onPulls.map(named))('%s may be a required check: no filter keeps it from reporting', (name) => {
    const { on, jobs } = example(name)
    for (const event of Object.values(on)) expect(Object.keys(event ?? {})).toEqual([])
    for (const job of Object.values<{ if?: string }>(jobs)) expect(job.if).toBeUndefined()
  })

  test('pull requests are what four of them are for', () => {
    expect(onPulls.map(named).toSorted()).toEqual([
      'forks-check.yml',
      'forks-target.yml',
      'pull-requests.yml',
      'shortest.yml',
    ])
  })

  test('a scheduled scan is green, whatever it finds', () => {
    const scheduled = flowsIn(EXAMPLES)
      .map(named)
      .filter((name) => 'schedule' in example(name).on)
    expect(scheduled.toSorted()).toEqual(['code-scanning.yml', 'fixes.yml', 'organisation.yml', 'weekly.yml'])
    for (const name of scheduled) {
      const workflow: Workflow = example(name)
      const given = [...stepsOf(workflow), ...Object.values(workflow.jobs)]
      expect(given.flatMap((one) => one.with?.['fail-on'] ?? [])).toEqual(['never'])
    }
  })

  test('lists are asked for in the form that a box of one line takes', () => {
    for (const path of paths) {
      const { files } = parse(read(path)).on.workflow_dispatch?.inputs ?? {}
      if (files) expect(files.description).toMatch(/separated by commas/)
    }
  })

  const list = '# A List\n\n- **A Paper**, arXiv 2024. [[Code](https://github.com/octo/mortal)]\n'
  const scan = (event: string) => {
    const inputs = stepsOf(example('weekly.yml')).find(({ uses }) => uses?.startsWith('paper-list'))?.with
    const { cache: _, ...rest } = inputs as Record<string, string>
    return act({ event, files: { 'README.md': list }, payload: {}, inputs: rest })
  }
  test('weekly.yml: green with a dead link, and a run by hand closes the issue once it is mended', async () => {
    internet.reset()
    internet.world.permissions = { issues: 'write' }
    internet.world.repositories.push({ nameWithOwner: 'octo/awesome' })
    for (const event of ['schedule', 'schedule']) expect((await scan(event)).status).toBe(0)
    const issues = () =>
      internet.world.repositories.find(({ nameWithOwner }) => nameWithOwner === 'octo/awesome')?.issues
    expect(issues()).toMatchObject([{ state: 'open' }])
    internet.world.repositories.push({ nameWithOwner: 'octo/mortal' })
    expect((await scan('workflow_dispatch')).status).toBe(0)
    expect(issues()).toMatchObject([{ state: 'closed' }])
  })
})

describe('the documentation', () => {
  test('shows the shortest workflow as its file has it, in block style', () => {
    expect(new Set(whole)).toEqual(new Set([read(join(EXAMPLES, 'shortest.yml'))]))
    expect(whole?.[0]).not.toMatch(/[{}[\]]/)
    expect(whole?.[0]?.trim().split('\n').length).toBeLessThanOrEqual(15)
  })

  test('shows steps as an example has them, or such as would be in order in one', async () => {
    const examples = flowsIn(EXAMPLES).map(read)
    expect(steps?.length).toBeGreaterThan(0)
    expect(examples.some((example) => steps?.some((text) => example.includes(text)))).toBe(true)
    for (const text of steps ?? [])
      if (!examples.some((example) => example.includes(text)))
        expect(await lint('steps.yml', `${BEFORE_STEPS}${text}`)).toEqual([])
  })

  test.each(flowsIn(EXAMPLES))('names %s in the README', (path) => expect(readme).toContain(`](${path})`))
})

describe('from a new repository to a working check, with the README’s text verbatim', () => {
  const list = read('examples/awesome-diffusion.md')
  const workflow: Workflow = parse(whole?.[0] ?? '')
  const files = { 'README.md': list, '.github/workflows/papers.yml': whole?.[0] ?? '' }
  const sha = 'a'.repeat(40)
  const pull = {
    number: 1,
    title: 'Add papers',
    head: { ref: 'new', sha },
    base: { ref: 'main', sha: 'b'.repeat(40) },
  }
  const place = list.split('\n').findLastIndex((line) => line.includes('Faster Diffusion:'))
  const patch = `@@ -${place},0 +${place + 1} @@\n+${list.split('\n')[place]}`
  test.each(Object.keys(workflow.on))('%s', async (event) => {
    internet.world.repositories.push({
      ...{ nameWithOwner: 'octo/awesome', defaultBranch: 'main', files: { [sha]: files } },
      pulls: [
        {
          ...pull,
          files: [{ filename: 'README.md', status: 'modified', additions: 1, deletions: 0, patch }],
        },
      ],
    })
    const payload = event === 'pull_request' ? { number: 1, pull_request: pull } : {}
    const inputs = (stepsOf(workflow).at(-1)?.with ?? {}) as Record<string, string>
    const { status, outputs, annotations } = await act({ files, event, payload, inputs })
    // the list has a retracted paper and a dead page, which no pull request touches
    const [errors, warnings] = event === 'pull_request' ? [0, 2] : [2, 6]
    expect(status).toBe(errors > 0 ? 1 : 0)
    expect(outputs).toMatchObject({ errors: `${errors}`, warnings: `${warnings}` })
    const places = annotations.map(({ title, file, line }) => `${title} ${file}:${line}`)
    expect(places).toContain(`title-mismatch README.md:${place + 1}`)
  })
})

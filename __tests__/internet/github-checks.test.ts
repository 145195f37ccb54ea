import { beforeEach, describe, expect, it } from 'vitest'
import type { Internet, RepositoryRecord } from '../../test/internet/index.ts'
import type { Client } from '../support/client.ts'
import { embedded } from '../support/embedded.ts'

let internet: Internet
let client: Client
let repository: RepositoryRecord
embedded((made) => {
  internet = made.internet
  client = made.client
})
beforeEach(() => {
  repository = { nameWithOwner: 'o/r', defaultBranch: 'main' }
  internet.world.repositories.push(repository)
  internet.world.permissions = { checks: 'write' }
})

const runs = '/repos/o/r/check-runs'
const [name, head_sha] = ['Papers', 'a'.repeat(40)]
const annotation = (line: number, more: object = {}) => ({
  ...{ path: 'README.md', start_line: line, end_line: line },
  ...{ annotation_level: 'warning', message: `line ${line}`, ...more },
})
const lines = (count: number, from = 1) => Array.from({ length: count }, (_, i) => annotation(from + i))
const output = (annotations: object[]) => ({ title: 'Papers', summary: 'Some.', annotations })

describe('a check run', () => {
  it('is made, added to and completed, its annotations in the order of the requests', async () => {
    const begun = { name, head_sha, status: 'in_progress', external_id: 'x', output: output(lines(50)) }
    const made = await client.call('POST', runs, begun)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ name, head_sha, status: 'in_progress', conclusion: null })
    const one = `${runs}/${made.body.id}`
    await client.call('PATCH', one, { output: output(lines(50, 51)) })
    const text = 'All of it.'
    const end = { conclusion: 'failure', output: { ...output(lines(37, 101)), title: 'Done', text } }
    const { status, body } = await client.call('PATCH', one, end)
    expect([status, body.status, body.conclusion]).toEqual([200, 'completed', 'failure'])
    expect(body.output).toMatchObject({ title: 'Done', summary: 'Some.', text, annotations_count: 137 })
    expect(repository.checkRuns).toMatchObject([{ id: made.body.id, requests: 3, external_id: 'x' }])
    expect(repository.checkRuns?.[0]?.output.annotations.map(({ start_line }) => start_line)).toEqual(
      Array.from({ length: 137 }, (_, index) => index + 1),
    )
    expect(internet.invalid).toEqual([])
  })

  it('gives its annotations by pages', async () => {
    const { body } = await client.call('POST', runs, { name, head_sha, output: output(lines(31)) })
    const first = await client.call('GET', `${runs}/${body.id}/annotations`)
    expect(first.body).toHaveLength(30)
    expect(first.headers['link']).toContain(`/annotations?page=2>; rel="next"`)
    const second = await client.call('GET', `${runs}/${body.id}/annotations?page=2`)
    expect(second.body).toEqual([
      { ...annotation(31), start_column: null, end_column: null, title: null, raw_details: null },
    ])
  })

  it('keeps what an update does not send', async () => {
    const whole = { ...output(lines(1)), text: 'All of it.' }
    const { body } = await client.call('POST', runs, { name, head_sha, external_id: 'x', output: whole })
    const [before] = structuredClone(repository.checkRuns ?? [])
    await client.call('PATCH', `${runs}/${body.id}`, { output: { summary: 'Other.' } })
    const after = { ...before?.output, summary: 'Other.' }
    expect(repository.checkRuns).toEqual([{ ...before, output: after, requests: 2 }])
  })

  it('opens again when it is told to run', async () => {
    const { body } = await client.call('POST', runs, { name, head_sha, conclusion: 'success' })
    expect(body.status).toBe('completed')
    await client.call('PATCH', `${runs}/${body.id}`, { status: 'in_progress' })
    expect(repository.checkRuns).toMatchObject([{ status: 'in_progress', conclusion: null }])
  })

  it('is found by commit or branch and by name, the latest of each', async () => {
    const [sha, ref] = [head_sha, 'more']
    const files: never[] = []
    repository.pulls = [{ number: 7, title: '', head: { ref, sha }, base: { ref: 'main', sha: 'b' }, files }]
    for (const one of ['A', 'B', 'A']) await client.call('POST', runs, { name: one, head_sha })
    await client.call('POST', runs, { name: 'A', head_sha: 'c'.repeat(40) })
    const names = async (query: string, of = head_sha) => {
      const { body } = await client.call('GET', `/repos/o/r/commits/${of}/check-runs${query}`)
      return [body.total_count, ...body.check_runs.map((run: { id: number }) => run.id)]
    }
    expect(await names('')).toEqual([2, 1003, 1002])
    expect(await names('', 'more')).toEqual([2, 1003, 1002])
    expect(await names('?check_name=A')).toEqual([1, 1003])
    expect(await names('?check_name=A&filter=all')).toEqual([2, 1003, 1001])
    expect(await names('?status=completed')).toEqual([0])
    expect(await names('?per_page=1&page=2')).toEqual([2, 1002])
    expect(await names('', 'unknown')).toEqual([0])
  })
})

describe('a check run is refused', () => {
  const sent = (annotations: object[]) => ({ name, head_sha, output: output(annotations) })
  const long = 'é'.repeat(32_769)
  it.each([
    ['51 annotations', sent(lines(51)), 'No more than 50 items are allowed; 51 were supplied.'],
    ['a level that is none', sent([annotation(1, { annotation_level: 'error' })]), 'must be equal to one of'],
    ['a misspelt property', sent([annotation(1, { end_colum: 2 })]), '"end_colum" is not a permitted key'],
    ['no commit', { name }, `"head_sha" wasn't supplied.`],
    ['a summary too long', { ...sent([]), output: { title: '', summary: 'x'.repeat(65_536) } }, '65535'],
    ['a text too long', { ...sent([]), output: { ...output([]), text: 'x'.repeat(65_536) } }, '65535'],
    ['a message too long', sent([annotation(1, { message: long })]), 'message is too long'],
    ['details too long', sent([annotation(1, { raw_details: long })]), 'raw_details is too long'],
    ['a title too long', sent([annotation(1, { title: 'x'.repeat(256) })]), 'title is too long'],
    ['line 0', sent([annotation(0)]), 'start_line must be at least 1'],
    ['an end before its start', sent([annotation(2, { end_line: 1 })]), 'end_line must not be before'],
    ['columns over lines', sent([annotation(1, { end_line: 2, start_column: 1 })]), 'columns need'],
    ['columns in disorder', sent([annotation(1, { start_column: 2, end_column: 1 })]), 'end_column must'],
    ['completed without conclusion', { name, head_sha, status: 'completed' }, 'conclusion is required'],
  ])('with %s', async (_, body, what) => {
    const answer = await client.call('POST', runs, body)
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.body)).toContain(JSON.stringify(what).slice(1, -1))
    expect(internet.invalid).toEqual([expect.stringMatching(/^POST \/repos\/o\/r\/check-runs: /)])
    expect(internet.invalid[0]).toContain(what)
    expect(repository.checkRuns).toBeUndefined()
  })

  it('at the edge of each limit it is taken', async () => {
    const full = annotation(1, { title: 'x'.repeat(255), message: 'é'.repeat(32_768), end_column: 1 })
    const body = { name, head_sha, output: { ...output([full, ...lines(49)]), summary: 'x'.repeat(65_535) } }
    expect((await client.call('POST', runs, body)).status).toBe(201)
    expect(internet.invalid).toEqual([])
  })

  it('when it is not there, and as completed without a conclusion', async () => {
    expect((await client.call('PATCH', `${runs}/1`, { name })).status).toBe(404)
    expect((await client.call('PATCH', `${runs}/x`, { name })).status).toBe(422)
    expect((await client.call('PATCH', `${runs}/1`, { status: 'completed' })).status).toBe(422)
  })
})

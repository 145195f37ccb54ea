import { existsSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Internet, startInternet } from '../../test/internet/index.ts'
import { type Client, makeClient } from '../support/client.ts'

let internet: Internet
let client: Client
beforeAll(async () => {
  internet = await startInternet()
})
afterAll(() => internet.close())

/** Each test on fresh connections. */
beforeEach(() => {
  client = makeClient(internet)
})
afterEach(async () => {
  await client.close()
  internet.reset()
})

it('is believed with the authority’s certificate, and not without', async () => {
  expect((await client.get('https://github.com/horseee/DeepCache')).status).toBe(200)
  const wary = makeClient(internet, { trusting: false })
  await expect(wary.get('https://github.com/horseee/DeepCache')).rejects.toThrow(/certificate/)
  await wary.close()
})

it('shows each host under its own name', async () => {
  await expect(client.get('https://arxiv.org/abs/2312.00858')).resolves.toMatchObject({ status: 200 })
  await expect(client.get('https://awesome.re/badge.svg')).resolves.toMatchObject({ status: 200 })
  expect(internet.requests.map(({ host }) => host)).toEqual(['arxiv.org', 'awesome.re'])
})

it('does not reach a host that is not there, in a tunnel or plainly', async () => {
  await expect(client.get('https://nobody.example/')).rejects.toThrow(/502/)
  await expect(client.get('http://nobody.example/')).resolves.toMatchObject({ status: 502 })
  expect(internet.requests).toEqual([])
})

it('takes plain requests, and services lead from there to TLS', async () => {
  internet.world.pages.push({ url: 'http://old.example/page', body: 'still here' })
  expect(await client.get('http://old.example/page')).toMatchObject({ status: 200, text: 'still here' })
  const { status, headers } = await client.get('http://arxiv.org/abs/2312.00858?x=1')
  expect({ status, location: headers['location'] }).toEqual({
    status: 301,
    location: 'https://arxiv.org/abs/2312.00858?x=1',
  })
})

it('keeps a connection for the next request', async () => {
  const one = makeClient(internet, { connections: 1 })
  for (const id of ['2312.00858', '2406.01125', '2407.01425']) await one.get(`https://arxiv.org/abs/${id}`)
  await one.close()
  expect(internet.counts('arxiv.org')).toEqual({ requests: 3, connections: 1, atOnce: 1 })
})

it('counts how many requests a host has at once, and when each began and ended', async () => {
  internet.latencyMs = 1000
  await Promise.all(['a', 'b', 'c'].map((path) => client.get(`https://github.com/${path}`)))
  expect(internet.counts('github.com')).toMatchObject({ requests: 3, atOnce: 3 })
  for (const { startedAt, endedAt, status } of internet.requests) {
    expect(Number(endedAt) - startedAt).toBeGreaterThan(990)
    expect(status).toBe(404)
  }
})

it('forgets what was asked and changed', async () => {
  await client.get('https://github.com/')
  internet.world.papers.length = 0
  internet.faults.push({ match: '*', status: 500 })
  internet.reset()
  expect(internet.requests).toEqual([])
  expect(internet.world.papers).toHaveLength(19)
  expect((await client.get('https://arxiv.org/abs/2312.00858')).status).toBe(200)
})

it('leaves nothing behind', async () => {
  const other = await startInternet()
  expect(existsSync(other.caFile)).toBe(true)
  const visitor = makeClient(other)
  await visitor.get('https://github.com/')
  await other.close()
  expect(existsSync(other.caFile)).toBe(false)
  await expect(visitor.get('https://github.com/')).rejects.toThrow()
  await visitor.close()
})

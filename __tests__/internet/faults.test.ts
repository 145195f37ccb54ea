import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Internet, startInternet } from '../../test/internet/index.ts'
import { type Client, makeClient } from '../support/client.ts'

let internet: Internet
let client: Client
beforeAll(async () => {
  internet = await startInternet()
})
beforeEach(() => {
  client = makeClient(internet)
})
afterEach(async () => {
  await client.close()
  internet.reset()
})
afterAll(() => internet.close())

const page = 'https://github.com/horseee/DeepCache'

it('answer in the place of a host', async () => {
  internet.faults.push({
    match: 'github.com',
    status: 429,
    body: 'slow down',
    headers: { 'retry-after': '7' },
  })
  const { status, text, headers } = await client.get(page)
  expect([status, text, headers['retry-after']]).toEqual([429, 'slow down', '7'])
  expect((await client.get('https://arxiv.org/abs/2312.00858')).status).toBe(200)
})

it('happen as often as told', async () => {
  internet.faults.push({ match: '*', status: 503, times: 2 })
  const statuses = [await client.get(page), await client.get(page), await client.get(page)].map(
    (one) => one.status,
  )
  expect(statuses).toEqual([503, 503, 200])
})

it('are met by host, by the start of a path, by a pattern, by a question; the first that matches counts', async () => {
  internet.faults.push(
    { match: 'github.com/horseee/', status: 500 },
    { match: /^arxiv\.org\/pdf\//, status: 403 },
    { match: ({ body }) => body.includes('rateLimit'), status: 502 },
    { match: 'github.com', status: 404 },
  )
  expect((await client.get(page)).status).toBe(500)
  expect((await client.get('https://github.com/dbolya/tomesd')).status).toBe(404)
  expect((await client.get('https://arxiv.org/pdf/2312.00858')).status).toBe(403)
  expect((await client.get('https://arxiv.org/abs/2312.00858')).status).toBe(200)
  const api = 'https://api.github.com/graphql'
  expect((await client.post(api, '{"query":"{rateLimit{cost}}"}')).status).toBe(502)
})

it('change a body and keep the rest', async () => {
  internet.faults.push({ match: 'export.arxiv.org', body: (own) => own.slice(0, 100) })
  const { status, text } = await client.get('https://export.arxiv.org/api/query?id_list=2312.00858')
  expect(status).toBe(200)
  expect(text).toMatch(/^<\?xml/)
  expect(text).toHaveLength(100)
})

it('make an answer late', async () => {
  internet.faults.push({ match: 'github.com', delayMs: 120 })
  const started = performance.now()
  expect((await client.get(page)).status).toBe(200)
  expect(performance.now() - started).toBeGreaterThan(115)
})

it('reset a connection before its first request', async () => {
  internet.faults.push({ match: 'github.com', reset: 'connect', times: 1 })
  await expect(client.get(page)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(internet.requests).toEqual([])
  expect((await client.get(page)).status).toBe(200)
})

it('reset a connection after the request was read', async () => {
  internet.faults.push({ match: 'github.com', reset: 'headers', times: 1 })
  await expect(client.get(page)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(internet.requests).toHaveLength(1)
  expect((await client.get(page)).status).toBe(200)
})

it('reset a connection within the body', async () => {
  internet.faults.push({ match: 'github.com', reset: 'body', times: 1 })
  await expect(client.get(page)).rejects.toMatchObject({ code: 'ECONNRESET' })
  await expect.poll(() => internet.requests[0]).toMatchObject({ status: 200 })
  expect((await client.get(page)).status).toBe(200)
})

it('close a connection before the announced length is there', async () => {
  internet.faults.push({ match: 'github.com', truncate: 10, times: 1 })
  await expect(client.get(page)).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' })
  expect((await client.get(page)).status).toBe(200)
})

it('that never end do not hold up the end', async () => {
  const other = await startInternet({ faults: [{ match: '*', delayMs: 3_600_000 }] })
  const visitor = makeClient(other)
  const answer = visitor.get(page)
  answer.catch(() => {})
  await expect.poll(() => other.requests.length).toBe(1)
  await other.close()
  await expect(answer).rejects.toThrow()
  await visitor.close()
})

/** What the hosts see of a whole run, in their own journals and under the limits that they publish. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { arxiv } from '../src/sources/arxiv.ts'
import { type Internet, publishedLimits, startInternet, type World } from '../test/internet/index.ts'
import { QUICKLY } from './support/clock.ts'
import { startWarm, type Warm } from './support/launch.ts'
import { run } from './support/run.ts'
import { surroundings } from './support/runner.ts'

const COUNT = 450
const gone = (i: number) => i % 90 === 7
const idOf = (i: number) => `2301.${String(10_000 + i)}`
const world: World = {
  papers: Array.from({ length: COUNT }, (_, i) => ({
    id: idOf(i),
    title: `Paper ${i}`,
    authors: ['A B'],
  })).filter((_, i) => !gone(i)),
  repositories: Array.from({ length: COUNT }, (_, i) => ({ nameWithOwner: `o/r${i}` })).filter(
    (_, i) => !gone(i),
  ),
  pages: [],
}
const list = Array.from(
  { length: COUNT },
  (_, i) =>
    `- **Paper ${i}**, arXiv 2023. [[Paper](https://arxiv.org/pdf/${idOf(i)})] [[Code](https://github.com/o/r${i})]\n`,
).join('')

/**
 * Without arXiv's three seconds: a busy machine delivers one request late and the next in time, and the gap that the
 * host sees is shorter than the one that was kept. What is kept is tested on a played clock (lookup/host.test.ts).
 */
const ARXIV = 'export.arxiv.org'
const { spacing: published = 0, ...atOnce } = publishedLimits[ARXIV] ?? { refusal: { status: 429 } }
/** Nor do pages keep a pace that is sped up. */
const { 'arxiv.org': _, ...others } = publishedLimits
const LIMITS = { ...others, [ARXIV]: atOnce }

let internet: Internet
let warm: Warm
const check = (args: readonly string[]) =>
  run(['--format', 'json', ...args], {
    ...{ internet, cwd: folder, launch: (program) => warm.launch(program, QUICKLY) },
  })
let folder: string
beforeAll(async () => {
  internet = await startInternet({ world, limits: LIMITS, latencyMs: 20 })
  warm = startWarm(surroundings(internet))
  folder = mkdtempSync(join(tmpdir(), 'plc-limits-'))
  writeFileSync(join(folder, 'README.md'), `# List\n\n${list}`)
})
afterEach(() => internet.reset())
afterAll(async () => {
  warm.close()
  await internet.close()
  rmSync(folder, { recursive: true })
})

type Report = {
  links: { url: string; status: string; reason: string | null }[]
  summary: { requests: number }
}
const links = (report: unknown, status: string) =>
  (report as Report).links.filter((link) => link.status === status).map(({ url }) => url)
const all = (address: (i: number) => string, which: (i: number) => boolean) =>
  Array.from({ length: COUNT }, (_, i) => i)
    .filter(which)
    .map(address)
const pdf = (i: number) => `https://arxiv.org/pdf/${idOf(i)}`
const code = (i: number) => `https://github.com/o/r${i}`

test('nine hundred links are some dozen requests, one at a time to arXiv, and no limit is broken', async () => {
  const { json } = await check([])
  const report = json()
  expect(new Set(links(report, 'dead'))).toEqual(new Set([...all(pdf, gone), ...all(code, gone)]))
  expect(links(report, 'alive')).toHaveLength(2 * COUNT - 2 * all(pdf, gone).length)
  // two batches and what both missed; nine queries to GitHub
  expect(internet.counts('export.arxiv.org')).toMatchObject({ requests: 3, atOnce: 1, connections: 1 })
  expect(internet.counts('api.github.com').requests).toBe(9)
  expect(internet.counts('api.github.com').atOnce).toBeLessThanOrEqual(2)
  // and the page of each that they miss
  expect(internet.counts('arxiv.org').requests).toBe(all(pdf, gone).length)
  expect(internet.counts('github.com').requests).toBe(all(code, gone).length)
  expect(internet.requests).toHaveLength(12 + 2 * all(pdf, gone).length)
  for (const host of Object.keys(publishedLimits)) expect(internet.broken(host)).toBe(0)
  // the token goes to GitHub's API and nowhere else
  const told = internet.requests.filter(({ headers }) => headers.authorization !== undefined)
  expect(new Set(told.map(({ host }) => host))).toEqual(new Set(['api.github.com']))
}, 60_000)

test('arXiv is asked no faster than it publishes', () => {
  expect(arxiv.hosts[ARXIV]?.spacing).toBeGreaterThanOrEqual(published)
})

test('a second run with the cache asks again for what was dead and for nothing else', async () => {
  const cached = ['--cache', 'facts.json']
  await check(cached)
  internet.reset()
  const { json } = await check(cached)
  expect(links(json(), 'dead')).toHaveLength(2 * all(pdf, gone).length)
  const [paper, repository] = ['export.arxiv.org', 'api.github.com'].map((host) =>
    internet.requests.filter((request) => request.host === host).map(({ path, body }) => path + body),
  )
  // the missing papers, twice, the second time with some that exist; then the page of each, and of one that exists
  expect(paper).toHaveLength(2)
  expect(internet.counts('arxiv.org').requests).toBe(all(pdf, gone).length + 1)
  for (const asked of paper ?? []) for (const i of [0, 1, 2]) expect(asked).not.toContain(idOf(i))
  expect(repository).toHaveLength(1)
}, 60_000)

test('Ctrl-C ends the run at once, with what is known so far', async () => {
  internet.latencyMs = ({ host }) => (host === 'export.arxiv.org' ? 3_600_000 : 0)
  const ended = new AbortController()
  const running = run(['--format', 'json'], { internet, cwd: folder, signal: ended.signal })
  const missing = all(code, gone)
  const answered = () =>
    internet.requests.filter(({ host, status }) => host === 'github.com' && status).length
  while (answered() < missing.length) await new Promise((done) => setTimeout(done, 20))
  ended.abort()
  const { status, json } = await running
  const report = json()
  expect(status).toBe(130)
  expect(links(report, 'alive')).toEqual(all(code, (i) => !gone(i)))
  // two go out at once, so that when the last is answered all but one are in
  expect(missing.filter((url) => !links(report, 'dead').includes(url)).length).toBeLessThanOrEqual(1)
  expect(links(report, 'unknown')).toEqual(expect.arrayContaining(all(pdf, () => true)))
  expect((report as Report).links.find(({ url }) => url === pdf(0))?.reason).toBe('the run was ended early')
}, 60_000)

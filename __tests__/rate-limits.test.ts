/** What the hosts see of a whole run, in their own journals and under the limits that they publish. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Internet, publishedLimits, startInternet, type World } from '../test/internet/index.ts'
import { run } from './support/run.ts'

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

let internet: Internet
let folder: string
beforeAll(async () => {
  internet = await startInternet({ world, limits: publishedLimits, latencyMs: 20 })
  folder = mkdtempSync(join(tmpdir(), 'manners-'))
  writeFileSync(join(folder, 'README.md'), `# List\n\n${list}`)
})
afterEach(() => internet.reset())
afterAll(async () => {
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
  const { json } = await run(['--format', 'json'], { internet, cwd: folder })
  const report = json()
  expect(new Set(links(report, 'dead'))).toEqual(new Set([...all(pdf, gone), ...all(code, gone)]))
  expect(links(report, 'alive')).toHaveLength(2 * COUNT - 2 * all(pdf, gone).length)
  // two batches and what both missed; nine queries to GitHub
  expect(internet.counts('export.arxiv.org')).toMatchObject({ requests: 3, atOnce: 1, connections: 1 })
  expect(internet.counts('api.github.com').requests).toBe(9)
  expect(internet.counts('api.github.com').atOnce).toBeLessThanOrEqual(2)
  expect(internet.requests).toHaveLength(12)
  for (const host of Object.keys(publishedLimits)) expect(internet.broken(host)).toBe(0)
  // the token goes to GitHub's API and nowhere else
  const told = internet.requests.filter(({ headers }) => headers.authorization !== undefined)
  expect(new Set(told.map(({ host }) => host))).toEqual(new Set(['api.github.com']))
}, 60_000)

test('a second run with the cache asks again for what was dead and for nothing else', async () => {
  const cached = ['--format', 'json', '--cache', 'facts.json']
  await run(cached, { internet, cwd: folder })
  internet.reset()
  const { json } = await run(cached, { internet, cwd: folder })
  expect(links(json(), 'dead')).toHaveLength(2 * all(pdf, gone).length)
  const [paper, repository] = ['export.arxiv.org', 'api.github.com'].map((host) =>
    internet.requests.filter((request) => request.host === host).map(({ path, body }) => path + body),
  )
  // the missing papers, twice
  expect(paper).toHaveLength(2)
  for (const asked of paper ?? []) for (const i of [0, 1, 2]) expect(asked).not.toContain(idOf(i))
  expect(repository).toHaveLength(1)
}, 60_000)

test('Ctrl-C ends the run at once, with what is known so far', async () => {
  internet.latencyMs = ({ host }) => (host === 'export.arxiv.org' ? 3_600_000 : 0)
  const ended = new AbortController()
  const running = run(['--format', 'json'], { internet, cwd: folder, signal: ended.signal })
  const answered = () =>
    internet.requests.filter(({ host, status }) => host === 'api.github.com' && status).length
  while (answered() < 9) await new Promise((done) => setTimeout(done, 20))
  // the last answer is read and judged
  await new Promise((done) => setTimeout(done, 500))
  ended.abort()
  const { status, json } = await running
  const report = json()
  expect(status).toBe(1)
  expect(new Set(links(report, 'dead'))).toEqual(new Set(all(code, gone)))
  expect(links(report, 'unknown')).toEqual(all(pdf, () => true))
  expect((report as Report).links.find(({ url }) => url === pdf(0))?.reason).toBe('the run was ended early')
}, 60_000)

/** What is asked only once the first answers are there, as the hosts see it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Internet, startInternet, type World } from '../test/internet/index.ts'
import { QUICKLY } from './support/clock.ts'
import { startWarm, type Warm } from './support/launch.ts'
import { run } from './support/run.ts'
import { surroundings } from './support/runner.ts'

const DBLP = 'sparql.dblp.org'
const COUNT = 120
const idOf = (i: number) => `2301.${String(10_000 + i)}`
const titleOf = (i: number) => `Patient Kettles and Other Vessels, Part ${'I'.repeat((i % 3) + 1)} of ${i}`
const openReview = 'https://openreview.net/forum?id=kettle_01'
const world: World = {
  papers: Array.from({ length: COUNT }, (_, i) => ({
    ...{ id: idOf(i), title: titleOf(i), authors: ['Ann Lee', 'Bo Li'] },
    published: '2023-01-20',
  })),
  repositories: [],
  pages: [],
  dblp: [
    {
      ...{ key: 'conf/mm/LeeL23', title: titleOf(7), authors: ['Ann Lee', 'Bo Li 0003'] },
      ...{ venue: 'ACM Multimedia', year: 2023 },
    },
    {
      ...{ key: 'conf/iclr/RoeD24', title: 'Kettles Are All You Need', authors: ['Richard Roe', 'Jane Doe'] },
      ...{ venue: 'ICLR', year: 2024, pages: [openReview] },
    },
  ],
}
const preprint = (i: number, venue = 'arXiv 2023') =>
  `- **${titleOf(i)}**, ${venue}. *Ann Lee, Bo Li.* [[Paper](https://arxiv.org/pdf/${idOf(i)})]\n`
const preprints = Array.from({ length: COUNT }, (_, i) => preprint(i)).join('')
const misspelt = `- **Kettles Are All You Ned**, ICLR 2024. *Richard Roe, Jane Doe.* [[Paper](${openReview})]\n`

let internet: Internet
let warm: Warm
let folder: string
beforeAll(async () => {
  const refusal = { status: 429 }
  internet = await startInternet({ world, limits: { [DBLP]: { atOnce: 1, refusal } }, latencyMs: 5 })
  warm = startWarm(surroundings(internet))
  folder = mkdtempSync(join(tmpdir(), 'plc-second-'))
})
afterEach(() => internet.reset())
afterAll(async () => {
  warm.close()
  await internet.close()
  rmSync(folder, { recursive: true })
})

type Finding = { rule: string; message: string; evidence: string | null }
async function check(list: string, ...args: string[]) {
  writeFileSync(join(folder, 'README.md'), `# List\n\n${list}`)
  const { json, status } = await run(['--format', 'json', ...args], {
    ...{ internet, cwd: folder, launch: (program) => warm.launch(program, QUICKLY) },
  })
  const report = json() as { findings: Finding[]; summary: Record<string, unknown> }
  return { ...report, status, queries: internet.counts(DBLP).requests }
}

test('preprints that arXiv knows no venue of are asked for at dblp, fifty a query', async () => {
  const { findings, queries } = await check(preprints)
  expect(findings.map(({ rule, message, evidence }) => [rule, message, evidence])).toEqual([
    [
      'venue-outdated',
      'Listed as “arXiv 2023”; dblp says “ACM Multimedia, 2023”.',
      'https://dblp.org/rec/conf/mm/LeeL23',
    ],
  ])
  expect(queries).toBe(Math.ceil(COUNT / 50))
  expect(internet.broken(DBLP)).toBe(0)
})

test('papers that nobody else knows have a witness', async () => {
  const { findings } = await check(misspelt)
  expect(findings.map(({ rule, evidence }) => [rule, evidence])).toEqual([
    ['title-mismatch', 'https://dblp.org/rec/conf/iclr/RoeD24'],
  ])
})

describe('dblp is not asked', () => {
  test('where no question is left', async () => {
    const { queries } = await check(preprint(1, 'ICME 2023') + preprint(2, 'CVPR 2024'))
    expect(queries).toBe(0)
  })

  test('offline', async () => {
    expect((await check(preprints, '--offline')).queries).toBe(0)
  })

  test('where the rules that could use it are off', async () => {
    expect((await check(preprints, '--rule', 'venue-outdated=off')).queries).toBe(0)
  })
})

const ANUBIS = '<!doctype html><title>Making sure you&#39;re not a bot!</title>'
test.each([
  ['limits', { status: 429 }, 1],
  ['asks for a proof of work', { status: 200, headers: { 'content-type': 'text/html' }, body: ANUBIS }, 1],
  ['refuses', { status: 403 }, 1],
])('where it %s, it is left alone for the run, which is whole without it', async (_, fault, most) => {
  internet.faults.push({ match: DBLP, ...fault })
  const { findings, status, summary, queries } = await check(preprints + misspelt)
  expect(queries).toBe(most)
  expect({ findings, status, verdict: summary['verdict'] }).toEqual({
    ...{ findings: [], status: 0 },
    verdict: expect.stringMatching(/pass|incomplete/),
  })
})

/** What is asked only once the first answers are there, as the hosts see it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scholarKey, type World } from '../test/internet/index.ts'
import { onInternet } from './support/on-internet.ts'

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
  publications: [
    {
      ...{ doi: '10.1145/9.42', title: titleOf(42).replace('Other Vessels', 'More Vessels') },
      ...{ authors: ['Ann Lee', 'Bo Li'], type: 'proceedings-article', issued: [2024, 10] },
      container: 'Proceedings of the 32nd ACM International Conference on Multimedia',
    },
  ],
  published: { [idOf(42)]: '10.1145/9.42' },
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

const limits = { [DBLP]: { atOnce: 1, refusal: { status: 429 } } }
const on = onInternet({ world, limits, latencyMs: 5 })

type Finding = { rule: string; severity: string; message: string; evidence: string | null }
const check = (list: string, ...args: string[]) => checkIn({}, list, ...args)
async function checkIn(env: Record<string, string>, list: string, ...args: string[]) {
  const { json, status, stdout, stderr } = await on.check(`# List\n\n${list}`, args, env)
  const report = json() as {
    lists: { entries: { title: string | null }[] }[]
    findings: Finding[]
    summary: Record<string, unknown>
    checked: { bySource: object; unanswered: { source: string; reason: string }[] }
  }
  return { ...report, status, said: stdout + stderr, queries: on.internet.counts(DBLP).requests }
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
  expect(on.internet.broken(DBLP)).toBe(0)
})

test('papers that nobody else knows have a witness', async () => {
  const { findings } = await check(misspelt)
  expect(findings.map(({ rule, evidence }) => [rule, evidence])).toEqual([
    ['title-mismatch', 'https://dblp.org/rec/conf/iclr/RoeD24'],
  ])
})

test('where arXiv’s authors are others than those at a venue, dblp is asked who published it', async () => {
  const swapped = (i: number) => preprint(i, 'ACM MM 2023').replace('Ann Lee, Bo Li', 'Bo Li, Ann Lee')
  const { findings, queries } = await check(swapped(8))
  expect(findings.map(({ message }) => message)).toEqual([
    'By arXiv’s record, Bo Li is out of order; the paper as published may differ.',
  ])
  expect(queries).toBe(1)
})

test('where arXiv’s comment names another conference than the list, dblp is asked where the paper was', async () => {
  const { papers, dblp = [] } = on.internet.world
  for (const i of [9, 10]) Object.assign(papers[i] ?? {}, { comment: 'Accepted to CVPR 2023' })
  const known = { title: titleOf(10), authors: ['Ann Lee', 'Bo Li'], venue: 'ICML', year: 2023 }
  dblp.push({ key: 'conf/icml/LeeL23', ...known })
  const { findings, queries } = await check(preprint(9, 'ICML 2023') + preprint(10, 'ICML 2023'))
  expect(findings.map(({ message }) => message)).toEqual([
    'Listed as ICML; arXiv says “Accepted to CVPR 2023”, so one of the two may be wrong.',
  ])
  expect(queries).toBe(1)
})

test('what it says shows where a title ends that the reader took for longer', async () => {
  const { lists, findings } = await check(
    `- Kettles Are All You Need, best paper, by Richard Roe and Jane Doe ([paper](${openReview}))\n`,
  )
  expect(lists[0]?.entries.map(({ title }) => title)).toEqual(['Kettles Are All You Need'])
  expect(findings).toEqual([])
})

describe('what the list alone shows to be open need not wait for the first answers', () => {
  const list = preprints + misspelt

  test.each([
    ['preprints', preprints],
    ['papers that nobody else may know', misspelt + preprint(1, 'ICME 2023')],
  ])('%s: dblp is asked while arXiv still answers', async (_, text) => {
    on.internet.faults.push({ match: 'export.arxiv.org', delayMs: 1000 })
    await check(text)
    const first = (host: string) => on.internet.requests.find((one) => one.host === host)
    expect(first(DBLP)?.startedAt).toBeLessThan(first('export.arxiv.org')?.endedAt ?? 0)
  })

  test('what the first answers leave open need not wait for it', async () => {
    on.internet.faults.push({ match: DBLP, delayMs: 600 })
    const wrong = '- **Of Ships and Shoes**, ICME 2023. *Cy Poe, Di Fay, Ed Gay.*'
    await check(`${preprints}${wrong} [[Paper](https://arxiv.org/abs/${idOf(5)})]\n`)
    const search = on.internet.requests.find(({ path }) => path.includes('search_query'))
    const last = on.internet.requests.findLast(({ host }) => host === DBLP)
    expect(search?.startedAt).toBeLessThan(last?.startedAt ?? 0)
  })

  test('nobody is asked the same twice', async () => {
    await check(list)
    const asked = on.internet.requests
      .filter(({ host }) => host === DBLP)
      .flatMap(({ body }) => new URLSearchParams(body).get('query')?.match(/<https:[^#>]+>/g) ?? [])
    expect(asked).toHaveLength(new Set(asked).size)
    expect(asked).toHaveLength(COUNT + 1)
  })

  test('the report is the same whoever answers first', async () => {
    const said = async (...slow: string[]) => {
      on.internet.reset()
      for (const match of slow) on.internet.faults.push({ match, delayMs: 600 })
      const { lists, findings, checked, queries } = await check(list)
      return { lists, findings, checked, queries }
    }
    const usual = await said()
    expect(usual.findings.length).toBeGreaterThan(1)
    expect(await said('export.arxiv.org')).toEqual(usual)
    expect(await said(DBLP)).toEqual(usual)
    expect(await said('openreview.net', DBLP)).toEqual(usual)
  })
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
  on.internet.faults.push({ match: DBLP, ...fault })
  const { findings, status, summary, queries } = await check(preprints + misspelt)
  expect(queries).toBe(most)
  expect({ findings, status, verdict: summary['verdict'] }).toEqual({
    ...{ findings: [], status: 0 },
    verdict: expect.stringMatching(/pass|incomplete/),
  })
})

const SCHOLAR = 'api.semanticscholar.org'
describe('with a key for Semantic Scholar', () => {
  const withKey = { SEMANTIC_SCHOLAR_API_KEY: scholarKey }

  test('a DOI that it links with a preprint may add a notice, and nothing else', async () => {
    const list = preprints + misspelt
    const without = await check(list)
    expect(on.internet.counts(SCHOLAR).requests).toBe(0)
    const { findings, status, summary, said, checked } = await checkIn(withKey, list)
    const added = findings.filter(({ message }) => !without.findings.some((one) => one.message === message))
    expect(added).toMatchObject([
      {
        ...{ rule: 'venue-outdated', severity: 'notice' },
        message:
          'Listed as “arXiv 2023”; Semantic Scholar links it to doi:10.1145/9.42, published according to Crossref in “Proceedings of the 32nd ACM International Conference on Multimedia, 2024”.',
        evidence: expect.stringMatching(/^https:\/\/www\.semanticscholar\.org\/paper\/[\da-f]{40}$/),
      },
    ])
    expect(findings).toHaveLength(without.findings.length + 1)
    expect([status, summary['verdict']]).toEqual([without.status, without.summary['verdict']])
    expect(checked.bySource).toEqual(without.checked.bySource)
    expect(on.internet.counts(SCHOLAR).requests).toBe(1)
    expect(on.internet.counts('api.crossref.org').requests).toBe(1)
    expect(said).not.toContain(scholarKey)
  })

  test('the verdict is the same however loud the rule is', async () => {
    const loud = ['--rule', 'venue-outdated=error'] as const
    const list = preprint(42)
    const [without, with_] = [await check(list, ...loud), await checkIn(withKey, list, ...loud)]
    expect([without.findings.length, with_.findings.length]).toEqual([0, 1])
    expect([with_.status, with_.summary['verdict']]).toEqual([without.status, without.summary['verdict']])
  })

  test('nothing is asked where no question is left, or where it is switched off', async () => {
    await checkIn(withKey, preprint(42, 'ACM MM 2024'))
    await checkIn(withKey, preprint(42), '--source', 'semantic-scholar=off')
    expect(on.internet.counts(SCHOLAR).requests).toBe(0)
  })

  test('a key that it does not accept is one clear line', async () => {
    const { findings, summary, checked } = await checkIn(
      { SEMANTIC_SCHOLAR_API_KEY: 'expired' },
      preprint(42),
    )
    expect(checked.unanswered).toEqual([
      { source: 'Semantic Scholar', reason: 'it does not accept the key (403)', entries: 1 },
    ])
    expect([findings, summary['verdict']]).toEqual([[], 'pass'])
    expect(on.internet.counts(SCHOLAR).requests).toBe(1)
  })
})

describe('sources that are switched off are not asked, and the run is whole without them', () => {
  const doi = '- **Kettles**, ACM MM 2024. *Ann Lee, Bo Li.* [[Paper](https://doi.org/10.1145/9.42)]\n'
  const off = 'sources: { crossref: off, pages: false, dblp: off, semantic-scholar: off }'
  test('by the configuration', async () => {
    writeFileSync(join(on.folder, 'off.yml'), `${off}\n`)
    const { summary, status, queries } = await check(preprints + doi, '--config', 'off.yml')
    expect([queries, on.internet.counts('api.crossref.org').requests]).toEqual([0, 0])
    expect([status, summary['entries']]).toEqual([0, COUNT + 1])
  })
  test('by the command, which beats it', async () => {
    writeFileSync(join(on.folder, 'off.yml'), `${off}\n`)
    const { queries } = await check(preprints, '--config', 'off.yml', '--source', 'dblp=on')
    expect(queries).toBe(Math.ceil(COUNT / 50))
    await check(preprints, '--source', 'dblp=off')
    expect(on.internet.counts(DBLP).requests).toBe(queries)
  })
})

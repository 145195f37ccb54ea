/** What a report says where a source of records does not answer, and where one has no record. */
import { describe, expect, it } from 'vitest'
import type { Internet } from '../../test/internet/index.ts'
import { embedded } from '../support/embedded.ts'
import { run } from '../support/run.ts'

let internet: Internet
embedded((made) => {
  internet = made.internet
})

const DOIS = Array.from({ length: 6 }, (_, i) => `10.1000/${i}`)
const PII = 'S0092867420300011'
const title = (n: number) => `On the Patience of Samplers in Part ${n}`
const entry = (n: number, ...urls: string[]) =>
  `- **${title(n)}**, KDD 2020. *Jane Doe, Richard Roe.* ${urls.map((url) => `[[paper]](${url})`).join(' ')}`
const ARXIV = '2001.00001'
/** All by DOI, the first on arXiv as well, and one by its PII. */
const list = [
  '# Papers',
  '',
  ...DOIS.map((doi, n) =>
    entry(n, `https://doi.org/${doi}`, ...(n === 0 ? [`https://arxiv.org/abs/${ARXIV}`] : [])),
  ),
  entry(6, `https://www.sciencedirect.com/science/article/pii/${PII}`),
  '',
].join('\n')

function publish(): void {
  const authors = ['Jane Doe', 'Richard Roe']
  const published = { authors, type: 'journal-article', issued: [2020] }
  internet.world.papers.push({ id: ARXIV, title: title(0), authors })
  internet.world.publications = [
    ...DOIS.map((doi, n) => ({ doi, title: title(n), ...published, page: 'https://pages.example/' })),
    { doi: '10.1016/a', pii: PII, title: title(6), ...published },
  ]
}

type Report = {
  checked: {
    byRecord: number
    bySource: Record<string, number>
    unanswered: { source: string; reason: string; entries: number }[]
  }
  unchecked: { reference: string; reason: string; places: unknown[] }[]
  findings: { rule: string; message: string }[]
  summary: { verdict: string }
}
const report = async (text = list) =>
  (await run(['--format', 'json', '-'], { internet, input: text })).json() as Report

describe('Crossref', () => {
  it('vouches for papers by DOI and by PII', async () => {
    publish()
    const { checked, unchecked } = await report()
    expect(checked).toMatchObject({ byRecord: 7, bySource: { arXiv: 1, Crossref: 7 }, unanswered: [] })
    expect(unchecked.filter(({ reference }) => reference.startsWith('Crossref'))).toEqual([])
    // one for the DOIs, one for the PII
    expect(internet.counts('api.crossref.org').requests).toBe(2)
  })

  it.each([
    ['is busy', { status: 429, body: '' }, 'api.crossref.org is rate limiting us'],
    [
      'asks for a browser',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<title>Just a moment...</title>' },
      'api.crossref.org refuses bots',
    ],
  ])('is named once where it %s, with the entries that nobody else vouches for', async (_, fault, reason) => {
    publish()
    internet.faults.push({ match: 'api.crossref.org', ...fault })
    const { checked, unchecked, summary } = await report()
    expect(checked).toMatchObject({
      ...{ byRecord: 1, bySource: { arXiv: 1 } },
      unanswered: [{ source: 'Crossref', reason, entries: 7 }],
    })
    const told = unchecked.filter(({ reference }) => reference.startsWith('Crossref'))
    expect(told).toMatchObject([{ reference: 'Crossref: the records of 6 entries', reason }])
    expect(told[0]?.places).toHaveLength(6)
    expect(summary.verdict).toBe('incomplete')
    expect(internet.counts('api.crossref.org').requests).toBe(1)
  })

  it('makes no verdict worse where an entry has another record', async () => {
    publish()
    internet.faults.push({ match: 'api.crossref.org', status: 429, body: '' })
    const input = `${list.split('\n').slice(0, 3).join('\n')}\n`
    const { checked, unchecked, summary } = await report(input)
    expect([checked.unanswered.length, unchecked, summary.verdict]).toEqual([1, [], 'pass'])
    const { stdout } = await run(['-'], { internet, input })
    expect(stdout).toContain(
      'The entry was compared with a record: arXiv 1. Crossref did not answer for 1 entry (api.crossref.org is rate limiting us).',
    )
  })

  it('accuses nobody of a PII that it does not know', async () => {
    publish()
    internet.world.publications = []
    const { checked, unchecked, findings } = await report(`# Papers\n\n${list.split('\n').at(-2)}\n`)
    expect([checked.byRecord, checked.unanswered, findings]).toEqual([0, [], []])
    expect(unchecked.filter(({ reference }) => reference.startsWith('Crossref'))).toEqual([])
  })
})

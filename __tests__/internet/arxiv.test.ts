import { describe, expect, it } from 'vitest'
import type { Internet } from '../../test/internet/index.ts'
import type { Client } from '../support/client.ts'
import { embedded } from '../support/embedded.ts'

let internet: Internet
let client: Client
embedded((made) => {
  internet = made.internet
  client = made.client
})

const api = 'https://export.arxiv.org/api/query'
const query = (ids: string, rest = '') => client.get(`${api}?id_list=${ids}${rest}`)
const idsOf = (xml: string) =>
  [...xml.matchAll(/<id>http:\/\/arxiv\.org\/abs\/(.*?)<\/id>/g)].map(([, id]) => id)

describe('the wire', () => {
  it('gives a paper as arXiv does, and leaves out what is not known', async () => {
    const { status, headers, text } = await query('2406.01125')
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('application/atom+xml')
    const entry = text.slice(text.indexOf('  <entry>'), text.indexOf('    <author>'))
    expect(entry).toBe(`  <entry>
    <id>http://arxiv.org/abs/2406.01125v1</id>
    <title>$Δ$-DiT: A Training-Free Acceleration Method Tailored for Diffusion Transformers</title>
    <updated>2024-06-03T09:10:44Z</updated>
    <link href="https://arxiv.org/abs/2406.01125v1" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/2406.01125v1" rel="related" type="application/pdf" title="pdf"/>
    <published>2024-06-03T09:10:44Z</published>
`)
    expect(idsOf((await query('2407.01425')).text)).toEqual(['2407.01425'])
  })

  it('escapes text and attributes', async () => {
    internet.world.papers.push({ id: '2501.00001', title: 'a < b & "c"', authors: ['>'], doi: '10.1/a"b&c' })
    const { text } = await query('2501.00001')
    expect(text).toContain('<title>a &lt; b &amp; "c"</title>')
    expect(text).toContain('<link rel="related" href="https://doi.org/10.1/a&quot;b&amp;c" title="doi"/>')
  })
})

describe('an id_list', () => {
  it('is cut at ten unless more are asked for', async () => {
    const ids = internet.world.papers.map(({ id }) => id).join(',')
    const first = await query(ids)
    expect(idsOf(first.text)).toHaveLength(10)
    expect(first.text).toContain('<opensearch:totalResults>19</opensearch:totalResults>')
    expect(idsOf((await query(ids, '&max_results=100')).text)).toHaveLength(19)
    expect(idsOf((await query(ids, '&max_results=10&start=15')).text)).toHaveLength(4)
  })

  it('is not answered in its own order, nor twice for one version', async () => {
    const { text } = await query('2010.02502,2406.01125,2312.00858,2406.01125v1')
    expect(idsOf(text)).toEqual(['2406.01125v1', '2312.00858v2', '2010.02502v4'])
  })

  it('leaves out what does not exist', async () => {
    const { status, text } = await query('0000.0000,2312.00858,2312.00858v9')
    expect(status).toBe(200)
    expect(idsOf(text)).toEqual(['2312.00858v2'])
    expect((await query('0808.05394')).text).toContain('<opensearch:totalResults>0</opensearch:totalResults>')
  })

  it.each(['arXiv:2404.10445', '2404.10445junk', '2404.10445.pdf', '2404.10445V2', '%202404.10445'])(
    'does not understand %s, and says nothing',
    async (id) => {
      const { status, text } = await query(id)
      expect([status, idsOf(text)]).toEqual([200, []])
    },
  )

  it.each(['abc', '12.3', ''])('fails as a whole for “%s”', async (id) => {
    const { status, text } = await query(`2312.00858,${id}`)
    expect(status).toBe(400)
    expect(text).toContain(`<summary>incorrect id format for ${id}</summary>`)
    expect(idsOf(text)).toEqual([])
  })
})

describe('an id_list’s shape', () => {
  it('names versions', async () => {
    const { text } = await query('2312.09608v1')
    expect(idsOf(text)).toEqual(['2312.09608v1'])
    expect(text).toContain('Rethinking the Role of UNet Encoder')
    expect(text).not.toContain('Joost van de Weijer')
    expect((await query('2312.09608')).text).toContain('Joost van de Weijer')
  })

  it('may be long by POST, and not by GET', async () => {
    const ids = Array.from({ length: 700 }, (_, index) => `2401.${String(index).padStart(5, '0')}`)
    expect((await query(ids.join(','))).status).toBe(414)
    expect((await query(ids.slice(0, 100).join('%2C'))).status).toBe(200)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = `id_list=${ids.join(',')},2312.00858&max_results=701`
    const answer = await client.post(api, body, form)
    expect([answer.status, idsOf(answer.text)]).toEqual([200, ['2312.00858v2']])
    expect((await client.post(api, body)).status).toBe(200)
  })

  it('takes whole numbers in arXiv’s range', async () => {
    expect((await query('2312.00858', '&max_results=many')).status).toBe(400)
    expect((await query('2312.00858', '&max_results=0')).status).toBe(500)
    expect((await query('2312.00858', '&start=9999&max_results=2')).status).toBe(500)
  })
})

describe('a search', () => {
  const search = (written: string, rest = '') =>
    client.get(`${api}?search_query=${encodeURIComponent(written)}${rest}`)

  it('is repeated in the answer as arXiv writes it', async () => {
    const { status, text } = await search('ti:"acceleration method"', '&start=0&max_results=10')
    expect(status).toBe(200)
    expect(text).toContain(
      '<title>arXiv Query: search_query=ti:"acceleration method"&amp;id_list=&amp;start=0&amp;max_results=10</title>',
    )
    expect(text).toContain(
      'href="https://arxiv.org/api/query?search_query=ti:%22acceleration+method%22&amp;start=0&amp;max_results=10&amp;id_list="',
    )
    expect(text).toContain('<opensearch:totalResults>1</opensearch:totalResults>')
    expect(idsOf(text)).toEqual(['2406.01125v1'])
  })

  it('finds words in their order, whatever their endings, the shortest titles first', async () => {
    internet.world.papers = [
      'On Slow Sampling, Again',
      'Slow Samplings',
      'Sampling Slow',
      'The Slow Sampling',
    ].map((title, i) => ({ id: `2501.0000${i}`, title, authors: ['A'] }))
    expect(idsOf((await search('ti:"Slow Sampling"')).text)).toEqual([
      '2501.00001',
      '2501.00003',
      '2501.00000',
    ])
    expect(idsOf((await search('ti:"Slow Sampling"', '&max_results=1')).text)).toEqual(['2501.00001'])
    expect(idsOf((await search('ti:sampling', '&id_list=2501.00002')).text)).toEqual(['2501.00002'])
    expect(idsOf((await search('ti:"a sampling slow"')).text)).toEqual([])
  })

  it.each([
    ['ti:"half a phrase', 400],
    ['au:doe', 501],
    ['ti:slow AND ti:sampling', 501],
    ['ti:slo*', 501],
  ])('%s is answered by %i', async (written, status) => {
    expect((await search(written)).status).toBe(status)
  })
})

describe('arXiv’s pages', () => {
  it.each([
    ['pdf/2406.01125', 200],
    ['pdf/2312.00858v1', 200],
    ['pdf/2312.00858v3', 404],
    ['pdf/2499.00001', 404],
    ['abs/2406.01125', 200],
    ['abs/nonsense', 404],
    ['html/2406.01125', 200],
    ['html/2010.02502', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await client.get(`https://arxiv.org/${path}`)).status).toBe(status)
  })

  it('leads from .pdf and from a query to the plain address', async () => {
    for (const path of ['pdf/2406.01125.pdf', 'pdf/2406.01125?download=1']) {
      const { status, headers } = await client.get(`https://arxiv.org/${path}`)
      expect([status, headers['location']]).toEqual([301, 'https://arxiv.org/pdf/2406.01125'])
    }
  })

  it('tell the length of a PDF to HEAD, not to GET', async () => {
    const [head, get] = [
      await client.head('https://arxiv.org/pdf/2406.01125'),
      await client.get('https://arxiv.org/pdf/2406.01125'),
    ]
    expect(head).toMatchObject({ status: 200, text: '', headers: { 'content-type': 'application/pdf' } })
    expect(head.headers['content-length']).toBe(String(get.text.length))
    expect(get.headers['content-length']).toBeUndefined()
  })

  it('have no PDF of a withdrawn paper, but those before', async () => {
    internet.world.papers.push({
      id: '2501.00001',
      title: 'Gone',
      authors: ['A'],
      versions: 2,
      withdrawn: true,
    })
    expect((await client.head('https://arxiv.org/pdf/2501.00001')).status).toBe(404)
    expect((await client.head('https://arxiv.org/pdf/2501.00001v1')).status).toBe(200)
  })
})

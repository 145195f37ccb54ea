import type { Addition } from './addition.ts'

const source = `/** INSPIRE's REST API, for papers that arXiv's did not answer. */
import type { Known, Paper } from '../model/facts.ts'
import type { ArxivId } from '../model/reference.ts'
import { HttpFailure, type Source } from '../model/source.ts'

const URL_OF = 'https://inspirehep.net/api/arxiv/'

export const inspire: Source<'paper'> = {
  name: 'INSPIRE',
  kind: 'paper',
  batch: 1,
  hosts: { 'inspirehep.net': { inFlight: 1, spacing: 1000 } },
  ask: async ([id], http) => {
    if (id === undefined) return new Map()
    try {
      const { status, body } = await http({ url: URL_OF + id, method: 'GET', want: 'text' })
      return new Map([[id, status === 200 ? found(id, body) : unknown(\`it returned \${status}\`, status)]])
    } catch (error) {
      if (error instanceof HttpFailure) return new Map([[id, unknown(error.message, null)]])
      throw error
    }
  },
}

type Answer = {
  readonly metadata: {
    readonly titles: readonly { readonly title: string }[]
    readonly authors?: readonly { readonly full_name: string }[]
  }
}

const unknown = (why: string, status: number | null): Known<Paper> => ({ state: 'unknown', why, status })

function found(id: ArxivId, body: string): Known<Paper> {
  const { titles: [first], authors = [] } = (JSON.parse(body) as Answer).metadata
  const nothing = { abstract: null, comment: null, journalRef: null, doi: null, published: null, updated: null }
  const names = authors.map(({ full_name }) => full_name)
  const fact = { ...nothing, id, title: first?.title ?? '', authors: names, version: null, withdrawn: false }
  return { state: 'found', fact, evidence: URL_OF + id }
}
`

const test = `import { expect, test } from 'vitest'
import type { ArxivId } from '../../src/model/reference.ts'
import { inspire } from '../../src/sources/inspire.ts'

const id = '2401.00001' as ArxivId
const asking = (status: number, body: string) =>
  inspire.ask([id], async () => ({ status, body, headers: {}, hops: [] }))

test('a paper with its authors', async () => {
  const facts = await asking(200, JSON.stringify({ metadata: { titles: [{ title: 'A Title' }], authors: [{ full_name: 'Ada Abel' }] } }))
  expect(facts.get(id)).toMatchObject({ state: 'found', fact: { title: 'A Title', authors: ['Ada Abel'] } })
})

test('what it does not know is unknown', async () => {
  expect((await asking(404, '')).get(id)).toMatchObject({ state: 'unknown', status: 404 })
})
`

export const addSource: Addition = {
  name: 'a source of a known kind',
  goal: 3,
  files: {
    'src/sources/inspire.ts': source,
    '__tests__/sources/inspire.test.ts': test,
  },
  edits: [
    {
      path: 'src/sources/index.ts',
      anchor: "import { semanticScholar } from './semantic-scholar.ts'\n",
      put: 'before',
      text: "import { inspire } from './inspire.ts'\n",
    },
    {
      path: 'src/sources/index.ts',
      anchor: 'paper: [arxiv]',
      put: 'instead',
      text: 'paper: [arxiv, inspire]',
    },
  ],
  tests: ['__tests__/sources', '__tests__/lookup/gather.test.ts', '__tests__/rooms.test.ts'],
}

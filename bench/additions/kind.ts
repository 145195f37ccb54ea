import type { Addition } from './addition.ts'

const source = `/** DataCite's REST API, for data sets with a DOI. */
import type { DataSet, Known } from '../model/facts.ts'
import { HttpFailure, type Source } from '../model/source.ts'

const URL_OF = 'https://api.datacite.org/dois/'

export const datacite: Source<'dataSet'> = {
  name: 'DataCite',
  kind: 'dataSet',
  batch: 1,
  hosts: { 'api.datacite.org': { inFlight: 2, spacing: 200 } },
  ask: async ([doi], http) => {
    if (doi === undefined) return new Map()
    const url = URL_OF + encodeURIComponent(doi)
    try {
      const { status, body } = await http({ url, method: 'GET', want: 'text' })
      return new Map([[doi, factOf(url, status, body)]])
    } catch (error) {
      if (error instanceof HttpFailure) return new Map([[doi, unknown(error.message, null)]])
      throw error
    }
  },
}

const unknown = (why: string, status: number | null): Known<DataSet> => ({ state: 'unknown', why, status })

function factOf(evidence: string, status: number, body: string): Known<DataSet> {
  if (status !== 200) return unknown(\`DataCite returned \${status}\`, status)
  const { data } = JSON.parse(body) as { data: { attributes: { version?: string | null } } }
  return { state: 'found', fact: { version: data.attributes.version ?? null }, evidence }
}
`

const test = `import { expect, test } from 'vitest'
import { datacite } from '../../src/sources/datacite.ts'

const asking = async (status: number, attributes: unknown) => {
  const body = JSON.stringify({ data: { attributes } })
  const facts = await datacite.ask(['10.5281/x'], async () => ({ status, body, headers: {}, hops: [] }))
  return facts.get('10.5281/x')
}

test('a version', async () => {
  expect(await asking(200, { version: '2' })).toMatchObject({ state: 'found', fact: { version: '2' } })
  expect(await asking(200, {})).toMatchObject({ state: 'found', fact: { version: null } })
})

test('what DataCite does not know is unknown', async () => {
  expect(await asking(404, {})).toMatchObject({ state: 'unknown', status: 404 })
})
`

const [facts, plan, index] = ['src/model/facts.ts', 'src/lookup/plan.ts', 'src/sources/index.ts'] as const
const [schemas, cache] = ['src/schemas/facts.ts', 'src/schemas/cache.ts'] as const

export const addKind: Addition = {
  name: 'a kind of fact',
  goal: 7,
  files: { 'src/sources/datacite.ts': source, '__tests__/sources/datacite.test.ts': test },
  edits: [
    {
      path: facts,
      anchor: '/** Every kind of fact: ',
      put: 'before',
      text: '/** A data set, by its DOI. */\nexport type DataSet = { readonly version: string | null }\n\n',
    },
    {
      path: facts,
      anchor: '  page: { key: PageUrl; fact: Page }\n',
      put: 'after',
      text: '  dataSet: { key: string; fact: DataSet }\n',
    },
    {
      path: facts,
      anchor: "  record: 'record',\n",
      put: 'after',
      text: "  dataSet: 'dataSet',\n",
    },
    {
      path: plan,
      anchor: '  page: (link, { pdfs }) => {\n',
      put: 'before',
      text: "  dataSet: ({ reference }) =>\n    reference.kind === 'page' && reference.paper?.host === 'doi' ? [reference.paper.id] : [],\n",
    },
    {
      path: index,
      anchor: "import { type GithubSettings, github } from './github.ts'\n",
      put: 'before',
      text: "import { datacite } from './datacite.ts'\n",
    },
    { path: index, anchor: 'record: recordSources', put: 'before', text: 'dataSet: [datacite],\n    ' },
    {
      path: schemas,
      anchor: '/** By kind. */\n',
      put: 'before',
      text: 'const dataSet = v.object({ version: v.nullable(visible(100)) }) satisfies v.GenericSchema<unknown, DataSet>\n\n',
    },
    { path: schemas, anchor: '  record,\n', put: 'after', text: '  dataSet,\n' },
    {
      path: schemas,
      anchor: 'import type { Copy, FactKind,',
      put: 'before',
      text: "import type { DataSet } from '../model/facts.ts'\n",
    },
    {
      path: cache,
      anchor: '  record: isRecordKey,\n',
      put: 'after',
      text: '  dataSet: (key) => /^10\\.\\d+\\/\\S+$/.test(key),\n',
    },
  ],
  tests: [
    '__tests__/sources',
    '__tests__/lookup',
    '__tests__/rules.test.ts',
    '__tests__/judge',
    '__tests__/rooms.test.ts',
  ],
}

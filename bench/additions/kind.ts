import type { Addition } from './addition.ts'

const source = `/** Crossref's REST API, for works with a DOI. */
import type { Known, Work } from '../model/facts.ts'
import { HttpFailure, type Source } from '../model/source.ts'

const URL_OF = 'https://api.crossref.org/works/'

export const crossref: Source<'work'> = {
  name: 'Crossref',
  kind: 'work',
  batch: 1,
  hosts: { 'api.crossref.org': { inFlight: 2, spacing: 200 } },
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

const unknown = (why: string, status: number | null): Known<Work> => ({ state: 'unknown', why, status })

function factOf(evidence: string, status: number, body: string): Known<Work> {
  if (status !== 200) return unknown(\`Crossref returned \${status}\`, status)
  const { message } = JSON.parse(body) as { message: { 'updated-by'?: { type: string }[] } }
  const retracted = message['updated-by']?.some(({ type }) => type === 'retraction') ?? false
  return { state: 'found', fact: { retracted }, evidence }
}
`

const test = `import { expect, test } from 'vitest'
import { crossref } from '../../src/sources/crossref.ts'

const asking = async (status: number, message: unknown) => {
  const body = JSON.stringify({ message })
  const facts = await crossref.ask(['10.1/x'], async () => ({ status, body, headers: {}, hops: [] }))
  return facts.get('10.1/x')
}

test('a retraction', async () => {
  const message = { 'updated-by': [{ type: 'retraction' }] }
  expect(await asking(200, message)).toMatchObject({ state: 'found', fact: { retracted: true } })
  expect(await asking(200, {})).toMatchObject({ state: 'found', fact: { retracted: false } })
})

test('what Crossref does not know is unknown', async () => {
  expect(await asking(404, {})).toMatchObject({ state: 'unknown', status: 404 })
})
`

const [facts, plan, index] = ['src/model/facts.ts', 'src/lookup/plan.ts', 'src/sources/index.ts'] as const

export const addKind: Addition = {
  name: 'a kind of fact',
  goal: 5,
  files: { 'src/sources/crossref.ts': source, '__tests__/sources/crossref.test.ts': test },
  edits: [
    {
      path: facts,
      anchor: '/** Every kind of fact: ',
      put: 'before',
      text: '/** A published work, by its DOI. */\nexport type Work = { readonly retracted: boolean }\n\n',
    },
    {
      path: facts,
      anchor: '  page: { key: PageUrl; fact: Page }\n',
      put: 'after',
      text: '  work: { key: string; fact: Work }\n',
    },
    {
      path: facts,
      anchor: "{ paper: 'paper', repository: 'repository', page: 'page' }",
      put: 'instead',
      text: "{\n  paper: 'paper',\n  repository: 'repository',\n  page: 'page',\n  work: 'work',\n}",
    },
    {
      path: plan,
      anchor: '  page: (link, { pdfs }) => {\n',
      put: 'before',
      text: "  work: ({ reference }) =>\n    reference.kind === 'page' && reference.paper?.host === 'doi' ? [reference.paper.id] : [],\n",
    },
    {
      path: index,
      anchor: "import { type GithubSettings, github } from './github.ts'\n",
      put: 'before',
      text: "import { crossref } from './crossref.ts'\n",
    },
    { path: index, anchor: 'page: [web] }', put: 'instead', text: 'page: [web], work: [crossref] }' },
  ],
  tests: [
    '__tests__/sources',
    '__tests__/lookup',
    '__tests__/rules.test.ts',
    '__tests__/judge',
    '__tests__/rooms.test.ts',
  ],
}

/** What a workflow may say, and the one line that answers a mistake. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { defaults } from '../../src/model/options.ts'
import { readInputs } from '../../src/settings/inputs.ts'
import { merge } from '../../src/settings/merge.ts'
import { complaint } from '../support/complaint.ts'

const NAMES = { rules: ['dead-link'], formats: [] }
const inputs = (given: Record<string, string>) => readInputs((name) => given[name] ?? '', NAMES)
/** What the configuration can set as well. */
const CONFIGURABLE = ['files', 'pdf', 'failOn', 'cache', 'maxAge', 'timeBudget']
const action = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Record<string, { default: string }>
}

test('nothing said sets nothing: the configuration has its say', () => expect(inputs({})).toEqual({}))

test('the defaults of action.yml say no more than nothing', () => {
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
  )
  const { token, ...set } = inputs(given)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub Actions
  expect(token).toBe('${{ github.token }}')
  expect(merge(null, set, NAMES)).toEqual(defaults)
  for (const key of CONFIGURABLE) expect(set).not.toHaveProperty(key)
})

test('the inputs that are read are those of action.yml', () => {
  const read = new Set<string>()
  readInputs((name) => {
    read.add(name)
    return ''
  }, NAMES)
  expect([...read].toSorted()).toEqual(Object.keys(action.inputs).toSorted())
})

test.each<[Record<string, string>, object]>([
  [{ files: 'a.md\n  b/*.md \r\n\n' }, { files: ['a.md', 'b/*.md'] }],
  [{ files: 'a b.md' }, { files: ['a b.md'] }],
  [{ files: 'a.md, b/*.md,!c.md,' }, { files: ['a.md', 'b/*.md', '!c.md'] }],
  [{ files: 'a.md,\nb.md\n' }, { files: ['a.md', 'b.md'] }],
  [{ files: '{a,b}.md, {c,{d,e}}.md, f[,]g.md' }, { files: ['{a,b}.md', '{c,{d,e}}.md', 'f[,]g.md'] }],
  [{ files: ' \n' }, {}],
  [
    { 'fail-on': 'never', pdf: 'api' },
    { failOn: 'never', pdf: 'api' },
  ],
  [{ token: 't' }, { token: 't' }],
  [{ 'semantic-scholar-key': 'k' }, { semanticScholarKey: 'k' }],
  [{ scope: 'all' }, { scope: 'all' }],
  [{ annotations: 'none' }, { annotations: 'none' }],
  [{ annotations: 'check-run' }, { annotations: 'check-run' }],
  [
    { suggestions: 'none', comment: 'none' },
    { suggestions: 'none', comment: 'none' },
  ],
  [
    { issue: 'always', 'issue-label': 'papers: dead' },
    { issue: 'always', issueLabel: 'papers: dead' },
  ],
  [{ config: 'c.yml' }, { config: 'c.yml' }],
])('%j', (given, said) => expect(inputs(given)).toEqual(said))

test.each([
  [{ files: ' , ,' }, 'Input files requires a value.'],
  [{ scope: 'some' }, 'Input scope: invalid value “some”; expected auto or all.'],
  [{ 'fail-on': 'x' }, 'Input fail-on: invalid value “x”; expected error, warning or never.'],
  [{ pdf: 'true' }, 'Input pdf: invalid value “true”; expected auto, head or api.'],
  [
    { annotations: 'yes' },
    'Input annotations: invalid value “yes”; expected auto, check-run, commands or none.',
  ],
  [{ suggestions: 'true' }, 'Input suggestions: invalid value “true”; expected auto or none.'],
  [{ comment: 'true' }, 'Input comment: invalid value “true”; expected auto or none.'],
  [{ issue: 'weekly' }, 'Input issue: invalid value “weekly”; expected auto, always or none.'],
  [
    { 'issue-label': 'a,b' },
    'Input issue-label: invalid value “a,b”; expected one line of at most fifty characters, without a comma.',
  ],
])('%j', (given, line) => expect(complaint(() => inputs(given as Record<string, string>))).toBe(line))

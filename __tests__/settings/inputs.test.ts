/** What a workflow may say, and the one line that answers a mistake. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readInputs } from '../../src/settings/inputs.ts'
import { complaint } from '../support/complaint.ts'

const inputs = (given: Record<string, string>) => readInputs((name) => given[name] ?? '')
const action = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Record<string, { default: string }>
}

test('nothing said covers nothing: the configuration has its say', () => {
  expect(inputs({})).toEqual({
    ...{ options: {}, token: null, scope: 'auto', config: null, annotations: 'auto', suggestions: 'auto' },
    ...{ comment: 'auto', issue: 'auto', issueLabel: 'paper-list-check' },
  })
})

test('the defaults of action.yml say no more than nothing', () => {
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
  )
  expect(inputs({ ...given, token: '' })).toEqual(inputs({}))
})

test('the inputs that are read are those of action.yml', () => {
  const read = new Set<string>()
  readInputs((name) => {
    read.add(name)
    return ''
  })
  expect([...read].toSorted()).toEqual(Object.keys(action.inputs).toSorted())
})

test.each<[Record<string, string>, object]>([
  [{ files: 'a.md\n  b/*.md \r\n\n' }, { options: { files: ['a.md', 'b/*.md'] } }],
  [{ files: 'a b.md' }, { options: { files: ['a b.md'] } }],
  [{ files: ' \n' }, { options: {} }],
  [{ 'fail-on': 'never', pdf: 'api' }, { options: { failOn: 'never', pdf: 'api' } }],
  [{ token: 't' }, { token: 't' }],
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
])('%j', (given, said) => expect(inputs(given)).toEqual({ ...inputs({}), ...said }))

test.each([
  [{ scope: 'some' }, 'Input scope knows no “some”: it takes auto, all.'],
  [{ 'fail-on': 'x' }, 'Input fail-on knows no “x”: it takes error, warning, never.'],
  [{ pdf: 'true' }, 'Input pdf knows no “true”: it takes auto, head, api.'],
  [{ annotations: 'yes' }, 'Input annotations knows no “yes”: it takes auto, check-run, commands, none.'],
  [{ suggestions: 'true' }, 'Input suggestions knows no “true”: it takes auto, none.'],
  [{ comment: 'true' }, 'Input comment knows no “true”: it takes auto, none.'],
  [{ issue: 'weekly' }, 'Input issue knows no “weekly”: it takes auto, always, none.'],
  [
    { 'issue-label': 'a,b' },
    'Input issue-label: a label is one line of at most fifty characters, without a comma.',
  ],
])('%j', (given, line) => expect(complaint(() => inputs(given as Record<string, string>))).toBe(line))

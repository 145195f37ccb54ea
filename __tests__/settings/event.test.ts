/** Events as GitHub's runner hands them over → what the check runs for. */
import { describe, expect, test } from 'vitest'
import { readEvent } from '../../src/settings/event.ts'

const [HEAD, BASE, MERGE] = ['a'.repeat(40), 'b'.repeat(40), 'f'.repeat(40)]
const env = (name: string, repository = 'octo/awesome') => ({
  GITHUB_EVENT_NAME: name,
  GITHUB_REPOSITORY: repository,
  GITHUB_SHA: MERGE,
})
const pull = (from = 'octo/awesome') => ({
  number: 7,
  head: { sha: HEAD, ref: 'new-paper', repo: { full_name: from } },
  base: { sha: BASE, ref: 'main', repo: { full_name: 'octo/awesome' } },
})

describe('a pull request', () => {
  test('is looked at on its head, not on the merge that was checked out', () => {
    expect(readEvent({ pull_request: pull() }, env('pull_request'))).toEqual({
      repo: { owner: 'octo', repo: 'awesome' },
      commit: HEAD,
      pull: { number: 7, headSha: HEAD, baseSha: BASE, changedFiles: null },
      workflowRun: null,
      mergeGroup: null,
      fork: false,
      scheduled: false,
      untrustedWorkspace: false,
    })
  })

  test.each([
    [3, 3],
    [-1, null],
    ['3', null],
    [null, null],
  ])('changed %j files: %j', (changed_files, count) => {
    const event = readEvent({ pull_request: { ...pull(), changed_files } }, env('pull_request'))
    expect(event?.pull?.changedFiles).toBe(count)
  })

  test.each([
    ['pull_request', 'stranger/awesome', false, true],
    ['pull_request', 'octo/awesome', false, false],
    ['pull_request_review', 'stranger/awesome', false, true],
    // its token is the base's
    ['pull_request_target', 'stranger/awesome', false, false],
    // a private repository may allow its forks more
    ['pull_request', 'stranger/awesome', true, false],
  ])('%s from %s (private: %s): read-only %s', (event, from, hidden, fork) => {
    const payload = { pull_request: pull(from), repository: { private: hidden } }
    expect(readEvent(payload, env(event))).toMatchObject({
      fork,
      untrustedWorkspace: event === 'pull_request_target',
    })
  })

  test('from a fork that is gone by now may only read', () => {
    const gone = { ...pull(), head: { sha: HEAD, repo: null } }
    expect(readEvent({ pull_request: gone }, env('pull_request'))?.fork).toBe(true)
  })

  test.each([
    null,
    '',
    {},
    { pull_request: null },
    { pull_request: { number: '7', head: { sha: HEAD } } },
    { pull_request: { number: 7 } },
    { pull_request: { number: 7, head: { sha: 7 } } },
    { pull_request: { number: 7, head: { sha: 'main; rm -rf /' } } },
  ])('%j is none', (payload) => {
    expect(readEvent(payload, env('pull_request'))).toMatchObject({ pull: null, commit: MERGE })
  })
})

test('a merge queue compares what it is about to merge', () => {
  const payload = { merge_group: { head_sha: HEAD, base_sha: BASE } }
  expect(readEvent(payload, env('merge_group'))).toMatchObject({
    mergeGroup: { base: BASE, head: HEAD },
    commit: HEAD,
    pull: null,
  })
})

describe('the run of another workflow', () => {
  const run = {
    event: 'pull_request',
    head_sha: HEAD,
    head_branch: 'new-paper',
    head_repository: { owner: { login: 'stranger' } },
  }
  test('on a pull request names the branch by which it is found', () => {
    const event = readEvent({ workflow_run: run }, env('workflow_run'))
    expect(event).toMatchObject({ workflowRun: { branch: 'stranger:new-paper' }, commit: HEAD, fork: false })
  })
  test('on a push has none', () => {
    const payload = { workflow_run: { ...run, event: 'push' } }
    expect(readEvent(payload, env('workflow_run'))).toMatchObject({ workflowRun: null, commit: MERGE })
  })
  test('whose fork is gone by now cannot be found, and is not the default branch', () => {
    const payload = { workflow_run: { ...run, head_repository: null } }
    expect(readEvent(payload, env('workflow_run'))).toMatchObject({
      workflowRun: { branch: null },
      pull: null,
    })
  })
})

test.each(['schedule', 'push', 'workflow_dispatch'])('%s is about the commit itself', (name) => {
  const event = readEvent({ ref: 'refs/heads/main' }, env(name))
  expect(event).toMatchObject({ commit: MERGE, pull: null, mergeGroup: null, scheduled: name === 'schedule' })
})

test.each(['', 'octo', '/awesome'])('there is none outside of a repository (%j)', (repository) => {
  expect(readEvent({}, env('push', repository))).toBeNull()
})

describe('what is malformed is named and not used', () => {
  test.each<[string, object, string]>([
    ['pull_request', { pull_request: 7 }, 'pull_request is malformed and not used: expected Object'],
    [
      'pull_request',
      { pull_request: { ...pull(), number: 1.5 } },
      'pull_request is malformed and not used: number: malformed',
    ],
    [
      'pull_request',
      { pull_request: { ...pull(), number: '7' } },
      'pull_request is malformed and not used: number: expected number',
    ],
    [
      'pull_request',
      { pull_request: { ...pull(), head: { sha: '--output=x' } } },
      'pull_request is malformed and not used: head.sha: malformed',
    ],
    [
      'merge_group',
      { merge_group: { head_sha: HEAD } },
      'merge_group is malformed and not used: base_sha: expected "base_sha"',
    ],
    [
      'workflow_run',
      { workflow_run: { event: ['pull_request'] } },
      'workflow_run is malformed and not used: event: expected string',
    ],
    [
      'push',
      { repository: { private: 'yes' } },
      'repository is malformed and not used: private: expected boolean',
    ],
  ])('%s %j', (name, payload, line) => {
    const said: string[] = []
    const event = readEvent(payload, env(name), (one) => said.push(one))
    expect(said).toEqual([`The event's ${line}.`])
    expect(event).toMatchObject({ pull: null, mergeGroup: null, workflowRun: null, commit: MERGE })
  })
  test('and the rest is used', () => {
    const said: string[] = []
    const given = { pull_request: { ...pull(), base: { sha: 'main' } }, merge_group: [], repository: null }
    expect(readEvent(given, env('pull_request'), (one) => said.push(one))).toMatchObject({
      pull: { number: 7, headSha: HEAD, baseSha: null },
    })
    expect(said).toEqual([
      `The event's merge_group is malformed and not used: head_sha: expected "head_sha".`,
    ])
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import type { Internet, PullRecord } from '../../test/internet/index.ts'
import type { Client } from '../support/client.ts'
import { embedded } from '../support/embedded.ts'

let internet: Internet
let client: Client
let pull: PullRecord
const head = { ref: 'more', sha: 'a'.repeat(40) }

/** Right lines 2 to 5 (3 and 4 added) and 20 to 22, left lines 2 to 4 (3 deleted) and 19 to 21; as `git diff` says it. */
const patch = [
  ...['@@ -2,3 +2,4 @@ # Papers', ' two', '-three', '+Three', '+Four', ' five'],
  ...['@@ -19,3 +20,3 @@', ' twenty', '-old', '+new', ' end', '\\ No newline at end of file'],
].join('\n')

embedded((made) => {
  internet = made.internet
  client = made.client
})
beforeEach(() => {
  const change = { status: 'modified' as const, additions: 3, deletions: 2 }
  const files = [
    { filename: 'README.md', ...change, patch },
    { filename: 'big.md', ...change },
  ]
  pull = { number: 7, title: 'More', head, base: { ref: 'main', sha: 'b'.repeat(40) }, files }
  internet.world.repositories.push({ nameWithOwner: 'o/r', defaultBranch: 'main', pulls: [pull] })
  internet.world.permissions = { 'pull-requests': 'write' }
})

const remark = (line: number, more: object = {}) => ({ path: 'README.md', line, body: 'Look.', ...more })
const review = (comments: object[], more: object = {}) =>
  client.call('POST', '/repos/o/r/pulls/7/reviews', { event: 'COMMENT', body: 'Some.', comments, ...more })
const listed = async (query = '') => (await client.call('GET', `/repos/o/r/pulls/7/comments${query}`)).body

describe('a review', () => {
  it('puts its comments on lines, written by the workflow', async () => {
    const { status, body } = await review([
      remark(3),
      remark(4, { start_line: 2, side: 'RIGHT', start_side: 'RIGHT' }),
      remark(3, { side: 'LEFT' }),
    ])
    const user = { login: 'github-actions[bot]', type: 'Bot' }
    expect([status, body.state]).toEqual([200, 'COMMENTED'])
    expect(pull.reviews).toEqual([
      { id: body.id, body: 'Some.', event: 'COMMENT', commit_id: head.sha, user },
    ])
    const common = { review: body.id, path: 'README.md', body: 'Look.', user, commit_id: head.sha }
    const [right, alone] = [{ side: 'RIGHT' }, { start_line: null, start_side: null }]
    expect(pull.reviewComments).toEqual([
      { ...common, ...right, ...alone, id: 1001, line: 3 },
      { ...common, ...right, id: 1002, line: 4, start_line: 2, start_side: 'RIGHT' },
      { ...common, ...alone, id: 1003, line: 3, side: 'LEFT' },
    ])
    expect(internet.invalid).toEqual([])
  })

  it('has its comments listed by pages, unless it is pending', async () => {
    await review(Array.from({ length: 31 }, () => remark(4)))
    await review([remark(3)], { event: undefined })
    expect(await listed()).toHaveLength(30)
    expect(await listed('?page=2')).toMatchObject([{ id: 1031, pull_request_review_id: 1001, line: 4 }])
    expect(await listed('?per_page=100&direction=desc')).toHaveLength(31)
    expect(pull.reviews?.map(({ event }) => event)).toEqual(['COMMENT', 'PENDING'])
  })

  it.each([2, 3, 4, 5, 20, 21, 22])('can speak of line %i, which the change shows', async (line) => {
    expect((await review([remark(line)])).status).toBe(200)
  })

  it.each([2, 3, 4, 19, 20, 21])('can speak of line %i before the change', async (line) => {
    expect((await review([remark(line, { side: 'LEFT' })])).status).toBe(200)
  })
})

const NOT_SHOWN = 'Pull request review thread line must be part of the diff'
const TWO_HUNKS = 'Pull request review thread start line must be part of the same hunk as the line.'

describe('a review is refused as a whole', () => {
  it.each([
    ['the line above what is shown', remark(1), NOT_SHOWN],
    ['the line below', remark(6), NOT_SHOWN],
    ['a line between', remark(19), NOT_SHOWN],
    ['the line after the last', remark(23), NOT_SHOWN],
    ['a line that was not shown before', remark(5, { side: 'LEFT' }), NOT_SHOWN],
    ['lines of two hunks', remark(20, { start_line: 5 }), TWO_HUNKS],
    ['a file without patch', remark(3, { path: 'big.md' }), NOT_SHOWN],
    ['a file that is not changed', remark(3, { path: 'other.md' }), 'Path could not be resolved'],
  ])('for %s; that is no fault of form', async (_, bad, why) => {
    const { status, body } = await review([remark(3), bad])
    expect(status).toBe(422)
    expect(body).toMatchObject({
      message: 'Unprocessable Entity',
      errors: [expect.stringContaining(why)],
      status: '422',
    })
    expect([pull.reviews, pull.reviewComments]).toEqual([undefined, undefined])
    expect(internet.invalid).toEqual([])
  })

  it.each([
    ['no body for a COMMENT', { body: '' }, 'body is required'],
    ['a side that is none', { comments: [remark(3, { side: 'right' })] }, 'side'],
    ['a start at its end', { comments: [remark(3, { start_line: 3 })] }, 'start_line must precede'],
    ['a comment without line', { comments: [{ path: 'README.md', body: 'x' }] }, 'line is missing'],
    ['an empty comment', { comments: [remark(3, { body: '' })] }, `body can't be blank`],
    ['a comment too long', { comments: [remark(3, { body: 'x'.repeat(65_537) })] }, 'body is too long'],
    ['a body too long', { body: 'x'.repeat(65_537) }, 'body is too long (maximum is 65536 characters)'],
    ['an event that is none', { event: 'COMMENTED' }, 'must be equal to one of'],
    ['a line in words', { comments: [remark(3, { line: '3' })] }, 'must be integer'],
    ['a property unknown', { remarks: [] }, '"remarks" is not a permitted key'],
  ])('for %s', async (_, wrong, why) => {
    const { status } = await review([], wrong)
    expect([status, pull.reviews]).toEqual([422, undefined])
    expect(internet.invalid).toEqual([expect.stringContaining(why)])
  })

  it('for a commit that is not the head, and as an approval', async () => {
    expect((await review([], { commit_id: 'c'.repeat(40) })).status).toBe(422)
    expect((await review([], { event: 'APPROVE' })).status).toBe(422)
    expect((await review([], { commit_id: head.sha })).status).toBe(200)
  })

  it('where there is no such pull request', async () => {
    const body = { event: 'COMMENT', body: 'x' }
    expect((await client.call('POST', '/repos/o/r/pulls/8/reviews', body)).status).toBe(404)
    expect((await client.call('GET', '/repos/o/r/pulls/8/comments')).status).toBe(404)
  })
})

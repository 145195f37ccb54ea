/** What GitHub is asked about a pull request, and what is made of its answers. */
import { createHash } from 'node:crypto'
import nock from 'nock'
import { describe, expect, test } from 'vitest'
import { connector } from '../../src/github/client.ts'
import { refusalOf } from '../../src/github/refusals.ts'
import type { PullRequest } from '../../src/model/event.ts'
import type { TextFile } from '../../src/model/list.ts'
import { findPull } from '../../src/workspace/find-pull.ts'
import { touchedBetween, touchedByPull } from '../../src/workspace/pull-request.ts'
import { useNock } from '../support/nocked.ts'

const SHA = 'a'.repeat(40)
const PULL: PullRequest = { number: 7, headSha: SHA, baseSha: null, changedFiles: null }
const ASKER = { token: 'secret-token', userAgent: 'paper-list-check/test' }
const connect = connector(ASKER, { owner: 'o', repo: 'r' })
const FILES = '/repos/o/r/pulls/7/files'
const LIST = { path: 'README.md', text: '# A List\n\n- one\n- two\n' }
const UNLIKE = 'the answer is not of the form that GitHub documents'
const PATCH = '@@ -3 +3,2 @@\n - one\n+- two'
/** As git names a file's content. */
const blob = (text: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')
const entry = (given: object = {}) => ({
  ...{ filename: 'README.md', status: 'modified', sha: blob(LIST.text), changes: 1, patch: PATCH },
  ...given,
})
const others = (count: number) =>
  Array.from({ length: count }, (_, i) => entry({ filename: `src/${i}.ts`, sha: SHA }))

const api = () => nock('https://api.github.com')
const listed = (files: unknown) =>
  api()
    .get(FILES)
    .query({ per_page: 100 })
    .reply(200, files as nock.Body)
const contents = (path: string) => api().get(`/repos/o/r/contents/${path}`).query({ ref: SHA })
const RAW = { 'content-type': 'application/vnd.github.raw; charset=utf-8' }
/** What GitHub says the file's hash is, beside its bytes. */
const hashed = (sha: unknown) =>
  contents('README.md')
    .matchHeader('accept', /object/)
    .reply(200, { type: 'file', path: 'README.md', sha })
const look = async (local: TextFile[] = [LIST], patterns = ['README.md'], pull = PULL) =>
  touchedByPull(await connect(), pull, { local, patterns, trusted: true })

useNock()

describe('the text', () => {
  test('is the workspace’s where its blob is the head’s, and is not asked for', async () => {
    listed([entry()])
    expect(await look()).toMatchObject({
      change: new Map([['README.md', [{ first: 4, last: 4 }]]]),
      files: [LIST],
      hunks: new Map([['README.md', [{ first: 3, last: 4 }]]]),
      notes: [],
    })
  })

  test('keeps its byte order mark and its CRLF when compared', async () => {
    const text = '\ufeff# Ünïcode 🎉\r\n'
    listed([entry({ sha: blob(text) })])
    expect((await look([{ path: 'README.md', text }])).files[0]?.text).toBe(text)
  })

  test.each([
    ['text/plain; charset=utf-8', 'with a character set'],
    ['application/vnd.github.raw; charset=utf-8', 'as GitHub sends it'],
    ['application/octet-stream', 'as bytes'],
  ])('is the head’s where the workspace differs: %s', async (type) => {
    const head = '# A List\n\n- öne\n- two\n- three\n'
    listed([entry({ sha: blob(head), patch: '@@ -4 +4,2 @@\n - two\n+- three' })])
    contents('README.md').matchHeader('accept', /raw/).reply(200, Buffer.from(head), { 'content-type': type })
    const { files, notes } = await look()
    expect(files).toEqual([{ path: 'README.md', text: head }])
    expect(notes).toEqual([])
  })

  test('of a list whose name is hostile is asked for at its own address', async () => {
    const path = 'a b/#1?ref=x%2F..md'
    listed([entry({ filename: path, sha: blob('text') })])
    contents('a%20b%2F%231%3Fref%3Dx%252F..md').reply(200, 'text', {
      'content-type': 'text/plain; charset=utf-8',
    })
    expect((await look([{ path, text: 'old' }])).files).toEqual([{ path, text: 'text' }])
  })

  test.each([403, 404])(
    'that may not be read (%i): the checked-out file, wholly, and a note',
    async (status) => {
      listed([entry({ sha: SHA })])
      contents('README.md').reply(status, { message: 'Resource not accessible by integration' })
      const { change, files, unreadFiles, notes } = await look()
      expect({ change, files, unreadFiles }).toEqual({ change: null, files: [LIST], unreadFiles: [] })
      expect(notes).toEqual([
        `README.md: its text on the head commit could not be read (GitHub answered ${status}: Resource not accessible by integration), so all of the checked-out file is checked.`,
      ])
    },
  )

  test('that a service cannot give just now is asked for again', async () => {
    listed([entry({ sha: blob(LIST.text.replace('one', 'eins')) })])
    contents('README.md').reply(502, 'busy')
    contents('README.md').replyWithError('reset')
    contents('README.md').reply(200, LIST.text.replace('one', 'eins'), {
      'content-type': 'text/plain; charset=utf-8',
    })
    expect((await look()).files[0]?.text).toContain('- eins')
  })

  test('that a service cannot give at all stays unreadFiles: the checked-out one may be another', async () => {
    listed([entry({ sha: SHA })])
    for (let tries = 0; tries < 3; tries++) contents('README.md').reply(503, {})
    const { files, unreadFiles } = await look()
    expect(files).toEqual([])
    expect(unreadFiles).toEqual([
      { path: 'README.md', reason: 'its text on the head commit could not be read: GitHub answered 503' },
    ])
  })

  test('that is no UTF-8 is refused as it would be from the disk', async () => {
    listed([entry({ sha: SHA })])
    contents('README.md').reply(200, Buffer.from('Jos\u00e9', 'latin1'), {
      'content-type': 'text/plain; charset=utf-8',
    })
    await expect(look()).rejects.toThrow('README.md: this is not UTF-8 text; save it as UTF-8.')
  })

  describe('of another hash than the list names', () => {
    const UNREAD = 'its text on the head commit could not be read:'
    const another = async (text: string, answer: () => void) => {
      listed([entry()])
      contents('README.md').reply(200, text, RAW)
      answer()
      const { files, unreadFiles } = await look([])
      return files[0]?.text ?? unreadFiles[0]?.reason
    }
    test.each([
      ['nothing', ''],
      ['an older one', '# A List\n'],
    ])('is not the head’s: %s', async (_, text) => {
      expect(await another(text, () => hashed(blob(LIST.text)))).toBe(
        `${UNREAD} GitHub returned a different text from the one that it lists for this commit`,
      )
    })
    test('is not the head’s where GitHub does not tell its hash', async () => {
      expect(await another('', () => hashed(undefined))).toMatch(/different text/)
      const page = () =>
        contents('README.md').reply(200, '<title>Sign in</title>', { 'content-type': 'text/html' })
      expect(await another('', page)).toBe(`${UNREAD} the answer is not of the form that GitHub documents`)
    })
    test('is the head’s where GitHub says so: the list is of newer commits, or of a link', async () => {
      const text = '# A List\n\n- older\n'
      expect(await another(text, () => hashed(blob(text)))).toBe(text)
    })
  })

  test.each([
    ['a page of HTML', 200, '<title>Sign in</title>', { 'content-type': 'text/html; charset=utf-8' }],
    ['no content', 204, '', {}],
  ])('is not %s', async (_, status, body, headers) => {
    listed([entry()])
    contents('README.md').reply(status, body, headers)
    expect((await look([])).unreadFiles).toEqual([
      { path: 'README.md', reason: `its text on the head commit could not be read: ${UNLIKE}` },
    ])
  })

  test('keeps its byte order mark when it comes from GitHub', async () => {
    const text = '\ufeff# A List\n\n- one\n- two\n'
    listed([entry({ sha: blob(text) })])
    contents('README.md').reply(200, Buffer.from(text), { 'content-type': 'text/plain; charset=utf-8' })
    const { files, hunks } = await look()
    expect(files[0]?.text).toBe(text)
    expect(hunks.get('README.md')).toEqual([{ first: 3, last: 4 }])
  })
})

describe('the lines', () => {
  test('are all where GitHub gives no diff', async () => {
    listed([entry({ patch: undefined, changes: 20_000 })])
    expect(await look()).toMatchObject({
      change: null,
      files: [LIST],
      hunks: new Map([['README.md', []]]),
      notes: ['README.md: GitHub gives no diff for it, so all of it is checked.'],
    })
  })

  test.each([
    ['modified', 'README.md'],
    ['renamed', 'OLD.md'],
  ])('are those that the base has not, where GitHub gives no diff (%s)', async (status, before) => {
    const [base, FORKED] = ['b'.repeat(40), 'c'.repeat(40)]
    listed([entry({ patch: undefined, changes: 20_000, status, previous_filename: before })])
    api()
      .get(`/repos/o/r/compare/${base}...${SHA}`)
      .query({ per_page: 1 })
      .reply(200, { merge_base_commit: { sha: FORKED }, files: [] })
    api()
      .get(`/repos/o/r/contents/${before}`)
      .query({ ref: FORKED })
      .reply(200, '# A List\n\n- two\n', { 'content-type': 'text/plain; charset=utf-8' })
    const lists = { local: [LIST], patterns: ['README.md'], trusted: true }
    const { change, notes, hunks } = await touchedByPull(await connect(), { ...PULL, baseSha: base }, lists)
    expect(change).toEqual(new Map([['README.md', [{ first: 3, last: 3 }]]]))
    expect(notes).toEqual([])
    expect(hunks).toEqual(new Map([['README.md', []]]))
  })

  test('are no longer those of the diff when the head has moved on', async () => {
    const moved = `${LIST.text}- three\n`
    listed([entry({ sha: blob(moved), patch: '@@ -3,2 +3,3 @@\n - one\n - two\n+- three' })])
    contents('README.md').reply(200, LIST.text, RAW)
    hashed(blob(LIST.text))
    const { change, hunks } = await look()
    expect(change).toBeNull()
    expect(hunks.get('README.md')).toEqual([])
  })

  test.each([
    ['is empty', { patch: '' }],
    ['is none', { patch: 'Binary files differ' }],
    ['is cut off', { patch: '@@ -1,3 +1,4 @@\n # A List\n ' }],
    ['has fewer lines than were changed', { changes: 2 }],
    ['adds fewer lines than were added', { additions: 2 }],
    ['removes fewer lines than were removed', { deletions: 1 }],
    ['shows no change', { patch: '@@ -3 +3,2 @@\n - one\n - two', changes: 0 }],
    ['is of other lines', { patch: '@@ -903 +903,2 @@\n - one\n+- two' }],
    ['is of empty lines after the end', { patch: '@@ -903 +903,2 @@\n \n+' }],
    ['is of other words', { patch: '@@ -3 +3,2 @@\n - one\n+- 2' }],
  ])('are all where GitHub’s diff %s', async (_, given) => {
    listed([entry(given)])
    const { change, hunks, notes } = await look()
    expect({ change, hunks }).toEqual({ change: null, hunks: new Map([['README.md', []]]) })
    expect(notes).toEqual(['README.md: GitHub gives no diff of this text, so all of it is checked.'])
  })

  test('are those of the diff where GitHub counts as many', async () => {
    listed([
      entry({ patch: '@@ -3 +3,2 @@\n-- eins\n+- one\n+- two', changes: 3, additions: 2, deletions: 1 }),
    ])
    expect((await look()).change).toEqual(new Map([['README.md', [{ first: 3, last: 4 }]]]))
  })

  test('are all where a lone CR ends some: git counts others', async () => {
    const text = '# A\r\nB\rC\n'
    listed([entry({ sha: blob(text) })])
    const { change, hunks, notes } = await look([{ path: 'README.md', text }])
    expect({ change, hunks }).toEqual({ change: null, hunks: new Map([['README.md', []]]) })
    expect(notes).toEqual([expect.stringMatching(/^README\.md: .*a lone CR/)])
  })

  test('of one list without a diff and another with one are told apart', async () => {
    const other = { path: 'b.md', text: 'b\n' }
    listed([
      entry({ patch: undefined }),
      entry({ filename: 'b.md', sha: blob('b\n'), patch: '@@ -0,0 +1 @@\n+b' }),
    ])
    const { change } = await look([LIST, other])
    expect(change?.get('b.md')).toEqual([{ first: 1, last: 1 }])
    expect(change?.get('README.md')).toEqual([{ first: 1, last: Number.MAX_SAFE_INTEGER }])
  })

  test.each(['renamed', 'copied', 'unchanged'])('of a list that was only %s are none', async (status) => {
    listed([entry({ status, changes: 0, patch: undefined })])
    expect(await look()).toMatchObject({ change: new Map(), files: [], hunks: new Map(), notes: [] })
  })

  test('of a list that was renamed and changed are those of its diff', async () => {
    listed([entry({ status: 'renamed', previous_filename: 'OLD.md' })])
    expect((await look()).change).toEqual(new Map([['README.md', [{ first: 4, last: 4 }]]]))
  })

  test('of a removed list, and of one that was not touched, are none', async () => {
    listed([entry({ status: 'removed', sha: null }), ...others(3)])
    expect(await look([LIST, { path: 'b.md', text: '' }])).toMatchObject({
      change: new Map(),
      files: [],
      hunks: new Map(),
      notes: [],
    })
  })
})

describe('the changed files', () => {
  test('are asked for page by page, a hundred each', async () => {
    const next = '<https://api.github.com/repositories/1/pulls/7/files?per_page=100&page=2>; rel="next"'
    api().get(FILES).query({ per_page: 100 }).reply(200, others(100), { link: next })
    api().get('/repositories/1/pulls/7/files').query({ per_page: 100, page: 2 }).reply(200, [entry()])
    expect((await look()).files).toEqual([LIST])
  })

  test('are never more than 3,000, so that a list that is not among them may be touched', async () => {
    listed(others(3000))
    expect(await look()).toMatchObject({
      change: null,
      files: [LIST],
      hunks: new Map([['README.md', []]]),
      notes: ['README.md: more files changed than GitHub lists, so all of it is checked.'],
    })
  })

  test('are asked for with the token and by name', async () => {
    api()
      .get(FILES)
      .query({ per_page: 100 })
      .matchHeader('authorization', 'token secret-token')
      .matchHeader('user-agent', /paper-list-check\/test/)
      .reply(200, [])
    expect((await look()).files).toEqual([])
  })

  test.each([403, 404, 502])(
    'that may not be listed (%i) reject, so that the caller says so',
    async (status) => {
      for (let tries = 0; tries < (status === 502 ? 3 : 1); tries++)
        api()
          .get(FILES)
          .query({ per_page: 100 })
          .reply(status, { message: 'Resource not accessible by integration' })
      await expect(look()).rejects.toMatchObject({ status })
    },
  )

  test.each<[string, nock.Body | undefined, number?]>([
    ['null', 'null'],
    ['nothing', '', 204],
    ['a page of HTML', '<title>Sign in</title>'],
    ['an object', {}],
    ['an entry without a name', [entry(), { ...entry(), filename: undefined }]],
    ['an entry without a hash', [{ ...entry(), sha: undefined }]],
    ['an entry that is none', [null]],
    ['a patch that is none', [entry({ patch: 1 })]],
    ['a count that is none', [entry({ changes: null })]],
  ])('that are %s are not listed', async (_, body, status = 200) => {
    const type = String(body).startsWith('<') ? 'text/html' : 'application/json'
    api()
      .get(FILES)
      .query({ per_page: 100 })
      .reply(status, body, status === 200 ? { 'content-type': type } : {})
    expect(await look().then(() => 'listed', refusalOf)).toBe(UNLIKE)
  })

  test('of which a page is none are not listed', async () => {
    const next = `<https://api.github.com${FILES}?per_page=100&page=2>; rel="next"`
    api().get(FILES).query({ per_page: 100 }).reply(200, others(100), { link: next })
    api()
      .get(FILES)
      .query({ per_page: 100, page: 2 })
      .reply(200, 'null', { 'content-type': 'application/json' })
    expect(await look().then(() => 'listed', refusalOf)).toBe(UNLIKE)
  })

  describe('that are fewer than the event says', () => {
    const lookAt = async (changedFiles: number | null) =>
      touchedByPull(
        await connect(),
        { ...PULL, changedFiles },
        { local: [LIST], patterns: ['README.md'], trusted: true },
      ).then(({ files }) => files.length, refusalOf)
    const now = (changed_files: unknown) =>
      api()
        .get('/repos/o/r/pulls/7')
        .reply(200, { head: { sha: SHA }, changed_files })

    test('are not listed', async () => {
      listed([])
      now(3)
      expect(await lookAt(3)).toBe('GitHub lists only 0 of 3 changed files')
    })
    const pageTwice = (files: object[]) => {
      const next = `<https://api.github.com${FILES}?per_page=100&page=2>; rel="next"`
      api().get(FILES).query({ per_page: 100 }).reply(200, files, { link: next })
      api().get(FILES).query({ per_page: 100, page: 2 }).reply(200, files)
    }
    test('are not listed where a page comes twice, however many there are now', async () => {
      pageTwice(others(100))
      expect(await lookAt(101)).toBe('GitHub lists only 100 of 101 changed files')
    })
    test('are not listed where a page comes twice and there are more, of which the event does not say', async () => {
      pageTwice(others(100))
      now(101)
      expect(await lookAt(null)).toBe('GitHub lists only 100 of 101 changed files')
    })
    test('are listed where a page comes twice and shows all', async () => {
      pageTwice([entry(), ...others(2)])
      expect(await lookAt(3)).toBe(1)
    })
    test('are not listed where one file is listed twice for two', async () => {
      listed([...others(1), { ...others(1)[0], sha: 'b'.repeat(40) }])
      expect(await lookAt(2)).toBe('GitHub lists only 1 of 2 changed files')
    })
    test('are all there where a link has become a file, which GitHub may list as two', async () => {
      const [link, file] = [others(1)[0], others(1)[0]]
      listed([{ ...link, status: 'removed' }, { ...file, status: 'added' }, entry()])
      expect(await lookAt(3)).toBe(1)
    })
    test('are listed where the pull request has changed meanwhile', async () => {
      listed([entry()])
      now(1)
      expect(await lookAt(3)).toBe(1)
    })
    test('are not listed where GitHub does not tell how many there are', async () => {
      listed([entry()])
      now(undefined)
      expect(await lookAt(3)).toMatch(/^GitHub lists only 1 of /)
    })
    test('are listed up to GitHub’s limit, and no more is asked', async () => {
      listed(others(3000))
      expect(await lookAt(5000)).toBe(1)
    })
    test('are all there where the event says no more', async () => {
      listed([entry()])
      expect(await lookAt(1)).toBe(1)
    })
  })

  test.each([
    ['another diff', [entry(), entry({ patch: '@@ -1 +1 @@\n-# A list\n+# A List' })]],
    ['no diff', [entry(), entry({ patch: undefined, sha: SHA })]],
    ['the file removed', [entry({ status: 'added' }), entry({ status: 'removed' })]],
  ])('of which a list is listed again with %s leave it unread', async (_, entries) => {
    listed(entries)
    listed(entries)
    const unreadFiles = [
      { path: 'README.md', reason: 'GitHub lists it twice, each time with another change' },
    ]
    for (const local of [[LIST], []])
      expect(await look(local, ['README.md'], { ...PULL, changedFiles: 1 })).toMatchObject({
        files: [],
        unreadFiles,
      })
  })

  test('are asked for again where GitHub asks for a moment', async () => {
    api().get(FILES).query({ per_page: 100 }).reply(403, { message: 'slower' }, { 'retry-after': '0' })
    listed([entry()])
    expect((await look()).files).toEqual([LIST])
  })
})

describe('lists that are not in the workspace', () => {
  test.each(['README.md', './README.md', '*.md', '**/*.md'])(
    '%s: are read from the head',
    async (pattern) => {
      listed([entry(), ...others(2)])
      contents('README.md').reply(200, LIST.text, { 'content-type': 'text/plain; charset=utf-8' })
      const { files, change } = await look([], [pattern])
      expect(files).toEqual([LIST])
      expect(change).toEqual(new Map([['README.md', [{ first: 4, last: 4 }]]]))
    },
  )

  test('are none where no pattern means them', async () => {
    listed([entry()])
    expect((await look([], ['lists/*.md', 'LIST.md'])).files).toEqual([])
  })

  test('and cannot be read are not checked, and a note says so', async () => {
    listed([entry()])
    contents('README.md').reply(403, { message: 'no' })
    expect(await look([])).toMatchObject({
      files: [],
      unreadFiles: [
        {
          path: 'README.md',
          reason: 'its text on the head commit could not be read: GitHub answered 403: no',
        },
      ],
    })
  })
})

describe('what a merge queue is about to merge', () => {
  const BASE = 'b'.repeat(40)
  const compare = () => api().get(`/repos/o/r/compare/${BASE}...${SHA}`)
  const between = async () =>
    touchedBetween(await connect(), BASE, SHA, { local: [LIST], patterns: ['README.md'], trusted: true })

  test('is what the comparison of its two commits shows', async () => {
    compare().reply(200, { files: [entry(), ...others(2)] })
    expect((await between()).change).toEqual(new Map([['README.md', [{ first: 4, last: 4 }]]]))
  })

  test('may be a list that the comparison leaves out, after 300 files', async () => {
    compare().reply(200, { files: others(300) })
    const { change, notes } = await between()
    expect(change).toBeNull()
    expect(notes).toEqual([expect.stringMatching(/^README\.md: more files changed/)])
  })

  test.each<[string, nock.Body]>([
    ['names no files', { status: 'diverged', total_commits: 3 }],
    ['is null', 'null'],
    ['lists what is no file', { files: [{ filename: 'README.md' }] }],
  ])('cannot be told where the comparison %s', async (_, body) => {
    compare().reply(200, body, { 'content-type': 'application/json' })
    expect(await between().then(() => 'told', refusalOf)).toBe(UNLIKE)
  })

  test('cannot be told where the comparison lists a file twice: others may be missing', async () => {
    compare().reply(200, { files: [...others(2), ...others(1)] })
    expect(await between().then(() => 'told', refusalOf)).toBe('GitHub lists a file twice')
  })

  test('cannot be told where the commits cannot be compared', async () => {
    compare().reply(404, { message: 'Not Found' })
    await expect(between()).rejects.toMatchObject({ status: 404 })
  })
})

describe('the pull request of another workflow’s run', () => {
  const open = (pulls: object[]) =>
    api()
      .get('/repos/o/r/pulls')
      .query({ state: 'open', head: 'fork:new-paper', per_page: 100 })
      .reply(200, pulls as nock.Body)
  const find = async () => findPull(await connect(), 'fork:new-paper', SHA)
  const pull = (number: number, sha: string) => ({ number, head: { sha }, base: { sha: 'c'.repeat(40) } })

  test('is the open one of that branch whose head is that commit', async () => {
    open([pull(6, 'd'.repeat(40)), pull(7, SHA)])
    expect(await find()).toEqual({
      ...{ number: 7, headSha: SHA, baseSha: 'c'.repeat(40) },
      changedFiles: null,
    })
  })

  test('is none when the branch has moved on', async () => {
    open([pull(7, 'd'.repeat(40))])
    expect(await find()).toBeNull()
  })
})

/** Answers that are well formed and mean harm: only what they claim to be gets in. */
import { describe, expect, test } from 'vitest'
import type { RepositoryKey } from '../../src/model/reference.ts'
import { parseRepositories } from '../../src/schemas/graphql.ts'
import { readFeed } from '../../src/sources/arxiv-feed.ts'
import { readResult } from '../../src/sources/github-query.ts'

const entry = (title: string, id = 'http://arxiv.org/abs/2401.00001v2', author = 'Jane Doe') =>
  `<entry><id>${id}</id><title>${title}</title><author><name>${author}</name></author><published>2024-01-01T00:00:00Z</published></entry>`
const papersIn = (...entries: string[]) => {
  const feed = readFeed(
    `<?xml version="1.0"?><feed><opensearch:totalResults>${entries.length}</opensearch:totalResults>${entries.join('')}</feed>`,
  )
  return feed.kind === 'papers' ? feed.papers : []
}

describe('a title from arXiv', () => {
  test.each([
    ['colours of a terminal', 'A New &#27;[31mName', 'A New [31mName'],
    ['half a character', 'A New &#xD800;Name', 'A New Name'],
    ['a control character', 'A New &#1;Name', 'A New Name'],
    ['a right-to-left override', 'A New &#x202E;Name', 'A New Name'],
    ['isolates', 'A &#x2066;New&#x2069; Name', 'A New Name'],
    ['a zero-width space', 'A N&#x200B;ew Name', 'A New Name'],
    ['joiners between Latin letters', 'A N&#x200D;e&#x200C;w Name', 'A New Name'],
    ['a word joiner', 'A N&#x2060;ew Name', 'A New Name'],
    ['the tags block', 'A New &#xE0041;&#xE0042;Name', 'A New Name'],
    ['variation selectors', 'A New&#xFE0E; Name&#xE0100;&#xE01EF;', 'A New Name'],
    ['a soft hyphen', 'A N&#xAD;ew Name', 'A New Name'],
    ['fillers', 'A New&#x3164; &#x115F;Name&#x2800;', 'A New Name'],
    ['a byte order mark', '&#xFEFF;A New Name', 'A New Name'],
    ['lines', 'A&#10;New&#x2028;&#x2029; Name&#x85;', 'A New Name'],
    ['noncharacters', 'A New &#xFFFF;&#x1FFFE;Name', 'A New Name'],
    ['marks that no letter carries', '&#x301; &#x302;A New Name', 'A New Name'],
    ['an invisible operator', 'A New f&#x2061;(x) Name', 'A New f(x) Name'],
  ])('loses %s', (_, title, shown) => {
    expect(papersIn(entry(title))[0]?.title).toBe(shown)
    expect(papersIn(entry('A Title', undefined, title))[0]?.authors).toEqual([shown])
  })
  test.each(['نام‌های', 'क्‍ष', 'Ünïcödé', 'naïve', 'a\u0301', '深度学习', '𝒢-Nets'])(
    'keeps what its script needs: %s',
    (title) => expect(papersIn(entry(title))[0]?.title).toBe(title),
  )
})

test.each([
  ['no identifier of arXiv', entry('A Title', 'http://arxiv.org/abs/../../evil')],
  ['a version that is none', entry('A Title', 'http://arxiv.org/abs/2401.00001v99999')],
  ['nothing to see in its title', entry('&#x200B;')],
  ['nothing but combining marks', entry('&#x301;&#x302;&#x303;')],
  ['a title without end', entry('x'.repeat(3000))],
])('an entry with %s is left out, and the others are kept', (_, bad) => {
  expect(papersIn(bad, entry('A Title', 'http://arxiv.org/abs/2401.00002v1')).map(({ id }) => id)).toEqual([
    '2401.00002',
  ])
})

describe('a repository from GitHub', () => {
  const key = 'o/a' as RepositoryKey
  const read = (node: unknown) => {
    const answer = parseRepositories(JSON.stringify({ data: { r0: node } }))
    return answer && readResult([key], answer).get(key)
  }
  test('is found', () => {
    expect(read({ nameWithOwner: 'O/a', isArchived: true })).toMatchObject({
      fact: { nameWithOwner: 'O/a', archived: true, empty: false },
    })
  })
  test.each([
    { nameWithOwner: 'x/y) ![t](https://evil.example/t.png) [z](https://evil.example' },
    { nameWithOwner: 'x/..' },
    { nameWithOwner: 'x/.' },
    { nameWithOwner: 'x' },
    { nameWithOwner: 'x/y/z' },
    { nameWithOwner: '-x/y' },
    { nameWithOwner: 'x/y\n' },
    { nameWithOwner: 'x/\u202ey' },
    { nameWithOwner: ['o/a'] },
    { nameWithOwner: 'O/a', isArchived: 'no' },
    { nameWithOwner: 'O/a', isDisabled: 1 },
    {},
    [],
    'x',
    7,
    true,
  ])('that is %j is asked for by its page', (node) => expect(read(node)).toBe('ask-page'))
  test.each(['', '[]', 'null', '"x"', '{"data":', '<html>'])('%j is no answer', (body) =>
    expect(parseRepositories(body)).toBeNull(),
  )
  test.each(['yesterday', '<b>', 7, null])('whose last push was %j does not say when it was', (pushedAt) =>
    expect(read({ nameWithOwner: 'O/a', pushedAt })).toMatchObject({
      fact: expect.not.objectContaining({ pushedAt: expect.anything() }),
    }),
  )
  test('why it is locked is said in visible words', () => {
    const node = { nameWithOwner: 'o/a', isLocked: true, lockReason: 'MOV\u202eING' }
    expect(read(node)).toMatchObject({ fact: { caveat: 'GitHub has locked it (moving)' } })
  })
})

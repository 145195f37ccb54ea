/** Patterns for paths and for URLs. */
import { expect, test } from 'vitest'
import { pathGlob, urlPattern } from '../../src/text/glob.ts'

test.each<[string, string[], string[]]>([
  ['*.md', ['a.md', 'README.md'], ['a.mdx', 'docs/a.md', '.a.md', 'a-md']],
  ['**/*.md', ['a.md', 'b/a.md', 'b/c/a.md'], ['.b/a.md', 'b/.c/a.md', 'b/.a.md']],
  ['docs/**', ['docs/a.md', 'docs/b/c.md'], ['docs', 'doc/a.md', 'docs/.b/c.md']],
  ['docs/**/a.md', ['docs/a.md', 'docs/b/a.md'], ['docs/ba.md', 'docs/b/ba.md']],
  ['a**b/c', ['ab/c', 'axxb/c'], ['a/b/c']],
  ['.github/*.md', ['.github/a.md'], ['.github/.a.md']],
  ['list-?.md', ['list-1.md', 'list-é.md', 'list-😀.md'], ['list-12.md', 'list-.md', 'list-/.md']],
  ['[ab].md', ['a.md', 'b.md'], ['c.md', '[ab].md']],
  ['[a-c].md', ['b.md'], ['d.md', '-.md']],
  ['[!a-c].md', ['d.md'], ['b.md', '/.md']],
  ['{a,b/c}.md', ['a.md', 'b/c.md'], ['{a,b/c}.md']],
  ['{a,{b,c}}{1,2}.md', ['a1.md', 'c2.md'], ['a.md']],
  ['{a}.md', ['{a}.md'], ['a.md']],
  ['\\[1\\]*.md', ['[1].md', '[1]x.md'], ['1.md']],
  ['[1.md', ['[1.md'], ['1.md']],
  ['{a,b}'.repeat(7), ['{a,b}'.repeat(7)], ['a'.repeat(7)]],
])('%s means %j and not %j', (glob, yes, no) => {
  expect(yes.filter((path) => !pathGlob(glob)(path))).toEqual([])
  expect(no.filter((path) => pathGlob(glob)(path))).toEqual([])
})

test.each<[string, string[], string[]]>([
  ['https://github.com/**', ['https://github.com/a/b?c=d#e'], ['https://gist.github.com/a']],
  [
    '*://*.example.org/*',
    ['https://www.example.org/a/b'],
    ['https://example.org/a', 'https://www.example.org'],
  ],
  ['https://a.org/*/a', ['https://a.org/b/a', 'https://a.org//a'], ['https://a.org/a', 'https://a.org/b/a/']],
  ['*a*a', ['aa', 'bacda'], ['a', 'ba', 'aab']],
  ['a*', ['a', 'ab'], ['ba']],
  ['*', ['', 'a'], []],
  ['https://a.org/*?x=[1]', ['https://a.org/b/c?x=[1]'], ['https://a.org/b/c?x=1']],
])('%s matches %j and not %j', (pattern, yes, no) => {
  expect(yes.filter((url) => !urlPattern(pattern)(url))).toEqual([])
  expect(no.filter((url) => urlPattern(pattern)(url))).toEqual([])
})

// a regular expression would try every way to share the letters among the stars
test.each([pathGlob, urlPattern])(
  'many wildcards and a text that just fails come to an end: %o',
  (compile) => {
    const matches = compile(`${'*a'.repeat(40)}*b`)
    expect(matches(`${'a'.repeat(4000)}`)).toBe(false)
    expect(matches(`${'a'.repeat(4000)}b`)).toBe(true)
    expect(compile('*'.repeat(5000))('a')).toBe(false)
  },
)

test('thousands of patterns with wildcards and thousands of long links come to an end', () => {
  const patterns = Array.from({ length: 2000 }, (_, i) => urlPattern(`https://a.example/*${i}*x`))
  const urls = Array.from({ length: 2000 }, (_, i) => `https://a.example/${i}/${'a'.repeat(100)}`)
  const before = process.cpuUsage()
  expect(urls.filter((url) => patterns.some((matches) => matches(url)))).toEqual([])
  const { user } = process.cpuUsage(before)
  expect(user / 1e6).toBeLessThan(4)
})

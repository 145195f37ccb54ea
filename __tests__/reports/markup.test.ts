/** Untrusted text in GitHub's Markdown. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { code, words } from '../../src/reports/parts/markup.ts'
import { NAMED } from '../support/findings.ts'
import { htmlOf } from '../support/rendered.ts'

describe('addresses, mentions and references are code, which can be copied', () => {
  test.each([
    ['https://a.example/x is dead: gone.', '`https://a.example/x` is dead: gone.'],
    ['see https://a.example/x.', 'see `https://a.example/x`.'],
    ['see (https://a.example/x), now', 'see &#40;`https://a.example/x`&#41;, now'],
    ['doi.org/10.1016/0004-3702(89)90049-0', 'doi.org/10.1016/0004-3702&#40;89&#41;90049-0'],
    ['https://doi.org/10.1016/0004-3702(89)90049-0.', '`https://doi.org/10.1016/0004-3702(89)90049-0`.'],
    ['(https://a.example/A_(b)), now', '&#40;`https://a.example/A_(b)`&#41;, now'],
    ['https://a.example/A_(b)', '`https://a.example/A_(b)`'],
    ['“https://a.example” and “b”', '“`https://a.example`” and “b”'],
    ['www.a.example, too', '`www.a.example`, too'],
    ['by @octocat!', 'by `@octocat`&#33;'],
    ['octocat/hello#2 and GH-4', '`octocat/hello#2` and `GH-4`'],
    ['https://a.example/`x', '`https://a.example/`&#96;x'],
    ['https://a.example/|x', '`https://a.example/`&#124;x'],
    ['a * b', 'a &#42; b'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected))
})

test.each(NAMED)('%s reads as it is, and calls nobody outside of code', (_, text) => {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .slice(0, 500)
    .trim()
  const html = htmlOf(`So: ${words(line)} end`)
  expect(html.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|\bwww\.|<a /i)
  const read = html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  expect(read.trim()).toBe(`So: ${line} end`)
})

test('whatever the words, nobody is called outside of code', () => {
  const part = fc.constantFrom(
    '@',
    'a',
    '#',
    '1',
    'GH-',
    ':',
    '/',
    'www',
    '.',
    ' ',
    '(',
    ')',
    '[',
    '“',
    '”',
    "'",
    '`',
    '|',
    '<',
    ',',
    '~',
    '_',
  )
  fc.assert(
    fc.property(fc.string({ unit: part, maxLength: 40 }), (text) => {
      const html = htmlOf(`So: ${words(text)} end`)
      const read = html.replace(/<code>.*?<\/code>/g, '')
      expect(read).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|\bwww\.|<a /i)
    }),
    { numRuns: 2000 },
  )
})

test.each(['https://a.example/x|y', '@octocat|', 'www.a.example|', 'o/r#1|', 'GH-1|'])(
  'code with a pipe calls nobody either: %s',
  (text) => {
    const html = htmlOf(`| a |\n|---|\n| ${code(text)} |`)
    expect(html).not.toContain('<a ')
    expect(html).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|\bwww\./i)
    expect(html.replaceAll('\u2060', '')).toContain(`<code>${text}</code>`)
  },
)

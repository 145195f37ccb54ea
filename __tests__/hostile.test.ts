/** Lists that are made to keep a reader busy. */
import { describe, expect, test } from 'vitest'
import { readList } from '../src/lists/index.ts'

describe('what is hostile is read to its end', () => {
  const shapes: readonly (readonly [string, (n: number) => string])[] = [
    ['open brackets', (n) => '['.repeat(n)],
    ['open emphasis', (n) => '*a '.repeat(n)],
    [
      'nested lists',
      (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
    ],
    ['lists in one line', (n) => '+ '.repeat(n)],
    ['nested quotes', (n) => '>'.repeat(n)],
    ['half tags', (n) => '<a '.repeat(n)],
    ['half quotes in tags', (n) => '<a href=" '.repeat(n)],
    ['half comments', (n) => '<!-- '.repeat(n)],
    ['commas', (n) => `- **A Title of a Paper**, ${'A, '.repeat(n)}`],
    ['quotes', (n) => `- "${'a" '.repeat(n)}`],
    ['full stops', (n) => `- A Title. ${'B. '.repeat(n)} [paper](https://arxiv.org/abs/2010.02502)`],
    ['one long line', (n) => `- ${'word '.repeat(n)}`],
    ['brackets', (n) => '[a]'.repeat(n)],
    ['closing brackets', (n) => `${'[a'.repeat(n)}${'](b)'.repeat(n)}`],
    ['links in a paragraph', (n) => '[word](https://example.org) '.repeat(n / 4)],
    ['links without a label', (n) => 'https://arxiv.org/abs/2010.02502 '.repeat(n / 8)],
    ['soft lines', (n) => `- a\n${'  Word, Word\n'.repeat(n)}`],
    ['questions', (n) => `- A title? ${'B c? '.repeat(n)}`],
    ['footnotes of one note', (n) => `${'- a[^1] b\n'.repeat(n / 8)}\n[^1]: ${'word '.repeat(n)}`],
    ['definitions', (n) => '[a]: http://example.org\n'.repeat(n)],
    ['rows', (n) => `|a|b|\n|-|-|\n${'|a, b c d|e|\n'.repeat(n)}`],
    [
      'NUL bytes',
      (n) => `- **A Title of${'\0'.repeat(n)}a Paper** [[paper](https://arxiv.org/abs/2010.02502)]`,
    ],
    ['right-to-left marks', (n) => `- ${'\u202e\u2067'.repeat(n)}`],
    ['blanks', (n) => `-${' '.repeat(n)}a`],
    ['blanks before a date', (n) => `- **A Title**, Venue${' '.repeat(n)}May 2020`],
    ['addresses of mail', (n) => 'a@ '.repeat(n)],
    ['dated links', (n) => `- **A Title Here** ${'[2020 Ab](http://a.bc)/'.repeat(n / 8)}`],
    ['remarks', (n) => `- **A Title Here**\n${'  Tags: a *b c*\n'.repeat(n / 8)}`],
    ['a line of a megabyte', (n) => `- **A Title of Words** ${'word '.repeat(n * 5)}`],
    ['returns', (n) => 'a\r'.repeat(n)],
  ]
  test.each(shapes)('%s', (_, make) => {
    const source = make(40_000)
    expect(readList({ path: 'x.md', text: source }).text).toBe(source)
  })

  test('ten thousand lists in each other', () => {
    const source = `${'- '.repeat(10_000)}a\n\n- [Attention Is All You Need](https://arxiv.org/abs/1706.03762)\n`
    expect(readList({ path: 'x.md', text: source }).entries.map(({ title }) => title?.value)).toContain(
      'Attention Is All You Need',
    )
  })

  test('a file of ten megabytes loses no entry', () => {
    const line = (i: number) =>
      `- **A Study of Case ${i}**, Ann Author, Bob Writer, ICLR 2021 [[paper](https://arxiv.org/abs/2101.${String(i % 100_000).padStart(5, '0')})]\n`
    const source = Array.from({ length: 100_000 }, (_, i) => line(i)).join('')
    expect(source.length).toBeGreaterThan(10_000_000)
    const { entries } = readList({ path: 'x.md', text: source })
    expect(entries).toHaveLength(100_000)
    expect(entries.at(-1)).toMatchObject({ title: { value: 'A Study of Case 99999' }, year: { value: 2021 } })
  })
})

/** What must hold of any text whatever. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Entry, List } from '../../src/model/list.ts'
import type { Span } from '../../src/model/span.ts'

const PIECES = [
  '- ',
  '* ',
  '1. ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '> ',
  '# ',
  '### ',
  '| ',
  ' | ',
  '|---|---|\n',
  '**',
  '*',
  '"',
  '“',
  '`',
  '```\n',
  '[1] ',
  '[Paper]',
  '[Code]',
  '(https://arxiv.org/pdf/2010.02502)',
  '(https://github.com/a/b)',
  '![](https://img.shields.io/badge/X_Y-blue)',
  '[[code]][1]',
  '\n[1]: https://x.org/y\n',
  '<b>',
  '</b>',
  '<br>',
  '<a href="https://x.org">',
  '</a>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<!-- ',
  ' -->',
  '&amp;',
  '\\*',
  'Denoising Diffusion',
  ' Models',
  ', ICLR 2021.',
  'Song, Jiaming and Meng, Chenlin',
  ' et al.',
  'arXiv:2006.07733',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u0000',
  '🔥',
  ':fire:',
  '中文标题',
  'ż',
  '😀',
  '$\\Delta$',
] // prettier-ignore
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

function* spans(list: List): Generator<Span> {
  for (const link of list.links) yield* [link.span, link.urlSpan]
  for (const heading of list.headings) yield heading.span
  for (const entry of list.entries) yield* spansOf(entry)
}

function* spansOf(entry: Entry): Generator<Span> {
  yield entry.span
  for (const claim of [entry.number, entry.title, entry.venue, entry.year, ...(entry.authors?.names ?? [])])
    if (claim) yield claim.span
  for (const badge of entry.badges) yield* [badge.span, badge.textSpan]
}

describe('any text', () => {
  test('is read without failing, and every span lies in it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const list = readList({ path: 'x.md', text: source })
        for (const { start, end } of spans(list)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(source.length)
          expect(start).toBeLessThanOrEqual(end)
        }
        for (const entry of list.entries) {
          for (const name of entry.authors?.names ?? []) {
            expect(source.slice(name.span.start, name.span.end)).toContain(
              name.value.split(' ')[0]?.charAt(0),
            )
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('is kept byte for byte', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(readList({ path: 'x.md', text: source }).text).toBe(source)
      }),
    )
  })
})

describe('white space', () => {
  const entry = (blank: string, gap: string): string =>
    `- **[1]${blank}Denoising Diffusion${blank}Implicit Models**,${blank}ICLR 2021.${gap}  *Song, Jiaming${blank}and Meng, Chenlin.*${gap}  [[Paper](https://arxiv.org/pdf/2010.02502)]${blank}[Code]\n`
  const fields = (source: string) =>
    readList({ path: 'x.md', text: source }).entries.map(
      ({ number, title, authors, venue, year, bareCode }) => [
        number?.value,
        title?.value,
        authors?.names.map((name) => name.value),
        venue?.value,
        year?.value,
        bareCode !== null,
      ],
    ) // prettier-ignore

  test.each(['  ', '\t', ' \t ', '\u00a0', '   '])('%j between words changes no field', (blank) => {
    expect(fields(entry(blank, '\n\n'))).toEqual(fields(entry(' ', '\n\n')))
  })
  test.each(['\n  \n', '\r\n\r\n', '\n\n\n\n'])('%j between paragraphs changes no field', (gap) => {
    expect(fields(entry(' ', gap))).toEqual(fields(entry(' ', '\n\n')))
  })
})

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
  ]
  test.each(shapes)('%s', (_, make) => {
    const source = make(40_000)
    expect(readList({ path: 'x.md', text: source }).text).toBe(source)
  })
})

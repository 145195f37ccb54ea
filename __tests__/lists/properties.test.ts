/** What must hold of any text whatever. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { applyEdits } from '../../src/model/edits.ts'
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

/** Words without any markup stand in the source as the claim has them. */
function cutsOut({ title, venue, authors }: Entry, source: string): void {
  for (const claim of [title, venue, ...(authors?.names ?? [])]) {
    const said = claim ? source.slice(claim.span.start, claim.span.end) : ''
    if (claim && said && !/[^\p{L}\p{N} .,:]/u.test(said)) expect(said.replace(/ +/g, ' ')).toBe(claim.value)
  }
  for (const name of authors?.names ?? [])
    expect(source.slice(name.span.start, name.span.end)).toContain(name.value.split(' ')[0]?.charAt(0))
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
        for (const entry of list.entries) cutsOut(entry, source)
      }),
      { numRuns: 1500 },
    )
  })

  test('a heading whose only words are a link’s label is no title', () => {
    const source = '### ![](https://img.shields.io/badge/X_Y-blue)<a href="https://x.org">#  | [Paper]'
    expect(readList({ path: 'x.md', text: source }).entries).toEqual([])
  })

  test('is kept byte for byte', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(readList({ path: 'x.md', text: source }).text).toBe(source)
      }),
    )
  })
})

test('an edit that writes what stands there changes nothing', () => {
  fc.assert(
    fc.property(text, (source) => {
      const list = readList({ path: 'x.md', text: source })
      for (const { start, end } of spans(list))
        expect(applyEdits(source, [{ start, end, text: source.slice(start, end) }])).toBe(source)
      expect(applyEdits(source, [])).toBe(source)
    }),
  )
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
  test('shuffled between all words changes no field', () => {
    const blank = fc.constantFrom(' ', '  ', '\t', ' \t ', '\u00a0', '\u2009', '\u3000', ' \u00a0')
    const words = entry(' ', '\n\n').split(/(?<=[\p{L}\d,.]) (?=[\p{L}\d])/u)
    fc.assert(
      fc.property(fc.array(blank, { minLength: words.length, maxLength: words.length }), (blanks) => {
        const shuffled = words.map((word, i) => (i === 0 ? word : `${blanks[i]}${word}`)).join('')
        expect(fields(shuffled)).toEqual(fields(entry(' ', '\n\n')))
      }),
    )
  })
  test.each(['\n  \n', '\r\n\r\n', '\n\n\n\n'])('%j between paragraphs changes no field', (gap) => {
    expect(fields(entry(' ', gap))).toEqual(fields(entry(' ', '\n\n')))
  })
})

describe('line ends', () => {
  test.each(['\r\n', '\r'])('a title goes on behind a blank line in an HTML cell, with %j as well', (end) => {
    const titlesOf = (text: string) =>
      readList({ path: 'x.md', text }).entries.map(({ title }) => title?.value)
    const source = '<table><tr><td>"$\\Delta$\n\n Models'
    expect(titlesOf(source.replaceAll('\n', end))).toEqual(titlesOf(source))
  })
  test('nothing is read behind a star at the end of a paragraph', () => {
    const text = '<a href="https://x.org">中文标题*\n\nSong, Jiaming and Meng, Chenlin\n'
    const read = (source: string) => readList({ path: 'x.md', text: source }).entries.length
    expect(read(text.replaceAll('\n', '\r\n'))).toBe(read(text))
  })

  test('of any kind leave every entry as it is', () => {
    const lines = fc.array(
      fc.oneof(fc.constantFrom(...PIECES.filter((piece) => !/[\r\n]/.test(piece))), fc.constant('\n')),
      { maxLength: 40 },
    ) // prettier-ignore
    const titles = (source: string) =>
      readList({ path: 'x.md', text: source }).entries.map(({ title, links }) => [
        title?.value,
        links.map(({ url }) => url),
      ]) // prettier-ignore
    fc.assert(
      fc.property(lines, fc.constantFrom('\r\n', '\r'), (pieces, end) => {
        const source = pieces.join('')
        expect(titles(source.replaceAll('\n', end))).toEqual(titles(source))
      }),
      { numRuns: 500 },
    )
  })
})

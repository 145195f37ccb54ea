/** Bare addresses in quotation marks, of entries and outside them. */
import { expect, test } from 'vitest'
import { readList } from '../../../src/lists/index.ts'

const PAPER = 'https://arxiv.org/abs/2401.00001'
const linksOf = (text: string) => {
  const { links } = readList({ path: 'README.md', text })
  return links.map(({ url, span, reference }) => [url, text.slice(span.start, span.end), reference.kind])
}

test.each([`"${PAPER}"`, `'${PAPER}'`, `"(${PAPER})".`, `(see "${PAPER}")`])(
  '%s leads to the paper',
  (written) => {
    expect(linksOf(`# Rivers\n\n${written}\n`)).toEqual([[PAPER, PAPER, 'paper']])
    expect(
      linksOf(`# Rivers\n\n- **Reading Slow Rivers with Patient Boats**, Ann Lee, 2024. ${written}\n`),
    ).toEqual([[PAPER, PAPER, 'paper']])
  },
)

test('a quotation mark inside an address, or in that of a Markdown link, stays', () => {
  expect(linksOf('https://a.example/b"c\n')).toEqual([
    ['https://a.example/b"c', 'https://a.example/b"c', 'page'],
  ])
  expect(linksOf("[Boats](https://a.example/b')\n").map(([url]) => url)).toEqual(["https://a.example/b'"])
})

test('what the words before an address say of it stays', () => {
  const text =
    '- **Reading Slow Rivers with Patient Boats**, Ann Lee, 2024.\n  - "Code: https://boats.example/rivers"\n'
  const [link] = readList({ path: 'README.md', text }).links
  expect([link?.role, link?.url]).toEqual(['code', 'https://boats.example/rivers'])
})

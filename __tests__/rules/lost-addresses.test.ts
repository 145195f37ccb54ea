/** Addresses that lead nowhere because of how they are written. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { judged } from '../judged.ts'

const found = (text: string) => judged(text).filter(({ rule }) => rule === 'malformed-entry')
const told = (text: string): readonly string[] => found(text).map(({ message }) => message)
const entry = (address: string, label = 'paper') =>
  `- **How Otters Count Their Young**, ICML 2024 [${label}](${address})\n`

/** What the offered fix makes of the address; null without one. */
function mended(address: string): string | null {
  const { fix = null } = found(entry(address))[0] ?? {}
  if (fix === null) return null
  expect(fix.safe).toBe(false)
  return /\[paper\]\((.*)\)\n$/.exec(applyEdits(entry(address), fix.edits))?.[1] ?? ''
}

describe('an address that begins wrongly', () => {
  const page = 'arxiv.org/abs/2402.00001'
  test.each([
    [`hhttps://${page}`, 'hhttps://', 'https://'],
    [`ttps://${page}`, 'ttps://', 'https://'],
    [`https//${page}`, 'https//', 'https://'],
    [`https:/${page}`, 'https:/', 'https://'],
    [`https：//${page}`, 'https：//', 'https://'],
    [`hhttp://${page}`, 'hhttp://', 'http://'],
    [`http.${page}`, 'http.', 'https://'],
  ])('is told to have no scheme: %s', (address, start, proper) => {
    expect(told(entry(address))).toEqual([
      `The address begins with “${start}” in place of “${proper}”, so “[paper]” leads nowhere.`,
    ])
    expect(mended(address)).toBe(`${proper}${page}`)
  })
  test.each([
    [`/https://${page}`, '/'],
    [`Uhttps://${page}`, 'U'],
    [`papers/https://${page}`, 'papers/'],
    [`"https://${page}"`, '"'],
    [`[https://${page}]`, '['],
    [`[https://${page}`, '['],
  ])('is told to have something before it: %s', (address, start) => {
    expect(told(entry(address))).toEqual([
      `“${start}” stands before the address, so “[paper]” leads nowhere.`,
    ])
    expect(mended(address)).toBe(`https://${page}`)
  })
  test('is not mended where its end is wrong as well', () => {
    expect(mended(`Nohttps://${page}ink`)).toBeNull()
  })
  test.each([
    'HTTPS://arxiv.org/abs/2402.00001',
    'https:///arxiv.org/abs/2402.00001',
    '<https://arxiv.org/abs/2402.00001>',
    'https://web.archive.org/web/2020/https://example.org/',
    'share?url=https://example.org/',
    'http/notes.md',
    'ftp://example.org/a.pdf',
    'papers/10.1002.pdf',
  ])('is not seen in %s', (address) => {
    expect(told(entry(address))).toEqual([])
  })
  test('is told once where many begin so, apart from those that begin otherwise', () => {
    const several = ['a', 'b', 'c', 'd'].map((name) => entry(`ttps://github.com/o/${name}`, 'code'))
    expect(told(`${several.join('')}${entry(`/https://${page}`)}`)).toEqual([
      '4 addresses begin wrongly, so that their links lead nowhere: lines 1, 2, 3, 4.',
      '“/” stands before the address, so “[paper]” leads nowhere.',
    ])
  })
})

describe('a DOI', () => {
  test.each(['https://doi.org/https://doi.org/10.1002/abc', 'https://doi.org/doi.org/10.1002/abc'])(
    'with its resolver twice: %s',
    (address) => {
      expect(told(entry(address))).toEqual(['The address begins with “https://doi.org/” twice.'])
      expect(mended(address)).toBe('https://doi.org/10.1002/abc')
    },
  )
  test.each(['doi:10.1002/abc', '10.1002/abc'])('without its resolver: %s', (address) => {
    expect(told(entry(address))).toEqual([
      'The address is a DOI without “https://doi.org/”, so “[paper]” leads nowhere.',
    ])
    expect(mended(address)).toBe('https://doi.org/10.1002/abc')
  })
})

test('a link in the place of an address is told', () => {
  expect(told(entry('[https://example.org/here](https://arxiv.org/abs/2402.00001)'))).toEqual([
    'A link stands where the address of “[paper]” should be, so it leads nowhere.',
  ])
})

describe('words in the place of an address', () => {
  const title = 'How Otters Count Their Young in Rivers That Freeze Over and Thaw Again Every Other Winter'
  test.each([
    [title, title],
    [title, 'Jane Doe, Richard Roe, Paula Poe'],
  ])('are told in an entry of any list: [%s](%s)', (label, words) => {
    expect(told(`- [${label}](${words}) by Jane Doe, ICML 2024 [code](https://github.com/o/a)\n`)).toEqual([
      `Words stand where the address of “[${label}]” should be, so it is not a link: “${words}”.`,
    ])
  })
  test.each([
    `- [${title}](https://arxiv.org/abs/2402.00001) [otters](as far as known)\n`,
    '- [Paper Title](link to the paper), Authors, Venue [code](https://github.com/o/a)\n',
    `- [${title}](https://arxiv.org/abs/2402.00001) [pdf](./papers/How Otters Count.pdf)\n`,
  ])('are not seen in %s', (line) => {
    expect(told(line)).toEqual([])
  })
  test('are told behind what is the label of a link only', () => {
    expect(told(entry('Journal of Slow Rivers'))).toEqual([
      'Words stand where the address of “[paper]” should be, so it is not a link: “Journal of Slow Rivers”.',
    ])
  })
  test('are told between a label and its address', () => {
    expect(told(`- [${title}](${title}](https://arxiv.org/abs/2402.00001) by Jane Doe, ICML 2024\n`)).toEqual(
      [`Words stand between “[${title}]” and its address, so it is not a link: “${title}”.`],
    )
  })
})

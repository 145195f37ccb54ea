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
  test('of a paper on arXiv is written as the list links those', () => {
    expect(mended('10.48550/arXiv.2402.00001')).toBe('https://arxiv.org/abs/2402.00001')
    expect(mended('10.48550/arXiv.nothing')).toBe('https://doi.org/10.48550/arXiv.nothing')
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

test('a file on one computer leads nowhere for others', () => {
  const message = 'The address is that of a file on one computer, so “[paper]” leads nowhere for others.'
  expect(told(entry('file:///Users/jane/Desktop/otters.pdf'))).toEqual([message])
  expect(told(entry('C:/Users/jane/otters.pdf'))).toEqual([message])
  expect(told(entry('files/otters.pdf'))).toEqual([])
})

describe('an address that GitHub links by itself', () => {
  const title = 'How Otters Count Their Young'
  test('stands in square brackets', () => {
    const text = (address: string) => `- **${title}**, ICML 2024 [paper]${address}\n`
    const message = 'The address stands in square brackets, so “[paper]” is not a link.'
    for (const address of ['https://arxiv.org/abs/2402.00001', 'https://example.org/a']) {
      const [slip, ...more] = found(text(`[${address}]`))
      expect([slip?.message, more]).toEqual([message, []])
      expect(applyEdits(text(`[${address}]`), slip?.fix?.edits ?? [])).toBe(text(`(${address})`))
      // no Markdown is read there
      expect(found(`<div>\n${text(`[${address}]`)}</div>\n`).map(({ fix }) => fix)).toEqual([null])
    }
    expect(told(text(' https://example.org/a'))).toEqual([])
  })
  test('ends with a square bracket', () => {
    const text = (link: string) => `- **${title}**, ICML 2024 ${link} ![](https://example.org/a.svg)\n`
    for (const address of ['https://arxiv.org/abs/2402.00001', 'https://example.org/a']) {
      const mended = (link: string) => {
        const [slip, ...more] = found(text(link))
        expect(more).toEqual([])
        return [slip?.message, applyEdits(text(link), slip?.fix?.edits ?? [])]
      }
      expect(mended(`[paper](${address}]`)).toEqual([
        'The address ends with “]” in place of “)”, so “[paper]” is not a link.',
        text(`[paper](${address})`),
      ])
      expect(mended(`[[paper](${address}]`)).toEqual([
        'The address has no “)” at its end, so “[paper]” is not a link.',
        text(`[[paper](${address})]`),
      ])
    }
    // a bracket within the address may be its own
    expect(told(text('[paper](https://example.org/a[1])'))).toEqual([])
  })
  test('has a space in it', () => {
    for (const label of ['[code]', '[[code]]'])
      expect(
        told(`- **${title}**, ICML 2024 ${label}(https://github.com/river-lab- north/otters)\n`),
      ).toEqual(['There is a space in the address, so “[code]” is not a link.'])
    expect(told(entry('https://example.org/a "the paper"'))).toEqual([])
  })
  test('takes in the full-width bracket that closes behind it', () => {
    const text = (address: string) => `- ${title} (ICML 2024) - Jane Doe（${address}）\n`
    const [slip, ...more] = found(text('https://example.org/otters'))
    expect([slip?.message, more]).toEqual(['The address goes on with “）”, as no space ends it.', []])
    expect(applyEdits(text('https://example.org/otters'), slip?.fix?.edits ?? [])).toBe(
      text('https://example.org/otters '),
    )
    const addresses = ['https://example.org/otters', 'https://arxiv.org/pdf/2402.00001']
    const four = [
      ...addresses,
      'https://arxiv.org/pdf/2402.00002.pdf,',
      'https://dl.acm.org/doi/pdf/10.1145/12.34',
    ]
    expect(told(four.map(text).join(''))).toEqual([
      '4 addresses go on with the text behind them, as no space ends them: lines 1, 2, 3, 4.',
    ])
    expect(told(text('https://example.org/otters '))).toEqual([])
  })
})

test('a mark that glues two addresses together is told, and neither is taken out', () => {
  const [one, other] = ['https://arxiv.org/pdf/2402.00001.pdf', 'https://otters.example/young/']
  const others = [3, 4, 5].map((i) => `- PondNet${i} [https://arxiv.org/pdf/2402.0000${i}.pdf] [2024]\n`)
  const list = (address: string) => `# Otters\n\n${others.join('')}- OtterNet [${address}] [2024]\n`
  const [finding, ...more] = found(list(`${one},${other}`))
  expect(more).toEqual([])
  expect(finding?.message).toBe(
    `Two addresses are glued together by “,”, so that neither opens; “${other}” is the second.`,
  )
  expect(finding?.fix?.edits ?? [{ text: ' ' }]).toMatchObject([{ text: ' ' }])
  expect(told(entry(`${one},${other}`))).toEqual([expect.stringContaining('glued together')])
  expect(told(entry(`${one}x`))).toEqual(['“2402.00001.pdfx” is not an arXiv identifier; 2402.00001 is.'])
})

test('words that a round bracket closes are told as such, with the square one as a fix', () => {
  const text = `## Papers\n\n- [How Otters Count)(https://arxiv.org/abs/2402.00001)(slowly)\n`
  const found = judged(text).filter(({ rule }) => rule === 'malformed-entry')
  expect(found.map(({ message }) => message)).toEqual([
    '“[How Otters Count” has no “]”, so it is not a link.',
  ])
  const more = `${text}- [How Otters Swim (and Dive)](https://arxiv.org/abs/2402.00002)\n`
  expect(judged(more).filter(({ rule }) => rule === 'malformed-entry')).toHaveLength(1)
  const plain = text.replace('(slowly)', '')
  const [fix] = judged(plain).flatMap((one) => one.fix ?? [])
  expect(applyEdits(plain, fix?.edits ?? [])).toContain(
    '- [How Otters Count](https://arxiv.org/abs/2402.00001)\n',
  )
})

describe('a host whose beginning was cut off', () => {
  const whole = entry('https://lib.slowrivers.org/papers/8')
  const fixes = (...lines: readonly string[]) => found(lines.join('')).map(({ fix }) => fix !== null)

  test('is not mended where the list has the whole', () => {
    expect(fixes(entry('ers.org/papers/7'), whole)).toEqual([false])
  })

  test.each([
    ['where no other ends in it', [entry('ers.org/papers/7')]],
    ['after a dot', [entry('slowrivers.org/papers/7'), whole]],
    ['where it is linked as well', [entry('ers.org/papers/7'), whole, entry('https://ers.org/papers/9')]],
  ])('is mended %s', (_, lines) => {
    expect(fixes(...lines)).toEqual([true])
  })
})

test.each([
  ['', 1],
  [' (submitted to TPAMI)', 0],
  [' *paper & code comming soon*', 0],
])('an empty address may be that of a paper that is not out: “%s”', (remark, count) => {
  const others = [1, 2, 3].map((i) => entry(`https://arxiv.org/abs/2402.0000${i}`)).join('')
  const empty = entry('').replace('How Otters Count', 'Why Lakes Leave').trimEnd()
  expect(told(`${others}${empty}${remark}\n`)).toHaveLength(count)
})

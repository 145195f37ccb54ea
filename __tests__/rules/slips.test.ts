/** Slips in one entry, told for what they are and with a fix that takes nothing else away. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { judged } from '../judged.ts'

const RULES = ['malformed-entry', 'broken-anchor']

const found = (text: string) => judged(text).filter(({ rule }) => RULES.includes(rule))

const told = (text: string): readonly string[] =>
  found(text).map(({ from, severity, message }) => `${from.line} ${severity}: ${message}`)

/** The text after the first finding's fix. */
const fixed = (text: string): string => {
  const { fix } = found(text)[0] ?? {}
  expect(fix?.safe).toBe(false)
  return applyEdits(text, fix?.edits ?? [])
}

const KINDS = ['Cold', 'Warm', 'Deep', 'Blue', 'Wide', 'Long', 'Calm']
const title = (i: number) => `Slow Sampling of ${KINDS[i]} Rivers`
const linked = (i: number) => `- [${title(i)}](https://arxiv.org/abs/2401.0000${i}) (2024)`
const neighbours = KINDS.map((_, i) => linked(i)).join('\n')

describe('a space between a label and its address', () => {
  const torn = '- [How Otters Count Their Young] (https://arxiv.org/abs/2402.00001)(2024)\n'
  test('is told as such, and what stands behind the address is kept', () => {
    expect(told(`${neighbours}\n${torn}`)).toEqual([
      '8 warning: There is a space between “]” and “(”, so “[How Otters Count Their Young]” is not a link.',
    ])
    expect(fixed(`${neighbours}\n${torn}`)).toBe(`${neighbours}\n${torn.replace('] (', '](')}`)
  })
  test('is told of any label, but not of a venue or a box', () => {
    const toldOf = (words: string) =>
      told(`${neighbours}\n- How Otters Count Their Young ${words} (https://arxiv.org/abs/2402.00001)\n`)
    expect(toldOf('[paper]')).toHaveLength(1)
    expect(toldOf('[ICML 2024]')).toEqual([])
    expect(toldOf('[x]')).toEqual([])
  })
  test('is told once where it is a habit', () => {
    const lines = KINDS.map((_, i) => linked(i).replace('](', '] ('))
    expect(told(lines.join('\n'))).toEqual([
      '1 notice: In 7 places there is a space between “]” and “(”, so they are not links: lines 1, 2, 3, 4, 5, 6, 7.',
    ])
  })
})

test('an address that goes on behind its bracket is ended there', () => {
  const text = `${neighbours}\n- How Otters Count Their Young (https://arxiv.org/abs/2402.00001)(2024)\n`
  expect(told(text)).toEqual([
    '8 warning: The address goes on with “)(2024”, as no space ends it; the identifier is 2402.00001.',
  ])
  expect(fixed(text)).toBe(text.replace('2402.00001)(', '2402.00001) ('))
})

describe('a title that is a link without an address', () => {
  test('is told', () => {
    expect(told(`${neighbours}\n- [How Otters Count Their Young]() (2024)\n`)).toEqual([
      '8 warning: The link of the title has no address.',
    ])
  })
  test('is told once where it is a habit, and not beside a link to the paper', () => {
    const empty = [0, 1, 2, 3].map((i) => linked(i).replace(/\(http[^)]*\)/, '()'))
    expect(told(empty.join('\n'))).toEqual([
      '1 notice: The links of 4 titles have no address: lines 1, 2, 3, 4.',
    ])
    expect(
      told(empty.map((line) => `${line} [[paper](https://arxiv.org/abs/2401.00009)]`).join('\n')),
    ).toEqual([])
  })
})

test('a dash in the cell of the paper says that there is none, unless a venue has it', () => {
  const row = (i: number, venue: string, link: string) => `| 2024 | ${title(i)} | ${venue} | ${link} |`
  const table = (last: string) =>
    ['| Year | Title | Venue | Paper |', '|---|---|---|---|']
      .concat([0, 1, 2, 3, 4, 5].map((i) => row(i, 'arXiv', `[paper](https://arxiv.org/abs/2401.0000${i})`)))
      .concat(last)
      .join('\n')
  expect(told(table(row(6, '-', '-')))).toEqual([])
  expect(told(table(row(6, 'ICML', '-')))).toHaveLength(1)
})

test('words in the place of an address are told as such', () => {
  const entry = (address: string) => `- **How Otters Count Their Young** (ICML 2024) [[paper]](${address})`
  const papers = KINDS.map(
    (_, i) => `- **${title(i)}** (ICML 2024) [[paper]](https://arxiv.org/abs/2401.0000${i})`,
  )
  expect(told([...papers, entry('How Otters Count Their Young')].join('\n'))).toEqual([
    '8 warning: Words stand where the address of “[paper]” should be, so it is not a link: “How Otters Count Their Young”.',
  ])
})

describe('an anchor that is not there', () => {
  test('is told to be in an attribute that makes none', () => {
    const text = '- [Rivers](#1)\n- [Lakes](#2)\n\n## Rivers <a name="1"></a>\n\n## Lakes <a nav="2"></a>\n'
    expect(told(text)).toEqual([
      '2 warning: No heading here has the anchor “#2”; “nav” on line 6 does not make one, “name” would.',
    ])
    expect(fixed(text)).toBe(text.replace('nav', 'name'))
  })
  test('is told once where entries have it before what it leads to is written', () => {
    const entry = (_: string, i: number) =>
      `- [[Net${i}]](#result-${i}) [${title(i)}](https://arxiv.org/abs/2401.0000${i})`
    const row = (i: number) => `| <span id="result-${i}">Net${i}</span> | ${i}7.5 |`
    const text = (rows: readonly number[]) =>
      `## Papers\n\n${KINDS.map(entry).join('\n')}\n\n## Results\n\n| Name | Score |\n|---|---|\n${rows.map(row).join('\n')}\n`
    expect(told(text([3, 4, 5, 6]))).toEqual([
      '3 notice: 3 links lead to anchors that are not there, such as “#result-0”, though others like them are: lines 3, 4, 5.',
    ])
    expect(told(text([1, 2, 3, 4, 5, 6]))).toEqual(['3 warning: No heading here has the anchor “#result-0”.'])
  })
})

describe('addresses that swallow full-width marks', () => {
  const line = (i: number) =>
    `- How ${['Frogs', 'Newts', 'Toads', 'Eels'][i]} Count Their Young （https://arxiv.org/abs/2402.0000${i}）\n`
  test('are ended there', () => {
    const text = `${neighbours}\n${line(1)}`
    expect(told(text)).toEqual([
      '8 warning: The address goes on with “）”, as no space ends it; the identifier is 2402.00001.',
    ])
    expect(fixed(text)).toBe(text.replace('2402.00001）', '2402.00001 ）'))
  })
  test('and the bracket before a letter, in a bracket or before another', () => {
    const behind = (brackets: string, tail: string) =>
      told(
        `${neighbours}\n- How Frogs Count ${brackets[0]}https://rivers.org/frogs.pdf${brackets[1]}${tail}\n`,
      )
    const goesOn = (tail: string) => [`8 warning: The address goes on with “${tail}”, as no space ends it.`]
    expect(behind('()', '河流的测量')).toEqual(goesOn(')河流的测量'))
    expect(behind('（）', '（河流）')).toEqual(goesOn('）（河流）'))
    for (const tail of ['.', ' 河流', '(pdf)', 'é']) expect(behind('()', tail)).toEqual([])
    expect(told(`${neighbours}\n- How Frogs Count (https://rivers.org/frogs_(green))\n`)).toEqual([])
  })
  test('but not behind a label within HTML, where Markdown makes no link', () => {
    const folded = (blank: string) =>
      told(
        `<details>\n<summary>Frogs</summary>\n${blank}- [How Frogs Count](https://rivers.org/frogs.pdf)河流\n</details>\n`,
      )
    expect([folded(''), folded('\n')]).toEqual([[], []])
  })
  test('are one finding where there are many', () => {
    expect(told(`${neighbours}\n${[0, 1, 2, 3].map(line).join('')}`)).toEqual([
      '8 warning: 4 addresses go on with the text behind them, as no space ends them: lines 8, 9, 10, 11.',
    ])
  })
})

test('paper links without an address are one finding where there are many', () => {
  const empty = (i: number) => `- **How ${i} Otters Count Their Young** [[paper]()]\n`
  const many = [1, 2, 3, 4].map(empty).join('')
  expect(told(`${neighbours}\n${many}`)).toContain(
    '8 notice: 4 paper links have no address: lines 8, 9, 10, 11.',
  )
  expect(told(`${neighbours}\n${empty(1)}`)).toContain('8 warning: The paper link has no address.')
})

test('what alone names no venue, not even a preprint server, has no paper', () => {
  const entries = Array.from(
    { length: 10 },
    (_, i) => `- **River ${i} in Winter**, arXiv 2024, [[paper](https://arxiv.org/abs/2402.0000${i})]`,
  )
  expect(told([...entries, '- **Open Rivers**, 2024, [[paper]()]'].join('\n'))).toEqual([])
  expect(told([...entries, '- **Open Rivers**, arXiv 2024, [[paper]()]'].join('\n'))).toHaveLength(1)
})

describe('anchors', () => {
  const safe = (text: string) => found(text).map(({ fix }) => fix?.safe)
  test('may differ in dashes that stand together from headings with tags', () => {
    const heading = '# Rivers & Lakes <br> Q/A Papers'
    expect(told(`- [Rivers](#rivers--lakes--qa-papers)\n\n${heading}\n`)).toEqual([])
    expect(told(`- [Rivers](#rivers--lakes-qa-papers)\n\n${heading}\n`)).toEqual([])
  })
  test('are not sure where the heading’s word is nowhere else', () => {
    const text = (more: string) => `- [Challenges](#challenges)\n\n${more}\n\n## Challeges\n`
    expect(safe(text(''))).toEqual([false])
    expect(safe(text('Challeges are many.'))).toEqual([true])
  })
  test('are not sure where others like them are set', () => {
    const set = [2, 3].map((i) => `- [Part ${i}](#s${i})\n\n<div id="s${i}"></div>\n\n## Part ${i}\n`)
    expect(safe(`- [Overview](#s1)\n\n## Overview\n\n${set.join('\n')}`)).toEqual([false])
    expect(safe('- [Overview](#s1)\n\n## Overview\n')).toEqual([true])
  })
})

describe('links that lead nowhere', () => {
  test('the address stands behind the brackets', () => {
    const text = `${neighbours}\n- [How Otters Count Their Young]()https://arxiv.org/abs/2402.00001 (2024)\n`
    expect(told(text)).toEqual([
      '8 warning: The address stands behind “()” instead of in it, so “[How Otters Count Their Young]” leads nowhere.',
    ])
    expect(fixed(text)).toBe(
      text.replace('()https://arxiv.org/abs/2402.00001', '(https://arxiv.org/abs/2402.00001)'),
    )
  })

  test('an address of arXiv without an identifier, and four of them', () => {
    const entry = (i: number) => `- Slow Otters of ${KINDS[i]} Rivers. [pdf](https://arxiv.org/pdf)`
    expect(told(`${neighbours}\n${entry(0)}\n`)).toEqual(['8 warning: The link to arXiv names no paper.'])
    expect(told(`${neighbours}\n${[0, 1, 2, 3].map(entry).join('\n')}\n`)).toEqual([
      '8 warning: 4 links to arXiv name no paper: lines 8, 9, 10, 11.',
    ])
  })

  test('a blank behind a label in double brackets', () => {
    const text = `${neighbours}\n- How Otters Count Their Young [[Paper]] (https://arxiv.org/abs/2402.00001)\n`
    expect(told(text)).toEqual([
      '8 warning: There is a space between “]” and “(”, so “[Paper]” is not a link.',
    ])
    expect(fixed(text)).toBe(text.replace(']] (', ']]('))
  })

  test('a word in the place of the title’s address', () => {
    const entry = (i: number) => `- [Slow Otters of ${KINDS[i]} Rivers](link) (2024)`
    expect(told(`${neighbours}\n${entry(0)}\n`)).toEqual([
      '8 warning: The paper link leads to “link”, which is no address.',
    ])
  })
})

test('the same missing anchor linked from four places is one finding', () => {
  const sections = (count: number) =>
    KINDS.slice(0, count)
      .map((kind, i) => `## ${kind} rivers\n\n${linked(i)}\n\n[↑](#contents-of-it-all)\n`)
      .join('\n')
  expect(told(sections(3))).toHaveLength(3)
  expect(told(sections(5))).toEqual([
    '5 warning: No heading here has the anchor “#contents-of-it-all”, to which 5 links lead: lines 5, 11, 17, 23, 29.',
  ])
})

describe('an address that begins wrongly leads nowhere', () => {
  const entry = (address: string) =>
    `${neighbours}\n- How Otters Count Their Young (2024) [pdf](${address})\n`
  test.each([
    [
      '(https://arxiv.org/abs/2402.00001)',
      'The address stands in two pairs of brackets, so “[pdf]” leads nowhere.',
    ],
    ['arxiv.org/abs/2402.00001', 'The address lacks “https://”, so “[pdf]” leads to a file of that name.'],
  ])('%s', (address, message) => {
    expect(told(entry(address))).toEqual([`8 warning: ${message}`])
    expect(fixed(entry(address))).toBe(entry('https://arxiv.org/abs/2402.00001'))
  })
  test('https:// twice is told with the address that it holds', () => {
    const twice = entry('https://https://arxiv.org/abs/2402.00001')
    expect(found(twice).map(({ messageId }) => messageId)).toEqual(['twice'])
    expect(fixed(twice)).toBe(entry('https://arxiv.org/abs/2402.00001'))
  })
  test('a host that lost a letter has no fix', () => {
    const slips = found(entry('oi.org/10.1007/1'))
    expect(slips.map(({ messageId, fix }) => [messageId, fix])).toEqual([['noScheme', null]])
  })
  test.each(['cs.otters.edu/~lee/', 'otters.edu/', 'dep.otters.es/lee/1.pdf'])('%s', (address) => {
    const slips = found(entry(address)).map(({ messageId }) => messageId)
    expect(slips).toEqual(['noScheme'])
  })
  test('the front page of a site is no paper, and is told without a fix', () => {
    const slips = (line: string) =>
      found(`${neighbours}\n${line}\n`).map(({ messageId, fix }) => [messageId, fix !== null])
    expect(slips('- [How Otters Count Their Young](www.otters.com) (2024)')).toEqual([['noScheme', false]])
    const project = '[Website](www.otters.com)'
    expect(slips(`${linked(1).replace('Warm', 'Dry')} ${project}`)).toEqual([['noScheme', true]])
  })
  test('but a file of the repository may have dots and folders', () => {
    for (const file of [
      'papers/otters.md',
      './docs/a.com.pdf',
      'v1.0/otters.pdf',
      '../README.md#a',
      'otters.es/1.pdf',
    ])
      expect(told(entry(file)).filter((one) => one.includes('address'))).toEqual([])
  })
})

test('a space in an address is told as that, and the same slip twice on a line once', () => {
  const torn = '[pdf](https://arxiv.org/pdf/2402.00001.pdfKEYWORDS: Otters)'
  expect(told(`${neighbours}\n- How Otters Count Their Young (2024) ${torn}\n`)).toEqual([
    '8 warning: There is a space in the address, so “[pdf]” is not a link; the identifier is 2402.00001.',
  ])
  const wrong = '[pdf](https://arxiv.org/abs/2402.0000123)'
  expect(told(`${neighbours}\n- How Otters Count Their Young (2024) ${wrong} ${wrong}\n`)).toHaveLength(1)
})

describe('a label without its closing bracket', () => {
  const entry = (link: string) => `${neighbours}\n- How Otters Count Their Young (2024) ${link}\n`
  const closed = '[Paper](https://arxiv.org/pdf/2402.00001.pdf)'
  test.each([
    ['[[Paper (https://arxiv.org/pdf/2402.00001.pdf)]', `[${closed}]`],
    ['[Paper(https://arxiv.org/pdf/2402.00001.pdf)', closed],
  ])('%s', (open, meant) => {
    expect(told(entry(open))).toEqual(['8 warning: “[Paper” has no “]”, so it is not a link.'])
    expect(fixed(entry(open))).toBe(entry(meant))
  })
  test('is none where the bracket closes behind the address', () => {
    expect(told(entry('[Paper (https://www.otters.org/how-they-count)]'))).toEqual([])
    expect(told(entry('[Paper(https://www.otters.org/how-they-count)]'))).toEqual([])
  })
  test.each([
    ['[', ']'],
    ['', ''],
  ])('but not that of a label that others have in “%s%s”', (before, after) => {
    const pdf = (id: string) => `${before}[PDF](https://arxiv.org/abs/${id})${after}`
    const papers = KINDS.map((_, i) => `- ${title(i)} (2024) ${pdf(`2401.0000${i}`)}`).join('\n')
    const list = (link: string) => `${papers}\n- How Otters Count Their Young (2024) ${link}\n`
    const open = list('[PDF(https://arxiv.org/abs/2402.00001)]')
    expect(told(open)).toEqual(['8 warning: “[PDF” has no “]”, so it is not a link.'])
    expect(fixed(open)).toBe(list(pdf('2402.00001')))
  })
})

describe('a wrong bracket beside an address', () => {
  const entry = (link: string) => `${neighbours}\n- How Otters Count Their Young (2024) ${link}\n`
  const FULL_WIDTH =
    '8 warning: The address stands in full-width brackets, “（” or “）”, so “[PDF]” is not a link.'
  test('one too many behind the label', () => {
    const text = entry('[[PDF])(https://arxiv.org/abs/2402.00001)]')
    expect(told(text)).toEqual([
      '8 warning: A “)” stands between “[PDF]” and its address, so it is not a link.',
    ])
    expect(fixed(text)).toBe(entry('[[PDF](https://arxiv.org/abs/2402.00001)]'))
  })
  test.each([
    ['[[PDF](https://arxiv.org/abs/2402.00001）', '[[PDF](https://arxiv.org/abs/2402.00001)]'],
    ['[[PDF](https://arxiv.org/abs/2402.00001）]', '[[PDF](https://arxiv.org/abs/2402.00001)]'],
    ['[PDF](https://otters.org/young.pdf） 2024', '[PDF](https://otters.org/young.pdf) 2024'],
    ['[PDF]（https://arxiv.org/abs/2402.00001）', '[PDF](https://arxiv.org/abs/2402.00001)'],
  ])('a full-width one: %s', (wrong, right) => {
    expect(told(entry(wrong))).toEqual([FULL_WIDTH])
    expect(fixed(entry(wrong))).toBe(entry(right))
  })
  test('around the address of a long title', () => {
    const text = (close: string) =>
      `${neighbours}\n- [How Otters Count Their Young in the Slow and Cold Rivers of the North while it Rains](https://arxiv.org/abs/2402.00001${close} (2024)\n`
    expect(told(text('）'))).toEqual([expect.stringContaining('stands in full-width brackets')])
    expect(fixed(text('）'))).toBe(text(')'))
  })
  test('no space is put where brackets are wrong', () => {
    const text = entry('[a [PDF]]](https://arxiv.org/abs/2402.00001）')
    expect(found(text).map(({ message, fix }) => [message, fix])).toEqual([
      [expect.stringContaining('The address goes on with “）”'), null],
    ])
  })
  test('is told once where there are many', () => {
    const line = (i: number) => `- ${title(i)} (2024) [PDF]（https://arxiv.org/abs/2401.0000${i}）`
    expect(told(KINDS.map((_, i) => line(i)).join('\n'))).toEqual([
      '1 warning: 7 addresses stand in full-width brackets, so their labels are not links: lines 1, 2, 3, 4, 5, 6, 7.',
    ])
  })
  test('is none that closes a bracket before the label', () =>
    expect(told(entry('([PDF])(https://www.otters.org/how-they-count)'))).toEqual([]))
})

test('what follows the name of a file is taken off, and the name kept', () => {
  const list = (end: string) =>
    `${neighbours}\n- How Otters Count Their Young (2024) [pdf](https://arxiv.org/pdf/2402.00001${end})\n`
  expect(told(list('.pdfs'))).toEqual([
    '8 warning: “2402.00001.pdfs” is not an arXiv identifier; 2402.00001 is.',
  ])
  expect(fixed(list('.pdfs'))).toBe(list('.pdf'))
  expect(fixed(list('v2.pdf_x'))).toBe(list('v2.pdf'))
  expect(fixed(list('s'))).toBe(list(''))
})

test.each(['?', '...', '-'])('“%s” is no address', (words) => {
  const papers = KINDS.map((_, i) => `- ${title(i)} (2024) [pdf](https://arxiv.org/abs/2401.0000${i})`)
  const lines = [...papers, `- How Otters Count Their Young (2024) [pdf](${words})`, '']
  expect(told(lines.join('\n'))).toEqual([
    `8 warning: The paper link leads to “${words}”, which is no address.`,
  ])
})

describe('a dash without a space behind it', () => {
  const otters = '[How Otters Count Their Young](https://arxiv.org/abs/2402.00001) (2024)'
  test('makes no list item', () => {
    const glued = `${neighbours}\n\n-${otters}\n`
    expect(told(glued)).toEqual([
      '9 warning: There is no space behind the “-”, so the line is not a list item.',
    ])
    expect(fixed(glued)).toBe(`${neighbours}\n\n- ${otters}\n`)
  })
  test('is nothing in a list without such items', () => {
    const lines = KINDS.map((_, i) => linked(i).slice(2)).join('\n\n')
    expect(told(`${lines}\n\n-${otters}\n`)).toEqual([])
  })
})

test('what is still to do needs no address', () => {
  const text = (words: string) => `${neighbours}\n- [${words}]( )\n`
  expect(told(text('How Otters Count Their Young'))).toHaveLength(1)
  expect(told(text('(TODO) How Otters Count Their Young'))).toEqual([])
})

test.each(['No Code Available', 'Not available', 'Code not yet released', 'N/A'])(
  '“%s” without an address is a note and no title',
  (words) => {
    const lines = KINDS.map(
      (_, i) => `${linked(i)}, **Counting otters**, Roe et al., [Code](https://github.com/o/r${i})`,
    )
    const line = `- [How Otters Count Their Young](https://arxiv.org/abs/2402.00001), **Counting**, Doe et al., [${words}](), ArXiv, 2024-02`
    expect(told([...lines, line, ''].join('\n'))).toEqual([])
  },
)

test('of two addresses of arXiv in one, neither is called the right one', () => {
  const [one, other] = ['https://arxiv.org/pdf/2402.00001', 'https://arxiv.org/pdf/2402.00002']
  expect(
    told(`${neighbours}\n- How Otters Count Their Young (2024) <a href="${one}](${other}">pdf</a>\n`),
  ).toEqual([expect.stringMatching(/ is not an arXiv identifier\.$/)])
})

test('a paper of which the line says that it is not out yet needs no address', () => {
  const text = (words: string) => `${neighbours}\n- [How Otters Count Their Young](xxx) (${words})\n`
  expect(told(text('2024'))).toHaveLength(1)
  expect(told(text('Submitted to TPAMI 2026'))).toEqual([])
})

test('a body whose letters the title has is the author', () => {
  const cited = KINDS.map((_, i) => `- ${title(i)} ([Doe et al.1997](https://arxiv.org/abs/2401.0000${i}))`)
  const text = (body: string) =>
    [...cited, `- Rivers Panel of the Joint Directors of Lakes (${body}. 1991)`].join('\n')
  expect(told(text('JDL')).filter((message) => message.includes('authors'))).toEqual([])
})

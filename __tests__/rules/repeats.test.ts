/** How papers that are listed again are told: once for a section that repeats itself, with their titles whole. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const found = (text: string) => judged(text).filter(({ rule }) => rule === 'duplicate-entry')
const told = (text: string) => found(text).map(({ message }) => message)

const RIVERS = [
  'Cold',
  'Warm',
  'Deep',
  'Blue',
  'Wide',
  'Slow',
  'Quick',
  'Long',
  'Clear',
  'Dark',
  'Old',
  'New',
]
const bullet = (i: number) =>
  `- [${RIVERS[i % 12]} Rivers and ${RIVERS[(i * 5 + Math.floor(i / 12)) % 12]} Lakes in Year ${i}](https://arxiv.org/abs/2401.${String(i).padStart(5, '0')})`
const bullets = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => bullet(from + i)).join('\n')

describe('a section that repeats its papers', () => {
  test('is told once', () => {
    const text = `## Rivers\n\n${bullets(22)}\n${bullets(22)}\n`
    expect(found(text)).toMatchObject([
      {
        severity: 'notice',
        from: { line: 25 },
        message:
          '22 of 44 entries repeat papers that are already listed here: lines 25, 26, 27, 28, 29, 30, 31, 32, 33, 34 and 12 more.',
      },
    ])
  })

  test('a copied link among them is told by itself', () => {
    const copied = '- [What Otters Say About Mountains](https://arxiv.org/abs/2401.00003)'
    expect(told(`## Rivers\n\n${bullets(22)}\n${bullets(22)}\n${copied}\n`)).toEqual([
      expect.stringContaining('22 of 45 entries'),
      expect.stringContaining('has the same link'),
    ])
  })

  test('a dozen slips, or a few among many entries, are told one by one', () => {
    expect(told(`## Rivers\n\n${bullets(12)}\n${bullets(12)}\n`)).toHaveLength(12)
    expect(told(`## Rivers\n\n${bullets(100)}\n${bullets(24)}\n`)).toHaveLength(24)
  })
})

describe('a title is quoted whole', () => {
  const twice = (line: string) => told(`## Rivers\n\n${line}\n${bullets(3)}\n${line}\n`)
  test.each([
    '2025_arXiv_Riverlm: Redefining small and efficient models of rivers',
    '2024_MM_Advancing Models of Cold Rivers with Scale Learning',
    '2023_CVPR_Slow Sampling: How Rivers Remember the Shape of Beds',
  ])('%s', (words) => {
    const [title] = twice(`- ${words} [arXiv](https://arxiv.org/abs/2412.04468)`)
    expect(title).toContain(`“${words.replace(/^\d+_\w+?_/, '')}”`)
  })
})

describe('one link under two alike titles', () => {
  const id = 'https://arxiv.org/abs/2412.04468'
  const entry = (title: string, authors: string, rest: string, link = id) =>
    `- **${title}**. *${authors}.* ${rest} [[paper]](${link})`
  const list = (...lines: readonly string[]) => told(`## Rivers\n\n${lines.join('\n')}\n${bullets(3)}\n`)
  const [survey, wide] = ['River Mapping: A Survey', 'River Mapping: A Comprehensive Survey']

  test('other words and other authors: one of the links may be copied', () => {
    const one = entry(survey, 'Jane Doe, Ann Lee', 'ACM CSUR 2023.')
    expect(list(one, entry(wide, 'Bo Wu, Cy Fox', 'ACM CSUR 2022.'))).toEqual([
      expect.stringContaining('one of the links or titles is wrong'),
    ])
    expect(list(one, entry(wide, 'Jane Doe, Ann Lee', 'ACM CSUR 2023.'))).toEqual([
      expect.stringContaining('links the same paper'),
    ])
  })

  test('one title holds the other: the paper is there twice', () => {
    const whole = 'Deep Transformer (Deep River Transformers with a Cascade of Small Streams)'
    expect(list(`- [Deep River Transformer](${id})`, `- [${whole}](${id})`)).toEqual([
      expect.stringContaining('links the same paper'),
    ])
  })

  test('one title with other links, and half of the authors: the title may be copied', () => {
    const pages = [1, 2].map((i) => `https://example.org/rivers${i}.pdf`) as [string, string]
    const one = entry(wide, 'Jane Doe, Ann Lee, Bo Wu, Cy Fox', '2019.', pages[0])
    const other = (authors: string) => entry(wide, authors, '2021.', pages[1])
    expect(list(one, other('Jane Doe, Ann Lee, Di Roe, Eve Poe'))).toEqual([
      expect.stringContaining('one of the two has the other’s title'),
    ])
    expect(list(one, other('Jane Doe, Ann Lee, Bo Wu, Eve Poe'))).toEqual([
      expect.stringMatching(/listed in this section \(line 3\)\.$/),
    ])
  })
})

describe('one link under titles that have nothing in common', () => {
  const id = 'https://arxiv.org/abs/2412.04468'
  const entry = (title: string, rest = '') => `- [${title}](${id})${rest}`
  const [seas, ponds, otters, lakes] = [
    'Answering Questions about Warm Seas',
    'How Ponds Remember the Shape of Their Beds',
    'What Otters Say About Mountains',
    'Patience for Impatient Networks',
  ]
  const list = (...lines: readonly string[]) => told(`## Rivers\n\n${lines.join('\n')}\n`)

  test('four times, or three: one finding with all lines', () => {
    expect(list(...[seas, ponds, otters, lakes].map((title) => entry(title)))).toEqual([
      '4 entries with different titles have the same link (arXiv:2412.04468): lines 3, 4, 5, 6. At most one of them is right, unless the paper was renamed.',
    ])
    expect(list(...[seas, ponds, otters].map((title) => entry(title)))).toEqual([
      expect.stringContaining('3 entries with different titles'),
    ])
    expect(list(...[seas, ponds].map((title) => entry(title)))).toHaveLength(1)
  })

  test('in two sections as well', () => {
    const text = `## Rivers\n\n${entry(seas)}\n${entry(ponds)}\n${entry(otters)}\n\n## Lakes\n\n${entry(lakes)}\n${entry('The Long Way Home')}\n`
    expect(told(text)).toEqual([expect.stringContaining('5 entries with different titles')])
  })

  test('the entry that is older than the link is blamed, whichever comes first', () => {
    const [old, late] = [entry(seas, ', CoRL 2022'), entry(ponds, ', ICML 2025')]
    const message = `“${seas}” (2022) has the same link (arXiv:2412.04468) as “${ponds}” on line`
    expect(list(old, late, bullets(2))).toEqual([
      `${message} 4; the link is of 2024, so it is probably wrong here.`,
    ])
    expect(list(late, old, bullets(2))).toEqual([
      `${message} 3; the link is of 2024, so it is probably wrong here.`,
    ])
    expect(list(entry(seas, ', CoRL 2022'), entry(ponds, ', ICML 2023'), bullets(2))).toEqual([
      expect.stringContaining('one of the links or titles is wrong'),
    ])
  })

  test('a year that belongs to the name of data dates no entry', () => {
    const late = entry(ponds, ', ICML 2025')
    const copied = [expect.stringContaining('one of the links or titles is wrong')]
    expect(list(entry(seas, ', 4th ranked in VOC 2012'), late, bullets(2))).toEqual(copied)
    expect(list(entry(seas, ' `VOC 2012`'), late, bullets(2))).toEqual(copied)
    expect(list(entry(seas, ' `CVPR 2012`'), late, bullets(2))).toEqual([
      expect.stringContaining('the link is of 2024'),
    ])
  })

  test('the words of one entry name the paper that it means', () => {
    const said = (title: string, words: string) => entry(title, `\n  * Jane Doe, Bo Wu, ${words}. Jun 2017.`)
    const copied = said(seas, 'arXiv:1706.05125')
    for (const lines of [
      [copied, said(ponds, 'arXiv:2412.04468')],
      [said(ponds, 'ICML'), copied],
    ])
      expect(found(`## Rivers\n\n${lines.join('\n')}\n${bullets(2)}\n`)).toMatchObject([
        {
          message: expect.stringMatching(
            `^“${seas}” has the same link .*, but its own words name arXiv:1706.05125.$`,
          ),
          fix: { safe: false, edits: [{ text: '1706.05125' }] },
        },
      ])
    const badge = `- [ICML] **${seas}** [![arXiv](https://img.shields.io/badge/arXiv-1706.05125-b31b1b.svg)](${id})`
    expect(list(badge, said(ponds, 'ICML'), bullets(2))).toEqual([
      expect.stringContaining('but its own words name arXiv:1706.05125'),
    ])
    const [one, both] = [said(ponds, 'arXiv:1706.05126'), said(seas, 'arXiv:1706.05125, arXiv:1706.05127')]
    expect(list(copied, one, bullets(2))).toEqual([expect.stringContaining('at least one of the')])
    expect(list(both, said(ponds, 'ICML'), bullets(2))).toEqual([
      expect.stringContaining('at least one of the'),
    ])
    const apart = `## Rivers\n\n${copied}\n${bullets(2)}\n\n## Lakes\n\n${said(ponds, 'ICML')}\n${bullet(5)}\n`
    expect(judged(apart).map(({ message }) => message)).toEqual([
      expect.stringContaining('but its own words name arXiv:1706.05125'),
    ])
  })

  test('nicknames: one is the other behind the owner of its code', () => {
    const name = (nickname: string, owner: string, to = id) =>
      `- ${nickname} [${to}] [2024]\n  - https://github.com/${owner}/${nickname} [PyTorch]`
    const others = ['LakeNet', 'PondSeg', 'SeaMask', 'RainGAN'].map((one, i) =>
      name(one, 'roe', `https://arxiv.org/abs/2401.0000${i}`),
    )
    const told = (...names: readonly string[]) => list(...others, ...names)
    expect(told(name('RDC', 'lee'), name('RiverLab-RDC', 'RiverLab'))).toEqual([
      expect.stringContaining('“RiverLab-RDC” links the same paper'),
    ])
    expect(told(name('RDC', 'lee'), name('River-RDC', 'poe'))).toEqual([
      expect.stringContaining('one of the links or titles is wrong'),
    ])
  })

  test('two names before alike words: the link may be copied', () => {
    const [one, other] = [
      'RIV-DM: Mixed Precision Sampling for Extremely Slow River Models',
      'RIV-Diff: Mixed Precision Sampling for River Models',
    ]
    expect(list(entry(one), entry(other), bullets(2))).toEqual([
      expect.stringContaining('one of the links or titles is wrong'),
    ])
  })
})

test('a title in two cells of a row is twice on its line', () => {
  const cell = '[Answering Questions about Warm Seas](https://arxiv.org/abs/2412.04468)'
  const text = `| Spatial | Spectral |\n|---|---|\n| ${cell} | ${cell} |\n${[1, 2].map((i) => `| ${bullet(2 * i).slice(2)} | ${bullet(2 * i + 1).slice(2)} |`).join('\n')}\n`
  expect(told(text)).toEqual(['“Answering Questions about Warm Seas” is listed twice on this line.'])
})

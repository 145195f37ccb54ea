/** How papers that are listed again are told: once for a section that repeats itself, with their titles whole. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend } from '../pretend.ts'

const found = (text: string) =>
  judge({
    lists: [readList({ path: 'README.md', text })],
    facts: pretend({}),
    rules,
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  }).findings.filter(({ rule }) => rule === 'duplicate-entry')
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
    expect(list(one, entry(wide, 'Bo Wu, Cy Fox', 'arXiv 2024.'))).toEqual([
      expect.stringContaining('one of the two links is wrong'),
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

/** Pages of the web that a text cites with the day on which somebody saw them. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'
import type { World } from '../pretend.ts'

const said = (text: string, world: World = {}) =>
  judged(text, world).map(({ rule, from }) => `${rule} ${from.line}`)

const cited = (...sources: readonly string[]) => `#### Works cited

${[
  'Rivers and Otters: A Review of the Field, accessed March 5, 2026, https://rivers.example.org/review',
  ...sources,
]
  .map((one, i) => `${i + 1}.  ${one}`)
  .join('\n')}
`
const TITLE = 'Slow Sampling for Patient River Models'
const core = (where: string) => `## Core Papers

**1. ${TITLE}** (${where}) *Authors:* Jane Doe, Richard Roe.

**2. Counting Otters by Ear in Cold Lakes** (2025, RSS) *Authors:* Ann Poe, Bo Li.

`
const ID = '2405.10001'

describe('the day of a visit', () => {
  test.each([
    ['in English', `${TITLE} - arXiv, accessed March 5, 2026, https://arxiv.org/html/${ID}v1`],
    ['retrieved', `${TITLE} - arXiv, retrieved on 5 March 2026, https://arxiv.org/html/${ID}v1`],
    ['in German', `${TITLE} - arXiv, Zugriff am 5.3.2026, https://arxiv.org/html/${ID}v1`],
    ['in digits', `${TITLE} - arXiv.org, visited on 2026-03-05, https://arxiv.org/html/${ID}v1`],
  ])('is not the year of the paper, nor the site its venue: %s', (_, source) => {
    const paper = { [ID]: { title: TITLE, published: '2024-05-16', comment: 'Accepted at CoRL 2024' } }
    expect(said(core('2024, CoRL') + cited(source))).toEqual([])
    expect(said(cited(source), { paper })).toEqual([])
  })
  test('is another than the year of a preprint', () => {
    const source = `${TITLE}, arXiv 2023, https://arxiv.org/abs/${ID}`
    expect(said(core('2024, CoRL') + cited(source))).toContain('inconsistent-entry 10')
    expect(said(cited(`${TITLE}, arXiv 2023, accessed March 5, 2026, https://arxiv.org/abs/${ID}`))).toEqual([
      'year-mismatch 4',
    ])
  })
})

describe('one work on two pages', () => {
  const on = (site: string, address: string) => `${TITLE}${site}, accessed March 5, 2026, ${address}`
  test.each([
    ['its own and a preprint', on('', 'https://slow.example.org/'), on('', `https://arxiv.org/abs/${ID}`)],
    ['two of arXiv', on(' - arXiv', `https://arxiv.org/abs/${ID}`), on('', `https://arxiv.org/html/${ID}v1`)],
  ])('is two sources: %s', (_, one, other) => {
    expect(said(cited(one, other))).toEqual([])
  })
  test('is there twice where both have one address', () => {
    const one = on('', `https://arxiv.org/abs/${ID}`)
    expect(said(cited(one, one))).toEqual(['duplicate-entry 5'])
  })
  test('is a paper that is there twice where the sources name their authors', () => {
    const by = (address: string) =>
      `Jane Doe, Richard Roe. "${TITLE}". arXiv, 2024. ${address} (accessed March 5, 2026)`
    const text = cited(by(`https://arxiv.org/abs/${ID}`), by(`https://arxiv.org/html/${ID}v1`))
    expect(said(text)).toEqual(['duplicate-entry 5'])
  })
})

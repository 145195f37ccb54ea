/** When a list says of its preprints when they were posted, and not where its papers appeared. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend } from '../pretend.ts'

const WATERS = ['Rivers', 'Lakes', 'Ponds', 'Seas', 'Creeks']
const BEASTS = ['Otters', 'Beavers', 'Herons', 'Trout', 'Newts', 'Frogs']
const TITLES = WATERS.flatMap((water) => BEASTS.map((beast) => `Patient Counting of ${beast} in ${water}`))
const idOf = (i: number) => `2510.${String(i + 1).padStart(5, '0')}`

const arxivOf = (i: number) => `https://arxiv.org/abs/${idOf(i)}`

/** How many of thirty entries are said to be outdated; `venueOf` gives what stands before each title. */
const outdated = (venueOf: (i: number) => string) =>
  outdatedOf((title, i) => `[${venueOf(i)}] ${title} [[PDF](${arxivOf(i)})]\n\n`)

function outdatedOf(entryOf: (title: string, i: number) => string): number {
  const lines = TITLES.map(entryOf)
  const known = (title: string) => ({ title, authors: ['Jane Doe'], comment: 'Accepted by ICCV 2025' })
  return judge({
    lists: [readList({ path: 'README.md', text: `# Papers\n\n${lines.join('')}` })],
    facts: pretend({ paper: Object.fromEntries(TITLES.map((title, i) => [idOf(i), known(title)])) }),
    rules: rules.filter(({ name }) => name === 'venue-outdated'),
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  }).findings.length
}

describe('a preprint with its month', () => {
  test.each([
    'arxiv 2025.10',
    'arXiv, Oct 2025',
    'arXiv 10/2025',
    'arXiv 2025-10-03',
    'arXiv, 2510.01234',
    'arXiv | 2025-10-03',
  ])('is no outdated venue where all are given so: %s', (form) => expect(outdated(() => form)).toBe(0))
  test('is one in a list that names venues as well', () => {
    expect(outdated((i) => (i % 10 === 0 ? 'CVPR 2025' : 'arxiv 2025.10'))).toBe(27)
  })
  test('is one without the month', () => {
    expect(outdated(() => 'arxiv 2025')).toBe(30)
    expect(outdated((i) => (i % 2 ? 'arxiv 2025' : 'arxiv 2025.10'))).toBe(30)
  })
  test('is none as the label of a link, where published papers are linked where they appeared', () => {
    const published = (page: (i: number) => string) =>
      outdatedOf((title, i) =>
        i % 10 === 0
          ? `- [CVPR 2025](${page(i)}), ${title}\n`
          : `- [arXiv 2025.10](${arxivOf(i)}), ${title}\n`,
      )
    const page = (i: number) => `https://openaccess.thecvf.com/content/CVPR2025/html/${i}_paper.html`
    expect(published(page)).toBe(0)
    expect(published(arxivOf)).toBe(27)
  })
})

/** Signs by which a list tells preprints from published papers: a venue beside the wrong one is half a correction. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { judged } from '../judged.ts'

const TITLE = 'Reading Slow Rivers with Patient Boats'
const PAPER = { title: TITLE, authors: ['Ann Lee', 'Bo Wu'], comment: 'Accepted to ICML 2025' }
const NAMES = 'Ponds Floods Marshes Springs Lakes Deltas Geysers Canals Brooks Seas'.split(' ')

const item = (title: string, venue: string, id = '') =>
  `- [**${title}**](https://arxiv.org/abs/${id}) *Ann Lee, Bo Wu.* ${venue}. [GitHub](https://github.com/a/b)\n`
const others = (venues: readonly string[]) =>
  venues.map((venue, i) => item(`Mapping Wide ${NAMES[i]} from Above`, venue)).join('')

/** Whether the fix is safe, and what it makes of the words between names and code. */
function fixed(venue: string, among: readonly string[]) {
  const text = `## Papers\n\n${item(TITLE, venue, '2505.00001')}${others(among)}`
  const [fix] = judged(text, { paper: { '2505.00001': PAPER } }).flatMap((one) => one.fix ?? [])
  if (!fix) return null
  const words = /\* (.*) \[GitHub/.exec(applyEdits(text, fix.edits))?.[1]
  return `${fix.safe ? 'safe' : 'offered'}: ${words}`
}
const times = (n: number, venue: string) => Array.from({ length: n }, () => venue)

describe('a mark that goes with preprints only', () => {
  const preprints = times(3, '📄 (arXiv 2025)')

  test('is written as that of published papers, where all have one', () => {
    const published = ['🏛️ (CVPR 2024)', '🏛️ (ACL 2024)', '🏛️ (ICLR 2025)', '🏛️ (CVPR 2025)']
    expect(fixed('📄 (arXiv 2025)', [...preprints, ...published])).toBe('safe: 🏛️ (ICML 2025).')
    expect(fixed('📄 (arXiv 2025)', [...published, ...preprints])).toBe('safe: 🏛️ (ICML 2025).')
  })
  test('is left to the maintainer where published papers have none, or several', () => {
    expect(fixed('📄 (arXiv 2025)', [...preprints, ...times(4, '(CVPR 2024)')])).toBe(
      'offered: 📄 (ICML 2025).',
    )
    const several = ['🏛️ (CVPR 2024)', '🏛️ (ACL 2024)', '📚 (ICLR 2025)', '📚 (CVPR 2025)']
    expect(fixed('📄 (arXiv 2025)', [...preprints, ...several])).toBe('offered: 📄 (ICML 2025).')
  })
  test('may stand behind, by its name, or be a word', () => {
    const behind = [...times(3, 'arXiv 2025 :memo:'), ...times(4, 'CVPR 2024')]
    expect(fixed('arXiv 2025 :memo:', behind)).toBe('offered: ICML 2025 :memo:.')
    const words = [...times(3, 'Posted on arXiv 2025'), ...times(4, 'Published in CVPR 2024')]
    expect(fixed('Posted on arXiv 2025', words)).toBe('offered: Posted on ICML 2025.')
  })
})

describe('no such mark', () => {
  test('is one that goes with published papers, too', () => {
    const all = [...times(3, '📄 (arXiv 2025)'), ...times(4, '📄 (CVPR 2024)')]
    expect(fixed('📄 (arXiv 2025)', all)).toBe('safe: 📄 (ICML 2025).')
    const words = [...times(3, 'In arXiv 2025'), ...times(4, 'In CVPR 2024')]
    expect(fixed('In arXiv 2025', words)).toBe('safe: In ICML 2025.')
  })
  test('is one of few entries', () => {
    expect(fixed('🔥 (arXiv 2025)', [...times(6, '(arXiv 2025)'), ...times(4, '(CVPR 2024)')])).toBe(
      'safe: 🔥 (ICML 2025).',
    )
    expect(fixed('📄 (arXiv 2025)', [...times(3, '📄 (arXiv 2025)'), '🏛️ (CVPR 2024)'])).toBe(
      'safe: 📄 (ICML 2025).',
    )
  })
})

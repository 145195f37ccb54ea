/** A column for the year, and the year beside the venue as well: a correction of the venue writes both. */
import { expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { rules } from '../../src/rules/index.ts'
import { reportOn } from '../judge/cases.ts'

const TITLE = 'Reading Slow Rivers with Patient Boats'
const AUTHORS = ['Ann Lee', 'Bo Wu']
const NAMES = 'Ponds Floods Marshes Springs Lakes Deltas Geysers Canals Brooks Seas'.split(' ')

const row = (year: number, title: string, venue: string, id = '') =>
  `| ${year} | [${title}](https://arxiv.org/abs/${id}) | ${venue} | Weights |`
const others = (venues: readonly (readonly [number, string])[]) =>
  venues.map(([year, venue], i) => row(year, `Mapping Wide ${NAMES[i]} from Above`, venue))

/** The row as the fix writes it, tried on a copy that is read again. */
function fixed(comment: string, among: readonly (readonly [number, string])[], year = 2025) {
  const rows = [row(year, TITLE, 'arXiv', '2501.00001'), ...others(among)]
  const text = `## Papers\n\n| Year | Title | Venue | Updates |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
  const world = { paper: { '2501.00001': { title: TITLE, authors: AUTHORS, comment } } }
  const { findings } = reportOn({ 'README.md': text }, { rules, world, reread: true })
  const [fix] = findings.flatMap((one) => one.fix ?? [])
  if (!fix) return null
  const line = applyEdits(text, fix.edits).split('\n')[4] ?? ''
  return `${fix.safe ? 'safe' : 'offered'}: ${[line.split('|')[1], line.split('|')[3]].join('|').trim()}`
}

test('most published papers have the year beside the venue', () => {
  const many = [
    [2025, 'NeurIPS 2025'],
    [2024, 'CVPR 2024'],
    [2025, 'ICLR 2025'],
    [2023, 'CVPR 2023'],
    [2023, 'CVPR'],
  ] as const
  expect(fixed('Accepted to ICML 2025', many)).toBe('safe: 2025 | ICML 2025')
  expect(fixed('Accepted to ICML 2026', many)).toBe('safe: 2026 | ICML 2026')
  expect(
    fixed(
      'Accepted to ICML 2025',
      many.map(([year, venue]) => [year, venue.split(' ')[0] ?? '']),
    ),
  ).toBe('safe: 2025 | ICML')
  expect(fixed('Accepted to ICML 2025', many.slice(0, 3))).toBe('safe: 2025 | ICML')
})

test('the venue itself shows it before all others', () => {
  const findings = [
    [2025, 'Findings of ACL 2025'],
    [2024, 'Findings of ACL 2024'],
  ] as const
  const without = [
    [2025, 'NeurIPS'],
    [2024, 'CVPR'],
    [2025, 'ICLR'],
    [2023, 'CVPR'],
  ] as const
  expect(fixed('ACL 2025 (Findings)', [...findings, ...without])).toBe('safe: 2025 | Findings of ACL 2025')
  expect(fixed('Accepted to ICML 2025', [...findings, ...without])).toBe('safe: 2025 | ICML')
})

test('the year beside the venue may be short', () => {
  const short = [
    [2024, 'NeurIPS ’24'],
    [2024, 'CVPR ’24'],
    [2023, 'ICLR ’23'],
    [2023, 'CVPR ’23'],
  ] as const
  expect(fixed('Accepted to ICML 2025', short)).toBe('safe: 2025 | ICML ’25')
  expect(fixed('Accepted to ICML 2026', short)).toBe('safe: 2026 | ICML ’26')
  expect(fixed('Accepted to ICML 2025', short.slice(0, 3))).toBeNull()
  const long = NAMES.map((_, i) => [2020 + (i % 3), `CVPR ${2020 + (i % 3)}`] as const)
  expect(fixed('Accepted to ICML 2025', [...long.slice(0, 9), [2024, 'NeurIPS ’24']])).toBe(
    'safe: 2025 | ICML 2025',
  )
  expect(fixed('Accepted to ICML 2025', [...long.slice(0, 8), ...short.slice(0, 2)])).toBeNull()
})

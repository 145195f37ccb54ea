/** Formulas in titles: however a list writes what arXiv has as TeX, and slips beside a formula that the list has as well. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const authors = ['Ann Lee', 'Bo Wu']
const findings = (listed: string, title: string) =>
  judged(`- **${listed}**, Ann Lee, Bo Wu, 2024 [[paper](https://arxiv.org/abs/2401.00001)]\n`, {
    paper: { '2401.00001': { title, authors } },
  })
const mended = (listed: string, title: string) =>
  findings(listed, title).map(({ fix }) => fix?.edits.map(({ text }) => text) ?? null)

describe('the same', () => {
  test.each([
    ['Boats 10x Faster than Otters', 'Boats $10\\times$ Faster than Otters'],
    ['Boats 10× Faster than Otters', 'Boats $10\\times$ Faster than Otters'],
    ['Boats 10 × Faster than Otters', 'Boats $10 \\times$ Faster than Otters'],
    ['Rivers 100,000x Smaller', 'Rivers 100,000$\\times$ Smaller'],
    ['A Pond is Worth 16x16 Lakes', 'A Pond is Worth $16 \\times 16$ Lakes'],
    ['A Pond is Worth 16 × 16 Lakes', 'A Pond is Worth 16x16 Lakes'],
    ['Rivers on Only Four RTX4090 Boats', 'Rivers on Only 4$\\times$RTX 4090 Boats'],
    ['Clear Rivers at x4 Resolution', 'Clear Rivers at $\\times 4$ Resolution'],
    ['L1 Norms of Slow Rivers', '$\\ell_1$ Norms of Slow Rivers'],
    ['ℓ1 Norms of Slow Rivers', '$\\ell_1$ Norms of Slow Rivers'],
    ['ell-1 Norms of Slow Rivers', '$\\ell_1$ Norms of Slow Rivers'],
    ['Floods in Lp Norms Revisited', 'Floods in $\\ell_p$ Norms Revisited'],
    ['Floods in L∞ Norms Revisited', 'Floods in $\\ell_\\infty$ Norms Revisited'],
    ['Floods in L-inf Norms Revisited', 'Floods in $L_\\infty$ Norms Revisited'],
    ['Beating √T Regret of Rowers', 'Beating $\\sqrt{T}$ Regret of Rowers'],
    ['Beating sqrt(T) Regret of Rowers', 'Beating $\\sqrt{T}$ Regret of Rowers'],
    ['Rowing with ≤ 10 Boats', 'Rowing with $\\leq$ 10 Boats'],
    ['Rowing with $\\ell_1$ Boats', 'Rowing with $\\ell_1$ Boats'],
  ])('%s | %s', (listed, title) => expect(findings(listed, title)).toEqual([]))
})

describe('another number or norm is a difference', () => {
  test.each([
    ['Boats 20x Faster than Otters', 'Boats $10\\times$ Faster than Otters'],
    ['L2 Norms of Slow Rivers', '$\\ell_1$ Norms of Slow Rivers'],
    ['Floods in Lp Norms Revisited', 'Floods in $\\ell_\\infty$ Norms Revisited'],
  ])('%s | %s', (listed, title) =>
    expect(findings(listed, title).map(({ rule }) => rule)).toEqual(['title-mismatch']),
  )
})

test('a slip beside a formula is mended alone', () => {
  expect(mended('$\\ell_1$ Norms of Slwo Rivers', '$\\ell_1$ Norms of Slow Rivers')).toEqual([['Slow']])
  expect(mended('Slwo Rivers in R$^3$Set', 'Slow Rivers in R$^{3}$Set')).toEqual([['Slow']])
})

test('a title with a formula that cannot be mended beside it is not written anew', () => {
  expect(mended('$\\ell_2$ Norms of Slwo Rivers', '$\\ell_1$ Norms of Slow Rivers')).toEqual([null])
})

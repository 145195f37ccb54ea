import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend } from '../pretend.ts'

const seed = '../shared/seed/awesome-diffusion-acceleration.md'

describe.skipIf(!existsSync(seed))('the first list that was asked for', () => {
  test('has one broken anchor and one badge of another paper, as far as it alone can tell', () => {
    const lists = [readList({ path: 'README.md', text: readFileSync(seed, 'utf8') })]
    const alone = rules.filter(({ needs }) => needs.length === 0)
    const stats = { requests: 0, durationMs: 0 }
    const report = judge({ lists, facts: pretend({}), rules: alone, options: defaults, change: null, stats })
    const said = report.findings.map(({ rule, from, expected, actual, fix }) => {
      return [rule, from.line, actual, expected, fix?.safe, fix?.edits.map(({ text }) => text)]
    })
    expect(said).toEqual([
      ['broken-anchor', 12, '#cache-mechanism', '#cachec-mechanism', true, ['#cachec-mechanism']],
      ['badge-mismatch', 89, 'TDQ', null, false, ['QVD']],
    ])
  })
})

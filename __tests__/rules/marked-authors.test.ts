/** Notes at names: nobody gets another's when an author is added, and what is raised is no part of a name. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2501.0000${id}`
const TITLE = 'Reading Rivers with Patient Boats'
const AUTHORS = ['Priya Rao', 'Daniel Ochoa', 'Mei-Ling Hsu', 'Jo Park']
const others = (mark: (name: string, i: number) => string) =>
  ['Counting Wide Boats from Above', 'Where Lakes Remember Their Floods', 'Cold Springs in Deep Valleys']
    .map((title, i) => {
      const names = ['Ann Lee', 'Bo Wu', 'Cy Fox', 'Di Roe'].map(mark).join(', ')
      return `- **${title}**, ${names}, arXiv 2025. [[pdf](${at(i + 2)})]\n`
    })
    .join('')
const found = (names: string, mark: (name: string, i: number) => string = (name) => name) =>
  judged(`- **${TITLE}**, ${names}, arXiv 2025. [[pdf](${at(1)})]\n${others(mark)}`, {
    paper: { '2501.00001': { title: TITLE, authors: AUTHORS, version: 1 } },
  }).filter(({ rule }) => rule === 'author-mismatch')

describe('an author is added', () => {
  const fixes = (names: string, mark?: (name: string, i: number) => string) =>
    found(names, mark).map(({ fix }) => fix?.safe ?? null)
  test('between names alone', () => {
    expect(fixes('Priya Rao, Daniel Ochoa, Jo Park')).toEqual([true])
    expect(fixes('Priya Rao, Daniel Ochoa, Mei-Ling Hsu')).toEqual([true])
    expect(fixes('*Priya Rao, Daniel Ochoa, Mei-Ling Hsu*')).toEqual([true])
  })
  test.each([
    'Priya Rao<sup>1</sup>, Daniel Ochoa<sup>2</sup>, Jo Park<sup>1</sup>',
    'Priya Rao¹, Daniel Ochoa², Jo Park¹',
    'Priya Rao¹, Daniel Ochoa², Mei-Ling Hsu¹',
    'Priya Rao (MIT), Daniel Ochoa (ETH), Jo Park (MIT)',
    'Priya Rao (MIT), Daniel Ochoa (ETH), Mei-Ling Hsu (MIT)',
    'Priya Rao*, Daniel Ochoa*, Jo Park',
    '**Priya Rao**, Daniel Ochoa, Jo Park',
    'Priya Rao, Daniel Ochoa, Mei-Ling Hsu*',
    'Priya Rao, MIT; Daniel Ochoa, ETH; Jo Park, Google',
  ])('never between marks: %s', (names) => expect(fixes(names).filter((one) => one !== null)).toEqual([]))
})

test.each(['(Best Paper)', '(aka RRPB)'])('%s before the authors is nobody', (words) => {
  const text = `- **${TITLE}** ${words}, ${AUTHORS.join(', ')}, ICLR 2025. [[pdf](${at(1)})]\n`
  expect(judged(text, { paper: { '2501.00001': { title: TITLE, authors: AUTHORS } } })).toEqual([])
})

describe('a raised letter', () => {
  const raised = ['<sup>a</sup>', '<sup>a,b</sup>', 'ᵃ', '^a^', '<sup>c</sup>']
  test.each(raised)('%s is no part of a name', (mark) => {
    const names = AUTHORS.map((name) => name + mark).join(', ')
    expect(found(names, (name) => name + mark)).toEqual([])
  })
  test('at one name alone may be a slip', () =>
    expect(found('Priya Rao, Daniel Ochoaa, Mei-Ling Hsu, Jo Park')).toHaveLength(1))
})

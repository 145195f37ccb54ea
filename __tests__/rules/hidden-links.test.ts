/** Links to other papers that something beside them must not hide: a version, other wrong links, a venue as a link's text. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'
import type { World } from '../pretend.ts'

const ID = '2606.20161'
const OTHER = {
  title: 'Photometric Redshifts of Distant Quasars',
  authors: ['Daisy Stanton', 'Bo Chen'],
  abstract: 'We measure how far away quasars are, in a generalizable and large survey, by stable colours.',
}
const link = (id: string, version = '') => `[[paper](https://arxiv.org/abs/${id}${version})]`

const said = (text: string, paper: object = {}, more: World['paper'] = {}) =>
  judged(text, { paper: { [ID]: { ...OTHER, ...paper }, ...more } }).flatMap(({ rule, severity }) =>
    rule === 'wrong-paper' ? [severity] : [],
  )

test('no version of a paper was posted in a year before its id', () => {
  const entry = (where: string) =>
    `- A Stable and Generalizable Model of Large Rivers, ${where} ${link(ID, 'v1')}\n`
  expect(said(entry('arXiv 2025'), { version: 2 })).toEqual(['warning'])
  expect(said(entry('arXiv 2026'), { version: 2 })).toEqual([])
  expect(said(entry('CVPR 2025'), { version: 2 })).toEqual([])
})

test('wrong links of short titles are no nicknames', () => {
  const titles = [
    ...Array.from({ length: 30 }, (_, i) => `Calm River ${i} in Winter and Spring`),
    ...['Marble Three', 'Granite Two'],
  ]
  const ids = titles.map((_, i) => `2304.000${10 + i}`)
  const right = titles.map((title, i) => `1. "${title}" ${link(ids[i] ?? '')}\n`).join('')
  const known = Object.fromEntries(titles.map((title, i) => [ids[i], { title, authors: [] }]))
  const abstract = 'We see galaxies and say Otter.'
  const galaxies = ['2303.00001', '2303.00002', '2303.00003', '2303.00004']
  const others = Object.fromEntries(
    galaxies.map((id) => [id, { title: `Galaxies of ${id}`, authors: [], abstract }]),
  )
  const list = (title: string) =>
    `${right}${galaxies.map((id) => `1. "${title}" ${link(id)}\n`).join('')}1. "Heron 2" ${link(ID)}\n`
  expect(said(list('Beaver 3'), {}, { ...known, ...others })).toHaveLength(5)
  // while these are called by a name that their abstracts have
  expect(said(list('Otter 3'), {}, { ...known, ...others })).toEqual([])
})

test('a venue is no name that the words behind its link describe', () => {
  const entry = (label: string) =>
    `- [[${label}](https://arxiv.org/abs/${ID})] A survey of small accelerators for convolutional rivers.\n`
  expect(said(entry('NeurIPS'))).toEqual(['warning'])
  expect(said(entry('RiverKit'))).toEqual([])
})

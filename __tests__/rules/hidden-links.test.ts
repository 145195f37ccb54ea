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

test('a link beside the entry’s own that another entry of the list has with its title is that entry’s', () => {
  const [own, others] = ['2510.00001', '2503.00001']
  const records = {
    [own]: { title: 'Patient Herons Drawn from Slow Papers', authors: ['Ann Lee'] },
    [others]: { title: 'Unlikely Otters', authors: ['Bo Wu'] },
  }
  const neighbour = (title = 'Unlikely Otters') => `- [${title}](https://arxiv.org/abs/${others}) (2025)\n`
  const entry = (badge = 'arXiv', between = ' ') =>
    `- [Patient Herons Drawn from Slow Papers](https://arxiv.org/abs/${others})${between}[${badge}](https://arxiv.org/abs/${own})\n`
  const told = (text: string) => said(text, {}, records)
  expect(told(neighbour() + entry())).toEqual(['warning'])
  // alone, nothing tells a copied link from a second paper
  expect(told(entry())).toEqual([])
  expect(told(neighbour('Otters Elsewhere') + entry())).toEqual([])
  // which these are on purpose
  const ofOwn = `[arXiv](https://arxiv.org/abs/${own})`
  const second = (words: string, label: string) =>
    `- Patient Herons Drawn from Slow Papers ${ofOwn} ${words} [${label}](https://arxiv.org/abs/${others})\n`
  expect(told(neighbour() + second('and', 'paper'))).toEqual(['warning'])
  expect(told(neighbour() + second('and', 'otters'))).toEqual([])
  expect(told(neighbour() + second('and', 'paper 2'))).toEqual([])
  expect(told(neighbour() + second('see also', 'paper'))).toEqual([])
})

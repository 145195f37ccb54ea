/** Thousands of entries with one slip: what a script that writes lists makes, and whoever means harm. */
import { expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import type { Paper } from '../../src/model/facts.ts'
import type { Link } from '../../src/model/list.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { onTwoSides, unresolved } from '../../src/rules/parts/conflicts.ts'
import type { AnchorLink } from '../../src/rules/parts/links/anchors.ts'
import { labelSlip } from '../../src/rules/parts/links/label-slips.ts'
import { besideSet, unsetAnchors } from '../../src/rules/parts/links/set-anchors.ts'
import { relinked } from '../../src/rules/parts/papers/intended.ts'
import { isAmongLabels, isInOtherColumn } from '../../src/rules/parts/titles/neighbours.ts'
import { twoNames } from '../../src/rules/parts/twins/two-names.ts'
import { pretend } from '../pretend.ts'
import { growth } from '../support/growth.ts'

const listed = (text: string) => readList({ path: 'list.md', text: `# L\n\n${text}` })
const judged = (list: ReturnType<typeof readList>) =>
  judge({
    lists: [list],
    facts: pretend({}),
    rules,
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  })

test('one link under many titles, by many authors, takes linear time', () => {
  const entry = (title: string, i: number) =>
    `- [${title}](https://arxiv.org/abs/2404.00001) Ann Lee, Bo Wu${i}. ICLR ${2000 + (i % 30)} [code](https://github.com/a/b${i})\n`
  // the commonest title comes last
  const titleOf = (i: number, length: number) =>
    `A Title of Paper in Many Words${i < length * 0.9 ? ` ${i % 1800}` : ''}`
  const listOf = (length: number) =>
    listed(Array.from({ length }, (_, i) => entry(titleOf(i, length), i)).join(''))
  const most = 8
  expect(growth(judged, listOf, { length: 400, most })).toBeLessThan(most)
})

test('years that the ids of nearly all papers contradict take linear time', () => {
  const entry = (i: number) =>
    `- **Slow River ${i} of Many Waters**, arXiv 2023 [[paper](https://arxiv.org/abs/2508.${10_000 + i})]\n`
  const listOf = (length: number) => listed(Array.from({ length }, (_, i) => entry(i)).join(''))
  const most = 8
  expect(growth(judged, listOf, { length: 1500, most })).toBeLessThan(most)
})

test('one id in each of the links of an entry is replaced in linear time', () => {
  const link = '[2404.00001](https://arxiv.org/abs/2404.00001) '
  const listOf = (length: number) =>
    listed(`- [A Title of Words](https://arxiv.org/abs/2404.00001) ${link.repeat(length)}\n`)
  const meant = { id: '2301.00001', title: 'A Title of Words' } as Paper
  const relink = (list: ReturnType<typeof listOf>) =>
    list.entries.flatMap(
      (entry) => relinked(entry.links[0] as Link, entry, meant, list, true).fix?.edits ?? [],
    )
  expect(relink(listOf(9))).toHaveLength(19)
  const most = 6
  expect(growth(relink, listOf, { length: 1000, most })).toBeLessThan(most)
})

test('the columns and labels of a section are counted once for all its entries', () => {
  const row = (i: number) =>
    `| Lake ${i} of Many Rivers | [paper](https://arxiv.org/abs/2404.${10_000 + i}) |\n`
  const listOf = (length: number) =>
    listed(`| Title | Link |\n|--|--|\n${Array.from({ length }, (_, i) => row(i)).join('')}`)
  const asked = (list: ReturnType<typeof listOf>) =>
    list.entries.filter((entry) => isAmongLabels(entry, list) || isInOtherColumn(entry, list))
  expect(asked(listOf(9))).toEqual([])
  const most = 6
  expect(growth(asked, listOf, { length: 1500, most })).toBeLessThan(most)
})

test('a slip of its own in each label of an outline takes linear time', () => {
  const word = (i: number, middle: string) =>
    `Lake${i.toString(2).replaceAll('0', 'u').replaceAll('1', 'o')}${middle}er`
  const link = (i: number) => `- [Slow ${word(i, 'z')}](#slow-${word(i, 'z').toLowerCase()})\n`
  const heading = (i: number) => `\n## Slow ${word(i, 's')}\n\nIn every ${word(i, 's')}.\n`
  const listOf = (length: number) => {
    const all = Array.from({ length }, (_, i) => i)
    return listed(all.map(link).join('') + all.map(heading).join(''))
  }
  const slips = (list: ReturnType<typeof listOf>) =>
    list.headings.slice(1).flatMap((one, i) => labelSlip(list.links[i] as AnchorLink, one, list) ?? [])
  expect(slips(listOf(9))).toHaveLength(9)
  const most = 6
  expect(growth(slips, listOf, { length: 1000, most })).toBeLessThan(most)
})

test('thousands of conflicts of a merge take linear time', () => {
  const conflict = (i: number) =>
    `<<<<<<< HEAD\n- [Slow River ${i} of Many Waters](https://arxiv.org/abs/2404.${10_000 + i})\n=======\n- [Slow River ${i} of Many Waters](https://arxiv.org/abs/2404.${10_000 + i}v2)\n>>>>>>> other\n\n`
  const listOf = (length: number) => listed(Array.from({ length }, (_, i) => conflict(i)).join(''))
  const told = (list: ReturnType<typeof listOf>) => {
    const areAlternatives = onTwoSides(list)
    const pairs = list.entries.slice(1).map((entry, i) => [list.entries[i] ?? entry, entry] as const)
    return [unresolved(list), pairs.filter(([one, other]) => areAlternatives(one, other))] as const
  }
  expect(told(listOf(9)).map((some) => some.length)).toEqual([9, 9])
  const most = 8
  expect(growth(told, listOf, { length: 1000, most })).toBeLessThan(most)
})

test('a name of its own for each of two entries of a paper takes linear time', () => {
  const nameOf = (i: number, letter: string) =>
    `${letter}${i.toString(2).replaceAll('0', 'U').replaceAll('1', 'O')}X`
  const entry = (i: number, letter: string) =>
    `1. ${nameOf(i, letter)}: **"Slow River ${i} of Many Waters"** ICLR 2024 [paper](https://openreview.net/forum?id=${letter}${i})\n`
  const listOf = (length: number) => {
    const all = Array.from({ length }, (_, i) => i)
    const sides = ['Lak', 'Pon'].map((letter) => all.map((i) => entry(i, letter)).join(''))
    return listed(`## A\n\n${sides[0]}\n## B\n\n${sides[1]}`)
  }
  const named = (list: ReturnType<typeof listOf>) =>
    list.entries.slice(0, list.entries.length / 2).flatMap((one, i) => {
      const other = list.entries[list.entries.length / 2 + i]
      return (other && twoNames(one, other, list)) ?? []
    })
  expect(named(listOf(9))).toHaveLength(18)
  const most = 6
  expect(growth(named, listOf, { length: 400, most })).toBeLessThan(most)
})

test('an outline of its own for each heading takes linear time', () => {
  const part = (i: number) =>
    `<a id="set-${i}"></a>\n## River ${i}\n\nOf [one](#set-${i}), [two](#set-${i}) and [three](#unset-${i}).\n\n## Lake ${i}\n\n${'Of water, and of lakes. '.repeat(10)}\n\n`
  const listOf = (length: number) => listed(Array.from({ length }, (_, i) => part(i)).join(''))
  const meant = (list: ReturnType<typeof listOf>) =>
    list.links.flatMap((link, i) => {
      const heading = list.headings[2 + Math.floor(i / 3) * 2]
      if (link.reference.kind !== 'anchor' || !heading) return []
      const at = { heading, safe: true } as const
      return [{ link: link as AnchorLink, meant: i % 3 === 2 ? at : null }]
    })
  const told = (list: ReturnType<typeof listOf>) => {
    const links = meant(list)
    return [unsetAnchors(links, list), besideSet(links, list)] as const
  }
  const [unset, beside] = told(listOf(9))
  expect([unset.size, beside.filter((one) => one.meant?.safe === false).length]).toEqual([9, 9])
  const most = 8
  expect(growth(told, listOf, { length: 400, most })).toBeLessThan(most)
})

/** Names with words beside them that are no titles, and titles that lists shorten: said of none, or quietly. */
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import { rules } from '../../src/rules/index.ts'
import { judged } from '../judged.ts'
import { pretend } from '../pretend.ts'

/** Papers whose titles the lists of these tests have word for word. */
const OTHERS = [
  'Patient Herons Count the Rain by Night',
  'OtterNet: Rowing Small Boats Upstream',
  'Deep Lakes Remember Every Stone',
  'A Survey of Wet Roads and Dry Rivers',
  'Counting Every Stone beneath Quick Streams',
] as const
const link = (id: string) => `https://arxiv.org/abs/${id}`
const ID = '2405.00011'

/** What title-mismatch says of the last line of a list in one form. */
function told(line: (title: string, url: string) => string, listed: string, title: string) {
  const ids = OTHERS.map((_, i) => `2405.1000${i}`)
  const lines = OTHERS.map((other, i) => line(other, link(ids[i] as string)))
  const known = Object.fromEntries(
    ids.map((id, i) => [id, { title: OTHERS[i] as string, authors: ['Cy Fox'] }]),
  )
  const { findings } = judge({
    lists: [readList({ path: 'README.md', text: `## Papers\n\n${lines.join('')}${line(listed, link(ID))}` })],
    facts: pretend({ paper: { ...known, [ID]: { title, authors: ['Ann Lee', 'Bo Wu'] } } }),
    rules: rules.filter(({ name }) => ['title-mismatch', 'wrong-paper'].includes(name)),
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  })
  return findings
    .filter(({ from }) => from.line === 8)
    .map(({ severity, message }) => `${severity}: ${message}`)
}
const bare = (title: string, url: string) => `* ${title}: ${url}\n`
const linked = (title: string, url: string) => `- [${title}](${url})\n`
const beside = (title: string, url: string) => `- ${title} [[Paper](${url})]\n`

describe('words in brackets behind a name', () => {
  test.each([
    ['SegRiver (semantic segmentation)', 'SegRiver: Quick Design for Semantic Segmentation with Rivers'],
    ['ImageRPE (relative rowing) for River Boats', 'Rethinking and Improving Relative Rowing for River Boat'],
    [
      'EsRiT (Efficient self-taught River Transformers)',
      'Efficient Self-Taught River Transformers for Learning',
    ],
    ['xRiT (Cross-Rowing Image Transformer)', 'XRiT: Cross-Rowing Image Transformers'],
    [
      'Otters-CVT (Spatial Rowing in River Boats)',
      'Otters: Revisiting the Design of Spatial Rowing in River Boats',
    ],
  ])('say what it is or stands for: %s', (listed, title) => {
    expect(told(bare, listed, title)).toEqual([])
  })
  test('may be misspelt', () => {
    const title = 'Efficient Self-Taught River Transformers for Learning'
    expect(told(bare, 'EsRiT (Efficient self-taught River Transfromers)', title)).toEqual([
      `warning: The title says “Transfromers” where arXiv says “Transformers”: “${title}”.`,
    ])
  })
  test('are the title where it has other words', () => {
    const title = 'Emerging Boats in Patient Rivers and Lakes'
    expect(told(bare, 'DINK (Emerging Herons in Patient Rivers)', title)).toHaveLength(1)
  })
})

test('a name and what it stands for is no other paper', () => {
  const title = 'Telling Floods from Their Sounds'
  expect(told(linked, 'ORBS: Otter-River Boat Sampling', title)).toEqual([])
  expect(told(linked, '🌊 ORBS (Otter-River Boat Sampling)', title)).toEqual([])
  expect(told(linked, 'ORBS: Counting Wet Herons by Ear', title)).toHaveLength(1)
})

test('a glossary spells acronyms out', () => {
  const line = (words: string, url: string) => `* RIM: [${words}](${url})\n`
  const title = 'Recurrent Inference Machines for Solving Inverse Rivers'
  expect(told(line, 'Recurrent Inference Machines', title)).toEqual([])
  expect(told(line, 'Recurrent Interence Machines', title)).toEqual([
    `warning: The title says “Interence” where arXiv says “Inference”: “${title}”.`,
  ])
})

test.each([
  ['River Tuning with Synthetic Rain (LLaRA-River)', 'LLaRA-River: River Tuning With Synthetic Rain'],
  ['LLaRA-River: River Tuning with Synthetic Rain', 'River Tuning With Synthetic Rain (LLaRA-River)'],
])('a name may change places with its title: “%s”', (listed, title) => {
  expect(told(linked, listed, title)).toEqual([])
  expect(told(linked, listed.replace('Tuning', 'Tunnig'), title)).toHaveLength(1)
})

test('small letters behind a name say what a thing does, where the titles are in capitals', () => {
  const title = 'SegRiver: Quick and Simple Design for Segmentation with Rivers'
  expect(told(beside, 'SegRiver: semantic segmentation of rivers with boats', title)).toEqual([])
  expect(told(beside, 'SegRiver: Semantic Segmentation of Rivers with Boats', title)).toHaveLength(1)
})

describe('words that were left out', () => {
  const title = 'Counting Otters with Large Language Models on Quiet Rivers by Night'
  test('are no slip beside an abbreviation', () => {
    expect(told(beside, 'Counting Otters with LLMs on Rivers', title)).toEqual([])
    expect(told(beside, 'Counting Otetrs with LLMs on Rivers', title)).toHaveLength(1)
  })
  test('are told quietly at an end', () => {
    const one = title.replace(' by Night', '')
    expect(told(beside, one.replace('Quiet ', ''), one)[0]).toMatch(/^warning/)
    expect(told(beside, one.replace(' Rivers', ''), one)[0]).toMatch(/^notice/)
  })
})

test('words that were never typed by mistake are told quietly, unless the authors confirm the paper', () => {
  const title = 'Counting Patient Otters by Small Boats'
  const listed = 'Counting Hasty Herons by Small Boats'
  const by = (names: string) => (words: string, url: string) =>
    `- **${words}**, ${names}, [[Paper](${url})]\n`
  expect(told(beside, listed, title)[0]).toMatch(/^notice/)
  expect(told(by('Ann Lee, Bo Wu'), listed, title)[0]).toMatch(/^warning/)
})

test('words that changed places are told as such', () => {
  const title = 'All Otters Matter: Token Rowing for Training Better and Quicker River Boats at Night'
  const listed = 'Token Rowing for Better Training and Quicker River Boats at Night'
  expect(told(beside, listed, title)).toEqual([expect.stringContaining('has its words in another order')])
  expect(told(beside, listed.replace('Boats', 'Rafts'), title)[0]).toContain('“Better” in another place')
})

test.each(['CPO/', 'Introduced in ', 'RiverNet '])('“%s” in front only leads to a title', (lead) => {
  const title = 'Counting Patient Otters at Night'
  expect(told(beside, lead + title, title)).toEqual([])
  expect(told(beside, `Hardly ${title}`, title)).toHaveLength(1)
})

test('a translation into a language of Latin letters is no other title', () => {
  const title = 'Counting Patient Otters by Night with Quick Boats'
  expect(told(beside, 'Compter les loutres patientes avec des bateaux', title)).toEqual([])
  expect(told(beside, 'Otter bei Nacht mit schnellen Booten', title)).toEqual([])
  expect(told(beside, 'Counting Otters by Day with Slow Rafts', title)).toHaveLength(1)
})

test('a name and the words that it stands for are no title, where the paper’s goes on otherwise', () => {
  const title = 'BORT: Rowing Deep Boats for Patient Rivers'
  expect(told(beside, 'BORT: Bidirectional Otter Rowing from Towers', title)).toEqual([])
  expect(
    told(beside, 'BORT: Bidirectional Otter Rowing from Tall Towers at Quiet Night', title),
  ).toHaveLength(1)
  expect(told(beside, 'BORT: Patient Herons on Lakes', title)).toHaveLength(1)
})

test('a long title may end before what it says more', () => {
  const start = 'Hijacking the Slow Mechanism of Patient Otters to Row Large Boats'
  expect(told(beside, start, `${start}, Including Herons, Frogs and Small Ducks`)).toEqual([])
  expect(
    told(beside, start.replace('Slow', 'Quick'), `${start}, Including Herons, Frogs and Small Ducks`),
  ).toHaveLength(1)
})

test('a small word too many is nothing to tell, unless it was typed twice', () => {
  const title = 'Editing and Reasoning Patient Otters with Small Boats'
  expect(told(beside, title.replace('Patient', 'of Patient'), title)).toEqual([])
  expect(told(beside, title.replace('with', 'with with'), title)).toHaveLength(1)
  expect(told(beside, title.replace('Patient', 'Hasty Patient'), title)).toHaveLength(1)
})

test('a short word that the record garbles is not the list’s slip', () => {
  expect(
    told(beside, 'Rivers: Training a Vision Model by Night', 'Rivers: Training an Vision Model by Night'),
  ).toEqual([])
  expect(told(beside, 'Patience is All You Need for Rivers', 'Patience s All You Need for Rivers')).toEqual(
    [],
  )
  expect(
    told(beside, 'Rivers: Training an Vision Model by Night', 'Rivers: Training a Vision Model by Night'),
  ).toHaveLength(1)
})

describe('a few words in small letters', () => {
  const said = (others: readonly string[], listed: string) => {
    const lines = [listed, ...others].map((title, i) => linked(title, link(`2405.0001${i}`))).join('')
    const title = 'Frozen River Networks with Fine-Grained Ice'
    return judged(`## Freezing\n\n${lines}`, {
      paper: { '2405.00010': { title, authors: ['Ann Lee'] } },
    }).flatMap(({ rule }) => (['title-mismatch', 'wrong-paper'].includes(rule) ? [rule] : []))
  }
  const names = ['RiverNet', 'XOR-net', 'OtterNN', 'molten river network']
  test('are a label where the list calls other methods by their names', () => {
    expect(said(names, 'frozen river network')).toEqual([])
    expect(said([...names, ...OTHERS.slice(0, 2)], 'frozen river network')).toEqual([])
  })
  test('are a title where it gives titles', () => {
    expect(said(OTHERS, 'frozen river network')).toEqual(['title-mismatch'])
    expect(said(names, 'Frozen River Network')).toEqual(['title-mismatch'])
    expect(said(names, 'frozen rivers with networks of grained ice')).toEqual(['title-mismatch'])
  })
})

/** Data sets that are listed by their names and linked to the paper that brought or used them: no twins of that paper. */
import { describe, expect, test } from 'vitest'
import { twinsTold as told } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const COPIED = expect.stringContaining('has the same link')

describe('rows of a table of data sets', () => {
  const row = (name: string, numbers: string, id: number) =>
    `| [${name}](https://drive.example.org/${name}) | ${numbers} | [Link](${at(id)}) |`
  const others = [
    row('FROG15', '12,004 | 33', 10),
    row('TOAD-7', '1.2M | 12', 11),
    row('NEWT90', '54000 | 1', 12),
    row('EEL-9x', '7 | 9', 13),
  ]
  const table = (heading: string, head: string, ...rows: readonly string[]) =>
    `## ${heading}\n\n| ${head} |\n|${'---|'.repeat(head.split(' | ').length)}\n${rows.join('\n')}\n`
  const HEAD = 'Dataset | Size | Classes | Reference'
  const river = row('RIVER23K', '22925 | 200', 1)
  const lake = row('LK-singer', '10282 | 135', 1)

  test('may have one paper', () => {
    expect(told(table('Resources', HEAD, river, ...others, lake))).toEqual([])
    expect(told(table('Rivers', HEAD, river, ...others) + table('Lakes', HEAD, lake, ...others))).toEqual([])
  })

  test('are no two of one name', () => {
    expect(told(table('Resources', HEAD, river, ...others, river))).toHaveLength(1)
  })

  test.each([
    ['of methods', table('Resources', 'Method | Size | Classes | Reference', river, ...others, lake)],
    [
      'without numbers',
      table(
        'Resources',
        HEAD,
        river.replace('22925 | 200', 'cold | wet'),
        ...others,
        lake.replace('10282 | 135', 'warm | dry'),
      ),
    ],
  ])('are told in tables %s', (_, text) => {
    expect(told(text)).toEqual([COPIED])
  })
})

describe('a data set under its heading, with a page of its own and people', () => {
  const PAGE = ', \\[[Website](https://rivers.example.org/data-and-tools/gauge)\\]'
  const people = '\n  <summary> Jane Doe, Richard Roe, Sam Sample <em>ICDAR</em> 2019 </summary>\n'
  const paper = `* [Reading the Gauges of Slow Rivers by Deduction](${at(1)})${people}`
  const more = (from: number) =>
    ['Frogs in Their Ponds at Night', 'What Otters Say About Mountains', 'How Boats Learn to Wait for Tides']
      .map((title, i) => `* [${title}](${at(from + i)})${people}`)
      .join('\n')
  const list = (heading: string, name: string, page = PAGE) =>
    `## Papers\n\n${paper}\n${more(10)}\n## ${heading}\n\n* [${name}](${at(1)})${page}${people}\n${more(20)}`

  test('is not its paper', () => {
    expect(told(list('Datasets', 'Gauge dataset'))).toEqual([])
  })

  test.each([
    ['under another heading', list('Surveys', 'Gauge dataset')],
    ['without a page', list('Datasets', 'Gauge dataset', '')],
    ['by a title', list('Datasets', 'Herons in Cold Winters')],
  ])('is told %s', (_, text) => {
    expect(told(text)).toEqual([COPIED])
  })
})

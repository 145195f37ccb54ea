import { expect, test } from 'vitest'
import { AUTHORS, OUTSIDE, TITLE } from '../../src/lists/reader/labels.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { findRegions } from '../../src/lists/reader/regions.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { tableOf } from '../../training/example.ts'

const SURVEY = 'A Survey of Boats'
const RIVERS = Array.from({ length: 12 }, (_, i) => `Crossing River Number ${String.fromCharCode(65 + i)}`)
const PAPERS = RIVERS.map((title, i) => `- [${title}](https://arxiv.org/abs/2401.000${10 + i})`).join('\n')
const NAMES = ['Ann Lee', 'Bo Wu']

/** The words of the survey's entry in a list, where titles and names are labelled. */
function survey(introduction: string, papers = PAPERS): string {
  const table = tableOf(`${introduction}\n\n## Papers\n\n${papers}\n`, () => UNKNOWN_WORD)
  const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
  const labelOf = (word: string) =>
    word === SURVEY || RIVERS.includes(word) ? TITLE : NAMES.includes(word) ? AUTHORS : OUTSIDE
  const tags = Uint8Array.from({ length: table.count }, (_, i) => labelOf(words(i)))
  const margins = new Int32Array(table.count).fill(300)
  const regions = findRegions(table, { tags, margins, slots: new Slots(table) })
  const own = regions.find(({ titleFirst }) => words(titleFirst) === SURVEY)
  if (!own) return ''
  return Array.from({ length: own.last - own.first + 1 }, (_, k) => words(own.first + k)).join(' | ')
}

const LINKED = `[${SURVEY}](https://arxiv.org/abs/2402.00001)`
const PICTURE = '![Boats](boats.png)'

test('a list’s own survey ends before the introduction behind it', () => {
  const said = 'Boats have crossed rivers for a long time and here we look at how they learn to do so'
  const link = '[they](https://arxiv.org/abs/2402.00002)'
  expect(survey(`${LINKED}\n\n${PICTURE}\n\nAnn Lee`)).toBe(SURVEY)
  expect(survey(`${LINKED}\n\n${said} as ${link}\n\nAnn Lee`)).toBe(SURVEY)
  expect(survey(`${LINKED}\n\n[Papers](#papers) and [Rivers](#rivers)`)).toBe(SURVEY)
  expect(survey(`${LINKED}\n\n- [Papers](#papers)\n- [Rivers](#rivers)\n\nAnn Lee`)).toBe(SURVEY)
  expect(survey(`# ${LINKED}\n\n[code](https://github.com/lee/boats)\n\n### News\n\nAnn Lee`)).toBe(
    `${SURVEY} | code`,
  )
})

test('who wrote it and links with labels below it are its own', () => {
  const links = '[[code](https://github.com/lee/boats)] [![Stars](stars.svg)](https://github.com/lee/boats)'
  expect(survey(`${LINKED}\n\nAnn Lee, Bo Wu\n\nExample Lab\n\n${links}\n\n${PICTURE}`)).toBe(
    `${SURVEY} | Ann Lee | Bo Wu | Example Lab | code | \ufffc`,
  )
  const fields = '- Ann Lee, Bo Wu\n- It tells of boats that learn to cross rivers in all kinds of weather'
  const link = '[arXiv](https://arxiv.org/abs/2402.00001)'
  expect(survey(`${LINKED}\n\n${fields}`)).toBe(`${SURVEY} | Ann Lee | Bo Wu`)
  expect(survey(`[${SURVEY}](#boats)\n\n${fields}\n- ${link}`)).toMatch(/arXiv$/)
  expect(survey(`[${SURVEY}](#boats)\n\nAnn Lee\n\n[here](https://arxiv.org/abs/2402.00001)`)).toBe(
    `${SURVEY} | Ann Lee | here`,
  )
  expect(survey(`${LINKED}\n\n[here](https://arxiv.org/abs/2402.00002)`)).toBe(SURVEY)
})

test('where several titles stand in paragraphs, pictures below them are theirs', () => {
  const papers = PAPERS.replaceAll('- [', '[').replaceAll('\n', '\n\n')
  expect(survey(`${LINKED}\n\n${PICTURE}`, papers)).toMatch(/\ufffc$/)
  const few = PAPERS.split('\n').slice(0, 5).join('\n')
  expect(survey(`${LINKED}\n\n${PICTURE}`, few)).toMatch(/\ufffc$/)
})

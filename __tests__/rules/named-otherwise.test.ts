/** Papers that a list names by their authors, by a nickname, or by whoever wrote them: none of it is another paper’s title. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const OTHERS = [
  'Mapping Wide Deltas from Above',
  'Answering Questions about Warm Seas',
  'What Otters Say About Cold Mountains',
]
const item = (title: string, id: string, rest = '') =>
  `- [${title}](https://arxiv.org/abs/2401.000${id})${rest}\n`
const others = OTHERS.map((title, i) => item(title, `1${i}`)).join('')
const paper = (title: string, authors: readonly string[]) => ({ paper: { '2401.00001': { title, authors } } })

/** How many findings say that the entry's link leads to another paper. */
const told = (entry: string, title: string, authors: readonly string[]) =>
  judged(`## Papers\n\n${entry}${others}`, paper(title, authors)).filter(({ rule }) => rule === 'wrong-paper')
    .length

describe('an entry that names the authors', () => {
  const row = (words: string) => item('Field Marking of Flows', '01', ` - hides words in heads (${words})`)
  const [title, authors] = ['Rivers That Speak', ['Wojciech Brodzki', 'Krzysztof Slawinski']]

  test('is about their paper', () => {
    expect(told(row('Brodzki-Slawinski'), title, authors)).toBe(0)
    expect(told(row('Brodzki and Slawinski'), title, authors)).toBe(0)
  })
  test('is not about it where one name is another’s', () => {
    expect(told(row('Brodzki and Kowalska'), title, authors)).toBe(1)
  })
})

describe('a name with a slip in it', () => {
  const title = 'A Probabilistic R-Net for Cutting Unclear Pictures'

  test('is that of the paper', () => {
    expect(told(item('A Probalistic Rnet', '01'), title, ['Ann Lee'])).toBe(0)
  })
  test('is another’s where more letters differ', () => {
    expect(told(item('A Holographic Rnet', '01'), title, ['Ann Lee'])).toBe(1)
  })
})

describe('a hyphen in a name', () => {
  const title = 'RDT2: How Far Grippers Carry What Others Learnt'

  test('makes no other name of it', () => {
    expect(told(item('RDT-2: Scaling Grippers with Codes', '01'), title, ['Ann Lee'])).toBe(0)
  })
  test('nor of a number behind it', () => {
    expect(told(item('RDT-3: Scaling Grippers with Codes', '01'), title, ['Ann Lee'])).toBe(1)
  })
})

test('a company that is linked to what it did gives no title', () => {
  const title = 'A Noise-Resistant Solver That Evolves'
  expect(told(item('River, Marsh & Co.', '01'), title, ['Ann Lee'])).toBe(0)
  expect(told(item('River Marsh and Floods', '01'), title, ['Ann Lee'])).toBe(1)
})

test('where people work does not show that others wrote the paper', () => {
  const said = (names: string) =>
    judged(`## Papers\n\n${item('Fast and Slow Boats on Wide Rivers', '01', ` *${names}*`)}${others}`, {
      paper: { '2401.00001': { title: 'BoatServe: Forecasting Floods', authors: ['Ann Lee', 'Bo Wu'] } },
    }).flatMap(({ rule, severity }) => (rule === 'wrong-paper' ? [severity] : []))
  expect(said('University of Delta at Urbana & Microsoft & Indian Institute of Science')).toEqual(['warning'])
  expect(said('Carl Poe, Dora Quist, Ed Marsh')).toEqual(['error'])
})

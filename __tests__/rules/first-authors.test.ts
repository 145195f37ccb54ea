/** What is said of a first author before “et al.”, and with which letters names are written. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { judged } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2501.0000${id}`
const TITLE = 'Reading Rivers with Patient Boats'

describe('the only name before “et al.”', () => {
  const told = (names: string, title = TITLE) =>
    judged(`- **${title}**, ${names} et al., EMNLP 2023. [[arXiv](${at(1)})]\n`, {
      paper: { '2501.00001': { title: TITLE, authors: ['Oluwaseun Adeyemi', 'Bo Wu', 'Cy Fox'] } },
    }).flatMap(({ rule, message }) => (rule === 'author-mismatch' ? [message] : []))
  test('may be misspelt, here or there', () => {
    expect(told('Oluwasuen Adeyemi')).toEqual([
      'arXiv spells “Oluwasuen Adeyemi” as Oluwaseun Adeyemi; either may be the slip.',
    ])
    expect(told('Oluwaseun Adeyemi')).toEqual([])
    expect(told('O. Adeyemi')).toEqual([])
  })
  test.each(['Adeyemy', 'Bo Wu', 'Ann Lee', 'Oluwasen Olu Adeyemi'])('%s may be meant', (name) =>
    expect(told(name)).toEqual([]),
  )
})

describe('names in a list without accents', () => {
  const AUTHORS = ['Álvaro Núñez', 'Łukasz Żbikowski', 'Ömer Yıldız', 'Jo Park']
  const others = [
    'Counting Wide Boats',
    'Where Lakes Flood',
    'Cold Springs in Valleys',
    'Dams and Locks',
  ].map(
    (title, i) => (last: string) =>
      `- **${title} from Above**, Ann Lee, Bo Wu, Cy ${last}, arXiv 2025. [[pdf](${at(i + 2)})]\n`,
  )
  const fixed = (names: string, last = 'Fox') => {
    const text = `- **${TITLE}**, ${names}, arXiv 2025. [[pdf](${at(1)})]\n${others.map((one) => one(last)).join('')}`
    const paper = { '2501.00001': { title: TITLE, authors: AUTHORS, version: 1 } }
    const [one] = judged(text, { paper }).filter(({ rule }) => rule === 'author-mismatch')
    return applyEdits(text, one?.fix?.edits ?? []).split('\n')[0]
  }
  test('are added and mended without', () => {
    expect(fixed('Alvaro Nunez, Lukasz Zbikowski, Jo Park')).toContain(
      'Alvaro Nunez, Lukasz Zbikowski, Omer Yildiz, Jo Park,',
    )
    expect(fixed('Alvaro Nunes, Lukasz Zbikowski, Omer Yildiz, Jo Park')).toContain('Alvaro Nunez, Lukasz')
  })
  test('and with them where the list has some', () => {
    expect(fixed('Álvaro Núñez, Łukasz Żbikowski, Jo Park', 'Núñez')).toContain('Ömer Yıldız, Jo Park,')
  })
})

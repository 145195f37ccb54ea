/** Words, dates and bars that tell nothing against a list. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.0000${id}`
const AUTHORS = ['Ann Lee', 'Bo Wu', 'Cy Fox']
const told = (text: string, paper: { readonly title: string; readonly [more: string]: unknown }) =>
  judged(text, { paper: { '2401.00001': { authors: AUTHORS, ...paper } } }).map(({ rule }) => rule)

test('a link by the first words of its title leads to that paper, whatever is said behind it', () => {
  const entry = (label: string) =>
    told(`* **[${label}](${at(1)})** – Search that treats what rivers say as a tree of thoughts.\n`, {
      title: 'Tree of Rivers: Deliberate Floods with Large Boats',
    })
  expect(entry('Tree-of-Rivers')).toEqual([])
})

test('a review article is called by what it is about', () => {
  const said = (words: string) =>
    told(`- Repo for the [${words}](${at(1)}).\n`, { title: 'Slow River Transfer: A Review' })
  expect(said('Slow River Transfer review article')).toEqual([])
})

test('what an abbreviation stands for is not quoted as the record’s', () => {
  const title = 'Balance and Flow in Generative Adversarial Nets (GANs)'
  const text = `* BOAT : Balance and Flow in Generative Adversarial Networks [[arXiv]](${at(1)})\n`
  const messages = judged(text, { paper: { '2401.00001': { title, authors: AUTHORS } } }).map(
    ({ message }) => message,
  )
  expect(messages.join()).not.toContain('“Nets (Generative')
})

test('the day of an entry is no year of its venue', () => {
  const said = (date: string) =>
    told(`- ${date} CVPR [Reading Rivers with Patient Boats](${at(1)}), ${AUTHORS.join(', ')}\n`, {
      title: 'Reading Rivers with Patient Boats',
      comment: 'Accepted to CVPR 2024',
    })
  expect(said('2026/04/16')).toEqual([])
  expect(said('2026')).toEqual(['venue-mismatch'])
})

test('bars between addresses in a table that does not open are right', () => {
  const row = `|River|5.1|${at(1)}|https://github.com/lee/rivers|\n`
  const said = (text: string) => judged(text).map(({ messageId }) => messageId)
  expect(said(`|A|B|C|D|\n|-|-|-|-|-|-|\n${row}`)).not.toContain('gluedAddresses')
  expect(said(`- Rivers ${at(1)}|https://github.com/lee/rivers\n`)).toContain('gluedAddresses')
})

test('a misspelt name beside one in another form may be another version’s: that fix is only offered', () => {
  const safe = (names: string) =>
    judged(`- **Reading Rivers with Patient Boats**, ${names}, arXiv 2024. [[pdf](${at(1)})]\n`, {
      paper: {
        '2401.00001': {
          title: 'Reading Rivers with Patient Boats',
          authors: ['Ann Margaret Lee', 'Saptarshi Majumdar', 'Cy Fox', 'Di Roe'],
          version: 1,
        },
      },
    }).map(({ fix }) => fix?.safe)
  expect(safe('Ann Lee, Saptarshi Majumder, Cy Fox, Di Roe')).toEqual([true])
  expect(safe('Ann Lee, Saptarshi Majumder, Cy Brahma Fox, Di Roe')).toEqual([false])
})

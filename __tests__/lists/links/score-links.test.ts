/** Numbers of a table of results that link the papers which report them. */
import { expect, test } from 'vitest'
import { readList } from '../../../src/lists/index.ts'
import { judged } from '../../judged.ts'

const OWN = 'https://rivers.example/slow.pdf'
const SOURCE = 'https://arxiv.org/pdf/1805.05737.pdf'
const table = (score: string, paper = `[Reading Slow Rivers with Patient Boats, CIKM 2013](${OWN})`) =>
  `# Rivers\n\n| Model | MAP | Paper |\n| --- | --- | --- |\n| Boat | ${score} | ${paper} |\n`
const paperLinks = (text: string) =>
  readList({ path: 'README.md', text }).links.flatMap(({ role, url }) => (role === 'paper' ? [url] : []))

test.each(['0.409', '85.3', '85.3%', '72 %', '**0.41**', '85.3 ± 0.4', '100.0'])(
  'behind %s there is no paper of the entry',
  (score) => expect(paperLinks(table(`[${score}](${SOURCE})`))).toEqual([OWN]),
)

test.each(['1805.05737', 'arXiv 2018', '2018', '[1]', 'pdf', 'Boat 2.5'])('behind %s there is one', (label) =>
  expect(paperLinks(table(`[${label}](${SOURCE})`))).toEqual([SOURCE, OWN]),
)

test('a number is the link of an entry that has no other', () =>
  expect(paperLinks(table(`[0.409](${SOURCE})`, 'Reading Slow Rivers with Patient Boats'))).toEqual([SOURCE]))

test('a source of scores is not taken for the entry’s paper', () => {
  const paper = { '1805.05737': { title: 'Diverse Patterns of Mountains', authors: ['Ann Lee'] } }
  const said = (score: string) => judged(table(score), { paper }).map(({ rule }) => rule)
  expect(said(`[0.409](${SOURCE})`)).not.toContain('wrong-paper')
  expect(said(`[pdf](${SOURCE})`)).toContain('wrong-paper')
})

/** Lists that quote abstracts: what those speak of is no claim of the entry. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const IDS = ['2009.00001', '2009.00002', '2009.00003']
const titleOf = (i: number) => `${['Resolving', 'Tagging', 'Parsing'][i]} What Otters Say About Wide Rivers`
const paper = Object.fromEntries(
  IDS.map((id, i) => [
    id,
    {
      title: titleOf(i),
      authors: ['Ann Lee', 'Bo Wu'],
      comment: 'Accepted to EMNLP 2020',
      published: '2020-09-01',
      abstract: 'We resolve what otters say.',
    },
  ]),
)
const entry = (label: string, i: number) =>
  `### ${titleOf(i)}\n\n**Authors:** Ann Lee, Bo Wu\n\n**${label}:** Systems that resolve what otters say are trained with rules of thumb that need careful tuning. We learn from rewards instead. We find the latter to be better, with large gains on the rivers and ponds of the CoNLL 2012.\n\n**URL:** https://arxiv.org/abs/${IDS[i]}\n`
const told = (label: string) =>
  judged(`# Articles\n\n${IDS.map((_, i) => entry(label, i)).join('\n')}`, { paper })
    .map(({ rule }) => rule)
    .filter((rule) => ['venue-mismatch', 'year-mismatch', 'inconsistent-entry'].includes(rule))

test('a venue in an abstract is not where the paper appeared', () => {
  expect(told('Abstract')).toEqual([])
  expect(told('Published')).not.toEqual([])
})

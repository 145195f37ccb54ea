/** Columns that say where papers can be read, and not where they appeared; words that tell people to read one. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const TITLE = 'Slow Rivers and Their Patient Boats'
const paper = { '2401.00001': { title: TITLE, authors: ['Ann Lee', 'Bo Wu'], comment: 'ICML 2024' } }
const rows = (head: string, venues: readonly string[]) =>
  [
    `| Paper | Authors | ${head} |\n|---|---|---|\n| [${TITLE}](https://arxiv.org/abs/2401.00001) | Ann Lee, Bo Wu | arXiv |`,
    ...venues.map(
      (venue, i) =>
        `| [Ponds and Frog ${i}](https://arxiv.org/abs/2402.0001${i}) | Cy Fox, Di Ray | ${venue} |`,
    ),
  ].join('\n')
const told = (head: string, venues: readonly string[]) =>
  judged(rows(head, venues), { paper }).flatMap(({ rule }) => (rule === 'venue-outdated' ? [rule] : []))

describe('“arXiv” is where the paper can be read', () => {
  test.each(['Source', 'Available at', '**Read at**'])('under “%s”', (head) =>
    expect(told(head, ['ACL Anthology', 'OpenReview'])).toEqual([]),
  )
})

describe('it is where it appeared', () => {
  test('under “Venue”', () => expect(told('Venue', ['ACL Anthology'])).toHaveLength(1))
  test('under “Source” beside conferences', () =>
    expect(told('Source', ['ACL Anthology', 'CVPR'])).toHaveLength(1))
})

test('a word that tells people to read it is not of the title', () => {
  const said = (words: string) =>
    judged(`# Plan\n\nWeek 1. ${words} ([arXiv](https://arxiv.org/abs/2401.00001))\n`, { paper }).map(
      ({ rule }) => rule,
    )
  expect(said(`Read ${TITLE}`)).toEqual([])
  expect(said(`Quick ${TITLE}`)).toEqual(['title-mismatch'])
})

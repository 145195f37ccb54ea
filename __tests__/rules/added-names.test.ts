/** Names that a list lacks, written among those that it has. */
import { expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { judged } from '../judged.ts'

const TITLE = 'Reading Slow Rivers with Patient Boats'
const AUTHORS = ['Ann Lee', 'Bo Wu', 'Carl Poe', 'Dora Quist', 'Ed Marsh', 'Fay Brook']

/** The names after the fix; null where none is offered. */
function fixed(names: string) {
  const text = `## Papers\n\n- **${TITLE}**. *${names}*. arXiv 2024. [[Paper](https://arxiv.org/abs/2405.00001)]\n`
  const paper = { '2405.00001': { title: TITLE, authors: AUTHORS, published: '2024-05-02' } }
  const [fix] = judged(text, { paper })
    .filter(({ rule }) => rule === 'author-mismatch')
    .map((one) => one.fix)
  return fix ? /\*\. \*(.*)\*\. arXiv/.exec(applyEdits(text, fix.edits))?.[1] : null
}

test('nothing is added where a name runs together with another', () => {
  expect(fixed('Ann Lee, Bo Wu, Carl Poe, Ed Marsh, Fay Brook')).toBe(AUTHORS.join(', '))
  expect(fixed('Ann Lee, Bo Wu Fay Brook, Carl Poe, Ed Marsh')).toBeNull()
})

test('nothing is added to what does not show how names are written', () => {
  expect(fixed('A Lee, B Wu, C Poe, E Marsh, F Brook')).toBe('A Lee, B Wu, C Poe, D Quist, E Marsh, F Brook')
  expect(fixed('A Lee, B Wu, Carl Poe, E Marsh, F Brook')).toBeNull()
  expect(fixed('Ann Lee, Bo Wu, Carl Poe, Ed Marsh, Fay Brook [A Lab & Two Labs]')).toBeNull()
})

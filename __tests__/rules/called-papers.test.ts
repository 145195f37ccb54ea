/** Papers that a short list calls by what they brought. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const paper = {
  '2401.00001': { title: 'Counting Otters by Slow Cameras', authors: ['Ann Lee', 'Bo Wu', 'Cy Fox'] },
  '2401.00002': { title: 'Boats: A Method for Rivers in Spring', authors: ['Di Ray', 'Ed Poe'] },
}
const said = (title: string, id = '2401.00001', names = 'Lee et al.') =>
  judged(`# Notes\n\n- [${title}](https://arxiv.org/abs/${id}) (${names})\n`, { paper }).map(
    ({ rule }) => rule,
  )

test.each([
  'The COSC paper',
  'The original COSC paper',
  'The slow cameras paper',
  'The COSC algorithm',
  'COSC paper',
])('“%s” is no title', (words) => expect(said(words)).toEqual([]))

test('“Slow Cameras tutorial” says what a tutorial is about, and of no other paper', () => {
  const tutorial = { '2401.00003': { title: 'A Tutorial on Slow Cameras', authors: ['Ann Lee', 'Bo Wu'] } }
  const told = (words: string) =>
    judged(`# Notes\n\n- [${words}](https://arxiv.org/abs/2401.00003) (Lee & Wu)\n`, { paper: tutorial }).map(
      ({ rule }) => rule,
    )
  expect(told('Slow Cameras tutorial')).toEqual([])
  expect(told('Slow Camera Optics tutorial')).not.toEqual([])
})

test('so is what is named with its people', () => {
  expect(said('The Boats optimizer', '2401.00002', 'Ray & Poe')).toEqual([])
})

test.each(['The Slow Counting of Otters', 'Counting Otters on Paper', 'The Otter Paper Algorithm'])(
  '“%s” may be one',
  (words) => expect(said(words, '2401.00001', 'Ann Lee, Bo Wu, Cy Fox')).toEqual(['title-mismatch']),
)

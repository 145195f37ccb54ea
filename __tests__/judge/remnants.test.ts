/** A fix that leaves its mistake standing at another mention of the same paper is offered, but not written unasked. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const TITLE = 'Reading Rivers with Patient Boats'
const ROW = `- **${TITLE}**. Ann Lee, Margaret Hamiltn, Bo Wu. arXiv 2024. [[paper](https://arxiv.org/abs/2401.00001)]\n`
const others = Array.from(
  { length: 6 },
  (_, i) =>
    `- **Counting the Boats of River ${i}**. Jo Park, Li Na, Ed Fox. ICML 2024. [[paper](https://arxiv.org/abs/2402.0000${i})]\n`,
).join('')
const fixes = (more: string, row = ROW) =>
  judged(`# Papers\n\n${row}${others}\n${more}`, {
    paper: {
      '2401.00001': {
        ...{ title: TITLE, authors: ['Ann Lee', 'Margaret Hamilton', 'Bo Wu'] },
        comment: 'Accepted at NeurIPS 2024',
      },
    },
  }).flatMap(({ rule, fix }) => (fix ? [[rule, fix.safe]] : []))
const SAFE = [
  ['author-mismatch', true],
  ['venue-outdated', true],
]

test.each([
  ['nowhere else', ''],
  ['in a heading', `## ${TITLE}\n`],
  ['with a link to arXiv', `## ${TITLE}\n[arXiv](https://arxiv.org/abs/2401.00001), arXiv:2401.00001\n`],
  ['as another paper has them', `## Boats\nBy Margaret Hamiltn, arXiv 2024\n`],
  ['in another paragraph', `## ${TITLE}\n\nThanks to Margaret Hamiltn.\n`],
  ['as they should be', `## ${TITLE}\nMargaret Hamilton, NeurIPS 2024\n`],
])('the words stand %s: safe', (_, more) => expect(fixes(more)).toEqual(SAFE))

test.each([
  ['a heading', `## ${TITLE} — arXiv 2024\n`, [true, false]],
  ['a badge', `## ${TITLE}\n![](https://img.shields.io/badge/Venue-arXiv%202024-blue)\n`, [true, false]],
  [
    'BibTeX',
    `\`\`\`bibtex\n@misc{lee,\n  title={${TITLE}},\n  author={Lee, Ann and Hamiltn, Margaret}\n}\n\`\`\`\n`,
    [false, true],
  ],
])('they are left in %s: offered', (_, more, [authors, venue]) =>
  expect(fixes(more)).toEqual([
    ['author-mismatch', authors],
    ['venue-outdated', venue],
  ]),
)

test('an entry of the same title that is mended as well keeps nothing', () =>
  expect(fixes(`## Again\n\n${ROW}`)).toEqual([SAFE[1], SAFE[1]]))

test('they are left in an entry without a link: offered', () =>
  expect(fixes(`- **${TITLE}**. Ann Lee, Margaret Hamiltn, Bo Wu. arXiv 2024.\n`)).toEqual([
    ['venue-outdated', false],
  ]))

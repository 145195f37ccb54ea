/** Only a repository that arXiv's record says to hold the paper's code is the one behind `[Code]`. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const URL = 'https://github.com/lee/rivers'
const ENTRY =
  '- **Reading Rivers with Patient Boats**, Ann Lee, Bo Wu. [[paper](https://arxiv.org/abs/2401.00001)] [Code]\n'
const findings = (said: { abstract?: string; comment?: string }) =>
  judged(ENTRY, {
    paper: {
      '2401.00001': { title: 'Reading Rivers with Patient Boats', authors: ['Ann Lee', 'Bo Wu'], ...said },
    },
  }).filter(({ rule }) => rule === 'missing-code-link')

test.each([
  `Code is available at ${URL}.`,
  `We release our code and models at ${URL}.`,
  `We evaluate on ten rivers, and our code is publicly available at ${URL}.`,
  `The code used in this paper can be found at ${URL}.`,
  `Our implementation is at ${URL}`,
  `Source code: ${URL}/tree/main/v2`,
  `Project page: ${URL}`,
  `See ${URL} for our code.`,
  `All code is available \\href{${URL}}{here}.`,
  `We publish our code. ${URL}`,
  `Our code is based on PyTorch and is available at ${URL}.`,
])('“%s” names the code', (abstract) => expect(findings({ abstract })).toHaveLength(1))

test.each([
  URL,
  `12 pages, 3 figures, ${URL}`,
  `Accepted by CVPR 2024. ${URL}`,
  `GitHub: ${URL}`,
  `Code: ${URL}`,
])('a comment “%s” names the code', (comment) => expect(findings({ comment })).toHaveLength(1))

test.each([
  `Our models are built on ${URL}.`,
  `Our implementation builds on ${URL}.`,
  `We use the implementation of ${URL}.`,
  `We use the publicly available code at ${URL}.`,
  `Experiments were run with ${URL}.`,
  `Compared with RoeNet (${URL}), it is fast.`,
  `Baselines from ${URL}.`,
  `We examine the repository ${URL} in depth.`,
  `Our method has been integrated into ${URL}.`,
  `We fine-tune models released at ${URL}.`,
  `The dataset is available at ${URL}.`,
  `It outperforms the official code (${URL}).`,
  `Our rivers are faster than the official code (${URL}).`,
  `Our code is based on RoeNet, which is available at ${URL}.`,
])('“%s” names somebody else’s, or data', (text) => {
  expect(findings({ abstract: text })).toEqual([])
  expect(findings({ comment: text })).toEqual([])
})

test.each([
  'features/copilot',
  'topics/rivers',
  'orgs/lee',
  'sponsors/lee',
  'marketplace/boats',
  'login/oauth',
])('github.com/%s is no repository', (path) =>
  expect(findings({ abstract: `Code is available at https://github.com/${path}.` })).toEqual([]),
)

test('a name with a full stop and a capital is read whole', () => {
  const [found] = findings({ abstract: 'Code: https://github.com/lee/slow.NET' })
  expect(found?.fix?.edits.map(({ text }) => text).join()).toContain('(https://github.com/lee/slow.NET)')
})

test('a repository that nobody looked for is only offered', () =>
  expect(findings({ comment: `Code: ${URL}` }).map(({ fix }) => fix?.safe)).toEqual([false]))

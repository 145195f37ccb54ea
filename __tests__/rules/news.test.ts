/** What news says of a paper's place and year is true of its date. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

const RIVERS = {
  title: 'Reading Rivers with Patient Boats',
  authors: ['Ann Lee', 'Bo Wu', 'Cy Fox'],
  published: '2017-03-01',
  updated: '2017-03-01',
}
const LINK = `[${RIVERS.title}](https://arxiv.org/abs/1703.00001)`
const DECADE_LATER = { ...RIVERS, published: '2025-03-01', updated: '2025-03-01' }
const said = (text: string, comment: string) =>
  judged(text, {
    paper: { '1703.00001': { ...RIVERS, comment }, '2503.00001': DECADE_LATER },
  }).map(({ rule }) => rule)

test.each([
  ['venue-outdated', `- ${LINK} (arXiv 2017)`, 'Accepted at CVPR 2018'],
  ['venue-mismatch', `- [2017.12.20] ${LINK} is accepted by AAAI.`, 'Accepted at AAAI 2019'],
  ['year-mismatch', `- [2015/03] ${LINK.replace('1703', '2503')} is begun.`, ''],
])('%s is silent below “News” only', (rule, line, comment) => {
  expect(said(`## 🔔 News\n\n${line}\n`, comment)).toEqual([])
  expect(said(`## Papers\n\n${line}\n`, comment)).toEqual([rule])
})

test('a venue that the paper never had is told in news as well', () =>
  expect(
    said(`## News\n\n- [2017.12.20] ${LINK} is accepted by AAAI 2018.\n`, 'Accepted at CVPR 2018'),
  ).toEqual(['venue-mismatch']))

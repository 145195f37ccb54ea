import { describe, expect, test } from 'vitest'
import { VENUES } from '../../src/compare/venue-table.ts'
import { readEvidence, readVenue } from '../../src/compare/venues.ts'

test.each([
  ['NeurIPS', 'NeurIPS', false],
  ['NIPS', 'NeurIPS', false],
  ['Advances in Neural Information Processing Systems', 'NeurIPS', false],
  ['CVPRW', 'CVPR', true],
  ['NeurIPSw', 'NeurIPS', true],
  ['CVPR Workshop', 'CVPR', true],
  ['IEEE/CVF Conference on Computer Vision and Pattern Recognition', 'CVPR', false],
  ['ICLR 2024 (Oral)', 'ICLR', false],
  ['IEEE TPAMI', 'TPAMI', false],
  ['ACM MM', 'ACM MM', false],
  ['Arxiv', 'arXiv', false],
  ['arXiv preprint', 'arXiv', false],
  ['Findings of EMNLP', 'EMNLP', false],
  ['Proceedings of the 41st International Conference on Machine Learning', 'ICML', false],
])('%s is %s', (name, key, workshop) => expect(readVenue(name)).toMatchObject({ key, workshop }))

test('what nobody knows is not guessed', () => {
  for (const name of ['', 'Some Meeting', 'paper', 'CVPRX', 'W']) expect(readVenue(name)).toBeNull()
})
test('a user’s own name for a venue is known', () => {
  expect(readVenue('Expo', new Map([['expo', 'ICME']]))).toMatchObject({ key: 'ICME' })
  expect(readVenue('My Meeting', new Map([['my meeting', 'MyMeet']]))).toMatchObject({ key: 'MyMeet' })
})
test('no name in the table stands for two venues', () => {
  const names = VENUES.flatMap((row) =>
    [row.name, ...row.aliases].map((name) => [name.toLowerCase(), row.name] as const),
  )
  const twice = names.filter(([name, row]) =>
    names.some(([other, otherRow]) => other === name && otherRow !== row),
  )
  expect(twice).toEqual([])
})

describe('arXiv’s comment', () => {
  const evidence = (comment: string) =>
    readEvidence({ comment, journalRef: null }).map(({ venue, year }) => [
      venue.key + (venue.workshop ? ' workshop' : '') + (venue.findings ? ' findings' : ''),
      year,
    ])
  test.each<[string, [string, number | null][]]>([
    ['Accepted to CVPR 2024 (Oral)', [['CVPR', 2024]]],
    ['ICLR 2021; updated connections with ODEs at page 6', [['ICLR', 2021]]],
    ['19 pages, 8 figures. Accepted by NAACL Findings 2025', [['NAACL findings', 2025]]],
    ['Published as a conference paper at ICLR 2016 (oral)', [['ICLR', 2016]]],
    ['to appear in ICRA', [['ICRA', null]]],
    ['This paper has been accepted by ICME 2025', [['ICME', 2025]]],
    ['Machine Intelligence Research', [['MIR', null]]],
    ['IEEE TPAMI, vol. 45', [['TPAMI', null]]],
    ['Proc. ACM Program. Lang.', [['PACMPL', null]]],
    ['Accepted by European Conference on Artificial Intelligence (ECAI 2025)', [['ECAI', 2025]]],
    ['Accepted at the Workshop on Fast Things, NeurIPS 2023', [['NeurIPS workshop', 2023]]],
    ['NeurIPS 2022 workshop on X', [['NeurIPS workshop', 2022]]],
    ["CVPR'24", [['CVPR', 2024]]],
    ['Submitted to CVPR 2025', []],
    ['Under review at ICML 2025', []],
    ['This work has been submitted to the IEEE for possible publication', []],
    ['An earlier version appeared in the NeurIPS 2022 workshop on Y', []],
    ['Extended version of our ICASSP 2023 paper', []],
    ['1st place solution for the CVPR 2023 challenge', []],
    ['12 pages, 3 figures', []],
    ['in case of doubt, see the date of the fast version', []],
    ['', []],
  ])('%s', (comment, expected) => expect(evidence(comment)).toEqual(expected))

  test('and the journal reference', () => {
    expect(
      readEvidence({
        comment: null,
        journalRef: 'IEEE Transactions on Image Processing, vol. 33, pp. 1-12, 2024',
      }),
    ).toMatchObject([{ venue: { key: 'TIP' }, year: 2024 }])
  })
})

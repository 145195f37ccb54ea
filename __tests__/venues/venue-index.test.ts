import { describe, expect, test } from 'vitest'
import { venueIndex } from '../../src/venues/venue-index.ts'

const venues = venueIndex()

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
  ['Pattern Recognition', 'Pattern Recognition', false],
  ['International Conference on Pattern Recognition', 'ICPR', false],
  ['Conference on Machine Learning', 'ICML', false],
  ['Proceedings of the 41st International Conference on Machine Learning', 'ICML', false],
])('%s is %s', (name, key, workshop) => expect(venues.read(name)).toMatchObject({ key, workshop }))

test('what nobody knows is not guessed', () => {
  for (const name of [
    '',
    'Some Meeting',
    'paper',
    'CVPRX',
    'W',
    'Machine Learning',
    'Data Mining',
    'NN',
    'x'.repeat(1e5),
  ])
    expect(venues.read(name)).toBeNull()
})
describe('a user’s own name for a venue', () => {
  test.each([
    ['Expo', { ICME: ['Expo'] }, 'ICME', 'conference'],
    ['PAMI Letters', { tpami: ['PAMI Letters'] }, 'TPAMI', 'journal'],
    ['My Meeting', { MyMeet: ['my meeting'] }, 'MyMeet', 'conference'],
    ['MyMeet 2024', { MyMeet: ['my meeting'] }, 'MyMeet', 'conference'],
    ['MyMeet Workshop', { MyMeet: ['my meeting'] }, 'MyMeet', 'conference'],
    ['Demo Days', { DD: ['Demo Days'] }, 'DD', 'conference'],
    ['WWW', { 'World Wide Widgets': ['WWW'] }, 'World Wide Widgets', 'conference'],
  ])('%s of %j', (name, aliases, key, kind) =>
    expect(venueIndex(aliases).read(name)).toMatchObject({ key, kind }),
  )
})

describe('a lone word', () => {
  test.each([
    ['CHI', true],
    ['Chi', false],
    ['RD', true],
    ['Rd', false],
  ])('%s: a venue is written so: %s', (word, expected) =>
    expect(venueIndex({ RD: [] }).isAcronym(word)).toBe(expected),
  )
})

describe('two names', () => {
  const { same } = venueIndex()
  test.each([
    ['CVPR', 'cvpr (Oral)'],
    ['ICML', 'International Conference on Machine Learning'],
    ['Appl. Sci.', 'Applied Sciences'],
    ['CVPRW', 'CVPR Workshops'],
    ['NIPS', 'NeurIPS'],
    ['arXiv', 'arXiv preprint'],
    ['Preprint, May 2019', 'Preprint, July 2019'],
    ['WWW', 'The Web Conference'],
    ['KDD', 'SIGKDD 2024'],
    ['PAMI', 'IEEE TPAMI'],
    ['Oakland', 'IEEE S&P'],
    ['ACM MM', 'ACM Multimedia'],
    ['COLING', 'LREC-COLING'],
    ['Preprints', 'arXiv'],
  ])('%s is %s', (a, b) => expect([same(a, b), same(b, a)]).toEqual([true, true]))
  test.each([
    ['arXiv', 'ICLR'],
    ['ICLR', 'International Conference on Computer Vision'],
    ['ECCV', 'ICCV'],
    ['bioRxiv', 'arXiv'],
  ])('%s is not %s', (a, b) => expect([same(a, b), same(b, a)]).toEqual([false, false]))
  test('are one venue’s where the user says so', () => {
    expect(same('Robo Days', 'RX 2024')).toBe(false)
    expect(venueIndex({ RX: ['Robo Days'] }).same('Robo Days', 'RX 2024')).toBe(true)
  })
})

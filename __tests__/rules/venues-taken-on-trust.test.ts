/** What arXiv's comment says of a venue, and how far it is believed. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const TITLE = 'Reading Slow Rivers with Patient Boats'
const AUTHORS = ['Ann Lee', 'Bo Wu']
const item = (title: string, venue: string, id = '2601.00001') =>
  `- **${title}**, *Ann Lee, Bo Wu*, ${venue} [[Paper](https://arxiv.org/abs/${id})]\n`

const found = (venue: string, comment: string, published = '2026-01-07', updated = published) =>
  judged(
    `## Papers\n\n${item(TITLE, venue)}${item('Mapping Wide Ponds from Above', 'CVPR 2024', '2401.00002')}`,
    {
      paper: { '2601.00001': { title: TITLE, authors: AUTHORS, comment, published, updated } },
    },
  ).filter(({ rule }) => rule.startsWith('venue'))

describe('a meeting that is a workshop itself', () => {
  test.each([
    [
      'ASRU 2025',
      'Accepted at (ASRU 2025) 2025 IEEE Automatic Speech Recognition and Understanding Workshop',
    ],
    ['ASRU 2025', 'Accepted at ASRU Workshop 2025'],
    ['IWSLT 2019', 'Accepted at the 16th International Workshop on Spoken Language Translation (IWSLT 2019)'],
    ['SLT Workshop 2024', 'Accepted at SLT 2024'],
  ])('is not told from itself: %s', (venue, comment) => expect(found(venue, comment)).toEqual([]))
  test('has workshops nevertheless', () => {
    expect(found('ASRU 2025', 'Accepted at RiverSpeech@ASRU 2025')).toHaveLength(1)
    expect(found('ICML 2025', 'Accepted at the ICML Workshop 2025')).toHaveLength(1)
  })
})

describe('a conference that is merely named, of a preprint', () => {
  const safe = (comment: string, published?: string, updated?: string) =>
    found('arXiv 2026', comment, published, updated).map(({ fix }) => fix?.safe)
  test('may be where it was sent, until it has decided', () => {
    expect(safe('ICLR 2026 conference', '2025-12-07')).toEqual([false])
    expect(safe('ICLR 2026', '2025-12-07', '2026-02-20')).toEqual([true])
    expect(safe('ICML 2026', '2026-02-07')).toEqual([false])
    expect(safe('ICML 2026', '2026-05-07')).toEqual([true])
  })
  test('has accepted it where the comment says so', () => {
    expect(safe('Accepted to ICLR 2026', '2025-12-07')).toEqual([true])
    expect(safe('ICLR 2026 (Oral)', '2025-12-07')).toEqual([true])
  })
})

test('a past meeting in the comment of a paper of the listed year may be the slip', () => {
  const said = (published: string) =>
    found('WACV 2026', 'Accepted to WACV 2025', published).map(({ message }) => message)
  expect(said('2026-02-04')).toEqual([
    'Listed as WACV 2026; arXiv says “Accepted to WACV 2025”, but the paper is of 2026, so either may be the slip.',
  ])
  expect(said('2025-02-04')).toEqual(['Listed as WACV 2026; arXiv says “Accepted to WACV 2025”.'])
})

test('another conference in arXiv’s comment alone leaves open who is wrong', () => {
  const [one] = found('ACL 2026', 'Accepted to CVPR 2026 Main')
  expect(one?.message).toBe(
    'Listed as ACL; arXiv says “Accepted to CVPR 2026 Main”, so one of the two may be wrong.',
  )
})

test('an entry that is tagged with a venue is no preprint for the label of its link', () => {
  const others = ['Ponds', 'Floods', 'Marshes', 'Springs'].map(
    (what, i) =>
      `- Mapping Wide ${what} from Above. [arXiv2019.${i + 1}](https://arxiv.org/abs/190${i + 1}.00001)\n\n`,
  )
  const told = (tag: string) =>
    judged(`${others.join('')}- ${tag} ${TITLE} [[arXiv 2018]](https://arxiv.org/abs/1801.00001)\n`, {
      paper: { '1801.00001': { title: TITLE, authors: AUTHORS, comment: 'In NeurIPS 2018' } },
    }).map(({ rule }) => rule)
  expect(told('[2018NIPS]')).toEqual([])
  expect(told('[2018RIV]')).toEqual(['venue-outdated'])
})

test('the name of a contest at a conference says nothing of where the paper was', () => {
  const told = (words: string) =>
    judged(
      `### ${TITLE}\n\n**Ann Lee, Bo Wu**\n\n[2601.00001](https://arxiv.org/abs/2601.00001)\n\n> We read rivers. ${words} that day.\n`,
      { paper: { '2601.00001': { title: TITLE, authors: AUTHORS, comment: 'ACL 2026' } } },
    ).map(({ message }) => message)
  expect(told('In the CVPR 2026 Quick River Challenge, boats read')).toEqual([])
})

test.each(['doi', 'doi:10.1109/TPAMI.2021.9999999'])('a DOI names no second venue: [%s]', (label) => {
  const doi = '10.1109/TPAMI.2021.9999999'
  const text = `- ${AUTHORS.join(', ')}. ${TITLE}. IEEE TIP 2022. [${label}](https://doi.org/${doi})\n`
  const venue = 'IEEE Transactions on Pattern Analysis and Machine Intelligence'
  const record = { [`doi:${doi.toLowerCase()}`]: { title: TITLE, authors: AUTHORS, venue, year: 2022 } }
  expect(judged(text, { record }).map(({ rule }) => rule)).toEqual(['venue-mismatch'])
})

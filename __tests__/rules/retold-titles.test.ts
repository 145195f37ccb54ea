/** Titles that differ from arXiv's for a reason that the list shows, and what is said of versions and written beside a name. */
import { describe, expect, test } from 'vitest'
import type { Paper } from '../../src/model/facts.ts'
import { rules } from '../../src/rules/index.ts'
import { judged } from '../judged.ts'

const ID = '2405.00011'
const URL = `https://arxiv.org/abs/${ID}`

const findings = (text: string, record: Partial<Paper>) =>
  judged(
    text,
    { paper: { [ID]: { authors: ['Ann Lee', 'Bo Wu'], ...record } } },
    rules.filter(({ name }) => name === 'title-mismatch'),
  )
const count = (...given: Parameters<typeof findings>) => findings(...given).length

test('short forms of “convolutional networks” are no other title', () => {
  const title = 'Patient Training of Convolutional Neural Networks with Rain'
  for (const short of ['ConvNets', 'CNNs', 'ConvNet'])
    expect(count(`- [Patient Training of ${short} with Rain](${URL})\n`, { title })).toBe(0)
  expect(count(`- [Patient Training of ResNets with Rain](${URL})\n`, { title })).toBe(1)
  const residual = 'Patient Training of Residual Networks with Rain'
  expect(count(`- [Patient Training of ConvNets with Rain](${URL})\n`, { title: residual })).toBe(1)
})

test('when a paper was posted, before the title, and where it appeared, behind it, are no words of it', () => {
  const title = 'Patient Training of Otters with Rain'
  expect(count(`- [1802-${title}-ICLR2018](${URL})\n`, { title })).toBe(0)
  expect(count(`- [1802-${title}-Rain2018](${URL})\n`, { title })).toBe(1)
  expect(count(`- [1802-Quick ${title}-ICLR2018](${URL})\n`, { title })).toBe(1)
})

describe('the item above an entry', () => {
  const text = (item: string) =>
    `# Ponds\n\n## 2024\n\n- ${item}\n  - [Frogs in Small Green Ponds](https://arxiv.org/abs/2404.00001)\n  - [GDR-Pond: A Patient Network for Counting Otters](${URL})\n`
  const title = 'GDRPP: A Learned Network for Counting Otters'
  test('may name a venue where the record says that the paper appeared elsewhere', () => {
    const comment = 'accepted by IEEE Transactions on Pattern Analysis and Machine Intelligence (TPAMI)'
    expect(count(text('CVPR'), { title, comment })).toBe(0)
    expect(count(text('CVPR'), { title, comment: 'CVPR 2024' })).toBe(1)
    expect(count(text('CVPR'), { title })).toBe(1)
    expect(count(text('Otters'), { title, comment })).toBe(1)
  })
  test('hides no slip', () => {
    expect(
      count(text('CVPR').replace('Counting', 'Conuting'), {
        title: 'GDR-Pond: A Patient Network for Counting Otters',
        comment: 'accepted by IEEE Transactions on Pattern Analysis and Machine Intelligence (TPAMI)',
      }),
    ).toBe(1)
  })
})

describe('a version', () => {
  const title = 'Slow Lakes: Counting Otters with Patient Cameras'
  const said = (link: string, record: Partial<Paper>) =>
    findings(`- Quick Lakes: Counting Many Otters with Quiet Cameras [[Paper](${URL}${link})]\n`, {
      title,
      ...record,
    }).map(({ message }) => /^As of version \d+/.exec(message)?.[0] ?? 'none')
  test('is named where the record is that of the newest', () => {
    expect(said('', { version: 3 })).toEqual(['As of version 3'])
  })
  test('is not where the list links that very one, or the record may be older than it says', () => {
    expect(said('v3', { version: 3 })).toEqual(['none'])
    const day = '2024-05-01T00:00:00Z'
    expect(said('', { version: 3, published: day, updated: day })).toEqual(['none'])
  })
})

describe('a name that stands in the entry once more', () => {
  const title = 'SVDQuant: Absorbing Rain by Low Ponds'
  const fixes = (text: string, actual = title) =>
    findings(text, { title: actual }).map(({ fix }) => fix !== null)
  test('is not written in one of the two places', () => {
    expect(fixes(`- SVDQunat: Absorbing Rain by Low Ponds [[Paper](${URL})]\n`)).toEqual([true])
    expect(fixes(`- **SVDQunat** | SVDQunat: Absorbing Rain by Low Ponds [[Paper](${URL})]\n`)).toEqual([
      false,
    ])
    const code = '[[Code](https://github.com/o/svdqunat)]'
    expect(fixes(`- SVDQunat: Absorbing Rain by Low Ponds [[Paper](${URL})] ${code}\n`)).toEqual([false])
  })
  test('may stand alone on the line above', () => {
    const card = (name: string) => `### ${name}\nSVDQunat: Absorbing Rain by Low Ponds [[Paper](${URL})]\n`
    expect(fixes(card('Rain'))).toEqual([true])
    expect(fixes(card('SVDQunat'))).toEqual([false])
  })
  test('is no hindrance where it is a common word', () => {
    const text = `- SVDQuant: Absorbing Rian by Low Ponds [[Paper](${URL})], about Rian\n`
    expect(fixes(text)).toEqual([true])
  })
})

test('the field of a paper at its end is no journal', () => {
  const title = 'RiverClip: A Large Dataset and a Large Model for Remote Sensing'
  const listed = 'RiverClip: A Large Dataset and a Great Model'
  expect(findings(`- **${listed}** [[Paper](${URL})]\n`, { title })[0]?.message).toContain(`“${title}”`)
  const venue = `${title} ICML 2024`
  expect(findings(`- **${title}** [[Paper](${URL})]\n`, { title: venue })).toEqual([])
})

test('the beginning of a title behind the list’s own name for the paper is no other title', () => {
  const title = 'Teaching Patient Otter Models From Rain on Still Ponds'
  expect(count(`- [OTT: Teaching Patient Otter Models](${URL})\n`, { title })).toBe(0)
  expect(count(`- [OTT: Teaching Patient Otter Methods](${URL})\n`, { title })).toBe(1)
  const named = `PondNet: ${title}`
  expect(count(`- [Old-PondNet: ${title}](${URL})\n`, { title: named })).toBe(1)
})

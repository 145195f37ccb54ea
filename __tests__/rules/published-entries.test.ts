/** A preprint that was published since is to look like the published papers of its list. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { judged } from '../judged.ts'

const TITLE = 'Reading Slow Rivers with Patient Boats'
const PAPER = { title: TITLE, authors: ['Ann Lee', 'Bo Wu'], comment: 'Accepted to IROS 2025' }
const NAMES = 'Ponds Floods Marshes Springs Lakes Deltas Geysers Canals Brooks Seas'.split(' ')

const item = (title: string, venue: string, id = '', before = '') =>
  `- ${before}**${title}**, *Ann Lee, Bo Wu*, ${venue} [[Paper](https://arxiv.org/abs/${id})]\n`
const others = (venues: readonly string[]) =>
  venues.map((venue, i) => item(`Mapping Wide ${NAMES[i]} from Above`, venue)).join('')
const told = (more: string, world = { '2505.00001': PAPER }) => {
  const text = `## Papers\n\n${item(TITLE, 'arXiv 2025', '2505.00001')}${more}`
  return judged(text, { paper: world })
    .filter(({ rule }) => rule === 'venue-outdated')
    .map(({ fix }) => {
      const line = applyEdits(text, fix?.edits ?? []).split('\n')[2] ?? ''
      const venue = /Wu\*, (.*) \[\[/.exec(line)?.[1]
      return fix ? `${fix.safe ? 'safe' : 'offered'}: ${venue}` : 'no fix'
    })
}

describe('the name of the venue', () => {
  const FULL = 'Big Meeting on Robots and Systems (IROS)'
  test('is that which the list gives it, by its short name in brackets as well', () => {
    expect(told(others([`${FULL} 2024`, `${FULL} 2023`, 'CVPR 2024']))).toEqual([`safe: ${FULL} 2025`])
  })
  test('is its own where the list has only others, as short as it is', () => {
    expect(told(others(['CVPR 2024']))).toEqual(['safe: IROS 2025'])
  })
  test('is a guess where the list has no published papers, or calls others by full names', () => {
    expect(told(others(['arXiv 2024', 'arXiv 2023']))).toEqual(['offered: IROS 2025'])
    const full = [
      'International Conference on Learning Representations 2024',
      'Conference on Computer Vision and Pattern Recognition 2023',
    ]
    expect(told(others(full))).toEqual(['offered: IROS 2025'])
    expect(told(others([...full, 'CVPR 2024']))).toEqual(['offered: IROS 2025'])
    expect(told(others([...full, 'IROS 2024']))).toEqual(['safe: IROS 2025'])
  })
})

describe('a label that says where the link leads', () => {
  const sourced = (venue: string) => `Source: ${venue} | Published: 2025-05-01`
  const text = (...venues: readonly string[]) =>
    `## Papers\n\n${item(TITLE, sourced('arXiv'), '2505.00001')}${others(venues.map(sourced))}`
  const outdated = (...venues: readonly string[]) =>
    judged(text(...venues), { paper: { '2505.00001': PAPER } }).filter(
      ({ rule }) => rule === 'venue-outdated',
    )
  test('names no venue, unless it does for other papers', () => {
    expect(outdated('arXiv', 'Hugging Face', 'arXiv')).toEqual([])
    expect(outdated('arXiv', 'CVPR 2024', 'arXiv')).toHaveLength(1)
  })
})

describe('a list that says before the title where a paper was published', () => {
  const marked = (n: number) =>
    NAMES.slice(0, n)
      .map((name) => item(`Mapping Wide ${name} from Above`, 'arXiv 2024', '', '[CVPR 2025] '))
      .join('')
  test('keeps the preprint, so that no fix is offered', () => {
    expect(told(marked(3))).toEqual(['no fix'])
  })
  test('does so by habit only', () => {
    expect(told(marked(2))).toEqual(['safe: IROS 2025'])
    expect(told(`${marked(3)}${others(Array.from({ length: 4 }, () => 'ICRA 2024'))}`)).toEqual([
      'safe: IROS 2025',
    ])
  })
})

describe('a paper that the list has where it was published', () => {
  const rulesOn = (more: string, comment: string | null = PAPER.comment) =>
    judged(`## Papers\n\n${item(TITLE, 'arXiv 2025', '2505.00001')}${more}`, {
      paper: { '2505.00001': { ...PAPER, comment } },
    }).map(({ rule }) => rule)
  const again = item(TITLE, 'IROS 2025', '2505.00001')
  const byTitle = `- **${TITLE}**, *Ann Lee, Bo Wu*, IROS 2025 [[Paper](https://a.org/r.pdf)]\n`
  test('is listed twice in one section', () => {
    expect(rulesOn(again)).toEqual(['duplicate-entry'])
    expect(rulesOn(byTitle)).toEqual(['duplicate-entry'])
  })
  test('is outdated in another section, which is told once, and with its fix', () => {
    expect(rulesOn(`\n## More\n\n${again}`)).toEqual(['venue-outdated'])
    expect(told(`\n## More\n\n${again}`)).toEqual(['safe: IROS 2025'])
    expect(rulesOn(`\n## More\n\n${again}`, null)).toEqual(['inconsistent-entry'])
  })
  test('is where the other place says something else', () => {
    expect(told(`\n## More\n\n${item(TITLE, 'arXiv 2025', '2505.00001')}`).length).toBeGreaterThan(0)
    expect(told(`\n## More\n\n${item('Mapping Wide Ponds from Above', 'IROS 2025')}`)).toEqual([
      'safe: IROS 2025',
    ])
  })
})

test('the Findings are no sure correction in a list that never names them', () => {
  const world = { '2505.00001': { ...PAPER, comment: 'Accepted to ACL 2025 Findings' } }
  expect(told(others(['ACL 2024', 'ACL 2023']), world)).toEqual(['offered: ACL Findings 2025'])
  expect(told(others(['ACL 2024', 'ACL Findings 2023']), world)).toEqual(['safe: ACL Findings 2025'])
})

test.each(['CVPR 2024 (submitted)', 'submitted to CVPR', 'CVPR 2024, under review'])(
  '“%s” says of no venue that the paper appeared there',
  (venue) => {
    const said = (words: string) =>
      judged(`## Papers\n\n${item(TITLE, words, '2505.00001')}`, { paper: { '2505.00001': PAPER } })
    expect(said(venue).filter(({ rule }) => rule === 'venue-mismatch')).toEqual([])
    expect(said('CVPR 2024').filter(({ rule }) => rule === 'venue-mismatch')).toHaveLength(1)
  },
)

test('a paper of the industry track is no sure correction', () => {
  const at = (comment: string) => told(others(['ACL 2024']), { '2505.00001': { ...PAPER, comment } })
  expect(at('8 pages, ACL 2025')).toEqual(['safe: ACL 2025'])
  expect(at('8 pages, ACL 2025 (Industry Track)')).toEqual(['offered: ACL 2025'])
})

test.each([
  ['Accepted Poster at WiSec 2025', 'WiSec', 'offered: WiSec 2025'],
  ['Accepted at WiSec 2025', 'WiSec', 'safe: WiSec 2025'],
  // there, posters are how papers are shown
  ['ICLR 2025 poster', 'ICLR', 'safe: ICLR 2025'],
  ['Accepted by FSE 2025 (Companion)', 'FSE', 'offered: FSE 2025'],
  ['To appear as extended abstract at ICSE 2025', 'ICSE', 'offered: ICSE 2025'],
])('whether “%s” is all that a careful list would say', (comment, venue, fix) => {
  expect(told(others([`${venue} 2024`]), { '2505.00001': { ...PAPER, comment } })).toEqual([fix])
})

test('an identifier on every line says where to read a paper, not where it appeared', () => {
  const ids = (venue: string, n: number) =>
    NAMES.slice(0, n)
      .map((name, i) => `- **Mapping ${name}** ${venue}— \`arXiv:2404.0000${i}\`. From above.\n`)
      .join('')
  const text = (venue: string, n: number) =>
    `## Papers\n\n- **${TITLE}** — \`arXiv:2505.00001\`.\n${ids(venue, n)}`
  const told = (...given: Parameters<typeof text>) =>
    judged(text(...given), { paper: { '2505.00001': PAPER } }).filter(({ rule }) => rule === 'venue-outdated')
      .length
  expect(told('(CVPR 2024) ', 3)).toBe(0)
  expect(told('(CVPR 2024) ', 2)).toBe(1)
  expect(told('', 3)).toBe(1)
})

test.each(['arXiv, 2025, 05, ', 'arXiv 2025 05 23 '])('the month behind “%s” is the preprint’s', (date) => {
  const entry = (words: string) => `- ${words}**${TITLE}** [[Paper](https://arxiv.org/abs/2505.00001)]\n`
  const fix = (words: string) =>
    judged(`## Papers\n\n${entry(words)}${others(['CVPR 2024'])}`, { paper: { '2505.00001': PAPER } })
      .filter(({ rule }) => rule === 'venue-outdated')
      .map(({ fix }) => fix !== null)
  expect(fix(date)).toEqual([false])
  expect(fix('arXiv, 2025, ')).toEqual([true])
})

describe('in a section that keeps preprints apart', () => {
  const BLOCK = NAMES.slice(0, 6)
  const kinds = (venue: string) =>
    BLOCK.map((name) =>
      item(`${venue === 'arXiv 2025' ? 'Mapping' : 'Sailing'} ${name} from Above`, venue),
    ).join('')
  const told = (text: string) =>
    judged(`## Papers\n\n${text}`, { paper: { '2505.00001': PAPER } })
      .filter(({ rule }) => rule === 'venue-outdated')
      .map(({ fix }) => `${fix?.safe}: ${fix?.description}`)
  const own = item(TITLE, 'arXiv 2025', '2505.00001')
  const MOVE = '; the entry then has to move, since its section keeps preprints apart.'
  test('one amid them would have to move', () => {
    const preprints = kinds('arXiv 2025')
    expect(told(`${kinds('CVPR 2025')}${preprints}${own}${preprints}`)).toEqual([
      `false: Write “IROS 2025”${MOVE}`,
    ])
    expect(told(`${kinds('CVPR 2025')}${own}${preprints}`)).toEqual(['true: Write “IROS 2025”.'])
  })
  test('not where both stand as they come', () => {
    const mixed = BLOCK.map(
      (name) =>
        `${item(`Mapping ${name} from Above`, 'arXiv 2025')}${item(`Sailing ${name} by Night`, 'CVPR 2025')}`,
    ).join('')
    const beside = item('Reading Floods', 'arXiv 2025')
    expect(told(`${mixed}${beside}${own}${beside}${mixed}`)).toEqual(['true: Write “IROS 2025”.'])
  })
})

describe('nobody writes a venue unasked', () => {
  const at = (comment: string, more: string) => told(more, { '2505.00001': { ...PAPER, comment } })
  test('from the foot line of a style file', () => {
    const foot = '39th Conference on Neural Information Processing Systems (NeurIPS 2025), San Diego, USA'
    expect(at(foot, others(['NeurIPS 2024']))).toEqual(['offered: NeurIPS 2025'])
    expect(at(`Accepted at the ${foot}`, others(['NeurIPS 2024']))).toEqual(['safe: NeurIPS 2025'])
  })
  test('that may be its Findings, where the list tells those apart', () => {
    const apart = others(['ACL 2024', 'ACL Findings 2024'])
    expect(at('Accepted to ACL 2025', apart)).toEqual(['offered: ACL 2025'])
    expect(at('Accepted to ACL 2025 main conference', apart)).toEqual(['safe: ACL 2025'])
    expect(at('Accepted to ACL 2025', others(['ACL 2024', 'ACL 2023']))).toEqual(['safe: ACL 2025'])
  })
  test('before a label that says “preprint”', () => {
    const fix = (label: string) =>
      judged(
        `## Papers\n\n- **${TITLE}**, *Ann Lee, Bo Wu*, arXiv 2025 [[${label}](https://arxiv.org/abs/2505.00001)]\n${others(['CVPR 2024'])}`,
        { paper: { '2505.00001': PAPER } },
      )
        .filter(({ rule }) => rule === 'venue-outdated')
        .map((one) => one.fix?.safe)
    expect(fix('preprint')).toEqual([false])
    expect(fix('paper')).toEqual([true])
  })
  test('of a short paper', () => {
    expect(at('EMNLP 2025 Short Paper', others(['EMNLP 2024']))).toEqual(['offered: EMNLP 2025'])
  })
  test('between marks that hardly a published paper has', () => {
    const set = (venue: string, marks: string) => venue.replace(/(.*)/, `${marks}$1${marks}`)
    const list = (marks: string) => {
      const text = `## Papers\n\n${item(TITLE, set('arXiv 2025', '*'), '2505.00001')}${others(
        NAMES.slice(0, 5).map(() => set('CVPR 2024', marks)),
      )}`
      return judged(text, { paper: { '2505.00001': PAPER } })
        .filter(({ rule }) => rule === 'venue-outdated')
        .map(({ fix }) => fix?.safe)
    }
    expect(list('**')).toEqual([false])
    expect(list('*')).toEqual([true])
  })
  test('where the list writes years twice', () => {
    const names = NAMES.slice(0, 5)
    const entries = (venue: string) =>
      [
        [TITLE, 'arXiv (2025)', '2505.00001'] as const,
        ...names.map((name) => [`Mapping ${name} from Above`, venue, ''] as const),
      ]
        .map(([title, where, id]) => `- [${title}](https://arxiv.org/abs/${id}) — ${where} · *Rivers*\n`)
        .join('')
    const safe = (venue: string) =>
      judged(`## Papers\n\n${entries(venue)}`, { paper: { '2505.00001': PAPER } })
        .filter(({ rule }) => rule === 'venue-outdated')
        .map(({ fix }) => fix?.safe)
    expect(safe('CVPR 2024 (2024)')).toEqual([false])
    expect(safe('CVPR (2024)')).toEqual([true])
  })
  test('with another year in a column that may be of posting', () => {
    const row = (year: number, title: string, venue: string, id: string) =>
      `| ${year} | [${title}](https://arxiv.org/abs/${id}) | ${venue} |\n`
    const table = (year: number) =>
      `## Papers\n\n| Year | Paper | Venue |\n|---|---|---|\n${row(2024, TITLE, 'arXiv', '2405.00001')}${row(2023, 'Counting Frogs by Ear', 'arXiv', '2305.00001')}${row(year, 'Mapping Wide Ponds', 'ICRA', '2405.00002')}`
    const safe = (year: number) =>
      judged(table(year), { paper: { '2405.00001': PAPER } })
        .filter(({ rule }) => rule === 'venue-outdated')
        .map(({ fix }) => fix?.safe)
    expect(safe(2024)).toEqual([false])
    expect(safe(2025)).toEqual([true])
  })
})

describe('a table whose columns are in line', () => {
  const table = (venue: string, width: number) => {
    const link = (title: string, id: string) => `[${title}](https://arxiv.org/abs/${id})`
    const row = (first: string, year: string, cell: string) =>
      `| ${first.padEnd(TITLE.length + 40)} | ${year} | ${cell.padEnd(width)} |\n`
    const head = row('Paper', 'Year', 'Venue')
    const other = row(link('Mapping Wide Lakes', '2505.00002'), '2025', 'CVPR')
    return `## Rivers\n\n${head}${head.replace(/[^|\n]/g, '-')}${other}${row(link(TITLE, '2505.00001'), '2025', venue)}`
  }
  const mended = (text: string, venue: string) => {
    const paper = { ...PAPER, comment: `Accepted to ${venue} 2025` }
    const [one] = judged(text, { paper: { '2505.00001': paper } }).filter(({ fix }) => fix?.safe)
    return applyEdits(text, one?.fix?.edits ?? [])
  }
  test.each(['IROS', 'NeurIPS'])('keeps them so: %s', (venue) => {
    expect(mended(table('arXiv', 12), venue)).toBe(table(venue, 12))
  })
  test('is as wide as the longest name', () => {
    const text = table('arXiv', 5)
    expect(mended(text, 'NeurIPS')).toBe(text.replace('| arXiv |', '| NeurIPS |'))
  })
  test('and others stay as they are', () => {
    const text = table('arXiv', 5).replace('| CVPR  |', '| CVPR 2025 |')
    expect(mended(text, 'IROS')).toBe(text.replace('| arXiv |', '| IROS |'))
  })
})

test('a venue years before arXiv had the paper is only offered', () => {
  const of = (comment: string) => told(others(['CVPR 2024']), { '2505.00001': { ...PAPER, comment } })
  expect(of('Accepted to IROS 2024')).toEqual(['safe: IROS 2024'])
  expect(of('Accepted to IROS 2023')).toEqual(['offered: IROS 2023'])
  expect(of('Accepted to IROS 15')).toEqual(['offered: IROS 2015'])
})

test('a list in small letters gets a venue in small letters', () => {
  expect(told(others(['iclr 2023', 'icml 2023', 'cvpr 2022']))).toEqual(['safe: iros 2025'])
  expect(told(others(['iclr 2023', 'ICML 2023', 'CVPR 2022']))).toEqual(['safe: IROS 2025'])
  expect(told(others(['arxiv 2023', 'ICML 2023', 'arxiv 2022']))).toEqual(['safe: IROS 2025'])
})

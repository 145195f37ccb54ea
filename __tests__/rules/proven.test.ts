/** Where a rule is silent for a reason, a slip that the reason does not cover is still found. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const RIVERS = {
  title: 'Reading Rivers with Patient Boats',
  authors: ['Ann Lee', 'Bo Wu', 'Cy Fox'],
  published: '2017-03-01',
  updated: '2017-03-01',
}
const ID = '1703.00001'
const PDF = `[[pdf](https://arxiv.org/abs/${ID})]`

const findings = (text: string, paper: object | null) =>
  judged(text, { paper: paper === null ? {} : { [ID]: paper } })
const said = (text: string, paper: object = RIVERS) => findings(text, paper).map(({ rule }) => rule)

test('a journal’s name in that of an institute is no venue of a preprint', () => {
  const others = ['Counting Ponds by Night', 'Hasty Boats on Lakes']
    .map(
      (title, i) => `* **Net${i}**: "${title}", arXiv, 2017 (*Oxford*). [[Paper](https://x.example/${i})]\n`,
    )
    .join('')
  const at = (year: number, whose = 'Lakeside Institute of Science') =>
    `* **RiverNet**: "${RIVERS.title}", arXiv, ${year} (*${whose}*). ${PDF}\n${others}`
  expect(said(at(2016))).toEqual(['year-mismatch'])
  expect(said(at(2017), { ...RIVERS, comment: 'Accepted at CVPR 2018' })).toEqual(['venue-outdated'])
  expect(said(at(2016, 'in Science'))).toEqual([])
})

test('a year directly behind the preprint’s name is its own where the other venue has one, too', () => {
  const at = (years: string) => `- ${RIVERS.title}.\n  ${PDF}\n  - Ann Lee, Bo Wu, and Cy Fox. ${years}.\n`
  expect(said(at('arXiv, 2016 (*IEEE River Journal*, 2019)'))).toEqual(['year-mismatch'])
  expect(said(at('arXiv, 2017 (*IEEE River Journal*, 2019)'))).toEqual([])
  expect(said(at('arXiv (*IEEE River Journal*, 2019)'))).toEqual([])
})

test('a year and a month that are both far from the id’s may stand beside a wrong link', () => {
  const entry = (date: string) => `- (${date} arXiv) [${RIVERS.title}](https://arxiv.org/abs/${ID})\n`
  const messages = (text: string, paper: object | null) =>
    findings(text, paper).map(({ message, fix }) => [message, Boolean(fix)])
  const told = 'Listed as arXiv 2015-02; the id 1703.00001 is from 2017-03: the date or the link is wrong.'
  for (const paper of [RIVERS, null]) expect(messages(entry('2015.02'), paper)).toEqual([[told, false]])
  expect(messages(entry('2016.08'), RIVERS)[0]?.[0]).toContain('Listed as arXiv 2016;')
})

test('a paper that was updated has two versions at least', () => {
  const entry = `- **${RIVERS.title}**. Ann Lee, Bo Wu, Cy Fox. arXiv, 2018. [[pdf](https://arxiv.org/abs/${ID}v2)]\n`
  const paper = { ...RIVERS, version: null }
  expect(said(entry, { ...paper, updated: '2017-05-01' })).toEqual(['year-mismatch'])
  // the second version may be of any year
  expect(said(entry, paper)).toEqual([])
})

test('a preprint with two digits of its year is one, unless a link has that name', () => {
  const paper = { ...RIVERS, comment: 'Accepted at CVPR 2018' }
  const entry = `**${RIVERS.title}** *Ann Lee, Bo Wu, Cy Fox*`
  expect(said(`1. ${entry} \`arXiv17\` ${PDF}\n`, paper)).toEqual(['venue-outdated'])
  expect(said(`1. ${entry} [arXiv17](https://arxiv.org/abs/${ID})\n`, paper)).toEqual([])
})

test('the label of a link is a venue where others are', () => {
  const paper = { ...RIVERS, comment: 'Accepted at CVPR 2018' }
  const entry = (label: string, title = RIVERS.title) =>
    `- ${title} ${label} - [summary](https://x.example/${title.length})\n`
  const arxiv = entry(`[ARXIV](https://arxiv.org/abs/${ID})`)
  expect(said(arxiv, paper)).toEqual([])
  expect(said(entry('ARXIV', `[${RIVERS.title}](https://arxiv.org/abs/${ID})`), paper)).toEqual([
    'venue-outdated',
  ])
  const others = ['Counting Ponds by Night', 'Hasty Boats on Cold Lakes'].map((title) =>
    entry('[CVPR](https://x.example/paper.pdf)', title),
  )
  expect(said(arxiv + others.join(''), paper)).toEqual(['venue-outdated'])
})

test('a word that stands elsewhere in the title was read as part of it', () => {
  const paper = { ...RIVERS, title: 'RiverNet: Long-Haul Boats at Scale' }
  const entry = (title: string) => `* **RiverNet**: "${title}", arXiv, 2017. ${PDF}\n`
  expect(said(entry('Long-Haul: RiverNet Boats at Scale'), paper)).toEqual(['title-mismatch'])
  expect(said(entry('Long-Haul Boats at Scale'), paper)).toEqual([])
})

test('an address does not say the title', () => {
  const entry = (title: string) =>
    `- ${title}. [[PAGE](https://talks.example/12-reading-rivers-with-patient-boats)] ${PDF}\n`
  expect(said(entry('Reading Rivers Patient with Boats'))).toEqual(['title-mismatch'])
})

test('neither a nickname nor a translation is the title under which a venue published a paper', () => {
  const entry = (title: string, names: string) => `- **${title}**. *${names}*. CVPR, 2018. ${PDF}\n`
  const more = 'Ann Lee, Di Roe, Cy Fox'
  expect(said(entry('RiverNet', more))).toEqual(['author-mismatch'])
  expect(said(entry('Lire les rivières étape par étape', more))).toEqual(['author-mismatch'])
  expect(said(entry('Reading Rivers and Lakes by Sight Alone', more))).not.toContain('author-mismatch')
})

test('a paper that was posted years after its venue is no preprint that the venue renamed', () => {
  const at = (year: number) =>
    `- **[CVPR, ${year}]** Slow Boats Synthesize Views of Rivers [Paper](https://arxiv.org/abs/${ID})\n`
  const paper = { ...RIVERS, title: 'WindNet: Measuring Kites on Synthetic Gusts of Weather' }
  expect(said(at(2014), paper)).toEqual(['wrong-paper'])
  expect(said(at(2017), paper)).toEqual([])
})

test('a link that cites somebody leads to no paper of others', () => {
  const entry = (name: string) =>
    `1. Slow Boats Are All You Need. [${name} et al (2017)](https://arxiv.org/abs/${ID}).\n`
  expect(said(entry('Vasquez'))).toEqual(['wrong-paper'])
  expect(said(entry('Lea'))).toEqual([])
  expect(said(entry('Vasquez'), { ...RIVERS, authors: ['River Team', 'Ann Lee'] })).toEqual([])
})

test('a name of which the paper says nothing is no nickname of it', () => {
  const paper = { ...RIVERS, abstract: 'We cross rivers by boat, and count what lies on their banks.' }
  const entry = (name: string) => `- [${name}](https://arxiv.org/abs/${ID})\n`
  expect(said(entry('MooKite Playground'), paper)).toEqual(['wrong-paper'])
  expect(said(entry('MooKite Banks'), paper)).toEqual([])
  expect(said(entry('MooKite Playground'))).toEqual([])
})

test('whatever a venue calls a paper, a word that its abstract has but for a letter is a slip', () => {
  const paper = { ...RIVERS, abstract: 'We propose proactive rowing for streams, contrasted with drifting.' }
  const entry = (word: string) =>
    `- **Boats: ${word} Crossings of Wide Waters**. *Ann Lee, Bo Wu, Cy Fox*. CVPR, 2018. ${PDF}\n`
  expect(said(entry('Praoctive'), paper)).toEqual(['title-mismatch'])
  expect(said(entry('Proactive'), paper)).toEqual([])
  expect(said(entry('Contrasting'), paper)).toEqual([])
  expect(said(entry('Praoctive'))).toEqual([])
})

test('the year of somebody else’s work, or one beside a column of years, is not the preprint’s', () => {
  const row = (year: number, data: string) =>
    `| Year | Venue | Title | Data |\n|--|--|--|--|\n| ${year} | arXiv | [${RIVERS.title}](https://arxiv.org/abs/${ID}) | ${data} |\n`
  expect(said(row(2017, 'Ponds [Roe et al. 2015] and Lakes [Doe 2014]'))).toEqual([])
  expect(said(row(2017, 'Ponds 2015'))).toEqual([])
  const line = (by: string) => `- **${RIVERS.title}**, arXiv (${by}) ${PDF}\n`
  expect(said(line('Roe et al., 2015'))).toEqual([])
  expect(said(`- **${RIVERS.title}** – builds on RiverSet (Roe & Li, 2014). arXiv ${PDF}\n`)).toEqual([])
  expect(said(line('Lee et al., 2015'))).toContain('year-mismatch')
  expect(said(`- **${RIVERS.title}**, arXiv 2015 ${PDF}\n`)).toEqual(['year-mismatch'])
  const venue = `| Year | Venue | Title |\n|--|--|--|\n| 2017 | arXiv 2015 | [${RIVERS.title}](https://arxiv.org/abs/${ID}) |\n`
  expect(said(venue)).toEqual(['year-mismatch'])
})

test('the Findings of a conference are one venue, a workshop or not', () => {
  const at = (venue: string, comment: string) =>
    said(`- **${RIVERS.title}**, ${venue} ${PDF}\n`, { ...RIVERS, comment })
  expect(at('ICCV Findings 2025', 'ICCV 2025 Findings Workshop')).toEqual([])
  expect(at('CVPR 2026 Finding', 'Accepted to CVPR 2026 (Findings)')).toEqual([])
  expect(at('CVPR 2026', 'Accepted to CVPR 2026 (Findings)')).toEqual(['venue-mismatch'])
  expect(at('ICCV Findings 2023', 'ICCV 2025 Findings Workshop')).toEqual(['venue-mismatch'])
  expect(at('ICCV 2025', 'ICCV 2025 Workshop on Boats')).toEqual(['venue-mismatch'])
})

test('a paper that the entry names with both venues is at neither by mistake', () => {
  const both = (second: string) =>
    said(
      `- **${RIVERS.title}**, *Ann Lee*, \`ICML 2019\`, and longer ${second} [[pdf](https://arxiv.org/abs/${ID})]\n`,
      { ...RIVERS, comment: 'Conference paper at NIPS 2019' },
    )
  expect(both('at NIPS 2019')).not.toContain('venue-mismatch')
  expect(both('at length')).toContain('venue-mismatch')
})

test('a title alone on the line below its link, whatever stands above', () => {
  const entry = (below: string) =>
    `## Boats\n\n- **Another Title about Many Wet Dogs**\n  [CVPR17 Boats](https://arxiv.org/abs/${ID})\n  ${below}\n`
  expect(said(entry(RIVERS.title))).not.toContain('wrong-paper')
  expect(said(entry(`- ${RIVERS.title}`))).toContain('wrong-paper')
})

describe('the year of a preprint', () => {
  const at = (venue: string, id = ID, title = RIVERS.title) =>
    `- **${title}**, ${venue} [[pdf](https://arxiv.org/abs/${id})]\n`
  const years = (text: string, id = ID, paper: object = RIVERS) =>
    judged(text, { paper: { [id]: paper } }).flatMap(({ rule, message, fix }) =>
      rule === 'year-mismatch' ? [[message, fix !== null]] : [],
    )
  test('is none where it is the month of the id', () => {
    const paper = { ...RIVERS, published: '2020-12-04', updated: '2020-12-04' }
    expect(years(at('arXiv 2012', '2012.00001'), '2012.00001', paper)).toEqual([])
    expect(years(at('arXiv 2012'))).toHaveLength(1)
  })
  test('is that of the id beside it, wherever the link leads', () => {
    expect(years(at('arXiv:1603.00002 (2016)'))).toEqual([])
    expect(years(at('arXiv:1703.00001 (2016)'))).toHaveLength(1)
  })
  test('may be right beside the title of another paper', () => {
    expect(years(at('arXiv 2016', ID, 'FidoNet'))).toEqual([
      ['Listed as arXiv 2016; arXiv first posted 1703.00001 in 2017: the year or the link is wrong.', false],
    ])
    // an id of January does not show when the paper was submitted
    const of = (published: string | null) =>
      years(at('arXiv 2016', '1701.15001', 'FidoNet'), '1701.15001', { ...RIVERS, published, updated: null })
    expect(of(null)).toEqual([])
    expect(of('2017-01-20')).toHaveLength(1)
  })
  test('is not corrected in one of two places', () => {
    expect(years(at('arXiv 2016, in 2016')).map(([, isFixed]) => isFixed)).toEqual([false])
    expect(years(at('arXiv, 2016')).map(([, isFixed]) => isFixed)).toEqual([true])
  })
  test('is written by itself only where the paper has versions of one year, or the listed year is before all', () => {
    const safe = (listed: number, updated: string) =>
      judged(at(`arXiv ${listed}`), { paper: { [ID]: { ...RIVERS, updated, version: 2 } } }).map(
        ({ fix }) => fix?.safe,
      )
    expect(safe(2018, '2017-05-01')).toEqual([true])
    expect(safe(2019, '2018-05-01')).toEqual([false])
    expect(safe(2016, '2018-05-01')).toEqual([true])
  })
  test('may be that of a later version where the record has the first one’s date for all', () => {
    expect(years(at('arXiv 2019'), ID, { ...RIVERS, version: 3 })).toEqual([])
    expect(years(at('arXiv 2019'), ID, { ...RIVERS, version: 1 })).toHaveLength(1)
  })
  test('is that of the date beside it, when it was submitted', () => {
    const row = (date: string) =>
      `| Date | Title | Where |\n|--|--|--|\n| ${date} | [${RIVERS.title}](https://arxiv.org/abs/${ID}) | arXiv 2016 |\n`
    expect(years(row('2016/12'))).toEqual([])
    expect(years(row('2016/10'))).toHaveLength(1)
  })
})

test('a part of a name with the initials of the paper’s title', () => {
  const entry = (name: string) => `- [${name}](https://arxiv.org/abs/${ID})\n`
  expect(said(entry('LakeNet-L + RRP'))).toEqual([])
  expect(said(entry('LakeNet-L + XYZ'))).toEqual(['wrong-paper'])
})

/** Titles that differ from arXiv's for a reason that the list shows, and what is said of versions and written beside a name. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Pair } from '../../src/model/comparison.ts'
import type { Paper } from '../../src/model/facts.ts'
import { rules } from '../../src/rules/index.ts'
import { runsOut } from '../../src/rules/parts/titles/descriptions.ts'
import { behindName } from '../../src/rules/parts/titles/names.ts'
import { slipIn } from '../../src/rules/parts/titles/slips.ts'
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

describe('a row that gives some of the title’s words', () => {
  const words = 'Frogs Herons Otters Boats Reeds Gauges Kites Drums Maps'.split(' ')
  const own = (i: number) => `A Patient Study of ${words[i]} and Their Cold Rivers`
  const worded = (i: number) => `A Look at ${words[i]} and Their Cold Rivers`
  const row = (title: string, i: number) =>
    `| **${title}** | arXiv'25 | [abs](https://arxiv.org/abs/2405.0002${i}) | Quick and cold. |\n`
  const told = (
    listed: string,
    title: string,
    all = words.map((_, i) => row(i < 1 ? worded(i) : own(i), i)),
  ) =>
    judged(
      `## Models\n\n| Paper | Venue | Link | Remarks |\n|---|---|---|---|\n| **${listed}** | arXiv'25 | [abs](${URL}) | Cold. |\n${all.join('')}`,
      {
        paper: {
          [ID]: { title, authors: ['Ann Lee'] },
          ...Object.fromEntries(
            words.map((_, i) => [`2405.0002${i}`, { title: own(i), authors: ['Bo Wu'] }]),
          ),
        },
      },
    ).filter(({ rule, from }) => rule === 'title-mismatch' && from.line === 5).length
  const title = 'Quick-Sailing Otter Boats via Patience-Aware Confidence Schedules'
  test('behind a name, in a list that has others in its own words', () => {
    expect(told('SchED: Patience-Aware Confidence Schedules', title)).toBe(0)
    expect(told('SchED: Patience-Aware Lanterns of Confidence', title)).toBe(1)
    expect(
      told(
        'SchED: Patience-Aware Confidence Schedules',
        title,
        words.map((_, i) => row(own(i), i)),
      ),
    ).toBe(1)
  })
  test('may clip a long one', () => {
    const long = 'The Otter behind the Mask: An Emergent Safety Vulnerability of Slow Rivers'
    expect(told('The Otter behind the Mask: Emergent Safety Vuln of Slow Rivers', long)).toBe(0)
    expect(told('The Otter behind the Mask: Emergent Safety Value of Slow Rivers', long)).toBe(1)
  })
  test('is short among labels, where another entry of the list has all of them', () => {
    const full = 'VISD: Enhancing Boat Reasoning via Structured Patience'
    const twin = `\n## More\n\n- **${full}** [[abs](${URL})]\n`
    const labels = ['Otters', 'Cold Rain', 'Slow Boats', 'Ponds', 'Patient Herons'].map((label, i) =>
      row(label, i).replace('2405.', '2407.'),
    )
    const short = full.replace('Enhancing ', '')
    expect(told(short, full, [...labels, twin])).toBe(0)
    expect(told(short, full, [...labels, twin.replace(full, short)])).toBe(1)
    expect(told(short, full, [twin])).toBe(1)
    expect(told(short.replace('Reasoning', 'Raesoning'), full, [...labels, twin])).toBe(1)
  })
})

test('a power may be written in words', () => {
  const title = 'River Tokens with a Codebook of Size $\\mathit{2^{128}}$ for Boats'
  expect(
    count(`- River Tokens with a Codebook of Size 2 up 128 for Boats [[PDF](${URL})]\n`, { title }),
  ).toBe(0)
  expect(
    count(`- River Tokens with a Codebook of Size 2 up 129 for Boats [[PDF](${URL})]\n`, { title }),
  ).toBe(1)
})

test('what follows a title in bold is not told as a part of it', () => {
  const title = 'Ghost in the River: Patient Otters for Open Water via Large Boats with Text-Based Memory'
  const entry = (behind: string) =>
    `- **[2023-05-25] Ghost in the River (GITR): Patient Otters for Open Water** ${behind}\n  [[Paper](${URL})]\n`
  const told = findings(entry('Integrates boats with text-based memory to build patient otters that sail.'), {
    title,
  })
  expect(told.filter(({ message }) => message.includes('Integrates'))).toEqual([])
})

test('a report is one with or without its kind', () => {
  const title = 'OTTER-AGI-2 Technical Report'
  expect(count(`- **OTTER-AGI-2 Report** [[arXiv](${URL})]\n`, { title })).toBe(0)
  expect(count(`- **OTTER-AGI-3 Report** [[arXiv](${URL})]\n`, { title })).toBe(1)
})

test('of two words, the one that is far rarer in titles is the slip, though others may mean it', () => {
  const ottered = (i: number) => `Representation Ottering of Fishes in River Number ${i}`
  const others = Array.from({ length: 96 }, (_, i) => [`2402.0${1000 + i}`, ottered(i)] as const)
  const known = (otering: number) =>
    Object.fromEntries(
      others.map(([id, title], i) => [
        id,
        { title: i < otering ? title.replace('Ottering', 'Otering') : title, authors: ['Cy Fox'] },
      ]),
    )
  const told = (listed: string, title: string, otering = 0) =>
    judged(`- **${listed}** [[Paper](${URL})]\n`, {
      paper: { [ID]: { title, authors: ['Ann Lee', 'Bo Wu'] }, ...known(otering) },
    }).filter(({ rule }) => rule === 'title-mismatch').length
  const [right, slip] = ['Pretext Ottering of Patient Otters', 'Pretext Otering of Patient Otters']
  expect(told(right, slip, 2)).toBe(0)
  expect(told(right, slip, 8)).toBe(1)
  expect(told(slip, right)).toBe(1)
})

test.each([
  ['Fundamental', 'Foundamental', 0],
  ['Foundamental', 'Fundamental', 1],
  // a coined word is no slip of a usual one
  ['Ottering', 'Otterin', 1],
])('“%s” for arXiv’s “%s”, where no other title is known', (listed, actual, told) => {
  const named = (word: string) => `${word} Agents for Patient Boats`
  const found = judged(`- **${named(listed)}**, *Ann Lee, Bo Wu* [[Paper](${URL})]\n`, {
    paper: { [ID]: { title: named(actual), authors: ['Ann Lee', 'Bo Wu'] } },
  })
  expect(found.filter(({ rule }) => rule === 'title-mismatch')).toHaveLength(told)
})

test.each([
  ['- **RiverNet: ', 'A Title'],
  ['- **RiverNet**: ', 'A Title'],
  ['- **[LakeNet]** ', 'RiverNet: A Title'],
  ['- RiverNet ', 'RiverNet: A Title'],
])('behind “%s”, what is written is “%s”', (before, written) => {
  expect(behindName('RiverNet: A Title', before)).toBe(written)
})

describe('words behind a name are no title', () => {
  const title = 'RiverNet: Counting Otters by Direct Boat Prediction'
  test('where they are a sentence about it', () => {
    const entry = (words: string) =>
      `- **RiverNet** — ${words}. *Ann Lee, Bo Wu, arXiv 2025*. [[Paper](${URL})]\n`
    expect(count(entry('Reconstructs otters from clouds by directly predicting boats'), { title })).toBe(0)
    expect(count(entry('Counting Otters by Direct Baot Prediction'), { title })).toBe(1)
  })
  test('where they stand in the next cell', () => {
    const ends = (text: string) => {
      const start = text.indexOf('RiverSet')
      return runsOut({ start, end: text.indexOf('boats') + 5 }, readList({ path: 'README.md', text }))
    }
    expect(ends('| Paper | `RiverSet` | A large set of boats. |')).toBe(true)
    expect(ends('| Paper | RiverSet, a large set of boats. |')).toBe(false)
  })
})

test('forms of a word, and umlauts spelt out, are no slips', () => {
  const slip = (listed: string, actual: string) =>
    slipIn(
      { entry: { title: { value: listed } }, title: null, record: { title: actual } } as unknown as Pair,
      () => 0,
    )
  const title = 'EHRAgent: Code Empowers Large Models for Few-Shot Tabular Reasoning'
  expect(slip('EHRAgent: Code-empowered Tabular Reasoning on Boats', title)).toBeNull()
  expect(slip('EHRAgent: Code Empowers Tablular Reasoning', title)).toEqual({
    listed: 'Tablular',
    actual: 'Tabular',
  })
  expect(slip('Gödels Machines on Rivers', 'Goedels Machines')).toBeNull()
})

test('a number may be that of the version that is linked', () => {
  const title = 'Needles in a 11M Haystack: Patient Memory Finds What Boats Miss'
  const entry = (version: string) => `- [${title.replace('11M', '10M')}](${URL}${version})\n`
  expect(count(entry('v1'), { title, version: 2 })).toBe(0)
  expect(count(entry('v2'), { title, version: 2 })).toBe(1)
  expect(count(entry(''), { title, version: 2 })).toBe(1)
})

test('two letters that changed places in arXiv’s title are its slip, if the title has the right word as well', () => {
  const title = 'LVLM-Intrepret: An Interpretability Tool for Patient Otters'
  expect(count(`- **${title.replace('Intrepret', 'Interpret')}** [[Paper](${URL})]\n`, { title })).toBe(0)
  expect(count(`- **${title.replace('Intrepret', 'Interprte')}** [[Paper](${URL})]\n`, { title })).toBe(1)
})

test('a fix that would change more words than it tells is only offered', () => {
  const title = 'Deep Domain-Adversarial Otter Generation for Boat Generalisation'
  const safe = (listed: string) =>
    findings(`- [${listed}](${URL})\n  - Ann Lee, Bo Wu\n`, { title }).map(({ fix }) => fix?.safe)
  expect(safe(title.replace('Adversarial', 'Adersarial'))).toEqual([true])
  expect(safe(title.replace('Adversarial', 'Adersarial').replace('isation', 'ization'))).toEqual([false])
})

describe('in a section that condenses titles', () => {
  const words = 'Frogs Herons Otters Boats Reeds Gauges Kites Drums'.split(' ')
  const own = (i: number) => `A Patient Study of ${words[i]} in Their Cold Rivers by Night`
  const short = (i: number) => `A Study of ${words[i]} in Rivers`
  const line = (title: string, id: string) => `- [${title}](https://arxiv.org/abs/${id}) 2024.05\n`
  const title = 'Learning to Count Patient Boats from End to End'
  const told = (listed: string, condensed: number, write = line) =>
    judged(
      `## Boats\n\n${write(listed, ID)}${words.map((_, i) => write(i < condensed ? short(i) : own(i), `2406.0002${i}`)).join('')}`,
      {
        paper: {
          [ID]: { title, authors: ['Ann Lee'] },
          ...Object.fromEntries(
            words.map((_, i) => [`2406.0002${i}`, { title: own(i), authors: ['Bo Wu'] }]),
          ),
        },
      },
    ).filter(({ rule, from }) => rule === 'title-mismatch' && from.line === 3).length
  test('a word may be left out', () => {
    expect(told(title.replace('Patient ', ''), 3)).toBe(0)
    expect(told(title.replace('Patient ', ''), 1)).toBe(1)
  })
  test('no word may be misspelt', () => expect(told(title.replace('Patient', 'Pateint'), 3)).toBe(1))
  test('a quoted title has all of its words', () => {
    const quoted = (words: string, id: string) =>
      `- "${words}" [[paper](https://arxiv.org/abs/${id})] 2024.05\n`
    expect(told(title.replace('Patient ', ''), 3, quoted)).toBe(1)
  })
})

/** What two entries of one paper are told about each other. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Entry } from '../../src/model/list.ts'
import { authorsDiffer } from '../../src/rules/parts/twins/author-lists.ts'
import { judged } from '../judged.ts'

const RULES = ['duplicate-entry', 'inconsistent-entry', 'malformed-entry']

const told = (text: string): readonly string[] =>
  judged(text).flatMap(({ rule, from, message }) =>
    RULES.includes(rule) ? [`${from.line}: ${message}`] : [],
  )

const bullet = (title: string, rest = '', id = '2401.00001') =>
  `- **${title}**. *Jane Doe, Richard Roe.* ${rest} [[paper]](https://arxiv.org/abs/${id})`
const inSections = (...bullets: readonly string[]) =>
  bullets.map((line, i) => `## ${['Rivers', 'Lakes', 'Seas', 'Ponds'][i]}\n\n${line}\n`).join('\n')

describe('titles that are one title', () => {
  test.each([
    ['$\\pi_0$: A Flow Model for Rivers', '$π_0$: A Flow Model for Rivers'],
    ['$\\varepsilon$-Greedy Otters in Cold Rivers', 'ε-Greedy Otters in Cold Rivers'],
    ['Case-Based Reasoning for Cold Rivers', 'Casebased Reasoning for Cold Rivers'],
    ['Finetuned Models of Cold Rivers', 'Fine-Tuned Models of cold rivers'],
  ])('%s', (one, another) => {
    expect(told(inSections(bullet(one), bullet(another)))).toEqual([])
    expect(told(inSections(`${bullet(one)}\n${bullet(another)}`))).toEqual([
      expect.stringContaining('is already listed in this section'),
    ])
  })
})

test.each([
  ['RIVERNET', true],
  ['RiverNet+', false],
  ['LakeDM', false],
])('an entry led by RiverNet is that led by %s: %s', (name, isSame) => {
  const led = (lead: string) =>
    `- ${lead}: [Slow Sampling of Cold Rivers](https://arxiv.org/abs/2401.00001). arXiv 2024.`
  const text = inSections(`${led('RiverNet')}\n${led(name)}`)
  expect(told(text).some((line) => line.includes('is already listed in this section'))).toBe(isSame)
})

describe('one defect is told once, where it is', () => {
  const TITLE = 'Slow Sampling of Cold Rivers'
  const code = (owner: string) => `[[code]](https://github.com/${owner}/sampler)`

  test('the one repository that differs from all the others', () => {
    const entries = ['ann', 'bob', 'bob', 'bob'].map((owner) => bullet(TITLE, code(owner)))
    expect(told(inSections(...entries))).toEqual([
      '3: The same paper has the code link https://github.com/ann/sampler here and https://github.com/bob/sampler on line 7.',
    ])
  })

  test('the preprint, not the entry that names where the paper appeared', () => {
    const entries = ['arXiv 2023.', 'arXiv 2023.', 'ICML 2024.'].map((venue) => bullet(TITLE, venue))
    expect(told(inSections(...entries))).toEqual([
      '3: The same paper is listed as “arXiv 2023” here and as “ICML 2024” on line 11.',
      '7: The same paper is listed as “arXiv 2023” here and as “ICML 2024” on line 11.',
    ])
  })

  test.each(['[ICML 2024 Spotlight]', '![](https://img.shields.io/badge/ICML-2024-blue)'])(
    'no preprint that names the other venue as well: %s',
    (mark) => {
      const entries = [`arXiv 2023. ${mark}`, 'ICML 2024.'].map((venue) => bullet(TITLE, venue))
      expect(told(inSections(...entries))).toEqual([])
      const years = ['ICML 2023.', 'ICML 2024.', 'ICML 2024.'].map((venue) =>
        bullet(TITLE, `${venue} ${mark}`),
      )
      expect(told(inSections(...years))).toHaveLength(1)
    },
  )

  test('a table of numbers about papers above it, which links nothing, lacks no code', () => {
    const titles = ['Cold', 'Warm', 'Deep', 'Blue', 'Wide'].map((kind) => TITLE.replace('Cold', kind))
    const entries = titles.map((title, i) => bullet(title, code(`ann${i}`), `2401.0000${i + 1}`))
    const rows = titles.map((title, i) => `| ${title} | mapping | ${i}475 |`)
    const table = `| Paper | Task | Examples |\n|---|---|---|\n${rows.join('\n')}`
    expect(told(`## Rivers\n\n${entries.join('\n')}\n\nNumbers:\n\n${table}\n`)).toEqual([])
    const pictures = titles.map(
      (title, i) => `### ${title}, ICML 2024\n![image](https://rivers.example/${i}.png)`,
    )
    expect(told(`## Rivers\n\n${entries.join('\n')}\n\n${pictures.join('\n\n')}\n`)).toEqual([])
    const last = bullet(TITLE, '', '2401.00001')
    expect(told(`## Rivers\n\n${entries.join('\n')}\n\n## Again\n\n${last}\n`)).toEqual([
      expect.stringContaining('The code is not linked here'),
    ])
  })

  test('the repository of the data is not that of the code', () => {
    const data = TITLE.replace('Slow', 'Fast')
    const entries = ['o/rivers', 'o/Rivers-Benchmark-Datasets'].map((path) =>
      bullet(data, `[[code]](https://github.com/${path})`),
    )
    expect(told(inSections(...entries))).toEqual([])
  })
})

describe('one link under two titles', () => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const HEAD = '## Rivers\n\n| Name | Paper | Link |\n|---|---|---|\n'
  const link = (id: string) => `[paper](https://arxiv.org/abs/${id})`

  test('a tag before both is no name that they share', () => {
    const tagged = (title: string, id: string) =>
      `- [Fresh Tide Work] **${title}**. *Jane Doe, Richard Roe.* [${link(id)}]`
    const text = [
      tagged('Slow Sampling of Cold Rivers', '2401.00001'),
      tagged('Where Otters Count Their Young', '2401.00001'),
      tagged('A Third Way to Dam a Delta', '2401.00003'),
    ]
    expect(told(`## Rivers\n\n${text.join('\n')}\n`)).toEqual([
      '4: “Where Otters Count Their Young” has the same link (arXiv:2401.00001) and the same authors as “Slow Sampling of Cold Rivers” on line 3: the paper was renamed and is listed twice, or at least one of the two links is wrong.',
    ])
  })

  test('in two sections, with the same authors, it may be a renamed paper', () => {
    const titles = ['Slow Sampling of Cold Rivers', 'Where Otters Count Their Young']
    expect(told(inSections(...titles.map((title) => bullet(title))))).toEqual([
      '7: “Where Otters Count Their Young” has the same link (arXiv:2401.00001) and the same authors as “Slow Sampling of Cold Rivers” on line 3: the paper was renamed and is listed twice, or at least one of the two links or titles is wrong.',
    ])
  })

  test('an entry that is there twice is told beside its equal, and not beside the first that has its link', () => {
    const titles = ['Slow Sampling of Cold Rivers', 'Where Otters Count Their Young']
    const [first = '', second = ''] = titles.map((title) => bullet(title))
    expect(told(`## Rivers\n\n${first}\n${second}\n${second}\n`).slice(1)).toEqual([
      '5: “Where Otters Count Their Young” is already listed in this section (line 4).',
    ])
  })

  test('what stands behind a citation is no other title', () => {
    const text = [
      bullet('CulturePond: A Large Collection of Wet Texts'),
      '- [Doe et al.](https://arxiv.org/abs/2401.00001) - Proposes a collection of six trillion drops for training boats (2023).',
    ]
    expect(told(`## Rivers\n\n${text.join('\n')}\n`)).toEqual([
      expect.stringContaining('links the same paper'),
    ])
  })

  test('two models of one paper, by their names', () => {
    const rows = (one: string, another: string) =>
      HEAD +
      row([one, 'Slow Sampling of Cold Rivers by Hand', link('2401.00001')]) +
      row([another, 'Where Large Otters Count Their Young', link('2401.00001')])
    expect(told(rows('RiverNet Base', 'RiverNet Large'))).toEqual([])
    expect(told(rows('RiverNet Base', 'Otterly'))).toHaveLength(1)
    expect(told(rows('RiverNet2', 'RiverNet 2G'))).toEqual([])
    expect(told(rows('RiverNet2', 'RiverNet3'))).toHaveLength(1)
    const names = ['River26M-Lite', 'River-26M'].map(
      (name) => `- [${name}](https://arxiv.org/abs/2401.00001)`,
    )
    expect(told(`## Rivers\n\n${names.join('\n')}\n`)).toEqual([])
  })

  test('the cell of their kind is no name that two papers share', () => {
    const rows = [
      ['WINO', 'Wide-In, Narrow-Out: Decoding of Cold Rivers', '2401.00001'],
      ['Prophet', 'Rivers Know the Sea before Arriving', '2401.00002'],
      ['RWS', 'Reward-Weighted Sampling: Otters and Their Young', '2401.00001'],
    ].map(
      ([name, title, id], i) =>
        `|2025.0${i + 1}| Cold Waters |[**${name}**] ${title} (@Lake)| [[pdf]](https://arxiv.org/pdf/${id}) | |arXiv|\n`,
    )
    const head = '|Date|Kind|Title|Paper|Code|Venue|\n|:-:|:-:|:-:|:-:|:-:|:-:|\n'
    expect(told(`## Rivers\n\n${head}${rows.join('')}`)).toEqual([
      expect.stringContaining('one of the links or titles is wrong'),
    ])
  })
})

describe('one paper that goes by a name', () => {
  const section = (heading: string, line: string) => `## ${heading}\n\n${line}\n\n`
  const papers = (line: string) =>
    section('Rivers', '- [RiverNet: Slow Sampling of Cold Rivers](https://arxiv.org/abs/2401.00001)') + line

  test('before a few words about it', () => {
    const named = (name: string, words: string) =>
      told(papers(section('Lakes', `- **${name}** - [${words}](https://arxiv.org/abs/2401.00001)`)))
    expect(named('RiverNet', 'Sampling Without Tuning')).toEqual([])
    expect(named('LakeNet', 'Sampling Without Tuning')).toHaveLength(1)
    expect(named('RiverNet', 'How Old Otters Count Their Young')).toHaveLength(1)
  })

  test('among tools, where only the name is linked', () => {
    const tool = '- [Otter DP](https://arxiv.org/abs/2401.00001) A sampler for the delta.'
    expect(told(papers(section('Tools and Frameworks', tool)))).toEqual([])
    expect(told(papers(section('Lakes', tool)))).toHaveLength(1)
  })
})

describe('code that may not be the paper’s own', () => {
  const TITLE = 'RiverNet: Efficient Scaling of Slow Models with Mixtures of Otters'
  const titles = ['Cold', 'Warm', 'Deep', 'Blue', 'Wide'].map((kind) => `Slow Sampling of ${kind} Rivers`)
  const text = (url: string) => {
    const coded = (title: string, i: number) =>
      bullet(title, `[[code]](https://github.com/ann/r${i})`, `2401.0001${i}`)
    const entries = [...titles.map(coded), bullet(TITLE)].join('\n')
    return `## Rivers\n\n${entries}\n\n## Again\n\n${bullet(TITLE, `[[code]](${url})`)}\n`
  }
  test.each([
    ['https://github.com/ann/rivernet', 1],
    ['https://github.com/ann/rivernet/blob/main/RIVERS.md', 1],
    ['https://github.com/ann/works/blob/main/examples/rivers/README.md', 1],
    ['https://github.com/bob/reader/blob/main/data/examples/rivers/rivernet.md', 0],
    ['https://github.com/bob/mixtures-of-otters', 0],
    ['https://github.com/bob/rivernet-pytorch', 0],
  ])('%s is recommended: %i', (url, count) => expect(told(text(url))).toHaveLength(count))
})

describe('one title with two links', () => {
  const line = (rest: string, id: string) => `- [Slow Sampling of Cold Rivers](https://${id}) ${rest}`
  test('may be one paper or a copied title', () => {
    const pair = [
      line('For all rivers.', 'openreview.net/forum?id=slow'),
      line('For cold ones.', 'arxiv.org/abs/2401.00001'),
    ]
    expect(told(`## Rivers\n\n${pair.join('\n')}\n`)).toEqual([
      '4: “Slow Sampling of Cold Rivers” is already listed in this section (line 3), with another link: the paper is there twice, or one of the two has the other’s title.',
    ])
    const named = pair.map((one) => `${one.replace(/ For.*/, '')} *Jane Doe, Richard Roe.*`)
    expect(told(`## Rivers\n\n${named.join('\n')}\n`)).toEqual([
      '4: “Slow Sampling of Cold Rivers” is already listed in this section (line 3).',
    ])
  })
})

describe('a word in the place of an address', () => {
  const entry = (i: number, address: string) =>
    `- **Slow Sampling of ${['Cold', 'Warm', 'Deep', 'Blue', 'Wide'][i]} Rivers**. Jane Doe. [[paper](${address})]`

  test('is told at each entry', () => {
    expect(
      told([entry(0, 'link'), entry(1, 'URL'), entry(2, 'papers/deep.pdf'), entry(3, '')].join('\n')),
    ).toEqual([
      '1: The paper link leads to “link”, which is no address.',
      '2: The paper link leads to “URL”, which is no address.',
      '4: The paper link has no address.',
    ])
  })

  test('is told once where the list keeps a place with it', () => {
    expect(told([0, 1, 2, 3, 4].map((i) => entry(i, i === 3 ? 'TODO' : 'todo')).join('\n'))).toEqual([
      '1: 5 paper links lead to “todo”, which is no address: lines 1, 2, 3, 4, 5.',
    ])
  })
})

test('a copied title makes no paper of two that differ in venue, name and code', () => {
  const row = (venue: string, name: string, page: string, owner: string) =>
    `| ${venue} | ${name} | **Slow Sampling of Cold Rivers** | [paper](https://openaccess.thecvf.com/${page}.html) | [code](https://github.com/${owner}/x) |\n`
  const table = (rows: string) => `| Venue | Name | Title | Paper | Code |\n|---|---|---|---|---|\n${rows}`
  const text = (...last: [string, string, string, string]) =>
    `## Rivers\n\n${table(row('CVPR 2021', 'RiverNet', 'a', 'ann'))}\n## Lakes\n\n${table(row(...last))}`
  expect(told(text('ICCV 2023', 'LakeNet', 'b', 'bob'))).toEqual([])
  expect(told(text('CVPR 2021', 'RiverNet', 'b', 'bob'))).toHaveLength(1)
})

describe('several models of one paper', () => {
  const HEAD = '## Models\n\n| Name | Base |\n| --- | --- |\n'
  const row = (name: string, id: string, code = '') =>
    `| [${name}](https://arxiv.org/abs/${id})${code} | Frog |`
  const others = [row('OtterSearch', '2401.00008'), row('SwanCount', '2401.00009')]
  const table = (...rows: readonly string[]) => `${HEAD}${[...rows, ...others].join('\n')}\n`
  const code = (name: string) => ` [[code](https://github.com/o/${name})]`

  test('are names with a part in common, or with one repository', () => {
    const names = ['RV-GPT', 'RV-GPTNeo', 'RV-BART'].map((name) => row(name, '2401.00001'))
    expect(told(table(...names, row('RiverQA', '2401.00002'), row('LakeQA', '2401.00002')))).toEqual([])
    const both = ['ColdRiver-I', 'DeepLake'].map((name) => row(name, '2401.00003', code('rivers')))
    expect(told(table(...both))).toEqual([])
  })
  test('are not two works with nothing in common', () => {
    const copied = expect.stringContaining('one of the links or titles is wrong')
    const [one, another] = ['ColdRiver-I', 'DeepLake']
    expect(told(table(row(one ?? '', '2401.00003'), row(another ?? '', '2401.00003')))).toEqual([copied])
    const apart = ['DeepRiver', 'DeepLake'].map((name) => row(name, '2401.00003', code(name)))
    expect(told(table(...apart))).toEqual([copied])
  })
  test('have names in other cells than the title', () => {
    const title = 'Rivers: Reading Floods With Patience'
    const head = '## Models\n\n| Model | Lab | Paper |\n| --- | --- | --- |\n'
    const cell = (name: string, url: string) => `| \`${name}\` | Lab | [${title}](${url}) |`
    const conference = 'https://aclanthology.org/2025.findings-acl.1'
    const rows = [cell('Rivers-1.5', 'https://arxiv.org/abs/2401.00001'), cell('Rivers', conference)]
    expect(told(`${head}${rows.join('\n')}\n`)).toEqual([])
    const inHtml = (name: string) =>
      `<tr>\n<td>${name}</td>\n<td>Slow</td>\n<td>${title}, 2024. [<a href="https://arxiv.org/abs/2401.00001">paper</a>]</td>\n</tr>\n`
    expect(told(`## Models\n\n<table>\n${inHtml('R-Net')}${inHtml('LAKE-Net')}</table>\n`)).toEqual([])
  })
  test('have one title in the paragraph below each', () => {
    const [deep, loss] = ['**[1] DeepRiver2**', '**[2] Contrastive Loss**'].map(
      (name) => `${name} [**[paper]**](https://arxiv.org/abs/2401.00001)\n\nReading Rivers by Joint Floods\n`,
    )
    const other = '**[3] LakeNet** [**[paper]**](https://arxiv.org/abs/2401.00002)\n\nLakeNet\n'
    expect(told(`## Losses\n\n${[deep, loss, other].join('\n')}`)).toEqual([])
  })
})

describe('other publications of one title', () => {
  const item = (words: string, doi: string) => `- ${words}. [[PUB](https://doi.org/10.1109/TMI.${doi})]`
  test('are notices about the paper', () => {
    const paper = item('Slow Rivers in Fast Registration of Floods', '2012.1')
    for (const notice of [
      'Erratum to',
      'Corrections to',
      'Comments on',
      'Reply to',
      "Author's Correction of",
    ]) {
      const about = item(`${notice} &quot;Slow Rivers in Fast Registration of Floods&quot;`, '2013.2')
      expect(told(`## 2012\n\n${paper}\n${about}\n`)).toEqual([])
      expect(told(`## 2012\n\n${about}\n${paper}\n`)).toEqual([])
    }
    expect(told(`## 2012\n\n${paper}\n${paper}\n`)).toHaveLength(1)
  })
  test('are those of authors who stand for a title', () => {
    const row = (name: string, url: string) => `| [${name}](https://${url}) | 2018 |`
    const rows = [
      row('Doe and Roe', 'ieeexplore.ieee.org/abstract/document/8367034/'),
      row('Doe and Roe', 'www.sciencedirect.com/science/article/pii/S0950584919300965'),
      row('Poe et al.', 'ieeexplore.ieee.org/abstract/document/9321740/'),
    ]
    expect(told(`## Benchmarks\n\n| Name | Year |\n| --- | --- |\n${rows.join('\n')}\n`)).toEqual([])
  })
  test('are those that two publishers print in years far apart', () => {
    const entry = (year: number, url: string) =>
      `- **Reading Rivers From Trained Networks**, Pattern Recognition, ${year} [[Paper]](https://${url})`
    const [late, early] = [
      entry(2020, 'dl.acm.org/doi/abs/10.1145/775047.775113'),
      entry(1999, 'www.sciencedirect.com/science/article/abs/pii/S0031320398001812'),
    ]
    expect(told(`## Trees\n\n${late}\n${early}\n`)).toEqual([])
  })
})

describe('titles that say the same of one paper', () => {
  test.each([
    ['RIV²: Many Rivers of Many Studies', 'RIVˆ2: Many Rivers of Many Studies'],
    ['RiverGPT: Programming for A Multi-River Basin', 'RiverGPT: Programming for Multi-River Basin'],
  ])('%s', (one, another) => {
    expect(told(inSections(bullet(one), bullet(another)))).toEqual([])
  })
  test('a remark on its use behind a name', () => {
    const item = (title: string) => `- **[${title}](https://arxiv.org/abs/2401.00001)** — Doe et al. *2025.*`
    const titles = ['Otterly — River-level automated flood proving', 'Otterly (used by B. Roe for #1026)']
    expect(told(inSections(...titles.map(item)))).toEqual([])
  })
})

describe('what two entries of one paper do not contradict each other in', () => {
  const TITLE = 'Slow Sampling of Cold Rivers'
  const by = (names: string) => `- **${TITLE}**. *${names}.* [[paper]](https://arxiv.org/abs/2401.00001)`
  const ALL = 'Jane Doe, Richard Roe, Nobu Lake'

  test('a name behind which where somebody works stands without a blank', () => {
    expect(told(inSections(by(ALL), `${by('Jane Doe, Richard Roe')}, Nobu LakeRRC Institute`))).toEqual([])
    expect(told(inSections(by(ALL), `${by('Jane Doe, Richard Roe')}, at a Lakeside`))).toEqual([
      '7: The authors differ from those of the same paper on line 3: “Nobu Lake” only there.',
    ])
  })

  test('topics that were read as names have none in common', () => {
    const differ = (a: readonly string[], b: readonly string[]) => {
      const list = readList({ path: 'README.md', text: inSections(by(ALL), by(ALL)) })
      const [one, other] = list.entries.map((entry, i) => {
        const names = (i === 0 ? a : b).map((value) => ({ value, certainty: 1, span: entry.span }))
        return { ...entry, authors: { span: entry.span, names, etAl: false } } as unknown as Entry
      })
      return one && other ? authorsDiffer(one, other, list) : undefined
    }
    expect(differ(['Self-Monitoring', 'Robust Planning'], ['Reflective', 'Self-Evolving Learning'])).toBe(
      null,
    )
    expect(differ(['Jane Doe', 'Richard Roe'], ['Ann Lee', 'Bo Wu'])).toContain(
      '“Ann Lee”, “Bo Wu” only there',
    )
    expect(differ(['Doe', 'Roe'], ['Doe', 'Wu'])).toContain('“Wu” only there')
  })
})

test('a journal’s article with the link of the conference’s paper may be its extended version', () => {
  const of = (venue: string) => bullet('Slow Sampling of Cold Rivers', venue)
  expect(told(inSections(of('TPAMI 2017.'), of('CVPR 2015.')))).toEqual([
    '7: The paper of one link is listed as “CVPR 2015” here and as “TPAMI 2017” on line 3: one of the two is wrong, or one is the other’s extended version and needs its own link.',
  ])
  expect(told(inSections(of('ECCV 2016.'), of('CVPR 2015.')))).toEqual([
    '7: The same paper is listed as “CVPR 2015” here and as “ECCV 2016” on line 3.',
  ])
})

test('a metric by its name and initials links the paper that brought it', () => {
  const metric = (name: string) => `- [**${name}**](https://arxiv.org/abs/2401.00001) -`
  const paper = bullet('Slow Sampling of Cold Rivers from Patient Boats')
  expect(told(inSections(paper, metric('Fréchet River Distance (FRD)')))).toEqual([])
})

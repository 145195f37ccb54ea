/** Entries that look like one paper listed twice, or like a copied link, and are neither. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Entry } from '../../src/model/list.ts'
import { areTwoResults } from '../../src/rules/parts/twins/result-rows.ts'
import { twinsTold as told } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const others = [
  `- [Answering Questions about Warm Seas](${at(90)}). 2024.`,
  `- [How Ponds Remember the Shape of Their Beds](${at(91)}). 2024.`,
].join('\n')

describe('one title over several links', () => {
  const cell = (...halves: readonly string[]) =>
    `<tr><td>2024</td><td>${halves.map((half) => `<a href="${at(1)}">${half}</a>`).join('<br>')}</td></tr>`
  const table = (row: string) => `## Rivers\n\n<table>${row}</table>\n\n${others}\n`

  test.each([
    ['two', cell('Slow sampling of cold', 'rivers with interactive agents')],
    ['three', cell('A unified framework of five principles', 'for rivers in', 'Society')],
    ['with a translation', cell('Slow Sampling of Cold Rivers', '寒冷河流的缓慢采样与研究')],
  ])('%s', (_, row) => {
    expect(told(table(row))).toEqual([])
  })

  test('a title in three links is a paper, which may be listed again', () => {
    const again = cell('A unified framework of five principles', 'for rivers in', 'Society')
    expect(told(table(`${again}\n${again}`))).toEqual([
      expect.stringContaining('is already listed in this section'),
    ])
  })
})

test('systems on a leaderboard, each with the paper of its method', () => {
  const row = (rank: number, ...cells: readonly string[]) => `| ${rank} | ${cells.join(' | ')} |`
  const system = (score: string, name: string, id: number) => `${score} <br/>(2021/03-[${name}](${at(id)}))`
  const board = (heading: string, first: string, second: string) =>
    [
      `## ${heading}\n\n| | Spider | BIRD |\n|---|---|---|`,
      row(1, system(first, 'RiverNet + Guided Decoding', 1), system('81.5', 'SeaNet + Rain', 3)),
      row(2, system(second, 'LakeNet + GPT-4', 2), system('86.6', 'LakeNet + GPT-4 + Voting', 2)),
      `\n## Papers\n\n- [RiverNet: Reading the Slow Language of Cold Rivers](${at(1)})`,
      `- [LakeNet: Answering Questions about Deep Lakes](${at(2)})\n${others}\n`,
    ].join('\n')
  expect(told(board('Models', '**93.0**', '92.7'))).toEqual([])
})

describe('releases and editions that have the paper of the first', () => {
  const release = (name: string, rest: string, id = 1) => `- [${name}: ${rest}](${at(id)}). 2024.`
  const first = release('RiverLM-V', 'A Flood Level Model on Your Phone')
  const sections = (second: string) => `## A\n\n${first}\n${others}\n\n## B\n\n${second}\n`

  test('a release with a point in its number', () => {
    const later = 'A Flood Level Model for Single Image and Video Understanding'
    expect(told(sections(release('RiverLM-V 2.6', later)))).toEqual([])
    expect(told(sections(release('RiverLM-V2', later)))).toHaveLength(1)
    expect(told(sections(release('LakeLM-V 2.6', later)))).toHaveLength(1)
  })

  test('a smaller edition of a data set', () => {
    const row = (name: string, code: string) =>
      `- ${name} [[paper](${at(1)})] [[code](https://github.com/${code})] [[dataset](https://river-bench.github.io/)]`
    const list = (name: string) =>
      `## Dataset\n\n${row('RIVER-SQL', 'o/damo')}\n${row(name, 'river-bench/mini_dev')}\n${others}\n`
    expect(told(list('RIVER-SQL Mini-Dev'))).toEqual([])
    expect(told(list('LAKE-QA Mini-Dev'))).toHaveLength(1)
  })
})

test('a paper that a remark compares with', () => {
  const other = '[IBA](https://openreview.net/forum?id=S1xWh1rYwB)'
  const entry = (title: string, url: string, remark: string) =>
    `**${title}** [[link](${url})] \\\nJane Doe, Richard Roe \\\n*MICCAI, 2019*\n${remark}\n`
  const list = (remark: string) =>
    [
      `## A\n\n${entry('FloodMask: Masked Latent Representation of Lakes', at(1), remark)}`,
      entry('Warm Seas: Masked Latent Representation of Tides', at(2), ''),
      `## B\n\n${entry('IBA: Restricting the Flow of Rivers', 'https://openreview.net/forum?id=S1xWh1rYwB', '')}`,
    ].join('\n')
  for (const remark of [
    `> Be aware how this differs from the ${other} paper.`,
    `> ${other} is older.`,
    `\nIt finds the wet parts of an image with fewer labels and seems better than ${other}.`,
  ])
    expect(told(list(remark))).toEqual([])
})

test('one paper in two groups of a table, with a slip in one of its titles', () => {
  const row = (title: string, id: number, group = '') =>
    `<tr>${group && `<td rowspan="2">${group}</td>`}<td><a href="${at(id)}">${title}</a></td></tr>`
  const rows = (group: string) =>
    [
      row('River tuning: Building avlm-driven agent for rivers', 1, 'Tools'),
      row('Slow sampling of cold rivers with language', 2),
      row('River tuning: Building a vlm-driven agent for rivers', 1, group),
      row('Fast sampling of warm lakes with language', 3),
    ].join('\n')
  expect(told(`## A\n\n<table>\n${rows('Perception')}\n</table>\n`)).toEqual([])
  expect(told(`## A\n\n<table>\n${rows('')}\n</table>\n`)).toHaveLength(1)
})

describe('two things of one title', () => {
  const title = 'Mapping Floods from Space with Few Labels'
  const list = (heading: string, first: string, second: string) =>
    `## ${heading}\n\n${first}\n${others}\n${second}\n`
  const entry = (rest = '', before = '- ') => `${before}[${title}](${at(1)})${rest}`

  test.each([
    ['its supplement', 'Floods', `- [${title} (Supplementary Material)](${at(1)})`],
    ['a tutorial', 'Floods', `- [${title}](https://rivers.example.org/tutorial) (Tutorial), KDD 2024`],
    [
      'a thesis',
      'Floods',
      `- ${title}. Jane Doe. PhD thesis, 2023. [[pdf]](https://uni.example.edu/doe.pdf)`,
    ],
    ['its translation', 'Floods', `- [从太空用少量标签绘制洪水地图](${at(1)})`],
    ['an award above the items', 'Floods', `\n**Best Paper Award**: [${title}](${at(1)})`],
    ['what to see also', 'Floods', `- See also: [${title}](${at(1)})`],
    ['what to cite', 'Floods', `\n---\n\nIf you use this list, please cite:\n\nJane Doe. ${title}. ${at(1)}`],
    ['another backbone', 'Model zoo', entry(' [[Swin-L]](https://a.example.org/swin.pth)')],
  ])('%s', (_, heading, second) => {
    expect(told(list(heading, entry(', CVPR 2024'), second))).toEqual([])
  })

  test('a plan has a paper on two days, a list of plans has it once', () => {
    const days = ['- 2024-03-05: ', '- 2024-03-12: '].map((day) => entry('', day)) as [string, string]
    expect(told(list('Schedule', ...days))).toEqual([])
    expect(told(list('Floods', ...days))).toHaveLength(1)
    expect(told(list('Time line', entry(), entry()))).toHaveLength(1)
  })

  test('each links a name of its own before the title', () => {
    const named = (name: string, page: number, words = 'Mapping floods from space with few labels') =>
      `- [${name}](https://doi.org/10.1145/775047.77511${page}) - ${words}.`
    const more = [
      named('Wet', 3, 'How ponds remember the shape of their beds'),
      named('LakeText', 4, 'Why lakes rise in the spring of a cold year'),
    ]
    const list = (first: string, second: string) =>
      `## Floods\n\n${[named(first, 1), ...more, named(second, 2)].join('\n')}\n`
    expect(told(list('FloodText', 'Doe, et. al.'))).toEqual([])
    expect(told(list('FloodText', 'FloodText'))).toHaveLength(1)
  })

  test('a poster of a conference is no other thing', () => {
    expect(told(list('Floods', entry(', ICLR (Poster) 2024'), entry(', ICLR 2024')))).toHaveLength(1)
  })

  test('the page of a whole volume is no link of one paper', () => {
    const volume = 'https://dl.acm.org/doi/proceedings/10.1145/3534678'
    const inVolume = (words: string) => `- ${words}. Jane Doe. [[paper]](${volume})`
    expect(told(list('Floods', inVolume(title), inVolume('Another Way to See the Tides')))).toEqual([])
  })
})

describe('titles that a section words in its own way', () => {
  const papers = `- [RiverQA: Answering Questions about Rivers](${at(1)})\n- [Another Way to See the Tides](${at(2)})\n- [A Map of Every Lake](${at(4)})\n`
  const claims = `- [Larger models do not answer better](${at(1)})\n- [Tides follow from a few labels](${at(2)})\n- [Lakes are easily overlooked](${at(4)})\n`
  const own = `- [How Ponds Remember the Shape of Their Beds](${at(3)})\n`
  test('are no copied links', () => {
    expect(told(`## Papers\n\n${papers}${own}\n## What they found\n\n${claims}`)).toEqual([])
    expect(told(`## Papers\n\n${papers}\n## What they found\n\n${claims}${own}${others}`)).toHaveLength(3)
  })
})

test('one entry has the title of another, as its venue and its code show', () => {
  const entry = (venue: string, code: string, link: string) =>
    `- Very Deep Networks for Slow Rivers. *Jane Doe, Richard Roe.* ${venue}. [[paper]](${link}) [[code]](https://github.com/${code})`
  const text = `## Rivers\n\n${entry('ECCV 2018', 'doe/rcan', at(1))}\n${others}\n${entry('ICLR 2019', 'doe/rnan', 'https://openreview.net/forum?id=HkeGhoA5FX')}\n`
  expect(told(text)).toEqual([expect.stringContaining('one of the two has the other’s title')])
})

describe('what tells of the entry above it', () => {
  const toldOf = (text: string) => told(`## Rivers\n\n${text}\n\n${others}\n`)

  test('a bullet one step to the right, with the title of what the bullet above links', () => {
    const item = (indent: string) =>
      ` * RiverNet, University of Rivers - Institute of Deep Rivers [[Paper]](${at(1)})\n${indent} * Jane Doe, Richard Roe, \`Watching Rivers Freeze with Patient Networks\`, arXiv:2401.00001.`
    expect(toldOf(item(' '))).toEqual([])
    expect(toldOf(item(''))).toEqual([expect.stringContaining('(arXiv:2401.00001)')])
  })

  test('the reference of an entry right below it, unless it has a link of its own', () => {
    const title = 'How Rivers Freeze in Long and Patient Winters'
    const reference = (link: string) =>
      told(
        `## Cold\n\n:white_check_mark: ${title} [[Paper]](${at(1)})\n   * Doe J, Roe R, Fox C, et al. ${title}[J]. arXiv preprint arXiv:2401.00001, 2024.${link}\n\n${others}\n`,
      )
    expect(reference('')).toEqual([])
    expect(reference(` [[pdf]](${at(1)})`)).toHaveLength(1)
  })

  test('a plain sentence before a badge, below a linked title', () => {
    const badge = `[![arXiv](https://img.shields.io/badge/arXiv-2401.00001-b31b1b.svg)](${at(1)})`
    const text = (title: string, stop: string) =>
      `${title}\n\nAn even view of what becomes of rivers in cold winters${stop}\n${badge}`
    const title = 'Rivers After the First Frost: An Even View (2024)'
    expect(toldOf(text(`[${title}](${at(1)})`, '.'))).toEqual([])
    expect(toldOf(text(`${title} [📄](${at(1)})`, '.'))).toEqual([
      expect.stringContaining('(arXiv:2401.00001)'),
    ])
  })
})

test('slides of a seminar beside the paper, which has the same title, are no second place of it', () => {
  const entry = (address: string) => `1. How Rivers Freeze in Long Winters (${address})`
  const beside = (address: string) =>
    told(`## Basics\n\n${entry('https://aclanthology.org/N19-1423.pdf')}\n${entry(address)}\n`)
  expect(beside('https://nlp.rivers.edu/seminar/details/jdoe.pdf')).toEqual([])
  expect(beside('https://nlp.rivers.edu/papers/jdoe.pdf')).toHaveLength(1)
  // at USENIX, this is the paper
  expect(beside('https://www.usenix.org/conference/rivers24/presentation/doe')).toHaveLength(1)
})

describe('a link that names a version', () => {
  const places = (version: string, one: string, other: string) =>
    told(`## Rivers\n\n- [${one}](${at(1)}${version})\n\n${others}\n\n## Lakes\n\n- [${other}](${at(1)})\n`)
  const [old, now] = [
    'On the Limitations of Trained River Judges for Lake Evaluation',
    'A Study of Lake Evaluation: Trained River Judges are Specific Experts',
  ]

  test('may have the title of that version, of which the newest kept the most', () => {
    expect(places('v2', old, now)).toEqual([])
    expect(places('', old, now)).toHaveLength(1)
  })
  test('may be a copy all the same, or have a slip in its title', () => {
    expect(places('v1', 'Counting the Otters of Warm Ponds', now)).toHaveLength(1)
    expect(places('v1', now.replace('Trained', 'Traned'), now)).toHaveLength(1)
  })
})

test('titles that are not in Latin letters are the list’s own words for a paper on arXiv', () => {
  const places = (one: string, other: string) =>
    told(`## Rivers\n\n- [${one}](${at(1)})\n\n${others}\n\n## Lakes\n\n- [${other}](${at(1)})\n`)
  expect(places('RiverProof：Lean 环境中的强化学习', 'RiverProof：用 Lean 进行奥数证明研究')).toEqual([])
  expect(places('Slow Sampling of Cold Rivers 河流', 'Ponds That Remember Their Shape 池塘')).toHaveLength(1)
})

test('the two sides of a merge conflict are one entry until it is resolved', () => {
  const entry = `- [How Rivers Freeze in Long Winters](${at(1)}) (2024)`
  const sides = (middle: string) =>
    told(`## Rivers\n\n${others}\n<<<<<<< HEAD\n${entry}\n${middle}\n${entry}\n>>>>>>> otters\n`)
  expect(sides('=======')).toEqual([])
  expect(sides('')).toEqual([expect.stringContaining('is already listed')])
  expect(sides(`${entry}\n=======`)).toEqual([expect.stringContaining('is already listed')])
})

describe('one title, linked as a conference’s paper and as a journal’s article', () => {
  const entry = (url: string) => `- [Mixing Hidden Rivers of Words](${url}) by Doe, Roe and Poe`
  const [file, hash] = ['http://www.rivers.example/doe/nips01-seas.pdf', 'a'.repeat(32)]
  const page = `https://papers.nips.cc/paper_files/paper/2001/hash/${hash}-Abstract.html`
  const article = 'http://www.jmlr.org/papers/volume3/doe03a/doe03a.pdf'
  const apart = (...urls: readonly string[]) =>
    told(`## Rivers\n\n${urls.map(entry).join(`\n${others}\n`)}\n`)

  test.each([
    ['a file that is named after the conference', file, article],
    ['a page of the conference’s proceedings', page, article],
    ['the article first', article, page],
    [
      'the article by its DOI',
      'https://openaccess.thecvf.com/content_cvpr_2014/papers/Doe_Mixing_Hidden_Rivers_2014_CVPR_paper.pdf',
      'https://doi.org/10.1109/TPAMI.2016.2557783',
    ],
    ['a volume of proceedings', 'https://proceedings.mlr.press/v202/doe23b/doe23b.pdf', article],
  ])('%s: two works', (_, one, other) => {
    expect(told(`## Rivers\n\n${entry(one)}\n${entry(other)}\n${others}\n`)).toEqual([])
    expect(apart(one, other)).toEqual([])
  })

  test.each([
    ['a preprint of the article', 'https://arxiv.org/abs/2401.00001', article],
    ['a copy of it', 'http://www.rivers.example/doe/seas03.pdf', article],
    ['the page of the file', file, page],
    ['proceedings on the journal’s pages', 'http://jmlr.org/proceedings/papers/v32/doe14.pdf', page],
  ])('%s: listed twice', (_, one, other) => {
    expect(apart(one, other)).toEqual([expect.stringContaining('is already listed in this section')])
  })
})

describe('an article on IEEE Xplore', () => {
  const article = 'https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=9948543'
  const first = `- [Mixing Hidden Rivers of Words](${article})`
  const list = (entry: string) =>
    told(
      `## Lakes\n\n${first}\n${others}\n\n## Rivers\n\n${entry}\n- [Telling Otters from Beavers](${at(93)}). 2024.\n`,
    )

  test('that a note below another publisher’s page speaks of is not the entry’s', () => {
    const page =
      'https://openaccess.thecvf.com/content_ICCV_2017/papers/Doe_Loss_of_Lakes_ICCV_2017_paper.pdf'
    const note = `  only using one half [paper (1)](${article})`
    expect(list(`- [ICCV 2017] [Loss of Lakes in Dense Rivers](${page})\n${note}.`)).toEqual([])
    expect(list(`- [ICCV 2017] [Loss of Lakes in Dense Rivers](${article})`)).toHaveLength(1)
  })
})

test('where something stands in a paper is no author', () => {
  const row = (name: string, source: string) =>
    `| ${name} | [Mixing Hidden Rivers of Words](https://doi.org/10.1109/lsp.2026.3670737) | ${source} | 71 |`
  const rows = [
    row('Ours', 'Section III.B, Table IV'),
    row('Ours w/o rain', 'Section III.D, Table IV'),
    row('Ours + otters', 'Table IV, Section IV.B'),
  ]
  expect(
    told(`## Rivers\n\n| Method | Paper | Source | R@1 |\n|---|---|---|---|\n${rows.join('\n')}\n`),
  ).toEqual([])
})

test('rows of results of one paper are apart by the model that was measured', () => {
  const apart = (head: string, cells: readonly string[]) => {
    const rows = cells.map(
      (cell, i) => `| [Proving What Slow Rivers Know](${at(1)}) | arXiv 2024 | ${cell} | ${i + 2} s |`,
    )
    const text = `## Rivers\n\n| System | Venue | ${head} | Time |\n|---|---|---|---|\n${rows.join('\n')}\n`
    const list = readList({ path: 'README.md', text })
    const [one, other] = list.entries as [Entry, Entry]
    return areTwoResults(one, other, list)
  }
  expect(apart('Model', ['PondNet2', 'BrookNet18'])).toBe(true)
  expect(apart('Model', ['PondNet2', 'PondNet2'])).toBe(false)
  expect(apart('Remarks', ['quick', 'slow'])).toBe(false)
})

test('a title that leaves words out behind the same name is that paper’s', () => {
  const item = (title: string, id: number) =>
    `- **${title}**, *Ann Lee, Bo Wu*, CVPR 2024 [[Paper](${at(id)})]\n`
  const whole = item('RiverBench: Testing Large Models on the Reading of Cold Rivers', 1)
  const list = (other: string) =>
    `## Reading\n\n${whole}${item('Mapping Wide Lakes from Above', 2)}\n## Tests\n\n${item(other, 1)}`
  expect(told(list('RiverBench: Reading of Cold Rivers'))).toEqual([])
  expect(told(list('RiverBench: Painting of Cold Rivers'))).toHaveLength(1)
  expect(told(list('PondBench: Reading of Cold Rivers'))).toHaveLength(1)
})

test('code that is linked below an entry is not missed there', () => {
  const paper = `[Reading Slow Rivers with Patient Boats](${at(1)})`
  const code = 'https://github.com/boats/rivers'
  const badge = (url: string) => `[![Code](https://img.shields.io/badge/Code-4k-blue)](${url})`
  const rows = ['Lakes', 'Seas'].map(
    (what, i) => `| [Mapping Wide ${what} from Above](${at(i + 2)}) | [Code](${code}-${i}) |`,
  )
  const list = (line: string) =>
    `#### ${paper}\n\nA tale of boats.\n\n> Boats read.\n\n${line}\n\n## All\n\n| Paper | Code |\n|---|---|\n| ${paper} | [Code](${code}) |\n${rows.join('\n')}\n`
  expect(told(list(badge(code)))).toEqual([])
  expect(told(list('More below.'))).toEqual([expect.stringContaining('The code is not linked here')])
})

/** Entries of one paper that say other things of it, and are both right. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Entry } from '../../src/model/list.ts'
import { isSaidOfNamed } from '../../src/rules/parts/twins/own-leads.ts'
import { twinsTold as told } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.${String(id).padStart(5, '0')}`
const sectionsOf = (...all: readonly string[]) =>
  all.map((lines, i) => `## ${['Rivers', 'Lakes', 'Seas'][i]}\n\n${lines}\n`).join('\n')
const CALLED = expect.stringContaining('is called')
const COPIED = expect.stringContaining('has the same link')

describe('what a name in marks does, for each section', () => {
  const entry = (name: string, words: string, id: number) =>
    `- **${name}**: ${words}. [[paper]](${at(id)}) [[code]](https://github.com/o/${name})`
  const names = ['RiverWorld', 'LakeWorld', 'SeaWorld2', 'PondWorld']
  const rivers = [
    'A model of cold water that learns tokens of floods',
    'A simulator that reads the beds of deep lakes from maps',
    'A pipeline that turns waves into codes of a few bits',
    'A transformer that draws ponds from what frogs report',
  ]
  const lakes = [
    'Forecasts of where a boat will be in an hour',
    'Scenes to come, by the rain that falls on the shore',
    'Diffusion in the space of tides',
    'Next steps of a frog, one after the other',
  ]
  const more = ['Otter', 'Frog', 'Toad', 'Heron'].map((name, i) =>
    entry(`${name}Net2`, `What a young ${name} sees of the world below`, 10 + i),
  )
  const list = (others: readonly string[]) =>
    sectionsOf(
      names.map((name, i) => entry(name, rivers[i] ?? '', i)).join('\n'),
      [...names.map((name, i) => entry(name, others[i] ?? '', i)), ...more].join('\n'),
    )

  test('is no other title', () => {
    expect(told(list(lakes))).toEqual([])
  })

  test('where most are the same, one that differs may be a slip', () => {
    expect(
      told(list([...rivers.slice(0, 3), 'A transformer that draws ponds from what toads report'])),
    ).toEqual([CALLED])
  })
})

describe('a sentence in small letters behind a name in marks', () => {
  const titles = sectionsOf(
    [
      `- **RIVER-BERT: The Otters Straight out of Swimming School**, EMNLP 2020. [[Paper](${at(1)})]`,
      `- **LakeGLUE: A Benchmark Dataset for Reading Lakes**, ACL 2022. [[Paper](${at(2)})]`,
      `- **Boats Pass the Rowing Exam**, EMNLP 2023. [[Paper](${at(3)})]`,
    ].join('\n'),
  )
  const models = (entry: string) =>
    `${titles}\n## Models\n\n${entry}\n- **Rowformer**: Long-context boat model. [[Paper](${at(4)})]\n`
  test('says what it is where other titles are in marks with the name', () => {
    expect(
      told(models(`- **RIVER-BERT**: Pretrained on water laws + court cases. [[Paper](${at(1)})]`)),
    ).toEqual([])
  })
  test.each([
    ['with capitals', `- **RIVER-BERT**: Frogs out of a Singing School. [[Paper](${at(1)})]`],
    [
      'with a venue',
      `- **RIVER-BERT**: Frogs out of a singing school for toads, EMNLP 2020. [[Paper](${at(1)})]`,
    ],
    ['under another name', `- **LAKE-BERT**: Pretrained on water laws + court cases. [[Paper](${at(1)})]`],
  ])('is another title %s', (_, entry) => {
    expect(told(models(entry))).toEqual([expect.stringMatching(/is called|has the same link/)])
  })
})

test('a link to another work in a field of an entry', () => {
  const entry = (rest: string) =>
    `- **Fast Boats Seen From Slow Bridges** - [[Paper]](http://openaccess.thecvf.com/content_ECCV_2018/html/Boats.html)\n  - **Performance**: 78.1% or 80.3% ${rest} on RiverVID`
  const list = (rest: string) =>
    sectionsOf(`- **Seq-Otter for Finding Otters in Videos** - [[Paper]](${at(1)})`, entry(rest))
  expect(told(list(`(combined with [Seq-Otter](${at(1)}))`))).toEqual([])
  expect(told(list(`[[arXiv]](${at(1)})`))).toEqual([COPIED])
})

describe('years and venues that are both right', () => {
  const entry = (where: string, title = 'Sampling Slow Rivers from Their Sources', id = 1) =>
    `1. (${where}) **${title}.** _Jane Doe, Richard Roe, Ann Lee._ [[pdf](${at(id)})]`
  const list = (one: string, other: string) =>
    sectionsOf(
      [
        entry('2021 ACL', 'How Ponds Remember the Shape of Their Beds', 2),
        entry('2020 EMNLP', 'A Map of Every Lake and River', 3),
        entry(one),
      ].join('\n'),
      entry(other),
    )
  test.each([
    ['2021 Survey', '2022 TACL'],
    ['2006 SIGGRAPH', '2006 TOG'],
    ['2021 RA-L', '2021 ICRA'],
  ])('%s and %s', (one, other) => {
    expect(told(list(one, other))).toEqual([])
  })
  test.each([
    ['2006 SIGGRAPH', '2010 TOG'],
    ['2006 CVPR', '2006 TOG'],
  ])('%s or %s', (one, other) => {
    expect(told(list(one, other))).toEqual([expect.stringContaining('is listed as')])
  })
})

describe('a venue that stands in bold with the title', () => {
  const TITLE = 'ROWER: Rowing Report Generation and Evaluation with Frogs'
  const preprints = [
    'Rowing Models for Motion and Slow Water',
    'Physical Otters and Tailored Messages',
    'Wearable Frogs into Health Insights',
    'Large Models Spot Soccer by the Lake',
    'Analytical Reasoning of Herons',
    'Graph Models for Basketball in Rain',
  ].map(
    (title, i) =>
      `${i + 1}. **${title}**, arXiv:2501.0100${i} [[paper](https://arxiv.org/abs/2501.0100${i})]`,
  )
  const paper = '[[paper](https://arxiv.org/pdf/2406.18000v1)]'
  const list = (inBold: string) =>
    sectionsOf(
      [...preprints, `7. **${TITLE}${inBold}** arXiv:2406.18000 ${paper}`].join('\n'),
      [
        `1. **${TITLE}**, IJCAI 2024 Workshop ${paper}`,
        `2. **Slow Boats on Cold Lakes**, CVPR 2024 [[paper](https://arxiv.org/pdf/2406.18001v1)]`,
      ].join('\n'),
    )
  test('is where the paper was, though its number on arXiv follows', () => {
    expect(told(list(', IJCAI 2024 Workshop'))).toEqual([])
  })
  test.each(['', ', ACL 2024 Workshop'])('“%s” is no such venue', (inBold) => {
    expect(told(list(inBold))).toEqual([expect.stringContaining('is listed as')])
  })
})

describe('authors who are the same', () => {
  const entry = (authors: string, rest = '', link = at(1)) =>
    `- **Sampling Slow Rivers from Their Sources.** *${authors}.* ${rest} [[pdf](${link})]`
  test('with an umlaut and without', () => {
    const list = (name: string) => sectionsOf(entry('Jane Doe, Björn Tackmann'), entry(`Jane Doe, ${name}`))
    expect(told(list('Bjoern Tackmann'))).toEqual([])
    expect(told(list('Bernd Tackmann'))).toEqual([expect.stringContaining('The authors differ')])
  })

  test('the post about a paper is by some of them', () => {
    const [one, other] = ['Sampling Slow Rivers from Their Sources', 'A Map of Every Lake and River']
    const written = (title: string, link: string, rest: string) => `- [${title}](${link})\n  - ${rest}`
    const paper = (title: string, id: number) =>
      written(title, at(id), 'Jane Doe, Ann Lee, Bo Wu, and Cy Fox. arXiv, 2024.')
    const post = (title: string, name: string) =>
      written(title, `https://bair.berkeley.edu/${name}/`, 'Jane Doe and Ann Lee. BAIR Blog, 2020.')
    const list = (heading: string, path: string) =>
      `## Papers\n\n${paper(one, 1)}\n${paper(other, 2)}\n\n## ${heading}\n\n${post(one, `${path}/sources`)}\n${post('How Seas Remember', `${path}/seas`)}\n`
    expect(told(list('Blog', 'posts/2020'))).toEqual([])
    expect(told(list('Reading', 'blog/2020'))).toEqual([])
    expect(told(list('Reading', 'papers/2020'))).toContainEqual(expect.stringContaining('The authors differ'))
  })
})

test('code of a tool box that the list gives for several papers is somebody’s', () => {
  const entry = (title: string, id: number, code: string) =>
    `- [${title}](${at(id)}) [[code](https://github.com/${code})]`
  const list = (others: string) =>
    sectionsOf(
      [
        entry('Ranking the Words of Slow Rivers', 1, 'bob/sum'),
        entry('Summaries of Lakes and What They Leave Out', 2, others),
        entry('Tides in a Few Sentences', 3, others),
      ].join('\n'),
      entry('Ranking the Words of Slow Rivers', 1, 'ann/rank'),
    )
  expect(told(list('bob/sum'))).toEqual([])
  expect(told(list('bob/other'))).toEqual([expect.stringContaining('has the code link')])
})

test.each([
  ['https://openreview.net/attachment?id=Ldlwb&name=SUPP_material', 0],
  ['https://proceedings.mlr.press/v151/doe22a/doe22a-supp.zip', 0],
  ['https://github.com/roe/papers/blob/main/videos.md', 0],
  ['https://roe.github.io/', 0],
  ['https://github.com/roe/slowrivers', 1],
  ['https://github.com/roe/Awesome-SlowRivers', 0],
])('%s is recommended as code: %i', (url, count) => {
  const entry = (rest: string) => `- [Sampling SlowRivers from Their Sources](${at(1)}) ${rest}`
  const other = `- [A Map of Every Lake](${at(2)}) [[code](https://github.com/roe/lakes)]`
  expect(told(sectionsOf(`${entry(`[[code](${url})]`)}\n${other}`, `${entry('')}\n${other}`))).toHaveLength(
    count,
  )
})

test('an outdated entry is told once, and not that its code is missing too', () => {
  const entry = (where: string, rest = '') =>
    `- **Sampling Slow Rivers from Their Sources**, ${where}. [[paper](${at(1)})]${rest}`
  const code = ' [[code](https://github.com/o/sources)]'
  expect(told(sectionsOf(entry('arXiv 2024'), entry('ICML 2024', code)))).toEqual([
    expect.stringContaining('is listed as'),
  ])
  expect(told(sectionsOf(entry('ICML 2024'), entry('ICML 2024', code)))).toEqual([
    expect.stringContaining('The code is not linked'),
  ])
})

test('a title with an abbreviation is no other title', () => {
  const list = (title: string) =>
    sectionsOf(`- [RiverLM: Reading Floods with Large Language Models](${at(1)})`, `- [${title}](${at(1)})`)
  expect(told(list('RiverLM: Reading Floods with LLMs'))).toEqual([])
  expect(told(list('RiverLM: Reading Droughts with LLMs'))).toEqual([CALLED])
})

test('a blank that is missing makes no abbreviation', () => {
  const [one, other] = ['Know Your Rivers: A Study of Floods', 'KnowYour Rivers: A Study of Floods']
  expect(told(sectionsOf(`- [${one}](${at(1)})`, `- [${other}](${at(1)})`))).toEqual([CALLED])
})

test('of two spellings, the one that the rest of the list does not have is told', () => {
  const line = (title: string, id: number) => `- [${title}](${at(id)})`
  const lists = [
    ['Benigh or Not: Overfitting in Rivers', 'Benign or Not: Overfitting in Rivers'],
    ['Benign or Not: Overfitting in Rivers', 'Benigh or Not: Overfitting in Rivers'],
  ].map(([one = '', other = '']) =>
    sectionsOf(line(one, 1), line(other, 1), line('Benign Noise in the Beds of Lakes', 2)),
  )
  expect(lists.map((text) => told(text))).toEqual([
    [expect.stringMatching(/^3: .*“Benigh or Not: Overfitting in Rivers” here/)],
    [expect.stringMatching(/^7: .*“Benigh or Not: Overfitting in Rivers” here/)],
  ])
})

describe('one link in several sections', () => {
  const entry = (title: string, year = '') => `- [${title}](${at(1)})${year}`
  const [seas, ponds, otters] = [
    'Answering Questions about Warm Seas',
    'How Ponds Remember the Shape of Their Beds',
    'What Otters Say About Mountains',
  ]
  test('under three titles is told once', () => {
    expect(told(sectionsOf(entry(seas), entry(ponds), entry(otters)))).toEqual([
      '7: 3 entries with different titles have the same link (arXiv:2401.00001): lines 3, 7, 11. At most one of them is right, unless the paper was renamed.',
    ])
  })

  test('an entry that is older than the link is blamed', () => {
    expect(told(sectionsOf(entry(seas, ', ICML 2025'), entry(ponds, ', CoRL 2021')))).toEqual([
      expect.stringMatching(/^7: “How Ponds.*” \(2021\) .* the link is of 2024/),
    ])
    expect(told(sectionsOf(entry(seas, ', CoRL 2021'), entry(ponds, ', ICML 2025')))).toEqual([
      expect.stringMatching(/^3: “Answering.*” \(2021\) .* the link is of 2024/),
    ])
  })
})

describe('several things that one paper brought', () => {
  const TITLE = 'The Challenge of Slow Rivers: Data, Methods and Results'
  const table = (head: string, ...names: readonly string[]) =>
    [
      `## Methods\n\n| Year | Title | ${head} | Code |\n|---|---|---|---|`,
      ...names.map((name) => `| 2023 | ${TITLE} | ${name} [Paper](${at(1)}) | |`),
      `| 2022 | Answering Questions about Warm Seas | SeaNet [Paper](${at(2)}) | |`,
      `| 2022 | How Ponds Remember the Shape of Their Beds | PondConv [Paper](${at(3)}) | |\n`,
    ].join('\n')
  test('in a column for names', () => {
    expect(told(table('Abbreviation', 'Boat Team', 'Two Otters'))).toEqual([])
    expect(told(table('Abbreviation', 'Boat Team', 'Boat Team'))).toHaveLength(1)
    expect(told(table('Remarks', 'Boat Team', 'Two Otters'))).toHaveLength(1)
  })

  const uses = (first: string, second: string, code = 'o/rivers') =>
    [
      '## Models\n\n| Model | Title | Links | Key Paper |\n|---|---|---|---|',
      `| **${first}** | High-accuracy prediction of flood regions and of their structure | [GitHub](https://github.com/o/rivers) | [Doe et al. (2023)](${at(1)}) |`,
      `| **${second}** | Suite for predicting structures of rivers, lakes and seas | [GitHub](https://github.com/${code}) | [Doe et al. (2023)](${at(1)}) |`,
      `| **PondFold** | Rapid prediction of what a frog will do in the pond | [GitHub](https://github.com/o/ponds) | [Roe et al. (2023)](${at(2)}) |\n`,
    ].join('\n')
  test('by their names in the first cell, with one repository', () => {
    expect(told(uses('RiverBuilder2', 'FloodBuilder'))).toEqual([])
    expect(told(uses('RiverBuilder2', 'FloodBuilder', 'o/floods'))).toEqual([COPIED])
  })
})

describe('two works of one title', () => {
  const course = (rest: string) =>
    `**Advances in the Sampling of Rivers.**<br>\n*Jane Doe, Ann Lee, Bo Wu.*<br>\nSIGGRAPH 2022 State of the Art Report. [[PDF](${at(1)})]\n\n**Advances in the Sampling of Rivers.**<br>\n${rest}\n`
  test('a course and a report', () => {
    const list = (rest: string) => `## Surveys\n\n${course(rest)}`
    expect(told(list('SIGGRAPH 2021 Course. [[Project](https://rivers.example.org/)]'))).toEqual([])
    expect(told(list('SIGGRAPH 2022. [[Project](https://rivers.example.org/)]'))).toHaveLength(1)
  })

  test('a workshop that is held again', () => {
    const meeting = (year: number, kind: string) =>
      `* [ECMLPKDD ${kind} on Machine Learning for Rivers](https://rivers.example.org/${year}/proceedings.pdf), ${year}`
    const list = (kind: string) =>
      `## Misc\n\n${meeting(2022, kind)}\n* [A Map of Every Lake](${at(2)}), 2021\n${meeting(2020, kind)}\n`
    expect(told(list('Workshop'))).toEqual([])
    expect(told(list('Survey'))).toHaveLength(1)
  })

  test('two papers below the name of one volume', () => {
    const cited = (people: string) =>
      `Abstract River Machines, Boats, B, TLA, VDM, and Z\n${people} - Springer - 2014\n`
    const list = (one: string, other: string) =>
      `# Citations\n\nChecking of formulas with boats\n\n${cited(one)}\nWhich otters swim in the morning\n\nRiver Software Engineering\nAnn Lee & Cy Fox - Springer - 2014\n\nVerification of a model with boats\n\n${cited(other)}\nHow the frogs of a pond agree\n`
    expect(told(list('Jane Doe', 'Petr Roe & Alexey V Poe et al.'))).toEqual([])
    expect(told(list('Jane Doe', 'Jane Doe'))).toHaveLength(1)
    const many = ['boats', 'otters', 'frogs', 'toads', 'herons', 'swans', 'ducks'].map(
      (who) => `Checking of formulas with ${who}\n\n${cited('Jane Doe')}`,
    )
    expect(told(`# Citations\n\n${many.join('\n')}`)).toEqual([])
  })

  test('a course with recordings of its own each year', () => {
    const row = (videos: string, year: string) =>
      `| **Deep Rivers and How to Swim Them** | Jane Doe, University of Lakes | [DRC](https://drc.example.org/) | [Lecture-Videos](https://drc.example.org/${videos}) | ${year} |`
    const list = (...rows: readonly string[]) =>
      `## Courses\n\n| Course | Speaker | Page | Videos | Year |\n|---|---|---|---|---|\n${rows.join('\n')}\n| **Oceans and Their Currents** | Bo Wu, University of Seas | [OTC](https://otc.example.org/) | [Lecture-Videos](https://otc.example.org/v) | 2018 |\n`
    expect(told(list(row('lectures-2018.html', '2018'), row('lectures-2019.html', 'S2019')))).toEqual([])
    expect(told(list(row('lectures-2018.html', '2018'), row('lectures-2018.html', '2018')))).toHaveLength(1)
  })
})

test('two versions of a paper, the second named behind its link', () => {
  const entry = (title: string, version: string, words: string) =>
    `* Jane Doe, Ann Lee, [${title}](https://arxiv.org/pdf/2401.00001${version}.pdf), arXiv:2401.00001${words}.`
  const list = (words: string) =>
    `## Rivers\n\n${entry('RIV++: Fast Boats at 100 Knots', 'v1', '')}\n${entry('Sequences of Efficient Boats for Rivers', '', words)}\n`
  expect(told(list('v2'))).toEqual([])
  expect(told(list(''))).toEqual([COPIED])
})

test('the credit below a picture is no entry', () => {
  const paper = `- [How Ponds Remember the Shape of Their Beds](${at(1)}), Jane Doe, 2024`
  const credit = (words: string) =>
    `*${words}: [How Ponds Remember the Shape of Their Beds](${at(1)}), Figure 3*`
  expect(told(`## Ponds\n\n${credit('Original figure')}\n\n${paper}\n`)).toEqual([])
  expect(told(`## Ponds\n\n${paper}\n${paper}\n`)).toHaveLength(1)
})

test('names with a stroke between them are those of what the paper brought', () => {
  const full = `- **MJ-RIVER: Fine-Grained Measuring and Rewarding of Cold Floods in Warm Valleys** [paper](${at(1)})`
  const named = (names: string) => `- **${names}** — [paper](${at(1)}) · [repo](https://github.com/o/a)`
  expect(told(sectionsOf(full, named('MJ-RIVER / MJ-BENCH-RIVER')))).toEqual([])
  expect(told(sectionsOf(full, named('MJ-LAKE / MJ-BENCH-LAKE')))).toEqual([COPIED])
})

test('in a row of HTML, the first cell may hold the name that the words behind it describe', () => {
  const words = 'frozen river data'
  const isSaid = (name: string) => {
    const text = `<table>\n<tr>\n<td nowrap>${name}</td>\n<td nowrap>${words}</td>\n</tr>\n</table>\n`
    const list = readList({ path: 'README.md', text })
    const claim = (value: string, start = 0) => ({
      value,
      span: { start, end: start + value.length },
      certainty: 1,
    })
    const entry = { title: claim(words, text.indexOf(words)), span: { start: 8, end: text.length } } as Entry
    return isSaidOfNamed(entry, { title: claim('RiverDex: Reading Cold Rivers') } as Entry, list)
  }
  expect(isSaid('RiverDex')).toBe(true)
  expect(isSaid('<a href="https://example.org">RiverDex</a>')).toBe(true)
  expect(isSaid('LakeDex')).toBe(false)
})

test('rows of what data were used for may name one method again', () => {
  const row = (data: string, [method, id]: readonly [string, number], words: string) =>
    `| [${data}](cards/${data}.md) | [${method}](${at(id)}) | 决策 / 动作 | ${words} | 预训练 |`
  const rows = (label: string) =>
    [
      row('RiverSet', [label, 1], '仅使用 River 原始 RGB；生成原子语言与 3D 手部动作，共 948,683 个片段'),
      row('PondSet', [label, 1], 'Pond RGB 片段转换为任务文本与重建的 6DoF 物体状态'),
      row('SeaSet', ['SeaNet', 3], '观察动作发生前的 RGB，预测下一项动词、名词和动作'),
    ].join('\n')
  const head = '| 数据集 | 方法 | 方法类别 | 数据使用方式与作用 | 使用阶段 |\n| --- | --- | --- | --- | --- |'
  expect(told(`## 使用\n\n${head}\n${rows('RiverNet')}\n`)).toEqual([])
})

test('a linked name and a sentence in small letters say what the paper is about', () => {
  const two = (words: string) =>
    sectionsOf(
      `2024-01: [ClawNet](${at(1)}): ${words} ([code](https://github.com/o/claw))`,
      `| ClawNet: Reading Patient Boats on Cold Rivers (2024-01) | [Github](https://github.com/o/claw) <br/> [Paper](${at(1)}) |`,
    )
  expect(told(two('A live benchmark with 83 everyday tasks across 63 quiet ponds'))).toEqual([])
  expect(told(two('A Live Benchmark With 83 Everyday Tasks Across 63 Quiet Ponds'))).toEqual([
    expect.stringContaining('ClawNet: A Live Benchmark'),
  ])
})

test('a title behind the name of a data set is one title, with or without its article', () => {
  const two = (title: string) =>
    sectionsOf(
      `[ScreenSpot-V2](https://huggingface.co/datasets/o/s): [OTTER-ATLAS: ${title} for Cold Rivers](${at(1)})`,
      `| OTTER-ATLAS: A PATIENT MODEL FOR  COLD RIVERS (2024-01) | [Github](https://github.com/o/a) <br/> [Paper](${at(1)}) |`,
    )
  expect(told(two('Patient Model'))).toEqual([])
  expect(told(two('Frozen Lantern'))).toEqual([expect.stringContaining('Frozen Lantern')])
})

test('under a heading of talks a paper may be linked below the title of the talk', () => {
  const entry = (title: string, venue: string) =>
    `**${title}**\\\n_Ann Lee, Bo Wu, Cy Fox_\\\n${venue}, [[Paper](${at(1)})]\n`
  const text = (heading: string) =>
    `# ${heading}\n${entry('Recent Advances in Patient Otter Models', 'CVPR 2023 Tutorial')}\n# Surveys\n${entry('Otters of the World: From Ponds to Quick Rivers', 'arXiv')}`
  expect(told(text('Presentations'))).toEqual([])
  expect(told(text('Reviews'))).toEqual([expect.stringContaining('the paper was renamed')])
})

test('code that another title links as well may be that paper’s', () => {
  const entry = (title: string, id: number, rest = '') => `- [${title}](${at(id)})${rest}`
  const code = ' [[code](https://github.com/roe/slow)]'
  const title = 'Sampling SlowRivers from Their Sources'
  const list = (other: string) =>
    sectionsOf(
      `${entry(title, 1, code)}\n${entry('A Map of Every Lake', 2, other)}`,
      `${entry(title, 1)}\n${entry('Counting Frogs by Ear', 3, ' [[code](https://github.com/roe/frogs)]')}`,
    )
  expect(told(list(' [[code](https://github.com/roe/lakes)]'))).toHaveLength(1)
  expect(told(list(code))).toEqual([])
})

/** Forms met in lists of many fields: what each says, and what it does not say. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { Entry } from '../../src/model/list.ts'

const PAPER = 'https://arxiv.org/abs/2010.02502'
const OTHER = 'https://arxiv.org/abs/2206.00927'
const CODE = 'https://github.com/ermongroup/ddim'

const entries = (text: string): readonly Entry[] => readList({ path: 'list.md', text }).entries
const said = ({ title, authors, venue, year }: Entry) => ({
  title: title?.value ?? null,
  authors: authors?.names.map(({ value }) => value) ?? null,
  venue: venue?.value ?? null,
  year: year?.value ?? null,
})
const silent = { authors: null, venue: null, year: null }

test.each(['2401.0000\uff11', '2401.00001\uff12', '2401.0000\u0661'])(
  'an id of arXiv’s is not cut out of a number with other digits: %s',
  (id) => {
    const [entry] = entries(`- **Quick Sampling Made Slow**, Jane Doe, arXiv:${id}\n`)
    expect([said(entry as Entry).title, entry?.links]).toEqual(['Quick Sampling Made Slow', []])
  },
)

describe('one entry', () => {
  test.each([
    [
      'a name linked, the rest of the title behind a colon',
      `- [Orca](${PAPER}): A Serving System for Large Models | OSDI' 22`,
      { ...silent, title: 'Orca: A Serving System for Large Models', venue: 'OSDI', year: 2022 },
    ],
    [
      'the colon inside the link, an institution behind a bar',
      `- [Orca:](${PAPER}) Serving Large Models | CMU`,
      { ...silent, title: 'Orca: Serving Large Models' },
    ],
    [
      'a title linked, what it is about behind a colon',
      `- [Attention for Long Texts](${PAPER}): an overview of what was tried`,
      { ...silent, title: 'Attention for Long Texts' },
    ],
    [
      'a subject before the linked title',
      `- Tricks for training: [Fast Streaming of Long Speech](${PAPER}) (ICASSP 2020)`,
      { ...silent, title: 'Fast Streaming of Long Speech', venue: 'ICASSP', year: 2020 },
    ],
    [
      'a year alone in brackets behind the title',
      `<b>Textures from Convolutions (2015)</b> [[Paper]](${PAPER})`,
      { ...silent, title: 'Textures from Convolutions', year: 2015 },
    ],
    [
      'a heading that begins with its link',
      `##### • [\\[arXiv:2010.02502\\]](${PAPER}) Hands from a Single Image. [\\[PDF\\]](${PAPER})\n\n_Ann Lee, Bo Wu_`,
      { title: 'Hands from a Single Image', authors: ['Ann Lee', 'Bo Wu'], venue: 'arXiv', year: null },
    ],
    [
      'a month between venue and year',
      `* **Nav**: "Walking Robots in Crowds", *CoRL, Nov. 2023*. [[Paper](${PAPER})]`,
      { ...silent, title: 'Walking Robots in Crowds', venue: 'CoRL', year: 2023 },
    ],
    [
      'a company and a date',
      `- [A Report on Models](${PAPER}) – OpenAI (Mar 2023)`,
      { ...silent, title: 'A Report on Models', year: 2023 },
    ],
    [
      'a nickname without a colon before the quotes',
      `* **Cortex** "Where Do Robots Look?" *arXiv 2023*. [[Paper](${PAPER})]`,
      { ...silent, title: 'Where Do Robots Look?', venue: 'arXiv', year: 2023 },
    ],
    [
      'quotes around the first words only',
      `- **["Short" Training Helps Against "Long" Attacks](${PAPER})**`,
      { ...silent, title: '"Short" Training Helps Against "Long" Attacks' },
    ],
    [
      'venue, year and name glued in a tag',
      `- [KDD'2020-Pro-GNN] Learning the Structure of Graphs. [[paper]](${PAPER})`,
      { ...silent, title: 'Learning the Structure of Graphs', venue: 'KDD', year: 2020 },
    ],
    [
      'year and venue before underscores',
      `- 23_EuroSys_Failures between Systems in the Cloud [[paper]](${PAPER})`,
      { ...silent, title: 'Failures between Systems in the Cloud', venue: 'EuroSys', year: 2023 },
    ],
    [
      'the year glued to the acronym',
      `- [SIGGRAPH25] [Shapes that Explode](${PAPER})`,
      { ...silent, title: 'Shapes that Explode', venue: 'SIGGRAPH', year: 2025 },
    ],
    [
      'labelled lines below',
      `- [Agents at the Screen](${PAPER})\n    - Ann Lee, Bo Wu\n    - 🏛️ Institutions: Vision Lab, Tech Research, CUHK\n    - 📅 Date: March 05, 2024\n    - 📑 Publisher: CVPR 2025 (Poster)\n    - 📖 TLDR: Agents read research letters.`,
      { title: 'Agents at the Screen', authors: ['Ann Lee', 'Bo Wu'], venue: 'CVPR', year: 2025 },
    ],
    [
      'a venue behind the keywords',
      `- Trojans in Images. [[paper]](${PAPER})\n  - Ann Lee, Bo Wu.\n  - Key Word: Trojans; Images. *CVPR 2023*`,
      { title: 'Trojans in Images', authors: ['Ann Lee', 'Bo Wu'], venue: 'CVPR', year: 2023 },
    ],
    [
      'topics in italics behind the links',
      `- **Codecs at Low Rates** [[paper](${PAPER})] [[code](${CODE})] *Music Codec*`,
      { ...silent, title: 'Codecs at Low Rates' },
    ],
    [
      'a preprint, then the journal as a link of its own',
      `**Proteins with Pockets**\nAnn Lee, Bo Wu\n[bioRxiv 2022.09.01.506251](${PAPER})/[Nat Struct Mol Biol 30, 1755-1760 (2023)](https://www.nature.com/articles/s41594-023-01112-6)`,
      {
        title: 'Proteins with Pockets',
        authors: ['Ann Lee', 'Bo Wu'],
        venue: 'Nat Struct Mol Biol',
        year: 2023,
      },
    ],
    [
      'a preprint number before the conference',
      `#### [Patches on Signs](${PAPER})\n\narXiv 2010; WACV 2021`,
      { ...silent, title: 'Patches on Signs', venue: 'WACV', year: 2021 },
    ],
    [
      'a journal named with an acronym’s words',
      `- **[Data for Medicine](${PAPER})**<br/>Kerr A et al. · *Nature Biomedical Engineering* · 2025-04-01 🧬`,
      { title: 'Data for Medicine', authors: ['Kerr A'], venue: 'Nature Biomedical Engineering', year: 2025 },
    ],
    [
      'a workshop at a conference',
      `- [Agents in the Open](${PAPER}), Open-World Agents @ NeurIPS 2024`,
      { ...silent, title: 'Agents in the Open', venue: 'Open-World Agents @ NeurIPS', year: 2024 },
    ],
    [
      'a badge that says where the link leads',
      `| Title | Paper |\n|---|---|\n| Speech in Noisy Rooms | [![arXiv](https://img.shields.io/badge/arXiv-2010.02502-b31b1b.svg)](${PAPER}) |`,
      { ...silent, title: 'Speech in Noisy Rooms' },
    ],
    [
      'a tag and an institution around a title in a table',
      `|Date|Title|Paper|\n|:---:|:---:|:---:|  \n|2023.10|🔥[**Ulysses**] Training on Long Sequences(@Microsoft etc)|[[pdf]](${PAPER})|`,
      { ...silent, title: 'Training on Long Sequences', year: 2023 },
    ],
    [
      'a venue in a column headed otherwise',
      `|paper|code|where|\n|-|-|-|\n|[Images as Words](${PAPER})|[code](${CODE})|ICLR 2021|`,
      { ...silent, title: 'Images as Words', venue: 'ICLR', year: 2021 },
    ],
    [
      'a plain line with nothing but links behind it',
      `Reports from Images of the Chest [[paper](${PAPER})], [[code](${CODE})]`,
      { ...silent, title: 'Reports from Images of the Chest' },
    ],
    [
      'a heading over labelled lines with bare addresses',
      `#### Training without Waiting: Overlapped Steps\n\n- **Link:** ${PAPER}\n- **Authors:** Ann Lee, Bo Wu\n- **Summary:** Synchronising takes time.`,
      { ...silent, title: 'Training without Waiting: Overlapped Steps', authors: ['Ann Lee', 'Bo Wu'] },
    ],
    [
      'a family name that is a venue’s acronym in other letters',
      `- Chi, Cheng, et al. ["Policies by Diffusion."](${PAPER}) *RSS* 2023.`,
      { title: 'Policies by Diffusion', authors: ['Chi, Cheng'], venue: 'RSS', year: 2023 },
    ],
    [
      'an initial that ends no list of names',
      `* Ann Lee, Ian D. Wood, Bo Wu. 2021. Flags: [Flags for Generators](${PAPER}). In *Proceedings of ACL 2021*.`,
      {
        title: 'Flags for Generators',
        authors: ['Ann Lee', 'Ian D. Wood', 'Bo Wu'],
        venue: 'ACL',
        year: 2021,
      },
    ],
    [
      'a data set’s label on a link to arXiv',
      `- [[Dataset](${PAPER})] Meshes of Cities: A Benchmark`,
      { ...silent, title: 'Meshes of Cities: A Benchmark' },
    ],
  ])('%s', (_, text, fields) => {
    expect(entries(text).map(said)).toEqual([fields])
    expect(entries(text)[0]?.links.map(({ reference }) => reference)).toContainEqual(
      expect.objectContaining({ kind: 'paper', id: '2010.02502' }),
    )
  })
})

describe('what leads from a title to its venue', () => {
  const line = (title: string, behind: string) =>
    `- [Lee2024] ${title}${behind}. [\\[paper\\]](${PAPER})\n- [Wu2023] Counting Boats with Hasty Nets in *CVPR*, 2023. [\\[paper\\]](${OTHER})\n`
  const read = (title: string, behind: string) => said(entries(line(title, behind))[0] as Entry)
  test.each(['in', 'at', 'In', 'to appear in', ', in', ', to appear in', ', accepted by', ', published in'])(
    '“%s” is no part of it',
    (lead) => {
      const behind = `${lead.startsWith(',') ? '' : ' '}${lead} *ICCV*, 2025`
      expect(read('Reading Rivers with Patient Boats', behind)).toMatchObject({
        title: 'Reading Rivers with Patient Boats',
        venue: 'ICCV',
        year: 2025,
      })
    },
  )
  test('but in a sentence of its own it is', () =>
    expect(read('Letting More Boats In', '. *ICCV*, 2025').title).toBe('Letting More Boats In'))
})

describe('several entries', () => {
  test.each([
    [
      'below a heading of few words',
      `## Scenes in Two Dimensions\n\n+ (2023 Arxiv) Driving by Models [[Paper](${PAPER})]\n+ (2024 CVPR) Driving without [[Paper](${OTHER})]`,
      ['Driving by Models', 'Driving without'],
    ],
    [
      'with year and venue in brackets before the title, of which one journal is in no table',
      `##### • \\[2019 Geometry & Shapes\\] Hands from a Single Image. [\\[PDF\\]](${PAPER})\n\n*Ann Lee, Bo Wu*\n\n##### • \\[2020 CVPR\\] Feet from Two Images. [\\[PDF\\]](${OTHER})\n\n*Bo Wu, Ann Lee*\n`,
      ['Hands from a Single Image', 'Feet from Two Images'],
    ],
    [
      'below a heading, label first',
      `## Detection & Segmentation\n- [[Arxiv](${PAPER})] Points without Pillars at All\n- [[CVPR](${OTHER})] Pillars without Points at All`,
      ['Points without Pillars at All', 'Pillars without Points at All'],
    ],
    [
      'as bullets that Markdown does not know',
      `1. **Intent**\n\n   • [Queries that Grow](${PAPER})\n\n   • [Trees that Ask](${OTHER})`,
      ['Queries that Grow', 'Trees that Ask'],
    ],
    [
      'as bold lines behind emoji',
      `:tada:**Actions in Long Videos**\n\n- paper: ${PAPER}\n\n:heavy_check_mark:**Sports of Many People**\n\n- paper: ${OTHER}`,
      ['Actions in Long Videos', 'Sports of Many People'],
    ],
  ])('%s', (_, text, titles) => {
    expect(entries(text).map(({ title }) => title?.value)).toEqual(titles)
  })
})

describe('no entry', () => {
  test.each([
    [
      'a link in the midst of a sentence',
      `1. Still we study how attacks are detected. There is [a paper](${PAPER}) discussing the link between them.`,
    ],
    [
      'a metric explained',
      `1. **understudy for evaluation ([BLEU](${PAPER}))** is a measure of overlap between words.`,
    ],
    ['a place that waits for an entry', '1. **Updating....** [[PDF]]() [[Author]]()'],
    ['a search engine', '* Scholar: https://www.semanticscholar.org/'],
    ['what was announced', `## News\n\n- 🔥 [2024/02] New paper: [Reasoning Backwards](${PAPER})`],
    [
      'a table of methods and keywords',
      `| Model | Published | Keywords |\n|--|--|--|\n| Ada | [CVPR19](${PAPER}) | Adaptive Feature Modification Layers |`,
    ],
  ])('%s', (_, text) => expect(entries(text)).toEqual([]))
})

describe('an institution', () => {
  const authorsIn = (line: string) => {
    const entry = (n: number, title: string, about: string) =>
      `**${n}、${title}**\n\n- ${about}\n- **:link:Links:** [[Paper](${PAPER}${n})] [[Code](${CODE})]\n- **:memo:Notes:** it draws boats\n`
    const text = [
      entry(1, 'Reading Rivers with Patient Boats', line),
      entry(2, 'Counting Lakes with Less Patient Sampling', '**Affiliation:** Example University'),
    ].join('\n')
    const read = entries(`# Lists\n\n## Boats\n\n${text}`)[0]?.authors
    return read ? [read.names.map(({ value }) => value).join(), read.etAl] : null
  }
  test('names some of the authors in a bracket', () =>
    expect(authorsIn('**Affiliation:** Example Institute of Technology (Ada Boatman, Bo Rivers)')).toEqual([
      'Ada Boatman,Bo Rivers',
      true,
    ]))
  test('is no author, and the line below its label is another', () => {
    expect(authorsIn('**Institution:** Example Institute')).toBeNull()
    expect(authorsIn('Team: Example University<br>*Ada Boatman, Bo Rivers*')?.[0]).toBe(
      'Ada Boatman,Bo Rivers',
    )
  })
})

describe('captions', () => {
  const papers = ['Foxes Remember Paths: A Study', 'Hens Remember Paths: A Study']
  const list = `- [${papers[0]}](${PAPER}), 2020\n- [${papers[1]}](${OTHER}), 2022`
  test.each([
    `<p align="center"><sub><b>Figure 2.</b> Two encoders that share one decoder for foxes. <a href="${PAPER}">Source paper</a>, PDF p. 3.</sub></p>`,
    `*Table IV: Two encoders that share one decoder for foxes ([paper](${PAPER}))*`,
    `Fig. 3(a) | Foxes that share one decoder with hens ([paper](${PAPER}))`,
    `图 2：狐狸与母鸡共用解码器的双编码器模型 ([论文](${PAPER}))`,
    `*Image source: [${papers[0]}](${PAPER})*`,
    `Figures are adapted from [${papers[0]}](${PAPER}).`,
    `Original figure: ${papers[0]}, Figure 3 ([arXiv](${PAPER}))`,
    `图片来源：[${papers[0]}](${PAPER})`,
  ])('%s', (caption) => {
    const found = entries(`# Animals\n\n![](a.png)\n\n${caption}\n\n## Papers\n\n${list}`)
    expect(found.map(({ title }) => title?.value)).toEqual(papers)
  })
  test('say nothing of the entry above', () => {
    const text = `${list}\n- [Sheep Remember Paths](${PAPER})\n\n  Figure 1: Sheep, goats and other animals, May 2025.`
    expect(entries(text).map(({ year }) => year?.value ?? null)).toEqual([2020, 2022, null])
  })
  test('and their pictures link no paper of the entry above', () => {
    const caption = `Figure 8 - How <a href="${OTHER}">HenNet</a> remembers`
    for (const figure of [
      `<p align="center">\n  <img src="a.png">\n  <p align="center">${caption}</p>\n</p>`,
      `![](a.png)\n\n${caption}`,
    ]) {
      const text = `(2020) ${papers[0]} - [[Paper]](${PAPER})\n\n${figure}\n\n(2022) ${papers[1]} - [[Paper]](${OTHER})\n`
      const linked = entries(text).map(({ links }) =>
        links.filter(({ role }) => role === 'paper').map(({ url }) => url),
      )
      expect(linked).toEqual([[PAPER], [OTHER]])
    }
  })
  test('hold the links of an entry that has no others', () =>
    expect(
      entries(
        `${papers[0]}, 2020\n\nFigure 1 - from the [paper](${PAPER})\n\n${papers[1]}, 2022 [[Paper]](${OTHER})\n`,
      ).map(({ links }) => links.length),
    ).toEqual([1, 1]))
  test.each([
    'Figure and Ground in Hens',
    'Table Talk among Hens',
    'Table 4D: Hens in Motion',
    'Images from Hens',
  ])('%s is none', (title) =>
    expect(entries(`- [${title}](${PAPER}), 2020`).map((one) => one.title?.value)).toEqual([title]),
  )
})

test('who keeps a page is not who keeps code', () => {
  const [entry] = entries(
    `1. **A Survey of Shapes.** [[PDF]](${PAPER}) [[Author]](https://example.org/~ann) [[Author]](${CODE})`,
  )
  expect(entry?.links.map(({ role }) => role)).toEqual(['paper', 'other', 'code'])
})

describe('every kind of line end', () => {
  const text = `# T\n\n<div align="center">\n<b>B</b>\n</div>\n\n- **A Title of Words**, ICLR 2021  \n  *Ann Lee, Bo Wu* [[paper](${PAPER})]\n\n| Title | Paper |\n|---|---| \n| Speech in Rooms | [pdf](${OTHER}) |\n\n***\n\n\`\`\`\n- **No Title**, ICLR 2021 [[paper](${PAPER})]\n\`\`\`\n\n1. Words of Another\\\n   ACL 2020 [[paper](${PAPER})]\n`
  const fields = (source: string) =>
    entries(source).map((entry) => [said(entry), entry.links.map(({ url }) => url)])

  test.each(['\r\n', '\r'])('%j reads like a line feed', (end) => {
    expect(fields(text)).toHaveLength(3)
    expect(fields(text.replaceAll('\n', end))).toEqual(fields(text))
  })
})

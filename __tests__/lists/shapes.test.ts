/** One paper in each form that lists take; every form yields the same entry. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { positionAt } from '../../src/model/span.ts'

const TITLE = 'Denoising Diffusion Implicit Models'
const PAPER = 'https://arxiv.org/abs/2010.02502'
const CODE = 'https://github.com/ermongroup/ddim'
const NAMES = ['Jiaming Song', 'Chenlin Meng', 'Stefano Ermon']

type Expected = {
  names?: readonly string[] | null
  etAl?: boolean
  venue?: string | null
  year?: number | null
  code?: readonly string[]
}

const FORMS: readonly (readonly [string, string, Expected])[] = [
  [
    'the seed form',
    `- **[1] ${TITLE}**, ICLR 2021.\n\n  *Song, Jiaming and Meng, Chenlin and Ermon, Stefano.*\n\n  [[Paper](${PAPER})] [[Code](${CODE})] ![](https://img.shields.io/badge/DDIM-blue)`,
    { names: ['Song, Jiaming', 'Meng, Chenlin', 'Ermon, Stefano'] },
  ],
  ['one line, bold', `- **${TITLE}**, ICLR 2021 [[paper](${PAPER})] [[code](${CODE})]`, { names: null }],
  [
    'one line, plain',
    `- ${TITLE}, <ins>ICLR, 2021</ins> [[Paper](${PAPER})][[Code](${CODE})]`,
    { names: null },
  ],
  ['venue in front', `- (*ICLR'21*) ${TITLE} [[paper](${PAPER})] [[code](${CODE})]`, { names: null }],
  [
    'year and venue in front',
    `1. [2021 ICLR] **${TITLE}** [[paper]](${PAPER}) [[code]](${CODE})`,
    { names: null },
  ],
  [
    'link as title',
    `* [${TITLE}](${PAPER}), Song et al., ICLR 2021 | [github](${CODE})`,
    { names: ['Song'], etAl: true },
  ],
  ['quoted', `- "${TITLE}", ICLR, 2021. [[paper](${PAPER})] [[code](${CODE})]`, { names: null }],
  [
    'names that are words as well',
    `- **${TITLE}**, ICLR 2021.\n\n  *In So Kweon, Ofir Press, Peter H. N. de With and Stefano Ermon.*\n\n  [[paper](${PAPER})] [[code](${CODE})]`,
    { names: ['In So Kweon', 'Ofir Press', 'Peter H. N. de With', 'Stefano Ermon'] },
  ],
  [
    'quoted below a nickname and names',
    `- **DDIM:** Jiaming Song, Chenlin Meng, Stefano Ermon.<br />\n  "${TITLE}." ICLR (2021).\n  [[paper](${PAPER})]\n  [[code](${CODE})]`,
    {},
  ],
  [
    'names first, like a reference',
    `* Jiaming Song, Chenlin Meng, and Stefano Ermon. 2021. [${TITLE}](${PAPER}). In *Proceedings of ICLR 2021*. ([code](${CODE}))`,
    {},
  ],
  [
    'numbered, italic names',
    `1. **${TITLE}**, *Jiaming Song, Chenlin Meng and Stefano Ermon*, ICLR, 2021. [[paper](${PAPER})][[code](${CODE})]`,
    {},
  ],
  [
    'nested details',
    `- [${TITLE}](${PAPER})\n  - Jiaming Song, Chenlin Meng, Stefano Ermon\n  - Keyword: sampling\n  - Venue: ICLR 2021\n  - Code: [official](${CODE})`,
    {},
  ],
  [
    'a paragraph with broken lines',
    `**${TITLE}** \\\n*Jiaming Song, Chenlin Meng, Stefano Ermon* \\\n[6th Oct., 2020] [ICLR, 2021] \\\n[[Paper](${PAPER})] [[Github](${CODE})]`,
    {},
  ],
  [
    'labelled lines',
    `**${TITLE}**\n\n- Paper: ${PAPER}\n- Code: ${CODE}`,
    { names: null, venue: null, year: null },
  ],
  [
    'a heading',
    `### ${TITLE} (ICLR 2021)\n\n* [Paper](${PAPER})\n* [Code](${CODE})\n\nAbstract: words.`,
    { names: null },
  ],
  [
    'a table',
    `| Title | Authors | Venue | Year | Code |\n|---|---|---|---|---|\n| [${TITLE}](${PAPER}) | Jiaming Song, Chenlin Meng, Stefano Ermon | ICLR | 2021 | [Code](${CODE}) |`,
    {},
  ],
  [
    'an HTML table',
    `<table><tr><th>Title</th><th>Publication</th><th>Code</th></tr>\n<tr><td>${TITLE}</td><td><a href="${PAPER}">ICLR 2021</a></td><td><a href="${CODE}">code</a></td></tr></table>`,
    { names: null },
  ],
  [
    'HTML paragraphs',
    `<p>\n<b>${TITLE}.</b>\n<br>\n<font size=2>Jiaming Song, Chenlin Meng, Stefano Ermon.</font>\n<br>\nICLR 2021. <a href='${PAPER}'>[paper]</a> <a href='${CODE}'>[code]</a>\n</p>`,
    {},
  ],
  [
    'reference links',
    `1. ${TITLE}. Song, Jiaming et al. ICLR 2021 [[paper]][1] [[code]][2]\n\n[1]: ${PAPER}\n[2]: ${CODE}`,
    { names: ['Song, Jiaming'], etAl: true },
  ],
  [
    'a citation in MLA form',
    `**[2]** Song, Jiaming, Chenlin Meng, and Stefano Ermon. "**${TITLE}**." ICLR 2021. [[pdf]](${PAPER}) [[code]](${CODE}) **(DDIM)** :star:`,
    { names: ['Song, Jiaming', 'Chenlin Meng', 'Stefano Ermon'] },
  ],
  [
    'a citation in APA form',
    `- Song, J., Meng, C., & Ermon, S. (2021). ${TITLE}. ICLR. [pdf](${PAPER}) [code](${CODE})`,
    { names: ['Song, J.', 'Meng, C.', 'Ermon, S.'] },
  ],
  [
    'initials, but for one given name',
    `- Song, J., Meng, Chenlin, & Ermon, S. **${TITLE}**. ICLR 2021. [[paper](${PAPER})] [[code](${CODE})]`,
    { names: ['Song, J.', 'Meng, Chenlin', 'Ermon, S.'] },
  ],
  [
    'a citation in IEEE form',
    `- J. Song, C. Meng and S. Ermon, "${TITLE}," in ICLR 2021, pp. 1-11. [pdf](${PAPER}) [code](${CODE})`,
    { names: ['J. Song', 'C. Meng', 'S. Ermon'] },
  ],
  [
    'names, then the title in italics',
    `* Jiaming Song, Chenlin Meng, and Stefano Ermon, *${TITLE}*, ICLR 2021 [[paper](${PAPER})] [[code](${CODE})]`,
    {},
  ],
  [
    'all plain, set apart by commas',
    `- ${TITLE}, Jiaming Song, Chenlin Meng, Stefano Ermon, ICLR 2021 [[pdf]](${PAPER}) [[code]](${CODE})`,
    {},
  ],
  [
    'all apart by dashes',
    `- [${TITLE}](${PAPER}) - Jiaming Song, Chenlin Meng, Stefano Ermon - ICLR 2021 [code](${CODE})`,
    {},
  ],
  [
    'by whom',
    `* <[${TITLE}](${PAPER})>, by Jiaming Song, Chenlin Meng and Stefano Ermon, ICLR 2021. [code](${CODE})`,
    {},
  ],
  [
    'the year in brackets, then the first author',
    `- ${TITLE} (2021), J. Song et al. [[pdf]](${PAPER}) [[code]](${CODE})`,
    { names: ['J. Song'], etAl: true, venue: null },
  ],
  ['venue and comma in front', `- ICLR 2021, ${TITLE}, [arXiv](${PAPER}) / [Code](${CODE})`, { names: null }],
  ['the venue as the first link', `- 🌟 [ICLR 2021](${PAPER}), ${TITLE}, [code](${CODE})`, { names: null }],
  ['the venue as a tag', `- \`ICLR 2021\` **${TITLE}** [paper](${PAPER}) [code](${CODE})`, { names: null }],
  [
    'the venue in a bold tag',
    `* **[ICLR 2021]** ${TITLE} [[paper](${PAPER})] [[code](${CODE})]`,
    { names: null },
  ],
  [
    'the venue at the end of the linked words',
    `- [${TITLE} - ICLR - 2021](${PAPER}) [[code](${CODE})]`,
    { names: null },
  ],
  [
    'the venue with an apostrophe',
    `- ${TITLE}\t | **[ICLR' 21]** |[\`[pdf]\`](${PAPER}) [\`[code]\`](${CODE})`,
    { names: null },
  ],
  [
    'words of the title in bold',
    `- (ICLR 2021) Denoising **Diffusion** Implicit **Models**, [[Paper]](${PAPER}), [[Code]](${CODE})`,
    { names: null },
  ],
  [
    'the first word of the title in bold',
    `- (ICLR 2021) **Denoising** Diffusion Implicit **Models**, [[Paper]](${PAPER}), [[Code]](${CODE})`,
    { names: null },
  ],
  [
    'a nickname before the quoted title',
    `* DDIM: "${TITLE}" ICLR (Oral) 2021. [[Paper]](${PAPER}) [[Code]](${CODE})`,
    { names: null },
  ],
  [
    'a linked heading',
    `#### [${TITLE}](${PAPER})\n\nICLR 2021 [code](${CODE})\n\n1. remarks about it`,
    { names: null },
  ],
  [
    'a heading with its links in a heading below',
    `##### ${TITLE}\n\n###### [[pdf](${PAPER})] [[code](${CODE})] ICLR 2021\n\n> Its abstract.`,
    { names: null },
  ],
  [
    'a table whose links are pictures',
    `| Title | arXiv | Code | Pub. |\n|--|--|--|--|\n| ${TITLE} | [![arXiv](https://img.shields.io/badge/arXiv-red.svg)](${PAPER}) | [![Star](https://img.shields.io/github/stars/ermongroup/ddim.svg)](${CODE}) | ICLR, 2021 |`,
    { names: null },
  ],
  [
    'a table cell with a remark',
    `| **Paper** | **Links** |\n|--|--|\n| 1) **${TITLE}** - samples in fewer steps, and much else besides that is worth knowing. | [Paper](${PAPER}), [Code](${CODE}) |`,
    { names: null, venue: null, year: null },
  ],
  [
    'a footnote',
    `- ${TITLE}[^1]\n\n[^1]: Jiaming Song, Chenlin Meng, Stefano Ermon. ICLR 2021. [paper](${PAPER}) [code](${CODE})`,
    {},
  ],
  [
    'a quoted paragraph',
    `> **${TITLE}**, Jiaming Song, Chenlin Meng, Stefano Ermon, ICLR 2021 [[pdf]](${PAPER}) [[code]](${CODE})`,
    {},
  ],
  [
    'a translation in brackets',
    `[24] ${TITLE}(去噪扩散隐式模型)<br>\n[paper](${PAPER}) | [code](${CODE})<br><br>`,
    { names: null, venue: null, year: null },
  ],
  [
    'numbered with a star',
    `*2. (ICLR 2021) ${TITLE}\n[[paper]](${PAPER})\n[[code]](${CODE})`,
    { names: null },
  ],
  [
    'a citation below its link',
    `* DDIM [[Paper](${PAPER})] [[Code](${CODE})]\n  * Jiaming Song, Chenlin Meng, and Stefano Ermon, *${TITLE}*, ICLR 2021`,
    {},
  ],
  [
    'names in Chinese',
    `- **${TITLE}**\n  王小明，李华，张三丰 [[论文]](${PAPER}) [[代码]](${CODE})`,
    { names: ['王小明', '李华', '张三丰'], venue: null, year: null },
  ],
  ['venue as label', `- ${TITLE} [[ICLR2021]](${PAPER}) [[PyTorch]](${CODE})`, { names: null }],
  [
    'venue in a badge',
    `- **${TITLE}** ![](https://img.shields.io/badge/ICLR-2021-blue) [[paper](${PAPER})] [[code](${CODE})]`,
    { names: null },
  ],
]

describe.each(FORMS)(
  '%s',
  (_, text, { names = NAMES, etAl = false, venue = 'ICLR', year = 2021, code = [CODE] }) => {
    const list = readList({ path: 'list.md', text })
    const [entry] = list.entries

    test('is one entry with every field', () => {
      expect(list.entries).toHaveLength(1)
      expect(entry?.title?.value).toBe(TITLE)
      expect(entry?.authors?.names.map((name) => name.value) ?? null).toEqual(names)
      expect(entry?.authors?.etAl ?? false).toBe(etAl)
      expect(entry?.venue?.value ?? null).toBe(venue)
      expect(entry?.year?.value ?? null).toBe(year)
      expect(entry?.links.find((link) => link.role === 'paper')?.reference).toMatchObject({
        id: '2010.02502',
      })
      expect(entry?.links.filter((link) => link.role === 'code').map((link) => link.url)).toEqual(code)
    })

    test('every span cuts out what it claims', () => {
      for (const claim of [entry?.title, entry?.venue, ...(entry?.authors?.names ?? [])]) {
        if (claim) expect(text.slice(claim.span.start, claim.span.end)).toContain(claim.value.split(' ')[0])
      }
      for (const link of list.links) expect(text.slice(link.urlSpan.start, link.urlSpan.end)).toBe(link.url)
    })
  },
)

describe('what is no entry', () => {
  test.each([
    ['an outline', '- [Sampling](#sampling)\n- [Pruning of networks and more](#pruning)'],
    ['a commented-out entry', `<!-- - **${TITLE}**, ICLR 2021. [[Paper](${PAPER})] -->`],
    ['news', `## 🔔 News\n\n- [2021/01] Our paper **${TITLE}** has been accepted! [[Paper](${PAPER})]`],
    [
      'a collection by nicknames',
      `- Samplers worth a look: [[DDIM]](${PAPER}), [[DPM-Solver]](https://arxiv.org/abs/2206.00927)`,
    ],
    ['a code fence', `\`\`\`\n- **${TITLE}**, ICLR 2021. [[Paper](${PAPER})]\n\`\`\``],
    ['a heading over entries', '* Generative models\n\n## Sampling'],
    [
      'base models',
      `Base models: [Stable Diffusion](${CODE}) and [DiT](https://github.com/facebookresearch/DiT).`,
    ],
    ['a contact', 'For questions write to [us](mailto:list@example.org).'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(readList({ path: 'x.md', text }).entries).toEqual([]))
})

test.each([
  [
    'a title that goes on in the next line',
    '- Supersizing Self-supervision: Learning to Grasp from 50K Tries and\n  700 Robot Hours. [[pdf]](https://arxiv.org/abs/1509.06825)',
    'Supersizing Self-supervision: Learning to Grasp from 50K Tries and 700 Robot Hours',
  ],
  [
    'a month and a year behind the title',
    '* A Study of Logos and of Brands, nov 2015, [arxiv](https://arxiv.org/abs/1511.02462)',
    'A Study of Logos and of Brands',
  ],
  [
    'a question that goes on',
    '- Are You Looking? Grounding to Multiple Modalities  \n  ACL 2019 [paper](https://arxiv.org/abs/1906.00347)',
    'Are You Looking? Grounding to Multiple Modalities',
  ],
  [
    'a full stop behind a version',
    '- Gpt3. int8 (): 8-bit matrix multiplication at scale <br> NeurIPS 2022 [[Paper]](https://arxiv.org/abs/2208.07339)',
    'Gpt3. int8 (): 8-bit matrix multiplication at scale',
  ],
  [
    'what is cited is a remark',
    '- **A Tall Tale of Trees (NIPS 2017, 70+ citations) [[**Paper**](https://arxiv.org/abs/1706.03762)]** - as they grow',
    'A Tall Tale of Trees',
  ],
])('%s', (_, text, title) => {
  expect(readList({ path: 'x.md', text }).entries.at(-1)?.title?.value).toBe(title)
})

test('the year of a volume, not of its pages', () => {
  const text = `* Song, Jiaming, Chenlin Meng, and Stefano Ermon. "${TITLE}." IEEE Transactions on Multimedia 15, no. 8 (2013): 2035-2045. [[pdf](${PAPER})]`
  expect(readList({ path: 'x.md', text }).entries[0]).toMatchObject({
    title: { value: TITLE },
    year: { value: 2013 },
  })
})

test.each([
  ['institutions', `* ${TITLE} (ICLR 2021) [[Paper](${PAPER})]\n  * HKUST & ETH & CMU`],
  ['a label', `**Paper:** [${TITLE}](${PAPER})  \n**Authors’ Sources:** Stanford`],
  ['an institution in brackets', `- "${TITLE}", ICLR, 2021 (*UT Austin*). [[Paper](${PAPER})]`],
  ['what stands in a tag', `- **[Adaptive NMS]** ${TITLE} | **[ICLR 2021]** | [[pdf](${PAPER})]`],
])('%s are nobody’s names', (_, text) => {
  expect(readList({ path: 'x.md', text }).entries).toMatchObject([{ title: { value: TITLE }, authors: null }])
})

test('a line of institutions belongs to the paper above, which keeps the link below it', () => {
  const paper = (n: number, where: string) =>
    `#### [${n}] Splatting ${n} Gardens: Growing Scenes From a Single View\n- **🧑‍🔬 作者**：Ann Lee, Bo Wu, Carla Diaz\n- **🏫 单位**：${where}\n- **🔗 链接**：[[arXiv:2401.0000${n}](https://arxiv.org/abs/2401.0000${n})] [Code]\n`
  const places = [
    'Tsinghua University ⟐ HARBOR AI ⟐ Lantern Robotics',
    'Nanjing University',
    'Shandong University of Science and Technology ⟐ Auckland University of Technology ⟐ Nanjing University',
  ]
  const text = `# Papers\n\n${places.map((where, i) => paper(i + 1, where)).join('\n')}`
  const { entries } = readList({ path: 'x.md', text })
  expect(entries.map(({ title, links }) => [title?.value, links.length])).toEqual(
    [1, 2, 3].map((n) => [`Splatting ${n} Gardens: Growing Scenes From a Single View`, 1]),
  )
})

test('a heading of kinds is no title', () => {
  const text = `### (i) Odd Sound Detection &rArr; **Unheard Problem Detection**\n\n> - [![OPD](https://img.shields.io/badge/arXiv'24-OPD-c2e2de)](${PAPER})\n    [![Star](https://img.shields.io/github/stars/a/opd.svg)](${CODE})\n`
  const { entries } = readList({ path: 'x.md', text })
  expect(entries.map(({ title }) => title?.value ?? '')).not.toContainEqual(expect.stringContaining('⇒'))
})

test('groups of bullets hold entries, not the other way round', () => {
  const text = `* GAN\n  * [First Paper About Things](${PAPER})\n  * [Second Paper About Things](https://arxiv.org/abs/2206.00927)`
  expect(readList({ path: 'x.md', text }).entries.map((entry) => entry.title?.value)).toEqual([
    'First Paper About Things',
    'Second Paper About Things',
  ])
})

test('sections, numbers and bare code are read', () => {
  const text = `# List\n\n## One\n\n### Two\n\n- **[7] A Paper With a Name**, CVPR 2024.\n\n  *Li, An and Wu, Bo.*\n\n  [[Paper](${PAPER})] [Code]\n`
  const [entry] = readList({ path: 'x.md', text }).entries
  expect(entry?.section).toEqual(['List', 'One', 'Two'])
  expect(entry?.number?.value).toBe(7)
  expect(entry?.bareCode && text.slice(entry.bareCode.start, entry.bareCode.end)).toBe('[Code]')
})

test('a link that is shown as text is no bare code', () => {
  const text = `### ${TITLE}\n\n<details>\n<summary>Abstract</summary>\nFast and simple. [Code](${CODE}).\n</details>\n\n[Paper](${PAPER}) | [Code](${CODE})\n`
  const { entries } = readList({ path: 'x.md', text: `# A list\n\n${text}` })
  expect(entries.map(({ bareCode }) => bareCode)).toEqual([null])
})

test('headings get the anchors that GitHub gives them', () => {
  const text = '# A :pushpin: List\n\n## Caché & More\n\n## Caché & More\n'
  const list = readList({ path: 'x.md', text })
  expect(list.headings.map((heading) => heading.slug)).toEqual([
    'a-pushpin-list',
    'caché--more',
    'caché--more-1',
  ])
})

test('suppression comments are read where they stand', () => {
  const text =
    '<!-- paper-list-check-disable dead-link, moved-link -->\n\ntext <!-- paper-list-check-disable-next-line -->\n'
  expect(readList({ path: 'x.md', text }).directives.map(({ kind, rules }) => [kind, rules])).toEqual([
    ['disable', ['dead-link', 'moved-link']],
    ['disable-next-line', []],
  ])
})

test.each([['\n'], ['\r\n']])('lines are counted alike with %j', (newline) => {
  const text = ['# T', '', `- **${TITLE}**, ICLR 2021 [[paper](${PAPER})]`, ''].join(newline)
  const list = readList({ path: 'x.md', text: `\ufeff${text}` })
  expect(positionAt(list.lineStarts, list.entries[0]?.title?.span.start ?? 0)).toEqual({ line: 3, column: 5 })
})

describe('arXiv links outside any entry are not understood', () => {
  const doubts = (text: string) => {
    const list = readList({ path: 'x.md', text })
    return list.unread.map(({ why, span }) => [why, positionAt(list.lineStarts, span.start).line])
  }
  const outside = 'an arXiv link outside any entry: only whether it exists is checked'
  test.each([
    [`See our [paper](${PAPER}) for more.`, [[outside, 1]]],
    [`See our [paper](${PAPER}).\n\n- **${TITLE}**, ICLR 2021 [[paper](${PAPER})]`, [[outside, 1]]],
  ])('%s', (text, expected) => expect(doubts(text)).toEqual(expected))
  test('links inside entries are', () => {
    expect(doubts(`- **${TITLE}**, ICLR 2021 [[paper](${PAPER})]`)).toEqual([])
  })
})

describe('words of a title that are quoted', () => {
  const title = (text: string) => readList({ path: 'README.md', text }).entries[0]?.title?.value
  test.each([
    [
      `- "Find "Corresponding Prompts" for Models." arXiv (2025). [[paper](${PAPER})]`,
      'Find "Corresponding Prompts" for Models',
    ],
    [`- "Models Can Be "Lost in the End"" [2025-02] [[paper](${PAPER})]`, 'Models Can Be "Lost in the End"'],
    [
      `* Jane Doe, and Bo Li. 2019. ["Bilingual Expert" Can Find Errors](${PAPER}). In *AAAI 2019*.`,
      '"Bilingual Expert" Can Find Errors',
    ],
  ])('belong to it: %s', (text, expected) => expect(title(text)).toBe(expected))
})

test('a line that begins with a link keeps it', () => {
  const titles = [
    'RiverNet: Deep Learning on River Sets for Flood Forecasts',
    'RiverNet++: Deep Hierarchical Learning of Rivers in a Metric Space',
    'FishNet: End-to-End Learning for Fish Based Detection',
    'AntCNN: Convolution On Ant-Transformed Trails',
  ]
  const lines = titles.map(
    (title, i) =>
      `[[code]](https://github.com/ants/walk${i}) [[paper]](https://arxiv.org/abs/2401.0000${i}) **${title}** [CVPR 2024]  `,
  )
  const { entries } = readList({ path: 'x.md', text: `# A list\n\n## Animals\n\n${lines.join('\n')}\n` })
  const numbers = entries.map(({ links }) => links.map(({ url }) => Number(url.at(-1))))
  expect(numbers).toEqual(titles.map((_, i) => [i, i]))
})

describe('names in a summary', () => {
  const names = (summary: string, behind: string) => {
    const text = `+ **Ants Remember Paths: A Study of Long Walks** (4 May 2025) <details><summary>${summary}</summary>${behind}</details> [![Paper](https://img.shields.io/badge/arXiv-b31b1b.svg)](${PAPER})\n`
    const { entries } = readList({ path: 'x.md', text: `## Insects\n\n${text}` })
    return entries.map(({ authors }) => [authors?.names.map(({ value }) => value).join(), authors?.etAl])
  }
  const all = 'Ann Lee,Bo Wu,Cy Fox,Di Roe'
  test.each([
    ['Ann Lee, Bo Wu, et al.', ' Ann Lee, Bo Wu, Cy Fox, Di Roe', all],
    ['Ann Lee, Bo Wu, et al.', 'Ann Lee, Bo Wu, Cy Fox, Di Roe', all],
    ['Ann Lee*, Bo Wu*, et al.', ' Ann Lee*, Bo Wu*, Cy Fox, Di Roe', all],
    ['Ann Lee, Bo Wu, et al.', ' Cy Fox, Di Roe', all],
    ['Ann Lee, Bo Wu, et al.', '\nCy Fox, Di Roe', all],
    ['Lee, Ann, et al.', 'Ann Lee, Bo Wu, Cy Fox, Di Roe', all],
    ['Lee, A., et al.', 'Ann Lee, Bo Wu, Cy Fox, Di Roe', all],
    ['Lee, Ann and Wu, Bo, et al.', 'Ann Lee, Bo Wu, Cy Fox, Di Roe', all],
  ])('%s</summary>%j', (summary, behind, expected) =>
    expect(names(summary, behind)).toEqual([[expected, false]]),
  )
})

describe('names on both sides of what stands for others', () => {
  test.each([
    ['Ann Lee, Bo Wu, et al., Di Roe', 'Ann Lee|Bo Wu|Di Roe', true],
    ['Ann Lee, Bo Wu, et al., and Di Roe', 'Ann Lee|Bo Wu|Di Roe', true],
    ['Ann Lee, Bo Wu, and others, Di Roe', 'Ann Lee|Bo Wu|Di Roe', true],
    ['Ann Lee, Bo Wu, ..., Di Roe', 'Ann Lee|Bo Wu|Di Roe', true],
    ['Ann Lee, heng-9, et al., Di Roe', 'Ann Lee|heng-9|Di Roe', true],
    ['Lee, A., Wu, B., ... & Roe, D.', 'Lee, A.|Wu, B.|Roe, D.', true],
    ['李明, 王伟, 等, 张三', '李明|王伟|张三', true],
    ['李明, 王伟', '李明|王伟', false],
    ['Ann Lee, Bo Wu, Di Roe', 'Ann Lee|Bo Wu|Di Roe', false],
  ])('%s', (written, names, etAl) => {
    const text = `## Insects\n\n- **Ants Remember Paths: A Study of Long Walks**\n  *${written}* <br> [[paper](${PAPER})]\n`
    const [entry] = readList({ path: 'x.md', text }).entries
    expect(entry?.authors?.names.map(({ value }) => value).join('|')).toBe(names)
    expect(entry?.authors?.etAl).toBe(etAl)
  })
})

test('a badge that says what its link is names the venue behind that', () => {
  const badge =
    '[![Paper](https://img.shields.io/badge/Paper-CVPR%202025-blue)](https://arxiv.org/abs/2010.02502)'
  const [entry] = readList({
    path: 'list.md',
    text: `| Paper | Link |\n|---|---|\n| ${TITLE} | ${badge} |`,
  }).entries
  expect([entry?.venue?.value, entry?.year?.value]).toEqual(['CVPR', 2025])
})

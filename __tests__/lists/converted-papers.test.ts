/** Papers turned into Markdown: what they say is no list, what they refer to is; and links to places inside a paper. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { arxivIdOf } from '../../src/model/list.ts'

const read = (text: string) => readList({ path: 'x.md', text })
const titlesIn = (text: string) => read(text).entries.map(({ title }) => title?.value)

const SUBJECTS = ['Rivers', 'Lakes', 'Springs', 'Glaciers', 'Marshes', 'Deltas']
const titleOf = (subject: string) => `How ${subject} Remember the Shape of Their Beds`
const TITLES = SUBJECTS.map(titleOf)
const page = (i: number) => `https://arxiv.org/abs/2401.0000${i + 1}`
const OWN = 'https://arxiv.org/html/2402.00001v2'
const entry = (title: string, i: number) =>
  `- \\[${i + 1}\\] Ann Lee and Bo Wu, “${title},” in Proc. ICML, 2024. [${page(i)}](${page(i)})\n`
const REFERENCES = TITLES.map(entry).join('')
const body = TITLES.map((title, i) => `- **${title} Again**, ICLR 2023. [[Paper](${page(i)})]\n`).join('')

describe('the running text of a paper', () => {
  const paper = (...[abstract, introduction, conclusion, references]: readonly string[]) =>
    `# On Rivers\n\n${abstract}\n\nText.\n\n${introduction}\n\n${body}\n${conclusion}\n\nText.\n\n${references}\n\n${REFERENCES}\n## Appendix\n\n${body}`
  test.each([
    ['plain', '## Abstract', '## Introduction', '## Conclusion', '## References'],
    ['numbered', '###### Abstract', '## 1 Introduction', '## 7. Conclusions and Outlook', '## References'],
    ['in Roman', '## Abstract.', '## I. INTRODUCTION', '## VII Conclusion', '## Bibliography'],
    ['in Chinese', '## 摘要', '## 1 引言', '## 5 结论', '## 参考文献'],
  ])('is no list, but its references are: %s', (_, ...headings) => {
    expect(titlesIn(paper(...headings))).toEqual(TITLES)
  })
  test.each([
    ['without an abstract', '## About', '## Introduction', '## Conclusion', '## References'],
    ['without a conclusion', '## Abstract', '## Introduction', '## Papers', '## References'],
    ['in another order', '## Conclusion', '## Introduction', '## Abstract', '## References'],
  ])('a list with a few such headings is read as ever: %s', (_, ...headings) => {
    expect(titlesIn(paper(...headings)).length).toBe(3 * TITLES.length)
  })
  test('shows by many links to its own places', () => {
    const said = TITLES.map((title, i) => `- **${title} Again**, ICLR 2023 [${i}](${OWN}#bib.bib${i}).\n`)
    const text = (links: string) => `# On Rivers\n\n${links}\n## References\n\n${REFERENCES}`
    expect(titlesIn(text(said.join('').repeat(2)))).toEqual(TITLES)
    const others = said.map((line, i) => line.replace('2402.00001v2', `2402.0000${i}v2`)).join('')
    expect(titlesIn(text(others.repeat(2))).length).toBeGreaterThan(TITLES.length)
  })
})

describe('links to places inside a paper', () => {
  const item = (title: string, links: string) => `- **${title}**, ICLR 2024. ${links}\n`
  const list = (...links: readonly string[]) =>
    read(links.map((one, i) => item(TITLES[i] ?? '', one)).join(''))
  const idsIn = (...links: readonly string[]) => list(...links).entries.map(arxivIdOf)
  test.each([
    ['a reference', `[18](${OWN}#bib.bib18)`],
    ['a reference, by name', `[Lee et al.](${OWN}#bib.bib18)`],
  ])('%s is no paper of an entry', (_, link) => {
    expect(idsIn(link, `[Paper](${page(1)})`)).toEqual([null, '2401.00002'])
  })
  test('two that are numbers, and three of any kind, are none', () => {
    expect(idsIn(`[Section 3](${OWN}#S3)`, `[Table IV](${OWN}#S3.T4)`)).toEqual([null, null])
    const words = ['S1', 'S2.SS1', 'A1'].map((place) => `[how it works](${OWN}#${place})`)
    expect(idsIn(...words)).toEqual([null, null, null])
  })
  test.each([
    ['one section', [`[Paper](${OWN}#S1)`]],
    ['one section, and a number', [`[2](${OWN}#S1)`]],
    ['two sections, by labels', [`[Paper](${OWN}#S1)`, `[arXiv](${OWN}#S2)`]],
    ['pages', [1, 2, 3].map((n) => `[Paper](https://arxiv.org/pdf/2402.00001#page=${n})`)],
    ['versions', [1, 2, 3].map((n) => `[Paper](https://arxiv.org/abs/2402.00001#v${n})`)],
    ['no place', ['a', 'b', 'c'].map((name) => `[Paper](${OWN}#${name})`)],
  ])('a link to the paper may end in %s', (_, links) => {
    expect(idsIn(...links)).toEqual(links.map(() => '2402.00001'))
  })
  test('in a sentence are not told as links that were not read', () => {
    const text = (url: string) => `# Rivers\n\nSee [18](${url}) for more.\n\n${REFERENCES}`
    expect(read(text(`${OWN}#bib.bib18`)).unread).toEqual([])
    expect(read(text(OWN)).unread).toHaveLength(1)
  })
})

describe('a label over the authors over the title', () => {
  const NAMES = ['Ann Lee and Bo Wu', 'Cleo Park and Dan Roe', 'Eve Stone and Finn Moss', 'Gil Reed']
  const label = (names: string) => names.split(' ')[1]
  const below = (lines: readonly string[], sign: string) =>
    sign === '-' ? `-\n${lines.join('\n\n')}\n` : `- ${lines.join('\n\n  ')}\n`
  const text = (sign: string, count = NAMES.length) =>
    NAMES.slice(0, count)
      .map((names, i) =>
        below(
          [
            `${label(names)} et al. [202${i}]`,
            `${names}.`,
            `[${TITLES[i]}](${page(i)}).`,
            `*arXiv preprint*, 202${i}.`,
          ],
          sign,
        ),
      )
      .join('\n')
  const readable = (given: string) =>
    read(`## References\n\n${given}`).entries.map(
      ({ title, authors }) => `${title?.value}: ${authors?.names.map(({ value }) => value).join(' and ')}`,
    )
  test.each([['-'], ['in an item']])('belongs to the title below it: %s', (sign) => {
    expect(readable(text(sign))).toEqual(NAMES.map((names, i) => `${TITLES[i]}: ${names}`))
  })
  test('shows where three do', () => {
    expect(readable(text('-', 2))).not.toEqual(NAMES.slice(0, 2).map((names, i) => `${TITLES[i]}: ${names}`))
  })
  test('but not where it names another than the words below', () => {
    const other = text('-').replaceAll(/\w+ et al\./g, 'Xu et al.')
    expect(readable(other)).not.toEqual(NAMES.map((names, i) => `${TITLES[i]}: ${names}`))
  })
})

/** Sentences between the papers are none, however much their parts look like titles, authors and venues. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { AUTHORS, OUTSIDE, TITLE, VENUE } from '../../src/lists/reader/labels.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { findRegions } from '../../src/lists/reader/regions.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { tableOf } from '../../training/example.ts'

const SUBJECTS = ['Rivers', 'Lakes', 'Springs', 'Glaciers', 'Marshes', 'Deltas', 'Rapids', 'Fjords']
const titleOf = (subject: string) => `How ${subject} Remember the Shape of Their Beds`
const TITLES = SUBJECTS.map(titleOf)
const link = (i: number) => `https://arxiv.org/abs/2401.0000${i + 1}`
const row = (title: string, i: number) => `| River ${i} | [${title}](${link(i)}) |`
const item = (title: string, i: number) => `- **${title}** [[paper]](${link(i)})`
const ROWS = ['| Model | Paper |', '|---|---|', ...TITLES.map(row)].join('\n')
const ITEMS = TITLES.map(item).join('\n')

type Tagged = {
  readonly titles: readonly string[]
  readonly authors?: readonly string[]
  readonly venues?: readonly string[]
}

/** The titles that are left where the tagger took words of a sentence for a title, authors and venues. */
function left(text: string, { titles, authors = [], venues = [] }: Tagged): string[] {
  const table = tableOf(text, () => UNKNOWN_WORD)
  const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
  const tagOf = (i: number) => {
    if ([...TITLES, ...titles].includes(words(i))) return TITLE
    return authors.includes(words(i)) ? AUTHORS : venues.includes(words(i)) ? VENUE : OUTSIDE
  }
  const tags = Uint8Array.from({ length: table.count }, (_, i) => tagOf(i))
  const margins = new Int32Array(table.count).fill(300)
  return findRegions(table, { tags, margins, slots: new Slots(table) }).map(({ titleFirst }) =>
    words(titleFirst),
  )
}

test('a description under a heading is no entry, emphasised, quoted or plain', () => {
  const said = 'Foundation models for river prediction, flood modelling, and sediment transport.'
  const tagged = {
    titles: ['Foundation models for river prediction'],
    authors: ['flood modelling'],
    venues: ['and sediment transport'],
  }
  for (const words of [`*${said}*`, `_${said}_`, `> ${said}`, `> *${said}*`, said]) {
    expect(left(`## Rivers\n\n${words}\n\n${ROWS}`, tagged), words).toEqual(TITLES)
    expect(left(`## Rivers\n\n${words}\n\n${ITEMS}`, tagged), words).toEqual(TITLES)
    expect(left(`## Rivers\n\n${words}\n\n### By size\n\n${ITEMS}`, tagged), words).toEqual(TITLES)
  }
})

test('a remark behind a bold label is no entry, though it begins with the name of a journal', () => {
  const venue = 'IEEE Transactions on Industrial Informatics每年收录大量水文相关论文'
  const said = `**TII期刊收录情况小结**：${venue}，且逐年增多，主要集中在河流的应用。`
  const tagged = { titles: ['TII期刊收录情况小结'], venues: [venue] }
  expect(left(`## TII\n\n${ITEMS}\n\n${said}`, tagged)).toEqual(TITLES)
})

const read = (text: string) =>
  readList({ path: 'README.md', text }).entries.map(({ title }) => title?.value ?? '')

test('notes on the list and on how to take part are no entries', () => {
  const notes = [
    '- **Allowing Coherent Understanding**: They can be systematically put into one framework in my survey of rivers, by their use.',
    '- **Finding papers by author name**: Feel free to search the papers of a specific author with `ctrl + F` and the name of the author.',
    '1. **Suggest Papers or Resources:**\n   Found an important river paper, dataset, or tool? Open an **issue** or submit a **pull request**.',
  ]
  expect(read(`# Rivers\n\n${notes.join('\n')}\n\n## Papers\n\n${ITEMS}\n${ITEMS}`)).toEqual([
    ...TITLES,
    ...TITLES,
  ])
})

test('what the makers of a list did is no entry, though it names venues', () => {
  const said = '**We have added some *ICLR22*, ICML22, NeurIPS22, ICLR23, ICML23 papers on rivers.**'
  const tagged = { titles: ['We have added some'], venues: ['ICLR22', 'ICML22', 'NeurIPS22', 'ICLR23'] }
  expect(left(`# Rivers\n\n${said}\n\n${ROWS}`, tagged)).toEqual(TITLES)
})

test('a paper without a link that names its year, venue or authors is an entry', () => {
  const cited = [
    'Ann Lee, Bo Wu and Cy Young. **The Memory of Deltas.**',
    '**The Memory of Deltas.** ICLR 2021.',
    '**The Memory of Deltas.** arXiv:2401.00001.',
  ]
  for (const words of cited)
    expect(read(`${ITEMS}\n\n${words}`), words).toEqual([...TITLES, 'The Memory of Deltas'])
})

test('bare titles that end in full stops are entries where they are the habit', () => {
  const bare = TITLES.map((title) => `${title}.`).join('\n\n')
  expect(read(`# Rivers\n\n${bare}`)).toEqual(TITLES)
})

test.each([
  ['a sentence that leads to their paper', 'This repo is for our paper', `: ${link(8)}`],
  ['a sentence with a labelled link', 'It is based on our Survey Paper', ` [[paper]](${link(8)}).`],
  [
    'a sentence about their survey',
    'The first comprehensive survey of Memory in Rivers',
    `. [[PDF](${link(8)})]`,
  ],
  ['news of a version', 'The Chinese version of the paper is released', `! [[pdf]](${link(8)})`],
  ['news of the list', 'We have updated the list with papers on rivers', `, see [here](${link(8)}).`],
  ['news with the name of a picture', ':dart: We update the final version on', ` [arXiv](${link(8)}).`],
])('what makers say of their own work is no title: %s', (_, said, rest) => {
  expect(left(`# Rivers\n\n${said}${rest}\n\n## Papers\n\n${ITEMS}`, { titles: [said] })).toEqual(TITLES)
})

test('a link that invites to read the makers’ paper is no title, a link that is a paper’s title is one', () => {
  const text = (title: string) => `# Rivers\n\n- [${title}](${link(8)})\n\n## Papers\n\n${ITEMS}`
  const invites = 'Read our survey paper here'
  expect(left(text(invites), { titles: [invites] })).toEqual(TITLES)
  for (const title of ['This Is Not the River of Our Survey', 'We Need to Talk About Rivers'])
    expect(left(text(title), { titles: [title] })).toEqual([title, ...TITLES])
})

test('plain titles that speak of us or of this are titles', () => {
  for (const title of ['This Is Not a River', 'We Need to Talk About Rivers', 'Rivers Shape Our World']) {
    const text = `# Rivers\n\n- ${title} [[paper]](${link(8)})\n\n## Papers\n\n${ITEMS}`
    expect(left(text, { titles: [title] })).toEqual([title, ...TITLES])
  }
})

/** Entries that name a part of what a paper brought, or the paper in another version. */
import { describe, expect, test } from 'vitest'
import { judged, twinsTold } from '../judged.ts'

const at = (id: number) => `https://arxiv.org/abs/2401.0000${id}`
const others = [
  '- [How Lakes Remember Their Beds](https://arxiv.org/abs/2402.00002). ICML 2024.',
  '- [Answering Questions about Warm Seas](https://arxiv.org/abs/2402.00003). ICML 2024.',
].join('\n')
const inSections = (one: string, another: string) =>
  twinsTold(`# Waters\n\n## Rivers\n\n${one}\n${others}\n\n## Measures\n\n${another}\n`)

describe('of two entries with one link', () => {
  const entry = (title: string) => `- [ ] CVPR 2019: [${title}](${at(1)})`
  const more = '- [ ] ICLR 2019: [How Frogs Fear the Rain in Spring](https://arxiv.org/abs/2402.00005)\n'
  const paper = entry('RiverGAN - A Slow Generator for Cold Rivers')
  test('one may name a measure that the paper brought, and the paper by its name', () => {
    expect(inSections(paper, `${more}${entry('Perceptual Boat Metric: RiverGAN')}`)).toEqual([])
    expect(inSections(paper, `${more}${entry('Perceptual Boat Metric: LakeGAN')}`)).toHaveLength(1)
  })
})

describe('models in tables', () => {
  const row = (name: string, year: number) => `| [${name}](${at(4)}) | ${year} | Reads rivers |\n`
  const tables = (...rows: readonly string[]) =>
    twinsTold(
      rows
        .map((one, i) => `## Part ${i}\n\n| Model | Year | What it does |\n| --- | --- | --- |\n${one}\n`)
        .join(''),
    ).filter((said) => said.includes('is listed as'))
  test('of other names may be of other years', () => {
    expect(tables(row('LXBOAT', 2019), row('X-LXBOAT', 2020))).toEqual([])
    expect(tables(row('LXBOAT', 2019), row('LXBOAT', 2020))).toHaveLength(1)
  })
})

describe('a preprint and the version of a journal', () => {
  const title = 'Reading Rivers with Patient Boats'
  const journal = 'https://doi.org/10.1016/j.boats.2025.1'
  const entry = (names: string, url: string, venue: string) =>
    `- **${title}**, ${names}. ${venue}. [[paper](${url})]`
  const three = 'Ann Lee, Bo Wu, Jo Park'
  const said = (url: string, venue: string) =>
    inSections(entry(three, at(5), 'arXiv 2024'), entry('Ann Lee, Bo Wu, Jo Park, Li Na, Ed Fox', url, venue))
  test('may have other authors, each behind its own link', () => {
    expect(said(journal, 'Pattern Recognition 2025').join()).not.toContain('authors')
  })
  test('behind one link they contradict each other', () => {
    expect(said(at(5), 'Pattern Recognition 2025').join()).toContain('authors')
  })
})

describe('a title', () => {
  const said = (title: string, actual: string) =>
    judged(`- [${title}](${at(6)}), Ann Lee, Bo Wu, Jo Park. 2024.\n`, {
      paper: { '2401.00006': { title: actual, authors: ['Ann Lee', 'Bo Wu', 'Jo Park'] } },
    }).map(({ rule }) => rule)
  test('is right where the record misspells the plural of a usual word', () => {
    const right = 'Neural Style Transfer for Audio Spectrograms'
    const wrong = right.replace('Spectro', 'Specto')
    expect(said(right, wrong)).toEqual([])
    expect(said(wrong, right)).toEqual(['title-mismatch'])
  })
  test('of two coined names tells nothing of the link', () => {
    const paper = { '2401.00007': { title: 'Crossing Deep Seas in Small Boats', authors: ['Ann Lee'] } }
    const told = (title: string) =>
      judged(`| [${title}](${at(7)}), [EmoBoat](https://arxiv.org/abs/2403.00001) | |\n`, { paper })
    expect(told('KnowBoat and VisBoat')).toEqual([])
  })
})

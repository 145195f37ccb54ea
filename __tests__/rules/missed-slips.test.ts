/** Slips that something beside them must not hide: another entry's words, a venue, an abbreviation, a version. */
import { expect, test } from 'vitest'
import type { Paper } from '../../src/model/facts.ts'
import { judged } from '../judged.ts'

const ID = '2405.00011'

const findings = (text: string, record: Partial<Paper>) =>
  judged(text, { paper: { [ID]: { authors: ['Ann Lee', 'Bo Wu'], ...record } } })
const said = (text: string, record: Partial<Paper>) => findings(text, record).map(({ rule }) => rule)
const item = (title: string, more = '', version = '') =>
  `- [${title}](https://arxiv.org/abs/${ID}${version})${more}\n`

test('a missing word that only the next entry has is missing', () => {
  const title = 'Counting Patient Herons on a LiDAR Map by Night'
  const next = '- [LiDAR Maps of Otters](https://arxiv.org/abs/2405.00012)\n'
  expect(said(item(title.replace('LiDAR ', '')) + next, { title })).toEqual(['title-mismatch'])
  expect(said(item(title.replace('LiDAR ', ''), ' (LiDAR)') + next, { title })).toEqual([])
})

test('a missing author whom only the next item names is missing', () => {
  const title = 'Counting Patient Herons by Night'
  const entry = (names: string) => `1. ${title}. ${names}. arXiv:${ID}\n`
  const next = '2. Counting Hasty Otters by Day. Wang, Lin & Roe, Ann. arXiv:2405.00012\n'
  const record = { title, authors: ['Lin Wang', 'Jane Doe', 'Ann Lee'] }
  expect(said(entry('Doe, Jane & Lee, Ann') + next, record)).toEqual(['author-mismatch'])
  expect(said(entry('Wang, Lin & Doe, Jane & Lee, Ann') + next, record)).toEqual([])
})

test('two parts of a word that changed places are a slip at any venue', () => {
  const title = 'HeronNet: A River-Scale Model of Birds'
  expect(said(item('HeronNet: A Scale‑River Model of Birds', ' OSDI 2024'), { title })).toEqual([
    'title-mismatch',
  ])
})

test('two words that changed places are a slip beside an abbreviation', () => {
  const title = 'A Calm and Patient Vision-Language Model of Birds'
  expect(said(item('A and Calm Patient VLM of Birds', '', 'v1'), { title, version: 2 })).toEqual([
    'title-mismatch',
  ])
  expect(said(item('A Calm and Patient VLM of Birds', '', 'v1'), { title, version: 2 })).toEqual([])
})

test('a name that lost its last word and its colon was not shortened', () => {
  const title = 'Count Anything: Patient Herons with a Map of Rivers'
  const listed = (name: string) => item(`${name} Patient Herons with a Map of Rivers`, ' ICCV 2024')
  expect(said(listed('Count'), { title })).toEqual(['title-mismatch'])
  expect(said(listed('Count:'), { title })).toEqual([])
})

test('a misspelt word in a title that is worded otherwise has a judgement of its own', () => {
  const title = 'Counting Patient Herons with Small Models'
  const [slip] = findings(item('Counting Patient Herrons by Large Models of Rivers', ' ICML 2024'), { title })
  expect(slip?.judgement).toMatchObject({
    compared: 'title',
    outcome: 'typo',
    confidence: 'certain',
    differing: [{ listed: 'Herrons', actual: 'Herons' }],
  })
})

test('no version of a paper is about something else', () => {
  const record = {
    title: 'Photometric Redshifts of Distant Quasars',
    abstract: 'We measure how far away galaxies are by their colours and compare with known spectra.',
  }
  expect(said(item('Temporal Alignment of Otters in Rivers', '', 'v5'), record)).toContain('wrong-paper')
  expect(said(item('Distant Quasars and Their Measured Spectra', '', 'v5'), record)).not.toContain(
    'wrong-paper',
  )
})

test('titles that have only common words in common are not one paper’s', () => {
  const title = 'The Weight of Many River Maps in Distributed LLM Systems'
  const listed = (words: string) => item(`${words} in Large Language Models`)
  expect(said(listed('Patient Otters Reason by Night'), { title })).toEqual(['wrong-paper'])
  expect(said(listed('The Weight of Maps'), { title })).not.toContain('wrong-paper')
})

test('one name that is missing is told beside an earlier version, several others are not', () => {
  const title = 'Counting Patient Herons by Night'
  const record = { title, version: 2, authors: ['Ann Lee', 'Bo Wu', 'Cy Fox', 'Eve Orr'] }
  const entry = (names: string) => `- **${title}**. *${names}*. [[paper](https://arxiv.org/abs/${ID}v1)]\n`
  expect(said(entry('Ann Lee, Bo Wu, Eve Orr'), record)).toEqual(['author-mismatch'])
  expect(said(entry('Ann Lee, Bo Wu, Jane Doe, Richard Roe'), record)).toEqual([])
})

test('no version was at another conference than the newest, unless it had another title', () => {
  const title = 'Counting Patient Herons by Night'
  const entry = (listed: string) => item(listed, ' (CVPR 2024)', 'v1')
  const record = { title, comment: 'Accepted at ICLR 2024' }
  expect(said(entry(title), { ...record, version: null })).toEqual(['venue-mismatch'])
  expect(said(entry(title), { ...record, version: 2 })).toEqual(['venue-mismatch'])
  expect(said(entry('Night Birds: Patience and Numbers'), { ...record, version: 2 })).not.toContain(
    'venue-mismatch',
  )
})

test('the name of a page is no second venue', () => {
  const title = 'Counting Patient Herons by Night'
  const at = (rest: string) =>
    said(item(title, ` (CVPR 2024) ${rest}`), { title, comment: 'Accepted at ICLR 2024' })
  expect(at('[ICLR page](https://iclr.cc/virtual/2024/poster/1)')).toEqual(['venue-mismatch'])
  expect(at('and ICLR 2024')).toEqual([])
})

test('a name misspelt beside the title of the version that the link names', () => {
  const text = (name: string) =>
    `- **Night Birds: Patience and Numbers** *Ann Lee, Bo Wu, ${name}* [[pdf](https://arxiv.org/abs/${ID}v1)]\n`
  const record = {
    title: 'Counting Patient Herons by Night',
    authors: ['Ann Lee', 'Bo Wu', 'Cornelia Foxtrot'],
    version: 2,
  }
  expect(said(text('Cornelia Foxtrto'), record)).toContain('author-mismatch')
  expect(said(text('Cornelia Foxtrot, Di Roe'), record)).not.toContain('author-mismatch')
})

test('a word without one of its two equal letters, at a venue', () => {
  const title = 'Counting Small Herons Patiently by Night'
  expect(said(item(title.replace('Small', 'Smal'), ' (CVPR 2024)'), { title })).toEqual(['title-mismatch'])
  const other = 'Modelling Small Herons Patiently by Night'
  expect(said(item(other.replace('Modelling', 'Modeling'), ' (CVPR 2024)'), { title: other })).toEqual([])
})

test('an article left alone by a word that is missing, beside an abbreviation', () => {
  const title = 'A Stable and Generalizable Large Vision-Language Model of Rivers'
  const at = (listed: string) => said(item(listed, ', arXiv 2024'), { title, version: null })
  expect(at('A and Generalizable Large VLM of Rivers')).toEqual(['title-mismatch'])
  expect(at('A Generalizable Large VLM of Rivers')).toEqual([])
})

test('a paper without a later date was not revised in a later year', () => {
  const title = 'Counting Patient Herons by Night'
  const entry = item(title, ', arXiv 2025')
  const dated = { title, published: '2024-05-01', updated: '2024-05-01' }
  expect(said(entry, { ...dated, version: null })).toEqual(['year-mismatch'])
  expect(said(entry, { ...dated, version: 2 })).toEqual([])
})

test('another word in a paper of several versions is no slip', () => {
  const title = 'Counting Patient Herons with a Visual Model'
  const message = (listed: string, version: number) =>
    findings(item(title.replace('Visual', listed), ', arXiv 2024'), { title, version })[0]?.message
  const now = `As of version 2, arXiv’s title is “${title}”. Differences: “Vision” for “Visual”.`
  expect(message('Vision', 2)).toBe(now)
  expect(message('Vision', 1)).toContain('says “Vision” where')
  expect(message('Visaul', 2)).toContain('says “Visaul” where')
})

test('the name of a venue in brackets is nobody who is cited with the year', () => {
  const title = 'Counting Patient Herons by Night'
  const entry = (where: string) => `- **${title} (${where})** [[pdf](https://arxiv.org/abs/${ID})]\n`
  const record = { title, published: '2024-05-01', updated: '2024-05-01', version: 1 }
  expect(said(entry('Arxiv 2023'), record)).toEqual(['year-mismatch'])
  expect(said(entry('Arxiv 2024'), record)).toEqual([])
  expect(
    said(`- **${title}** – on data of (Roe 2019). arXiv [[pdf](https://arxiv.org/abs/${ID})]\n`, record),
  ).toEqual([])
})

test('an author whose name is within another’s, or within an address, is missing', () => {
  const title = 'Counting Patient Herons by Night'
  const entry = (names: string, code = 'birds/herons') =>
    `- **${title}**. *${names}*. [[paper](https://arxiv.org/abs/${ID})] [[code](https://github.com/${code})]\n`
  const record = { title, authors: ['Jinyang Li', 'Ang Li', 'Eve Orr', 'Cy Fox'] }
  expect(said(entry('Jinyang Li, Eve Orr, Cy Fox'), record)).toEqual(['author-mismatch'])
  expect(said(entry('Jinyang Li, Eve Orr, Cy Fox', 'ang-li/herons'), record)).toEqual(['author-mismatch'])
  expect(said(entry('Jinyang Li, Ang Li, Eve Orr, Cy Fox'), record)).toEqual([])
  expect(said(entry('Jinyang Li, Eve Orr, Cy Fox (with Ang Li1)'), record)).toEqual([])
  expect(said(entry('Jinyang Li, Ang Liand Eve Orr, Cy Fox'), record)).toEqual([])
  expect(said(entry('Jinyang Li, Ang Liu, Eve Orr, Cy Fox'), record)).toEqual(['author-mismatch'])
})

test('one of two authors is named alone in a list whose other entries, of unknown papers, name several', () => {
  const title = 'Counting Patient Herons by Night'
  const kinds = ['Slow', 'Hasty', 'Calm', 'Wild', 'Old', 'Young', 'Shy', 'Bold', 'Wet', 'Dry', 'Cold', 'Warm']
  const others = (names: (i: number) => string) =>
    kinds
      .map(
        (kind, i) =>
          `- **${kind} Otters of Many Winter Rivers**, ICML 2024. *${names(i)}*. [[pdf](https://x.example/${i}.pdf)]\n`,
      )
      .join('')
  const entry = `- **${title}**, ICML 2024. *Ann Lee*. [[pdf](https://arxiv.org/abs/${ID})]\n`
  const several = others(() => 'Jane Doe, Richard Roe')
  expect(said(entry + several, { title })).toEqual(['author-mismatch'])
  expect(
    said(entry + others((i) => (i % 3 === 0 ? 'Jane Doe' : 'Jane Doe, Richard Roe')), { title }),
  ).toEqual([])
  expect(said(entry, { title })).toEqual([])
})

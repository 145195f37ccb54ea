/** Where a link leads decides before what it is called. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../../src/lists/index.ts'
import { arxivIdOf } from '../../../src/model/list.ts'
import { malformedEntry } from '../../../src/rules/malformed-entry.ts'
import { reportOn } from '../../judge/cases.ts'

const TITLE = 'Paper Boats in Warm Rain'
const ARXIV = 'https://arxiv.org/abs/2404.10445'
const SITE = 'https://boats.example.org/'

const entryOf = (links: string) => {
  const { entries } = readList({ path: 'x.md', text: `- **${TITLE}**, ICLR 2024. ${links}\n` })
  expect(entries).toHaveLength(1)
  return entries[0]
}
const rolesIn = (links: string) => entryOf(links)?.links.map(({ role }) => role)

describe('an arXiv link is the entry’s paper, whatever it is called', () => {
  test.each([['Website'], ['Project'], ['Project Page'], ['Link'], ['Code'], ['BoatNet'], ['Homepage']])(
    '%s',
    (label) => {
      const entry = entryOf(`[${label}](${ARXIV})`)
      expect(entry && arxivIdOf(entry)).toBe('2404.10445')
    },
  )

  test('but not if another link is', () =>
    expect(rolesIn(`[Paper](https://boats.example.org/x) [Website](${ARXIV})`)).toEqual(['paper', 'project']))
  test('but not if its label names another work', () =>
    expect(rolesIn(`[Code](https://github.com/a/b) [Dataset](${ARXIV}) [BibTeX](${ARXIV})`)).toEqual([
      'code',
      'data',
      'other',
    ]))
  test('but not if two such links lead to two papers', () =>
    expect(rolesIn(`[Website](${ARXIV}) [Project](https://arxiv.org/abs/2405.00001)`)).toEqual([
      'project',
      'project',
    ]))
  test('an empty paper link is none', () =>
    expect(rolesIn(`[Paper]() [Website](${ARXIV})`)).toEqual(['paper', 'paper']))
  test('nor does the project’s own page become the paper', () =>
    expect(rolesIn(`[Project](${SITE}) [Website](${ARXIV})`)).toEqual(['project', 'paper']))
})

describe('PDFs in a repository are papers', () => {
  test.each([
    ['papers/boats.pdf', 'paper'],
    ['./papers/boats.PDF#page=2', 'paper'],
    ['https://github.com/a/b/blob/main/papers/boats.pdf', 'paper'],
    ['https://github.com/a/b/raw/main/papers/boats.pdf', 'paper'],
    ['https://raw.githubusercontent.com/a/b/main/boats.pdf', 'paper'],
    ['https://github.com/a/b/blob/main/papers/boats.md', 'code'],
    ['papers/boats.md', 'other'],
    ['talks/boats-slides.pdf', 'other'],
  ])('%s: %s', (url, role) => expect(rolesIn(`[link](${url})`)).toEqual([role]))
  test('unless the label says that they are something else', () =>
    expect(rolesIn('[Slides](talks/boats.pdf)')).toEqual(['slides']))
})

describe('the address of a picture is never a paper', () => {
  const picture = 'https://arxiv.org/html/2404.10445v1/x1.png'
  test('in an image, in a link around it, or under a label', () => {
    expect(rolesIn(`![figure](${ARXIV})`)).toEqual(['image'])
    expect(rolesIn(`<img src="${picture}">`)).toEqual(['image'])
    expect(rolesIn(`[![figure](${picture})](${picture})`)).toEqual(['image', 'image'])
    expect(rolesIn(`[Paper](${picture})`)).toEqual(['image'])
  })
  test('and no malformed identifier either', () => {
    const text = `- **${TITLE}**, ICLR 2024. [Paper](${ARXIV}) <img src="${picture}"> [Figure](${picture})\n`
    expect(reportOn({ 'x.md': text }, { rules: [malformedEntry] }).findings).toEqual([])
  })
})

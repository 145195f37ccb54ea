import { expect, test } from 'vitest'
import { tableOf } from '../../training/example.ts'
import type { Generated } from '../../training/generate/index.ts'
import { type Page, pageLists, readPages } from '../../training/pages/index.ts'
import { locate } from '../../training/pages/locate.ts'
import { readWanted } from '../../training/pages/reading.ts'

const pages = readPages()
const lists = [...pageLists(pages, 3, 5)]
const titlesOf = ({ truth }: Generated) => truth.filter(({ kind }) => kind === 'title')

const PAGE: Page = {
  name: 'two',
  text: [
    '# Papers',
    '',
    '1. Berg, V. & Mori, D., 2014. **Grey cats sing at\n   day**. CVPR.',
    '2. Holm, E. et al., 2015. **A cat: which sings**. _Journal of Cats_, 12.',
    '',
    'More to come: 2016.',
    '',
  ].join('\n'),
  reading: [
    'line 3\n  title: Grey cats sing at day\n  authors: Berg, V. | Mori, D.\n  venue: CVPR\n  year: 2014',
    'line 5\n  title: A cat: which sings\n  authors: Holm, E. | et al.\n  venue: Journal of Cats\n  year: 2015\n',
  ].join('\n\n'),
}
const claims = ({ text, truth }: Generated) =>
  truth.map(({ kind, entry, start, end }) => `${entry} ${kind}: ${text.slice(start, end)}`)

test.each(pages)('all that must be read from $name is found in its text', ({ text, reading }) => {
  expect(locate(text, readWanted(reading)).missing).toEqual([])
})

test('what is not on a page is named', () => {
  const [one, two] = readWanted(PAGE.reading.replace('year: 2015', 'year: 2017').replace('Mori', 'Moro'))
  expect(
    locate(
      PAGE.text,
      [one, two].filter((entry) => entry !== undefined),
    ).missing,
  ).toEqual(['line 3: Berg, V. | Moro, D.', 'line 5: 2017'])
})

test('a page is learnt from as it stands: each field from its first to its last character', () => {
  const [page] = pageLists([PAGE], 0, 1)
  expect(page?.text).toBe(PAGE.text)
  expect(page && claims(page)).toEqual([
    '0 authors: Berg, V. & Mori, D.',
    '0 year: 2014',
    '0 title: Grey cats sing at\n   day',
    '0 venue: CVPR',
    '1 authors: Holm, E. et al.',
    '1 year: 2015',
    '1 title: A cat: which sings',
    '1 venue: Journal of Cats',
  ])
})

test('other papers are written in the form of the page', () => {
  const form =
    /^\d+\. \p{Lu}[^\n]*, \p{Lu}\.[^\n]*(?:&|et al\.)[^\n]*, 20\d\d\. \*\*[^*]+\*\*\. (?:[^_]+|_[^_]+_, 12)\.$/u
  const drawn = [...pageLists([PAGE], 20, 1)].slice(1)
  for (const list of drawn)
    for (const item of list.text.split(/\n(?=\d+\. |\n)/).filter((one) => /^\d/.test(one)))
      expect(item).toMatch(form)
  const titles = drawn.flatMap((list) =>
    titlesOf(list).map(({ start, end }) => list.text.slice(start, end).replace(/\s+/g, ' ')),
  )
  expect(new Set(titles).size).toBeGreaterThan(titles.length / 2)
})

test('there are lists of one entry and of many', () => {
  const sizes = new Set([...pageLists([PAGE], 30, 1)].map((list) => titlesOf(list).length))
  expect(Math.min(...sizes)).toBe(1)
  expect(Math.max(...sizes)).toBeGreaterThan(20)
})

test('the same seed gives the same lists', () => {
  const some = (seed: number) => [...pageLists(pages.slice(0, 9), 3, seed)]
  expect(some(5)).toEqual(lists.slice(0, some(5).length))
  expect(some(6)).not.toEqual(some(5))
})

test('each title of a drawn list stands in one flow', () => {
  const torn = lists.flatMap((list) => {
    const flows = tableOf(list.text, () => 0).units.flatMap(({ flow }) =>
      flow.text === '' ? [] : flow.span(0, flow.text.length),
    )
    return titlesOf(list)
      .filter((title) => !flows.some(({ start, end }) => start <= title.start && end >= title.end))
      .map(({ start, end }) => `${list.name}: ${list.text.slice(start, end)}`)
  })
  expect(torn).toEqual([])
})

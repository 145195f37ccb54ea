/** Entries of one paper that differ for a reason, and what is said of those that do not. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { applyEdits } from '../../src/model/edits.ts'
import { inconsistentEntry } from '../../src/rules/inconsistent-entry.ts'
import { haveOneAppearance } from '../../src/rules/parts/twins/appearances.ts'
import { judged } from '../judged.ts'

const found = (text: string) => judged(text, {}, [inconsistentEntry])
const messages = (text: string) => found(text).map(({ message }) => message)

const TITLE = 'Towards Patient Assessment of Slow Rivers: A Database and an Approach'
const others = ['Counting Otters From the Air', 'Frogs That Remember Their Ponds', 'Lakes in the Long Run']
  .map((title, i) => `- Net${i}: [${title}](https://arxiv.org/abs/2402.0000${i}) (2023).`)
  .join('\n')

test('names before the link of one title are those of a data set and of a method', () => {
  const entry = (name: string, title = TITLE) =>
    `- ${name}: [${title}](https://arxiv.org/abs/2401.00001) (2023).\n`
  const list = (a: string, b: string) => `## Data sets\n\n${others}\n${a}\n## Methods\n\n${b}`
  expect(messages(list(entry('Maxwell'), entry('MaxRIV')))).toEqual([])
})

test('small words before a year are no venue, and their year is none of the paper’s', () => {
  const list = readList({
    path: 'a.md',
    text: `## A\n\n- ${TITLE}. Nature, 2022. [PDF](https://arxiv.org/abs/2401.00001)\n\n## B\n\n- ${TITLE}. Nature, 2023. [PDF](https://arxiv.org/abs/2401.00001)\n`,
  })
  const [one, other] = list.entries
  if (!one?.venue || !other) throw new Error('two entries, the first with a venue')
  const named = (value: string) => ({ ...one, venue: { ...one.venue, value } }) as typeof one
  expect(haveOneAppearance(one, other, list)).toBe(false)
  expect(haveOneAppearance(named('whose'), other, list)).toBe(true)
  expect(haveOneAppearance(named('and the prerequisite for the'), other, list)).toBe(true)
  expect(haveOneAppearance(named('Annals of Rivers'), other, list)).toBe(false)
})

test('what the notes below an entry refer to is no paper of it', () => {
  const entry = (note: string) =>
    `1. **${TITLE}.** *Ann Lee, Bo Wu, ICLR 2019.* [[PDF]](https://arxiv.org/pdf/1710.05654.pdf)\n\n   Notes: ${note}\n\n`
  const other =
    '1. **How to Read a Calm River.** *Cy Young, AISTATS 2016.* [[PDF]](http://proceedings.mlr.press/v51/young16.pdf)\n'
  const papers = (note: string) =>
    readList({ path: 'a.md', text: entry(note) + other }).entries[0]?.links.filter(
      ({ role }) => role === 'paper',
    ).length
  expect(papers('Also refer to [paper](http://proceedings.mlr.press/v51/young16.pdf).')).toBe(1)
})

test('a conference’s paper by the version that it links and a journal’s are two editions', () => {
  const entry = (head: string, title: string, version = '') =>
    `- **[${head}]** ${title} [[paper](https://arxiv.org/abs/1906.01120${version})]\n`
  const list = (version: string) =>
    `## 2019\n\n${entry('2019 NeurIPS', 'Random River Selection for Patient Boats', version)}\n## 2020\n\n${entry('2020 TPAMI', 'An Adaptive Random River Selection Approach for Patient Boats')}`
  expect(messages(list('v2'))).toEqual([])
  expect(messages(list(''))).toHaveLength(1)
})

test('a pointer to an entry of the list has a key, and no year', () => {
  const list = (address: string) =>
    `## Start\n\n- [Lee et al., TPAMI 2020](${address}), ${TITLE}. [PDF](https://arxiv.org/abs/2401.00001)\n\n## All\n\n- <a name="lee20"></a>Lee, Wu, ${TITLE}, TPAMI 2022. [PDF](https://arxiv.org/abs/2401.00001)\n`
  expect(messages(list('#lee20'))).toEqual([])
})

test('[code] that stands in brackets gets the address alone', () => {
  const entry = (code: string) =>
    `- **${TITLE}**. Ann Lee. arXiv 2024. [[paper](https://arxiv.org/abs/2401.00001)] ${code}\n`
  const list = (code: string) =>
    `## A\n\n${entry('[[code](https://github.com/lee/rivers)]')}\n## B\n\n${entry(code)}`
  const linked = '[[code](https://github.com/lee/rivers)]'
  for (const code of ['[code]', '[[code]]']) {
    const text = list(code)
    expect(applyEdits(text, found(text)[0]?.fix?.edits ?? [])).toBe(list(linked))
  }
})

test('of two titles with the same authors and link, it is said first that the paper was renamed', () => {
  const entry = (title: string, authors: string) =>
    `- **${title}**, arXiv 2024.\n\n  *${authors}*\n\n  [[Paper](https://arxiv.org/abs/2401.00001)]\n\n`
  const list = (authors: string) =>
    `## A\n\n${entry('Reading Rivers With Patient Boats', 'Ann Lee, Bo Wu, Cy Young')}## B\n\n${entry('Hydrology From Small Craft in Any Weather', authors)}`
  expect(found(list('Ann Lee, Bo Wu, Cy Young')).map(({ messageId }) => messageId)).toEqual(['renamed'])
  expect(found(list('Di Roe, Ed Poe, Flo Doe')).map(({ messageId }) => messageId)).toEqual(['copied'])
})

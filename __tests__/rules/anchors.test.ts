/** Which fixes of links within a list are safe, and what is said of those that are not. */
import { expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { brokenAnchor } from '../../src/rules/broken-anchor.ts'
import { judged } from '../judged.ts'

const found = (text: string) => judged(text, {}, [brokenAnchor])

/** Whether each fix is safe; null for none. */
const fixes = (text: string) => found(text).map(({ fix }) => fix?.safe ?? null)
const messages = (text: string) => found(text).map(({ message }) => message)

test('a heading that another link leads to already is not linked twice', () => {
  const outline = '- [Lakes](#lakes)\n- [Ponds](#ponds-and-more)\n'
  const headings = '\n## Lakes\n\n## Ponds\n'
  expect(fixes(outline + headings)).toEqual([true])
  expect(fixes(`${outline}- [All Ponds](#ponds)\n${headings}`)).toEqual([false])
  expect(fixes(`${outline}\n[Back to top](#ponds)\n${headings}`)).toEqual([true])
})

test('with a letter less, a heading is meant only if the words of the link say so', () => {
  const headings = '\n## Contents\n\n## Otters\n'
  expect(fixes(`- [Contents](#content)\n${headings}`)).toEqual([true])
  expect(fixes(`[↑](#content)\n${headings}`)).toEqual([true])
  expect(fixes(`- [Frogs](#content)\n${headings}`)).toEqual([false])
  expect(fixes(`- [Frogs](#contents)\n- [Contents](#content)\n${headings}`)).toEqual([false])
})

test('a link of an entry by a common word leads to something of its own', () => {
  const entries = ['Slow', 'Calm', 'Deep'].map(
    (kind, i) =>
      `- **Reading ${kind} Rivers**. Ann Lee, Bo Wu. arXiv 2024. [[Paper](https://arxiv.org/abs/2401.0000${i})]`,
  )
  const text = (link: string) => `## Rivers\n\n${entries.join('\n')} ${link}\n\n## Notes\n`
  expect(fixes(text('[[Notes](#later)]'))).toEqual([false])
  expect(fixes(text('[[Notes](#-notes)]'))).toEqual([true])
})

test('a numbered anchor whose heading is gone has no fix where the bare one is linked', () => {
  const headings = '\n## Other\n\n## Rivers\n'
  expect(fixes(`- [Other](#other-1)\n${headings}`)).toEqual([true])
  expect(fixes(`- [Other](#other)\n- [Other](#other-1)\n- [Other](#other-2)\n${headings}`)).toEqual([
    null,
    null,
  ])
})

test('two blanks in a heading are as likely the slip', () => {
  const outline = '- [Type v: Rivers](#type-v-rivers)\n\n'
  expect(fixes(`${outline}## Type v:  Rivers\n`)).toEqual([false])
  expect(fixes(`${outline}## Type v & Rivers\n`)).not.toEqual([false])
})

test('a heading that begins with the words, or has the number, is named without a fix', () => {
  const text =
    '- [1.1 Lake Cycles](#11-lake-cycles)\n- [Acknowledgement](#acknow)\n\n## 1.1 Lake Management\n\n## Acknowledgements\n'
  expect(messages(text)).toEqual([
    'No heading here has the anchor “#11-lake-cycles”; “1.1 Lake Management” on line 4 has “#11-lake-management”.',
    'No heading here has the anchor “#acknow”; “Acknowledgements” on line 6 has “#acknowledgements”.',
  ])
  expect(fixes(text)).toEqual([null, null])
})

test('an id that begins with # is the slip', () => {
  const text = '- [Rivers](#Rivers)\n\n<div id="#Rivers"></div>\n\nSome text.\n'
  expect(messages(text)).toEqual([
    'No heading here has the anchor “#Rivers”; the id on line 3 begins with “#”, which is no part of an anchor.',
  ])
  expect(applyEdits(text, found(text)[0]?.fix?.edits ?? [])).toBe(text.replace('"#R', '"R'))
})

test('an id that is set twice is told with the one that is missing', () => {
  const text =
    '- [A](#2024-c)\n- [B](#2023-c)\n\n<a id="2024-c"></a>\n\nRivers\n\n<a id="2024-c"></a>\n\nLakes\n'
  expect(messages(text)).toEqual([
    'No heading here has the anchor “#2023-c”, and “2024-c” is set 2 times: lines 4, 8. One of them may be meant for it.',
  ])
})

test('a link that fills its heading makes no anchor, and only links elsewhere miss it', () => {
  const heading = '## [Editing Rivers](#edit)\n'
  expect(found(heading)).toEqual([])
  expect(messages(`See [how](#edit).\n\n${heading}`)).toEqual([
    'No heading here has the anchor “#edit”; “Editing Rivers” on line 3 has “#editing-rivers”.',
  ])
})

test('one slip in many places is one finding, whose fix mends all of them', () => {
  const back = ['Lakes', 'Ponds', 'Rivers', 'Wells'].map((name) => `## ${name} [↑](#content)\n`).join('\n')
  const text = `# Contents\n\n${back}`
  expect(messages(text)).toEqual([
    'No heading here has the anchor “#content”, to which 4 links lead (lines 3, 5, 7, 9); “Contents” on line 1 has “#contents”.',
  ])
  expect(applyEdits(text, found(text)[0]?.fix?.edits ?? [])).toBe(text.replaceAll('#content)', '#contents)'))
})

test('no fix of what a program writes is safe', () => {
  const text = '- [Rivers](#rivrs)\n\n## Rivers\n'
  expect(fixes(text)).toEqual([true])
  expect(fixes(`<!-- This file is auto-generated: do not edit. -->\n\n${text}`)).toEqual([false])
})

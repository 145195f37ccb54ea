/** Which fixes of links within a list are safe, and what is said of those that are not. */
import { describe, expect, test } from 'vitest'
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

test('an item of an outline that stands there twice means one heading, in two chapters perhaps two', () => {
  const [line, headings] = ['  - [Slow Rivers](#-slow-rivers)\n', '\n# East\n\n# West\n\n## Slow Rivers\n']
  expect(fixes(`- [East](#east)\n${line}${line}- [West](#west)\n${headings}`)).toEqual([true, true])
  expect(fixes(`- [East](#east)\n${line}- [West](#west)\n${line}${headings}`)).toEqual([false, false])
})

test.each([
  ['with capitals, as the others', '#Cold-Lakes', '#Slow-River', '#Slow-Rivers'],
  ['in small letters, as the others', '#cold-lakes', '#Slow-River', '#slow-rivers'],
  ['with capitals, as nothing tells otherwise', '#seas', '#Slow-River', '#Slow-Rivers'],
  ['in small letters, as it was', '#seas', '#slow-river', '#slow-rivers'],
  ['in small letters, as it was beside one with capitals', '#Cold-Lakes', '#slow-river', '#slow-rivers'],
])('an address is written %s', (_, other, wrong, right) => {
  const label = other === '#seas' ? 'seas' : 'Cold Lakes'
  const text = `- [${label}](${other})\n- [Slow Rivers](${wrong})\n\n## Cold Lakes\n\n## seas\n\n## Slow Rivers\n`
  const [finding] = found(text)
  expect(finding?.expected).toBe(right)
  expect(applyEdits(text, finding?.fix?.edits ?? [])).toContain(`(${right})`)
})

test('the heading that the anchor spells but for dashes wins over one that the label names', () => {
  const text = '- [Lakes](#rivers--lakes)\n\n## 📖 Rivers & Lakes\n\n### Lakes\n'
  expect(found(text).map(({ expected, fix }) => [expected, fix?.safe])).toEqual([['#-rivers--lakes', true]])
  expect(found(text.replace('[Lakes]', '[Ponds]')).map(({ expected }) => expected)).toEqual([
    '#-rivers--lakes',
  ])
  expect(found('- [Lakes](#-old-rivers)\n\n## Old Rivers\n\n## Lakes\n')[0]?.expected).toBe('#lakes')
})

test('an outline that leaves out other scripts’ letters means the heading of its label', () => {
  const text = [
    '- [Rivers](#rivers)',
    '  - [Rivers - 综述](#rivers-----)',
    '',
    '## Rivers',
    '',
    '### Rivers - 综述',
    '',
  ].join('\n')
  const [finding] = found(text)
  expect(finding?.fix?.safe).toBe(true)
  expect(applyEdits(text, finding?.fix?.edits ?? [])).toContain('[Rivers - 综述](#rivers---综述)')
})

test('of two headings that differ in such letters only, that of the label is meant', () => {
  const text = [
    '- [Rivers (TODO)](#rivers--todo-)',
    '- [Rivers - 综述(TODO)](#rivers-------todo-)',
    '',
    '## Rivers (TODO)',
    '',
    '## Rivers - 综述(TODO)',
    '',
  ].join('\n')
  expect(found(text).map(({ expected }) => expected)).toEqual(['#rivers-todo', '#rivers---综述todo'])
})

test('a heading that has the label behind its number is meant, whatever the anchor says', () => {
  const text = '* 3. [Text-to-3D Rivers](#text-to-3d-slow-rivers)\n\n## 3. Text-to-3D Rivers\n'
  expect(found(text).map(({ expected, fix }) => [expected, fix?.safe])).toEqual([
    ['#3-text-to-3d-rivers', false],
  ])
  expect(fixes(`* [Text-to-3D Rivers](#3-text-to-3d-rivers)\n${text}`)).toEqual([null])
  expect(fixes(`* [Text-to-3D Rivers](#reading-rivers-3d)\n${text}`)).toEqual([null, null])
})

test('a count of GitHub’s is no number of the heading', () => {
  const [link, heading] = ['- [RN](#rn-reading-slow-rivers-1)\n', '\n## RN: Reading Slow Rivers\n']
  expect(found(link + heading).map(({ expected, fix }) => [expected, fix?.safe])).toEqual([
    ['#rn-reading-slow-rivers', false],
  ])
  const beside = `- [RN](#rn-reading-slow-rivers)\n${link}${heading}`
  expect(messages(beside)).toEqual([
    'No heading here has the anchor “#rn-reading-slow-rivers-1”; “RN: Reading Slow Rivers” on line 4 has “#rn-reading-slow-rivers”.',
  ])
  expect(fixes(beside)).toEqual([null])
  expect(messages('- [Part 2](#part-2)\n\n## Part\n')).toEqual(['No heading here has the anchor “#part-2”.'])
})

test('an anchor that says more than its heading names it, unless that is another link’s', () => {
  const text = '- [RN-2](#reading-slow-rivers-rn-2)\n\n## Reading Slow Rivers\n'
  expect(messages(text)).toEqual([
    'No heading here has the anchor “#reading-slow-rivers-rn-2”; “Reading Slow Rivers” on line 3 has “#reading-slow-rivers”.',
  ])
  expect(fixes(text)).toEqual([null])
  expect(messages(`- [Slow Rivers](#reading-slow-rivers)\n${text}`)).toEqual([
    'No heading here has the anchor “#reading-slow-rivers-rn-2”.',
  ])
})

test('a blank less or more makes no other word', () => {
  expect(fixes('- [3.2 Blak-box Lakes](#32-blak-box-lakes)\n\n## 3.2 Blackbox Lakes\n')).toEqual([false])
  expect(fixes('- [Ocean](#my-box-lakes)\n\n## Big-Box Lakes\n')).toEqual([null])
})

test('an id with a blank at its end is another', () => {
  const text = '- [Rivers](#Rivers)\n- [Lakes](#lakes)\n\n<a name=" Rivers">\n\n<a id=\'lakes \'></a>\n'
  expect(messages(text)).toEqual([
    'No heading here has the anchor “#Rivers”; the name on line 4 begins or ends with a space, so that it is another.',
    'No heading here has the anchor “#lakes”; the id on line 6 begins or ends with a space, so that it is another.',
  ])
  const edits = found(text).flatMap(({ fix }) => fix?.edits ?? [])
  expect(applyEdits(text, edits)).toBe(text.replace('" R', '"R').replace("s '", "s'"))
})

const OUTLINE = '- [Lakes](#lakes)\n- [Deep Rivers](#deep-rivers)\n- [Ponds](#ponds)\n'
const HEADINGS = '\n## Lakes\n\n## Deep Rivers \n\n## Ponds\n'
/** The text after the fix of its only finding. */
const mended = (text: string) => applyEdits(text, found(text)[0]?.fix?.edits ?? [])

test('a dash too many at the end leads nowhere, but where something stands for it', () => {
  const text = OUTLINE.replace('#deep-rivers', '#deep-rivers-') + HEADINGS
  expect(messages(text)).toEqual([
    'No heading here has the anchor “#deep-rivers-”; “Deep Rivers” on line 7 has “#deep-rivers”.',
  ])
  expect(mended(text)).toBe(OUTLINE + HEADINGS)
  expect(messages(text.replace('Deep Rivers \n', 'Deep Rivers 🌊\n'))).toEqual([])
  expect(messages(text.replace('Deep Rivers \n', 'Deep Rivers ![](a.png)\n'))).toEqual([])
})

test('a line of an outline that lacks the “#”, or has a space, is told', () => {
  const without = OUTLINE.replace('#deep-rivers', 'deep-rivers') + HEADINGS
  expect(messages(without)).toEqual([
    'The address “deep-rivers” lacks its “#”, so “[Deep Rivers]” leads to a file of that name.',
  ])
  expect(mended(without)).toBe(OUTLINE + HEADINGS)
  expect(messages(`[Deep Rivers](deep-rivers)\n${HEADINGS}`)).toEqual([])
  const spaced = OUTLINE.replace('#deep-rivers', '#Deep Rivers') + HEADINGS
  expect(messages(spaced)).toEqual(['There is a space in “#Deep Rivers”, so “[Deep Rivers]” is not a link.'])
  expect(mended(spaced)).toBe(OUTLINE + HEADINGS)
})

test('a name that is set again above the heading that is meant is the slip', () => {
  const outline = '- [Winter 2018](#winter2018)\n- [Winter 2017](#winter2017)\n'
  const section = (name: string, year: number) => `\n<a name="${name}"></a>\n## Winter ${year}\n`
  const text = outline + section('winter2018', 2018) + section('winter2018', 2017)
  expect(messages(text)).toEqual([
    'No heading here has the anchor “#winter2017”; the “winter2018” above “Winter 2017” on line 7 is set a second time there.',
  ])
  expect(mended(text)).toBe(outline + section('winter2018', 2018) + section('winter2017', 2017))
})

test('an anchor that stands for one that is to come is no slip', () => {
  expect(messages('- [Lakes](#lakes)\n- [Patient Rivers](#TODO)\n- [Ponds](#tbd)\n\n## Lakes\n')).toEqual([])
  expect(messages('- [Lakes](#lakes)\n- [To do](#todo)\n\n## Lakes\n')).toHaveLength(1)
})

test('the variation selector of an emoji stays in the anchor', () => {
  const text = (slug: string) => `- [⚠️ Rivers](#${slug})\n- [Lakes](#lakes)\n\n## ⚠️ Rivers\n\n## Lakes\n`
  expect(messages(text('-rivers'))).toEqual([
    'No heading here has the anchor “#-rivers”; that of “⚠️ Rivers” on line 4 has one character more, the invisible variation selector of its emoji (U+FE0F).',
  ])
  expect(mended(text('-rivers'))).toBe(text('\ufe0f-rivers'))
  expect(messages(text('\ufe0f-rivers'))).toEqual([])
  expect(messages(text('%EF%B8%8F-rivers'))).toEqual([])
  expect(messages(text('-rivers').replace('## ⚠️', '## ⚠'))).toEqual([])
})

describe('the characters of an anchor that are not ASCII', () => {
  const HEADINGS = '\n## ⚠️ Rivers\n\n## ✂️ Lakes\n\n## ⚙️ Ponds\n\n## 河流\n\n## Öl\n'
  const outline = (rivers: string, ...others: readonly string[]) =>
    `- [Rivers](#${rivers}-rivers)\n${others.map((slug) => `- [Other](#${slug})\n`).join('')}${HEADINGS}`
  test.each([
    ['as the others are written', '%EF%B8%8F', ['%EF%B8%8F-lakes', '%EF%B8%8F-ponds']],
    ['as they are where none shows a form', '\ufe0f', []],
    ['as most of the others are', '\ufe0f', ['\ufe0f-lakes', '\ufe0f-ponds', '%EF%B8%8F-rivers']],
    ['apart from letters', '%EF%B8%8F', ['河流', 'öl', '%EF%B8%8F-lakes']],
  ])('are written %s', (_, written, others) => {
    const text = outline('', ...others)
    expect(applyEdits(text, found(text)[0]?.fix?.edits ?? [])).toBe(outline(written, ...others))
  })
  test.each([
    ['%E6%B2%B3%E6%B5%81', '%C3%B6l'],
    ['河流', 'öl'],
  ])('letters: %s', (other, written) => {
    const text = (slug: string) =>
      `- [Öl](#${slug})\n- [河流](#${other})\n- [Lakes](#%EF%B8%8F-lakes)\n${HEADINGS}`
    expect(applyEdits(text('oel'), found(text('oel'))[0]?.fix?.edits ?? [])).toBe(text(written))
  })
})

describe('a heading with the words of the anchor in another order', () => {
  const link = '- [Lake-River Sample Detection](#lake-river-sample-detection)\n'
  const near = '\n## Take-River Sample Detection\n'
  test('is meant, and not the one that is spelt like it', () => {
    const [one] = found(`${link}${near}\n## River-Lake Sample Detection\n`)
    expect([one?.expected, one?.fix?.safe]).toEqual(['#river-lake-sample-detection', false])
    expect(found(`${link}${near}`)[0]?.expected).toBe('#take-river-sample-detection')
  })
  test('is not told from another such', () => {
    const text = `${link}${near}\n## River-Lake Sample Detection\n\n## Sample Detection: Lake-River\n`
    expect(found(text).map(({ expected, fix }) => [expected, fix])).toEqual([[null, null]])
  })
})

test('a link leads where another link to its anchor does, whose label names the heading', () => {
  const headings = '\n## Rivers by Year\n\n## Lakes\n'
  const badge = '[![2026](https://img.shields.io/badge/2026-19-green.svg)](#papers-of-all)'
  const outline = '- [Rivers by Year](#papers-of-all)\n'
  expect(messages(`${badge}\n\n${outline}${headings}`)).toEqual(
    Array(2).fill(expect.stringContaining('“Rivers by Year” on line')),
  )
  expect(messages(`${badge}\n\n${outline}- [Lakes](#papers-of-all)\n${headings}`)[0]).not.toContain('Rivers')
})

test('a heading with words put between those of the label and the anchor is meant, unless another link leads there', () => {
  const link = '- [Critics of rivers](#critics-of-rivers)\n'
  const [heading, other] = ['\n## Critics and Friends of Rivers\n', '\n## Critics of Deep Rivers and Lakes\n']
  expect(found(`${link}${heading}${other}`)[0]?.expected).toBe('#critics-and-friends-of-rivers')
  expect(fixes(`${link}${other}`)).toEqual([null])
  expect(fixes(`${link}- [Friends](#critics-and-friends-of-rivers)\n${heading}`)).toEqual([null])
  expect(fixes(`${link}${heading}\n## Critics and Foes of Rivers\n`)).toEqual([null])
})

test('a heading that the outline links is not that of another line, whose label and anchor agree', () => {
  const text = (line: string) =>
    `${line}- [Implicit Rivers](#implicit-rivers)\n\n## Implicit Rivers\n\n## Lakes and Ponds\n`
  const [found] = judged(text('- [Explicit Rivers](#explicit-rivers)\n'))
  expect([found?.message, found?.fix]).toEqual(['No heading here has the anchor “#explicit-rivers”.', null])
  expect(judged(text('- [All Rivers](#implicit-river)\n'))[0]?.fix).not.toBeNull()
})

describe('an outline that misspells a heading in the label and the anchor', () => {
  const text = (label: string, more = 'Counted by observation.') =>
    `- [${label}](#${label.toLowerCase().replaceAll(' ', '-')})\n\n## Slow Observation\n\n${more}\n`
  const mended = (list: string) => applyEdits(list, found(list)[0]?.fix?.edits ?? [])
  test('is mended in both', () => {
    expect(mended(text('Slow Obzervation'))).toBe(text('Slow Observation'))
    expect(fixes(text('Slow Obzervation'))).toEqual([false])
  })
  test.each([
    // the list writes it so elsewhere
    text('Slow Obzervation', 'Counted by observation, or obzervation.'),
    // the heading’s word is nowhere else, so it may be the slip
    text('Slow Obzervation', 'Counted from far away.'),
    // a plural
    text('Slow Observations', 'Counted by observation.'),
    // another word
    '- [Slow and Patient Rivers under Convolution](#slow-and-patient-rivers-under-convolution)\n\n## Slow and Patient Rivers under Conversation\n\nNo conversation.\n',
    // the label is right
    text('Slow Observation').replace('(#slow-observation)', '(#slow-obzervation)'),
    // the anchor has another slip
    text('Slow Obzervation').replace('(#slow-obzervation)', '(#slow-observatiom)'),
  ])('keeps a label that may be right: %s', (list) => {
    const [label] = list.split('](')
    expect(mended(list).startsWith(`${label}](`)).toBe(true)
  })
})

describe('a heading with another number than the label', () => {
  const text = (label: string) =>
    `- [1. Deep Lakes](#1-deep-lakes)\n- [${label}](#${label.toLowerCase().replace('.', '').replaceAll(' ', '-')})\n\n## 1. Deep Lakes\n\n## 3. Slow Rivers\n`
  test('is told as such, and to link it would leave the wrong number', () => {
    expect(messages(text('2. Slow Rivers'))).toEqual([
      'No heading here has the anchor “#2-slow-rivers”; “3. Slow Rivers” on line 6 has “#3-slow-rivers”: their numbers differ.',
    ])
    expect(fixes(text('2. Slow Rivers'))).toEqual([null])
    const back = '\n[2. Slow Rivers](#2-slow-rivers)\n'
    expect(fixes(text('2. Slow Rivers') + back.repeat(4))).toEqual([null])
  })
  test('is linked where the label has no number, or the same', () => {
    expect(fixes(text('Slow Rivers'))).toEqual([false])
    expect(fixes(text('3. Slow Riverz'))).toEqual([false])
  })
})

test('a number alone does not tell which heading a longer anchor means', () => {
  const outline = (slug: string) => `- [1998](#${slug})\n\n## Rivers\n\n### 1998\n`
  expect(fixes(outline('journal-of-rivers-1998'))).toEqual([false])
  expect(fixes(outline('-1998'))).toEqual([true])
})

describe('an anchor that the list sets itself', () => {
  const outline =
    '- [Rivers](#sec-rivers)\n- [Lakes](#sec-lakes)\n- [Ponds](#sec-ponds)\n- [Frogs](#frogs)\n\n'
  const ponds = '## 🦆 Ponds\n\n## Frogs\n'
  const set = `<a id="sec-rivers"></a>\n## 🌊 Rivers\n\n<a id="sec-lakes"></a>\n## 🏞 Lakes\n\n`

  test('is set above its heading as those of the links beside it are', () => {
    const [one, ...more] = found(outline + set + ponds)
    expect(more).toEqual([])
    expect(one?.message).toBe(
      'No heading here has the anchor “#sec-ponds”; nothing sets it above “🦆 Ponds” on line 12, as “sec-rivers” is set above “🌊 Rivers”.',
    )
    expect(one?.fix?.safe).toBe(true)
    const mended = applyEdits(outline + set + ponds, one?.fix?.edits ?? [])
    expect(mended).toBe(`${outline}${set}<a id="sec-ponds"></a>\n${ponds}`)
    expect(messages(mended)).toEqual([])
  })
  test('is only offered above a heading of another level than those that have one', () => {
    expect(fixes(outline + set + ponds.replace('## 🦆', '#### 🦆'))).toEqual([false])
  })
  test('is set once for several links', () => {
    expect(fixes(`${outline}${set}${ponds}\n[Ponds](#sec-ponds)\n`)).toEqual([true, null])
    const twice = `${outline}- [Ponds](#sec-ponds)\n`
    expect(fixes(`${twice}${set}${ponds}`)).toEqual([false, null])
  })
  test('is only offered where a link with other words would lead there as well', () => {
    const shared = outline.replace('- [Frogs', '- [Toads and Newts](#sec-ponds)\n- [Frogs')
    expect(fixes(shared + set + ponds)).not.toContain(true)
  })
  test('is not where most links beside it lead to headings, which is then the way', () => {
    const others = '- [Toads](#toads)\n- [Newts](#newts)\n'
    const headings = '\n## Toads\n\n## Newts\n'
    expect(found(others + outline + set + ponds + headings).map(({ expected }) => expected)).toEqual([
      '#-ponds',
    ])
  })
  test('is no safe link to the heading where anchors are set within headings', () => {
    const within = set.replaceAll(/(<a.*<\/a>)\n## /g, '## $1')
    expect(found(outline + within + ponds).map(({ expected, fix }) => [expected, fix?.safe])).toEqual([
      ['#-ponds', false],
    ])
  })
})

test('the anchor of a heading is only offered where the list set one of that name, or the heading has no end', () => {
  const outline = '- [Slow Rivers](#-slow--rivers)\n\n'
  expect(fixes(`${outline}## Slow Rivers\n`)).toEqual([true])
  expect(fixes(`${outline}<a id="slow_rivers"></a>\n\n## Slow Rivers\n`)).toEqual([false])
  expect(fixes(`${outline}<h2>Slow Rivers</h2>\n\nPonds\n`)).toEqual([true])
  expect(fixes(`${outline}<h2>Slow Rivers\n\nPonds</h3>\n`)).not.toContain(true)
})

test('an id of several words is named by the link that has dashes for its blanks', () => {
  const text = (id: string) =>
    `- [2024](#journal-of-rivers-2024)\n\n## Rivers\n\n<a id="${id}"></a>\n<h3>2024</h3>\n`
  const [one] = found(text('journal of rivers.-2024'))
  expect(one?.message).toBe(
    'No heading here has the anchor “#journal-of-rivers-2024”; the id “journal of rivers.-2024” on line 5 has spaces, so that it is another.',
  )
  expect(one?.fix?.safe).toBe(false)
  expect(applyEdits(text('journal of rivers.-2024'), one?.fix?.edits ?? [])).toBe(
    text('journal-of-rivers-2024'),
  )
  const other = '\n[2024](#journal%20of%20rivers.-2024)\n'
  expect(fixes(text('journal of rivers.-2024') + other)).toEqual([null])
})

describe('a page of a site generator', () => {
  const page = '---\nlayout: page\npermalink: /rivers/\n---\n\n'
  test('has no anchor for a heading that is a tag', () => {
    const text = '- [1998](#journal-of-rivers-1998)\n- [Ponds](#pond)\n\n<h3>1998</h3>\n\n<h3>Ponds</h3>\n'
    expect(messages(page + text)).toEqual([
      'No heading here has the anchor “#journal-of-rivers-1998”.',
      'No heading here has the anchor “#pond”.',
    ])
  })
  test('has other anchors than GitHub, so that no fix is safe', () => {
    const text = '- [Slow Rivers](#slow-river)\n\n## Slow Rivers\n'
    expect(fixes(text)).toEqual([true])
    expect(fixes(page + text)).toEqual([false])
    expect(fixes(`---\n\n---\n${text}`)).toEqual([true])
  })
  test('may leave out what stands before the first letter, and dashes', () => {
    const text =
      '- [Slow](#slow-rivers)\n- [Fast](#fast-lakes)\n- [Gone](#gone)\n\n## 1. Slow Rivers\n\n## Fast & Lakes\n'
    expect(messages(text)).toHaveLength(3)
    expect(messages(page + text)).toEqual(['No heading here has the anchor “#gone”.'])
  })
})

test('a correction is only offered where the anchor has an invisible joiner, or another slip stands beside it', () => {
  const fixOf = (heading: string, link: string) =>
    judged(`${link}\n\n## ${heading}\n\n- [A Title of Some Length](https://arxiv.org/abs/2401.00001)\n`).find(
      ({ rule }) => rule === 'broken-anchor',
    )?.fix?.safe
  const plain = '- [Rivers of Ice](#rivers-of-icee)'
  expect(fixOf('Rivers of Ice', plain)).toBe(true)
  expect(fixOf('Rivers of Ice', `${plain})`)).toBe(false)
  expect(fixOf('Rivers of Ice', `- (see [Rivers of Ice](#rivers-of-icee))`)).toBe(true)
  expect(fixOf('Rivers of Ice 👨‍⚖️', plain)).not.toBe(true)
})

describe('a part of the outline that is announced', () => {
  const headings = '\n## Lakes\n\n## Rivers\n'
  test('is not missed', () => {
    expect(messages(`- [Lakes](#lakes)\n- [Ponds (coming soon)](#ponds)\n${headings}`)).toEqual([])
    expect(messages(`- [Lakes](#lakes)\n- [Ponds](#ponds) (TODO)\n${headings}`)).toEqual([])
    expect(messages(`* - [x] [Lakes](#lakes)\n* - [ ] [Ponds](#ponds)\n${headings}`)).toEqual([])
  })
  test('is one that is not there yet, and no misspelt heading', () => {
    expect(messages(`* - [x] [Lakes](#lakes)\n* - [ ] [Rivers](#rivesr)\n${headings}`)).toHaveLength(1)
    expect(messages(`- [ ] [Lakes](#lakes)\n- [ ] [Ponds](#ponds)\n${headings}`)).toHaveLength(1)
    expect(messages(`- [Lakes](#lakes)\n- [Soon](#ponds)\n${headings}`)).toHaveLength(1)
  })
})

test('a heading that begins with the words of a link is not named where another link leads there', () => {
  const outline = '- [Boat Tracing](#boat-tracing)\n'
  const heading = '\n## Boat Tracing for Better Rivers\n'
  const other = '- [Boat Tracing for Better Rivers](#boat-tracing-for-better-rivers)\n'
  expect(messages(`${outline}${heading}`)[0]).toContain('“Boat Tracing for Better Rivers” on line')
  expect(messages(`${outline}${other}${heading}`)).toEqual([
    'No heading here has the anchor “#boat-tracing”.',
  ])
})

test('a link that has a word of the heading around it means to make that anchor', () => {
  expect(messages('## Before [2015](#2015)\n')).toEqual([])
  expect(messages('## Before 2015 [Lakes](#lakes)\n\n## Ponds\n')).toEqual([])
  expect(messages('## Before 2015 [Lakes](#ponds)\n')).toHaveLength(1)
})

test('links of several labels to one anchor do not all mean the heading that is like it', () => {
  const outline = '- [Lakes (must see)](##1-lakes)\n- [Ponds](##1.-lakes)\n- [Lakes](##1.-lakes)\n'
  const headings = '\n## 1. Lakes\n\n## 2. Ponds\n\n## 3. Seas\n'
  const text = `${outline}${headings}`
  const all = found(text).flatMap(({ fix }) => (fix?.safe ? fix.edits : []))
  expect(applyEdits(text, all)).toBe(
    `- [Lakes (must see)](#1-lakes)\n- [Ponds](##1.-lakes)\n- [Lakes](#1-lakes)\n${headings}`,
  )
})

test('of two items of an outline with one label and one anchor, only one can mean the heading', () => {
  const [item, headings] = [
    '  - [Boards, Tests](#board-tests)\n',
    '\n## Rivers\n\n## Boards, Tests\n\n## Seas\n',
  ]
  expect(fixes(`- [Rivers](#rivers)\n${item}- [Seas](#seas)\n${headings}`)).toEqual([true])
  expect(fixes(`- [Rivers](#rivers)\n${item}- [Seas](#seas)\n${item}${headings}`)).toEqual([false, false])
})

test('two blanks in a heading are a slip of its own, which no link takes over unasked', () => {
  const outline = '- [4.1 Outdoor](#41-outdoor)\n- [Indoor](#42-indoor)\n'
  const headings = (blanks: string) => `\n## 4.1 Outdoor\n\n## 4.2${blanks}Indoor\n`
  expect(fixes(`${outline}${headings('  ')}`)).toEqual([false])
  expect(fixes(`${outline}${headings(' - ')}`)).toEqual([true])
})

/** Claims are anchored to the records, inside the entries' own borders. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../../src/align/index.ts'
import { readList } from '../../src/lists/index.ts'
import type { Entry, List } from '../../src/model/list.ts'
import { pretend } from '../pretend.ts'

const TITLE = 'Drawing Paper Boats with Patient Sampling'
const NAMES = ['Ada Boatman', 'Bo Rivers', 'Cy van der Lake', 'Di Ponder', 'Ed Marsh']
const RECORD = { title: TITLE, authors: NAMES }
const LINK = '[[Paper](https://arxiv.org/abs/2401.00001)]'

const read = (text: string) => readList({ path: 'README.md', text })
const aligned = (list: List, ...records: readonly object[]): List => {
  const papers = records.map((record, i) => [`2401.0000${i + 1}`, record])
  const [result] = align([list], pretend({ paper: Object.fromEntries(papers) }))
  return result as List
}
const said = ({ title, authors, venue, year }: Entry) => ({
  title: title?.value ?? null,
  names: authors?.names.map(({ value }) => value) ?? null,
  venue: venue?.value ?? null,
  year: year?.value ?? null,
})
/** What the only entry of a text says once its paper's record is known. */
const entryOf = (text: string, record: object = RECORD) => {
  const { entries } = aligned(read(text), record)
  expect(entries).toHaveLength(1)
  return said(entries[0] as Entry)
}
/** A list whose reader took other words for the title and the names. */
const misread = (text: string, words: string): List => {
  const list = read(text)
  const start = text.indexOf(words)
  const claim = { value: words, span: { start, end: start + words.length }, certainty: 0.2 }
  return { ...list, entries: list.entries.map((entry) => ({ ...entry, title: claim, authors: null })) }
}
const anchoredIn = (text: string, words: string, record: object = RECORD) =>
  said(aligned(misread(text, words), record).entries[0] as Entry)

const line = (title: string, names = NAMES.join(', ')) => `- ${names}, ${title}, ICLR 2024. ${LINK}\n`

describe('a title that was misread is found', () => {
  test.each([
    ['as the record has it', TITLE],
    ['with a slip', 'Drawing Papr Boats with Patient Sampling'],
    ['with a word missing', 'Drawing Paper Boats with Sampling'],
    ['with a word more', 'Drawing Small Paper Boats with Patient Sampling'],
    ['with a word more at its end', `${TITLE} Revisited`],
    ['with two words swapped', 'Drawing Boats Paper with Patient Sampling'],
    ['in other case and hyphenation', 'Drawing paper-boats with patient sampling'],
  ])('%s', (_, title) => {
    const found = anchoredIn(line(title), 'Ada Boatman, Bo Rivers')
    expect(found).toMatchObject({ title, names: NAMES })
  })
  test('after a nickname', () =>
    expect(anchoredIn(`- **BoatNet** ${TITLE}. ${LINK}\n`, 'BoatNet').title).toBe(TITLE))
  test('up to its question mark', () => {
    const title = 'Who Draws Paper Boats in the Rain?'
    expect(anchoredIn(`- BoatNet | ${title} ${LINK}\n`, 'BoatNet', { title, authors: NAMES }).title).toBe(
      title,
    )
  })
  test('but not within a longer one', () => {
    const text = `- BoatNet | ${TITLE} and Many Other Ways of Folding ${LINK}\n`
    expect(anchoredIn(text, 'BoatNet').title).toBe('BoatNet')
  })
  test('that was cut at a comma, and what was taken for names or a venue is none', () => {
    const title = 'Boats, Rain, and Patience'
    const found = anchoredIn(`- **${title}** ${LINK}\n`, 'Boats', { title, authors: NAMES })
    expect(found).toMatchObject({ title, names: null, venue: null })
  })
})

describe('a title that the reader found stays', () => {
  test.each([
    [
      'with a slip',
      `- **Drawing Papr Boats with Patient Sampling** ${LINK}\n`,
      'Drawing Papr Boats with Patient Sampling',
    ],
    ['with a nickname', `- **BoatNet: ${TITLE}** ${LINK}\n`, `BoatNet: ${TITLE}`],
    [
      'with a subtitle',
      `- **${TITLE}: A Long and Patient Study of Folding** ${LINK}\n`,
      `${TITLE}: A Long and Patient Study of Folding`,
    ],
    [
      'with other words at its end',
      `- **Drawing Paper Boats with Patient Folding and Much Care Indeed** ${LINK}\n`,
      'Drawing Paper Boats with Patient Folding and Much Care Indeed',
    ],
  ])('%s', (_, text, title) => expect(entryOf(text).title).toBe(title))
  test('beside a nickname that is spelt right', () => {
    const text = `- **Patient Boats**: "Pateint Boats", ICLR 2024. ${LINK}\n`
    const found = anchoredIn(text, 'Pateint Boats', { ...RECORD, title: 'Patient Boats' })
    expect(found.title).toBe('Pateint Boats')
  })
  test('without the record’s subtitle', () =>
    expect(entryOf(`- **${TITLE}** ${LINK}\n`, { ...RECORD, title: `${TITLE}: A Study` }).title).toBe(TITLE))
  test('with its span and full certainty', () => {
    const list = misread(line(TITLE), TITLE)
    const [before, after] = [list, aligned(list, RECORD)].map(({ entries }) => entries[0]?.title)
    expect(after).toEqual({ ...before, certainty: 1 })
  })
})

describe('names are found', () => {
  const names = (written: string) => anchoredIn(`- **${TITLE}**<br>${written}<br>${LINK}\n`, TITLE).names
  test.each([
    ['as the record has them', NAMES],
    ['one missing', NAMES.toSpliced(2, 1)],
    ['two swapped', [NAMES[1], NAMES[0], ...NAMES.slice(2)]],
    ['one misspelt', NAMES.with(3, 'Di Pondar')],
    ['one more', NAMES.toSpliced(3, 0, 'Xi Quixote')],
  ])('%s', (_, written) => expect(names(written.join(', '))).toEqual(written))
  test('family names first', () =>
    expect(names('Boatman, Ada and Rivers, Bo and Ponder, Di')).toEqual([
      'Boatman, Ada',
      'Rivers, Bo',
      'Ponder, Di',
    ]))
  test('cut short', () => {
    const list = misread(`- **${TITLE}**<br>Ada Boatman, Bo Rivers, et al.<br>${LINK}\n`, TITLE)
    expect(aligned(list, RECORD).entries[0]?.authors).toMatchObject({ etAl: true, names: [{}, {}] })
  })
  test('no name is left out because the record lacks it', () => {
    const text = `- **${TITLE}**, *${[...NAMES.slice(0, 3), 'Xi Quixote'].join(', ')}*, ICLR 2024. ${LINK}\n`
    expect(entryOf(text).names).toEqual([...NAMES.slice(0, 3), 'Xi Quixote'])
  })
  test('behind an institution they need not be all, and under its label they are none', () => {
    const said = (line: string) =>
      aligned(misread(`- **${TITLE}**<br>${line}<br>${LINK}\n`, TITLE), RECORD).entries[0]?.authors ?? null
    for (const line of [
      '**Affiliation:** Example Institute of Technology (Ada Boatman, Bo Rivers)',
      'Example University (Ada Boatman, Bo Rivers)',
      '机构：示例大学（Ada Boatman, Bo Rivers）',
    ])
      expect(said(line)).toMatchObject({ etAl: true, names: [{}, {}] })
    expect(said('**Affiliation:** Ada Boatman, Bo Rivers')).toBeNull()
    expect(said('**Authors:** Ada Boatman, Bo Rivers')).toMatchObject({ etAl: false, names: [{}, {}] })
  })
  test('but not those of somebody else', () => expect(names('Xi Quixote, Yo Zeppelin')).toBeNull())
})

const entries = fc.array(
  fc.record({
    title: fc.array(
      fc.constantFrom(...'boats rivers lakes ponds rain paper folding patience slow deep'.split(' ')),
      {
        minLength: 4,
        maxLength: 9,
      },
    ),
    bold: fc.boolean(),
    label: fc.constantFrom('Paper', 'Website', 'PDF'),
  }),
  { minLength: 2, maxLength: 6 },
)
const textOf = (
  given: readonly { title: readonly string[]; bold: boolean; label: string }[],
  ids: readonly number[],
) =>
  given
    .map(({ title, bold, label }, i) => {
      const words = `${title.join(' ')} no ${i}`
      return `- ${bold ? `**${words}**` : words}, ICLR 2024. [[${label}](https://arxiv.org/abs/2401.0000${ids[i]})]\n`
    })
    .join('')

describe('whatever the records say', () => {
  test('borders, links and numbers stay', () =>
    fc.assert(
      fc.property(entries, fc.array(fc.string(), { minLength: 6, maxLength: 6 }), (given, titles) => {
        const list = read(
          textOf(
            given,
            given.map((_, i) => i + 1),
          ),
        )
        const records = given.map(({ title }, i) => ({ title: titles[i] || title.join(' '), authors: NAMES }))
        const after = aligned(list, ...records)
        expect({ ...after, entries: null }).toEqual({ ...list, entries: null })
        for (const [i, entry] of after.entries.entries()) {
          const before = list.entries[i] as Entry
          expect(entry.span).toEqual(before.span)
          expect(entry.links).toBe(before.links)
          for (const span of [entry.title?.span, entry.authors?.span].filter((one) => one !== undefined)) {
            expect(span.start).toBeGreaterThanOrEqual(entry.span.start)
            expect(span.end).toBeLessThanOrEqual(entry.span.end)
          }
        }
      }),
    ))

  test('an entry with its neighbour’s link keeps its own title', () => {
    const own = ['Folding Slow Boats from Paper', 'Patience in Deep Rivers', 'Rain over Shallow Ponds']
    const lines = own.map((title) => `- ${NAMES.join(', ')}. **${title}**, ICLR 2024. ${LINK}\n`)
    const list = read(lines.join(''))
    const record = { title: own[1], authors: NAMES }
    expect(aligned(list, record).entries.map(({ title }) => title?.value)).toEqual(own)
    const wrong = { ...list, entries: list.entries.map((entry) => ({ ...entry, title: null })) }
    expect(aligned(wrong, record).entries.map(({ title }) => title?.value)).toEqual([
      undefined,
      own[1],
      undefined,
    ])
  })

  test('a list without known papers is the same object', () => {
    const list = read(line(TITLE))
    expect(aligned(list)).toBe(list)
  })
})

describe('words that readers do not see are not searched', () => {
  test.each([
    ['an address', `[[Slides](https://boats.example/${TITLE.replaceAll(' ', '-')})]`],
    ['a comment', `<!-- ${TITLE} -->`],
    ['a picture', `![${TITLE}](x.png)`],
    ['a tag', `<b title="${TITLE}">x</b>`],
  ])('%s', (_, hidden) => {
    const name = 'BoatNet for Small Lakes'
    expect(anchoredIn(`- **${name}**, ICLR 2024. ${hidden} ${LINK}\n`, name).title).toBe(name)
  })
})

test('time grows with the entry, not faster', () => {
  // an entry of a million words is searched only at its beginning
  const text = `- **BoatNet** ${'rain '.repeat(200_000)}${LINK}\n`
  expect(aligned(read(text), RECORD).entries.length).toBeLessThanOrEqual(1)
})

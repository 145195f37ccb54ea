/** Names of methods beside the titles of their papers, and what lists say of them. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { followHabits } from '../../src/lists/reader/habits/index.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { tableOf } from '../../training/example.ts'

/** As labels.ts numbers them: outside, title, more of it, authors, venue, year, nickname, remark. */
const LABELS = 'OTtAVYKN'

/** The labels of a text's atoms, where each line's are given. */
function labelsOf(lines: readonly string[], given: readonly string[]): string {
  const table = tableOf(lines.join('\n'), () => UNKNOWN_WORD)
  const tags = Uint8Array.from(given.join(''), (label) => LABELS.indexOf(label))
  expect(tags.length).toBe(table.count)
  followHabits(table, tags, new Int32Array(table.count).fill(300), new Slots(table))
  return Array.from(tags, (tag) => LABELS.charAt(tag)).join('')
}

const NAMES = ['AntNet', 'BeeNet', 'CatNet', 'DogNet', 'EelNet', 'FoxNet']
const link = (words: string, i: number) => `[${words}](https://arxiv.org/abs/2401.0000${i})`

describe('names before links', () => {
  const line = (name: string, i: number, repeated: boolean) =>
    `- ${name}: ${link(repeated ? `${name}: Small Layers` : 'Layers for Large Animals', i)}`
  const given = (repeated: number) => NAMES.map((_, i) => (i < repeated ? 'Ttt' : 'Tt'))

  test('are none of the titles where links repeat them', () =>
    expect(
      labelsOf(
        NAMES.map((name, i) => line(name, i, i < 3)),
        given(3),
      ),
    ).toBe('KTt'.repeat(3) + 'KT'.repeat(3)))
  test('are the titles’ first words where hardly any link does', () =>
    expect(
      labelsOf(
        NAMES.map((name, i) => line(name, i, i < 2)),
        given(2),
      ),
    ).toBe('Ttt'.repeat(2) + 'Tt'.repeat(4)))
})

describe('papers named as files', () => {
  const read = (line: (name: string, i: number) => string) =>
    readList({
      path: 'list.md',
      text: `# Papers\n\n${NAMES.map((name, i) => `${i + 1}. ${line(name, i)}\n\n    [[paper]](https://arxiv.org/abs/2401.0000${i})\n`).join('\n')}`,
    }).entries.map(({ title, venue, year }) => [title?.value, venue?.value, year?.value])

  test('year, venue, name and title', () =>
    expect(read((name) => `2024_CVPR_${name}_How ${name} Walks in Small Groups.`)).toEqual(
      NAMES.map((name) => [`How ${name} Walks in Small Groups`, 'CVPR', 2024]),
    ))
})

describe('names in bold before dates', () => {
  const lines = (gloss: string) =>
    NAMES.map(
      (name, i) =>
        `- **${name}** (Example Lab, May 2024) — ${gloss}; runs on a phone. [[paper](https://arxiv.org/abs/2401.0000${i})]`,
    )
  test('are what is listed where bold words stand amid the others', () =>
    expect(
      labelsOf(
        lines('**Small layers** for large animals'),
        NAMES.map(() => 'TOOYTtTO'),
      ),
    ).toBe('TOOYOOOO'.repeat(6)))
  test('get the title that the words behind had', () =>
    expect(
      labelsOf(
        lines('**Small layers** for large animals'),
        NAMES.map(() => 'OOOYTtOO'),
      ),
    ).toBe('TOOYOOOO'.repeat(6)))
  test('may be anything in few lines', () =>
    expect(
      labelsOf(
        lines('**Small layers** for large animals').slice(2),
        NAMES.slice(2).map(() => 'TOOYTtTO'),
      ),
    ).toBe('TOOYOOTO'.repeat(4)))
  test('may be anything where more lines are plain', () =>
    expect(
      labelsOf(
        [...lines('**Small layers** for large animals'), ...lines('small layers for large animals')],
        [...NAMES.map(() => 'TOOYTtTO'), ...NAMES.map(() => 'TOOYTOO')],
      ),
    ).toBe('TOOYOOTO'.repeat(6) + 'TOOYTOO'.repeat(6)))
  test('are names before titles where the words are plain', () =>
    expect(
      labelsOf(
        lines('Small layers for large animals'),
        NAMES.map(() => 'KOOYTOO'),
      ),
    ).toBe('KOOYTOO'.repeat(6)))
})

describe('names in bold before dates and colons', () => {
  const line = (name: string, i: number, words: string) =>
    `- **${name}**[202${i}-03]: ${words}. [[paper](https://arxiv.org/abs/2401.0000${i})]`
  const [TITLE, VERB] = ['Large layers for small animals', 'learns large layers for small animals']
  const lines = (verbs: number) => NAMES.map((name, i) => line(name, i, i < verbs ? VERB : TITLE))
  const given = (labels: string, lines = NAMES.length) => Array.from({ length: lines }, () => labels)

  test('are what is listed where the words behind begin with verbs', () => {
    expect(labelsOf(lines(5), given('KYTO'))).toBe('TYOO'.repeat(6))
    expect(labelsOf(lines(5), given('OYOO'))).toBe('TYOO'.repeat(6))
    const starred = lines(6).map((one) => one.replace('**[', '⭐**['))
    expect(labelsOf(starred, given('KYTO'))).toBe('TYOO'.repeat(6))
  })
  test('may be names before titles where few do', () =>
    expect(labelsOf(lines(4), given('KYTO'))).toBe('KYTO'.repeat(6)))
  test('may be names before titles where most do not', () => {
    const many = [...lines(5), ...Array.from({ length: 4 }, () => lines(0)).flat()]
    expect(labelsOf(many, given('KYTO', 30))).toBe('KYTO'.repeat(30))
  })
  test('take the place of titles, but are none where nothing was one and no paper is linked', () => {
    const unlinked = lines(6).map((one) => one.replace(/\[\[paper.*/, '[[website](-)]'))
    expect(labelsOf(unlinked, given('KYTO'))).toBe('TYOO'.repeat(6))
    expect(labelsOf(unlinked, given('OYOO'))).toBe('OYOO'.repeat(6))
  })
})

/** Where the authors work, and several names of one paper. */
import { expect, test } from 'vitest'
import { LabelledUnits } from '../../src/lists/reader/habits/labels.ts'
import { withSlashes } from '../../src/lists/reader/habits/slashes.ts'
import { withoutWorkplaces } from '../../src/lists/reader/habits/workplaces.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { tableOf } from '../../training/example.ts'

/** As labels.ts numbers them: outside, title, more of it, authors, venue, year, nickname, remark. */
const LABELS = 'OTtAVYKN'

/** The words whose labels a habit changes, with their new ones. */
function changed(
  habit: (units: LabelledUnits) => void,
  text: string,
  labels: Readonly<Record<string, string>>,
) {
  const table = tableOf(text, () => UNKNOWN_WORD)
  const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
  const tags = Uint8Array.from({ length: table.count }, (_, i) => LABELS.indexOf(labels[words(i)] ?? 'O'))
  const before = tags.slice()
  habit(new LabelledUnits(table, tags, new Int32Array(table.count).fill(300), new Slots(table)))
  const other = Array.from(tags.keys()).filter((i) => tags[i] !== before[i])
  return Object.fromEntries(other.map((i) => [words(i), LABELS.charAt(tags[i] as number)]))
}

const TITLES = ['Ants', 'Bees', 'Crickets', 'Drones', 'Earwigs', 'Fleas', 'Gnats', 'Hornets', 'Inchworms']
const titleOf = (name: string) => `How ${name} Remember Their Paths`
const titled = Object.fromEntries(TITLES.map((name) => [titleOf(name), 'T']))

/** A list whose items have a line below their titles, and one more. */
const inLines = (line: (i: number) => string, last: string, count = 10) =>
  [...Array.from({ length: count }, (_, i) => `- **${titleOf('Ants')}**  \n  ${line(i)}, 2023`), last].join(
    '\n',
  )

test('where lines below titles name institutions, they name no people', () => {
  const last = `- **${titleOf('Ants')}**  \n  Boat Works, 2023`
  const given = { ...titled, 'Boat Works': 'A', '2023': 'Y' }
  const labs = (i: number) => `University of River ${i}`
  expect(changed(withoutWorkplaces, inLines(labs, last), given)).toEqual({ 'Boat Works': 'O' })
  expect(
    changed(
      withoutWorkplaces,
      inLines(() => 'ABC & XYZ', last),
      given,
    ),
  ).toEqual({ 'Boat Works': 'O' })
  expect(changed(withoutWorkplaces, inLines(labs, last), { ...given, 'Boat Works': 't' })).toEqual({
    'Boat Works': 'O',
  })
  expect(
    changed(
      withoutWorkplaces,
      inLines(() => 'River Boats', last),
      given,
    ),
  ).toEqual({})
  const people = (i: number) => (i < 8 ? labs(i) : 'Ann Lee, Bo Wu')
  expect(changed(withoutWorkplaces, inLines(people, last), given)).toEqual({})
  const etAl = (i: number) => (i < 8 ? labs(i) : 'Lee et al.')
  expect(changed(withoutWorkplaces, inLines(etAl, last), given)).toEqual({})
  const fewer = (i: number) => (i < 8 ? labs(i) : `Boats ${i}`)
  expect(changed(withoutWorkplaces, inLines(fewer, last, 18), given)).toEqual({})
  expect(changed(withoutWorkplaces, inLines(labs, last, 7), given)).toEqual({})
})

/** A list whose items have items for the authors and for another field, and one more. */
const inItems = (field: (i: number) => string, last: string) =>
  [...TITLES.map((name, i) => `- ${titleOf(name)}\n  - Ann Lee\n  - ${field(i)}`), last].join('\n')

test('where items below the authors name institutions, they name no venues', () => {
  const last = `- ${titleOf('Moths')}\n  - Ann Lee\n  - University of Lakes | Boats`
  const given = { ...titled, [titleOf('Moths')]: 'T', 'Ann Lee': 'A', Boats: 'V' }
  const labs = (i: number) => `University of River ${i}`
  expect(changed(withoutWorkplaces, inItems(labs, last), given)).toEqual({ Boats: 'O' })
  expect(
    changed(
      withoutWorkplaces,
      inItems((i) => `Journal ${i}`, last),
      given,
    ),
  ).toEqual({})
  const known = `- ${titleOf('Moths')}\n  - Ann Lee\n  - CVPR`
  expect(changed(withoutWorkplaces, inItems(labs, known), { ...given, CVPR: 'V' })).toEqual({})
  const linked = `${last} [paper](https://arxiv.org/abs/2401.00001)`
  expect(changed(withoutWorkplaces, inItems(labs, linked), given)).toEqual({})
  const third = `- ${titleOf('Moths')}\n  - Ann Lee\n  - Bo Wu\n  - Boats`
  expect(changed(withoutWorkplaces, inItems(labs, third), { ...given, 'Bo Wu': 'A' })).toEqual({})
  const beside = `- ${titleOf('Moths')}\n  - Ann Lee\n  - University of Lakes | CVPR`
  expect(changed(withoutWorkplaces, inItems(labs, beside), { ...given, CVPR: 'V' })).toEqual({ CVPR: 'O' })
})

/** A list whose items have two names each, and one more. */
const inMarks = (last: string) =>
  [...TITLES.map((name) => `- **${name}Net / Small${name}** boats`), last].join('\n')

test('where titles go on behind slashes, they all do', () => {
  const names = Object.fromEntries(
    TITLES.flatMap((name) => [
      [`${name}Net`, 'T'],
      [`Small${name}`, 't'],
    ]),
  )
  const given = { ...names, MothNet: 'T', River: 'V' }
  expect(changed(withSlashes, inMarks('- **MothNet / River** boats'), given)).toEqual({ River: 't' })
  expect(changed(withSlashes, inMarks('- **MothNet / CVPR** boats'), { ...given, CVPR: 'V' })).toEqual({})
  expect(changed(withSlashes, inMarks('- **MothNet / 2023** boats'), { ...given, '2023': 'Y' })).toEqual({})
  expect(changed(withSlashes, inMarks('- **MothNet** / River boats'), given)).toEqual({})
  expect(changed(withSlashes, inMarks('- MothNet / River boats'), given)).toEqual({})
  expect(changed(withSlashes, inMarks('- **MothNet** / *River* boats'), given)).toEqual({})
  const cut = (from: number, label: string) =>
    Object.fromEntries(TITLES.slice(from).map((name) => [`Small${name}`, label]))
  const most = '- **MothNet / River** or **LouseNet / Lake** boats'
  const other = { ...given, LouseNet: 'T', Lake: 'V' }
  expect(changed(withSlashes, inMarks(most), { ...other, ...cut(5, 'V') })).toEqual({})
  const without = { ...given, ...Object.fromEntries(TITLES.slice(4).map((name) => [`${name}Net`, 'O'])) }
  expect(changed(withSlashes, inMarks('- **MothNet / River** boats'), without)).toEqual({})
})

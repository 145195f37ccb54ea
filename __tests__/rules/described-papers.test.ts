/** Lists that describe their papers: a description of something else shows that the link is another paper's. */
import { expect, test } from 'vitest'
import { judged } from '../judged.ts'

/** Words in small letters, of which each paper has some of its own. */
const WORDS =
  'otters rivers herons paddles currents lanterns bridges barges anchors harbours sluices ferries willows gravel pebbles torrents meadows kingfishers salmon beavers flooding marshes estuaries whirlpools oarsmen mooring'.split(
    ' ',
  )
const describing = (i: number) =>
  Array.from({ length: 18 }, (_, at) => WORDS[(i * 5 + at) % WORDS.length]).join(' and ')

const NAMES = 'Calm Wild Shy Bold Wet Dry Cold Warm Old New Slow Quick'.split(' ')
const ids = NAMES.map((_, i) => `2401.000${10 + i}`)
const records = Object.fromEntries(
  NAMES.map((name, i) => [
    ids[i],
    { title: `${name} Boats`, authors: [], abstract: `They study ${describing(i)}.` },
  ]),
)
const row = (title: string, words: string, id: string | undefined) =>
  `| **${title}** - ${words}. | [Paper](https://arxiv.org/abs/${id}) |\n`
const TABLE = '| **Paper** | **Links** |\n|--|--|\n'
const rows = (describe: (i: number) => string) =>
  NAMES.map((name, i) => row(`${name} Boats`, describe(i), ids[i])).join('')

const QUASARS = '2402.00001'
const quasars = {
  title: 'Photometric Redshifts of Distant Quasars',
  authors: ['Ann Lee'],
  abstract:
    'We measure brightness, colours, spectra, distances, luminosity, absorption, emission, variability and masses of galaxies with telescopes, including LynxV2.',
}
const said = (text: string, paper: object = quasars) =>
  judged(TABLE + text, { paper: { ...records, [QUASARS]: paper } }).flatMap(({ rule, severity }) =>
    rule === 'wrong-paper' ? [severity] : [],
  )

test('even a nickname is another paper’s if what is said of it is', () => {
  const others = rows(describing)
  expect(said(others + row('MEM1', describing(3), QUASARS))).toEqual(['warning'])
  expect(
    said(
      others +
        row(
          'MEM1',
          'measures brightness and colours and spectra and distances of galaxies by their luminosity, with absorption and emission and variability, from masses that telescopes see, beside otters and rivers and herons and paddles and currents and lanterns',
          QUASARS,
        ),
    ),
  ).toEqual([])
  expect(said(others + row('MEM1', 'a paper on boats', QUASARS))).toEqual([])
  expect(said(others + row('LynxV2', describing(3), QUASARS))).toEqual([])
})

test('nothing is shown where the list does not describe its papers, or hardly any', () => {
  const remarks = (i: number) =>
    describing(i + 2)
      .replaceAll('o', 'u')
      .replaceAll('e', 'a')
  expect(said(rows(remarks) + row('MEM1', describing(3), QUASARS))).toEqual([])
  expect(said(rows(() => 'on boats') + row('MEM1', describing(3), QUASARS))).toEqual([])
  expect(
    said(rows(describing) + row('MEM1', describing(3), QUASARS), { ...quasars, abstract: null }),
  ).toEqual([])
})

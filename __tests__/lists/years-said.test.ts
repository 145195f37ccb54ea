/** Years and servers that badges, labels and the beginnings of lines say. */
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { followHabits } from '../../src/lists/reader/habits/index.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { venueIn } from '../../src/lists/reader/venues.ts'
import { venueIndex } from '../../src/venues/venue-index.ts'
import { tableOf } from '../../training/example.ts'

const VENUES = venueIndex()

/** The venues and years of a list's entries. */
const saidIn = (text: string) =>
  readList({ path: 'list.md', text }).entries.map(({ venue, year }) => [venue?.value, year?.value])

const TITLES = ['Ants Remember Their Paths', 'Bees Share Their Maps', 'Crickets Sing in Groups of Many']
const listOf = (line: (title: string, i: number) => string) => `# Papers\n\n${TITLES.map(line).join('\n')}\n`

describe('badges', () => {
  const badged = (badge: string) =>
    saidIn(
      listOf(
        (title, i) =>
          `- [${title}](https://arxiv.org/abs/2401.0000${i}) ![](https://img.shields.io/badge/${badge}-red)`,
      ),
    )
  test.each(['abs-2024.06', 'pdf-2024.06', 'Online-2024', 'html-2024.06'])('%s', (badge) =>
    expect(badged(badge)).toEqual(TITLES.map(() => [undefined, 2024])),
  )
  test.each(['updated-2024', 'Code-2024', 'license-2024'])('%s is nothing of a paper', (badge) =>
    expect(badged(badge)).toEqual(TITLES.map(() => [undefined, undefined])),
  )
})

test('the beginning of an arXiv id tells the year', () => {
  const read = (words: string) => {
    const found = venueIn(words, VENUES)
    return found && [found.venue && words.slice(found.venue.from, found.venue.to), found.year?.value]
  }
  expect(read('arxiv 2510.07')).toEqual(['arxiv', 2025])
  expect(read('arXiv:2411')).toEqual(['arXiv', 2024])
  expect(read('arXiv 2510.07284')).toEqual(['arXiv', undefined])
  expect(read('arXiv 2012')).toEqual(['arXiv', 2012])
  expect(read('arXiv 2513.07')?.[1]).toBeUndefined()
  expect(read('arXiv.2510.07284')).toEqual(['arXiv', undefined])
  expect(read('arXiv.2012.07284')).toEqual(['arXiv', undefined])
})

test('a label that names the server and the year says both, one with the server alone is a label', () => {
  const linked = (label: (i: number) => string) =>
    saidIn(
      listOf((title, i) => `- ${title} in the Dark [[${label(i)}](https://arxiv.org/abs/2510.0700${i})]`),
    )
  expect(linked((i) => `arxiv 2510.0${i}`)).toEqual(TITLES.map(() => ['arxiv', 2025]))
  expect(linked(() => 'arxiv')).toEqual(TITLES.map(() => [undefined, undefined]))
})

describe('years before remarks and links', () => {
  /** The years that a habit finds in lines whose titles are given. */
  function found(lines: readonly string[]): string[] {
    const table = tableOf(lines.join('\n'), () => UNKNOWN_WORD)
    const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
    const tags = Uint8Array.from({ length: table.count }, (_, i) => (/^How/.test(words(i)) ? 1 : 0))
    followHabits(table, tags, new Int32Array(table.count).fill(300), new Slots(table))
    return Array.from(tags, (tag, i) => (tag === 5 ? [words(i)] : [])).flat()
  }
  const line = (year: string, i: number) =>
    `${i + 1}. ${year} kind ${i} of work [How Ants Walk ${i}](https://arxiv.org/abs/2401.0000${i})`
  const YEARS = ['2019', '2020', '2021', '2022', '2023']

  test('in a row of lines they are the papers’', () => expect(found(YEARS.map(line))).toEqual(YEARS))
  test('in few lines they may be anything', () => expect(found(YEARS.slice(1).map(line))).toEqual([]))
  test('days are when something was done', () =>
    expect(found(YEARS.map((year, i) => line(`${year}-03-0${i + 1}`, i)))).toEqual([]))
})

test('a conference and its year count more than a server and its', () =>
  expect(
    saidIn(
      listOf(
        (title, i) =>
          `- ${title} in the Dark [[arXiv 2510.0${i}](https://arxiv.org/abs/2510.0700${i})] [[ICML 2026](https://openreview.net/forum?id=a${i})]`,
      ),
    ),
  ).toEqual(TITLES.map(() => ['ICML', 2026])))

describe('months', () => {
  test.each(["arXiv'26.05", "VLDB'25", 'arXiv 26.05'])('the month of %s is no part of the name', (words) => {
    const found = venueIn(words, VENUES)
    expect(found?.venue && words.slice(found.venue.from, found.venue.to)).toMatch(/^(?:arXiv|VLDB)$/)
    expect(found?.year?.value).toBe(words === "VLDB'25" ? 2025 : 2026)
  })

  const row = (title: string, venue: string, i: number) =>
    `| [${title}](https://arxiv.org/pdf/2401.0606${i}) | [Code](https://github.com/a/b${i}) | ${venue} |`
  const saidBeside = (venue: string) =>
    saidIn(`| Title | Code | Venue |\n|---|---|---|\n${TITLES.map((t, i) => row(t, venue, i)).join('\n')}\n`)
  test('they may stand behind the server’s mark', () =>
    expect(saidBeside('**arXiv** 24.01')).toEqual(TITLES.map(() => ['arXiv', 2024])))
  test.each(['**arXiv** 24.13', '**arXiv** 24.01.3'])('%s is none', (venue) =>
    expect(saidBeside(venue).map(([, year]) => year)).toEqual(TITLES.map(() => undefined)),
  )

  const badged = (badges: readonly string[], first = 'arXiv-2024.06') =>
    saidIn(
      [...TITLES, 'Dogs Bark at Night', 'Owls See in the Dark', 'Elks Walk in the Snow', ...TITLES.slice(1)]
        .map(
          (title, i) =>
            `- [${title} Again ${i}](https://arxiv.org/abs/2401.0000${i}) ![](https://img.shields.io/badge/${badges[i - 6] ?? first}-red)`,
        )
        .join('\n'),
    ).slice(6)
  test('a badge names another kind of link where badges tell the months', () =>
    expect(badged(['github-2025.01', 'blog-2023.12'])).toEqual([
      [undefined, 2025],
      [undefined, 2023],
    ]))
  test('not a version, nor when it was changed', () =>
    expect(badged(['updated-2025.01', 'code-2025.13']).map(([, year]) => year)).toEqual([
      undefined,
      undefined,
    ]))
  test('not where other badges tell nothing of the kind', () =>
    expect(badged(['github-2025.01', 'blog-2023.12'], 'arXiv-paper').map(([, year]) => year)).toEqual([
      undefined,
      undefined,
    ]))
})

describe('numbers in brackets before titles', () => {
  const numbered = (numbers: readonly number[], ids = numbers) =>
    readList({
      path: 'list.md',
      text: numbers
        .map((number, i) => {
          const title = `${TITLES[i % 3]} of Kind ${'ABCDEFG'.charAt(i)}`
          return `* [${number}] ${title} [[paper]](https://arxiv.org/abs/${ids[i]}.0618${i})\n`
        })
        .join(''),
    }).entries.map(({ number, year }) => [number?.value, year?.value])
  test('are months where the ids agree', () =>
    expect(numbered([2501, 2411, 2404, 2404])).toEqual([2025, 2024, 2024, 2024].map((y) => [undefined, y])))
  test('are numbers where they do not', () =>
    expect(numbered([2501, 2411, 2404, 2404], [2001, 2002, 2003, 2004])).toEqual(
      [2501, 2411, 2404, 2404].map((n) => [n, undefined]),
    ))
  test('are years where all may be', () =>
    expect(numbered([2024, 2023, 2023, 1998], [2001, 2002, 2003, 2004])).toEqual(
      [2024, 2023, 2023, 1998].map((y) => [undefined, y]),
    ))
  test('count where each is one more than the one before, or most are none', () => {
    expect(numbered([1998, 1999, 2000, 2001]).map(([n]) => n)).toEqual([1998, 1999, 2000, 2001])
    expect(numbered([1024, 1023, 1022, 2001]).map(([n]) => n)).toEqual([1024, 1023, 1022, 2001])
  })
})

describe('two digits behind a journal', () => {
  const MEETINGS = ['CVPR 24', 'ICRA 22', 'IROS 19', 'arXiv 24', 'ICML 23']
  const found = (venues: readonly string[]) =>
    saidIn(
      venues
        .map((venue, i) => {
          const title = `${TITLES[i % 3]} of Kind ${'ABCDEFG'.charAt(i)}`
          return `* ${title}. \`${venue}\` [[Paper](https://arxiv.org/abs/2411.0085${i})]\n`
        })
        .join(''),
    ).slice(MEETINGS.length)
  test('are a year where meetings have theirs so', () =>
    expect(found([...MEETINGS, 'Frontiers in Robotics 25', 'Neural Networks 97'])).toEqual([
      ['Frontiers in Robotics', 2025],
      ['Neural Networks', 1997],
    ]))
  test('are a volume where others can be no years, or meetings have four digits', () => {
    expect(found([...MEETINGS, 'Neural Networks 25', 'Neural Networks 71'])[0]?.[1]).toBeUndefined()
    const long = MEETINGS.map((words) => words.replace(' ', ' 20'))
    expect(found([...long, 'Frontiers in Robotics 25'])[0]?.[1]).toBeUndefined()
  })
})

describe('lettered years', () => {
  const isYear = (text: string) => {
    const table = tableOf(text, () => UNKNOWN_WORD)
    return table.year.slice(0, table.count).includes(2)
  }
  test.each(['- Ann Lee. 2024a. Ants Walk.', '- Lee, A. (2024b). Ants Walk.'])('%s', (text) =>
    expect(isYear(text)).toBe(true),
  )
  test.each([
    '- Ants walk (Lee, 2024a).',
    '- Ants walk (Lee, [2024a](#lee)).',
    '- Ants 2024ab',
    '- Ants 3024a',
  ])('%s has none of an entry', (text) => expect(isYear(text)).toBe(false))
})

test('a place of work before a known venue is no part of it', () => {
  const named = (words: string) => {
    const found = venueIn(words, VENUES)
    return found?.venue && words.slice(found.venue.from, found.venue.to)
  }
  expect(named("THU, EMNLP'20")).toBe('EMNLP')
  expect(named("THU, EMNLP'20_findings")).toBe('EMNLP')
  expect(named('Example Institute for Rivers, NAACL 2021')).toBe('NAACL')
  expect(named('RF, NN')).not.toBe('NN')
  expect(named('CVPR, ICCV 2021')).not.toBe('ICCV')
  expect(named('Journal of the Example Institute, ACL 2021')).not.toBe('ACL')
})

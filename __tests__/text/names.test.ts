import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeName, writeNames } from '../../src/fixes/write-names.ts'
import { readNames } from '../../src/lists/reader/authors.ts'
import type { AuthorList } from '../../src/model/list.ts'
import { compareAuthors } from '../../src/text/names.ts'
import { sameName } from '../../src/text/person.ts'
import { venueIndex } from '../../src/venues/venue-index.ts'

/** A list of names as the reader of lists gives it. */
function listOf(text: string): AuthorList {
  const read = readNames(text, { from: 0, to: text.length }, venueIndex())
  if (!read) throw new Error(`these are no names: ${text}`)
  const span = ({ from, to }: { from: number; to: number }) => ({ start: from, end: to })
  const names = read.names.map((range) => ({
    value: text.slice(range.from, range.to),
    span: span(range),
    certainty: 1,
  }))
  return { span: span(read.range), names, etAl: read.etAl, style: read.style }
}
const compare = (listed: string, actual: readonly string[]) => compareAuthors(listOf(listed), actual)
const agrees = { missing: [], extra: [], misspelt: [], reordered: [] }

describe('one person', () => {
  test.each([
    ['Daniele Giofré', 'Daniele Giofr é'],
    ['Jörg Behler', 'J örg Behler'],
    ['Khan, Fahad Shahbaz', 'Fahad Khan'],
    ['Jha, Niraj K', 'Niraj K. Jha'],
    ['D. P. Kingma', 'Diederik P. Kingma'],
    ['Müller, Jörg', 'Joerg Mueller'],
    ['Jörg Müller', 'Jorg Muller'],
    ['Kim, Bo Kyeong', 'Bo-Kyeong Kim'],
    ['Bokyeong Kim', 'Bo-Kyeong Kim'],
    ['Weijer, Joost van de', 'Joost van de Weijer'],
    ['Robert L. Logan IV', 'Robert L. Logan'],
    ['Søren Łukasz Straße', 'Soren Lukasz Strasse'],
    ['Gal (Yarin)', 'Yarin Gal'],
    ["O'Neil, Ann", 'Ann ONeil'],
    ['Wang Zi', 'Zi Wang'],
    ['Peter Stütz', 'Peter St\\"utz'],
    ['Tom Griffin', 'Thomas L. Griffin'],
    ['Katherine Marsh', 'Kate Marsh'],
    ['Marsh, Bob', 'Robert Marsh'],
    ['Alex Marsh', 'Alexandra B. Marsh'],
    ['López-Piñeiro, A.', 'Ana Lopez Pineiro'],
    ['J. Du', 'Jiayu Du'],
    ['D. Das', 'Dipankar Das'],
    ['Q. V. Le', 'Quoc V. Le'],
    ['B. v. Merrienboer', 'Bart van Merrienboer'],
    ['JJ Allaire', 'J. J. Allaire'],
    ['QV Le', 'Quoc V. Le'],
    ['WANG Wei', 'Wei Wang'],
    ['Fanny Ye', 'Yanfang (Fanny) Ye'],
    ['Baayen, Harald', 'R. Harald Baayen'],
    ['S. Alsubaihi', 'Salman Al-Subaihi'],
    ['Elkhoury, J. M.', 'Jean-Marc El Khoury'],
    ['A. Delacruz', 'Ana de la Cruz'],
    ['McDonald, K.', 'Kim Mc Donald'],
    ['Shanbo Lv', 'Shanbo Lyv'],
    ['Lyu, Shanbo', 'S. Lue'],
    ['Shanbo Lü', 'Shanbo Lyu'],
    ['Lu Shanbo', 'Shanbo Lv'],
    ['Lvshan Wu', 'Lyushan Wu'],
    ['Nyu Shan', 'Nv Shan'],
  ])('%s | %s', (a, b) => expect(sameName(a, b)).toBe(true))
})

test.each([
  ['Jane Doe', 'John Doe'],
  ['Yang Li', 'Yang Liu'],
  ['Chen Wei', 'Chen Weiming'],
  ['J. Smith', 'K. Smith'],
  ['T. Alsubaihi', 'Salman Al-Subaihi'],
  ['Kevxn K. Yang', 'Kevin K. Yang'],
  ['Alvaro Roe', 'Aluaro Roe'],
  ['Shanbo Lv', 'Shanbo Luo'],
  ['Kummrefeld, Jonathan K.', 'Jonathan K. Kummerfeld'],
])('two people: %s | %s', (a, b) => expect(sameName(a, b)).toBe(false))

describe('lists of names', () => {
  test.each(['Valero E, Fermi L, Polo C, et al.', 'Wu Y, Wu W, Li Z, et al.', 'Fox E., Roe B., Lee C.'])(
    'initials that look like particles make no family name: %s',
    (text) => expect(listOf(text).names).toHaveLength(3),
  )

  test('agree in any dress', () => {
    expect(
      compare('Song, Jiaming and Meng, Chenlin and Ermon, Stefano', [
        'Jiaming Song',
        'Chenlin Meng',
        'Stefano Ermon',
      ]),
    ).toMatchObject(agrees)
    expect(
      compare('J. Song, C. Meng & S. Ermon', ['Jiaming Song', 'Chenlin Meng', 'Stefano Ermon']),
    ).toMatchObject(agrees)
    expect(compare('Song, Jiaming et al.', ['Jiaming Song', 'Chenlin Meng'])).toMatchObject(agrees)
  })
  test('say who is misspelt beside an initial, if the family name is long', () => {
    const actual = ['Daisy Stanton', 'Yuxuan Wang']
    expect(compare('D. Santon et al.', actual).misspelt).toEqual([
      { listed: 'D. Santon', actual: 'Daisy Stanton', index: 0 },
    ])
    expect(compare('Y. Wong et al.', actual)).toMatchObject({ misspelt: [], extra: ['Y. Wong'] })
    expect(compare('B. Santon et al.', actual)).toMatchObject({ misspelt: [], extra: ['B. Santon'] })
  })
  test('say who is missing, extra, misspelt and out of order', () => {
    const actual = ['Jane Doe', 'Ting Chen', 'Ann Smith', 'Bo Li']
    expect(compare('Jane Doe, Ting Chen, Ann Smith', actual).missing).toEqual(['Bo Li'])
    expect(compare('Jane Doe, Ting Chen, Ann Smith, Bo Li, Max Roe', actual).extra).toEqual(['Max Roe'])
    expect(compare('Doe, Jane and Che, Ting and Smith, Ann and Li, Bo', actual).misspelt).toEqual([
      { listed: 'Che, Ting', actual: 'Ting Chen', index: 1 },
    ])
    expect(compare('Jane Doe, Ann Smith, Ting Chen, Bo Li', actual).reordered).toHaveLength(1)
  })
  test('excuse arXiv’s habits: colons, split nicknames, teams', () => {
    expect(compare('Yanfang Ye, Bo Li', ['NVIDIA', ':', 'Yanfang', 'Ye', 'Bo Li'])).toMatchObject(agrees)
    expect(compare('Bo Li, Ann Smith', ['Bo Li', 'Ann Smith', 'Kwai Keye Team'])).toMatchObject(agrees)
  })
  test.each([
    ['Zongyuan Geand, Bo Li', 'Zongyuan Ge'],
    ['Nikdokht Rashidian, Bo Li', 'Niki Rashidian'],
    ['Ma, Jmaes and Li, Bo', 'James Ma'],
    ['Parikx, Ankur P. and Li, Bo', 'Ankur P. Parikh'],
  ])('a slip is no stranger: %s', (listed, actual) => {
    const { missing, extra, misspelt } = compare(listed, [actual, 'Bo Li'])
    expect([missing, extra, misspelt.map((one) => one.actual)]).toEqual([[], [], [actual]])
  })
  test('letters that marked affiliations in arXiv’s record are nobody’s slip', () => {
    expect(compare('Bin Sun, Yan Wang, Bo Li', ['Bin Suna', 'Yan Wangb', 'Bo Li'])).toMatchObject(agrees)
    expect(compare('Bin Sun, Bo Li', ['Bin Suna', 'Bo Li']).misspelt).toHaveLength(1)
  })
  test('a lone author whose family name stands first is one', () => {
    expect(compare('Agnur, Bharath Kumar', ['Bharath Kumar Agnur'])).toMatchObject(agrees)
    expect(compare('Ann Lee, Bo Li', ['Ann Lee']).extra).toEqual(['Bo Li'])
  })
  test.each([
    ['Rezende, Danilo Jimenez, Shakir Mohamed, and Daan Wierstra', 3],
    ['Ahmed, Toufique, and Devanbu, P.', 2],
    ['Yee, M., and Arjun Guha', 2],
    ['Simon, Judy Sheard, Ann Lee, Bo Wu, and Cy Fox', 5],
  ])('a first name that is turned: %s', (text, people) => expect(listOf(text).names).toHaveLength(people))
  test('two names without a comma between them are two people', () => {
    expect(
      compare('Ann Lee, Roman Roe Chloe Rolland, Bo Li', ['Ann Lee', 'Roman Roe', 'Chloe Rolland', 'Bo Li']),
    ).toMatchObject(agrees)
  })
  test('a list that stops where arXiv’s own pages stop names some of many', () => {
    const people = Array.from(
      { length: 103 },
      (_, i) =>
        `Ann${String.fromCharCode(97 + (i % 26))} Lee${String.fromCharCode(97 + Math.floor(i / 26))}x`,
    )
    expect(compare(people.slice(0, 100).join(', '), people).abridged).toBe(true)
  })
  test('thousands of strangers are told apart in no time that matters', () => {
    const name = (i: number, step: number) => `${(i * step).toString(36)}x ${(i * step * 31).toString(36)}y`
    const names = Array.from({ length: 3000 }, (_, i) => ({
      value: name(i, 7919),
      span: { start: 0, end: 0 },
    }))
    const actual = Array.from({ length: 3000 }, (_, i) => name(i, 104_729))
    expect(compareAuthors({ names, etAl: false }, actual).total).toBe(3000)
  })
  test('of a crowd a list may name some, of a few it names all', () => {
    const [given, family] = [
      ['Ann', 'Boris', 'Clara', 'Dmitri', 'Elena', 'Felix', 'Greta', 'Hugo'],
      ['Smith', 'Kowalski', 'Moreau', 'Tanaka', 'Okafor'],
    ]
    const crowd = given.flatMap((first) => family.map((last) => `${first} ${last}`))
    expect(compare(crowd.slice(0, 12).join(', '), crowd).abridged).toBe(true)
    expect(compare(crowd.slice(0, 12).join(', '), crowd.slice(0, 14)).missing).toHaveLength(2)
    expect(compare(crowd.slice(0, 38).join(', '), crowd).missing).toHaveLength(2)
  })
  test('two people of one name are two', () => {
    expect(compare('Wei Wang, Wei Wang', ['Wei Wang', 'Wei Wang'])).toMatchObject(agrees)
    expect(
      compare('Ann Smith, Bo Li, Wei Wang', ['Ann Smith', 'Bo Li', 'Wei Wang', 'Wei Wang']).missing,
    ).toEqual(['Wei Wang'])
  })
})

describe('writing', () => {
  test.each([
    ['Doe, Jane and Roe, Richard', 'Doe, Jane and van de Weijer, Joost and Roe, Richard'],
    ['Jane Doe, Richard Roe', 'Jane Doe, Joost van de Weijer, Richard Roe'],
    ['Jane Doe and Richard Roe', 'Jane Doe, Joost van de Weijer and Richard Roe'],
    ['J. Doe & R. Roe', 'J. Doe, J. van de Weijer & R. Roe'],
    ['Doe, J. and Roe, R.', 'Doe, J. and van de Weijer, J. and Roe, R.'],
  ])('a name is added to “%s” in its style', (text, written) => {
    const list = listOf(text)
    const verdict = compareAuthors(list, ['Jane Doe', 'Joost van de Weijer', 'Richard Roe'])
    expect(writeNames(list, verdict)).toBe(written)
  })
  test('teams stay as the list has them, named or not', () => {
    const actual = ['Jane Doe', 'Joost van de Weijer', 'Richard Roe', 'Kimi Team']
    const unnamed = listOf('Jane Doe, Richard Roe')
    expect(writeNames(unnamed, compareAuthors(unnamed, actual))).toBe(
      'Jane Doe, Joost van de Weijer, Richard Roe',
    )
    const named = listOf('Jane Doe, Open Lab, Richard Roe')
    expect(writeNames(named, compareAuthors(named, actual))).toBe(
      'Jane Doe, Open Lab, Joost van de Weijer, Richard Roe',
    )
  })
  test('suffixes stay with the family name', () => {
    expect(writeName('Robert Logan IV', listOf('Doe, Jane and Roe, Richard'))).toBe('Logan IV, Robert')
  })
})

const HTML = '../shared/arxiv/html-vs-api.jsonl'
describe.skipIf(!existsSync(HTML))('real lists of names', () => {
  test('as arXiv’s pages and its API write them agree, but where the record changed between', () => {
    const rows: { apiAuthors: string[]; htmlAuthors: string[] }[] = readFileSync(HTML, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const same = rows.filter(
      ({ apiAuthors, htmlAuthors }) => apiAuthors?.length > 1 && apiAuthors.length === htmlAuthors?.length,
    )
    const span = { start: 0, end: 0 }
    const wrong = same.filter(({ apiAuthors, htmlAuthors }) => {
      const names = htmlAuthors.map((value) => ({ value, span }))
      const { missing, extra, misspelt } = compareAuthors({ names, etAl: false }, apiAuthors)
      return missing.length + extra.length + misspelt.length > 0
    })
    expect(same.length).toBeGreaterThan(100)
    expect(wrong.length / same.length).toBeLessThan(0.1)
  })
})

test.each([
  ['Rivers Core Team', ['Rivers Core Team', 'Jane Doe', 'Richard Roe'], 0],
  ['Frost AI', ['Frost AI', 'Jane Doe', 'Richard Roe'], 0],
  ['Rivern', ['Rivern', 'Jane Doe', 'Richard Roe'], 0],
  ['Rivers Core Team, Jane Doe', ['Rivers Core Team', 'Jane Doe', 'Richard Roe'], 1],
  ['Doe', ['Jane Doe', 'Richard Roe'], 1],
])('where the byline is “%s”, of %s so many are missing: %i', (names, actual, missing) => {
  const listed = { names: names.split(', ').map((value) => ({ value })), etAl: false }
  expect(compareAuthors(listed, actual).missing).toHaveLength(missing)
})

import { expect, test } from 'vitest'
import { readAppearance } from '../../src/lists/reader/claims/appearance.ts'
import { readAuthors } from '../../src/lists/reader/claims/authors.ts'
import { followHabits } from '../../src/lists/reader/habits/index.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { findRegions } from '../../src/lists/reader/regions.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { venueIndex } from '../../src/venues/venue-index.ts'
import { tableOf } from '../../training/example.ts'

/** As labels.ts numbers them: outside, title, more of it, authors, venue, year, nickname, remark. */
const LABELS = 'OTtAVYKN'

/** A text's atoms with the labels that are given, all others being outside; the same words may have several in turn. */
function labelled(text: string, labels: Readonly<Record<string, string>>) {
  const table = tableOf(text, () => UNKNOWN_WORD)
  const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
  const seen = new Map<string, number>()
  const tags = Uint8Array.from({ length: table.count }, (_, i) => {
    const given = labels[words(i)] ?? 'O'
    const turn = seen.get(words(i)) ?? 0
    seen.set(words(i), turn + 1)
    return LABELS.indexOf(given.charAt(Math.min(turn, given.length - 1)))
  })
  const margins = new Int32Array(table.count).fill(300)
  return { table, words, tags, margins, slots: new Slots(table) }
}

/** The words whose labels change, with their new ones. */
function changed(text: string, labels: Readonly<Record<string, string>>): Record<string, string> {
  const { table, words, tags, margins, slots } = labelled(text, labels)
  const before = tags.slice()
  followHabits(table, tags, margins, slots)
  return Object.fromEntries(
    Array.from(tags, (tag, i) => [words(i), LABELS.charAt(tag), tag === before[i]] as const)
      .filter(([, , same]) => !same)
      .map(([word, label]) => [word, label]),
  )
}

/** Each entry's words, from its first atom to its last. */
function regions(text: string, labels: Readonly<Record<string, string>>): string[] {
  const { table, words, tags, margins, slots } = labelled(text, labels)
  return findRegions(table, { tags, margins, slots }).map(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, k) => words(first + k)).join(' | '),
  )
}

const PEOPLE = { 'Ann Lee': 'A', 'Bo Wu': 'A' } as const

test('items over a citation are no titles where most of them are none', () => {
  const parents = ['Comb', 'Pulley', 'Mortar', 'Forge']
  const text = parents
    .map(
      (name, i) =>
        `* ${name} [[Paper](https://arxiv.org/abs/2401.0000${i})]\n  * Ann Lee, Study of ${name} Things`,
    )
    .join('\n')
  const titles = Object.fromEntries(parents.map((name) => [`Study of ${name} Things`, 'T']))
  expect(changed(text, { ...PEOPLE, ...titles, Forge: 'T' })).toEqual({ Forge: 'N' })
  const all = Object.fromEntries(parents.map((name) => [name, 'T']))
  expect(changed(text, { ...PEOPLE, ...titles, ...all })).toEqual({})
})

test('what has another label beside labelled titles is none', () => {
  const text = ['Ants', 'Bees', 'Crickets']
    .map((name) => `## ${name}\n\n- Title: ${name} Remember Paths\n- Summary: how ${name} walk home`)
    .join('\n\n')
  const titles = { 'Ants Remember Paths': 'T', 'Bees Remember Paths': 'T', 'Crickets Remember Paths': 'T' }
  expect(changed(text, { ...titles, 'how Bees walk home': 'T' })).toEqual({ 'how Bees walk home': 'O' })
})

const ROWS = ['Ants', 'Bees', 'Crickets', 'Drones', 'Earwigs']
const row = (name: string) => `| ${name} Remember Paths | about ${name} and friends |`

test('in a column of titles each cell is one', () => {
  const text = ['| Work | Remarks |', '|---|---|', ...ROWS.map(row), '| March 2024 (2/4) | |'].join('\n')
  const titles = Object.fromEntries(ROWS.slice(0, 4).map((name) => [`${name} Remember Paths`, 'T']))
  const wrong = { ...titles, 'about Earwigs and friends': 'T' }
  expect(changed(text, wrong)).toEqual({ 'Earwigs Remember Paths': 'T', 'about Earwigs and friends': 'O' })
  expect(changed(text, {})).toEqual({})
})

const MORE_ROWS = [...ROWS, 'Fleas', 'Gnats', 'Hornets', 'Inchworms', 'Jewel Beetles']
const PROSE = 'these animals walk home in the dark, and what that tells about paths that nobody has marked'

test('where prose follows, a cell’s title ends: behind a dash in small letters, or behind two blanks', () => {
  const rows = MORE_ROWS.map((name, i) => `| ${i + 1}) ${name} ${i % 2 ? '-' : ' They show how'} ${PROSE} |`)
  const { table, words, tags, margins, slots } = labelled(['| Work |', '|---|', ...rows].join('\n'), {})
  for (let i = 1; i < table.count; i++) if (!/^\d+$/.test(words(i))) tags[i] = LABELS.indexOf('T')
  followHabits(table, tags, margins, slots)
  expect(Array.from(tags, (tag, i) => (LABELS.charAt(tag) === 'T' ? [words(i)] : [])).flat()).toEqual(
    MORE_ROWS,
  )
})

test('where headings over links to papers are titles, the others are as well', () => {
  const text = ROWS.map(
    (name) => `### ${name} Remember Paths\n\n[pdf](https://arxiv.org/abs/2401.00001)`,
  ).join('\n\n')
  const titles = Object.fromEntries(ROWS.slice(1).map((name) => [`${name} Remember Paths`, 'T']))
  expect(changed(text, titles)).toEqual({ 'Ants Remember Paths': 'T' })
  expect(changed(text, { 'Ants Remember Paths': 'T' })).toEqual({})
})

test('names and a year without a title have one that was missed', () => {
  const text = [...ROWS, 'Fleas'].map((name) => `- Ann Lee. ${name} Remember Paths. 2021.`).join('\n')
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember Paths`, 'T']))
  const labels = { ...PEOPLE, ...titles, 2021: 'Y' }
  expect(changed(text, labels)).toEqual({ 'Fleas Remember Paths': 'T' })
})

test('a title fills the link that nearly all others fill', () => {
  const names = [...ROWS, 'Fleas', 'Gnats', 'Hornets', 'Inchworms', 'Jewel Beetles']
  const text = names.map((name) => `- [${name}: A Study](https://arxiv.org/abs/2401.00001)`).join('\n')
  const titles = Object.fromEntries(names.slice(1).map((name) => [name, 'T']))
  expect(changed(text, { ...titles, Ants: 'A', 'A Study': 'Ttttttttttt' })).toEqual({
    Ants: 'T',
    'A Study': 't',
  })
})

test('names with initials behind a title are no second title', () => {
  const text = '- Ants Remember Paths (2014), A. Lee and B. van Wu [pdf](https://arxiv.org/abs/2401.00001)'
  const names = { 'A. Lee and B. van Wu': 'T' }
  expect(changed(text, { 'Ants Remember Paths': 'T', ...names })).toEqual({ 'A. Lee and B. van Wu': 'A' })
  expect(changed(text, names)).toEqual({})
})

test('the end of a title is no venue: an abbreviation of its words, or what a preposition leads to', () => {
  const short = '- A Survey of Virtual Reality (VR), Ann Lee'
  const labels = { ...PEOPLE, 'A Survey of Virtual Reality': 'T', VR: 'V' }
  expect(changed(short, labels)).toEqual({ VR: 't' })
  const open = '- Fast Inference of Ants on FPGA, Ann Lee'
  expect(changed(open, { ...PEOPLE, 'Fast Inference of Ants on': 'T', FPGA: 'V' })).toEqual({ FPGA: 't' })
  const year = '- Who Won in 2020? Ann Lee'
  expect(changed(year, { ...PEOPLE, 'Who Won in': 'T', '2020': 'Y' })).toEqual({ '2020': 't' })
  const venue = '- Ants Remember Paths in CVPR, Ann Lee'
  expect(changed(venue, { ...PEOPLE, 'Ants Remember Paths in': 'T', CVPR: 'V' })).toEqual({})
})

test('a nickname before a colon belongs to its title, unless that is in quotes', () => {
  expect(changed('- **Comb:** Ants Remember Paths', { Comb: 'K', 'Ants Remember Paths': 'T' })).toEqual({
    Comb: 'T',
    'Ants Remember Paths': 't',
  })
  expect(changed('- **Comb**: "Ants Remember Paths"', { Comb: 'K', 'Ants Remember Paths': 'T' })).toEqual({})
})

test('the first half of a venue is no title', () => {
  const text = '- Ants Remember Paths. Example Research Part E: Small Animals, 2021'
  const labels = { 'Ants Remember Paths': 'T', 'Example Research Part E': 't', 'Small Animals': 'V' }
  expect(changed(text, labels)).toEqual({ 'Example Research Part E': 'V' })
})

test('a year or a name is one where the list has its years or names', () => {
  const text = ROWS.map((name, i) => `- ${name}, \`Acme\` \`20${20 + i}\``).join('\n')
  expect(changed(text, { 2020: 'Y', 2021: 'Y', 2022: 'Y', 2023: 'Y' })).toEqual({ 2024: 'Y' })
})

test('names on the line above a title, and in a paragraph that is not quite under its item, belong to it', () => {
  const above = '* Ann Lee, Bo Wu.\n  "Ants Remember Paths." [[pdf](https://a.example/1)]'
  expect(regions(above, { ...PEOPLE, 'Ants Remember Paths': 'T' })).toEqual([
    'Ann Lee | Bo Wu | Ants Remember Paths | pdf',
  ])
  const below = '12. **Ants Remember Paths**\n\n  Ann Lee, Bo Wu [pdf](https://arxiv.org/abs/2401.00001)'
  expect(regions(below, { ...PEOPLE, 'Ants Remember Paths': 'T' })).toEqual([
    'Ants Remember Paths | Ann Lee | Bo Wu | pdf',
  ])
})

const ANIMALS = [
  'Ants',
  'Bees',
  'Carps',
  'Ducks',
  'Eels',
  'Foxes',
  'Gulls',
  'Hares',
  'Ibises',
  'Jays',
  'Kites',
  'Larks',
  'Moles',
  'Newts',
  'Owls',
  'Perch',
]
const titledBehind = (lead: (name: string, i: number) => string) =>
  ANIMALS.map(
    (name, i) =>
      `- [**${lead(name, i)}**] Paths That ${name} Remember [[Paper]](https://arxiv.org/abs/2401.0000${i % 10})`,
  ).join('\n')
const animalTitles = Object.fromEntries(ANIMALS.map((name) => [`Paths That ${name} Remember`, 'T']))
const leads = ['Example AI', 'Examplers', 'Lakes', 'Ann Lee']

test('a few names where hardly any title has some are none, unless they read like people', () => {
  const some = titledBehind((name, i) => leads[i] ?? `${name} Lab`)
  const labels = { ...animalTitles, 'Example AI': 'A', Lakes: 'A', 'Ann Lee': 'A' }
  expect(changed(some, labels)).toEqual({ 'Example AI': 'O', Lakes: 'O' })
  expect(changed(some.split('\n').slice(0, 9).join('\n'), { ...animalTitles, 'Example AI': 'A' })).toEqual({})
})

test('where titles have names, or some stand beside people, they stay', () => {
  const all = Object.fromEntries(ANIMALS.map((name) => [name, 'A']))
  expect(
    changed(
      titledBehind((name) => name),
      { ...animalTitles, ...all },
    ),
  ).toEqual({})
  const people = { 'Ann Lee': 'A', 'Bo Wu': 'A', 'Cy Fox': 'A', 'Di Roe': 'A' }
  const some = titledBehind((name) => name)
    .split('\n')
    .map((line, i) => line.replace(' [[', `, ${Object.keys(people)[i] ?? 'talk'} [[`))
  expect(changed(some.join('\n'), { ...animalTitles, ...people, Eels: 'A' })).toEqual({})
})

test('words that say something are nobody’s names, however many they are', () => {
  const said = (name: string) => `Keeps old paths of ${name}`
  const all = Object.fromEntries(ANIMALS.map((name) => [said(name), 'A']))
  const none = Object.fromEntries(ANIMALS.map((name) => [said(name), 'O']))
  expect(changed(titledBehind(said), { ...animalTitles, ...all })).toEqual(none)
  const below = ANIMALS.map(
    (name) => `- **Paths That ${name} Remember** ${said(name)}, as others forget`,
  ).join('\n')
  expect(changed(below, { ...animalTitles, ...all, 'as others forget': 'T' })).toEqual({
    ...none,
    'as others forget': 'O',
  })
})

test('labelled fields side by side are one entry', () => {
  const fields = (title: string) =>
    `- Title: ${title}\n- Authors: Ann Lee\n- Link: [pdf](https://a.example/1)`
  const text = `${fields('Ants Remember Paths')}\n${fields('Bees Argue Well')}`
  const labels = { ...PEOPLE, 'Ants Remember Paths': 'T', 'Bees Argue Well': 'T' }
  const ends = regions(text, labels).map((region) => region.split(' | ').slice(-2).join(' | '))
  expect(ends).toEqual(['Link | pdf', 'Link | pdf'])
})

test('an emoji’s shortcode before a title is no label of a field', () => {
  const bullet = (emoji: string, name: string, title: string) =>
    `- :${emoji}: **${name}**: ${title}.\n[[Paper](https://arxiv.org/abs/2401.0000${name.length})]`
  const text = [
    bullet('honeybee', 'Hive', 'Bees Argue Well'),
    bullet('honeybee', 'Swarm', 'Bees Find Homes'),
    bullet('honeybee', 'Comb', 'Bees Build Straight'),
    bullet('leaves', 'Anthill', 'Ants Gather Leaves'),
    bullet('leaves', 'Trail', 'Ants Remember Paths'),
  ].join('\n')
  const labels = { Hive: 'T', Swarm: 'T', Comb: 'T', Anthill: 'T', Trail: 'T' }
  expect(Object.values(changed(text, labels))).not.toContain('O')
  expect(regions(text, labels)).toHaveLength(5)
})

test('a title goes on behind a short link and a colon, in capitals', () => {
  const link = '- [Comb](https://arxiv.org/abs/2401.00001): '
  expect(changed(`${link}A Study of Combs`, { Comb: 'T' })).toEqual({ 'A Study of Combs': 't' })
  expect(changed(`${link}what we know of combs`, { Comb: 'T' })).toEqual({})
})

test('a piece between two parts of a title belongs to it', () => {
  const labels = { 'Ants Gather': 'T', Carry: 'A', 'and Recount': 'T' }
  expect(changed('- Ants Gather, Carry, and Recount', labels)).toEqual({ Carry: 't', 'and Recount': 't' })
})

test('a year is one in a column of years, whatever its place in other tables', () => {
  const rows = (year: number) =>
    `| Work | Year |\n|---|---|\n${ROWS.map((name) => `| ${name} | ${year} |`).join('\n')}`
  const other = '| Year | Work | Note |\n|---|---|---|\n| 1999 | Ants | old |'
  expect(changed(`${rows(2020)}\n\ntext\n\n${other}`, { 2020: 'Y' })).toEqual({ 1999: 'Y' })
})

test('a sentence is nobody’s name, and an institution is none alone', () => {
  const text = '- Ants Remember Paths, Example University. 蚂蚁记得所有走过的路'
  const { table, tags, margins, slots } = labelled(text, {
    'Ants Remember Paths': 'T',
    'Example University': 'A',
    蚂蚁记得所有走过的路: 'A',
  })
  const [region] = findRegions(table, { tags, margins, slots })
  expect(region && readAuthors({ table, tags, margins, venues: venueIndex() }, region)).toBeNull()
})

test('a known venue beside a labelled year is one, with the Findings before it', () => {
  const appearance = (text: string, labels: Readonly<Record<string, string>>) => {
    const { table, tags, margins, slots } = labelled(text, labels)
    const [region] = findRegions(table, { tags, margins, slots })
    const read = region && readAppearance({ table, tags, margins, venues: venueIndex() }, region)
    return [read?.venue?.value, read?.year?.value]
  }
  const labels = { 'Ants Remember Paths': 'T', 2024: 'Y' }
  expect(appearance('- Ants Remember Paths. ACL 2024', labels)).toEqual(['ACL', 2024])
  expect(appearance('- Ants Remember Paths. Findings of ACL 2024', labels)).toEqual(['Findings of ACL', 2024])
  expect(appearance('- Ants Remember Paths. Nest 2024', labels)).toEqual([undefined, 2024])
})

test.each([
  ['Department of Ants', undefined],
  ['State Key Laboratory of Ants and Bees', undefined],
  ['Example University', undefined],
  ['Institute of Ants Press', 'Institute of Ants Press'],
])('where %s stands as a venue, it is %s', (words, venue) => {
  const { table, tags, margins, slots } = labelled(
    `- Ants Remember Paths. ${words}. [[paper]](https://arxiv.org/abs/2401.00001)`,
    {
      'Ants Remember Paths': 'T',
      [words]: 'V',
    },
  )
  const [region] = findRegions(table, { tags, margins, slots })
  const read = region && readAppearance({ table, tags, margins, venues: venueIndex() }, region)
  expect(read?.venue?.value).toBe(venue)
})

test('headings right above bylines are titles', () => {
  const text = ROWS.map((name) => `## ${name} Remember Paths\n\nAnn Lee, 2021`).join('\n\n')
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember Paths`, 'T']))
  expect(changed(text, { ...PEOPLE, 2021: 'Y' })).toEqual(titles)
})

test('words in quotes behind the names are the title, however short their pieces are', () => {
  const entry = (title: string) => `24 ICLR 2024 *Ann Lee, Bo Wu*, “${title}” [[PDF]](https://a.org/b.pdf)`
  const text = (last: string) =>
    [...ROWS.map((name) => entry(`${name} Remember Paths`)), entry(last)].join('\n\n')
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember Paths`, 'T']))
  const labels = { ...PEOPLE, ...titles, '24 ICLR': 'V', ICLR: 'V', 2024: 'Y' }
  expect(changed(text('AntBench: A new, frost-free test of paths'), labels)).toEqual({
    AntBench: 'T',
    'A new': 't',
    'frost-free test of paths': 't',
  })
  expect(changed(text('Oral, top'), labels)).toEqual({})
})

test('a table of papers is none of the item above it', () => {
  const rows = (n: number) =>
    Array.from({ length: n }, (_, i) => `| Net ${i} | [x](https://arxiv.org/abs/2401.0000${i}) |`).join('\n')
  const text = (n: number) =>
    `* ### Ants That Follow Instructions\n\n| Net | Paper |\n|---|---|\n${rows(n)}\n`
  const labels = { 'Ants That Follow Instructions': 'T' }
  expect(regions(text(3), labels)).toEqual(['Ants That Follow Instructions'])
  expect(regions(text(1), labels)[0]).toContain('x')
})

test('a title does not end with a small word', () => {
  expect(changed('- Ants on OSDI. 2021', { 'Ants on': 'T', OSDI: 'V' })).toEqual({ OSDI: 't' })
})

test('items of nothing but labelled links belong to the title above', () => {
  const text = ROWS.map(
    (name) => `- ${name}\n  - ${name} Remember Paths\n  - [Paper](https://arxiv.org/abs/2401.00001)`,
  ).join('\n')
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember Paths`, 'T']))
  expect(regions(text, titles)).toEqual(ROWS.map((name) => `${name} Remember Paths | Paper`))
})

test('single words in one link with a title are no names', () => {
  const labels = { Gather: 'A', Compress: 'A', 'and Recount': 'A', 'Ants in Rivers': 'T' }
  const link = '- [Gather, Compress, and Recount: Ants in Rivers](https://arxiv.org/abs/2401.00001)'
  expect(changed(link, labels)).toEqual({
    Gather: 'T',
    Compress: 't',
    'and Recount': 't',
    'Ants in Rivers': 't',
  })
  const plain = '- Gather, Compress, and Recount: Ants in Rivers'
  expect(changed(plain, labels)).toEqual({})
})

test('who presents a paper has not written it', () => {
  const text = '| Paper | Presented by |\n|---|---|\n| [Ants Remember](https://example.org/a.pdf) | Ann Lee |'
  expect(changed(text, { 'Ants Remember': 'T', 'Ann Lee': 'A' })).toEqual({ 'Ann Lee': 'O' })
})

test('a title goes on behind its marked words', () => {
  const text = '- **Graph Networks** for Sorting Ants [summary](a.md)\n- **Ant Kit** - for Sorting'
  expect(changed(text, { 'Graph Networks': 'T', 'Ant Kit': 'T' })).toEqual({ 'for Sorting Ants': 't' })
})

test('a link to another paper holds another title', () => {
  const text = '- [Ants Remember](https://example.org/a.pdf) [Bees Dance](https://example.org/b.pdf)'
  expect(changed(text, { 'Ants Remember': 'T', 'Bees Dance': 't' })).toEqual({ 'Bees Dance': 'T' })
})

test('in a table, titles that stand now here, now there, or repeat, may be none, but for links', () => {
  const doubted = (cells: (i: number) => string, labels: Readonly<Record<string, string>>) => {
    const rows = Array.from({ length: 6 }, (_, i) => `| ${cells(i)} |`)
    const text = ['| Model | Body | Head |', '|---|---|---|', ...rows].join('\n')
    const { table, words, tags, margins, slots } = labelled(text, labels)
    followHabits(table, tags, margins, slots)
    return Array.from(margins, (margin, i) => (margin === 0 ? words(i) : '')).filter((word) => word !== '')
  }
  const names = ['Newt Paths', 'Toad Paths', 'Frog Paths', 'Crow Paths', 'Swan Paths', 'Moth Paths']
  const all = Object.fromEntries(names.map((name) => [name, 'T']))
  expect(doubted((i) => `x | ${names[i]} | y`, all)).toEqual([])
  expect(doubted((i) => (i % 2 === 0 ? `x | ${names[i]} | y` : `x | y | ${names[i]}`), all)).toEqual(names)
  expect(doubted((i) => `x | ${names[i % 3]} | y`, all)).toHaveLength(6)
  const linked = (i: number) => `[${names[i % 3]}](https://arxiv.org/abs/2401.0000${i})`
  expect(doubted((i) => `x | ${linked(i)} | y`, all)).toEqual([])
})

test('what a list writes below its titles again and again is no title', () => {
  const names = ['Newt Paths', 'Toad Paths', 'Frog Paths', 'Crow Paths', 'Swan Paths']
  const entry = (name: string, below: string, i: number) =>
    `**${name}** <br>\n*Ann Lee.* <br>\n**${below}**, Example University <br>\n[PDF](https://arxiv.org/abs/2401.0000${i})`
  const tasks = ['Speech to Text', 'Speech to Text', 'Speech to Text', 'Speech to Text', 'Speech to Ants']
  const text = names.map((name, i) => entry(name, tasks[i] as string, i)).join('\n\n')
  const titles = Object.fromEntries(names.map((name) => [name, 'T']))
  const labels = { 'Ann Lee': 'A', ...titles, 'Speech to Text': 'T', 'Speech to Ants': 'T' }
  expect(changed(text, labels)).toEqual({ 'Speech to Text': 'O', 'Speech to Ants': 'O' })
  const seldom = names.map((name, i) => entry(name, names[4 - i] as string, i)).join('\n\n')
  expect(changed(seldom, labels)).toEqual({})
  const inLine = names.map((name) => `* ${name}, Bo Wu (1999). Speech to Text. Ann Lee`).join('\n')
  expect(changed(inLine, { ...PEOPLE, ...labels })).toEqual({})
})

test('below a title in a heading or over items stands no other where others have none', () => {
  const nine = Array.from({ length: 9 }, (_, i) => i)
  const link = (i: number) => `https://arxiv.org/abs/2401.0000${i}`
  const titles = Object.fromEntries(nine.map((i) => [`Paths of Newts in Pond ${i}`, 'T']))
  const heading = (i: number, below: string) =>
    `### Paths of Newts in Pond ${i}\n\n${below}\n\n[Paper](${link(i)})`
  const abstract = (i: number) => (i < 8 ? 'Little is known' : 'Newts Walk in Circles')
  const under = nine.map((i) => heading(i, abstract(i))).join('\n\n')
  expect(changed(under, { ...titles, 'Newts Walk in Circles': 'T' })).toEqual({
    'Newts Walk in Circles': 'O',
  })

  const item = (i: number, below: string) =>
    `* Paths of Newts in Pond ${i}\n  * Ann Lee, Bo Wu\n  * ${below}\n  * ${link(i)}`
  const place = (i: number) => (i < 8 ? 'Pond Institute' : 'Newt Institute | Institute of Frogs')
  const over = nine.map((i) => item(i, place(i))).join('\n')
  const labels = { ...PEOPLE, ...titles, 'Newt Institute': 'A', 'Institute of Frogs': 'T' }
  expect(changed(over, labels)).toEqual({ 'Newt Institute': 'O', 'Institute of Frogs': 'O' })
  const another = `* Paths of Newts in Pond 8 ${link(8)}\n  * Newt Institute`
  const followed = [...nine.slice(0, 8).map((i) => item(i, place(i))), another].join('\n')
  expect(changed(followed, { ...PEOPLE, ...titles, 'Newt Institute': 'T' })).toEqual({})
  const unlinked = nine.map((i) => item(i, place(i)).split('\n').slice(0, -1).join('\n')).join('\n')
  expect(changed(unlinked, labels)).toEqual({})
})

test('an item with one linked paper has one title, that of its first paragraph', () => {
  const item = (first: string, ...below: string[]) => [`1. **${first}**`, ...below].join('\n\n   ')
  const link = '[[Paper]](https://arxiv.org/abs/2401.00001)'
  const titles = { 'Ants Remember Paths': 'T', 'Maps of Newts': 'T' }
  const labels = { ...PEOPLE, ...titles }

  const remark = item('Ants Remember Paths', '*Ann Lee, Bo Wu*', `${link} -- Maps of Newts`)
  expect(changed(remark, labels)).toEqual({ 'Maps of Newts': 'O' })
  const venue = item('Ants Remember Paths', '*Ann Lee*', `Maps of Newts, 1999. ${link}`)
  expect(changed(venue, { ...labels, '1999': 'Y' })).toEqual({ 'Maps of Newts': 'O' })
  const named = item('Ants Remember Paths', '*Ann Lee*', `${link} -- Maps of Newts, Bo Wu`)
  expect(changed(named, labels)).toEqual({ 'Maps of Newts': 'O', 'Bo Wu': 'O' })

  const topic = item('Ants Remember Paths', `Maps of Newts ${link}`)
  expect(changed(topic, labels)).toEqual({})
  const own = item('Ants Remember Paths, 1999', `Maps of Newts, Bo Wu ${link}`)
  expect(changed(own, { ...labels, '1999': 'Y' })).toEqual({})
  const twice = item('Ants Remember Paths', '*Ann Lee*', `Maps of Newts ${link}`, link.replace('01)', '02)'))
  expect(changed(twice, labels)).toEqual({})
  const between = item('Ants Remember Paths', 'Ways of Frogs, 1999', `Maps of Newts ${link}`)
  expect(changed(between, { ...labels, 'Ways of Frogs': 'T', '1999': 'Y' })).toEqual({})
  const linked = item('Ants Remember Paths', '*Ann Lee*', '[Maps of Newts](https://arxiv.org/abs/2401.00002)')
  expect(changed(linked, labels)).toEqual({})
  const beside = `${item('Ants Remember Paths', '*Ann Lee*')}\n\n2. Maps of Newts ${link}`
  expect(changed(beside, labels)).toEqual({})
})

test.each([
  ['Type', 'O'],
  ['Category', 'O'],
  ['Task', 'O'],
  ['Short title', 'O'],
  ['Focus', 'O'],
  ['Venue & Year', 'O'],
  ['Affiliation', 'O'],
  ['What it tests', 'O'],
  ['评什么', 'O'],
  ['任务', 'O'],
  ['ジャンル', 'O'],
  ['분야', 'O'],
  ['Authors', 'A'],
  ['Affiliation and authors', 'A'],
  ['Who', 'A'],
])('in a column named %s names are read as %s', (head, label) => {
  const text = [`| Title | ${head} |`, '|---|---|', '| Ants Remember Paths | Ann Lee, Bo Wu |'].join('\n')
  const { table, words, tags, margins, slots } = labelled(text, { 'Ants Remember Paths': 'T', ...PEOPLE })
  followHabits(table, tags, margins, slots)
  const at = Array.from(tags).findIndex((_, i) => words(i) === 'Ann Lee')
  expect(LABELS.charAt(tags[at] ?? 0)).toBe(label)
})

test('links right below a numbered item without any are its own', () => {
  const text =
    '12. **Ants Remember Paths** (2026)\n\n   *Anonymous.* [[Paper]](https://arxiv.org/abs/2401.00001)\n\n### More'
  expect(regions(text, { 'Ants Remember Paths': 'T' })[0]).toContain('Paper')
  expect(regions(text.replace('12.', '-'), { 'Ants Remember Paths': 'T' })[0]).toContain('Paper')
  expect(
    regions(text.replace('12.', '-').replace('   *', '*'), { 'Ants Remember Paths': 'T' })[0],
  ).not.toContain('Paper')
})

test('a venue and labelled links right below an item that has none are its own', () => {
  const text = (below: string) =>
    `- **[Ants Remember Paths](https://arxiv.org/abs/2401.00001)**\n\n\`ICCV 2023\` ${below}`
  const paper = '[[paper]](https://arxiv.org/abs/2401.00001)'
  const labels = { 'Ants Remember Paths': 'T', ICCV: 'V', 2023: 'Y' }
  expect(regions(text(paper), labels)).toEqual(['Ants Remember Paths | ICCV | 2023 | paper'])
  expect(regions(text(`has more of them ${paper}`), labels)).toEqual(['Ants Remember Paths'])
})

test('a venue and a year above a title are its own, not those of the paper before', () => {
  const paper = (venue: string, title: string, names: string) =>
    `**[${venue}]**\n[${title}](https://x.example/${title.length})\n<br>\n**Authors:** ${names}\n\n\n`
  const text = paper('ICML-2020', 'Slow Rivers', 'Ann Lee') + paper('CVPR-2021', 'Quick Lakes', 'Bo Wu')
  const labels = {
    ...PEOPLE,
    'ICML-2020': 'V',
    'CVPR-2021': 'V',
    'Slow Rivers': 'T',
    'Quick Lakes': 'T',
  }
  const [first, second] = regions(text, labels)
  expect(first).toMatch(/^ICML.*Slow Rivers.*Ann Lee$/)
  expect(second).toMatch(/^CVPR.*Quick Lakes.*Bo Wu$/)
})

test('linked titles before years in brackets have remarks behind them, whatever these sound like', () => {
  const titles = [
    'Slow Rivers Run Deep',
    'Counting Small Boats',
    'Patient Herons at Night',
    'Quiet Lakes and Ponds',
    'Many Frogs in Ponds',
  ]
  const remarks = ['tells', 'counts', 'waits', 'asks', 'sings'].map(
    (what) => `Early work ${what} of water within deep valleys`,
  )
  const listed = (all: readonly string[]) =>
    all.map((title, i) => `- [${title}](https://x.example/${i}) (2018) - ${remarks[i]}.\n`).join('')
  const labels = Object.fromEntries([...remarks.map((words) => [words, 'T']), ['2018', 'Y']])
  expect(changed(listed(titles), labels)).toEqual(
    Object.fromEntries([...titles.map((title) => [title, 'T']), ...remarks.map((words) => [words, 'N'])]),
  )
  // names have their titles behind them
  expect(changed(listed(['RiverNet', 'BoatNet', 'HeronNet', 'LakeNet', 'FrogNet']), labels)).toEqual({})
  expect(changed(listed(titles.slice(0, 4)), labels)).toEqual({})
})

test('a link on the line above a title goes with it, not with the title of the paragraph before', () => {
  const pair = (venue: string, id: string, title: string) =>
    `[${venue}](https://arxiv.org/abs/${id})\n${title}`
  const text = [pair('NIPS21 Comb', '2401.00001', 'Combing Rivers'), pair('21', '2401.00002', 'Deltas')].join(
    '\n\n',
  )
  expect(regions(text, { 'Combing Rivers': 'T', Deltas: 'T' })).toEqual([
    'NIPS21 Comb | Combing Rivers',
    '21 | Deltas',
  ])
})

test('a link above a title that links its paper itself is not its own', () => {
  const text = `[The group](https://arxiv.org/abs/2401.00001)
[Combing Rivers](https://arxiv.org/abs/2401.00002)`
  expect(regions(text, { 'Combing Rivers': 'T' })).toEqual(['Combing Rivers'])
})

const VENUES = ['CVPR 2020', 'ICCV 2021', 'ECCV 2022'] as const
const RIVERS = ['Combing Rivers', 'Damming Rivers', 'Naming Rivers'] as const
const linked = (title: string) => `[${title}](https://arxiv.org/abs/2401.00001)`
const RIVER_LABELS = {
  ...Object.fromEntries(RIVERS.map((title) => [title, 'T'])),
  CVPR: 'V',
  ICCV: 'V',
  ECCV: 'V',
  2020: 'Y',
  2021: 'Y',
  2022: 'Y',
}

test('where sections begin with a venue in a paragraph of its own, each goes with the title below', () => {
  const text = ['# Rivers', ...RIVERS.flatMap((title, i) => [VENUES[i], linked(title)])].join('\n\n')
  expect(regions(text, RIVER_LABELS)).toEqual([
    'CVPR | 2020 | Combing Rivers',
    'ICCV | 2021 | Damming Rivers',
    'ECCV | 2022 | Naming Rivers',
  ])
})

test('where they end with one, each goes with the title above', () => {
  const text = ['# Rivers', ...RIVERS.flatMap((title, i) => [linked(title), VENUES[i]])].join('\n\n')
  expect(regions(text, RIVER_LABELS)).toEqual([
    'Combing Rivers | CVPR | 2020',
    'Damming Rivers | ICCV | 2021',
    'Naming Rivers | ECCV | 2022',
  ])
})

test('where titles are linked names over lines in bold, the lines are the titles', () => {
  const papers = ['River', 'Lake', 'Delta', 'Spring']
  const text = (below: (name: string) => string) =>
    papers
      .map(
        (name, i) =>
          `- **[${name}Net](https://arxiv.org/abs/2401.0000${i})** (2021)\n${below(name)}\n*Ann Lee*`,
      )
      .join('\n')
  const titles = Object.fromEntries(papers.map((name) => [`${name}Net`, 'T']))
  const expected = papers.flatMap((name) => [
    [`${name}Net`, 'K'],
    [`How to Find a ${name} in the Dark`, 'T'],
  ])
  const labels = { ...PEOPLE, ...titles }
  expect(
    changed(
      text((name) => `**How to Find a ${name} in the Dark**`),
      labels,
    ),
  ).toEqual(Object.fromEntries(expected))
  expect(
    changed(
      text((name) => `How to Find a ${name} in the Dark`),
      labels,
    ),
  ).toEqual({})
})

test('what fields say that come back below titles is no title, and a name or a date only where the label says so', () => {
  const record = (name: string, i: number) =>
    `### ${name} Remember\n\n- ID: ${name}_id\n- Authors: Ann Lee; Bo Wu\n- Venue: ICLR 202${i}\n- Direction: maps of ${name}\n- Toolchain: Map Kit ${name}; Lake Base ${name}\n- Gains:\n  - Joint maps ${name}\n- Link: [arXiv](https://arxiv.org/abs/2401.0000${i})`
  const text = (rows: readonly string[]) => rows.map(record).join('\n\n')
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember`, 'T']))
  const dates = Object.fromEntries(ROWS.map((_, i) => [`202${i}`, 'Y']))
  const wrong = {
    'maps of Ants': 'T',
    'Joint maps Bees': 'T',
    'Map Kit Bees': 'A',
    'Lake Base Bees': 'A',
    Crickets_id: 'V',
  }
  const labels = { ...PEOPLE, ...titles, ICLR: 'V', ...dates, ...wrong }
  const none = Object.fromEntries(Object.keys(wrong).map((words) => [words, 'O']))
  expect(changed(text(ROWS), labels)).toEqual(none)
  // fewer records are no habit
  expect(changed(text(ROWS.slice(0, 2)), labels)).toEqual({})
})

test('where no field is for dates, a venue that begins one stays', () => {
  const record = (name: string, i: number) =>
    `**${name} Remember**\n\n- intro: Journal of ${name}\n- gist: the ${name} way, ${name} Act\n- arxiv: [2401.0000${i}](https://arxiv.org/abs/2401.0000${i})`
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember`, 'T']))
  const labels = { ...titles, 'Journal of Ants': 'V', 'Ants Act': 'V' }
  expect(changed(ROWS.map(record).join('\n\n'), labels)).toEqual({ 'Ants Act': 'O' })
})

test('below a long summary the fields go on', () => {
  const summary = 'Ants have been watched for long, but nobody has done so with patience. '.repeat(4)
  const record = (name: string, i: number) =>
    `**${name} Remember**\n\n- Date: 202${i}\n- Link: [arXiv](https://arxiv.org/abs/2401.0000${i})\n\n${summary}\n\n- Gains:\n  - Joint maps ${name}`
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember`, 'T']))
  const said = { 'Ants have been watched for long': 'T', 'Joint maps Ants': 'T' }
  expect(changed(ROWS.map(record).join('\n\n'), { ...titles, ...said })).toEqual({ 'Joint maps Ants': 'O' })
})

test('a paragraph in code below a linked title is a remark where that comes back', () => {
  const paper = (name: string, i: number) =>
    `**${name}Net**\n\n[${name} Remember Paths](https://arxiv.org/abs/2401.0000${i})\n\n\`${name} with a plan\``
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember Paths`, 'T']))
  const remarks = Object.fromEntries(ROWS.map((name) => [`${name} with a plan`, 'T']))
  const none = Object.fromEntries(ROWS.map((name) => [`${name} with a plan`, 'N']))
  const text = (rows: readonly string[]) => rows.map(paper).join('\n\n')
  expect(changed(text(ROWS), { ...titles, ...remarks })).toEqual(none)
  expect(changed(text(ROWS.slice(0, 4)), { ...titles, ...remarks })).toEqual({})
  // the paper of a title is linked below it
  const linked = ROWS.map((name, i) => `${paper(name, i)}\n\n[pdf](https://arxiv.org/abs/2402.0000${i})`)
  expect(changed(linked.join('\n\n'), { ...titles, ...remarks })).toEqual({})
})

test('a name in a paragraph of its own belongs to the title below where sections begin with one', () => {
  const paper = (name: string) =>
    `**${name}Net**\n\n[${name} Remember Paths](https://arxiv.org/abs/2401.00001)`
  const names = Object.fromEntries(ROWS.map((name) => [`${name}Net`, 'K']))
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember Paths`, 'T']))
  expect(regions(`## Fall\n\n${ROWS.map(paper).join('\n\n')}`, { ...names, ...titles })).toEqual(
    ROWS.map((name) => `${name}Net | ${name} Remember Paths`),
  )
})

test('words before the colon of a linked title are no names where the list’s links hold none', () => {
  const item = (words: string) => `- [${words}](https://arxiv.org/abs/2401.00001)`
  const others = ROWS.map((name) => item(`${name} Remember Paths`))
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember Paths`, 'T']))
  const led = { 'Twin Rivers': 'A', 'How They Meet': 'T' }
  const text = (rows: readonly string[]) => [...rows, item('Twin Rivers: How They Meet')].join('\n')
  expect(changed(text(others), { ...titles, ...led })).toEqual({ 'Twin Rivers': 'T', 'How They Meet': 't' })
  expect(changed(text(others.slice(0, 2)), { ...titles, ...led })).toEqual({})
  const greeting = [...others, item('Hello, May I Help You')].join('\n')
  expect(changed(greeting, { ...titles, Hello: 'A', 'May I Help You': 'T' })).toEqual({
    Hello: 'T',
    'May I Help You': 't',
  })
})

test.each([
  ['Jun', [undefined, 2011]],
  ['Sept', [undefined, 2011]],
  ['March', [undefined, 2011]],
  ['Nest', ['Nest', 2011]],
])('%s before a year', (words, expected) => {
  const { table, tags, margins, slots } = labelled(`- Ants Remember Paths. (${words}. 2011)`, {
    'Ants Remember Paths': 'T',
    [words]: 'V',
    2011: 'Y',
  })
  const [region] = findRegions(table, { tags, margins, slots })
  const read = region && readAppearance({ table, tags, margins, venues: venueIndex() }, region)
  expect([read?.venue?.value, read?.year?.value]).toEqual(expected)
})

test.each([
  ["Nest'", ['Nest', 2011]],
  ["Preprint'", [undefined, 2011]],
  ['Nest’', ['Nest', 2011]],
])('an apostrophe between a venue and its year is no part of it: %s', (words, expected) => {
  const { table, tags, margins, slots } = labelled(
    `| A | B |\n|---|---|\n| Ants Remember Paths | ${words} 2011 |`,
    { 'Ants Remember Paths': 'T', [words]: 'V', 2011: 'Y' },
  )
  const [region] = findRegions(table, { tags, margins, slots })
  const read = region && readAppearance({ table, tags, margins, venues: venueIndex() }, region)
  expect([read?.venue?.value, read?.year?.value]).toEqual(expected)
})

test('a year with a letter is a year', () => {
  const text = '- Ann Lee and Bo Wu. 2016a. Ants Remember Paths. [[paper]](https://arxiv.org/abs/2401.00001)'
  const { table, tags, margins, slots } = labelled(text, { '2016a': 'V', 'Ants Remember Paths': 'T' })
  const [region] = findRegions(table, { tags, margins, slots })
  const read = region && readAppearance({ table, tags, margins, venues: venueIndex() }, region)
  expect([read?.venue, read?.year?.value]).toEqual([null, 2016])
})

test('a translation on the line below is no part of a title', () => {
  const text = '**Ants Remember Paths**\n**蚂蚁记得路**\n\n- [arXiv](https://arxiv.org/abs/2401.00001)'
  const { table, words, tags, margins, slots } = labelled(text, {
    'Ants Remember Paths': 'T',
    蚂蚁记得路: 'T',
  })
  const [region] = findRegions(table, { tags, margins, slots })
  expect(region && [words(region.titleFirst), words(region.titleLast)]).toEqual([
    'Ants Remember Paths',
    'Ants Remember Paths',
  ])
})

test('a link’s label in a field is no venue of what is dated above, and a name there may be no title', () => {
  const record = (name: string, i: number) =>
    `- **[${name} Kit](https://example.org/${i})** [2026]\n  - Gist: maps\n  - Links: [arXiv](https://arxiv.org/abs/2401.0000${i})`
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Kit`, 'T']))
  const { table, words, tags, margins, slots } = labelled(ROWS.map(record).join('\n'), {
    ...titles,
    2026: 'Y',
    arXiv: 'VOOOO',
  })
  followHabits(table, tags, margins, slots)
  const venues = Array.from(tags).filter((tag) => LABELS.charAt(tag) === 'V')
  expect(venues).toEqual([])
  const sure = Array.from(tags, (tag, i) => [tag, words(i), margins[i]] as const)
  expect(sure.filter(([tag]) => tag === 1).map(([, , margin]) => margin)).toEqual(ROWS.map(() => 0))
})

test('where nearly all items that are a link to a paper are titles, the others are as well', () => {
  const item = (words: string, i: number) => `- [${words}](https://arxiv.org/abs/2401.0000${i})`
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember Paths`, 'T']))
  const text = (rows: readonly string[]) =>
    [...rows.map((name) => `${name} Remember Paths`), 'gMLP'].map(item).join('\n')
  expect(changed(text(ROWS), titles)).toEqual({ gMLP: 'T' })
  const { table, words, tags, margins, slots } = labelled(text(ROWS), titles)
  followHabits(table, tags, margins, slots)
  // a name may be nothing like the title of its paper
  expect(Array.from(margins).filter((_, i) => words(i) === 'gMLP')).toEqual([0])
  expect(changed(text(ROWS.slice(0, 3)), titles)).toEqual({})
  // below a title stands its own link
  expect(changed(text(ROWS).replace('- [gMLP', '  - [gMLP'), titles)).toEqual({})
})

test('where nearly all items over labelled links are titles, the others are as well', () => {
  const text = ROWS.map(
    (name, i) => `- ${name} Remember Paths\n  - [paper](https://arxiv.org/abs/2401.0000${i})`,
  ).join('\n')
  const other = '- Anticipative Video Ants\n  - [paper](https://arxiv.org/abs/2401.00009)'
  const titles = Object.fromEntries(ROWS.map((name) => [`${name} Remember Paths`, 'T']))
  expect(changed(`${text}\n${other}`, titles)).toEqual({ 'Anticipative Video Ants': 'T' })
})

test('words in the rows of several papers are of what kind these are', () => {
  const rows = ['One', 'Two', 'Three', 'Four'].map(
    (name, i) => `| Deep Network | ${name} Remember | [Lee et al.](https://arxiv.org/abs/2401.0000${i}) |`,
  )
  const one = (url: string) =>
    `| A | B | C |\n|---|---|---|\n${rows.join('\n').replace(/https\S+\d(?=\))/g, url)}`
  const text = `| A | B | C |\n|---|---|---|\n${rows.join('\n')}`
  expect(changed(text, { 'Deep Network': 'TTTO', 'Four Remember': 'T' })).toEqual({ 'Deep Network': 'O' })
  expect(
    changed(one('https://arxiv.org/abs/2401.00001'), { 'Deep Network': 'TTTO', 'Four Remember': 'T' }),
  ).toEqual({})
})

test.each([
  ['Centre for Ants of Example', '- Ants Remember. Ant Space Research Institute of Example', undefined],
  [
    'Ants',
    '- Ants Remember. arXiv, 2020. [[paper](https://arxiv.org/abs/2401.00001)]\n\n  They present AntNet',
    'arXiv',
  ],
])('no venue: %s', (_, text, venue) => {
  const labels = {
    'Ants Remember': 'T',
    'Ant Space Research Institute of Example': 'V',
    arXiv: 'V',
    2020: 'Y',
    'They present AntNet': 'V',
  }
  const { table, tags, margins, slots } = labelled(text, labels)
  const [region] = findRegions(table, { tags, margins, slots })
  const read = region && readAppearance({ table, tags, margins, venues: venueIndex() }, region)
  expect(read?.venue?.value).toBe(venue)
})

const SUMMARIES = [
  'Ants lay a trail of scent, and this work measures for how long others can follow it.',
  'Bees dance, and this work asks what happens to the dance when the hive is turned around.',
  'Wasps know faces. The authors paint them and find that friends are attacked at once.',
  'Moths fly to light, which this work explains with the way in which they keep upright.',
  'Crabs carry shells, and the work shows that they queue for them in the order of size.',
]
const summarized = (summaries: readonly string[]) =>
  summaries
    .map((said, i) => `[What ${ROWS[i]} Do](https://arxiv.org/abs/2401.0000${i}) (2024)\n\n${said}`)
    .join('\n\n')
const WORK = {
  'Wasps know faces': 'T',
  'The authors paint them and find that friends are attacked at once': 't',
}

test('sentences below linked titles are none where they come back', () => {
  const titles = Object.fromEntries(ROWS.slice(0, 5).map((name) => [`What ${name} Do`, 'T']))
  expect(changed(summarized(SUMMARIES), { ...titles, ...WORK, 2024: 'Y' })).toEqual({
    'Wasps know faces': 'O',
    'The authors paint them and find that friends are attacked at once': 'O',
  })
  expect(changed(summarized(SUMMARIES.slice(0, 4)), { ...titles, ...WORK, 2024: 'Y' })).toEqual({})
})

test.each([
  [
    'that are written like titles',
    'Gnats Know Faces, and How the Painting of Them Ends With Friends Who Attack at Once.',
  ],
  ['that are short', 'Gnats know faces.'],
  [
    'without a full stop',
    'Gnats know faces, and paint on them ends with friends who attack at once and for long',
  ],
  [
    'that say when they came out',
    'Gnats know faces, and paint on them ends with friends who attack at once, 1999.',
  ],
])('but not lines %s', (_, line) => {
  const titles = Object.fromEntries(ROWS.slice(0, 5).map((name) => [`What ${name} Do`, 'T']))
  const [head = ''] = line.split(/[,.]/)
  const text = summarized([...SUMMARIES.slice(0, 2), line, ...SUMMARIES.slice(2)])
  expect(changed(text, { ...titles, [head]: 'T', 1999: 'Y', 2024: 'Y' })).toEqual({})
})

test('nor sentences below links to something else, or among other lines', () => {
  const titles = Object.fromEntries(ROWS.slice(0, 5).map((name) => [`What ${name} Do`, 'T']))
  const labels = { ...titles, ...WORK, 2024: 'Y' }
  expect(changed(summarized(SUMMARIES).replaceAll('arxiv.org/abs', 'rivers.example'), labels)).toEqual({})
  expect(
    changed(summarized([...SUMMARIES, 'A talk', 'A poster', 'A demo']).replaceAll('undefined', 'They'), {
      ...labels,
      'What They Do': 'T',
    }),
  ).toEqual({})
})

const glossed = (names: readonly string[], title = (name: string) => `How ${name} Remember Their Paths`) =>
  names
    .map(
      (name, i) =>
        `- **${title(name)}** (ICML, 2024) — Paths of ${name}. [[Paper]](https://arxiv.org/abs/2401.0000${i})`,
    )
    .join('\n')
const glossLabels = (title = (name: string) => `How ${name} Remember Their Paths`) =>
  Object.fromEntries([
    ...ROWS.flatMap((name) => [
      [title(name), 'T'],
      [`Paths of ${name}`, 'T'],
    ]),
    ['ICML', 'V'],
    ['2024', 'Y'],
  ])
const noTitles = Object.fromEntries(ROWS.map((name) => [`Paths of ${name}`, 'O']))

test('what a dash sets off behind the dates of whole titles is none', () => {
  expect(changed(glossed(ROWS), glossLabels())).toEqual(noTitles)
  const names = Object.fromEntries(ROWS.map((name) => [`Paths of ${name}`, 'A']))
  expect(changed(glossed(ROWS), { ...glossLabels(), ...names })).toEqual(noTitles)
})

test('but what it sets off behind names, links or in marks may be one', () => {
  const name = (animal: string) => `${animal}Net`
  expect(changed(glossed(ROWS, name), glossLabels(name))).toEqual({})
  const some = `${glossed(ROWS)}\n${glossed(ROWS.slice(2), name)}`
  expect(changed(some, { ...glossLabels(), ...glossLabels(name) })).toEqual({})
  expect(changed(glossed(ROWS.slice(1)), glossLabels())).toEqual({})
  const linked = glossed(ROWS).replaceAll(
    ' [[Paper]]',
    ' after [Old Paths](https://rivers.example/1) [[Paper]]',
  )
  expect(changed(linked, { ...glossLabels(), 'Old Paths': 'T' })).toEqual(noTitles)
  expect(changed(glossed(ROWS).replaceAll(' — ', ', '), glossLabels())).toEqual({})
  expect(changed(glossed(ROWS).replaceAll('(ICML, 2024)', ''), glossLabels())).toEqual({})
  expect(changed(glossed(ROWS).replace(/Paths of \w+/g, '**$&**'), glossLabels())).toEqual({})
  expect(changed(glossed(ROWS).replaceAll('**', ''), glossLabels())).toEqual({})
})

const NETS = ['RiverNet', 'TideNet', 'PondNet', 'LakeNet', 'SeaNet'] as const
const abs = (i: number) => `https://arxiv.org/abs/2401.0000${i}`
const titled = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'T']))

/** A table with such a head, and a row for each name. */
const tableFor = (head: string, row: (name: string, i: number) => string, names: readonly string[] = NETS) =>
  [head, head.replace(/[^|]+/g, '---'), ...names.map(row)].join('\n')

test('in a table whose rows link a paper each the first column of different names has the titles', () => {
  const links = (i: number) => `[📄 Paper](${abs(i)}) [Code](https://github.com/a/b${i})`
  const table = (head: string, first: (i: number) => string) =>
    tableFor(head, (name, i) => `| ${first(i)} | ${name} | Set ${i % 2} | ${links(i)} |`)
  const head = '| Family | Model | Data | Links |'
  expect(
    changed(
      table(head, () => 'Water'),
      {},
    ),
  ).toEqual(titled(NETS))
  expect(
    changed(
      table(head, () => 'Water'),
      { PondNet: 'K', LakeNet: 'K' },
    ),
  ).toEqual(titled(NETS))
  expect(
    changed(
      table(head, (i) => `${i}.`),
      {},
    ),
  ).toEqual(titled(NETS))
  const said = (i: number) => `It learns from the water that flows by on day ${i}`
  expect(changed(table(head, said), {})).toEqual(titled(NETS))
  for (const other of ['Task', 'Type'])
    expect(
      changed(
        table(`| ${other} | Model | Data | Links |`, (i) => `Water ${i}a`),
        {},
      ),
    ).toEqual(titled(NETS))
  expect(
    changed(
      table('| Lab | Paper | Data | Links |', (i) => `Lab ${'ABCDE'[i]}`),
      {},
    ),
  ).toEqual(titled(NETS))
})

test('a name in a table ends where its link, its line or a date does, and is no sure title', () => {
  const row = (behind: string) =>
    tableFor('| Model | Paper |', (name, i) => `| ${name}${behind} | [Paper](${abs(i)}) |`)
  expect(changed(row('<br>rivers'), {})).toEqual(titled(NETS))
  expect(changed(row(' (2024)'), { 2024: 'Y' })).toEqual(titled(NETS))
  const linked = tableFor('| Model | Data |', (name, i) => `| [${name}](${abs(i)}) (small) | Rivers |`)
  expect(changed(linked, {})).toEqual(titled(NETS))
  const { table, tags, margins, slots } = labelled(linked, {})
  followHabits(table, tags, margins, slots)
  expect(Array.from(tags, (tag, i) => (LABELS.charAt(tag) === 'T' ? margins[i] : 0))).not.toContain(100)
})

test('what describes the papers of a table or cites them is no name of theirs', () => {
  const text = tableFor(
    '| Benchmark | Description | Paper |',
    (name, i) => `| **${name}** | Waters of kind ${i} | [Lee et al., 202${i}](${abs(i)}) |`,
  )
  const described = NETS.map((_, i) => `Waters of kind ${i}`)
  expect(changed(text, titled(described))).toEqual({
    ...titled(NETS),
    ...Object.fromEntries(described.map((words) => [words, 'O'])),
  })
})

test('tables of several papers a row, of few papers, of parts of the list and of like names are left alone', () => {
  const head = '| Technique | Papers |'
  const unchanged = (row: (name: string, i: number) => string, names?: readonly string[]) =>
    expect(changed(tableFor(head, row, names), {})).toEqual({})
  const one = (name: string, i: number) => `| ${name} | [Paper](${abs(i)}) |`
  unchanged((name, i) => `| ${name} | [TANet](${abs(i)}), [UNet](${abs(i + 1)}) |`)
  unchanged((name, i) => `| ${name} | [Paper](${abs(i)}), [Paper](${abs(i + 1)}) |`)
  const both = (i: number) => `| Both${i} | [Paper](${abs(i)}), [Paper](${abs(i + 1)}) |`
  unchanged((name, i) => (i < 2 ? `${one(name, i)}\n${both(i)}` : one(name, i)))
  unchanged((name, i) => `${one(name, i)}\n| ${name}2 | none |`)
  unchanged((name, i) => `| ${name} | [Papers](papers/${i}.md) |`)
  unchanged((_, i) => one('Water', i))
  unchanged(one, NETS.slice(0, 3))
})

test('a row with more cells than the others has its name in another column', () => {
  const row = (name: string, i: number) =>
    `<tr>${i === 0 ? '<td rowspan="5">Open</td>' : ''}<td>${name}</td><td>${i}</td><td><a href="${abs(i)}">Paper</a></td></tr>`
  const text = `<table>${NETS.map(row).join('')}</table>`
  expect(changed(text, {})).toEqual(titled(NETS.slice(1)))
})

test('where most rows have their title in a column, so have the others', () => {
  const row = (name: string, i: number) => `| ${name} | N${'abcde'[i]} | [[Paper](${abs(i)})] |`
  const text = tableFor('| Paper Title | Method | Materials |', row)
  const most = titled(NETS.slice(0, 4))
  expect(changed(text, most)).toEqual({ SeaNet: 'T' })
  expect(changed(text, { ...most, Ne: 'T' })).toEqual({})
  expect(changed(text, { Na: 'T', Nb: 'T' })).toEqual({})
  const second = titled(['Na', 'Nb', 'Nc', 'Nd'])
  expect(changed(tableFor('| Set | Model | Links |', row), second)).toEqual({ Ne: 'T' })
})

test('a name in a table may stand below badges, beside links that say where its paper appeared or show a sign', () => {
  const badge = (i: number) => `[![ICML 2024](https://img.shields.io/badge/ICML-2024-blue)](${abs(i)})<br>`
  const venue = (name: string, i: number) =>
    `| ${badge(i)}**${name}** | fast water reader; rivers | [Paper](${abs(i)}) [ICML](${abs(i)}) [JMLR](${abs(i)}) |`
  const said = { 'fast water reader': 'T' }
  const below = changed(tableFor('| Title | Summary of it | Links |', venue), said)
  expect(below).toEqual({ ...titled(NETS), 'fast water reader': 'O' })
  const sign = (name: string, i: number) => `| [${name}](https://github.com/a/b${i}) | [📄](${abs(i)}) |`
  expect(changed(tableFor('| Dataset | Links |', sign), {})).toEqual(titled(NETS))
})

test('what behind names begins in small letters or has few words is no title, but whole titles are', () => {
  const row = (words: string) => (name: string, i: number) =>
    `| ${name} | ${words} ${i}a | [Paper](${abs(i)}) |`
  const given = (words: string) => titled(NETS.map((_, i) => `${words} ${i}a`))
  const none = (words: string) => ({ ...titled(NETS), ...named(given(words), 'O') })
  const under = (head: string, words: string) => changed(tableFor(head, row(words)), given(words))
  expect(under('| Benchmark | Feedback | Links |', 'Tests and')).toEqual(none('Tests and'))
  expect(under('| Thing | Feedback | Links |', 'Tests and')).toEqual({})
  expect(under('| Thing | Feedback | Links |', 'tests of what flows by on days like')).toEqual(
    none('tests of what flows by on days like'),
  )
  expect(under('| Model | Work | Links |', 'Learning from what flows by on days like')).toEqual({})
  expect(under('| Model | Paper | Links |', 'Tests and')).toEqual({})
})

test('a row may cite its paper instead of linking it, but where data were used tells nothing', () => {
  const row = (name: string, i: number) => `| ${name} | Lee et al., ${i < 3 ? '' : 'ICML '}202${i} |`
  expect(changed(tableFor('| Work | Citation |', row), {})).toEqual(titled(NETS))
  expect(changed(tableFor('| Dataset | Used by |', row), {})).toEqual({})
  const beside = (name: string, i: number) => `| ${name} (Lee et al., 202${i}) | rivers |`
  expect(changed(tableFor('| Model | Data |', beside), { 'Lee et al': 'A' })).toEqual({})
})

test('rows whose links lead to places of one page cite papers as sentences do', () => {
  const row = (page: (i: number) => string) => (name: string, i: number) =>
    `| ${name} | [202${i}](https://arxiv.org/html/2401.0000${page(i)}v1#bib.bib${i}) |`
  const under = (page: (i: number) => string) => changed(tableFor('| Metric name | Year |', row(page)), {})
  expect(under(() => '1')).toEqual({})
  expect(under((i) => `${i}`)).toEqual(titled(NETS))
})

test('of a table under “Data set” few rows may link papers, of another most', () => {
  const row = (name: string, i: number) => `| ${name} | [Paper](${abs(i)}) |\n| ${name}b | none |`
  expect(changed(tableFor('| Dataset | Links |', row), {})).toEqual(titled(NETS))
  expect(changed(tableFor('| Thing | Links |', row), {})).toEqual({})
})

const named = (labels: Readonly<Record<string, string>>, label: string) =>
  Object.fromEntries(Object.keys(labels).map((words) => [words, label]))

test('proceedings are a venue, their printer is no paper and their town nobody', () => {
  const text =
    '- A. Lee. [How Rivers Run](https://arxiv.org/abs/2401.00001). In Proceedings of the River Meeting, pages 1, Delft, Netherlands, May 2022. River Press.'
  const labels = { 'A. Lee': 'A', 'How Rivers Run': 'T', Delft: 'A', Netherlands: 'A', May: 'A', '2022': 'Y' }
  const proceedings = 'In Proceedings of the River Meeting'
  expect(changed(text, { ...labels, [proceedings]: 'T', 'River Press': 'T' })).toEqual({
    [proceedings]: 'V',
    Delft: 'O',
    Netherlands: 'O',
    May: 'O',
    'River Press': 'O',
  })
  // people whose last one is called April may stand before a year, and a press before any venue
  const people =
    '- [How Rivers Run](https://arxiv.org/abs/2401.00001). Ann Lee, Bo Wu, April 2022. River Press.'
  expect(
    changed(people, { ...PEOPLE, 'How Rivers Run': 'T', April: 'A', '2022': 'Y', 'River Press': 'T' }),
  ).toEqual({})
})

test('a name that was cut off at its initial is no venue', () => {
  const text = (first: string) =>
    `- How Rivers Run. ${first}, Lars S. Moss [paper](https://arxiv.org/abs/2401.00001)`
  const labels = { 'How Rivers Run': 'T', 'Zoe Chen': 'A', 'Chen Z': 'A', 'Lars S': 'A', Moss: 'V' }
  expect(changed(text('Zoe Chen'), labels)).toEqual({ Moss: 'A' })
  expect(changed(text('Chen Z'), labels)).toEqual({})
})

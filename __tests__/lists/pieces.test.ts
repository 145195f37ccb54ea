/** Titles whose first words look like names or like titles of their own. */
import { expect, test } from 'vitest'
import { followHabits } from '../../src/lists/reader/habits/index.ts'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { Slots } from '../../src/lists/reader/slots.ts'
import { tableOf } from '../../training/example.ts'

/** As labels.ts numbers them: outside, title, more of it, authors, venue, year, nickname, remark. */
const LABELS = 'OTtAVYKN'

/** The labels of a line's atoms behind others that begin with titles, or with names. */
function labelsOf(line: string, labels: string, above: (name: string, i: number) => string): string {
  const names = ['Ants', 'Bees', 'Crickets', 'Drones', 'Earwigs', 'Fleas', 'Gnats', 'Hornets', 'Inchworms']
  const text = [...names.map(above), line].join('\n')
  const table = tableOf(text, () => UNKNOWN_WORD)
  const words = (i: number) => table.unitOf(i).flow.text.slice(table.from[i], table.to[i])
  const last = table.unit[table.count - 1] as number
  const from = table.unit.indexOf(last)
  const tags = Uint8Array.from({ length: table.count }, (_, i) =>
    LABELS.indexOf(
      i >= from
        ? (labels[i - from] ?? 'O')
        : / Paths/.test(words(i))
          ? 'T'
          : /Lee/.test(words(i))
            ? 'A'
            : 'O',
    ),
  )
  followHabits(table, tags, new Int32Array(table.count).fill(300), new Slots(table))
  return Array.from(tags.subarray(from), (tag) => LABELS.charAt(tag)).join('')
}

const LINK = '[[paper](https://arxiv.org/abs/2401.00001)]'
const titled = (name: string) => `- ${name} Remember Paths ${LINK}`
const named = (name: string) => `- Ann Lee, ${name} Remember Paths ${LINK}`

test.each([
  ['two names', `- Soft, Round, High Walls for Pets ${LINK}`, 'AATO', 'TttO'],
  ['a name', `- Walk, Not Ride: How Pets Travel in Groups ${LINK}`, 'ATtO', 'TttO'],
  ['a title of its own', `- Know Me, Walk with Me: A Study of Pets ${LINK}`, 'TTtO', 'TttO'],
  ['a question', `- Who Runs? Who Walks? A Study of Pets ${LINK}`, 'TtTO', 'TttO'],
  ['a word before a colon', `- Hiding: a new look at pets in boxes ${LINK}`, 'OTO', 'TtO'],
])('where items begin with titles, what looks like %s is the first piece', (_, line, labels, whole) => {
  expect(labelsOf(line, labels, titled)).toBe(whole)
  expect(labelsOf(line, labels, named)).toBe(labels)
  expect(labelsOf(line, labels, (name, i) => (i < 3 ? named(name) : titled(name)))).toBe(labels)
})

test.each([
  ['two words before a colon', `- Our Survey: A Study of Pets ${LINK}`, 'OTO'],
  ['a word that other lines have', `- Ants: A Study of Pets ${LINK}\n- Ants: A Study of Pets ${LINK}`, 'OTO'],
  ['a full name before a colon', `- Ann Fox: A Study of Pets ${LINK}`, 'ATO'],
  ['a place of work behind a name', `- RiverNet, University of Northern Lakes ${LINK}`, 'ATO', 'OTO'],
  ['a place of work', `- RiverNet, University of Northern Lakes ${LINK}`, 'TTO'],
  ['a venue', `- A Study of Pets, IEEE Transactions on Fish ${LINK}`, 'TTO'],
  ['the title in other letters', `- 宠物研究综述，A Study of Pets ${LINK}`, 'TTO'],
  ['a title behind a full stop', `- A Study of Pets. Another Study of Pets ${LINK}`, 'TTO'],
  ['in bold', `- **Ann Fox**, A Study of Pets ${LINK}`, 'ATO'],
])('no piece of a title: %s', (_, line, labels, read = labels) =>
  expect(labelsOf(line, labels, titled)).toBe(read),
)

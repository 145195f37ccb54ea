/** Which entries stand in one section. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import type { List } from '../../src/model/list.ts'
import { sections } from '../../src/model/sections.ts'

const bullet = (title: string, id: number) => `- [${title}](https://arxiv.org/abs/2401.0000${id}), 2024\n`

const sizes = (list: List) => sections(list).map(({ length }) => length)

/** The list, with the entry behind a heading read as if the heading were its title. */
function withHeadingTaken(list: List, index: number): List {
  const heading = list.headings[index]
  const entries = list.entries.map((entry) => ({
    entry,
    behind: entry.span.start - (heading?.span.end ?? 0),
  }))
  const nearest = Math.min(...entries.flatMap(({ behind }) => (behind > 0 ? [behind] : [])))
  return {
    ...list,
    entries: entries.map(({ entry, behind }) =>
      behind === nearest
        ? { ...entry, span: { start: heading?.span.start ?? 0, end: entry.span.end } }
        : entry,
    ),
  }
}

test('a heading that was taken for a title is a section all the same where the other headings of its rank are', () => {
  const text = ['Rivers', 'Lakes', 'Seas']
    .map(
      (name, i) =>
        `## ${name}\n\n${bullet(`How ${name} Freeze`, 2 * i)}${bullet(`Why ${name} Rise`, 2 * i + 1)}`,
    )
    .join('\n')
  const list = readList({ path: 'README.md', text })
  expect(sizes(list)).toEqual([2, 2, 2])
  expect(sizes(withHeadingTaken(list, 1))).toEqual([2, 2, 2])
})

test('a heading with the number of its section is one, though it was taken for a title', () => {
  const part = (heading: string, i: number) =>
    `## ${heading}\n\n${bullet(`How Rivers Freeze ${heading}`, i)}${bullet(`Why Rivers Rise ${heading}`, i + 1)}`
  const list = (one: string, another: string) =>
    readList({ path: 'README.md', text: `${part(one, 0)}\n${part(another, 2)}` })
  const numbered = list('4.2.1 Closed-Set Sampling', '4.2.2 Open-Set Sampling')
  expect(sizes(withHeadingTaken(numbered, 1))).toEqual([2, 2])
  const bare = list('Closed-Set Sampling', 'Open-Set Sampling')
  expect(sizes(withHeadingTaken(bare, 1))).toEqual([4])
})

test('a heading that is the title of its own entry is none', () => {
  const text = `## Rivers\n\n${[
    'How Rivers Freeze in Winter',
    'Why Rivers Rise in Spring',
    'Where Rivers End in Summer',
  ]
    .map(
      (title, i) =>
        `### [${title}](https://arxiv.org/abs/2401.0000${i})\n\n- Jane Doe, Richard Roe\n- CVPR 2024\n`,
    )
    .join('\n')}`
  expect(sizes(readList({ path: 'README.md', text }))).toEqual([3])
})

test('a numbered line in bold above bullets is a section', () => {
  const part = (n: number, name: string) =>
    `${n}. **${name}**\n\n\t• [Counting Otters in ${name}](https://arxiv.org/abs/2401.0000${n}), 2024\n\n\t• [Where ${name} Sleep](https://arxiv.org/abs/2401.0001${n}), 2024\n\n`
  const text = `## Waters\n\n${part(1, 'Rivers')}${part(2, 'Lakes')}`
  expect(sizes(readList({ path: 'README.md', text }))).toEqual([2, 2])
})

/** Patterns for the lines of an entry, composed at random: which fields, in which order, in which dress, between which marks. */
import { authorsDress, leadDress, nickAfterDress, nickDress, titleDress, whenDress } from './dress.ts'
import { labelledLines } from './labels.ts'
import type { Look } from './look.ts'
import { type FieldName, uses } from './pattern.ts'
import type { Random } from './random.ts'

/** A part of a line: a field in its dress, and what stands before it when it is not the first. */
type Slot = 'title' | 'authors' | 'when' | 'date' | 'links' | 'place' | 'note' | 'tags' | 'topic' | 'nick'

/** Orders of fields in one line; links and remarks are added at the end. */
const ORDERS: readonly (readonly [number, readonly Slot[]])[] = [
  [6, ['title']],
  [7, ['title', 'when']],
  [7, ['title', 'authors', 'when']],
  [3, ['title', 'authors']],
  [3, ['title', 'when', 'authors']],
  [6, ['when', 'title']],
  [2, ['when', 'title', 'authors']],
  [1, ['when', 'authors', 'title']],
  [4, ['authors', 'title', 'when']],
  [1.5, ['authors', 'title']],
  [1.5, ['authors', 'when', 'title']],
  [1.5, ['date', 'title']],
  [1, ['title', 'date']],
  [0.6, ['date', 'title', 'authors']],
  [0.6, ['date', 'title', 'when']],
  [0.6, ['title', 'authors', 'date']],
  [0.6, ['title', 'date', 'when']],
  [0.8, ['title', 'place']],
  [0.7, ['title', 'place', 'date']],
  [0.4, ['title', 'place', 'when', 'date']],
  [0.6, ['title', 'when', 'place']],
  [0.3, ['place', 'title', 'when']],
  [0.3, ['title', 'authors', 'place', 'when']],
]

const AFTER_TITLE: readonly (readonly [number, string])[] = [
  [6, '. '],
  [6, ', '],
  [6, ' '],
  [2.5, ' - '],
  [2, ' | '],
  [1, ': '],
  [1, ' — '],
  [0.7, ' – '],
  [0.5, '; '],
  [0.5, ' / '],
  [0.5, '  '],
  [0.3, ' · '],
  [0.2, '，'],
  [0.3, ','],
  [0.3, ' > '],
  [0.3, ' • '],
  [0.2, '. - '],
  [0.2, ' -- '],
  [0.2, ' || '],
]
const BEFORE_TITLE: readonly (readonly [number, string])[] = [
  [6, ' '],
  [3, ': '],
  [2.5, ', '],
  [2.5, '. '],
  [2, ' - '],
  [1, ' | '],
  [0.5, ' — '],
  [0.4, '; '],
  [0.4, ''],
  [0.25, '-'],
  [0.2, ' | '],
  [0.3, ' / '],
  [0.3, ' • '],
]

/** One line with everything. */
export function oneLine(random: Random, look: Look): string {
  const order = random.weighted(ORDERS)
  const title = titleDress(random, look)
  const mark = random.weighted(AFTER_TITLE)
  const marks = random.chance(0.6) ? [mark] : [mark, random.weighted(AFTER_TITLE)]
  const at = order.indexOf('title')
  const alike = random.chance(0.2) ? random.pick(ALIKE) : undefined
  const between = random.chance(0.15) ? random.pick(BETWEEN) : undefined
  const parts = order
    .filter((slot) => slot === 'title' || !held(title, slot))
    .map((slot, place) => {
      const dressed =
        slot === 'title'
          ? title
          : (alike?.replace('#', () => `@${slot}`) ?? dressFor(random, slot, place < at))
      if (place < at) return `{${dressed}${between ?? leadMark(random, dressed)}}`
      return slot === 'title'
        ? dressed
        : `{${between ?? marks[(place - at - 1) % marks.length] ?? ' '}${dressed}}`
    })
  return withLinks(random, withNick(random, parts, at, title), order)
}

/** The same mark between all fields. */
const BETWEEN = [', ', ', ', '; ', ' | ', ' - ', '. ', ' / ', ' · ', ': ', '-', ' — ', '，', ',', ' ']

/** The same dress for all fields beside the title. */
const ALIKE = ['`#`', '[#]', '(#)', '*#*', '**#**', '#', '_#_', '[`#`]', '**[#]**', '(*#*)']

const held = (title: string, slot: Slot): boolean =>
  FIELD_OF[slot] !== undefined && uses(title, FIELD_OF[slot])
const FIELD_OF: Readonly<Partial<Record<Slot, FieldName>>> = { when: 'when', authors: 'authors' }

/** A bracketed lead needs no mark, bare words do. */
const leadMark = (random: Random, dressed: string): string =>
  /[\])`*]$/.test(dressed) && random.chance(0.7) ? ' ' : random.weighted(BEFORE_TITLE)

function dressFor(random: Random, slot: Exclude<Slot, 'title'>, leads: boolean): string {
  const when = leads ? leadDress(random) : whenDress(random)
  switch (slot) {
    case 'authors':
      return authorsDress(random)
    case 'when':
      return when
    case 'date':
      return when.replace('@when', '@date')
    case 'place':
      return random.pick([
        '(@place)',
        '(*@place*)',
        '@place',
        '[@place]',
        '`@place`',
        '(@@place)',
        '*@place*',
      ])
    case 'nick':
      return nickDress(random, '')
    default:
      return `@${slot}`
  }
}

function withNick(random: Random, parts: readonly string[], at: number, title: string): readonly string[] {
  if (uses(title, 'nick') || !random.chance(0.3)) return parts
  if (random.chance(0.25))
    return [...parts.slice(0, at + 1), `{ ${nickAfterDress(random)}}`, ...parts.slice(at + 1)]
  const nick = `{${nickDress(random, title)} }`
  const place = random.chance(0.7) ? 0 : at
  return [...parts.slice(0, place), nick, ...parts.slice(place)]
}

const NOTES = [
  '{ @note}',
  '{ @note}',
  '{ - @note}',
  '{. @note}',
  '{ (@note)}',
  '{: @note}',
  '{ *@note*}',
  '{ **@note**}',
  '{ `@note`}',
  '{, @note}',
]

/** Links and remarks at the end, or right behind the title, or first. */
function withLinks(random: Random, parts: readonly string[], order: readonly Slot[]): string {
  const note = random.pick(NOTES)
  const tags = random.chance(0.12)
    ? random.pick(['{ @tags}', '{ [@tags]}', '{ (@tags)}', '{ `@tags`}', '{ Keywords: @tags}'])
    : ''
  const links = `{${random.pick([' ', ' ', ' ', ' ', '. ', ', ', ' | ', ' - ', '  ', '', ': ', '; ', '<br>', ' — ', ', ', '.'])}@links}`
  const last = random.int(order.indexOf('title') + 1, parts.length)
  const stop = random.chance(0.15) ? '.' : ''
  const mark = random.chance(0.15) ? '{ @mark}' : ''
  const body = random.chance(0.3) && mark !== '' ? `{@mark }${parts.join('')}` : parts.join('') + mark
  switch (
    random.weighted([
      [8, 'end'],
      [1.2, 'title'],
      [0.6, 'first'],
      [1, 'note first'],
      [1, 'inside'],
    ] as const)
  ) {
    case 'title':
      return parts.length > 1 && order[0] === 'title'
        ? `${parts[0] ?? ''}{ @links}${parts.slice(1).join('')}${stop}${tags}${note}`
        : `${body}${stop}${links}${tags}${note}`
    case 'first':
      return `{@links }${body}${stop}${tags}${note}`
    case 'inside':
      return `${parts.slice(0, last).join('')}${links}${parts.slice(last).join('')}${stop}${tags}${note}`
    case 'note first':
      return `${body}${stop}${note}${tags}${links}`
    default:
      return `${body}${stop}${links}${tags}${note}`
  }
}

/** The lines under an entry's first one: who, where, links, in some order, with labels or without. */
export function linesBelow(random: Random, look: Look, first: string): readonly string[] {
  if (!uses(first, 'title') || random.chance(0.25)) return labelledLines(random, look, first)
  const left = (field: FieldName) => !uses(first, field)
  const authors = left('authors') && random.chance(0.75) ? [`{${authorsDress(random)}}`] : []
  const when = left('when') && random.chance(0.7) ? [`{${whenDress(random)}}`] : []
  const links = left('links') ? ['{@links}'] : []
  const lines = random.pick([
    [...authors, ...when, ...links],
    [...authors, ...when, ...links],
    [...authors, [...when, ...links].join(random.pick([' ', '. ', ' | ', ', ', '  ']))],
    [[...authors, ...when].join(random.pick(['. ', ', ', ' ', '; ', ' - '])), ...links],
    [[...authors, ...when, ...links].join(random.pick([' ', ', ', '. ', ' · ', ' | ']))],
    [...when, ...authors, ...links],
    [...links, ...authors, ...when],
    [[...when, ...authors].join(random.pick([', ', '. ', ' ', ' | '])), ...links],
    [...authors, ...links, ...when],
  ])
  const text = random.chance(0.15) ? ['{@text}'] : []
  const date = random.chance(0.1) ? ['{@date}'] : []
  const tags = random.chance(0.2)
    ? [
        random.pick([
          '{@tags}',
          '{Keywords: @tags}',
          '{Keyword: @tags}',
          '{*@tags*}',
          '{**Keywords**: @tags}',
          '{Task: @tags}',
          '{Tags: @tags}',
          '{[@tags]}',
        ]),
      ]
    : []
  return [...lines, ...date, ...tags, ...text].filter((line) => line !== '')
}

/** A first line that leaves the rest to the lines below it. */
export function headLine(random: Random, look: Look): string {
  if (random.chance(0.04))
    return random.pick([
      '{@number }@nick',
      '@nick',
      '{@number }**@nick**',
      '**@nick**',
      '@nick{ (@when)}',
      '{@number }@topic',
    ])
  const title = titleDress(random, look)
  const nick = random.chance(0.15) && !uses(title, 'nick') ? `{${nickDress(random, title)} }` : ''
  const rest = random.weighted([
    [8, ''],
    [3, '{ @links}'],
    [2.5, `{${random.weighted(AFTER_TITLE)}${whenDress(random)}}`],
    [1.5, `{${random.weighted(AFTER_TITLE)}${whenDress(random)}}{ @links}`],
    [0.7, `{${random.weighted(AFTER_TITLE)}${authorsDress(random)}}`],
    [0.5, '{ @note}'],
    [0.5, '{ @date}'],
    [0.4, '{ (@year)}'],
    [0.4, '{ @tags}'],
  ])
  const lead =
    random.chance(0.12) && !uses(rest, 'when') && !uses(title, 'when')
      ? `{${leadDress(random)}${random.weighted(BEFORE_TITLE)}}`
      : ''
  const held = uses(title, 'when') && uses(rest, 'when')
  const mark = random.chance(0.12) ? '{ @mark}' : ''
  return `${lead}${nick}${title}${mark}${held ? '' : rest}`
}

/** Authors on a line of their own above the title's. */
export function authorsAbove(random: Random, look: Look): readonly string[] {
  const nick = random.pick(['', '', '{**@nick:** }', '{**@nick**: }', '{[@nick] }', '{@nick: }'])
  const when = `{${random.weighted(AFTER_TITLE)}${whenDress(random)}}`
  const title = titleDress(random, look).replace('{@authors, }', '').replace('{ - @authors}', '')
  const below = random.pick([
    [`${title}${when}`, '{@links}'],
    [`${title}${when}{ @links}`],
    [title, `{${whenDress(random)}}`, '{@links}'],
    [`${title}{. @when}.`, '{@links}', '{[@date]}'],
  ])
  return [`${nick}{${authorsDress(random)}${random.pick(['', '', '.', ','])}}`, ...below]
}

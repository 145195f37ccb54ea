/** Mending a list of names in place: a name is put in, taken out or written anew, the others stay byte for byte. */

import type { AuthorsVerdict } from '../model/comparison.ts'
import type { AuthorList } from '../model/list.ts'
import type { Edit } from '../model/rule.ts'
import { writeName } from './write-names.ts'

/** Edits of the list's `text` that make its names arXiv's; null where names change places besides coming or going. */
export function authorEdits(authors: AuthorList, verdict: AuthorsVerdict, text: string): Edit[] | null {
  const misspelt = verdict.misspelt.flatMap(({ index, actual }) => {
    const span = authors.names[index]?.span
    return span ? [{ ...span, text: writeName(actual, authors) }] : []
  })
  const { missing, extra, reordered } = verdict
  if (missing.length + extra.length + reordered.length === 0 || authors.etAl) return misspelt
  if (reordered.length > 0)
    return missing.length + extra.length + misspelt.length > 0 ? null : swapped(authors, verdict, text)
  if (extra.length > 0 && missing.length > 0) return null
  const others = extra.length > 0 ? taken(authors, extra) : put(authors, verdict)
  return others && [...misspelt, ...others]
}

/** Each name in the place that arXiv's order gives it, marks and all; what stands between the places stays. */
function swapped({ names }: AuthorList, { order }: AuthorsVerdict, text: string): Edit[] | null {
  const places = order.map(({ listed }) => listed)
  if (places.length !== names.length || places.some((listed) => listed === null)) return null
  return places.flatMap((listed, place) => {
    const [from, to] = [names[listed ?? 0]?.span, names[place]?.span]
    return listed === place || !from || !to ? [] : [{ ...to, text: text.slice(from.start, from.end) }]
  })
}

/** Without the names, each with the separator that becomes one too many. */
function taken({ names, style }: AuthorList, extra: readonly string[]): Edit[] | null {
  const gone = names.flatMap(({ value }, i) => (extra.includes(value) ? [i] : []))
  if (gone.length !== extra.length || gone.length === names.length) return null
  const left = names.flatMap((name, i) => (gone.includes(i) ? [] : [{ ...name.span, i }]))
  const last = left.at(-1)
  if (last && last.i < names.length - 1) {
    const before = left.at(-2)
    const end = names.at(-1)?.span.end ?? last.end
    const tail = { start: last.end, end, text: '' }
    const joint =
      before && before.i === last.i - 1
        ? [{ start: before.end, end: last.start, text: style.beforeLast }]
        : []
    return [...cuts(left.slice(0, -1), gone, names), ...joint, tail]
  }
  return cuts(left, gone, names)
}

type Left = { readonly start: number; readonly end: number; readonly i: number }

/** From the first name that goes to the next that stays. */
function cuts(left: readonly Left[], gone: readonly number[], names: AuthorList['names']): Edit[] {
  return left.flatMap(({ i, start }) => {
    let first = i
    while (gone.includes(first - 1)) first--
    const from = names[first]?.span.start
    return first === i || from === undefined ? [] : [{ start: from, end: start, text: '' }]
  })
}

/** The missing names, each before the one that follows it in arXiv's order, or at the end. */
function put(authors: AuthorList, { order }: AuthorsVerdict): Edit[] {
  const { names, style } = authors
  const edits: Edit[] = []
  let waiting: string[] = []
  for (const { actual, listed } of order) {
    if (listed === null) waiting.push(writeName(actual, authors))
    else if (waiting.length > 0) {
      const start = names[listed]?.span.start ?? 0
      const between = names.length === 1 ? style.beforeLast : style.between
      edits.push(...inserted(authors, listed, waiting, between, start))
      waiting = []
    }
  }
  return waiting.length === 0 ? edits : [...edits, ...appended(authors, waiting)]
}

/** Before the last name the separator in front of it is the last one's own: the new name goes before that. */
function inserted(
  { names }: AuthorList,
  listed: number,
  waiting: readonly string[],
  between: string,
  start: number,
): Edit[] {
  const before = names[listed - 1]?.span.end
  if (before === undefined || listed < names.length - 1)
    return [{ start, end: start, text: waiting.map((name) => name + between).join('') }]
  return [{ start: before, end: before, text: waiting.map((name) => between + name).join('') }]
}

function appended({ names, style }: AuthorList, waiting: readonly string[]): Edit[] {
  const [last, before] = [names.at(-1)?.span, names.at(-2)?.span]
  if (!last) return []
  const written = waiting.map(
    (name, i) => (i === waiting.length - 1 ? style.beforeLast : style.between) + name,
  )
  const joint = before ? [{ start: before.end, end: last.start, text: style.between }] : []
  return [...joint, { start: last.end, end: last.end, text: written.join('') }]
}

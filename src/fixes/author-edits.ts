/** Fixes a list of names in place: adds, removes, rewrites or reorders names; everything else stays byte for byte. */
import type { AuthorsVerdict } from '../model/comparison.ts'
import type { AuthorList } from '../model/list.ts'
import type { Edit } from '../model/rule.ts'
import { mendName, writeName } from './write-names.ts'

/**
 * Edits to the list's `text` that turn its names into arXiv's. Null if names are both missing and extra, or if the order is
 * wrong and anything else is too: those cannot be fixed in place.
 */
export function authorEdits(authors: AuthorList, verdict: AuthorsVerdict, text: string): Edit[] | null {
  const rewritten = verdict.misspelt.flatMap(({ index, listed, actual }) => {
    const span = authors.names[index]?.span
    return span ? [{ ...span, text: mendName(listed, actual) ?? writeName(actual, authors) }] : []
  })
  const { missing, extra, reordered } = verdict
  if (missing.length + extra.length + reordered.length === 0 || authors.etAl) return rewritten
  if (reordered.length > 0)
    return missing.length + extra.length + rewritten.length > 0 ? null : reorder(authors, verdict, text)
  if (extra.length > 0 && missing.length > 0) return null
  const others = extra.length > 0 ? remove(authors, extra) : addMissing(authors, verdict)
  return others && [...rewritten, ...others]
}

/** Moves each name, with its marks, to its place in arXiv's order; the separators stay where they are. */
function reorder({ names }: AuthorList, { order }: AuthorsVerdict, text: string): Edit[] | null {
  const places = order.map(({ listed }) => listed)
  if (places.length !== names.length || places.some((listed) => listed === null)) return null
  return places.flatMap((listed, place) => {
    const [from, to] = [names[listed ?? 0]?.span, names[place]?.span]
    return listed === place || !from || !to ? [] : [{ ...to, text: text.slice(from.start, from.end) }]
  })
}

/** Removes names, each together with one separator. */
function remove({ names, style }: AuthorList, extra: readonly string[]): Edit[] | null {
  const gone = names.flatMap(({ value }, i) => (extra.includes(value) ? [i] : []))
  if (gone.length !== extra.length || gone.length === names.length) return null
  const kept = names.flatMap((name, i) => (gone.includes(i) ? [] : [{ ...name.span, i }]))
  const last = kept.at(-1)
  if (!last || last.i === names.length - 1) return cuts(kept, gone, names)
  const before = kept.at(-2)
  const tail = { start: last.end, end: names.at(-1)?.span.end ?? last.end, text: '' }
  const separator =
    before && before.i === last.i - 1 ? [{ start: before.end, end: last.start, text: style.beforeLast }] : []
  return [...cuts(kept.slice(0, -1), gone, names), ...separator, tail]
}

type Kept = { readonly start: number; readonly end: number; readonly i: number }

/** Each cut runs from the first of several removed names to the next name that is kept. */
function cuts(kept: readonly Kept[], gone: readonly number[], names: AuthorList['names']): Edit[] {
  return kept.flatMap(({ i, start }) => {
    let first = i
    while (gone.includes(first - 1)) first--
    const from = names[first]?.span.start
    return first === i || from === undefined ? [] : [{ start: from, end: start, text: '' }]
  })
}

/** Adds each missing name before the one that follows it in arXiv's order, or at the end. */
function addMissing(authors: AuthorList, { order }: AuthorsVerdict): Edit[] {
  const edits: Edit[] = []
  let added: string[] = []
  for (const { actual, listed } of order) {
    if (listed === null) added.push(writeName(actual, authors))
    else if (added.length > 0) {
      edits.push(addBefore(authors, listed, added))
      added = []
    }
  }
  return added.length === 0 ? edits : [...edits, ...append(authors, added)]
}

/** The separator before the last name (` and `) stays with that name: a new name goes in front of the separator. */
function addBefore({ names, style }: AuthorList, listed: number, added: readonly string[]): Edit {
  const between = names.length === 1 ? style.beforeLast : style.between
  const before = names[listed - 1]?.span.end
  const isLast = before !== undefined && listed === names.length - 1
  const at = isLast ? before : (names[listed]?.span.start ?? 0)
  const text = added.map((name) => (isLast ? between + name : name + between)).join('')
  return { start: at, end: at, text }
}

function append({ names, style }: AuthorList, added: readonly string[]): Edit[] {
  const [last, before] = [names.at(-1)?.span, names.at(-2)?.span]
  if (!last) return []
  const written = added.map((name, i) => (i === added.length - 1 ? style.beforeLast : style.between) + name)
  const separator = before ? [{ start: before.end, end: last.start, text: style.between }] : []
  return [...separator, { start: last.end, end: last.end, text: written.join('') }]
}

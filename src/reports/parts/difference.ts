/** What differs between two texts, word by word. */
import { diffArrays } from 'diff'

export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** A word, blanks, or one other character. Scripts that are written without blanks count by the character. */
const TOKENS = /\p{Lo}\p{M}*|[\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}\p{N}'’]+|\s+|./gsu

/** Less in common than this share of the longer text, and the two are easier to read one below the other. */
const LEAST_IN_COMMON = 0.4

/**
 * The pieces of both texts in order, what was removed before what was added in its place. Null where they have too little
 * in common, or hold an address, which would be cut into pieces that lead nowhere.
 */
export function difference(old: string, now: string): readonly Piece[] | null {
  if (hasAddress(old + now)) return null
  const pieces = joined(
    diffArrays(old.match(TOKENS) ?? [], now.match(TOKENS) ?? []).map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )
  const kept = pieces.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0)
  return kept < LEAST_IN_COMMON * Math.max(old.length, now.length) ? null : pieces
}

const hasAddress = (text: string): boolean => text.includes('://')

/** The old text and the new one after it, of so few characters that they need no lines of their own; else null. */
export function replaced(old: string, now: string, most: number): readonly Piece[] | null {
  if (old.length + now.length > most || hasAddress(old + now)) return null
  const both: readonly Piece[] = [
    { kind: 'removed', text: old },
    { kind: 'added', text: now },
  ]
  return both.filter(({ text }) => text !== '')
}

/** Between two changes, words have to agree: blanks and marks alone become part of the change. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') all.push({ kind: 'removed', text: removed })
    if (added !== '') all.push({ kind: 'added', text: added })
    removed = added = ''
  }
  pieces.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed + added !== '' && index < pieces.length - 1 && !/[\p{L}\p{N}]/u.test(text)) {
      removed += text
      added += text
    } else {
      flush()
      all.push({ kind, text })
    }
  })
  flush()
  return all
}

/** The same with long stretches that agree cut to the words around the changes. */
export function shortened(pieces: readonly Piece[], most = 60): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'same' || piece.text.length <= most) return piece
    const head = index === 0 ? '' : startOf(piece.text, most / 2)
    const tail = index === pieces.length - 1 ? '' : endOf(piece.text, most / 2)
    return { kind: 'same', text: `${head}…${tail}` }
  })
}

/** Whole words from the start, from the end; at most `length` characters. A word longer than that is left out. */
const startOf = (text: string, length: number): string => text.slice(0, text.lastIndexOf(' ', length) + 1)
function endOf(text: string, length: number): string {
  const blank = text.indexOf(' ', text.length - length)
  return blank < 0 ? '' : text.slice(blank)
}

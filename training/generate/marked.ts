/**
 * Marked text: a string that carries its own truth.
 *
 * A claim stands between two private characters, the first followed by two more for the claim's kind and entry. Text
 * with claims is joined, split, wrapped and replaced like any other string, and the claims keep their places.
 */

/** What a stretch of a generated list is. What stands in no claim is outside. */
export type ClaimKind = 'title' | 'authors' | 'venue' | 'year' | 'nickname' | 'note'
export type Truth = {
  readonly kind: ClaimKind
  readonly start: number
  readonly end: number
  /** Which of the list's entries it belongs to. */
  readonly entry: number
}

const OPEN = '\ue000'
const CLOSE = '\ue001'
const FIRST_KIND = 0xe010
const FIRST_ENTRY = 0xe100
const KINDS: readonly ClaimKind[] = ['title', 'authors', 'venue', 'year', 'nickname', 'note']

/** Claims `text` for an entry; an empty text stays empty. */
export function claim(kind: ClaimKind, entry: number, text: string): string {
  if (text === '') return ''
  const head = String.fromCharCode(FIRST_KIND + KINDS.indexOf(kind), FIRST_ENTRY + entry)
  return `${OPEN}${head}${text}${CLOSE}`
}

/** The text alone: nothing of it is claimed. */
export const unclaimed = (marked: string): string => unmark(marked).text

/** Splits marked text into the text and its truth, in the order of their starts. */
export function unmark(marked: string): { readonly text: string; readonly truth: readonly Truth[] } {
  const open: Omit<Truth, 'end'>[] = []
  const truth: Truth[] = []
  let text = ''
  for (let at = 0; at < marked.length; at++) {
    const char = marked.charAt(at)
    if (char === OPEN) {
      open.push({ ...headAt(marked, at), start: text.length })
      at += 2
    } else if (char === CLOSE) truth.push(closed(open, text.length))
    else text += char
  }
  return { text, truth: truth.toSorted((one, other) => one.start - other.start || other.end - one.end) }
}

function headAt(marked: string, at: number): Pick<Truth, 'kind' | 'entry'> {
  const kind = KINDS[marked.charCodeAt(at + 1) - FIRST_KIND]
  if (kind === undefined) throw new Error('a mark without a kind')
  return { kind, entry: marked.charCodeAt(at + 2) - FIRST_ENTRY }
}

function closed(open: Omit<Truth, 'end'>[], end: number): Truth {
  const last = open.pop()
  if (last === undefined) throw new Error('a mark closed that was never opened')
  return { ...last, end }
}

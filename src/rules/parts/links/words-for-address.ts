/** Words that were pasted where an address should be. */
import type { Entry, List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'

type WordsForAddress = { readonly label: string; readonly words: string; readonly span: Span }

/** `[paper](A Title of Many Words)`: the first such words of an entry; null if it has none. */
export function wordsForAddress({ span }: Entry, { text }: List): WordsForAddress | null {
  const found = WORDS_FOR_ADDRESS.exec(text.slice(span.start, span.end))
  if (!found) return null
  const [all, label = '', words = ''] = found
  const end = span.start + found.index + all.length - 1
  return { label, words, span: { start: end - words.length, end } }
}

/** At least three words, and no address among them. */
const WORDS_FOR_ADDRESS =
  /\[([^[\]\n]{1,60})\]{1,2}\([ \t]{0,3}((?![^()\n]{0,300}(?::\/\/|"|<))[^\s()]{1,80}(?: [^\s()]{1,80}){2,40})\)/

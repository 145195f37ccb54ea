/** Whether the names in an entry were read for certain, and are all that the list has. */
import type { AuthorList, List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'

/** Below this certainty, names may be something else. */
const SURE = 0.5

/** Names that may be something else, hold digits (perhaps marks between several names) or an entity that was not decoded, run over the end of a sentence, are part of a label, or the initials of another one alone. */
export const isDoubtful = ({ value, certainty }: Claim<string>) =>
  certainty < SURE ||
  /[&#;]|\d/.test(value.replace(/\\x[\da-f]{2}/gi, '')) ||
  SENTENCE.test(value) ||
  SENTENCES_END.test(value) ||
  LABEL.test(value) ||
  LEGEND.test(value) ||
  // the last of several things, as in `Data, Model, and Evaluation`
  /^(?:and|&)\s/i.test(value) ||
  // `Cy Fox — River Institute`
  /\s[–—]\s/.test(value) ||
  // broken at the end of a line
  value.endsWith('-') ||
  /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(value)

/** `Y. Wang contribute equally`, `A Title by Wang`. */
const SENTENCE = /^\p{Lu}.*\s(?:\p{Ll}{5,}|by\s)/u

/** `[YouTube - Ann Lee](…)`: the label of a recording, not its speaker alone. */
const LABEL = /\b(?:youtube|vimeo|bilibili|video|slides)\b/i

/** `* -- Corresponding Author`: what a sign behind a name means. */
const LEGEND = /\bcorresponding\b|\bequal(?:ly)?\s+contribut/i

/** `Heads. Ann`: the last word of a title, and the first name behind it. */
const SENTENCES_END = /^\p{Lu}\p{Ll}{3,}\.\s\p{Lu}\p{Ll}/u

/** `Gómez, R., Wei, J., ... & Guzik, A.` leaves names out, as do `Ann Lee, Bo Wu and collaborators`, `Lee et l.` and `Ann Lee & co`. */
export function isElliptic({ span, names, etAl }: AuthorList, { text }: List): boolean {
  const last = text.slice(names.at(-1)?.span.start, span.end + 8)
  if (/^(?:co|al)\.?$/.test(names.at(-1)?.value ?? '')) return true
  return /\.\.\.|…/.test(text.slice(span.start, span.end + 8)) || (!etAl && OTHERS.test(last))
}
const OTHERS = /\bet\.? ?a?l\b|\b(?:others|colleagues|collaborators|co-?authors)\b/i

/** Whether a "missing" name is in the text after the names: then the list has it, and the reader stopped too early. */
export function isInText(name: string, { span }: AuthorList, { text }: List): boolean {
  const behind = text.slice(span.end, span.end + FARTHEST_NAME)
  const [block = ''] = behind.split(ENDS_BLOCK, 1)
  if (/\s/.test(name) && block.includes(name)) return true
  const [rest = ''] = behind.split(ENDS_ENTRY, 1)
  const family = (name.includes(',') ? name.split(',')[0] : name.split(' ').at(-1)) ?? ''
  const at = family.length > 1 ? rest.indexOf(family) : -1
  // `HojoNTT Laboratories`: where somebody works may follow without a blank
  return (
    at >= 0 &&
    !/\p{L}/u.test(rest.charAt(at - 1)) &&
    !/[\p{Ll}\p{Lo}\p{Lm}\p{M}-]/u.test(rest.charAt(at + family.length))
  )
}

/** A blank line, or the number or bullet of the next item: up to there, markup that is broken may hide names. */
const ENDS_BLOCK = /\n\s*\n|\n[ \t]*(?:[-*+][ \t]|\d+[.)][ \t]|\||<(?:tr|li)\b)|<\/(?:tr|li|td)>/i

/** A blank line, a link, or the number or bullet of the next item, whose names are its own. */
const ENDS_ENTRY = /\n\s*\n|[[\]<>]|https?:|\n[ \t]*(?:[-*+]|\d+[.)])[ \t]/

/** How many characters after the authors are searched for more names. */
const FARTHEST_NAME = 4000

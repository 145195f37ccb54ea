/** Ways to write the same words, none of them a mistake: short forms, umlauts, British and American spelling. */
import { withUmlautsSpelt } from './umlauts.ts'

/** Whether both are spellings of the same words. */
export const isSpellingOf = (a: string, b: string): boolean => american(a) === american(b)

/** Endings and stems that differ between British and American English, and short forms. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})is(?=(?:e|ed|er|ers|es|ing|ation|ations)\b)/gu, 'iz'],
  [/(?<=anal)yz(?=(?:e|ed|er|es|ing)\b)/g, 'ys'],
  [/(?<=\p{L}{2})our(?=(?:s|ed|ing|al|able|less)?\b)/gu, 'or'],
  [/(?<=\b(?:mode|labe|leve|channe|trave|cance|signa|tunne))ll(?=(?:ed|ing|er|ers)\b)/g, 'l'],
  [/(?<=defen|offen|licen|preten)ce/g, 'se'],
  [/\bcentre/g, 'center'],
  [/\bgrey/g, 'gray'],
  [/(?<=\b(?:to|after|for|back))wards\b/g, 'ward'],
  [/(?<=catal|dial|anal)ogue/g, 'og'],
  [/^vs$/g, 'versus'],
  [/^w$/g, 'with'],
  [/^w\/o$/g, 'without'],
  // a word in two lengths, as the title of the best-known paper of all has it at its venue and at arXiv
  [/\bconvnet(s?)\b/g, 'convolutional network$1'],
  [/\bnet(s?)\b/g, 'network$1'],
]

/** `2` for "Two". */
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const american = (text: string): string => {
  const number = NUMBERS.indexOf(text.toLowerCase())
  if (number >= 0) return String(number)
  return PAIRS.reduce(
    (words, [british, written]) => words.replace(british, written),
    withUmlautsSpelt(text).toLowerCase(),
  )
}

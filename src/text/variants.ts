/** Ways to write the same words, none of them a mistake: short forms, umlauts, British and American spelling. */
import { american } from './british.ts'
import { withUmlautsSpelt } from './umlauts.ts'

/** Whether both are spellings of the same words. */
export const isSpellingOf = (a: string, b: string): boolean => inFull(a) === inFull(b)

/** Short forms. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^vs$/g, 'versus'],
  [/^w$/g, 'with'],
  [/^w\/o$/g, 'without'],
  // the letter of norms, by its name in TeX
  [/\bell[\s-]?(?=\d|p\b|inf)/g, 'l'],
  // a word in two lengths, as the title of the best-known paper of all has it at its venue and at arXiv
  [/\bconvnet(s?)\b/g, 'convolutional network$1'],
  [/\bnet(s?)\b/g, 'network$1'],
]

/** `2` for "Two". */
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const inFull = (text: string): string => {
  const number = NUMBERS.indexOf(text.toLowerCase())
  if (number >= 0) return String(number)
  return PAIRS.reduce(
    (words, [short, written]) => words.replace(short, written),
    american(withUmlautsSpelt(text).toLowerCase()),
  )
}

/** Classes of UTF-16 code units, looked up in a table: a list is scanned several times, and regular expressions are slow. */

/** Punctuation and symbols, halves of surrogate pairs among them. */
const SYMBOL = 0
export const BLANK = 1
export const DIGIT = 2
export const LOWER = 3
export const UPPER = 4
/** Chinese, Japanese and Korean: no blanks between words. */
export const IDEOGRAPH = 5
/** Letters of scripts without case, and marks that combine with a letter. */
export const UNCASED = 6

/** Beyond it, letters are few: Latin, Greek and Cyrillic lie below. */
const TABLE_END = 0x600

const CLASS = new Uint8Array(TABLE_END)
const LOWERED = new Uint16Array(TABLE_END)
for (let code = 0; code < TABLE_END; code++) {
  CLASS[code] = lookAt(code)
  const lower = String.fromCharCode(code).toLowerCase()
  LOWERED[code] = lower.length === 1 ? lower.charCodeAt(0) : code
}

function lookAt(code: number): number {
  const character = String.fromCharCode(code)
  if (character.trim() === '') return BLANK
  if (code >= 48 && code <= 57) return DIGIT
  if (character.toLowerCase() !== character) return UPPER
  if (character.toUpperCase() !== character) return LOWER
  return (code >= 0x300 && code < 0x370) || code === 0xaa || code === 0xba || code >= 0x5d0 ? UNCASED : SYMBOL
}

export function classOf(code: number): number {
  return code < TABLE_END ? (CLASS[code] ?? SYMBOL) : beyond(code)
}

function beyond(code: number): number {
  if (code >= 0x2e80) return beyondLatin(code)
  if (code < 0x2000) return code >= 0x1e00 || code < 0x1680 ? cased(code) : UNCASED
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
    ? BLANK
    : SYMBOL
}

function beyondLatin(code: number): number {
  if (code === 0x3000 || code === 0xfeff) return BLANK
  if (code <= 0x9fff) return code > 0x3000 && code <= 0x3020 ? SYMBOL : IDEOGRAPH
  if ((code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff)) return IDEOGRAPH
  if (code >= 0xff10 && code <= 0xff5a) return code <= 0xff19 ? DIGIT : cased(code)
  return SYMBOL
}

function cased(code: number): number {
  const character = String.fromCharCode(code)
  if (character.toLowerCase() !== character) return UPPER
  if (character.toUpperCase() !== character) return LOWER
  return code >= 0xff00 ? SYMBOL : UNCASED
}

/** A letter or a digit. */
export const isWord = (code: number): boolean => classOf(code) >= DIGIT
export const isLetter = (code: number): boolean => classOf(code) >= LOWER
export const isBlankCode = (code: number): boolean => classOf(code) === BLANK

/** The small letter for a code unit; the unit itself where there is none. */
export const lowered = (code: number): number => (code < TABLE_END ? (LOWERED[code] ?? code) : code)

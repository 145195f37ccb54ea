/** Which characters matter to inline syntax (CommonMark §6, GFM §6), looked up in tables: most start nothing. */

export const PLAIN = 0
/** `w`, `h`, `m`, `x`: `www.`, `http`, `mailto:` or `xmpp:` may begin. */
export const SCHEME = 1
const SPECIAL = 2

/** For each ASCII character: what it may start. */
export const STARTS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return '\\&`<*_[]!~@\n'.includes(character) ? SPECIAL : 'whmx'.includes(character) ? SCHEME : PLAIN
})

const BLANK = 1
const PUNCTUATION = 2
const WORD = 4
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (character.trim() === '') return BLANK
  if (code < 33 || code === 127) return 0
  return (code >= 48 && code <= 57) || code === 95 || isLatin(code)
    ? WORD | (code === 95 ? PUNCTUATION : 0)
    : PUNCTUATION
})
function isLatin(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** Unicode's white space, and what is beyond the text's ends (NaN). */
export const isBlank = (code: number): boolean =>
  code < 128 ? (CLASSES[code] as number) === BLANK : !(code >= 128) || String.fromCharCode(code).trim() === ''

/** ASCII's punctuation, and Unicode's punctuation and symbols. */
export const isPunctuation = (code: number): boolean =>
  code < 128
    ? ((CLASSES[code] as number) & PUNCTUATION) !== 0
    : code >= 128 && /[\p{S}\p{P}]/u.test(String.fromCharCode(code))

/** What a backslash escapes. */
export const isEscapable = (code: number): boolean =>
  code < 128 && ((CLASSES[code] as number) & PUNCTUATION) !== 0

/** ASCII's letters and digits, and the underscore. */
export const isWordCharacter = (code: number): boolean =>
  code < 128 && ((CLASSES[code] as number) & WORD) !== 0

/** Space, tab, line feed, carriage return. */
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13

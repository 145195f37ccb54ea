/** What stands between two atoms, as a number: up to five codes of five bits, the first one lowest. */

export const LINE_BREAK = 1
export const WRAP = 2
export const QUOTE = 3
export const DASH = 4
export const PAREN = 5
export const PAREN_END = 6
const BRACKET = 7
const BRACKET_END = 8
export const COMMA = 14
export const FULL_STOP = 15
export const COLON = 12
export const QUESTION = 16
export const EXCLAMATION = 17
export const SLASH = 18
export const LOW_LINE = 22
const OTHER = 31

const CODES = new Uint8Array(128)
for (const [characters, code] of [
  ['"', QUOTE],
  ['-', DASH],
  ['(', PAREN],
  [')', PAREN_END],
  ['[', BRACKET],
  [']', BRACKET_END],
  ['{', 9],
  ['}', 10],
  ['|', 11],
  [':', COLON],
  [';', 13],
  [',', COMMA],
  ['.', FULL_STOP],
  ['?', QUESTION],
  ['!', EXCLAMATION],
  ['/', SLASH],
  ['*', 19],
  ['>', 20],
  ['~', 21],
  ['_', LOW_LINE],
] as const)
  CODES[characters.charCodeAt(0)] = code

const WIDE: ReadonlyMap<number, number> = new Map(
  Object.entries({
    '“': QUOTE,
    '”': QUOTE,
    // of Windows-1252, read as Latin-1
    '\u0093': QUOTE,
    '\u0094': QUOTE,
    '«': QUOTE,
    '»': QUOTE,
    '「': QUOTE,
    '」': QUOTE,
    '—': DASH,
    '–': DASH,
    '（': PAREN,
    '）': PAREN_END,
    '【': BRACKET,
    '】': BRACKET_END,
    '，': COMMA,
    '、': COMMA,
    '：': COLON,
    '；': 13,
    '。': FULL_STOP,
    '•': 23,
    '·': 23,
    '《': 24,
    '》': 25,
  }).map(([character, code]) => [character.charCodeAt(0), code]),
)

const codeOf = (character: number): number =>
  character < 128 ? (CODES[character] as number) || OTHER : (WIDE.get(character) ?? OTHER)

const BITS = 5
const MOST = 5

/** One code more, unless it repeats the last or there are too many. */
export function delimiterOf(code: number, before: number): number {
  let shift = 0
  let last = 0
  while (shift < MOST * BITS && before >>> shift) {
    last = (before >>> shift) & 31
    shift += BITS
  }
  return shift === MOST * BITS || last === code ? before : before | (code << shift)
}

/** The same for a character; blanks between separators do not count. */
export const addDelimiter = (before: number, character: number): number =>
  character === 32 || character === 9 || character === 0xa0 || character === 0x3000
    ? before
    : delimiterOf(codeOf(character), before)

/** Whether one of the separators is such a one. */
export function holds(separators: number, code: number): boolean {
  for (let rest = separators; rest !== 0; rest >>>= BITS) if ((rest & 31) === code) return true
  return false
}

export const holdsQuote = (separators: number): boolean => holds(separators, QUOTE)

/** The code of what a character opens or closes; 0 where it does neither. */
export function opens(character: number): number {
  const code = codeOf(character)
  if (code === PAREN || code === BRACKET || code === 9 || code === 24) return code
  return character === 34 || character === 0x201c || character === 0x300c || character === 0xab ? QUOTE : 0
}

export function closes(character: number): number {
  const code = codeOf(character)
  if (code === PAREN_END) return PAREN
  if (code === BRACKET_END) return BRACKET
  if (code === 10) return 9
  if (code === 25) return 24
  return code === QUOTE ? QUOTE : 0
}

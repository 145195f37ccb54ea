/** JSON that does nothing when it is printed. */

/** What a terminal or GitHub's runner would act on, even inside a JSON string: `##[`, control and format characters. */
const UNSAFE = /(?<=##)\[|[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * A value as JSON, on one line if it is not indented. Characters that are unsafe to print are written as `\uXXXX`, so strings still
 * decode to what the list has (RFC 8259 §7).
 */
export const jsonText = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, escaped)

/** A character beyond U+FFFF takes two escapes. */
const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

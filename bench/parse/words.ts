/** Texts made comparable: titles and names count as equal where only case, accents, punctuation or markup differ. */

/** Letters and digits alone, lower-case, one blank between words; TeX commands and braces are left out. */
export const fold = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/\$|\\[a-zA-Z]+|[{}\\]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a reader sees of a line: without comments, tags and addresses. */
export const visible = (line: string): string =>
  line
    .replace(/<!--.*?-->/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')

/** The folded family name of `Given Family`, `Family, Given` or `Given Family Jr.`. */
export function familyName(name: string): string {
  if (name.includes(',')) return fold(name.split(',')[0])
  const words = name.split(/\s+/).filter((word) => !/^(?:jr\.?|sr\.?|i{1,3}|iv)$/i.test(word))
  return fold(words.at(-1))
}

/** Whether folded words occur in a folded text, not as part of longer words. */
export const containsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `)

export const isEtAl = (name: string): boolean => /^et\.? ?al|^others$/i.test(name)

/** Letters that are also written as two: `Gödel` and `Goedel`. */
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

/** A text with umlauts, and the Nordic letters for them, written as two letters in small. */
export const withUmlautsSpelt = (text: string): string =>
  text.replace(/[äöüøå]/gi, (letter) => SPELT[letter.toLowerCase()] ?? letter)

/** How like a title's word (up to 3) or a name (down to -3) words are, by hash; 4 for words that are not known. */
export type Lexicon = (hash: number) => number
export const UNKNOWN_WORD = 4

/** Papers that a list calls by what they brought, in words that are no title. */

/** `The DDPM paper`, `The original River-Net paper`, `The Adam optimizer`: up to three words and in small letters what it is. */
export const callsByName = (words: string): boolean => PAPER.test(words.trim()) || THING.test(words.trim())

const PAPER =
  /^(?:[Tt]he\s+)?(?:original\s+|first\s+|seminal\s+)?(?:\S+\s+){1,3}(?:paper|preprint|article)s?$/u
const THING =
  /^The\s+(?:original\s+)?(?:\p{Lu}\S*\s+){1,2}(?:algorithm|architecture|attention|benchmark|data\s?set|framework|loss|method|metric|model|network|optimi[sz]er|tokeni[sz]er)$/u

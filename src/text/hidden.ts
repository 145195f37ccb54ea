/** Characters that a reader does not see. */

/**
 * Controls, bidirectional marks, everything else without a shape (Unicode's Cc, Cf and the fillers), variation selectors,
 * halves of a character.
 */
const HIDDEN =
  /(?![\u200c\u200d])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800]|\p{Noncharacter_Code_Point}|\p{Variation_Selector}|\p{Default_Ignorable_Code_Point})/gu
/** Some scripts write with joiners, between two of their letters. */
const JOINER =
  /(?<![[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Common}\p{sc=Inherited}]])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gv

/** Marks that no letter carries: written somewhere, they would change what stands before. */
const LOOSE_MARKS = /^[\p{M}\s]+/u

/** One line of visible characters. */
export function withoutHidden(text: string): string {
  const line = text.replace(/[\s\u0085]+/g, ' ').trim()
  return /^[ -~]*$/.test(line)
    ? line
    : line.replace(HIDDEN, '').replace(JOINER, '').replace(LOOSE_MARKS, '').replace(/ {2,}/g, ' ').trim()
}

/** What an atom is: the labels that the tagger gives. */
export const OUTSIDE = 0
/** The first atom of a title, and the others. */
export const TITLE = 1
export const MORE_TITLE = 2
export const AUTHORS = 3
export const VENUE = 4
export const YEAR = 5
/** The short name of a method beside its title. */
export const NICKNAME = 6
/** A remark or a number. */
export const REMARK = 7
export const LABELS = 8

/**
 * Where every comparison draws its lines, in one place. The figures are of 4,400 papers of arXiv's API, each beside
 * itself with one slip and beside a stranger, and of 2,837 earlier versions of papers beside the newest.
 */

/**
 * Titles at least this alike (share of words that agree) are one title with a slip in it, not two. With one word
 * dropped none was less alike than this; of strangers none was as alike.
 */
export const SLIP = 0.72
/**
 * Titles less alike than this have next to nothing in common: 99.7 % of strangers. So have a fifth of the papers that
 * were renamed, so that titles alone are not proof of another paper.
 */
export const UNLIKE = 0.34
/**
 * Of the listed authors, the share that must be found among arXiv's for the paper to be the same whatever its title:
 * so it was for 99.2 % of earlier versions, and for 2 of 4,483 strangers.
 */
export const SAME_AUTHORS = 0.5
/** Below this share of listed names found, the names were likely misread, and nothing is said of them. */
export const READ_AUTHORS = 0.5
/** A list that names all authors in this share of its entries does so by habit; of fewer entries nothing is told. */
export const ALL_AUTHORS = 0.8
export const FEWEST_ENTRIES = 10
/** A list goes by nicknames if so many of its titles of a word or two, and more than this share, are none of arXiv's. */
export const FEWEST_BY_NAME = 3
export const BY_NAME = 0.6

/** Where every comparison draws its lines, in one place. */

/** Titles at least this alike (share of words that agree) are one title with a slip in it, not two. */
export const SLIP = 0.72
/** Titles less alike than this have next to nothing in common. */
export const UNLIKE = 0.34
/** Of the listed authors, the share that must be found among arXiv's for the paper to be the same whatever its title. */
export const SAME_AUTHORS = 0.5
/** Below this share of listed names found, the names were likely misread, and nothing is said of them. */
export const READ_AUTHORS = 0.5

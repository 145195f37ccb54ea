/** The SHA-256 of weights.bin; written by training. */
export const HASH = ''

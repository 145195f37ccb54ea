/** The SHA-256 of weights.bin; written by training. */
export const HASH = 'b9b94ec310d56be73ecdb9339113e12ee32d6794bc16ad653417fd4bc2fb1a53'

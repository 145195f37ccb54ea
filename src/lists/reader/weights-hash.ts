/** The SHA-256 of weights.bin; written by training. */
export const HASH = 'ad46ee2683f453618834c5222f14810f03652dff2d62a28f63e2bb7d68a5f7c4'

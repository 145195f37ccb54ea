/** The SHA-256 of weights.bin; written by training. */
export const HASH = '4237077600e8f35a9eb4dcdd2658c1ecf8731d11d6685e05b52f5246593652b6'

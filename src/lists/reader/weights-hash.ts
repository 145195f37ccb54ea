/** The SHA-256 of weights.bin; written by training. */
export const HASH = '382b7b74993a4d76dbeb9a05fb6ded08b1ee3e2945f1baee8af988b964470035'

/** The SHA-256 of weights.bin; written by training. */
export const HASH = '541370987c9187359b8375d8cb3597414f8200c4bce4bc8a027c95976333acb1'

/** The SHA-256 of weights.bin; written by training. */
export const HASH = 'dd64a1e50de91a4f3450228446f094da1642fc86cd7eb9a7752d72933f8a10e7'

/** `all` in order, cut into the longest pieces that fit; a piece of one always does. */
export function within<T>(all: readonly T[], fits: (piece: readonly T[]) => boolean): T[][] {
  const pieces: T[][] = []
  for (const one of all) {
    const last = pieces.at(-1)
    if (last && fits([...last, one])) last.push(one)
    else pieces.push([one])
  }
  return pieces
}

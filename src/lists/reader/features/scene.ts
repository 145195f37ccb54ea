/** What features are made of. */
import type { AtomTable } from '../atom-table.ts'
import type { Neighbours } from '../neighbours.ts'
import type { Slots } from '../slots.ts'
import type { Rows } from './rows.ts'

export type Scene = {
  readonly table: AtomTable
  readonly slots: Slots
  readonly around: Neighbours
  readonly rows: Rows
}

/** Features that depend on a few values only: where the keys of two atoms of a list are equal, their features are. */
export type Group = {
  readonly keyOf: (scene: Scene, i: number) => number
  readonly put: (scene: Scene, i: number) => void
}

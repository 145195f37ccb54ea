/** Atoms and slots → features: small integers, combined and hashed to rows of the table of weights. */
import type { AtomTable } from './atom-table.ts'
import { form, votesGroup } from './features/form.ts'
import { distances, links, looks, spot } from './features/looks.ts'
import { Rows } from './features/rows.ts'
import type { Group, Scene } from './features/scene.ts'
import { putSingle } from './features/single.ts'
import { LABELS } from './labels.ts'
import { Neighbours } from './neighbours.ts'
import type { Slots, Votes } from './slots.ts'

/** Features that few atoms have to themselves. */
const GROUPS: readonly Group[] = [looks, links, spot, distances, form]

/** What a pass looks at: rows by group, with a key each, and rows that each atom has to itself. */
export type Aspect = {
  readonly groups: readonly Group[]
  readonly putSingle: (scene: Scene, i: number) => void
}

/** Writes the features of a list's atoms. */
export class Features {
  readonly #rows = new Rows()
  readonly scene: Scene
  /** What both passes look at. */
  readonly shared: Aspect = { groups: GROUPS, putSingle }

  constructor(table: AtomTable, slots: Slots) {
    this.scene = { table, slots, around: new Neighbours(table), rows: this.#rows }
  }

  /** What the first pass's labels add for the second. */
  voted(votes: Votes, tags: Uint8Array): Aspect {
    return {
      groups: [votesGroup(votes, tags)],
      putSingle: ({ rows }, i) => {
        const before = i > 0 ? (tags[i - 1] as number) : LABELS
        const behind = i + 1 < tags.length ? (tags[i + 1] as number) : LABELS
        rows.put(141, (before * 16 + (tags[i] as number)) * 16 + behind)
      },
    }
  }

  /** All rows of an atom; valid until the next are asked for. */
  rowsOf({ groups, putSingle: put }: Aspect, i: number): Int32Array {
    this.#rows.count = 0
    put(this.scene, i)
    for (const group of groups) group.put(this.scene, i)
    return this.#rows.values.subarray(0, this.#rows.count)
  }
}

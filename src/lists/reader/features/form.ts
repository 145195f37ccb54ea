/** Features of the list's form: what an atom's slots have in common, what stands around them, which labels they got. */
import { WHOLE_MARK } from '../atom-table.ts'
import { EXCLAMATION, QUESTION } from '../delimiters.ts'
import { quarter } from '../facts.ts'
import { LABELS } from '../labels.ts'
import type { Votes } from '../slots.ts'
import { scattered, step2, step3 } from './rows.ts'
import type { Group, Scene } from './scene.ts'
import { aroundAt, beforeAt, behindAt } from './single.ts'

/** A slot with fewer atoms tells nothing. */
const RARE = 3

/** Atoms of one narrow slot stand between the same separators, in the same marks and brackets. */
export const form: Group = {
  keyOf({ table: t, slots }, i) {
    const slot = (slots.of[2 * i + 1] as number) * 4 + step3(t.words[i] as number, 2, 4, 7)
    const kinds = ((t.name[i] as number) * 4 + (t.venue[i] as number)) * 4 + (t.year[i] as number)
    return (slot * 128 + kinds) * 2 + ((t.place[i] as number) & WHOLE_MARK ? 1 : 0)
  },
  put(scene, i) {
    const { table: t, slots, rows } = scene
    putSeparators(scene, i)
    const wide = putSlot(scene, i, slots.of[2 * i] as number, 92)
    const narrow = putSlot(scene, i, slots.of[2 * i + 1] as number, 103)
    const name = t.name[i] as number
    rows.put(114, ((wide * 512 + narrow) * 8 + name) * 4 + step2(t.words[i] as number, 2, 4))
  },
}

/** What stands before and behind it. */
function putSeparators({ table: t, rows }: Scene, i: number): void {
  const both = aroundAt(t, i)
  const marks = t.marks[i] as number
  const linked = (t.link[i] as number) >= 0 ? 1 : 0
  rows.put(50, beforeAt(t, i))
  rows.put(51, behindAt(t, i))
  rows.put(52, both)
  rows.put(55, both ^ scattered(t.name[i] as number))
  rows.put(56, both ^ scattered((t.venue[i] as number) * 4 + (t.year[i] as number)))
  const dress = (step3(t.words[i] as number, 2, 4, 7) * 16 + marks) * 2 + linked
  rows.put(57, beforeAt(t, i) ^ scattered(dress))
  const isWhole = (t.place[i] as number) & WHOLE_MARK ? 1 : 0
  rows.put(58, (t.nest[i] as number) * 32 + marks * 2 + isWhole)
  const asks = (t.behind[i] as number) & 31
  rows.put(59, asks === QUESTION || asks === EXCLAMATION ? 1 : 0)
}

function putSlot({ table: t, slots: s, rows }: Scene, i: number, slot: number, template: number): number {
  const atoms = s.atoms[slot] as number
  if (atoms < RARE) {
    rows.put(template, 0)
    return 0
  }
  const names = quarter(s.names[slot] as number, atoms)
  const venues = quarter(s.venues[slot] as number, atoms)
  const long = quarter(s.long[slot] as number, atoms)
  const labels = quarter(s.labels[slot] as number, atoms)
  const distinct = quarter(s.distinct[slot] as number, atoms)
  const mean = (10 * (s.words[slot] as number)) / atoms
  const words = step2(t.words[i] as number, 2, 4)
  const all = 1 + ((names * 4 + venues) * 4 + long) * 4 + labels
  rows.put(template, 1 + step3(atoms, 6, 20, 100))
  rows.put(template + 1, names * 8 + (t.name[i] as number))
  rows.put(template + 2, venues * 4 + (t.venue[i] as number))
  rows.put(template + 3, quarter(s.years[slot] as number, atoms) * 4 + (t.year[i] as number))
  rows.put(template + 4, mean < 40 ? step2(mean, 15, 25) : 3 + step2(mean, 60, 90))
  rows.put(template + 5, long * 4 + words)
  rows.put(template + 6, labels * 4 + quarter(s.papers[slot] as number, atoms))
  rows.put(template + 7, distinct)
  rows.put(template + 8, all)
  rows.put(template + 9, all * 4 + distinct)
  return all
}

/** What the first pass's labels of its slots tell the second. */
export const votesGroup = (votes: Votes, tags: Uint8Array): Group => ({
  keyOf({ table: t, slots }, i) {
    const kinds = ((t.name[i] as number) * 4 + (t.venue[i] as number)) * 4 + step2(t.words[i] as number, 2, 4)
    return ((slots.of[2 * i + 1] as number) * 16 + (tags[i] as number)) * 128 + kinds
  },
  put(scene, i) {
    const { of } = scene.slots
    const own = tags[i] as number
    putVotes(scene, i, of[2 * i] as number, votes, own, 120)
    putVotes(scene, i, of[2 * i + 1] as number, votes, own, 130)
    scene.rows.put(140, own)
  },
})

function putVotes(
  { table: t, slots, rows }: Scene,
  i: number,
  slot: number,
  votes: Votes,
  own: number,
  template: number,
): void {
  const atoms = (slots.atoms[slot] as number) - 1
  if (atoms < 2) return rows.put(template, 0)
  let best = 0
  let most = -1
  let shares = 0
  for (let label = 0; label < LABELS; label++) {
    const given = votes.of(slot, label, own)
    const share = quarter(given, atoms)
    if (given > most) {
      most = given
      best = label
    }
    shares = shares * 4 + share
    if (share > 0) rows.put(template + 1, label * 4 + share)
  }
  rows.put(template + 2, best * 4 + quarter(most, atoms))
  const looks = (best * 8 + (t.name[i] as number)) * 4 + step2(t.words[i] as number, 2, 4)
  rows.put(template + 3, looks * 4 + (t.venue[i] as number))
  rows.put(template + 4, shares)
}

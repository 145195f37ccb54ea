/**
 * Features → labels with margins. A linear model over a chain (Collins 2002, "Discriminative Training Methods for Hidden
 * Markov Models"), decoded with Viterbi's algorithm in two passes: the second sees the first's labels, summed up by slot.
 */
import type { AtomTable } from './atom-table.ts'
import { borderMatrices } from './border-sums.ts'
import { Features } from './features.ts'
import { LABELS, TITLE } from './labels.ts'
import type { Weights } from './model.ts'
import { Scores } from './scores.ts'
import { Slots, Votes } from './slots.ts'
import { bestPath, type Matrices, NEVER } from './viterbi.ts'

export type Tagged = {
  readonly slots: Slots
  readonly tags: Uint8Array
  /** By how much each label beats the second best, its neighbours being what they are. */
  readonly margins: Int32Array
}

/** Labels all atoms of a list. O(atoms). */
export function tag(table: AtomTable, weights: Weights, review?: TitleReview): Tagged {
  const slots = new Slots(table)
  const features = new Features(table, slots)
  const scores = new Scores(table, features, weights)
  const [firstMatrices, secondMatrices] = borderMatrices(table, weights)
  const first = bestPath(table.count, scores.first, firstMatrices)
  scores.addVoted(features.voted(new Votes(slots, first, LABELS), first))
  const draft = labelled(slots, scores.second, secondMatrices)
  return review ? reviewed(draft, scores.second, secondMatrices, review) : draft
}

function labelled(slots: Slots, scores: Int32Array, matrices: Matrices): Tagged {
  const tags = bestPath(scores.length / LABELS, scores, matrices)
  return { slots, tags, margins: marginsOf(tags, scores, matrices) }
}

/** Names atoms that begin titles after all; `cost` tells how much worse it is for an atom to do so. */
export type TitleReview = (draft: Tagged, cost: (atom: number) => number) => readonly number[]

/** The best labels once the atoms that a review names begin titles. */
function reviewed(draft: Tagged, scores: Int32Array, matrices: Matrices, review: TitleReview): Tagged {
  const { tags, slots } = draft
  const cost = (i: number) =>
    worthOf(tags[i] as number, i, tags, scores, matrices) - worthOf(TITLE, i, tags, scores, matrices)
  const missed = review(draft, cost)
  if (missed.length === 0) return draft
  for (const i of missed) scores[i * LABELS + TITLE] = (scores[i * LABELS + TITLE] as number) + cost(i) + 1
  return labelled(slots, scores, matrices)
}

function marginsOf(tags: Uint8Array, scores: Int32Array, matrices: Matrices): Int32Array {
  const margins = new Int32Array(tags.length)
  for (let i = 0; i < tags.length; i++) {
    const own = tags[i] as number
    let second = NEVER
    for (let label = 0; label < LABELS; label++)
      if (label !== own) second = Math.max(second, worthOf(label, i, tags, scores, matrices))
    margins[i] = worthOf(own, i, tags, scores, matrices) - second
  }
  return margins
}

/** What a label of atom `i` is worth between the labels that its neighbours have. */
function worthOf(
  label: number,
  i: number,
  tags: Uint8Array,
  scores: Int32Array,
  { at, values }: Matrices,
): number {
  let sum = scores[i * LABELS + label] as number
  if (i > 0) sum += values[(at[i] as number) + (tags[i - 1] as number) * LABELS + label] as number
  if (i + 1 < tags.length)
    sum += values[(at[i + 1] as number) + label * LABELS + (tags[i + 1] as number)] as number
  return sum
}

/** An averaged structured perceptron (Collins 2002): the weights move wherever the best path is not the true one. */
import { BORDER_BITS } from '../src/lists/reader/borders.ts'
import { ROW_BITS } from '../src/lists/reader/features/rows.ts'
import { LABELS, NICKNAME, OUTSIDE, REMARK } from '../src/lists/reader/labels.ts'
import { PAIRS } from '../src/lists/reader/model.ts'
import { bestPath } from '../src/lists/reader/viterbi.ts'
import type { Example, Ragged } from './example.ts'
import { type Random, seeded } from './generate/random.ts'

export type LessonExample = Pick<Example, 'tags' | 'partial' | 'stretches' | 'borders'>

/** What one pass learns from: examples with the rows of their features. */
export type Lesson = { readonly example: LessonExample; readonly rows: readonly Ragged[] }

export type Learned = { readonly weights: Float32Array; readonly borders: Float32Array }

/** Of the features of a stretch, how many in 256 are left out while it is learnt: no single one may decide alone. */
const LEFT_OUT = 50
/** By how much the true path must win, for each wrong label. */
const MARGIN = 150
/** The same where the label is missed altogether. */
const MISS_MARGIN = 800

export class Learner {
  #salt = 0
  readonly weights: Float32Array
  readonly borders: Float32Array
  /** Sums of weights times the step at which they moved, for the average. */
  #weightSums = new Float32Array(LABELS << ROW_BITS)
  #borderSums = new Float32Array(PAIRS << BORDER_BITS)
  #step = 1

  constructor({ weights, borders }: Learned = nothing()) {
    this.weights = weights
    this.borders = borders
  }

  /** Goes over all lessons `epochs` times; `say` gets the share of wrong labels of each. */
  train(
    lessons: readonly Lesson[],
    epochs: number,
    seed: number,
    say: (epoch: number, error: number) => void,
  ): void {
    const random = seeded(seed)
    const tasks = lessons.flatMap((lesson) =>
      lesson.example.stretches.map((stretch) => ({ lesson, stretch })),
    )
    for (let epoch = 1; epoch <= epochs; epoch++) {
      shuffle(tasks, random)
      let [wrong, all] = [0, 0]
      for (const { lesson, stretch } of tasks) {
        this.#salt = random.int(1, 2 ** 31)
        wrong += this.#learn(lesson, stretch)
        all += stretch[1] - stretch[0]
      }
      say(epoch, wrong / all)
    }
    this.#average()
  }

  /** The labels of a whole list. */
  tag({ example, rows }: Lesson): Uint8Array {
    this.#salt = 0
    return this.#decode({ example, rows }, 0, example.tags.length, 0)
  }

  #learn({ example, rows }: Lesson, [from, to]: readonly [number, number]): number {
    const got = this.#decode({ example, rows }, from, to, MARGIN)
    const tags = wantedOf(example, from, to, got)
    let wrong = 0
    for (let i = 0; i < got.length; i++) if (got[i] !== tags[i]) wrong++
    if (wrong > 0) this.#move({ example, rows }, from, { tags, got })
    this.#step++
    return wrong
  }

  #decode({ example, rows }: Lesson, from: number, to: number, margin: number): Uint8Array {
    const count = to - from
    const scores = margin > 0 ? margins(example, from, to, margin) : new Float32Array(count * LABELS)
    for (const { starts, values } of rows)
      for (let i = from; i < to; i++) {
        const at = (i - from) * LABELS
        for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
          if (this.#isOut(values[k] as number)) continue
          const row = (values[k] as number) * LABELS
          for (let label = 0; label < LABELS; label++)
            scores[at + label] = (scores[at + label] as number) + (this.weights[row + label] as number)
        }
      }
    return bestPath(count, scores, this.#matrices(example.borders, from, to))
  }

  #isOut(row: number): boolean {
    return LEFT_OUT > 0 && this.#salt !== 0 && Math.imul(row ^ this.#salt, 0x9e3779b1) >>> 24 < LEFT_OUT
  }

  #matrices({ starts, values }: Ragged, from: number, to: number) {
    const at = new Int32Array(to - from)
    const sums = new Float32Array((to - from) * PAIRS)
    for (let i = from; i < to; i++) {
      const start = (i - from) * PAIRS
      at[i - from] = start
      for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
        const matrix = (values[k] as number) * PAIRS
        for (let pair = 0; pair < PAIRS; pair++)
          sums[start + pair] = (sums[start + pair] as number) + (this.borders[matrix + pair] as number)
      }
    }
    return { at, values: sums }
  }

  #move({ example, rows }: Lesson, start: number, { tags, got }: Labels): void {
    for (let i = 0; i < tags.length; i++) {
      const [right, wrong] = [tags[i] as number, got[i] as number]
      if (right !== wrong) for (const ragged of rows) this.#moveRows(ragged, start + i, right, wrong)
      if (i === 0) continue
      const [before, mistaken] = [tags[i - 1] as number, got[i - 1] as number]
      if (right !== wrong || before !== mistaken)
        this.#moveBorders(example.borders, start + i, before * LABELS + right, mistaken * LABELS + wrong)
    }
  }

  #moveRows({ starts, values }: Ragged, i: number, right: number, wrong: number): void {
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      if (this.#isOut(values[k] as number)) continue
      const row = (values[k] as number) * LABELS
      add(this.weights, this.#weightSums, row + right, 1, this.#step)
      add(this.weights, this.#weightSums, row + wrong, -1, this.#step)
    }
  }

  #moveBorders({ starts, values }: Ragged, i: number, right: number, wrong: number): void {
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const matrix = (values[k] as number) * PAIRS
      add(this.borders, this.#borderSums, matrix + right, 1, this.#step)
      add(this.borders, this.#borderSums, matrix + wrong, -1, this.#step)
    }
  }

  #average(): void {
    for (let i = 0; i < this.weights.length; i++)
      this.weights[i] = (this.weights[i] as number) - (this.#weightSums[i] as number) / this.#step
    for (let i = 0; i < this.borders.length; i++)
      this.borders[i] = (this.borders[i] as number) - (this.#borderSums[i] as number) / this.#step
    this.#weightSums = new Float32Array(0)
    this.#borderSums = new Float32Array(0)
  }
}

const nothing = (): Learned => ({
  weights: new Float32Array(LABELS << ROW_BITS),
  borders: new Float32Array(PAIRS << BORDER_BITS),
})

/** What each label of a stretch is given in advance, so that the true ones must win by that much. */
function margins({ tags, partial }: LessonExample, from: number, to: number, margin: number): Float32Array {
  const scores = new Float32Array((to - from) * LABELS).fill(margin)
  for (let i = from; i < to; i++) {
    const at = (i - from) * LABELS
    const right = tags[i] as number
    if (right !== OUTSIDE) scores[at + OUTSIDE] = MISS_MARGIN
    scores[at + right] = 0
    if (partial && right === OUTSIDE) scores[at + NICKNAME] = scores[at + REMARK] = 0
  }
  return scores
}

/** Of a stretch. */
type Labels = { readonly tags: Uint8Array; readonly got: Uint8Array }

/** The true labels; where the truth is partial, a nickname or a remark is as good as nothing. */
function wantedOf({ tags, partial }: LessonExample, from: number, to: number, got: Uint8Array): Uint8Array {
  const wanted = tags.slice(from, to)
  for (let i = 0; partial && i < wanted.length; i++)
    if (wanted[i] === OUTSIDE && (got[i] === NICKNAME || got[i] === REMARK)) wanted[i] = got[i] as number
  return wanted
}

function add(weights: Float32Array, sums: Float32Array, at: number, by: number, step: number): void {
  weights[at] = (weights[at] as number) + by
  sums[at] = (sums[at] as number) + by * step
}

function shuffle<T>(items: T[], random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.int(0, i)
    const [a, b] = [items[i] as T, items[j] as T]
    items[i] = b
    items[j] = a
  }
}

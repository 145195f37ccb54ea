/** An addition to this project, as data: what a contributor would write. */

export type Edit = {
  readonly path: string
  /** Whole lines; the text goes before or after them. They occur once in the file. */
  readonly anchor: string
  readonly put: 'before' | 'after' | 'instead'
  readonly text: string
}
export type Addition = {
  readonly name: string
  /** The most files that it may touch, without generated ones. */
  readonly goal: number
  /** New files by path. */
  readonly files: Readonly<Record<string, string>>
  readonly edits: readonly Edit[]
  /** What `vitest run` is given: the tests that would notice an incomplete addition. */
  readonly tests: readonly string[]
}

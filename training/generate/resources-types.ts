/** What a list names beside papers. */
export type Resource = {
  readonly name: string
  readonly url: string
  /** What it is, without a full stop; may be empty. */
  readonly about: string
  /** Who is behind it. */
  readonly by: string
  /** What a link to it is called. */
  readonly label: string
  readonly year: string
}

/** Patterns of `say` for what items of one kind say. */
export type Kind = {
  readonly headings: readonly string[]
  readonly names: readonly string[]
  readonly abouts: readonly string[]
  readonly urls: readonly string[]
  readonly by: string
  readonly labels: readonly string[]
}

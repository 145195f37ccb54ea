/** What all parts of one generated list share. */
import type { Paper } from './facts.ts'
import type { Random } from './random.ts'

export type Language = 'en' | 'zh' | 'ja' | 'ko'

export type Look = {
  readonly language: Language
  readonly bullet: '-' | '*' | '+'
  /** Level of the headings of sections. */
  readonly heading: number
  /** A labelled link in the list's own dress: `[[Code](url)]`, `[code](url)`, … */
  readonly link: (label: string, url: string) => string
}

/** What the generator draws from. `papers` may lend their words to what is no paper. */
export type World = { readonly random: Random; readonly papers: readonly Paper[] }

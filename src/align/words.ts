/** The words of one entry beside the record of its paper. */
import type { Entry, List } from '../model/list.ts'
import type { Span } from '../model/span.ts'
import { type PlacedWord, tokensOf } from './tokens.ts'
import { type Visible, visibleIn } from './visible.ts'

/** What is sought of a record. */
export type Described = { readonly title: string; readonly authors: readonly string[] }

export type Words = Visible & {
  readonly tokens: readonly PlacedWord[]
  readonly paper: Described
  readonly venues: List['venues']
}

/** Reads the words of an entry's `own` stretch of the list. O(its length). */
export function wordsIn({ text, venues }: List, own: Span, { links }: Entry, paper: Described): Words {
  const visible = visibleIn(text, own, links)
  return { ...visible, tokens: tokensOf(visible), paper, venues }
}

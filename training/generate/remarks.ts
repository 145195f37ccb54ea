/** What people say about an entry: awards, tags, summaries. */

import type { Look, World } from './look.ts'
import { claim } from './marked.ts'

/** A short remark in the entry's own line, claimed as the entry's note. */
export function remark({ random }: World, _look: Look, entry: number): string {
  return claim('note', entry, random.pick(['Best Paper', 'a simple baseline', 'must read']))
}

/** Sentences under an entry: a summary or the start of its abstract. They are no claim. */
export function description({ random }: World, _look: Look): string {
  return random.pick(['Proposes a faster method.', 'We show that scale is not enough.'])
}

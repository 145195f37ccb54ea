/** Paragraphs that are entries. */
import type { Flow } from '../flow.ts'
import type { Candidate } from './shape.ts'

/** A paragraph of prose with a link in it is none: there the title stands out, or alone on its line. */
export function isEntry(read: Candidate | null, flow: Flow): boolean {
  if (read?.weight !== 'entry') return false
  if (read.titleBy !== 'plain') return true
  const [first = '', ...rest] = flow.text.trim().split('\n')
  return rest.length > 0 && first.length < 300 && !/[.!]\s/.test(first.replace(ORDER, ''))
}

/** `*2. (SIGGRAPH Asia 2025) `, `[3] `: what numbers a line and ends no sentence. */
const ORDER = /^[\s*[(]*\d{1,4}[.)\]]\s*/

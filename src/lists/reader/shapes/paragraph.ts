/** Paragraphs that are entries. */

import { bareLabel, labelRole } from '../../links/roles.ts'
import type { Flow } from '../../markdown/flow.ts'
import type { Candidate } from './shape.ts'

/** A paragraph of prose with a link in it is none: there the title stands out, or alone on its line. */
export function isEntry(read: Candidate | null, flow: Flow): boolean {
  if (read?.weight !== 'entry') return false
  if (read.titleBy !== 'plain') return true
  const [first = '', ...rest] = flow.text.trim().split('\n')
  if (isTitleWithLinks(flow)) return true
  return rest.length > 0 && first.length < 300 && !/[.!]\s/.test(first.replace(ORDER, ''))
}

/** `Title [[paper](…)] [[code](…)]`: words, then nothing but labelled links in brackets. */
function isTitleWithLinks({ text, links }: Flow): boolean {
  const [first] = links
  if (!first || links.some(({ label }) => labelRole(bareLabel(label)) === null)) return false
  const title = text.slice(0, first.from)
  if (!/[[(]\s*$/.test(title) && !first.label.startsWith('[')) return false
  let [rest, at] = ['', first.from]
  for (const { from, to } of links) {
    rest += text.slice(at, Math.max(at, from))
    at = Math.max(at, to)
  }
  rest += text.slice(at)
  return title.trim().split(/\s+/).length >= 4 && !/[.!;]\s+\S/.test(title) && !/\p{L}/u.test(rest)
}

/** `*2. (SIGGRAPH Asia 2025) `, `[3] `: what numbers a line and ends no sentence. */
const ORDER = /^[\s*[(]*\d{1,4}[.)\]]\s*/

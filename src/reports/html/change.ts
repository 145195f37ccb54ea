/** What a finding would change, word by word. */
import type { Finding } from '../../model/report.ts'
import { difference, type Piece, replaced, shortened } from '../parts/difference.ts'
import { plain } from '../parts/plain.ts'
import { reworded } from '../parts/reworded.ts'

/** Characters of a change; a longer one is described instead of shown. */
const MAX_CHANGED = 1200
/** Characters of old and new that are put side by side though they have little in common: a venue, a number. */
const MAX_REPLACED = 160
/** Stretches that agree are cut to so many characters around the changes. */
const MAX_KEPT = 200

export type FindingChange = {
  /** Null where there is nothing to show. */
  readonly pieces: readonly Piece[] | null
  /** Whether the pieces, or the message, say what the fix writes. */
  readonly isSaid: boolean
}

/** Of the fix in the list's own style; without one, how its title differs from the record's. */
export function changeIn(finding: Finding, text: string): FindingChange {
  const { fix, span, message } = finding
  if (!fix) return { pieces: titleDifference(finding), isSaid: false }
  const { old, now } = reworded(text, fix.edits, span)
  const pieces = piecesOf(plain(old), plain(now), /\n/.test(old + now))
  const written = plain(now)
  return { pieces, isSaid: pieces !== null || (written !== '' && plain(message).includes(written)) }
}

function piecesOf(old: string, now: string, hasLines: boolean): readonly Piece[] | null {
  if (hasLines || old === now || old.length + now.length > MAX_CHANGED) return null
  const pieces = difference(old, now)
  return pieces ? shortened(pieces, MAX_KEPT) : replaced(old, now, MAX_REPLACED)
}

/** Messages about names and venues say name by name what differs. */
function titleDifference({ judgement, actual, expected }: Finding): readonly Piece[] | null {
  if (judgement?.compared !== 'title' || !actual || !expected) return null
  return difference(plain(actual), plain(expected))
}

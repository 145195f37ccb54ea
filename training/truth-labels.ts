/** The labels that the atoms of a generated list should get. */
import type { AtomTable } from '../src/lists/reader/atom-table.ts'
import { IS_IMAGE } from '../src/lists/reader/atom-table.ts'
import {
  AUTHORS,
  MORE_TITLE,
  NICKNAME,
  OUTSIDE,
  REMARK,
  TITLE,
  VENUE,
  YEAR,
} from '../src/lists/reader/labels.ts'
import type { Truth } from './generate/index.ts'

const LABEL_OF: Readonly<Record<Truth['kind'], number>> = {
  title: TITLE,
  authors: AUTHORS,
  venue: VENUE,
  year: YEAR,
  nickname: NICKNAME,
  note: REMARK,
}

/** An atom gets the label of the claim that covers most of it. */
export function truthLabels(table: AtomTable, truth: readonly Truth[]): Uint8Array {
  const claims = truth.toSorted((a, b) => a.start - b.start)
  const tags = new Uint8Array(table.count)
  const owner: (Truth | null)[] = []
  let at = 0
  for (let i = 0; i < table.count; i++) {
    const span = table.unitOf(i).flow.span(table.from[i] as number, table.to[i] as number)
    at = before(claims, span.end)
    const claim = (table.place[i] as number) & IS_IMAGE ? null : bestOf(claims, at, span)
    owner.push(claim)
    tags[i] = claim ? LABEL_OF[claim.kind] : OUTSIDE
  }
  joinTitles(table, tags, owner)
  return tags
}

/** How many claims begin before an offset. */
function before(claims: readonly Truth[], offset: number): number {
  let [low, high] = [0, claims.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((claims[middle] as Truth).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const LOOK_BACK = 12

function bestOf(claims: readonly Truth[], end: number, span: { start: number; end: number }): Truth | null {
  const length = span.end - span.start
  let best: Truth | null = null
  let most = 0
  for (let k = end - 1; k >= Math.max(0, end - LOOK_BACK); k--) {
    const claim = claims[k] as Truth
    const overlap = Math.min(claim.end, span.end) - Math.max(claim.start, span.start)
    const least =
      claim.kind === 'title' || claim.kind === 'nickname' ? 0.5 : claim.kind === 'year' ? 0.15 : 0.3
    if (overlap < least * length || (claim.kind === 'year' && length > 14)) continue
    // `ICLR2021` is a venue: the reader finds the year in it
    const weight = claim.kind === 'year' ? overlap / 4 : overlap
    if (weight > most) [best, most] = [claim, weight]
  }
  return best
}

/** The first atom of a title begins it; what lies between two atoms of one title in one unit belongs to it. */
function joinTitles(table: AtomTable, tags: Uint8Array, owner: readonly (Truth | null)[]): void {
  const last = new Map<Truth, number>()
  for (let i = 0; i < table.count; i++) {
    const claim = owner[i]
    if (tags[i] !== TITLE || !claim) continue
    const earlier = last.get(claim)
    last.set(claim, i)
    if (earlier === undefined || table.unit[earlier] !== table.unit[i]) continue
    for (let k = earlier + 1; k <= i; k++) tags[k] = MORE_TITLE
  }
}

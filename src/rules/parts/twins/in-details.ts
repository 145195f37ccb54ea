/** Parts of a page that open by themselves, `<details>` with a `<summary>`, and the entries in them. */
import type { Entry, List } from '../../../model/list.ts'
import { lastUpTo } from '../../../model/span.ts'

export type InDetails = {
  /** Where the innermost part that an entry stands in starts, if not in its summary; null outside of all. */
  readonly groupOf: (entry: Entry) => number | null
  /** Whether an entry stands in the part whose summary is the other one, as the papers of a data set. */
  readonly isBelow: (entry: Entry, other: Entry) => boolean
}

type Place = {
  readonly start: number
  /** The parts around it, but for one in whose summary it is. */
  readonly around: readonly number[]
  /** That one. */
  readonly summarised: number | null
}

/** Where entries stand in such parts. */
export function inDetails({ text }: List): InDetails {
  const places = placesIn(text)
  const starts = places.map(({ start }) => start)
  const placeOf = ({ title, span }: Entry) => places[lastUpTo(starts, (title?.span ?? span).start)]
  return {
    groupOf: (entry) => placeOf(entry)?.around.at(-1) ?? null,
    isBelow: (entry, other) => {
      const part = placeOf(other)?.summarised ?? null
      return part !== null && (placeOf(entry)?.around.includes(part) ?? false)
    },
  }
}

/** Deeper parts are those of a hostile list. */
const DEEPEST = 20
const TAG = /<(\/?)(details|summary)\b/gi

function placesIn(text: string): readonly Place[] {
  const open: number[] = []
  let isSummary = false
  return [...text.matchAll(TAG)].map(({ index, 1: slash, 2: name = '' }) => {
    const isEnd = slash === '/'
    if (name.toLowerCase() === 'summary') isSummary = !isEnd
    else {
      isSummary = false
      if (isEnd) open.pop()
      else open.push(index)
    }
    const around = open.slice(-DEEPEST)
    return {
      start: index,
      around: isSummary ? around.slice(0, -1) : around,
      summarised: isSummary ? (open.at(-1) ?? null) : null,
    }
  })
}

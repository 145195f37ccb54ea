/** What a list says of its papers beside their titles: where it describes them, a description of another one shows a wrong link. */
import type { Pair } from '../model/comparison.ts'
import type { Entry, List } from '../model/list.ts'
import { shareOfDescription } from '../text/own-words.ts'

/** So many entries whose paper is certain have to be described, nearly all of them in so many of their paper's words. */
const ENOUGH = 10
const NEARLY_ALL = 0.95
const USUAL = 0.2
/** Measured: of the descriptions of 146 papers none has so few of its words, of those of others two thirds. */
const HARDLY_ANY = 0.12

/** Tells whether an entry describes another paper than the one that it links, in a list that describes its papers. */
export function describingOthers(pairs: ReadonlyMap<Entry, Pair>, list: List): (entry: Entry) => boolean {
  let isHabit: boolean | null = null
  return (entry) => {
    const pair = pairs.get(entry)
    const share = pair ? shareIn(pair, list) : null
    if (share === null || share > HARDLY_ANY) return false
    // looked at when it is first needed: few entries get here
    isHabit ??= describesPapers([...pairs.values()], list)
    return isHabit
  }
}

function describesPapers(pairs: readonly Pair[], list: List): boolean {
  const shares = pairs.flatMap((pair) => (pair.identity === 'same' ? (shareIn(pair, list) ?? []) : []))
  return (
    shares.length >= ENOUGH && shares.filter((share) => share >= USUAL).length >= NEARLY_ALL * shares.length
  )
}

const shareIn = ({ entry, paper, record }: Pair, list: List): number | null =>
  paper && shareOfDescription(descriptionIn(entry, list), { title: record.title, abstract: paper.abstract })

/** The text of an entry without its claims, addresses and tags. */
function descriptionIn({ span, title, authors, venue }: Entry, { text }: List): string {
  const claims = [title, authors, venue].flatMap((claim) => claim?.span ?? [])
  let [words, at] = ['', span.start]
  for (const { start, end } of claims.toSorted((a, b) => a.start - b.start)) {
    words += ` ${text.slice(at, Math.max(at, start))}`
    at = Math.max(at, end)
  }
  return `${words} ${text.slice(at, span.end)}`.replace(MARKUP, ' ')
}
const MARKUP = /https?:\/\/[^\s<>()[\]"']+|<[^<>]*>/g

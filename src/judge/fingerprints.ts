/**
 * What a finding is known by from run to run: its rule, its list, its entry's paper and the list's own words there. Not by
 * lines, sections, severity or message, which change although the fault is the same; nor by what a source says of it.
 */
import { createHash } from 'node:crypto'
import { arxivIdOf, type Entry, type List, paperKeysIn } from '../model/list.ts'
import type { Finding } from '../model/report.ts'
import { titleKey } from '../text/titles.ts'

/** A finding that is marked where it does not count. */
export type Marked = Omit<Finding, 'fingerprint'>

/** What a finding is about; several findings may be about the same. */
export type Identity = {
  readonly rule: string
  readonly path: string
  /** Null outside entries. */
  readonly paper: string | null
  readonly words: string
}
type Placed = Pick<Finding, 'rule' | 'subject' | 'entry' | 'span'>

/** The findings of a list, in its order. O(their number + length of the list). */
export function fingerprinted(list: List, findings: readonly Marked[]): readonly Finding[] {
  const identityOf = identitiesIn(list)
  const known = new Map(findings.map((finding) => [finding, identityOf(finding)]))
  const ordered = findings.toSorted((a, b) => rank(a) - rank(b))
  const fingerprints = numbered(ordered, (finding) => known.get(finding) ?? identityOf(finding))
  return findings.map((finding) => ({ ...finding, fingerprint: fingerprints.get(finding) ?? '' }))
}

/**
 * Of equal findings, those outside the change are numbered first and suppressed ones last: so of three, one of them new,
 * the new one is told apart from the two that were there before.
 */
const rank = ({ quiet }: Marked) => (quiet === 'outside-change' ? 0 : quiet === 'suppressed' ? 2 : 1)

/** A fingerprint for each; things of one identity are numbered in the given order. */
export function numbered<T>(
  things: readonly T[],
  identityOf: (thing: T) => Identity,
): ReadonlyMap<T, string> {
  const counts = new Map<string, number>()
  return new Map(
    things.map((thing) => {
      const { rule, path, paper, words } = identityOf(thing)
      const identity = JSON.stringify([rule, path, paper, words])
      const ordinal = counts.get(identity) ?? 0
      counts.set(identity, ordinal + 1)
      return [thing, digest(`${identity} ${ordinal}`)]
    }),
  )
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Characters of the text that are compared: there may be many findings at one long place. */
const MAX_WORDS = 1000

export function identitiesIn(list: List): (finding: Placed) => Identity {
  const papers = new Map<number, string>()
  const path = samePath(list.path)
  const paperAt = (index: number) => {
    const paper = papers.get(index) ?? paperIdentity(list.entries[index])
    papers.set(index, paper)
    return paper
  }
  return ({ rule, subject, entry, span }) => {
    const link = subject.kind === 'link' ? list.links[subject.index] : undefined
    const words = link?.url ?? list.text.slice(span.start, Math.min(span.end, span.start + MAX_WORDS))
    return {
      ...{ rule, path, paper: entry === null ? null : paperAt(entry) },
      words: spaced(words.slice(0, MAX_WORDS)),
    }
  }
}

/** `./README.md` is `README.md`. */
export const samePath = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '')

/** What the paper of an entry is known by. */
export function paperIdentity(entry: Entry | undefined): string {
  if (!entry) return ''
  const arxivId = arxivIdOf(entry)
  return arxivId
    ? `arxiv:${arxivId}`
    : (paperKeysIn(entry)[0] ?? `title:${titleKey(entry.title?.value ?? '')}`)
}

/** The same words after a paragraph was wrapped anew. */
const spaced = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').trim()

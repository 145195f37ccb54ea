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

/** The findings of a list, in its order. O(their number + length of the list). */
export function fingerprinted(list: List, findings: readonly Marked[]): readonly Finding[] {
  const identityOf = identities(list)
  const ordinals = ordinalsOf(findings, identityOf)
  return findings.map((finding) => ({
    ...finding,
    fingerprint: digest([...identityOf(finding), String(ordinals.get(finding))]),
  }))
}

type Identity = readonly string[]

/** Characters of the text that are compared: there may be many findings at one long place. */
const MAX_WORDS = 1000

function identities(list: List): (finding: Marked) => Identity {
  const papers = new Map<number, string>()
  const path = samePath(list.path)
  return ({ rule, subject, entry, span }) => {
    const paper = entry === null ? '' : (papers.get(entry) ?? paperOf(list.entries[entry]))
    if (entry !== null) papers.set(entry, paper)
    const link = subject.kind === 'link' ? list.links[subject.index] : undefined
    const words = link?.url ?? list.text.slice(span.start, span.end)
    return [rule, path, paper, spaced(words.slice(0, MAX_WORDS))]
  }
}

/** `./README.md` is `README.md`. */
const samePath = (path: string) => path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '')

function paperOf(entry: Entry | undefined): string {
  if (!entry) return ''
  const arxivId = arxivIdOf(entry)
  return arxivId
    ? `arxiv:${arxivId}`
    : (paperKeysIn(entry)[0] ?? `title:${titleKey(entry.title?.value ?? '')}`)
}

/** The same words after a paragraph was wrapped anew. */
const spaced = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * Numbers findings that are otherwise the same. Those outside the change come first and suppressed ones last, so that of
 * three, one of them new, the new one is told apart from the two that were there before.
 */
function ordinalsOf(
  findings: readonly Marked[],
  identityOf: (finding: Marked) => Identity,
): ReadonlyMap<Marked, number> {
  const counts = new Map<string, number>()
  const ordered = findings.toSorted((a, b) => rank(a) - rank(b))
  return new Map(
    ordered.map((finding) => {
      const identity = JSON.stringify(identityOf(finding))
      const ordinal = counts.get(identity) ?? 0
      counts.set(identity, ordinal + 1)
      return [finding, ordinal]
    }),
  )
}

const rank = ({ quiet }: Marked) => (quiet === 'outside-change' ? 0 : quiet === 'suppressed' ? 2 : 1)

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)

/** What is known of arXiv's papers to the benches: the records in ../shared/arxiv. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Facts, type Known, mapKinds, type Paper } from '../src/model/facts.ts'
import type { ArxivId } from '../src/model/reference.ts'
import { isWithdrawal, peopleIn } from '../src/sources/arxiv-feed.ts'

export const shared = join(import.meta.dirname, '..', '..', 'shared')

export type Papers = ReadonlyMap<ArxivId, Known<Paper>>

/** The records that are kept; those of `further`, a file of the same form, where ../shared/arxiv has none. */
// biome-ignore lint/suspicious/noExplicitAny: lines of a file of facts
export const readPapers = (keep: (line: any) => boolean, further?: string): Papers =>
  papersOf(linesWith(further).filter(keep))

// biome-ignore lint/suspicious/noExplicitAny: lines of a file of facts
function papersOf(lines: readonly any[]): Map<ArxivId, Known<Paper>> {
  return new Map(
    lines.map((paper) => [
      paper.id,
      {
        state: 'found',
        evidence: `https://arxiv.org/abs/${paper.id}`,
        fact: {
          id: paper.id,
          version: paper.versions ?? null,
          title: paper.title,
          authors: (paper.authors ?? []).flatMap(peopleIn),
          abstract: paper.abstract ?? null,
          comment: paper.comment ?? null,
          journalRef: paper.journalRef ?? null,
          doi: paper.doi ?? null,
          published: paper.published ?? null,
          updated: paper.updated ?? null,
          withdrawn: isWithdrawal(paper.comment ?? null),
        } as Paper,
      },
    ]),
  )
}

/**
 * The same as far as it is known to be the newest: titles and authors that changed are those of the last version, and of the
 * records that were not taken from arXiv's own data (such as level `near`), nobody knows which version they describe.
 */
export function readNewest(keep: Parameters<typeof readPapers>[0], further?: string): Papers {
  const newest = new Map(linesOf('version-changes.jsonl').map(({ id, now }) => [id, now]))
  const lines = linesWith(further)
  const near = new Set(lines.flatMap(({ id, level }) => (isOfArxiv(level) ? [] : id)))
  const papers = papersOf(lines.filter(keep))
  for (const [id, known] of papers) {
    if (known.state !== 'found') continue
    const now = newest.get(id)
    const isOfUnsureDate = now !== undefined || near.has(id)
    const { title, authors, version, updated } = { ...known.fact, ...now }
    const dated = isOfUnsureDate ? { version: now?.v ?? null, updated: null } : { version, updated }
    papers.set(id, { ...known, fact: { ...known.fact, title, authors, ...dated } })
  }
  return papers
}

const isOfArxiv = (level: string): boolean => level === 'api' || level === 'oai'

const linesWith = (further: string | undefined) => [
  ...(further === undefined ? [] : linesOf(further)),
  ...linesOf('papers.jsonl'),
]

// biome-ignore lint/suspicious/noExplicitAny: lines of a file of facts
const linesOf = (file: string): any[] =>
  readFileSync(resolve(shared, 'arxiv', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

export const factsOf = (papers: Papers): Facts => ({ ...mapKinds<Facts>(() => new Map()), paper: papers })

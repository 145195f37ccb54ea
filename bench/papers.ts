/** What is known of arXiv's papers to the benches: the records in ../shared/arxiv. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Facts, type Known, mapKinds, type Paper } from '../src/model/facts.ts'
import type { ArxivId } from '../src/model/reference.ts'

export const shared = join(import.meta.dirname, '..', '..', 'shared')

export type Papers = ReadonlyMap<ArxivId, Known<Paper>>

// biome-ignore lint/suspicious/noExplicitAny: lines of a file of facts
export function readPapers(keep: (line: any) => boolean): Map<ArxivId, Known<Paper>> {
  const lines = readFileSync(join(shared, 'arxiv', 'papers.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const papers = lines.map((line) => JSON.parse(line)).filter(keep)
  return new Map(
    papers.map((paper) => [
      paper.id,
      {
        state: 'found',
        evidence: `https://arxiv.org/abs/${paper.id}`,
        fact: {
          id: paper.id,
          version: paper.versions ?? null,
          title: paper.title,
          authors: paper.authors ?? [],
          abstract: paper.abstract ?? null,
          comment: paper.comment ?? null,
          journalRef: paper.journalRef ?? null,
          doi: paper.doi ?? null,
          published: paper.published ?? null,
          updated: paper.updated ?? null,
          withdrawn: false,
        } as Paper,
      },
    ]),
  )
}

export const factsOf = (papers: Papers): Facts => ({ ...mapKinds<Facts>(() => new Map()), paper: papers })

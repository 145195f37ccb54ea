/** Entries as the measures see them: plain values and line numbers. */
import type { Entry, List } from '../../src/model/list.ts'
import { positionAt } from '../../src/model/span.ts'

export type ReadEntry = {
  /** First and last line, from 1. */
  readonly line: number
  readonly endLine: number
  readonly title: string | null
  readonly authors: readonly string[] | null
  readonly venue: string | null
  readonly year: number | null
  /** Of every link to a paper on arXiv, in order. */
  readonly arxivIds: readonly string[]
  readonly codeUrls: readonly string[]
  readonly links: readonly { readonly url: string; readonly line: number }[]
}

export function entriesOf({ entries, lineStarts }: List): ReadEntry[] {
  const lineOf = (offset: number) => positionAt(lineStarts, offset).line
  return entries.map((entry) => ({
    line: lineOf(entry.span.start),
    endLine: lineOf(Math.max(entry.span.start, entry.span.end - 1)),
    title: entry.title?.value ?? null,
    authors: entry.authors?.names.map((name) => name.value) ?? null,
    venue: entry.venue?.value ?? null,
    year: entry.year?.value ?? null,
    arxivIds: entry.links.flatMap(({ reference }) => (reference.kind === 'paper' ? [reference.id] : [])),
    codeUrls: codeUrls(entry),
    links: entry.links.map((link) => ({ url: link.url, line: lineOf(link.span.start) })),
  }))
}

const codeUrls = ({ links }: Entry): string[] => [
  ...new Set(links.filter((link) => link.role === 'code').map((link) => link.url)),
]

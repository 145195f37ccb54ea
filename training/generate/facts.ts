/** The committed table of papers: arXiv's metadata (CC0), where each line is [id, title, authors, venue?]. */
import { readFileSync } from 'node:fs'

export type Paper = {
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  /** Acronym and year, as "CVPR 2023". */
  readonly venue?: string
}

type Row = readonly [id: string, title: string, authors: readonly string[], venue?: string]

export function readPapers(): readonly Paper[] {
  const rows = JSON.parse(readFileSync(new URL('../facts.json', import.meta.url), 'utf8')) as readonly Row[]
  return rows.map(([id, title, authors, venue]) => ({
    id,
    title,
    authors,
    ...(venue === undefined ? {} : { venue }),
  }))
}

/** Entries against hand-made annotations. ../shared/corpus/gold/NOTES.md says how those were made. */
import type { ReadEntry } from './entries.ts'
import { GOLD_FIELDS, type GoldField, type Measured, ratio } from './scores.ts'
import { fold, isEtAl } from './words.ts'

/** One annotated entry, its first line within `line` to `endLine`. */
export type Gold = {
  readonly line: number
  readonly endLine?: number
  readonly title: string
  readonly authors: readonly string[] | null
  readonly venue: string | null
  readonly year: number | null
  readonly codeUrls: readonly string[]
  readonly arxivId: string | null
  /** Fields that can fairly be read in two ways; they are not scored. */
  readonly unsure?: readonly string[]
}

type Pair = { readonly gold: Gold; readonly entry: ReadEntry | undefined }

/**
 * A record that was not found counts as wrong in every field; an entry in the annotated range that no record claims is
 * spurious, as a share of the records.
 */
export function scoreGold(entries: readonly ReadEntry[], records: readonly Gold[]): Measured {
  const pairs = pairUp(entries, records)
  const spurious = spuriousOf(entries, pairs)
  const fields = GOLD_FIELDS.map((field) => [field, scoreField(field, pairs)] as const)
  return {
    scores: {
      found: ratio(pairs.map(({ entry }) => entry !== undefined)),
      spurious: { part: spurious.length, whole: records.length },
      ...Object.fromEntries(fields.map(([field, { score }]) => [field, score])),
    },
    mistakes: [
      ...pairs.filter(({ entry }) => !entry).map(({ gold }) => `${gold.line} NOT FOUND ${gold.title}`),
      ...spurious.map(({ line, title }) => `${line} SPURIOUS ${title}`),
      ...fields.flatMap(([, { mistakes }]) => mistakes),
    ],
  }
}

/** Each record with the entry of its lines that has its title, or else the first that is left. */
function pairUp(entries: readonly ReadEntry[], records: readonly Gold[]): Pair[] {
  const used = new Set<ReadEntry>()
  return records.map((gold) => {
    const near = entries.filter((entry) => !used.has(entry) && isWithin(entry, gold))
    const entry = near.find(({ title }) => fold(title) === fold(gold.title)) ?? near[0]
    if (entry) used.add(entry)
    return { gold, entry }
  })
}

const lastLine = ({ line, endLine = line }: Gold): number => endLine

const isWithin = ({ line }: ReadEntry, gold: Gold): boolean => line >= gold.line && line <= lastLine(gold)

function spuriousOf(entries: readonly ReadEntry[], pairs: readonly Pair[]): ReadEntry[] {
  const first = Math.min(...pairs.map(({ gold }) => gold.line))
  const last = Math.max(...pairs.map(({ gold }) => lastLine(gold)))
  const used = new Set(pairs.map(({ entry }) => entry))
  return entries.filter((entry) => entry.line >= first && entry.line <= last && !used.has(entry))
}

function scoreField(field: GoldField, pairs: readonly Pair[]) {
  const scored = pairs.filter(({ gold }) => !gold.unsure?.includes(field === 'code' ? 'codeUrls' : field))
  const cases = scored.map(({ gold, entry }) => {
    const want = goldValue[field](gold)
    const got = entry && readValue[field](entry)
    return { line: gold.line, isFound: entry !== undefined, isRight: want === got, want, got }
  })
  return {
    score: ratio(cases.map(({ isRight }) => isRight)),
    mistakes: cases
      .filter(({ isFound, isRight }) => isFound && !isRight)
      .map(({ line, want, got }) => `${line} ${field} want “${want}” got “${got}”`),
  }
}

const names = (authors: readonly string[] | null): string =>
  (authors ?? [])
    .filter((name) => !isEtAl(name))
    .map(fold)
    .join('|')

const urls = (addresses: readonly string[]): string => [...new Set(addresses)].sort().join(' ')

const goldValue: Record<GoldField, (gold: Gold) => string> = {
  title: ({ title }) => fold(title),
  authors: ({ authors }) => names(authors),
  venue: ({ venue }) => fold(venue),
  year: ({ year }) => `${year ?? ''}`,
  arxivId: ({ arxivId }) => arxivId ?? '',
  code: ({ codeUrls }) => urls(codeUrls),
}

const readValue: Record<GoldField, (entry: ReadEntry) => string> = {
  title: ({ title }) => fold(title),
  authors: ({ authors }) => names(authors),
  venue: ({ venue }) => fold(venue),
  year: ({ year }) => `${year ?? ''}`,
  arxivId: ({ arxivIds }) => arxivIds[0] ?? '',
  code: ({ codeUrls }) => urls(codeUrls),
}

/** Which lists are measured, and which of them are kept aside: read by nobody, so that figures on them mean something. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gold } from './gold.ts'
import type { PaperRecord } from './scale.ts'

export const shared = join(import.meta.dirname, '..', '..', '..', 'shared')
const corpus = join(shared, 'corpus')

export type Selection = {
  /** A folder with `lists/` and `gold/`; null for the corpus. */
  readonly folder: string | null
  /** The fifth that is kept aside, 0 to 4. Null: the corpus's fifth 0, or all of another folder. */
  readonly fold: number | null
  /** Measure only the lists that are kept aside, or only the others. */
  readonly only: 'kept-aside' | 'looked-at' | null
}

export type Subject = {
  readonly name: string
  readonly text: string
  readonly gold: readonly Gold[]
  readonly isKeptAside: boolean
}

const FOLDS = 5

/** One of the five parts of the corpus, the same for all lists of one owner: their forms resemble each other. */
export function foldOf(name: string): number {
  const owner = name.split('__')[0] ?? name
  return Number(BigInt(`0x${createHash('md5').update(owner).digest('hex')}`) % BigInt(FOLDS))
}

/** The names of the chosen lists, in order, and whether each is kept aside. */
export function select(
  names: readonly string[],
  { folder, fold, only }: Selection,
): { readonly name: string; readonly isKeptAside: boolean }[] {
  const isKeptAside = (name: string): boolean =>
    folder !== null && fold === null ? only !== 'looked-at' : foldOf(name) === (fold ?? 0)
  return names
    .map((name) => ({ name, isKeptAside: isKeptAside(name) }))
    .filter((list) => only === null || list.isKeptAside === (only === 'kept-aside'))
}

/** Each chosen list, read from the disk when its turn comes: lists kept alive would slow garbage collection. */
export function* subjects(selection: Selection): Generator<Subject> {
  const folder = selection.folder ?? corpus
  for (const { name, isKeptAside } of select(listNames(folder), selection)) {
    const annotations = join(folder, 'gold', name.replace(/\.\w+$/, '.jsonl'))
    yield {
      name,
      isKeptAside,
      text: readFileSync(join(folder, 'lists', name), 'utf8'),
      gold: existsSync(annotations) ? readLines<Gold>(annotations) : [],
    }
  }
}

export const corpusNames = (): string[] => listNames(corpus)

/** The beginnings of the corpus's lists that are not kept aside, equal parts of each, up to a size in all. */
export function sampleText(size: number): string {
  const texts = Array.from(subjects({ folder: null, fold: null, only: 'looked-at' }), ({ text }) => text)
  return texts.map((text) => text.slice(0, size / texts.length)).join('\n\n')
}

/** Papers by arXiv id, only those whose record came from arXiv itself. */
export function readPapers(): Map<string, PaperRecord> {
  const records = readLines<PaperRecord & { level: string }>(join(shared, 'arxiv', 'papers.jsonl'))
  const sure = records.filter(({ level }) => ['api', 'oai', 'near'].includes(level))
  return new Map(sure.map(({ id, title, authors }) => [id, { id, title, authors }]))
}

const listNames = (folder: string): string[] =>
  readdirSync(join(folder, 'lists'))
    .filter((name) => /\.(?:md|markdown)$/i.test(name))
    .sort()

const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

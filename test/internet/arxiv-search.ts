/**
 * arXiv's search by title: `ti:word` and `ti:"several words"` (arXiv/arxiv-search, `query_parser.py`). Its index is
 * Elasticsearch's with the analyser for English, which is played roughly.
 */
import { type Version, versionOf } from './arxiv-versions.ts'
import { allPapers, type World } from './world.ts'

export type TitleSearch = { readonly words: string; readonly phrase: readonly Token[] }

/** A search; `unplayed` for other fields, operators and wildcards, `invalid` for what arXiv's parser refuses. */
export function readSearch(written: string): TitleSearch | 'unplayed' | 'invalid' {
  const query = written.trim()
  const [, quoted, word] = /^(?:ti|title):(?:"([^"\\]*)"|([^\s"()]+))$/.exec(query) ?? []
  if (quoted?.trim()) return { words: `ti:"${quoted.trim()}"`, phrase: tokens(quoted) }
  if (word && !/[*?]/.test(word)) return { words: `ti:${word}`, phrase: tokens(word) }
  return (query.split('"').length - 1) % 2 === 1 ? 'invalid' : 'unplayed'
}

/** Papers whose titles have the phrase, the shortest titles first; with `among`, only of those. */
export function searched(world: World, { phrase }: TitleSearch, among: readonly Version[] | null): Version[] {
  const versions = among ?? allPapers(world).flatMap(({ id }) => versionOf(world, id) ?? [])
  return versions
    .filter(({ paper: { title } }) => hasPhrase(tokens(title), phrase))
    .sort((a, b) => a.paper.title.length - b.paper.title.length)
}

/** The stem of a word; null for the commonest words, which keep their place and match any word. */
type Token = string | null

const STOP = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)

function tokens(text: string): readonly Token[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  return words.map((word) =>
    STOP.has(word) ? null : word.replace(/['’]s$/, '').replace(/(?<=.{3})(?:ings?|e?s|ed)$/, ''),
  )
}

function hasPhrase(title: readonly Token[], phrase: readonly Token[]): boolean {
  if (!phrase.some((token) => token !== null)) return false
  return title.some((_, from) => phrase.every((token, i) => token === null || title[from + i] === token))
}

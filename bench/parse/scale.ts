/**
 * Entries against what arXiv knows of the papers that a list links: where a paper's true title, or all its authors, stand
 * in the text near the link, they must have been read. No annotation is needed, so this covers whole lists.
 */
import { lineStarts, positionAt } from '../../src/model/span.ts'
import type { ReadEntry } from './entries.ts'
import { type Measured, ratio } from './scores.ts'
import { containsWords, familyName, fold, visible } from './words.ts'

export type PaperRecord = { readonly id: string; readonly title: string; readonly authors: readonly string[] }

/** A link whose title (and authors, unless null) stand near it; `index` counts lines from 0. */
type Case = {
  readonly index: number
  readonly paper: PaperRecord
  readonly authors: readonly string[] | null
}

const ARXIV_LINK = /arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5})/gi
/** Lines where a link's title is sought, relative to the link's. */
const TITLE_LINES = [0, -1, -2, -3, -4, 1]
/** Lines after the title and the link where authors are sought as well. */
const LINES_AFTER = 3
/** Shorter titles occur by chance. */
const FEWEST_WORDS = 3
/** Longer lists of authors are seldom written out, and a single name occurs by chance. */
const MOST_AUTHORS = 29
/** A nickname of up to so many characters may stand before the title: whether it belongs to it is a matter of taste. */
const LONGEST_NICKNAME = 24

export function scoreScale(
  text: string,
  entries: readonly ReadEntry[],
  papers: ReadonlyMap<string, PaperRecord>,
): Measured {
  const cases = casesOf(text, papers).map((found) => ({ ...found, entry: entryOf(found, entries) }))
  const titles = cases.map((found) => ({ ...found, isRight: isTitle(found.entry, found.paper.title) }))
  const authors = cases.flatMap(({ authors: want, ...rest }) =>
    want ? [{ ...rest, want, isRight: areAuthors(rest.entry, want) }] : [],
  )
  return {
    scores: {
      titlesAtScale: ratio(titles.map(({ isRight }) => isRight)),
      authorsAtScale: ratio(authors.map(({ isRight }) => isRight)),
    },
    mistakes: [
      ...titles
        .filter(({ isRight }) => !isRight)
        .map(
          ({ index, paper, entry }) =>
            `${index + 1} ${paper.id} TITLE want “${paper.title}” got ${said(entry)}`,
        ),
      ...authors
        .filter(({ isRight }) => !isRight)
        .map(
          ({ index, paper, want, entry }) =>
            `${index + 1} ${paper.id} AUTHORS want ${some(want)} got ${some(entry?.authors)}`,
        ),
    ],
  }
}

const said = (entry: ReadEntry | undefined) => (entry ? `“${entry.title}”` : 'no entry')

const some = (authors: readonly string[] | null | undefined) =>
  authors ? `${authors.length}: ${authors.slice(0, 4).join(' | ')}` : 'none'

// ---- what can be read ---------------------------------------------------------------------------------

/** One case for each paper and line. */
function casesOf(text: string, papers: ReadonlyMap<string, PaperRecord>): Case[] {
  const lines = text.split(/\r?\n/)
  const isHidden = commentedLines(text)
  const folded: string[] = []
  const foldedLine = (index: number): string => (folded[index] ??= fold(visible(lines[index] ?? '')))
  return lines.flatMap((line, index) => {
    if (isHidden.has(index)) return []
    const ids = new Set([...line.matchAll(ARXIV_LINK)].map((match) => match[1] ?? ''))
    return [...ids].flatMap((id) => caseOf(papers.get(id), index, lines.length, foldedLine) ?? [])
  })
}

function caseOf(
  paper: PaperRecord | undefined,
  index: number,
  count: number,
  foldedLine: (index: number) => string,
): Case | null {
  const title = fold(paper?.title)
  if (!paper || title.split(' ').length < FEWEST_WORDS) return null
  const near = TITLE_LINES.map((offset) => index + offset).filter((line) => line >= 0 && line < count)
  const titleLine = near.find((line) => containsWords(foldedLine(line), title))
  if (titleLine === undefined) return null
  const [first, last] = [
    Math.min(titleLine, index),
    Math.min(count, Math.max(titleLine, index) + LINES_AFTER),
  ]
  const around = Array.from({ length: last - first }, (_, i) => foldedLine(first + i)).join(' ')
  const areNamed = canNameAuthors(paper) && areAllIn(` ${around} `.replace(title, ' '), paper.authors)
  return { index, paper, authors: areNamed ? paper.authors : null }
}

const canNameAuthors = ({ authors }: PaperRecord) => authors.length > 1 && authors.length <= MOST_AUTHORS

const areAllIn = (text: string, authors: readonly string[]) =>
  authors.every((name) => containsWords(text, familyName(name)))

/** Of comments that span several lines; indices from 0. */
function commentedLines(text: string): ReadonlySet<number> {
  const starts = lineStarts(text)
  const hidden = new Set<number>()
  for (const { 0: comment, index } of text.matchAll(/<!--[\s\S]*?-->/g)) {
    const first = positionAt(starts, index).line
    const last = positionAt(starts, index + comment.length).line
    if (last > first) for (let line = first; line <= last; line++) hidden.add(line - 1)
  }
  return hidden
}

// ---- what was read ------------------------------------------------------------------------------------

/** The entry around a case's link, at best one whose first paper it is. */
function entryOf({ index, paper }: Case, entries: readonly ReadEntry[]): ReadEntry | undefined {
  const around = entries.filter(
    ({ line, endLine, arxivIds, links }) =>
      line <= index + 1 &&
      index + 1 <= endLine &&
      (arxivIds[0] === paper.id ||
        links.some((link) => link.line === index + 1 && link.url.includes(paper.id))),
  )
  return around.find(({ arxivIds }) => arxivIds[0] === paper.id) ?? around[0]
}

function isTitle(entry: ReadEntry | undefined, wanted: string): boolean {
  const [got, want] = [fold(entry?.title), fold(wanted)]
  return got === want || (got.endsWith(` ${want}`) && got.length - want.length < LONGEST_NICKNAME)
}

/** Every author's family name, and at most one name more. */
function areAuthors(entry: ReadEntry | undefined, wanted: readonly string[]): boolean {
  const names = (entry?.authors ?? []).map(fold)
  const areCounted = names.length >= wanted.length && names.length <= wanted.length + 1
  return areCounted && wanted.every((author) => names.some((name) => containsWords(name, familyName(author))))
}

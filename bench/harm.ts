/**
 * What `--fix` does to the rest of a list: mistakes of all kinds are planted in some of its entries, every safe fix is
 * applied, and the list is read again. Papers without a record are as the list itself describes them.
 */
import { align } from '../src/align/index.ts'
import { judge } from '../src/judge/index.ts'
import { readList } from '../src/lists/index.ts'
import { applyEdits, compatible } from '../src/model/edits.ts'
import { type Facts, found, mapKinds, type Paper } from '../src/model/facts.ts'
import { arxivIdOf, type Entry, type List, paperLinkOf, type TextFile } from '../src/model/list.ts'
import { defaults } from '../src/model/options.ts'
import type { ArxivId } from '../src/model/reference.ts'
import type { Finding } from '../src/model/report.ts'
import type { Edit } from '../src/model/rule.ts'
import type { Span } from '../src/model/span.ts'
import { rules } from '../src/rules/index.ts'
import { type Random, seeded } from '../training/generate/random.ts'
import { MISTAKES } from './mistakes.ts'
import type { Papers } from './papers.ts'

/** Of the entries whose paper is known. */
const SHARE_SPOILT = 0.2

export type Harm = {
  readonly planted: number
  readonly offered: number
  readonly written: number
  /** What is no longer as it was, a line each. */
  readonly harm: readonly string[]
}

/** Plants mistakes in a list, applies the safe fixes, and tells what else changed. */
export function harmOf(file: TextFile, records: Papers, seed: number, share = SHARE_SPOILT): Harm {
  const facts = factsFor(readList(file), records)
  const spoilt = spoil(readList(file), facts, seeded(seed), share)
  const [list, findings] = judged({ path: file.path, text: spoilt.text }, facts)
  const edits = safeEdits(findings)
  const text = applyEdits(list.text, edits)
  const offered = findings.filter(({ fix }) => fix !== null).length
  const result = { planted: spoilt.planted, offered, written: edits.length }
  if (edits.length === 0) return { ...result, harm: [] }
  const [copy, again] = judged({ path: file.path, text }, facts)
  const twice = safeEdits(again).map((edit) => `a second --fix writes ${shown(copy, edit)}`)
  return {
    ...result,
    harm: [...differences(list, copy, edits), ...twice].map((line) => `${file.path}: ${line}`),
  }
}

function judged(file: TextFile, facts: Facts): [List, readonly Finding[]] {
  const reread = (one: TextFile) => align([readList(one)], facts)[0] as List
  const lists = [reread(file)]
  const stats = { requests: 0, durationMs: 0 }
  const { findings } = judge({ lists, facts, rules, options: defaults, change: null, stats, reread })
  return [lists[0] as List, findings]
}

const safeEdits = (findings: readonly Finding[]): readonly Edit[] =>
  compatible(findings.flatMap(({ fix, quiet }) => (fix?.safe && quiet === null ? [fix] : []))).flatMap(
    ({ edits }) => edits,
  )

const shown = ({ text }: List, { start, end, text: written }: Edit) =>
  JSON.stringify(`${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)} → ${written}⟧`)

// ---- a world and its mistakes ------------------------------------------------------------------------

function factsFor({ entries }: List, records: Papers): Facts {
  const paper: Map<ArxivId, ReturnType<typeof known>> = new Map()
  for (const entry of entries) {
    const id = arxivIdOf(entry)
    if (!id || !entry.title || paper.has(id)) continue
    const record = found(records.get(id))
    paper.set(id, known(record ?? described(entry, id)))
  }
  return { ...mapKinds<Facts>(() => new Map()), paper }
}

const known = (fact: Paper) =>
  ({ state: 'found', evidence: `https://arxiv.org/abs/${fact.id}`, fact }) as const

/** The record of a paper as its entry has it; a conference is named in the comment, as authors do. */
function described({ title, authors, venue, year }: Entry, id: ArxivId): Paper {
  const names = authors?.names.map(({ value }) => value.split(', ').toReversed().join(' '))
  return {
    id,
    version: 1,
    title: title?.value ?? '',
    authors: names && !authors?.etAl ? names : ['Ada Nobody'],
    abstract: null,
    comment: venue && year ? `Accepted to ${venue.value} ${year.value}` : null,
    journalRef: null,
    doi: null,
    published: year ? `${year.value}-02-01T00:00:00Z` : null,
    updated: null,
    withdrawn: false,
  }
}

function spoil(
  list: List,
  { paper }: Facts,
  random: Random,
  share: number,
): { readonly text: string; readonly planted: number } {
  const others = [...paper.values()].flatMap((one) => found(one) ?? [])
  const chance = (below: number) => random.int(0, Math.max(1, below) - 1)
  let planted = 0
  const edits = list.entries.flatMap((entry) => {
    const link = paperLinkOf(entry)
    const own = link && found(paper.get(link.reference.id))
    if (!own || !random.chance(share)) return []
    const made = random.pick(MISTAKES).make({ entry, paper: own, text: list.text, chance, others })
    planted += made ? 1 : 0
    return made ?? []
  })
  return { text: applyEdits(list.text, edits), planted }
}

// ---- what changed ------------------------------------------------------------------------------------

function differences(list: List, copy: List, edits: readonly Edit[]): string[] {
  const isTouched = (span: Span | undefined) =>
    span !== undefined && edits.some(({ start, end }) => start <= span.end && span.start <= end)
  if (list.entries.length !== copy.entries.length)
    return [`${list.entries.length} entries are now ${copy.entries.length}`]
  const claims = list.entries.flatMap((entry, i) => changedClaims(entry, copy.entries[i] as Entry, isTouched))
  const [before, now] = [list, copy].map(({ links }) => links.map(({ url }) => url)) as [string[], string[]]
  const kept = list.links.flatMap(({ urlSpan, url }) => (isTouched(urlSpan) ? [] : [url]))
  const lost = kept.filter((url) => !now.includes(url))
  return [
    ...claims,
    ...lost.map((url) => `the link ${url} is lost`),
    ...(now.length < before.length ? [`${before.length} links are now ${now.length}`] : []),
    ...unbalanced(list, copy),
  ]
}

function changedClaims(before: Entry, now: Entry, isTouched: (span: Span | undefined) => boolean): string[] {
  const claims = ({ title, authors, venue, year, number }: Entry) => ({
    title: { span: title?.span, says: title?.value },
    authors: { span: authors?.span, says: authors?.names.map(({ value }) => value).join('; ') },
    venue: { span: venue?.span, says: venue?.value },
    year: { span: year?.span, says: year?.value },
    number: { span: number?.span, says: number?.value },
  })
  const [a, b] = [claims(before), claims(now)]
  const names = Object.keys(a) as (keyof typeof a)[]
  return names
    .filter((name) => (a[name].says ?? null) !== (b[name].says ?? null) && !isTouched(a[name].span))
    .map((name) => `the ${name} “${a[name].says}” now reads “${b[name].says}”`)
}

const MARKS = ['[', ']', '(', ')', '<', '>', '|', '*', '_', '`']

/** Lines whose brackets pair up or whose emphasis closes before, and no longer do. */
function unbalanced(list: List, copy: List): string[] {
  const [before, now] = [list, copy].map(({ text }) => text.split('\n')) as [string[], string[]]
  if (before.length !== now.length) return [`${before.length} lines are now ${now.length}`]
  return now.filter((line, i) => {
    const old = before[i] ?? ''
    return line !== old && (balance(line) !== balance(old) || unpaired(line) > unpaired(old))
  })
}

/** How many brackets, escaped ones too, a reader sees that do not pair up; those of links are not seen. */
function unpaired(line: string): number {
  let [open, closed] = [0, 0]
  for (const bracket of line.replace(LINKED, '$1').match(/[[\]]/g) ?? [])
    if (bracket === '[') open++
    else if (open > 0) open--
    else closed++
  return open + closed
}
const LINKED = /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)/g

function balance(line: string): string {
  const bare = line.replace(/https?:\/\/[^\s)\]>"']+|(?<=\]\()#[^\s)]*/g, '').replace(/\\./g, '')
  const [a, b, c, d, e, f, bars, stars, scores, ticks] = MARKS.map((mark) => bare.split(mark).length - 1)
  const pairs = [(a ?? 0) - (b ?? 0), (c ?? 0) - (d ?? 0), (e ?? 0) - (f ?? 0)]
  return [...pairs, bars, stars, scores, ticks].join()
}

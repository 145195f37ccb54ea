/**
 * How well and how fast lists are read: entries found in every file of ../shared/corpus, precision and recall of each
 * field against hand-made annotations, and MB/s beside other Markdown parsers on the same text.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parser as commonmark, GFM } from '@lezer/markdown'
import MarkdownIt from 'markdown-it'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { readList } from '../src/lists/index.ts'
import type { Entry, List } from '../src/model/list.ts'
import { positionAt } from '../src/model/span.ts'

const corpus = join(import.meta.dirname, '..', '..', 'shared', 'corpus')

type Gold = {
  readonly line: number
  readonly endLine?: number
  readonly title: string
  readonly authors: readonly string[] | null
  readonly venue: string | null
  readonly year: number | null
  readonly paperUrls: readonly string[]
  readonly codeUrls: readonly string[]
  readonly arxivId: string | null
  readonly unsure?: readonly string[]
}

const FIELDS = ['title', 'authors', 'venue', 'year', 'arxivId', 'codeUrls'] as const
type Field = (typeof FIELDS)[number]
type Score = { right: number; said: number; wanted: number }

function read(name: string): { list: List; ms: number } {
  const text = readFileSync(join(corpus, 'lists', name), 'utf8')
  const start = performance.now()
  return { list: readList({ path: name, text }), ms: performance.now() - start }
}

function printFile({ list, ms }: ReturnType<typeof read>): void {
  const inside = new Set(list.entries.flatMap((entry) => entry.links.map((link) => link.span.start)))
  const papers = list.links.filter((link) => link.reference.kind === 'paper')
  const outside = papers.filter((link) => !inside.has(link.span.start)).length
  const share = (has: (entry: Entry) => unknown) =>
    `${Math.round((100 * list.entries.filter(has).length) / Math.max(1, list.entries.length))} %`.padStart(5)
  say(
    `${list.path.slice(0, 56).padEnd(57)}${String(list.entries.length).padStart(5)} entries, authors ${share((e) => e.authors)}, ` +
      `venue ${share((e) => e.venue)}, arXiv links outside entries ${outside}/${papers.length}, ${ms.toFixed(0)} ms`,
  )
}

// ---- against the annotations ----------------------------------------------------------------------

function printGold(): void {
  const scores = new Map<string, Score>()
  const worst: string[] = []
  for (const file of readdirSync(join(corpus, 'gold')).filter((name) => name.endsWith('.jsonl'))) {
    compareFile(file, scores, worst)
  }
  say('\nAgainst the annotations          precision   recall')
  for (const [name, { right, said, wanted }] of scores) {
    say(`${name.padEnd(30)}${percent(right, said)}${percent(right, wanted)}   (${right} of ${wanted})`)
  }
  for (const line of worst.slice(0, 20)) say(`  ${line}`)
}

const percent = (part: number, whole: number) =>
  `${whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`}`.padStart(11)

function compareFile(file: string, scores: Map<string, Score>, worst: string[]): void {
  const gold = readFileSync(join(corpus, 'gold', file), 'utf8')
    .trim()
    .split('\n')
    .map((line): Gold => JSON.parse(line))
  const { list } = read(file.replace('.jsonl', '.md'))
  const first = gold[0]?.line ?? 0
  const last = gold.at(-1)?.endLine ?? gold.at(-1)?.line ?? 0
  const found = list.entries
    .map((entry) => ({ entry, line: positionAt(list.lineStarts, entry.span.start).line }))
    .filter(({ line }) => line >= first && line <= last)
  const used = new Set<Entry>()
  for (const wanted of gold) {
    const match = found.find(
      ({ entry, line }) => !used.has(entry) && line >= wanted.line && line <= (wanted.endLine ?? wanted.line),
    )
    if (match) used.add(match.entry)
    count(scores, 'entries', match !== undefined, match !== undefined, true)
    if (match) compareEntry(match.entry, wanted, file, scores, worst)
    else worst.push(`${file}:${wanted.line} not found: ${wanted.title}`)
  }
  for (const { entry, line } of found.filter((candidate) => !used.has(candidate.entry))) {
    count(scores, 'entries', false, true, false)
    worst.push(`${file}:${line} no entry: ${entry.title?.value}`)
  }
}

function compareEntry(
  entry: Entry,
  wanted: Gold,
  file: string,
  scores: Map<string, Score>,
  worst: string[],
): void {
  const got = fieldsOf(entry)
  const want = { ...wanted, authors: wanted.authors?.filter((name) => !isEtAl(name)) ?? null }
  for (const field of FIELDS.filter((name) => !wanted.unsure?.includes(name))) {
    const [a, b] = [JSON.stringify(fold(got[field])), JSON.stringify(fold(want[field]))]
    count(
      scores,
      field,
      a === b && b !== 'null' && b !== '[]',
      a !== 'null' && a !== '[]',
      b !== 'null' && b !== '[]',
    )
    if (a !== b) worst.push(`${file}:${wanted.line} ${field}: ${a} for ${b}`)
  }
}

const isEtAl = (name: string) => /^et\.? ?al\.?$|^others$/i.test(name)

function fieldsOf(entry: Entry): Record<Field, unknown> {
  const paper = entry.links.map((link) => link.reference).find((reference) => reference.kind === 'paper')
  return {
    title: entry.title?.value ?? null,
    authors: entry.authors?.names.map((name) => name.value) ?? null,
    venue: entry.venue?.value ?? null,
    year: entry.year?.value ?? null,
    arxivId: paper?.kind === 'paper' ? paper.id : null,
    codeUrls: [...new Set(entry.links.filter((link) => link.role === 'code').map((link) => link.url))],
  }
}

const fold = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\s\u200b]+/g, ' ').trim() : value

function count(
  scores: Map<string, Score>,
  name: string,
  right: boolean,
  said: boolean,
  wanted: boolean,
): void {
  const score = scores.get(name) ?? { right: 0, said: 0, wanted: 0 }
  scores.set(name, {
    right: score.right + Number(right),
    said: score.said + Number(said),
    wanted: score.wanted + Number(wanted),
  })
}

// ---- speed ---------------------------------------------------------------------------------------------

function printSpeed(): void {
  const megabyte = text(1_000_000)
  say(`\nSpeed on ${(megabyte.length / 1e6).toFixed(2)} MB, the best of 9, all in this run`)
  const markdownIt = new MarkdownIt({ html: true, linkify: false })
  const lezer = commonmark.configure(GFM)
  const contenders: readonly (readonly [string, (source: string) => unknown])[] = [
    ['paper-list-check, Markdown and entries', (source) => readList({ path: 'x', text: source })],
    ['bare @lezer/markdown with GFM', (source) => lezer.parse(source)],
    ['markdown-it', (source) => markdownIt.parse(source, {})],
    [
      'mdast-util-from-markdown with GFM',
      (source) => fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    ],
  ]
  const times = timed(
    contenders.map(
      ([, parse]) =>
        () =>
          parse(megabyte),
    ),
    9,
  )
  const ours = times[0] ?? 1
  for (const [i, [name]] of contenders.entries()) {
    const time = times[i] ?? 1
    say(
      `${name.padEnd(42)}${(megabyte.length / 1000 / time).toFixed(2).padStart(8)} MB/s   ${(time / ours).toFixed(2)} × our time`,
    )
  }
  // the same mixture of forms at both sizes, so that only the size differs
  const sample = mixture(100_000)
  const large = sample.repeat(100)
  const [hundred = 1, one = 1] = timed(
    [large, sample].map((source) => () => readList({ path: 'x', text: source })),
    5,
  )
  say(`time per byte at 10 MB / at 100 kB: ${(hundred / 100 / one).toFixed(2)}`)
}

/** The shortest time of each in milliseconds, after three warm-up runs; not interleaved, since one would pay for another's garbage. */
function timed(runs: readonly (() => unknown)[], rounds: number): number[] {
  return runs.map((run) => {
    const times: number[] = []
    for (let round = -3; round < rounds; round++) {
      const start = performance.now()
      run()
      if (round >= 0) times.push(performance.now() - start)
    }
    return Math.min(...times)
  })
}

/** The lists' beginnings, equal parts of each, up to a size in all. */
function mixture(size: number): string {
  const whole = text(3_000_000)
  const part = Math.floor(whole.length / 20)
  return Array.from({ length: 20 }, (_, i) => whole.slice(i * part, i * part + size / 20)).join('\n\n')
}

/** Real lists one after another, or made-up entries where there are none, up to a size. */
function text(size: number): string {
  const real = existsSync(corpus)
    ? ['BradyFU', 'codefuse', 'xuyang', 'AIoT', '52CV', 'liliu'].flatMap((start) =>
        readdirSync(join(corpus, 'lists'))
          .filter((name) => name.startsWith(start))
          .map((name) => readFileSync(join(corpus, 'lists', name), 'utf8')),
      )
    : [readFileSync(join(import.meta.dirname, '..', 'examples', 'awesome-diffusion.md'), 'utf8')]
  const once = real.join('\n\n')
  return once.repeat(Math.ceil(size / once.length)).slice(0, size)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

if (!existsSync(corpus))
  say('../shared/corpus is not there: entries and fields are not measured, speed is, on made text.')
else {
  // one at a time: lists kept alive would slow every garbage collection of the timed runs
  for (const name of readdirSync(join(corpus, 'lists'))) printFile(read(name))
  printGold()
}
printSpeed()

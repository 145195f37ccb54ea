/**
 * A sheet of findings drawn at random, to be judged by hand: `npm run bench:sheet -- --lists FOLDER`. Each shows the
 * entry's lines, what the record says and what the fix would write. As in a run, only papers whose identifiers are in the
 * list are known: those of ../shared/arxiv, in their newest version as far as that is known.
 *   --rule NAME   this rule only   --fixes   findings with a safe fix only   --errors   errors only
 *   --count N   of each rule (40)   --a-list N   of each rule in one list at most (all)   --seed S   (7)
 *   --levels NAMES   how sure the records are: api,oai (the default), near and others that ../shared/README.md names
 *   --papers FILE   further records, in the form of ../shared/arxiv/papers.jsonl
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { align } from '../src/align/index.ts'
import { judge } from '../src/judge/index.ts'
import { readList } from '../src/lists/index.ts'
import { applyEdits } from '../src/model/edits.ts'
import type { List, TextFile } from '../src/model/list.ts'
import { defaults } from '../src/model/options.ts'
import type { Finding } from '../src/model/report.ts'
import { rules } from '../src/rules/index.ts'
import { seeded } from '../training/generate/random.ts'
import { factsOf, type Papers, readNewest } from './papers.ts'

const MOST_LINES = 8
/** A list's marks in a title, or a venue behind it: such records were not taken from arXiv's own data. */
const MARKED = /<span|[☆★⭐🔥]/u
const WITH_VENUE = /[,.(\s][A-Z][A-Za-z]*[A-Z][\s,'-]*(?:20)?\d\d\W*$/

type Found = { readonly list: List; readonly finding: Finding }

const { values } = parseArgs({
  options: {
    lists: { type: 'string' },
    rule: { type: 'string' },
    fixes: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    count: { type: 'string', default: '40' },
    'a-list': { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '7' },
    levels: { type: 'string', default: 'api,oai' },
    papers: { type: 'string' },
  },
})

function findingsIn(folder: string, papers: Papers): Found[] {
  const names = readdirSync(folder).filter((name) => /\.(?:md|markdown)$/i.test(name))
  return names.toSorted().flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8')
    const read = readList({ path, text })
    const facts = factsOf(knownIn(read, papers))
    // as a run does, which withdraws fixes that disturb anything
    const reread = (file: TextFile) => align([readList(file)], facts)[0] as List
    const lists = align([read], facts)
    const stats = { requests: 0, durationMs: 0 }
    const { findings } = judge({ lists, facts, rules, options: defaults, change: null, stats, reread })
    return findings.map((finding) => ({ list: lists[0] as List, finding }))
  })
}

const knownIn = ({ links }: List, papers: Papers): Papers =>
  new Map(
    links.flatMap(({ reference }) => {
      const known = reference.kind === 'paper' ? papers.get(reference.id) : undefined
      return reference.kind === 'paper' && known ? [[reference.id, known] as const] : []
    }),
  )

/** As many as wanted, each as likely as the others (Fisher and Yates's shuffle). */
function drawn(all: readonly Found[], count: number, seed: number): Found[] {
  const random = seeded(seed)
  const left = [...all]
  const chosen: Found[] = []
  while (left.length > 0 && chosen.length < count)
    chosen.push(...left.splice(random.int(0, left.length - 1), 1))
  return chosen
}

/** At most so many of each list, those that were drawn first. */
function spread(all: readonly Found[], most: number): Found[] {
  const left = new Map<List, number>()
  return all.filter(({ list }) => {
    const before = left.get(list) ?? 0
    left.set(list, before + 1)
    return before < most
  })
}

function linesOf(list: List, finding: Finding): string {
  const entry = finding.entry === null ? null : list.entries[finding.entry]
  const { start, end } = entry?.span ?? finding.span
  const from = list.text.lastIndexOf('\n', start - 1) + 1
  const to = list.text.indexOf('\n', end)
  const lines = list.text.slice(from, to < 0 ? undefined : to).split('\n')
  return lines
    .slice(0, MOST_LINES)
    .map((line) => `    ${line.slice(0, 900)}`)
    .join('\n')
}

function fixOf({ text }: List, { fix }: Finding): string {
  if (!fix) return ''
  const from = text.lastIndexOf('\n', Math.min(...fix.edits.map(({ start }) => start)) - 1) + 1
  const end = text.indexOf('\n', Math.max(...fix.edits.map((edit) => edit.end)))
  const to = end < 0 ? text.length : end
  const edits = fix.edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
  return `\nfix (${fix.safe ? 'safe' : 'offered'}): ${applyEdits(text.slice(from, to), edits).slice(0, 900)}`
}

function recordOf(list: List, { entry }: Finding, papers: Papers): string {
  const links = entry === null ? [] : (list.entries[entry]?.links ?? [])
  for (const { role, reference } of links) {
    const known = role === 'paper' && reference.kind === 'paper' ? papers.get(reference.id) : undefined
    if (known?.state !== 'found') continue
    const { id, title, authors, comment, journalRef, published } = known.fact
    return `\nrecord ${id}: ${title} | ${authors.slice(0, 12).join(', ')} | ${comment ?? ''} | ${journalRef ?? ''} | ${published ?? ''}`
  }
  return ''
}

function print(papers: Papers): void {
  const all = findingsIn(values.lists as string, papers).filter(
    ({ finding }) =>
      (values.rule === undefined || finding.rule === values.rule) &&
      (!values.fixes || finding.fix?.safe === true) &&
      (!values.errors || finding.severity === 'error'),
  )
  for (const [rule, found] of Map.groupBy(all, ({ finding }) => finding.rule)) {
    say(`# ${rule}: ${found.length}`)
    const shuffled = spread(drawn(found, found.length, Number(values.seed)), Number(values['a-list']))
    for (const { list, finding } of shuffled.slice(0, Number(values.count)))
      say(
        `\n## ${finding.severity} ${list.path}:${finding.from.line}\n${finding.message}\n${linesOf(list, finding)}${recordOf(list, finding, papers)}${fixOf(list, finding)}`,
      )
    say('')
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

if (values.lists === undefined) say('Name a folder of lists: npm run bench:sheet -- --lists FOLDER')
else
  print(
    readNewest(
      ({ level, title }) =>
        values.levels.split(',').includes(level) &&
        !MARKED.test(title) &&
        !(level === 'near' && WITH_VENUE.test(title)),
      values.papers && resolve(values.papers),
    ),
  )

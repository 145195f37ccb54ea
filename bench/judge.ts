/**
 * How well entries are judged: the lists of ../shared/corpus, by arXiv's metadata in ../shared/arxiv. Prints the findings
 * on the lists as they are; then plants one known mistake at a time in entries without findings and counts how many are
 * found, missed and fixed. With `--harm`, tells instead what `--fix` changes beside the mistakes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { align } from '../src/align/index.ts'
import { judge } from '../src/judge/index.ts'
import { readList } from '../src/lists/index.ts'
import { applyEdits } from '../src/model/edits.ts'
import { type Facts, type Known, mapKinds, type Paper, type Repository } from '../src/model/facts.ts'
import type { Entry, List } from '../src/model/list.ts'
import { defaults } from '../src/model/options.ts'
import type { RepositoryKey } from '../src/model/reference.ts'
import type { Finding } from '../src/model/report.ts'
import type { Edit } from '../src/model/rule.ts'
import { positionAt } from '../src/model/span.ts'
import { rules } from '../src/rules/index.ts'
import { compareTitles } from '../src/text/titles.ts'
import { type Harm, harmOf } from './harm.ts'
import { MISTAKES, type Mistake } from './mistakes.ts'
import { factsOf, type Papers, readPapers, shared } from './papers.ts'
import { printPages, printRenamed, printVariants } from './stress.ts'

/** Mistakes of one kind in one list; with more, the big lists would dominate. */
const MOST_OF_A_LIST = 150
/** Of a list's entries; a list with more mistakes would have other conventions than the real one. */
const SHARE_OF_A_LIST = 0.15
/** Examples printed of each kind; `--all` prints every one. */
const MOST_SHOWN = process.argv.includes('--all') ? Number.POSITIVE_INFINITY : 4
const METADATA = new Set([
  ...['title-mismatch', 'wrong-paper', 'author-mismatch', 'venue-mismatch', 'venue-outdated'],
  ...['year-mismatch', 'missing-code-link'],
])

type Subject = { readonly list: List; readonly index: number; readonly paper: Paper }
const chosen = rules.filter(({ name }) => METADATA.has(name))

function findingsOf(list: List, facts: Facts): readonly Finding[] {
  const stats = { requests: 0, durationMs: 0 }
  return judge({ lists: align([list], facts), facts, rules: chosen, options: defaults, change: null, stats })
    .findings
}

/** A seeded generator of random numbers (Numerical Recipes, "quick and dirty generators"). */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * Math.max(1, below))
  }
}

// ---- as they are -------------------------------------------------------------------------------------

function paperOf(entry: Entry, papers: Papers): Paper | null {
  const link = entry.links.find(({ role, reference }) => role === 'paper' && reference.kind === 'paper')
  const known = link?.reference.kind === 'paper' ? papers.get(link.reference.id) : undefined
  return known?.state === 'found' ? known.fact : null
}

/** Prints the findings on the lists as they are, and returns the entries that have none. */
function printUntouched(lists: readonly List[], papers: Papers): Subject[] {
  const facts = factsOf(papers)
  const clean: Subject[] = []
  const said = new Map<string, Finding[]>()
  let total = 0
  for (const list of align(lists, facts)) {
    const findings = findingsOf(list, facts)
    for (const finding of findings) {
      const key = `${finding.severity.padEnd(8)} ${finding.rule}`
      said.set(key, [...(said.get(key) ?? []), finding])
    }
    const troubled = new Set(findings.map(({ entry }) => entry))
    for (const [index, entry] of list.entries.entries()) {
      const paper = paperOf(entry, papers)
      if (!paper) continue
      total++
      if (!troubled.has(index)) clean.push({ list, index, paper })
    }
  }
  say(
    `${total} entries of ${lists.length} lists whose papers are known; ${clean.length} of which nothing is said.`,
  )
  say('\nOf entries as they are')
  for (const [key, findings] of [...said].toSorted()) {
    say(
      `  ${key.padEnd(34)}${String(findings.length).padStart(5)}  ${((1000 * findings.length) / total).toFixed(2)} in 1,000`,
    )
  }
  if (process.argv.includes('--all'))
    for (const finding of [...said.values()].flat()) say(`    ${shown(finding)}`)
  return clean
}

/** Entries judged per second in three runs, each on freshly read lists; the first is cold, as the command always is. */
function printSpeed(read: () => List[], papers: Papers): void {
  const speeds = [1, 2, 3].map(() => {
    const lists = read()
    const judged = lists.flatMap(({ entries }) => entries.filter((entry) => paperOf(entry, papers))).length
    const start = performance.now()
    for (const list of lists) findingsOf(list, factsOf(papers))
    return Math.round((1000 * judged) / (performance.now() - start))
  })
  say(`Entries judged in a second: ${speeds[0]} at first, ${Math.max(...speeds)} at best.\n`)
}

// ---- mistakes that people found ---------------------------------------------------------------------

/** Mistakes that arXiv's record or the lists themselves can show, by their kind in ERRORS.md. */
const SHOWN = new Set(
  'wrong-id author-typo author-order wrong-year duplicate duplicate-venue duplicate-title mangled-title malformed-id'.split(
    ' ',
  ),
)

/** How many of the mistakes that people noted in ../shared/corpus/ERRORS.md have a finding in their entry. */
function printNoted(lists: readonly List[], papers: Papers): void {
  const stats = { requests: 0, durationMs: 0 }
  const facts = factsOf(papers)
  const { findings } = judge({
    lists: align(lists, facts),
    facts,
    rules,
    options: defaults,
    change: null,
    stats,
  })
  const noted = [
    ...readFileSync(join(shared, 'corpus', 'ERRORS.md'), 'utf8').matchAll(
      /^\| ([a-z-]+) \| (\S+\.md):(\d+) \| (.*?) \|/gm,
    ),
  ].filter(([, kind]) => SHOWN.has(kind ?? ''))
  const missed = noted.filter(([, , path, line]) => {
    const list = lists.find((one) => one.path === path)
    const at = list?.lineStarts[Number(line) - 1] ?? -1
    const index = list?.entries.findIndex(({ span }) => span.start <= at + 8 && span.end > at) ?? -1
    const entry = list?.entries[index]
    const lines =
      entry && list ? [positionAt(list.lineStarts, entry.span.start).line, Number(line)] : [Number(line)]
    const beside = new RegExp(`\\bline (?:${lines.join('|')})\\b`)
    return !findings.some(
      (found) =>
        found.path === path &&
        (found.entry === index || found.from.line === Number(line) || beside.test(found.message)),
    )
  })
  say(`\nMistakes that people noted: ${noted.length - missed.length} of ${noted.length} have a finding`)
  for (const [, kind, path, line, what] of missed)
    say(`    ${kind} ${path?.slice(0, 40)}:${line} ${what?.slice(0, 120)}`)
}

const shown = ({ path, from, rule, message, actual }: Finding) =>
  `${path.slice(0, 40)}:${from.line} ${rule}: ${message.slice(0, 240)} | ${actual?.slice(0, 120)}`

// ---- with mistakes -----------------------------------------------------------------------------------

type Score = {
  made: number
  found: number
  /** The same, of entries whose title is their record's: in another title a slip cannot always be told. */
  ofOwn: number
  foundOfOwn: number
  offered: number
  mended: number
  /** Those that `--fix` writes, and whether that restores the text. */
  safe: number
  exact: number
  missed: string[]
  otherwise: string[]
}

function printMistakes(lists: readonly List[], clean: readonly Subject[], papers: Papers): void {
  // arXiv gives every paper an abstract; some of these records lack it
  const others = [...papers.values()].flatMap((known) =>
    known.state === 'found' && known.fact.abstract !== null ? [known.fact] : [],
  )
  say(
    '\nOne mistake at a time            made    found   its own title    found           fixes    mended    safe  byte for byte',
  )
  const scores = MISTAKES.map((mistake) => {
    const score: Score = {
      made: 0,
      found: 0,
      ofOwn: 0,
      foundOfOwn: 0,
      offered: 0,
      mended: 0,
      safe: 0,
      exact: 0,
      missed: [],
      otherwise: [],
    }
    for (const [list, subjects] of Map.groupBy(clean, (subject) => subject.list))
      spoil(mistake, list, subjects, papers, others, score)
    say(
      `  ${mistake.name.padEnd(30)}${String(score.made).padStart(6)}${share(score.found, score.made)}` +
        `${String(score.ofOwn).padStart(14)}${share(score.foundOfOwn, score.ofOwn)}` +
        `${String(score.offered).padStart(16)}${share(score.mended, score.offered)}${String(score.safe).padStart(8)}${share(score.exact, score.safe)}`,
    )
    return { mistake, score }
  })
  const sum = (count: (score: Score) => number) => scores.reduce((all, { score }) => all + count(score), 0)
  const [safe, exact] = [sum((score) => score.safe), sum((score) => score.exact)]
  say(
    `  Of ${safe} fixes that --fix writes unasked ${exact} (${share(exact, safe).trim()}) leave the list as it was.`,
  )
  printRepositories(lists)
  say('\nNot found')
  for (const { mistake, score } of scores)
    for (const line of score.missed.slice(0, MOST_SHOWN)) say(`    ${mistake.name}: ${line}`)
  say('\nMended otherwise than it was')
  for (const { mistake, score } of scores)
    for (const line of score.otherwise.slice(0, MOST_SHOWN)) say(`    ${mistake.name}: ${line}`)
}

const share = (part: number, whole: number) =>
  (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`).padStart(11)

/** Plants a mistake in many entries of a list at once, reads the list again and looks at the findings on each. */
function spoil(
  mistake: Mistake,
  list: List,
  subjects: readonly Subject[],
  papers: Papers,
  others: readonly Paper[],
  score: Score,
): void {
  const chance = chanceFrom(list.text.length + mistake.name.length)
  const most = Math.min(MOST_OF_A_LIST, Math.max(2, subjects.length * SHARE_OF_A_LIST))
  const made = new Map<number, readonly Edit[]>()
  const own = new Set(subjects.filter(hasOwnTitle).map(({ index }) => index))
  for (const { index, paper } of scattered(subjects)) {
    if (made.size >= most) break
    const entry = list.entries[index] as Entry
    const edits = mistake.make({ entry, paper, text: list.text, chance, others })
    if (edits && applyEdits(list.text, edits) !== list.text) made.set(index, edits)
  }
  if (made.size === 0) return
  const text = applyEdits(list.text, [...made.values()].flat())
  const spoilt = readList({ path: list.path, text })
  const facts = factsOf(papers)
  // the notice of a habit blames no entry
  const findings = findingsOf(spoilt, facts).filter(
    ({ rule, judgement }) => mistake.rules.includes(rule) && judgement !== null,
  )
  const shift = shiftsOf([...made.values()].flat())
  const fixes = new Map<number, Finding>()
  for (const [index, edits] of made) {
    score.made++
    const isOwn = own.has(index)
    if (isOwn) score.ofOwn++
    const { start, end } = list.entries[index]?.span ?? { start: 0, end: 0 }
    const here = findings.filter(({ span }) => span.start >= shift(start) && span.end <= shift(end) + 1)
    const [finding] = here
    if (!finding) {
      const whose = isOwn ? '' : '(in another title than its record’s) '
      score.missed.push(`${whose}${list.path.slice(0, 30)} ${JSON.stringify(said(list.text, edits))}`)
      continue
    }
    score.found++
    if (isOwn) score.foundOfOwn++
    if (finding.fix) fixes.set(index, finding)
  }
  mend(fixes, spoilt, facts, list, shift, score)
}

const hasOwnTitle = ({ list, index, paper }: Subject): boolean =>
  compareTitles(list.entries[index]?.title?.value ?? '', paper.title).outcome === 'same'

/** All of them, in an order that keeps neighbours far apart (7919 is prime). */
const scattered = (subjects: readonly Subject[]): readonly Subject[] =>
  subjects
    .map((subject, i) => ({ subject, at: (i * 7919) % subjects.length }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ subject }) => subject)

const said = (text: string, edits: readonly Edit[]) =>
  edits.map(
    (edit) =>
      `${text.slice(edit.start - 20, edit.start)}⟦${text.slice(edit.start, edit.end)} → ${edit.text}⟧`,
  )

/** Where an offset of the text before lies in the text after the edits. */
function shiftsOf(edits: readonly Edit[]): (offset: number) => number {
  const sorted = edits.toSorted((a, b) => a.start - b.start)
  return (offset) =>
    sorted.reduce(
      (at, edit) => (edit.end <= offset ? at + edit.text.length - (edit.end - edit.start) : at),
      offset,
    )
}

/** Applies each entry's fixes: does that leave no finding, and restore the words? */
function mend(
  fixes: ReadonlyMap<number, Finding>,
  spoilt: List,
  facts: Facts,
  list: List,
  shift: (offset: number) => number,
  score: Score,
): void {
  const edits = [...fixes.values()].flatMap(({ fix }) => fix?.edits ?? [])
  const fixed = applyEdits(spoilt.text, edits)
  const again = findingsOf(readList({ path: spoilt.path, text: fixed }), facts)
  const later = shiftsOf(edits)
  for (const [index, { fix }] of fixes) {
    score.offered++
    const { start, end } = list.entries[index]?.span ?? { start: 0, end: 0 }
    const [from, to] = [later(shift(start)), later(shift(end))]
    if (!again.some((other) => other.span.start >= from && other.span.end <= to + 1)) score.mended++
    if (!fix?.safe) continue
    score.safe++
    // arXiv has only one kind of space
    const [now, before] = [fixed.slice(from, to), list.text.slice(start, end)].map((text) =>
      text.replaceAll('\u00a0', ' '),
    ) as [string, string]
    if (now === before) score.exact++
    else score.otherwise.push(`${list.path.slice(0, 30)} ${unlike(before, now)}`)
  }
}

// ---- repositories ------------------------------------------------------------------------------------

/** Pretends that every other repository is gone and the rest have moved, and counts the findings on their links. */
function printRepositories(lists: readonly List[]): void {
  const keys = [
    ...new Set(
      lists.flatMap(({ links }) =>
        links.flatMap(({ reference }) => (reference.kind === 'repository' ? [reference.key] : [])),
      ),
    ),
  ]
  const gone = new Set(keys.filter((_, i) => i % 2 === 0))
  const repository = new Map<RepositoryKey, Known<Repository>>(
    keys.map((key) => [
      key,
      gone.has(key)
        ? { state: 'absent', why: 'GitHub has no such repository', status: 404, evidence: '' }
        : {
            state: 'found',
            evidence: '',
            fact: { nameWithOwner: 'new-owner/new-name', archived: false, empty: false, pathExists: true },
          },
    ]),
  )
  const facts: Facts = { ...mapKinds<Facts>(() => new Map()), repository }
  const stats = { requests: 0, durationMs: 0 }
  const chosen = rules.filter(({ name }) => name === 'dead-repository' || name === 'moved-repository')
  const { findings } = judge({ lists, facts, rules: chosen, options: defaults, change: null, stats })
  const at = new Set(findings.map(({ rule, path, span }) => `${rule} ${path} ${span.start}`))
  for (const [name, dead] of [
    ['dead-repository', true],
    ['moved-repository', false],
  ] as const) {
    const links = lists.flatMap((list) =>
      list.links
        .filter(({ reference }) => reference.kind === 'repository' && gone.has(reference.key) === dead)
        .map(({ urlSpan }) => `${name} ${list.path} ${urlSpan.start}`),
    )
    say(
      `  ${name.padEnd(30)}${String(links.length).padStart(6)}${share(links.filter((link) => at.has(link)).length, links.length)}`,
    )
  }
}

/** Where two texts start to differ, with a few words of each. */
function unlike(before: string, now: string): string {
  let at = 0
  while (at < before.length && before[at] === now[at]) at++
  const from = Math.max(0, at - 25)
  return `${JSON.stringify(before.slice(from, at + 35))} is now ${JSON.stringify(now.slice(from, at + 35))}`
}

/** Plants mistakes in every list, applies the safe fixes, and prints what else changed: that should be nothing. */
function printHarm(folder: string, papers: Papers): void {
  const all = readdirSync(folder).map((path) =>
    harmOf({ path, text: readFileSync(join(folder, path), 'utf8') }, papers, 7),
  )
  const sum = (count: (harm: Harm) => number) => all.reduce((total, one) => total + count(one), 0)
  const [planted, offered, written] = [
    sum((one) => one.planted),
    sum((one) => one.offered),
    sum((one) => one.written),
  ]
  const harm = all.flatMap((one) => one.harm)
  say(
    `${planted} mistakes planted, ${offered} fixes offered, ${written} edits written, ${harm.length} times harm done`,
  )
  for (const line of harm) say(`    ${line}`)
}

function main(): void {
  if (!existsSync(join(shared, 'corpus'))) {
    say('../shared/corpus is not there: nothing to measure.')
    return
  }
  const papers = readPapers(
    ({ level, title }) => ['api', 'oai', 'near'].includes(level) && !/<span/.test(title),
  )
  const folder = join(shared, 'corpus', 'lists')
  const read = () =>
    readdirSync(folder).map((name) =>
      readList({ path: name, text: readFileSync(join(folder, name), 'utf8') }),
    )
  if (process.argv.includes('--harm')) {
    printHarm(folder, papers)
    return
  }
  printSpeed(read, papers)
  const lists = read()
  const clean = printUntouched(lists, papers)
  printNoted(lists, papers)
  printVariants(papers, findingsOf, say)
  printRenamed(shared, findingsOf, say)
  printPages(shared, findingsOf, say)
  printMistakes(lists, clean, papers)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main()

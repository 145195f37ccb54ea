/**
 * Entries made of arXiv's own records: correct ones in other variant, earlier versions of papers beside the newest, and
 * titles and names as arXiv's pages print them beside its API's. Nothing, or nothing but the truth, is to be said of them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readList } from '../src/lists/index.ts'
import { type Facts, type Known, mapKinds, type Paper } from '../src/model/facts.ts'
import type { List } from '../src/model/list.ts'
import type { ArxivId } from '../src/model/reference.ts'
import type { Finding } from '../src/model/report.ts'
import { FORMAT_VARIANTS } from './format-variants.ts'

type Papers = ReadonlyMap<ArxivId, Known<Paper>>
export type Judge = (list: List, facts: Facts) => readonly Finding[]
type Record_ = Pick<Paper, 'title' | 'authors'>
type Change = { readonly id: string; readonly now: Record_; readonly before: readonly Record_[] }
type Page = {
  readonly id: string
  readonly apiTitle: string
  readonly htmlTitle: string
  readonly apiAuthors: readonly string[]
  readonly htmlAuthors: readonly string[]
}

const factsOf = (paper: Papers): Facts => ({ ...mapKinds<Facts>(() => new Map()), paper })
const escaped = (text: string) => text.replace(/[\\*_[\]<>|`]/g, (mark) => `\\${mark}`)

function entry(id: string, title: string, names: string): string {
  const authors = names === '' ? '' : `  *${names.endsWith('.') ? names : `${names}.`}*\n\n`
  return `- **${escaped(title)}**, arXiv ${yearOf(id)}.\n\n${authors}  [[Paper](https://arxiv.org/abs/${id})]\n`
}

const yearOf = (id: string): number => {
  const digits = Number(/^(\d\d)\d\d\./.exec(id)?.[1] ?? /\/(\d\d)/.exec(id)?.[1] ?? 0)
  return (digits > 90 ? 1900 : 2000) + digits
}

/** A line of figures for each variant, the worst of what is said, and how much is said in all. */
export function printVariants(papers: Papers, judge: Judge, say: (line: string) => void): void {
  const known = [...papers.values()].flatMap((one) =>
    one.state === 'found' && isPlain(one.fact) ? [one.fact] : [],
  )
  say('\nCorrect entries in other formats      entries  errors  warnings')
  const worst: string[] = []
  for (const [n, variant] of FORMAT_VARIANTS.entries()) {
    const mine = known.filter((_, i) => i % FORMAT_VARIANTS.length === n)
    const text = mine
      .map(({ id, title, authors }) => entry(id, variant.title(title), variant.names(authors)))
      .join('\n')
    const said = judge(readList({ path: variant.name, text }), factsOf(papers))
    const count = (severity: Finding['severity']) => said.filter((one) => one.severity === severity).length
    say(
      `  ${variant.name.padEnd(36)}${String(mine.length).padStart(7)}${String(count('error')).padStart(8)}${String(count('warning')).padStart(10)}`,
    )
    const loud = said.filter(({ severity }) => severity !== 'notice')
    worst.push(
      ...loud
        .slice(0, process.argv.includes('--all') ? loud.length : 2)
        .map(
          (one) =>
            `    ${variant.name}: ${one.rule}: ${one.message.slice(0, 200)} | ${one.actual?.slice(0, 100)}`,
        ),
    )
  }
  for (const line of worst) say(line)
}

/** Left out: collaborations instead of people, and titles too short to be told from other text. */
const isPlain = ({ authors, title }: Paper) =>
  authors.length > 0 &&
  authors.length <= 30 &&
  authors.every((name) => /^\p{L}[\p{L}.'’-]*(?: [\p{L}.'’-]+)+$/u.test(name)) &&
  title.split(' ').length > 3

/** Findings on entries that name an earlier version of the paper, with its authors and without. */
export function printRenamed(shared: string, judge: Judge, say: (line: string) => void): void {
  const changes = read<Change>(shared, 'version-changes.jsonl')
  const pairs = changes.flatMap(({ id, now, before }) => before.map((old) => ({ id, now, old })))
  const renamed = pairs.filter(({ now, old }) => now.title !== old.title)
  say(
    '\nEarlier versions beside the newest    entries  wrong-paper: errors  warnings  title-mismatch  nothing',
  )
  for (const [name, some, named] of [
    ['renamed, with authors', renamed, true],
    ['renamed, without authors', renamed, false],
    ['not renamed, with authors', pairs.filter(({ now, old }) => now.title === old.title), true],
  ] as const) {
    const said = some.map(({ id, now, old }) =>
      judge(
        readList({ path: name, text: entry(id, old.title, named ? old.authors.join(', ') : '') }),
        factsOf(record(id, now)),
      ),
    )
    const count = (test: (one: Finding) => boolean) => said.filter((findings) => findings.some(test)).length
    const wrong = (severity: string) =>
      count((one) => one.rule === 'wrong-paper' && one.severity === severity)
    say(
      `  ${name.padEnd(36)}${String(some.length).padStart(7)}${String(wrong('error')).padStart(21)}${String(wrong('warning')).padStart(10)}${String(count((one) => one.rule === 'title-mismatch')).padStart(16)}${String(said.filter((findings) => findings.length === 0).length).padStart(9)}`,
    )
  }
}

/** Findings on titles and names as arXiv's pages print them, judged by the API's record of the same version. */
export function printPages(shared: string, judge: Judge, say: (line: string) => void): void {
  const pages = read<Page>(shared, 'html-vs-api.jsonl').filter(
    ({ apiAuthors, htmlAuthors }) => htmlAuthors?.length > 0 && apiAuthors?.length > 0,
  )
  const said = pages.map((page) =>
    judge(
      readList({ path: page.id, text: entry(page.id, page.htmlTitle, page.htmlAuthors.join(', ')) }),
      factsOf(record(page.id, { title: page.apiTitle, authors: page.apiAuthors })),
    ),
  )
  const loud = said.flat().filter(({ severity }) => severity !== 'notice')
  say(
    `\nArXiv’s pages beside its API: ${pages.length} entries, ${loud.length} findings (the record changed between the two)`,
  )
  for (const one of loud) say(`    ${one.path} ${one.rule}: ${one.message.slice(0, 200)}`)
}

const read = <T>(shared: string, file: string): T[] =>
  readFileSync(join(shared, 'arxiv', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const record = (id: string, { title, authors }: Record_): Papers => {
  const nothing = {
    abstract: null,
    comment: null,
    journalRef: null,
    doi: null,
    published: null,
    updated: null,
  }
  const fact = { id, version: null, title, authors, ...nothing, withdrawn: false } as unknown as Paper
  return new Map([[id as ArxivId, { state: 'found', evidence: '', fact }]])
}

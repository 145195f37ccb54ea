/** One text through all rooms, with facts invented for it: what hostile texts, the fuzzer and the growth of work are tried on. */
import { align } from '../../src/align/index.ts'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { applyEdits, compatible } from '../../src/model/edits.ts'
import {
  type Facts,
  type Known,
  mapKinds,
  type Page,
  type Paper,
  type Repository,
} from '../../src/model/facts.ts'
import type { Entry, List } from '../../src/model/list.ts'
import { defaults } from '../../src/model/options.ts'
import type { ArxivId, PageUrl, RepositoryKey } from '../../src/model/reference.ts'
import type { Report } from '../../src/model/report.ts'
import { checkRun } from '../../src/reports/check-run.ts'
import { comment } from '../../src/reports/comment.ts'
import { reporters } from '../../src/reports/index.ts'
import { patch } from '../../src/reports/patch.ts'
import { suggestions } from '../../src/reports/suggestions.ts'
import { weekly } from '../../src/reports/weekly/index.ts'
import { rules } from '../../src/rules/index.ts'

const PATH = 'list.md'
const FORM = { blobUrl: 'https://github.com/o/r/blob/0123456789' }
const LOOK = { colours: true, columns: 80 }
const SCAN = { ...FORM, day: '2026-11-26', week: '2026-11-23', key: 'k', run: '1', runUrl: null }
const WHOLE = new Map([[PATH, [{ first: 1, last: Number.MAX_SAFE_INTEGER }]]])

/** The text after its safe fixes. Reads it, judges it, writes every report, applies the fixes. */
export function through(text: string): string {
  const list = readList({ path: PATH, text })
  const facts = inventedFacts(list)
  const report = judge({
    lists: align([list], facts),
    facts,
    rules,
    options: defaults,
    change: new Map([[PATH, [{ first: 1, last: list.lineStarts.length }]]]),
    stats: { requests: 0, durationMs: 0 },
  })
  writeReports(report)
  return fixed(report)
}

function writeReports(report: Report): void {
  for (const write of Object.values(reporters)) write(report, LOOK)
  checkRun(report, FORM, 'neutral')
  comment(report, FORM)
  suggestions(report, WHOLE)
  patch(report)
  weekly(report, weekly(report, '', SCAN).body, SCAN)
}

function fixed({ lists: [list], findings }: Report): string {
  const fixes = findings.flatMap(({ fix }) => (fix?.safe ? [fix] : []))
  return applyEdits(
    list?.text ?? '',
    compatible(fixes).flatMap(({ edits }) => edits),
  )
}

/** Facts that contradict the list here and there, by a hash of what they are about: the same at every run. */
function inventedFacts(list: List): Facts {
  const paper = new Map<ArxivId, Known<Paper>>()
  const repository = new Map<RepositoryKey, Known<Repository>>()
  const page = new Map<PageUrl, Known<Page>>()
  const owners = new Map(list.entries.flatMap((entry) => entry.links.map((link) => [link, entry] as const)))
  for (const link of list.links) {
    const { reference } = link
    if (reference.kind === 'paper' && !paper.has(reference.id))
      paper.set(reference.id, paperLike(reference.id, owners.get(link) ?? null))
    if (reference.kind === 'repository') repository.set(reference.key, repositoryLike(reference.key))
    if (reference.kind === 'page') page.set(reference.url, pageLike(reference.url))
  }
  return { ...mapKinds<Facts>(() => new Map()), paper, repository, page }
}

const sumOf = (text: string) => {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) >>> 0
  return sum
}

const absent = (evidence: string) => ({ state: 'absent', why: 'it is gone', status: 404, evidence }) as const
const found = <T>(fact: T, evidence: string) => ({ state: 'found', fact, evidence }) as const
const UNKNOWN = { state: 'unknown', why: 'nobody answered', status: null } as const

function paperLike(id: ArxivId, entry: Entry | null): Known<Paper> {
  const kind = sumOf(id) % 8
  if (kind === 0) return absent(`https://arxiv.org/abs/${id}`)
  if (kind === 1) return UNKNOWN
  const title = entry?.title?.value ?? 'Learning to Read Lists of Papers: A Study (LRLP)'
  const names = entry?.authors?.names.map(({ value }) => value) ?? ['Ada Writer', 'Bob Reader']
  return found(
    {
      id,
      version: 2,
      title:
        [title, title.replace(/\w{5}/, (word) => [...word].toReversed().join('')), `X: ${title}`][kind % 3] ??
        title,
      authors: kind % 2 === 0 ? names : [...names.slice(1), 'Carol Other'],
      abstract: kind === 5 ? 'Code: https://github.com/some/code' : null,
      comment: ['Accepted at ICLR 2021', 'withdrawn', '10 pages', null][kind % 4] ?? null,
      journalRef: kind === 6 ? 'Proc. of NeurIPS 2020, pp. 1-9' : null,
      doi: null,
      published: '2020-10-06T00:00:00Z',
      updated: '2021-10-06T00:00:00Z',
      withdrawn: kind === 5,
    },
    `https://arxiv.org/abs/${id}`,
  )
}

function repositoryLike(key: RepositoryKey): Known<Repository> {
  const kind = sumOf(key) % 6
  const name = key.split('/').slice(0, 2).join('/')
  if (kind === 0) return absent(`https://github.com/${name}`)
  const nameWithOwner = kind === 1 ? `moved/${name.split('/')[1]}` : name
  const fact = { nameWithOwner, archived: kind === 2, empty: kind === 3, pathExists: kind !== 4 }
  return found(fact, `https://github.com/${nameWithOwner}`)
}

function pageLike(url: PageUrl): Known<Page> {
  const kind = sumOf(url) % 5
  if (kind === 0) return absent(url)
  if (kind === 1) return UNKNOWN
  const movedTo = kind === 2 ? (`https://moved.example.org/a b|c](d)"'<e>` as PageUrl) : null
  return found({ status: 200, movedTo, place: kind === 3 ? 'missing' : 'there' }, url)
}

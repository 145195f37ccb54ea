/**
 * For how many entries with a paper link some source has a key, from their addresses alone:
 * `npm run bench:coverage -- [--lists FOLDER]`. Prints the share, by kind of key, and the hosts that are left.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readList } from '../src/lists/index.ts'
import type { Entry } from '../src/model/list.ts'
import { paperKeysOf, type Reference } from '../src/model/reference.ts'

const { values } = parseArgs({ options: { lists: { type: 'string', default: '../shared/corpus/lists' } } })
const say = (line: string) => process.stdout.write(`${line}\n`)
/** Hosts without a key that are printed. */
const MOST_HOSTS = 20

const paperLinks = ({ links }: Entry): readonly Reference[] =>
  links.flatMap(({ role, reference }) => (role === 'paper' ? [reference] : []))

/** `arxiv`, `doi`, …: the first kind of key that an entry's links have; null if they have none. */
const kindOf = (references: readonly Reference[]): string | null =>
  references.flatMap(paperKeysOf)[0]?.split(':', 1)[0] ?? null

const hostOf = (reference: Reference): string =>
  reference.kind === 'page' ? new URL(reference.url).hostname.replace(/^www\./, '') : reference.kind

const entries = readdirSync(values.lists)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => {
    const { entries } = readList({ path: name, text: readFileSync(join(values.lists, name), 'utf8') })
    return entries.map(paperLinks).filter((references) => references.length > 0)
  })
const kinds = Map.groupBy(entries, (references) => kindOf(references))
const open = kinds.get(null) ?? []
const share = (count: number) => `${((100 * count) / entries.length).toFixed(2)} %`
const bySize = <K>(groups: Map<K, readonly unknown[]>) =>
  [...groups].sort(([, a], [, b]) => b.length - a.length)

say(`${entries.length} entries with a paper link; a key for ${share(entries.length - open.length)}`)
for (const [kind, of] of bySize(kinds)) say(`  ${kind ?? 'none'}: ${share(of.length)}`)
say('without a key, by host:')
const hosts = Map.groupBy(open, ([first]) => (first ? hostOf(first) : ''))
for (const [host, of] of bySize(hosts).slice(0, MOST_HOSTS)) say(`  ${of.length} ${host}`)

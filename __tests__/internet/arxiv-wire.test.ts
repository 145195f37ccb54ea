import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Internet, startInternet, type World } from '../../test/internet/index.ts'
import { type Client, makeClient } from '../support/client.ts'

let internet: Internet
let client: Client
beforeAll(async () => {
  internet = await startInternet()
  client = makeClient(internet)
})
afterAll(async () => {
  await client.close()
  await internet.close()
})

const api = 'https://export.arxiv.org/api/query'
const recorded = join(import.meta.dirname, '..', '..', '..', 'shared', 'arxiv', 'wire')

/** Every recorded answer read into a world, asked of again, and compared byte for byte but for the clock. */
describe.skipIf(!existsSync(recorded))('beside recorded answers', () => {
  const files = existsSync(recorded)
    ? readdirSync(recorded).filter((name) => /_id_.*\.body\.xml$/.test(name))
    : []
  const clock = (xml: string) => xml.replaceAll(/^( {2}| {4})<updated>.*<\/updated>$/gm, '')

  it.each(files)('%s', async (name) => {
    const wire = readFileSync(join(recorded, name), 'utf8')
    internet.world.papers = worldOf(wire).papers
    const [, ids = ''] = /_id_(.*)_s0_m100_/.exec(name) ?? []
    const { text } = await client.get(
      `${api}?id_list=${ids.replace(/^([a-z-]+)_/, '$1/').replaceAll('_', ',')}&max_results=100`,
    )
    expect(clock(text)).toBe(clock(wire))
  })

  it('a hundred entries', async () => {
    const name = readdirSync(recorded).find((one) => /_q_testing_s0_m100_.*\.body\.xml$/.test(one)) ?? ''
    const wire = readFileSync(join(recorded, name), 'utf8')
    internet.world.papers = worldOf(wire).papers
    const ids = internet.world.papers.map(({ id, versions }) => `${id}v${versions}`)
    const answer = await client.post(api, `id_list=${ids.join(',')}&max_results=100`)
    expect(entriesOf(answer.text)).toEqual(entriesOf(wire))
  })
})

function entriesOf(xml: string): string[] {
  return xml
    .split('  <entry>\n')
    .slice(1)
    .map((entry) => entry.replace('</feed>\n', ''))
    .sort()
}

/** The papers of a recorded answer. */
function worldOf(xml: string): Pick<World, 'papers'> {
  const lists = ['entry', 'author', 'category', 'link']
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    isArray: (name) => lists.includes(name),
  })
  const { feed } = parser.parse(xml)
  return { papers: (feed.entry ?? []).filter((one: { title: string }) => one.title !== 'Error').map(paperOf) }
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the parser gave.
function paperOf(entry: any): World['papers'][number] {
  const [, id, version] = /abs\/(.*)v(\d+)$/.exec(entry.id) ?? []
  const known = {
    abstract: entry.summary,
    comment: entry['arxiv:comment'],
    journalRef: entry['arxiv:journal_ref'],
    doi: entry['arxiv:doi'],
  }
  return {
    id: id ?? '',
    title: entry.title,
    versions: Number(version),
    published: entry.published,
    updated: entry.updated,
    categories: entry.category.map((one: Record<string, string>) => one['@_term']),
    authors: entry.author.map(authorOf),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  }
}

function authorOf(author: Record<string, string>): World['papers'][number]['authors'][number] {
  const { name = '', 'arxiv:affiliation': affiliation } = author
  return affiliation === undefined ? name : { name, affiliation }
}

/** A made list of 3,000 entries, or of fewer in the same mixture, and the world that agrees with it. */
import type { DblpRecord, PaperRecord, PublicationRecord, World } from '../../test/internet/index.ts'
import { type Random, seeded } from '../../training/generate/random.ts'
import type { HostOfPapers, Linked } from './host.ts'
import { HOSTS } from './hosts.ts'
import { drawFacts, type Fact, type Listed } from './paper.ts'

export type Entry = Listed & {
  readonly host: string
  readonly group: HostOfPapers['group'] | 'arXiv' | 'none'
} & Pick<Linked, 'knownBy' | 'due'>
export type Made = {
  readonly entries: readonly Entry[]
  /** Papers on the same hosts that no entry lists, by the host's name: what a wrong link may lead to. */
  readonly spare: ReadonlyMap<string, readonly Entry[]>
  readonly world: World
}

/** Of 3,000 entries of real lists (2,284 arXiv ids, 119 DOIs, 60 OpenReview, 191 pages of proceedings), the rest elsewhere or without a link. */
const WHOLE = 3000
const ON_ARXIV = 2284
const SPARE = 12

type Drawn = Linked & { readonly entry: Entry }

/** @param groups only these, each as often as in a list of `size` entries; all unless given */
export function makeList(size: number, seed: number, groups?: readonly Entry['group'][]): Made {
  const random = seeded(seed)
  const facts = [...drawFacts(random)]
  const take = (): Fact => {
    const fact = facts.pop()
    if (!fact) throw new Error(`there are not enough titles for ${size} entries`)
    return fact
  }
  const isWanted = (group: Entry['group']) => groups?.includes(group) ?? true
  const hosts = HOSTS.filter(({ group }) => isWanted(group))
  const linked = hosts.flatMap((host) => draw(host, scaled(host.share, size), take))
  const papers = isWanted('arXiv')
    ? Array.from({ length: scaled(ON_ARXIV, size) }, (_, i) => arxiv(take(), i))
    : []
  const bare = size - scaled(ON_ARXIV, size) - HOSTS.reduce((sum, { share }) => sum + scaled(share, size), 0)
  const unlinked = isWanted('none') ? Array.from({ length: Math.max(0, bare) }, () => none(take())) : []
  const spare = hosts.map((host) => [host.name, draw(host, SPARE, take, 500)] as const)
  const all = [...linked, ...spare.flatMap(([, some]) => some)]
  return {
    entries: shuffled(
      [...linked.map(({ entry }) => entry), ...papers.map(({ entry }) => entry), ...unlinked],
      random,
    ),
    spare: new Map(spare.map(([name, some]) => [name, some.map(({ entry }) => entry)])),
    world: {
      papers: papers.map(({ record }) => record),
      repositories: [],
      pages: [
        { url: 'https://captive.apple.com/hotspot-detect.html', body: 'Success' },
        ...all.flatMap(({ pages = [] }) => pages),
      ],
      publications: [...all, ...papers].flatMap(({ publications = [] }) => publications),
      published: Object.fromEntries(
        papers.flatMap(({ record, publications: [one] }) => (one ? [[record.id, one.doi]] : [])),
      ),
      dblp: all.flatMap(({ inDblp, entry }, i) => (inDblp ? dblpRecord(entry, inDblp, i) : [])),
    },
  }
}

/** At least one of everything. */
const scaled = (share: number, size: number) => Math.max(1, Math.round((share * size) / WHOLE))

const shuffled = <T>(all: readonly T[], random: Random) => random.sample(all, all.length)

function draw({ name, group, link }: HostOfPapers, count: number, take: () => Fact, from = 0): Drawn[] {
  return Array.from({ length: count }, (_, i) => {
    const { title, authors, ...fact } = take()
    const linked = link({ ...fact, title, authors }, from + i)
    const { url, venue, year, knownBy, due } = linked
    return {
      ...linked,
      entry: { title, authors, venue, year, url, knownBy, host: name, group, ...(due && { due }) },
    }
  })
}

const dblpRecord = (
  { title, authors, year }: Entry,
  { venue, page }: NonNullable<Linked['inDblp']>,
  i: number,
): DblpRecord => ({ key: `conf/made/Up${i}`, title, authors: [...authors], venue, year, pages: [page] })

/** Of the preprints whose comments name no venue, one in so many was published all the same. */
const SILENT = 8

type OnArxiv = {
  readonly entry: Entry
  readonly record: PaperRecord
  readonly publications: readonly PublicationRecord[]
}

/** Published at a venue, as arXiv's comment says, or not. */
function arxiv({ id, title, authors, venue: published }: Fact, i: number): OnArxiv {
  const [, first = '', month = ''] = /^(\d\d)(\d\d)\./.exec(id) ?? []
  const [venue = '', year = ''] = published?.split(/ (?=\d{4}$)/) ?? ['arXiv', `20${first}`]
  const date = `20${first}-${month}-11`
  const work = {
    ...{ doi: `10.1109/IROS.${Number(`20${first}`) + 1}.${i}`, title, authors: [...authors] },
    ...{ type: 'proceedings-article', issued: [Number(`20${first}`) + 1, 10] },
    container: 'IEEE/RSJ International Conference on Intelligent Robots and Systems (IROS)',
  }
  return {
    publications: published === null && i % SILENT === 0 ? [work] : [],
    entry: {
      ...{ title, authors, venue, year: Number(year), url: `https://arxiv.org/abs/${id}` },
      ...{ host: 'arXiv', group: 'arXiv', knownBy: [] },
    },
    record: {
      ...{ id, title, authors: [...authors], published: date, updated: date },
      ...(published && { comment: `Accepted at ${published}` }),
    },
  }
}

const none = ({ title, authors }: Fact): Entry => ({
  ...{ title, authors, venue: 'arXiv', year: 2021, url: null, host: 'none', group: 'none', knownBy: [] },
})

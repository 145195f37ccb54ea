/** Many keys through one source: in batches as large as it takes, and what it misses asked for once more. */
import type { FactKind, FactOf, KeyOf, Known } from '../model/facts.ts'
import type { Http, Source, Sources } from '../model/source.ts'

type Answers<K extends FactKind> = Map<KeyOf<K>, Known<FactOf<K>>>

/** The same sources, each to be asked for any number of keys at once; none of them rejects any more. */
export function inBatches(sources: Sources): Sources {
  return {
    paper: sources.paper.map(batched),
    repository: sources.repository.map(batched),
    page: sources.page.map(batched),
  }
}

function batched<K extends FactKind>(source: Source<K>): Source<K> {
  return {
    ...source,
    batch: Number.POSITIVE_INFINITY,
    ask: async (keys, http, tell = () => {}) => {
      const known = await askAll(source, keys, http, tell)
      // what every batch missed goes together: one request more, where each batch by itself would take one
      const doubted = source.twice ? keys.filter((key) => isMissing(known.get(key))) : []
      for (const [key, second] of await askAll(source, doubted, http, () => {})) known.set(key, second)
      return known
    },
  }
}

/** Not in the answer; what a status says (400, 404) needs no second look. */
const isMissing = (known: Known<unknown> | undefined) => known?.state === 'absent' && known.status === null

async function askAll<K extends FactKind>(
  source: Source<K>,
  keys: readonly KeyOf<K>[],
  http: Http,
  tell: (answered: number) => void,
): Promise<Answers<K>> {
  const known: Answers<K> = new Map()
  const answers = chunks(keys, source.batch).map(async (batch) => {
    const answer = await askOne(source, batch, http)
    for (const key of batch) known.set(key, answer.get(key) ?? silent(source.name))
    tell(batch.length)
  })
  await Promise.all(answers)
  return known
}

async function askOne<K extends FactKind>(source: Source<K>, batch: readonly KeyOf<K>[], http: Http) {
  try {
    return await source.ask(batch, http)
  } catch (error) {
    const why = `${source.name}: ${error instanceof Error ? error.message : String(error)}`
    return new Map(batch.map((key) => [key, { state: 'unknown', why, status: null } as Known<FactOf<K>>]))
  }
}

/** What a source left out. */
export const silent = (name: string) =>
  ({ state: 'unknown', why: `${name} said nothing of it`, status: null }) as const

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}

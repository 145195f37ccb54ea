/** Asks a source for any number of keys: in batches of its size, and once more for what it leaves out. */
import { chunks } from '../model/chunks.ts'
import type { FactKind, FactOf, KeyOf, Known } from '../model/facts.ts'
import { type Http, mapSources, type Source, type Sources } from '../model/source.ts'

type Answers<K extends FactKind> = Map<KeyOf<K>, Known<FactOf<K>>>

/** The same sources, each taking any number of keys at once; none of them rejects. */
export const inBatches = (sources: Sources): Sources => mapSources(sources, batched)

function batched<K extends FactKind>(source: Source<K>): Source<K> {
  return {
    ...source,
    batch: Number.POSITIVE_INFINITY,
    ask: async (keys, http, { onAnswered = () => {} } = {}) => {
      const known = await askAll(source, keys, http, onAnswered)
      // all together: one more request, rather than one for each batch
      const missing = source.recheckMissing ? keys.filter((key) => isMissing(known.get(key))) : []
      for (const [key, second] of await askAll(source, missing, http, () => {})) known.set(key, second)
      return known
    },
  }
}

/** Left out of an answer. An answer with a status of its own (400, 404) needs no second request. */
const isMissing = (known: Known<unknown> | undefined) => known?.state === 'absent' && known.status === null

async function askAll<K extends FactKind>(
  source: Source<K>,
  keys: readonly KeyOf<K>[],
  http: Http,
  onAnswered: (count: number) => void,
): Promise<Answers<K>> {
  const known: Answers<K> = new Map()
  const answers = chunks(keys, source.batch).map(async (batch) => {
    const answer = await askOne(source, batch, http)
    for (const key of batch) known.set(key, answer.get(key) ?? noAnswer(source.name))
    onAnswered(batch.length)
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

/** For a key that a source's answer leaves out. */
export const noAnswer = (name: string) =>
  ({ state: 'unknown', why: `${name} gave no answer for it`, status: null }) as const

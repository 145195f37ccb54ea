/** Asks a source for any number of keys: in batches of its size, and then lets it confirm what it denied. */
import { chunks } from '../model/chunks.ts'
import type { FactKind, FactOf, KeyOf, Known } from '../model/facts.ts'
import { type AskOptions, type Http, mapSources, type Source, type Sources } from '../model/source.ts'

type Answers<K extends FactKind> = Map<KeyOf<K>, Known<FactOf<K>>>

/** The same sources, each taking any number of keys at once; none of them rejects. */
export const inBatches = (sources: Sources): Sources => mapSources(sources, batched)

function batched<K extends FactKind>(source: Source<K>): Source<K> {
  return {
    ...source,
    batch: Number.POSITIVE_INFINITY,
    ask: async (keys, http, options = {}) => {
      const known = await askAll(source, keys, http, options.onAnswered)
      for (const [key, fact] of await reviewed(source, known, http, options)) known.set(key, fact)
      return known
    },
  }
}

async function reviewed<K extends FactKind>(
  source: Source<K>,
  known: Answers<K>,
  http: Http,
  { references, bystanders = [] }: AskOptions<K>,
): Promise<ReadonlyMap<KeyOf<K>, Known<FactOf<K>>>> {
  if (!source.review) return new Map()
  const others = [...(references?.keys() ?? []), ...bystanders].filter((key) => !known.has(key))
  try {
    return await source.review(known, http, others, references ?? new Map())
  } catch (error) {
    const denied = [...known].filter(([, { state }]) => state === 'absent')
    return new Map(denied.map(([key]) => [key, failed(source, error)]))
  }
}

async function askAll<K extends FactKind>(
  source: Source<K>,
  keys: readonly KeyOf<K>[],
  http: Http,
  onAnswered: (count: number) => void = () => {},
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
    return new Map(batch.map((key) => [key, failed(source, error)]))
  }
}

const failed = ({ name }: { readonly name: string }, error: unknown) =>
  ({
    state: 'unknown',
    why: `${name}: ${error instanceof Error ? error.message : String(error)}`,
    status: null,
  }) as const

/** For a key that a source's answer leaves out. */
export const noAnswer = (name: string) =>
  ({ state: 'unknown', why: `${name} gave no answer for it`, status: null }) as const

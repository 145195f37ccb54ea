/** The plan's keys through the sources, all kinds at once: facts. */
import type { FactKind, FactOf, Facts, KeyOf, Known } from '../model/facts.ts'
import type { Http, Source, Sources } from '../model/source.ts'
import type { Plan } from './plan.ts'

export type Progress = { readonly asked: number; readonly answered: number }

/** Never rejects: what could not be found out is unknown, with the reason. */
export async function gather(
  plan: Plan,
  sources: Sources,
  http: Http,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Facts> {
  const asked = plan.paper.size + plan.repository.size + plan.page.size
  let answered = 0
  const tell = (count: number) => {
    answered += count
    onProgress({ asked, answered })
  }
  if (asked > 0) tell(0)
  const [paper, repository, page] = await Promise.all([
    askAll(plan.paper, sources.paper, http, tell),
    askAll(plan.repository, sources.repository, http, tell),
    askAll(plan.page, sources.page, http, tell),
  ])
  return { paper, repository, page }
}

type Answers<K extends FactKind> = Map<KeyOf<K>, Known<FactOf<K>>>

/** Each source is asked for what the ones before it did not find. */
async function askAll<K extends FactKind>(
  keys: ReadonlySet<KeyOf<K>>,
  sources: readonly Source<K>[],
  http: Http,
  tell: (count: number) => void,
): Promise<Answers<K>> {
  const known: Answers<K> = new Map()
  for (const [i, source] of sources.entries()) {
    const open = [...keys].filter((key) => known.get(key)?.state !== 'found')
    const batches = chunks(open, source.batch)
    const answers = batches.map(async (batch) => {
      const answer = await askOne(source, batch, http)
      for (const key of batch) known.set(key, surer(known.get(key), answer.get(key) ?? silent(source.name)))
      if (i === 0) tell(batch.length)
    })
    await Promise.all(answers)
  }
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

const silent = (name: string) =>
  ({ state: 'unknown', why: `${name} said nothing of it`, status: null }) as const

/** Found beats unknown beats absent: a thing is gone only when every source says so. */
const RANK = { absent: 0, unknown: 1, found: 2 }

function surer<T>(old: Known<T> | undefined, now: Known<T>): Known<T> {
  return old && RANK[old.state] >= RANK[now.state] ? old : now
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}

/** The plan's keys through the sources, all kinds at once: facts. */
import type { FactKind, FactOf, Facts, KeyOf, Known } from '../model/facts.ts'
import type { Http, Source, Sources } from '../model/source.ts'
import { silent } from './batches.ts'
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
    if (open.length === 0) break
    const answers = await source.ask(open, http, i === 0 ? tell : undefined)
    for (const key of open) known.set(key, surer(known.get(key), answers.get(key) ?? silent(source.name)))
  }
  return known
}

/** Found beats unknown beats absent: a thing is gone only when every source says so. */
const RANK = { absent: 0, unknown: 1, found: 2 }

function surer<T>(old: Known<T> | undefined, now: Known<T>): Known<T> {
  return old && RANK[old.state] >= RANK[now.state] ? old : now
}

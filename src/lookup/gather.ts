/** Asks the sources for the plan's keys, all kinds concurrently. */
import {
  type FactKind,
  type FactOf,
  type Facts,
  factKinds,
  type KeyOf,
  type Known,
  mapKinds,
} from '../model/facts.ts'
import type { Tally } from '../model/progress.ts'
import type { Http, References, Source, Sources } from '../model/source.ts'
import { noAnswer } from './batches.ts'
import type { Bystanders, Plan } from './plan.ts'

/** Never rejects: what could not be found out is unknown, with the reason. */
export async function gather(
  plan: Plan,
  sources: Sources,
  http: Http,
  onProgress: (facts: Tally) => void = () => {},
  bystanders: Bystanders = mapKinds<Bystanders>(() => []),
): Promise<Facts> {
  const asked = factKinds.reduce((sum, kind) => sum + plan[kind].size, 0)
  let answered = 0
  const onAnswered = (count: number) => {
    answered += count
    onProgress({ asked, answered })
  }
  if (asked > 0) onAnswered(0)
  const facts = mapKinds<AllAnswers>(() => new Map())
  const fill = <K extends FactKind>(kind: K) =>
    askAll(plan[kind], sources[kind], http, { known: facts[kind], bystanders: bystanders[kind], onAnswered })
  await Promise.all(factKinds.map(fill))
  return facts
}

/** All of these facts; of those that are in several, the last. */
export function joined(...all: readonly Facts[]): Facts {
  const join = <K extends FactKind>(kind: K): Answers<K> =>
    new Map(all.flatMap((facts) => [...(facts[kind] as Answers<K>)]))
  return mapKinds<AllAnswers>(join as <K extends FactKind>(kind: K) => AllAnswers[K])
}

/** The same where nobody may be asked: everything is unknown, for that reason. */
export function unasked(plan: Plan, why: string): Facts {
  const unknown = <K extends FactKind>(kind: K): Answers<K> =>
    new Map([...plan[kind].keys()].map((key) => [key, { state: 'unknown', why, status: null }]))
  return mapKinds<AllAnswers>(unknown as <K extends FactKind>(kind: K) => AllAnswers[K])
}

type Answers<K extends FactKind> = Map<KeyOf<K>, Known<FactOf<K>>>
type AllAnswers = { readonly [K in FactKind]: Answers<K> }
type Target<K extends FactKind> = {
  readonly known: Answers<K>
  readonly bystanders: readonly KeyOf<K>[]
  readonly onAnswered: (count: number) => void
}

/** Sources with keys of their own are asked side by side, the others one after the other. */
async function askAll<K extends FactKind>(
  references: References<K>,
  sources: readonly Source<K>[],
  http: Http,
  target: Target<K>,
): Promise<void> {
  const [chained, own] = [sources.filter(({ answers }) => !answers), sources.filter(({ answers }) => answers)]
  await Promise.all(
    [chained, ...own.map((one) => [one])].map((some) => askInTurn(references, some, http, target)),
  )
}

/** Each source is asked for what the ones before it did not find. */
async function askInTurn<K extends FactKind>(
  references: References<K>,
  sources: readonly Source<K>[],
  http: Http,
  { known, bystanders, onAnswered }: Target<K>,
): Promise<void> {
  for (const [i, source] of sources.entries()) {
    const open = [...references.keys()].filter(
      (key) => known.get(key)?.state !== 'found' && source.answers?.(key) !== false,
    )
    if (open.length === 0) continue
    const answers = await source.ask(open, http, { references, bystanders, ...(i === 0 && { onAnswered }) })
    for (const key of open) {
      const answer = answers.get(key) ?? noAnswer(source.name)
      known.set(key, strongest(known.get(key), signed(answer, source.name)))
    }
  }
}

/** Says who found it, or left it open. */
const signed = <T>(known: Known<T>, source: string): Known<T> =>
  known.state === 'absent' ? known : { ...known, source }

/** Found beats unknown beats absent: something is gone only when every source says so. */
const RANK = { absent: 0, unknown: 1, found: 2 }

function strongest<T>(old: Known<T> | undefined, now: Known<T>): Known<T> {
  return old && RANK[old.state] >= RANK[now.state] ? old : now
}

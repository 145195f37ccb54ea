/** What the parts of this bench share. */
import { startWarm, type Warm } from '../../__tests__/support/launch.ts'
import { surroundings } from '../../__tests__/support/runner.ts'
import { rules } from '../../src/rules/index.ts'
import { type Ask, type Internet, startInternet } from '../../test/internet/index.ts'
import { type Entry, type Made, makeList } from './list.ts'

export type Bench = { readonly size: number; readonly seed: number; readonly rounds: number }

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Milliseconds: arXiv's API 400, a query to dblp 300, a page 80. */
export const latency = ({ host }: Ask): number =>
  host === 'export.arxiv.org' ? 400 : host === 'sparql.dblp.org' ? 300 : 80

/** Waits pass twenty times as fast, and an exchange may take two seconds. */
export const FAST = { waits: 20, timeouts: 15 }

/** The configuration of a run that wants no records: only arXiv and the links are asked. */
export const WITHOUT_RECORDS = `rules:\n${rules
  .filter(({ needs }) => needs.some((kind) => kind === 'record'))
  .map(({ name }) => `  ${name}: off\n`)
  .join('')}`

const NOT_ARXIVS: readonly Entry['group'][] = ['DOI', 'PII', 'OpenReview', 'proceedings']

/** Entries with papers that are not arXiv's. */
export const othersOf = ({ size, seed }: Bench): Made => makeList(size, seed, NOT_ARXIVS)

export type Place = { readonly made: Made; readonly internet: Internet; readonly warm: Warm }

/** The world of a list, where hosts take whatever comes. */
export async function withList<T>(made: Made, work: (place: Place) => Promise<T>): Promise<T> {
  const internet = await startInternet({ world: made.world })
  const warm = startWarm(surroundings(internet))
  try {
    return await work({ made, internet, warm })
  } finally {
    warm.close()
    await internet.close()
  }
}

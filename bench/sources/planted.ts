/** Mistakes planted in entries, while all services answer and while one does not. */
import { seeded } from '../../training/generate/random.ts'
import { check } from './check.ts'
import { type Bench, FAST, othersOf, type Place, say, withList } from './measure.ts'
import { MISTAKES, spoil } from './mistakes.ts'
import { outage, SERVICES, type Service, WAYS } from './outages.ts'
import { type Judged, type Score, score } from './score.ts'

const MOST_SHOWN = 20

export const printMistakes = (bench: Bench): Promise<void> =>
  withList(othersOf(bench), async (place) => {
    const scores: Score[] = []
    for (let round = 0; round < bench.rounds; round++) scores.push(await plant(place, round))
    const mistakes = scores.flatMap((one) => one.mistakes)
    say('mistake                  planted    found   of those with a record')
    for (const { name } of MISTAKES)
      say(
        tableLine(
          name,
          mistakes.filter((one) => one.name === name),
        ),
      )
    say(tableLine('all', mistakes))
    printWrong(scores)
    printMissed(mistakes.filter(({ known, found }) => known && !found))
  })

export const printOutages = (bench: Bench): Promise<void> =>
  withList(othersOf(bench), async (place) => {
    const scores: Score[] = []
    say('not answering                     found, of those with another record; wrong errors, warnings')
    let round = 0
    for (const service of SERVICES)
      for (const way of Object.keys(WAYS)) {
        const one = await plant(place, round++, { service, way })
        scores.push(one)
        const known = one.mistakes.filter((mistake) => mistake.known)
        const name = `${service} ${way}`.padEnd(30)
        say(`${name}${share(known)} ${String(one.errors.length).padStart(6)} ${one.warnings.length}`)
      }
    printWrong(scores)
    printMissed(scores.flatMap((one) => one.mistakes).filter(({ known, found }) => known && !found))
  })

async function plant(
  { made, internet, warm }: Place,
  round: number,
  out?: { readonly service: Service; readonly way: string },
): Promise<Score> {
  const { entries, wrong } = spoil(made, round, seeded(round + 1))
  internet.reset()
  if (out) internet.faults.push(outage(out.service, out.way))
  const checked = await check(entries, { internet, warm, pace: FAST })
  return score(entries, checked, wrong, out?.service ?? null)
}

const share = (all: readonly Judged[]): string => {
  const found = all.filter((one) => one.found).length
  const part = all.length === 0 ? '–' : `${((100 * found) / all.length).toFixed(1)} %`
  return `${String(found).padStart(5)} of ${String(all.length).padStart(4)} ${part.padStart(8)}`
}

const tableLine = (name: string, all: readonly Judged[]): string =>
  `${name.padEnd(25)}${share(all)}   ${share(all.filter(({ known }) => known))}`

function printWrong(scores: readonly Score[]): void {
  const untouched = scores.reduce((sum, one) => sum + one.untouched, 0)
  const [errors, warnings] = [scores.flatMap((one) => one.errors), scores.flatMap((one) => one.warnings)]
  const part = ((100 * warnings.length) / untouched).toFixed(2)
  say(`untouched entries: ${untouched}; ${errors.length} errors, ${warnings.length} warnings (${part} %)`)
  for (const line of [...errors, ...warnings].slice(0, MOST_SHOWN)) say(`    ${line}`)
}

function printMissed(missed: readonly Judged[]): void {
  for (const [what, all] of Map.groupBy(missed, ({ name, entry }) => `${name}, ${entry.host}`)) {
    const [{ entry } = {}] = all
    say(
      `    not found: ${what}: ${all.length}, as “${entry?.title}” ${entry?.venue} ${entry?.year} ${entry?.url}`,
    )
  }
}

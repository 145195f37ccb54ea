/** A fork's pull request has no secrets, and a key may have expired: only notices may be fewer. */

import { scholarKey } from '../../test/internet/index.ts'
import { seeded } from '../../training/generate/random.ts'
import { type Checked, check } from './check.ts'
import { makeList } from './list.ts'
import { type Bench, FAST, say, withList } from './measure.ts'
import { spoil } from './mistakes.ts'
import { servicesIn } from './requests.ts'

const KEYS: Readonly<Record<string, string>> = {
  'with keys': scholarKey,
  'with a key that expired': 'AnotherKey',
  'without keys': '',
}

export const printKeys = ({ size, seed }: Bench): Promise<void> =>
  withList(makeList(size, seed), async ({ made, internet, warm }) => {
    const { entries } = spoil(made, 0, seeded(1))
    const told = new Set<string>()
    for (const [name, key] of Object.entries(KEYS)) {
      internet.reset()
      const env = { SEMANTIC_SCHOLAR_API_KEY: key, ...(key === '' && { GITHUB_TOKEN: '' }) }
      const checked = await check(entries, { internet, warm, pace: FAST, env })
      const { verdict, errors, warnings, notices } = checked.report.summary
      told.add([verdict, ...graveIn(checked)].join('\n'))
      const { registries } = servicesIn(internet)
      say(`${name}: ${verdict}, ${errors} errors, ${warnings} warnings, ${notices} notices;`)
      say(`    Crossref, doiRA and Semantic Scholar were asked ${registries} times (at most 20)`)
    }
    say(`the verdicts, errors and warnings are ${told.size === 1 ? 'the same' : 'DIFFERENT'}`)
  })

const graveIn = ({ said }: Checked) =>
  [...said.values()]
    .flat()
    .filter(({ severity }) => severity !== 'notice')
    .map(({ rule, path, line, message }) => `${path}:${line} ${rule} ${message}`)
    .toSorted()

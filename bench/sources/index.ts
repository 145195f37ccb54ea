/**
 * How papers that are not arXiv's are checked: a made list in the mixture of real ones, on the embedded internet.
 *
 *     npm run bench:sources -- [--size 3000] [--seed 1] [--rounds 14] [--only requests|mistakes|outages|keys …]
 *
 * `requests`: the whole list under the limits that services publish, on the usual clock: requests, wrong findings, limits
 * as the hosts counted them, time. `mistakes`: one mistake in every fourth entry with a paper that is not arXiv's, another
 * fourth in each round. `outages`: the same while one service does not answer, in five ways. `keys`: with and without
 * secrets. All but the first run on a fast clock. Takes about six minutes.
 */
import { parseArgs } from 'node:util'
import { printKeys } from './keys.ts'
import { type Bench, say } from './measure.ts'
import { printMistakes, printOutages } from './planted.ts'
import { printRequests } from './whole.ts'

const PARTS: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  requests: printRequests,
  mistakes: printMistakes,
  outages: printOutages,
  keys: printKeys,
}

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '14' },
    only: { type: 'string', multiple: true, default: Object.keys(PARTS) },
  },
})
const bench = { size: Number(values.size), seed: Number(values.seed), rounds: Number(values.rounds) }
for (const [name, print] of Object.entries(PARTS)) {
  if (!values.only.includes(name)) continue
  say(`\n${name.toUpperCase()}`)
  await print(bench)
}

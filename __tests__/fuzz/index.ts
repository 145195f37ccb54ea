/**
 * Feeds the whole pipeline mutated lists for a while: `npm run fuzz -- --seconds 60 --seed 1`. A text that makes it throw, or
 * take too long for its length, is printed and written to __tests__/fuzz/cases, where every test run tries it again.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mutator } from './mutate.ts'
import { through } from './through.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})
const root = join(import.meta.dirname, '..', '..')
const seeds = globSync(
  ['__tests__/lists/forms/*.md', '__tests__/fuzz/cases/*.md', 'examples/*.md', 'docs/rules/*.md'],
  { cwd: root },
)
  .toSorted()
  .map((path) => readFileSync(join(root, path), 'utf8'))

/** Milliseconds of processor time: a text may take this much, and this much more for each thousand characters. */
const BASE = 1500
const FOR_A_THOUSAND = 40

const end = performance.now() + Number(values.seconds) * 1000
const mutate = mutator(seeds, Number(values.seed))
let [texts, characters, longest] = [0, 0, 0]

/** Why a text fails; null if it does not. */
function failureOf(text: string): string | null {
  const before = process.cpuUsage()
  try {
    through(text)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  const { user, system } = process.cpuUsage(before)
  const time = (user + system) / 1000
  longest = Math.max(longest, time)
  return time > BASE + (FOR_A_THOUSAND * text.length) / 1000 ? `${Math.round(time)} ms` : null
}

while (performance.now() < end) {
  const text = mutate()
  // once more, as the machine may have been busy
  const failure = failureOf(text) && failureOf(text)
  texts++
  characters += text.length
  if (failure === null) continue
  const path = join(import.meta.dirname, 'cases', `seed-${values.seed}-${texts}.md`)
  writeFileSync(path, text)
  process.stdout.write(`${failure}\n${path}:\n${JSON.stringify(text.slice(0, 5000))}\n`)
  process.exitCode = 1
  break
}
process.stdout.write(
  `${texts} texts of ${characters} characters from ${seeds.length} lists, seed ${values.seed}; the longest took ${Math.round(longest)} ms.\n`,
)

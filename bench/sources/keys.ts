/** A fork's pull request has no secrets: the verdict must be the same. */
import { seeded } from '../../training/generate/random.ts'
import { type Checked, check } from './check.ts'
import { type Bench, FAST, say, withList } from './measure.ts'
import { spoil } from './mistakes.ts'

const KEYS = { SEMANTIC_SCHOLAR_API_KEY: 'a-key' }
const NONE = { SEMANTIC_SCHOLAR_API_KEY: '', GITHUB_TOKEN: '' }

export const printKeys = (bench: Bench): Promise<void> =>
  withList(bench, async ({ made, internet, warm }) => {
    const { entries } = spoil(made, 0, seeded(1))
    const [own, fork] = [
      await check(entries, { internet, warm, pace: FAST, env: KEYS }),
      await check(entries, { internet, warm, pace: FAST, env: NONE }),
    ]
    const verdicts = [own, fork].map(({ report }) => report.summary.verdict)
    say(`with keys: ${verdicts[0]}, without: ${verdicts[1]}; errors and warnings are ${same(own, fork)}`)
  })

const graveIn = ({ said }: Checked) =>
  [...said.values()]
    .flat()
    .filter(({ severity }) => severity !== 'notice')
    .map(({ rule, path, line, message }) => `${path}:${line} ${rule} ${message}`)
    .toSorted()
const same = (a: Checked, b: Checked) =>
  graveIn(a).join('\n') === graveIn(b).join('\n') ? 'the same' : 'DIFFERENT'

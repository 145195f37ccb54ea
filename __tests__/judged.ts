/** What the rules say of a list, without a network. */
import { judge } from '../src/judge/index.ts'
import { readList } from '../src/lists/index.ts'
import { defaults } from '../src/model/options.ts'
import type { Finding } from '../src/model/report.ts'
import { rules } from '../src/rules/index.ts'
import { pretend, type World } from './pretend.ts'

/** The findings of all rules, or of those chosen, in a README.md with this text. */
export const judged = (text: string, world: World = {}, chosen: typeof rules = rules): readonly Finding[] =>
  judge({
    lists: [readList({ path: 'README.md', text })],
    facts: pretend(world),
    rules: chosen,
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  }).findings

const TWINS = ['duplicate-entry', 'inconsistent-entry']

/** What is said of papers that a list has twice, each message behind the number of its line. */
export const twinsTold = (text: string): readonly string[] =>
  judged(text).flatMap(({ rule, from, message }) =>
    TWINS.includes(rule) ? [`${from.line}: ${message}`] : [],
  )

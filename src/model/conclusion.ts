/** What a verdict means for the check: the command's exit status, the Action's step and its check run follow it. */
import type { Options } from './options.ts'
import type { Verdict } from './report.ts'

export type Conclusion = 'success' | 'neutral' | 'failure'

const INCOMPLETE: Readonly<Record<Options['onIncomplete'], Conclusion>> = {
  pass: 'success',
  neutral: 'neutral',
  fail: 'failure',
}

export function conclusionOf(verdict: Verdict, onIncomplete: Options['onIncomplete']): Conclusion {
  if (verdict === 'incomplete') return INCOMPLETE[onIncomplete]
  return verdict === 'fail' ? 'failure' : 'success'
}

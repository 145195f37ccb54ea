/** The one line that says that a check could not check everything, and what becomes of it. */
import type { Options } from '../model/options.ts'
import type { Report } from '../model/report.ts'
import { count, plain } from './parts/plain.ts'

const CONSEQUENCES: Readonly<Record<Options['onIncomplete'], string>> = {
  pass: 'The rest passed, and so does the check',
  neutral: 'The rest passed; the check is neutral',
  fail: 'The rest passed, but the check fails',
}

/** `Incomplete: 3 references could not be checked (arXiv is busy). The rest passed, and so does the check (on-incomplete: pass).` */
export function incomplete({ unchecked }: Report, onIncomplete: Options['onIncomplete']): string {
  const [first, ...others] = [...Map.groupBy(unchecked, ({ reason }) => reason)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  const more = others.length > 0 ? `; ${count(others.length, 'more reason')} in the report` : ''
  const what = first
    ? `${count(unchecked.length, 'reference')} could not be checked (${plain(first[0], 300)}${more})`
    : 'no requests were sent'
  return `Incomplete: ${what}. ${CONSEQUENCES[onIncomplete]} (on-incomplete: ${onIncomplete}).`
}

/** What rules would like to have searched for, now that they have seen the records: a step of its own before judging. */
import type { Facts } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { TitleQuery } from '../model/reference.ts'
import type { Rule } from '../model/rule.ts'
import { positionAt } from '../model/span.ts'
import { type CheckTime, untimed } from '../model/time.ts'
import { contexts } from './context.ts'
import { suppressionsIn } from './directives.ts'
import { type Remarked, remarksOf } from './remarks.ts'
import { touchedIn } from './suppression.ts'

/** The searches that would complete findings, in the order of the lists. Only for findings that count. */
export function soughtTitles(
  lists: readonly List[],
  facts: Facts,
  rules: readonly Rule[],
  change: Change | null,
  checkTime: CheckTime = untimed,
): readonly TitleQuery[] {
  const seeking = rules.filter(({ needs }) => needs.some((kind) => kind === 'search'))
  if (seeking.length === 0) return []
  const contextOf = contexts(lists, facts)
  return lists.flatMap((list) => {
    const counts = countsIn(list, change)
    return [...remarksOf(seeking, contextOf(list), checkTime)].flatMap((one) =>
      one.remark.seeks !== undefined && counts(one) ? [one.remark.seeks] : [],
    )
  })
}

/** Tells whether a remark would be a finding that counts. */
function countsIn(list: List, change: Change | null): (remarked: Remarked) => boolean {
  const suppressions = suppressionsIn(list)
  const touched = touchedIn(list, change)
  return ({ rule, remark: { at: span }, touches }) => {
    const from = positionAt(list.lineStarts, span.start)
    const isSuppressed = suppressions.of({ rule: rule.name, from, span }).some((group) => group.length > 0)
    return !isSuppressed && touches.some(touched)
  }
}

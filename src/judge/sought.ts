/** What rules would like to know now that they have seen the records: a step of its own before judging. */
import type { Facts } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { Rule } from '../model/rule.ts'
import type { Sought } from '../model/sought.ts'
import { positionAt } from '../model/span.ts'
import { type CheckTime, untimed } from '../model/time.ts'
import { contexts } from './context.ts'
import { suppressionsIn } from './directives.ts'
import { isOpen, openLinksOf } from './open.ts'
import { type Remarked, remarksOf } from './remarks.ts'
import { touchedIn } from './suppression.ts'

/** Only what findings that count may depend on, in the order of the lists. */
export function soughtIn(
  lists: readonly List[],
  facts: Facts,
  rules: readonly Rule[],
  change: Change | null,
  checkTime: CheckTime = untimed,
): Sought {
  const seeking = rules.filter(({ needs }) => needs.some((kind) => kind === 'search' || kind === 'copy'))
  const contextOf = contexts(lists, facts, checkTime)
  const all = lists.map((list): Sought => {
    const context = contextOf(list)
    const counts = countsIn(list, change)
    const wishes = [...remarksOf(seeking, context, checkTime)].filter(
      (one) => (one.remark.seeks ?? one.remark.seeksCopy) !== undefined && counts(one),
    )
    // also where a comment asks for silence: whether it is of any use depends on what is found
    const touched = touchedIn(list, change)
    const open = list.entries.filter((entry) => {
      checkTime()
      return touched(entry.span) && rules.some((rule) => isOpen(rule, entry, context))
    })
    return {
      titles: wishes.flatMap(({ remark }) => remark.seeks ?? []),
      copies: wishes.flatMap(({ remark }) => remark.seeksCopy ?? []),
      links: open.flatMap((entry) => openLinksOf(entry, context)),
    }
  })
  return {
    titles: all.flatMap(({ titles }) => titles),
    copies: all.flatMap(({ copies }) => copies),
    links: all.flatMap(({ links }) => links),
  }
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

/** What was not checked, and what was not understood. */
import type { Report, Unchecked } from '../../model/report.ts'
import { count, plain } from '../parts/plain.ts'
import { unreadByList } from '../parts/unread.ts'
import { vouched } from '../parts/vouched.ts'
import type { Pen } from './pen.ts'

/** Paragraphs; those with nothing to say are left out. */
export const notes = (report: Report, pen: Pen): readonly string[] =>
  [uncheckedPart(report, pen), unreadPart(report, pen), pen.wrap(plain(vouched(report) ?? ''), 0)].filter(
    Boolean,
  )

function uncheckedPart({ unchecked, lists }: Report, { paint, wrap }: Pen): string {
  if (unchecked.length === 0) return ''
  const placed = ({ reference, places: [first] }: Unchecked) => {
    const name = plain(reference, 80)
    if (!first) return name
    return `${name} (${lists.length > 1 ? `${plain(first.path)}:` : 'line '}${first.line})`
  }
  const groups = [...Map.groupBy(unchecked, ({ reason }) => reason)]
  const lines = groups.flatMap(([reason, group]) => {
    const more = group.length > 3 ? ` and ${group.length - 3} more` : ''
    const names = group.slice(0, 3).map(placed).join(', ')
    return [
      `  ${wrap(`${count(group.length, 'reference')}: ${plain(reason)}`, 2)}`,
      `    ${wrap(paint('dim', names + more), 4)}`,
    ]
  })
  return [paint('bold', 'Not checked'), ...lines].join('\n')
}

function unreadPart({ unread }: Report, { paint, wrap }: Pen): string {
  if (unread.length === 0) return ''
  const lines = unreadByList(unread).map(
    ({ path, words }) => `  ${wrap(`${plain(path)}: ${plain(words)}`, 2)}`,
  )
  return [paint('bold', 'Not understood'), ...lines].join('\n')
}

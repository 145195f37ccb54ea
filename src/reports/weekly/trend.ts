/** Dead links by week as a small chart (Mermaid's XY chart, which GitHub draws). */
import type { Memory } from './memory.ts'

/** Weeks: half a year. */
const WEEKS_SHOWN = 26

/** The lines of the chart; none if there is only one week, or never was a dead link. */
export function trend(history: Memory['history']): string[] {
  const weeks = history.slice(-WEEKS_SHOWN)
  const highest = Math.max(...weeks.map(({ dead }) => dead))
  if (weeks.length < 2 || highest === 0) return []
  return [
    '```mermaid',
    'xychart-beta',
    '  title "Dead links by week"',
    `  x-axis [${weeks.map(({ week }) => `"${week.slice(5)}"`).join(', ')}]`,
    `  y-axis "dead" 0 --> ${highest}`,
    `  bar [${weeks.map(({ dead }) => dead).join(', ')}]`,
    '```',
    '',
  ]
}

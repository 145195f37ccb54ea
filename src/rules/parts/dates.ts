/** Years that are part of a date, and so no venue's. */
import type { Claim } from '../../model/span.ts'
import { MONTH } from '../../text/months.ts'

const BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:${MONTH})\\.?,?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s*)?|\\d[-./])$`,
  'iu',
)
const AFTER = new RegExp(`^(?:[-./]\\d{1,2}(?!\\d)|[\\s,-]{0,2}(?:${MONTH})(?!\\p{L}))`, 'iu')

/** Whether a year stands in `2023-12-01`, `Oct 2024` or the like. */
export const isInDate = ({ span }: Claim<number>, text: string): boolean =>
  BEFORE.test(text.slice(Math.max(0, span.start - 20), span.start)) ||
  AFTER.test(text.slice(span.end, span.end + 12))

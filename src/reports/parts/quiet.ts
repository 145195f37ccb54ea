/** Why findings do not count, in words: `3 suppressed in the list`. */
import type { Finding } from '../../model/report.ts'
import type { Overview } from './overview.ts'

const WORDS: Readonly<Record<NonNullable<Finding['quiet']>, string>> = {
  suppressed: 'suppressed in the list',
  'outside-change': 'outside the change',
  'known-before': 'accepted in the baseline',
}

export const quietWords = (quiet: Overview['quiet']): readonly string[] =>
  [...quiet].map(([reason, number]) => `${number} ${WORDS[reason]}`)

/** Whether a title differs from the record's by slips or by its wording. */
import type { TitleVerdict } from '../model/comparison.ts'
import { editDistance } from './distance.ts'
import { titleKey } from './titles.ts'

type Difference = TitleVerdict['differing'][number]

/** Whether it is the same word misspelt, not another word. */
export const isSlip = ({ listed, actual }: Difference): boolean =>
  editDistance(listed.toLowerCase(), actual.toLowerCase()) <= 2

/** Whether the title is worded otherwise: not misspelt, not with words swapped, not with one word left out. */
export function isReworded(verdict: TitleVerdict, listed: string, actual: string): boolean {
  if (verdict.outcome !== 'typo') return verdict.outcome === 'different'
  const sorted = (text: string) => titleKey(text).split(' ').toSorted().join(' ')
  const [gap, ...more] = verdict.differing.filter((one) => !isSlip(one))
  if (!gap || sorted(listed) === sorted(actual)) return false
  return more.length > 0 || gap.listed !== '' || titleKey(gap.actual).includes(' ')
}

/** Which of its messages title-mismatch chooses for a difference, with what words in it. */
import type { By, Difference, Pair, TitleVerdict } from '../../../model/comparison.ts'
import type { Witness } from '../../../model/witness.ts'
import { wholeDifferences } from '../../../text/titles.ts'
import { isSlip } from '../../../text/wording.ts'
import { haveSameWords } from './differences.ts'

/** With more words that differ, the record's title is easier to read than a list of them. */
const MOST_WORDS = 3

export function titleMessage(pair: Pair, value: string, verdict: By<TitleVerdict>) {
  const { source, title } = verdict.by
  const whole = wholeDifferences(value, title)
  const differing = whole.length > 0 ? whole : verdict.differing
  const [one, ...more] = differing
  const isOther = verdict.outcome === 'different'
  if (!isOther && more.length > 0 && haveSameWords(value, title))
    return { message: 'moved', with: { title, source } } as const
  const version = versionOf(pair, verdict.by)
  if (isOther || !one || differing.length > MOST_WORDS)
    return version
      ? ({ message: 'retitled', with: { title, version } } as const)
      : ({ message: 'other', with: { title, source } } as const)
  if (more.length === 0) return ofOne(one, { title, source })
  const words = differing.map(said).join(', ')
  if (verdict.differing.every(isSlip)) return { message: 'several', with: { title, words, source } } as const
  return version
    ? ({ message: 'renamed', with: { title, words, version } } as const)
    : ({ message: 'reworded', with: { title, words, source } } as const)
}

function ofOne({ listed, actual }: Difference, record: { readonly title: string; readonly source: string }) {
  if (listed === '') return { message: 'lacks', with: { actual, ...record } } as const
  if (actual === '') return { message: 'adds', with: { listed, ...record } } as const
  return { message: 'typo', with: { listed, actual, ...record } } as const
}

/** The later version of arXiv's that has the title: earlier ones may have had another, but nobody knows that. */
const versionOf = ({ isRevised }: Pair, { paper }: Witness): string | null =>
  paper?.version && isRevised ? String(paper.version) : null

const said = ({ listed, actual }: Difference): string =>
  listed === '' ? `missing “${actual}”` : actual === '' ? `extra “${listed}”` : `“${listed}” for “${actual}”`

/** Which of its messages title-mismatch chooses for a difference, with what words in it. */
import type { By, Difference, Pair, TitleVerdict } from '../../../model/comparison.ts'
import type { PaperConventions } from '../../../model/context.ts'
import type { Witness } from '../../../model/witness.ts'
import { abbreviatesTitle } from '../../../text/abbreviations.ts'
import { titleKey, wholeDifferences } from '../../../text/titles.ts'
import { isSlip } from '../../../text/wording.ts'
import { isOfUnknownAge } from '../papers/record-age.ts'
import { haveSameWords, isOnlySlips } from './differences.ts'

/** With more words that differ, the record's title is easier to read than a list of them. */
const MOST_WORDS = 3

export function titleMessage(
  pair: Pair,
  value: string,
  verdict: By<TitleVerdict>,
  conventions: Pick<PaperConventions, 'paraphrases' | 'shortensTitles'>,
) {
  const { source, title } = verdict.by
  const { earlierVersion: linked } = pair
  if (linked !== null && verdict.by.paper && !isOnlySlips(verdict))
    return { message: 'ofVersion', with: { title, version: String(linked) } } as const
  const whole = wholeDifferences(value, title)
  const { moved, differing } = apart(whole.length > 0 ? whole : verdict.differing)
  const [one, ...more] = differing
  const isOther = verdict.outcome === 'different'
  const isMoved = moved.length > 0 ? !one : more.length > 0 && haveSameWords(value, title)
  if (!isOther && isMoved) return { message: 'moved', with: { title, source } } as const
  const version = mayBeFormer(value, verdict, conventions) ? versionOf(pair, verdict.by) : null
  // of an abbreviated title, other words are compared than those that stand in it
  const isQuoted = differing.every(({ actual }) => title.includes(actual))
  if (isOther || !one || !isQuoted || differing.length + moved.length > MOST_WORDS)
    return version
      ? ({ message: 'retitled', with: { title, version } } as const)
      : ({ message: 'other', with: { title, source } } as const)
  if (more.length + moved.length === 0 && !(version && isOtherWord(one, value)))
    return ofOne(one, value, { title, source })
  const words = [...differing.map(said), ...moved.map((word) => `“${word}” in another place`)].join(', ')
  if (moved.length === 0 && verdict.differing.every(isSlip))
    return { message: 'several', with: { title, words, source } } as const
  return version
    ? ({ message: 'renamed', with: { title, words, version } } as const)
    : ({ message: 'reworded', with: { title, words, source } } as const)
}

/** The differences without words that only stand elsewhere in the other title, and those words. */
function apart(all: readonly Difference[]) {
  const extra = new Set(all.flatMap(({ listed, actual }) => (actual === '' ? titleKey(listed) : [])))
  const isBoth = ({ listed, actual }: Difference) => listed === '' && extra.has(titleKey(actual))
  const moved = all.filter(isBoth).map(({ actual }) => actual)
  const keys = new Set(moved.map(titleKey))
  return {
    moved,
    differing: all.filter(({ listed, actual }) => (listed && actual) || !keys.has(titleKey(listed + actual))),
  }
}

/** Whether the list may have the title of an earlier version: not if it words or shortens titles itself. */
const mayBeFormer = (
  value: string,
  { by }: By<TitleVerdict>,
  { paraphrases, shortensTitles }: Pick<PaperConventions, 'paraphrases' | 'shortensTitles'>,
): boolean => paraphrases === null && !shortensTitles && !abbreviatesTitle(value, by.title)

/** Whether words are others, not misspelt and not cut short: authors choose another word, nobody types one by chance. */
const isOtherWord = (one: Difference, value: string): boolean =>
  one.listed !== '' && one.actual !== '' && !isSlip(one) && !isCut(one.listed, value, one.actual)

type Source = { readonly title: string; readonly source: string }

function ofOne({ listed, actual }: Difference, value: string, record: Source) {
  if (listed === '') return { message: 'lacks', with: { actual, ...record } } as const
  if (actual === '') return { message: 'adds', with: { listed, ...record } } as const
  if (isCut(listed, value, actual)) return { message: 'cut', with: { listed, ...record } } as const
  return { message: 'typo', with: { listed, actual, ...record } } as const
}

/** `Deciding Where Rivers Prop.`, of "… Propagate Sound": the last word is the beginning of what the record has, in which words follow. */
const isCut = (listed: string, value: string, actual: string): boolean =>
  titleKey(value).endsWith(titleKey(listed)) &&
  /\s/.test(actual) &&
  actual.toLowerCase().startsWith(listed.toLowerCase())

/**
 * The later version of arXiv's that has the title: earlier ones may have had another, but nobody knows that. If the list links
 * that very version, or the record may be older than it says, nobody knows of which version it is.
 */
function versionOf({ isRevised, link: { reference } }: Pair, by: Witness): string | null {
  const version = by.paper?.version
  const isLinked = reference.kind === 'paper' && reference.version === version
  return version && isRevised && !isLinked && !isOfUnknownAge(by) ? String(version) : null
}

const said = ({ listed, actual }: Difference): string =>
  listed === '' ? `missing “${actual}”` : actual === '' ? `extra “${listed}”` : `“${listed}” for “${actual}”`

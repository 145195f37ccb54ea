/** Titles beside those of the records: what differs, and whether the list is to blame. */

import { authorsAgree } from '../fixes/witness.ts'
import type { By, Difference, Pair, TitleVerdict } from '../model/comparison.ts'
import type { PaperConventions } from '../model/context.ts'
import { entryRule, type Judgement, judgement } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { titlesPer100k } from '../text/vocabulary.ts'
import { isOfUnknownAge } from './parts/papers/record-age.ts'
import { withWordsBefore } from './parts/titles/beside.ts'
import {
  isAll,
  isArticle,
  isAtEdge,
  isOmission,
  isOnlySlips,
  isWordMisspelt,
} from './parts/titles/differences.ts'
import { titleFix } from './parts/titles/fix.ts'
import { mayBeMeant } from './parts/titles/may-be-meant.ts'
import { titleMessage } from './parts/titles/message.ts'
import { isMistyped, type TitlesWith } from './parts/titles/mistyped.ts'
import { isNoClaim, isNoMistake } from './parts/titles/no-mistake.ts'
import { mayBeNewName } from './parts/titles/published-name.ts'
import type { Compared } from './parts/titles/reasons.ts'
import { slipBeside, slipIn } from './parts/titles/slips.ts'
import { withoutVenue } from './parts/titles/wording.ts'

export const titleMismatch = entryRule({
  name: 'title-mismatch',
  summary: 'the title differs from the paper’s record: a slip, or the paper was renamed',
  severity: 'warning',
  needs: ['paper', 'record'],
  givesWayTo: ['wrong-paper'],
  messages: {
    typo: 'The title says “{listed}” where {source} says “{actual}”: “{title}”.',
    misspelt: 'The title says “{listed}”; the paper’s abstract has “{actual}”.',
    lacks: 'The title lacks “{actual}”; {source} has “{title}”.',
    cut: 'The title is cut short at “{listed}”; {source} has “{title}”.',
    adds: 'The title has an extra “{listed}”; {source} has “{title}”.',
    retitled: 'As of version {version}, arXiv’s title is “{title}”.',
    renamed: 'As of version {version}, arXiv’s title is “{title}”. Differences: {words}.',
    moved: 'The title has its words in another order; {source} has “{title}”.',
    other: '{source}’s title is “{title}”.',
    reworded: '{source}’s title is “{title}”. Differences: {words}.',
    habit: 'The list shortens or rewords the titles of {count} of {of} papers; only slips are reported.',
    ofVersion: 'The link is of version {version}. By arXiv’s newest record, the title is “{title}”.',
    several: 'The title differs from {source}’s “{title}”: {words}.',
  },
  *check({ entry, pair: whole, list, conventions, titlesWith: knownTitlesWith }) {
    const { title: listed } = entry
    if (!whole?.title || !listed || whole.identity !== 'same') return
    const { paraphrases } = conventions
    if (paraphrases?.first === entry) yield habit(listed.span, paraphrases)
    const title = withWordsBefore(withoutVenue(whole.title, list), entry, list)
    if (title.outcome !== 'typo' && title.outcome !== 'different') return
    const pair = { ...whole, title }
    // the titles that a run knows are few: a word that they lack may be a usual one
    const titlesWith: TitlesWith = (word) => Math.max(knownTitlesWith(word), titlesPer100k(word))
    const compared: Compared = { entry, listed, pair, title, list, conventions, titlesWith }
    if (isNoMistake(compared)) return
    const isTyped = isMistyped(title, listed, titlesWith, paraphrases) && !mayShorten(compared)
    if ((!isTyped && mayBeMeant(compared)) || isNoClaim(compared))
      yield* slipAlone(pair, title, listed.span, titlesWith)
    else yield difference(compared, isTyped)
  },
})

/** Where most other papers do not have their own titles, words that this one lacks may have been left out on purpose. */
const mayShorten = ({ entry, title, conventions }: Compared): boolean =>
  isAll(title, isOmission) && conventions.titlesGiven(entry) < 1 / 2

/** In a list that words titles in its own way, nothing but slips is told: that is said once. */
const habit = (at: Span, { count, of }: { readonly count: number; readonly of: number }) =>
  ({
    message: 'habit',
    with: { count: String(count), of: String(of) },
    severity: 'notice',
    at,
  }) as const

function* slipAlone(pair: Pair, title: By<TitleVerdict>, at: Span, titlesWith: TitlesWith) {
  const { by } = title
  const told = ({ listed, actual }: Difference) => ({
    at,
    expected: actual,
    actual: listed,
    evidence: by.evidence,
    judgement: judgementOfSlip(title, { listed, actual }),
  })
  const slip = slipIn(pair, titlesWith)
  const beside = slip === null ? slipBeside(pair, titlesWith) : null
  if (slip !== null)
    yield { message: 'typo', with: { ...slip, title: by.title, source: by.source }, ...told(slip) } as const
  if (beside !== null) yield { message: 'misspelt', with: beside, ...told(beside) } as const
}

/** Only a slip, or other words although the authors confirm the paper, are worth a warning: nothing else shows that the list is wrong. */
function difference({ listed, pair, title, list, conventions }: Compared, isMistyped: boolean) {
  // the linked version, or one after the record's, may have this title
  const isNew = mayBeNewName(pair, title)
  const isOpen = isNew || (!isOnlySlips(title) && (pair.earlierVersion !== null || isOfUnknownAge(title.by)))
  return {
    ...titleMessage(pair, listed.value, title, conventions),
    ...(isOpen ||
    isPetty(title, conventions) ||
    !(isMistyped || isAll(title, isWordMisspelt) || authorsAgree(pair))
      ? { severity: 'notice' as const }
      : {}),
    at: listed.span,
    expected: title.by.title,
    actual: listed.value,
    evidence: title.by.evidence,
    ...(isNew ? {} : titleFix(pair, title, list)),
    judgement: judgementOf(title),
  }
}

/**
 * Nobody edits a list for an article, and a list that words or shortens titles in its own way may leave a word out on purpose,
 * as any list may at a title's beginning or end.
 */
const isPetty = (title: By<TitleVerdict>, { paraphrases, shortensTitles }: PaperConventions): boolean =>
  isAll(title, isArticle) ||
  (isAll(title, isOmission) && (paraphrases !== null || shortensTitles || isAtEdge(title)))

/** A slip is certain; that a paper was renamed is not, as only arXiv's earlier versions would show it. */
const judgementOf = (title: TitleVerdict): Judgement =>
  judgement(
    'title',
    title.outcome === 'typo' ? 'typo' : 'retitled',
    isOnlySlips(title) ? 'certain' : 'likely',
    { similarity: similarityOf(title), differing: title.differing },
  )

/** Of a single misspelt word, whatever else differs. */
const judgementOfSlip = (title: TitleVerdict, slip: Difference): Judgement =>
  judgement('title', 'typo', 'certain', { similarity: similarityOf(title), differing: [slip] })

const similarityOf = ({ similarity }: TitleVerdict): number => Math.round(similarity * 1000) / 1000

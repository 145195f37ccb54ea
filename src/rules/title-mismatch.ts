import { looksLinked, writeWords } from '../fixes/escape.ts'
import { titleEdits } from '../fixes/title-edits.ts'
import { authorsAgree, isMisspelling, isWitnessedBesideTitle } from '../fixes/witness.ts'
import type { Pair, TitleVerdict } from '../model/comparison.ts'
import type { PaperConventions } from '../model/context.ts'
import type { Entry, List } from '../model/list.ts'
import { type Edit, entryRule, type Fix, type Judgement, judgement } from '../model/rule.ts'
import type { Claim, Span } from '../model/span.ts'
import type { Witness } from '../model/witness.ts'
import { hasTex, isName, titleKey, wholeDifferences } from '../text/titles.ts'
import { isCutShort, isReworded, isSlip } from '../text/wording.ts'
import { isOfUnknownAge } from './parts/papers/record-age.ts'
import { hasRemark, isListsAddition, isNamedByLink, joinsOtherwise } from './parts/titles/additions.ts'
import { announces, describesLink, isShortForm, namesSeveral } from './parts/titles/descriptions.ts'
import { isInListsForm, namesIdea } from './parts/titles/list-forms.ts'
import { isOfSoftware, mayBePublished } from './parts/titles/mentions.ts'
import { isMistyped } from './parts/titles/mistyped.ts'
import { isPublishersTitle, mayBeNewName } from './parts/titles/published-name.ts'
import { speaksOfOwn } from './parts/titles/remarks.ts'
import { linksAnother, linksSeveral, saysTitle } from './parts/titles/title-beside.ts'
import {
  isArxivsSlip,
  isBeside,
  isCutOff,
  isCutWithDots,
  isVenueGlued,
  movesName,
  slipBeside,
  slipIn,
  withoutVenue,
} from './parts/titles/wording.ts'
import { isCopied } from './parts/twins/copied-id.ts'
import { differsInLead, goesOnInLead } from './parts/twins/own-leads.ts'
import { isWhereRecordSays } from './parts/venues/published-at.ts'

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
    adds: 'The title has an extra “{listed}”; {source} has “{title}”.',
    retitled: 'In version {version}, arXiv’s title is “{title}”.',
    renamed: 'In version {version}, arXiv’s title is “{title}”. Differences: {words}.',
    moved: 'The title has its words in another order; {source} has “{title}”.',
    other: '{source}’s title is “{title}”.',
    reworded: '{source}’s title is “{title}”. Differences: {words}.',
    habit: 'The list shortens or rewords the titles of {count} of {of} papers; only slips are reported.',
    several: 'The title differs from {source}’s “{title}”: {words}.',
  },
  *check({ entry, pair: compared, list, conventions, titlesWith }) {
    if (!compared?.title || !entry.title || compared.identity !== 'same') return
    const title = withoutVenue(compared.title, list)
    const pair = { ...compared, title }
    const { paraphrases } = conventions
    if (paraphrases?.first === entry) yield habit(entry.title.span, paraphrases)
    if (isOfSoftware(pair, list) || (paraphrases && isOwnOrder(title, entry.title))) return
    if (title.outcome !== 'typo' && title.outcome !== 'different') return
    if (isNoTitle(pair, title, entry.title, list, conventions) || isCopied(pair)) return
    if (isNoDifference(title, entry, list, conventions) || isArxivsSlip(pair, titlesWith)) return
    if (
      lacksArticle(title) ||
      isPublishersTitle(pair, title, list) ||
      isCutWithDots(title, entry.title, list)
    )
      return
    if (isReworded(title, entry.title.value, title.by.title) && speaksOfOwn(entry, list)) return
    if (!isMistyped(title, entry.title, titlesWith, paraphrases)) {
      if (paraphrases || isPinned(pair, title) || mayBeVenues(pair, title, list))
        return yield* slipAlone(pair, entry.title.span, titlesWith)
    }
    yield difference(pair, entry.title, title, list, paraphrases !== null)
  },
})

/** In a list that words titles in its own way: whether only articles differ, or where the paper's name stands. */
const isOwnOrder = (title: NonNullable<Pair['title']>, claim: Claim<string>): boolean =>
  areAll(title, isArticle) || movesName(title, claim)

/** Whether what differs is what the list adds, or stands beside the title and was not read as part of it. */
const isNoDifference = (
  title: NonNullable<Pair['title']>,
  entry: Entry,
  list: List,
  { cutsTitles }: Pick<PaperConventions, 'cutsTitles'>,
): boolean =>
  entry.title !== null &&
  (isListsAddition(title, entry.title) ||
    hasRemark(title, entry.title) ||
    joinsOtherwise(title, entry.title) ||
    isNamedByLink(title, entry) ||
    goesOnInLead(entry, title.by.title, list) ||
    isVenueGlued(title, list) ||
    isCutOff(title, entry.title, list) ||
    isBeside(title, entry.title, list) ||
    (cutsTitles && isCutShort(entry.title.value, title.by.title)))

/** Whether the title, which no slip made, may be that of the version that the link names. */
const isPinned = ({ earlierVersion }: Pair, title: TitleVerdict): boolean =>
  earlierVersion && !isCertain(title)

/** Whether a venue may have published the paper under the list's title: nobody but arXiv says otherwise. */
const mayBeVenues = ({ entry, witnesses }: Pair, { by }: NonNullable<Pair['title']>, list: List): boolean =>
  mayBePublished(entry, list) &&
  !witnesses.some((one) => one.paper === null && titleKey(one.title) === titleKey(by.title))

/** Below this certainty, words that are no title were probably taken for one. */
const LIKELY = 0.5

/** Whether the words are no title: a name that people use for the paper, a short form, or what is said about it. */
function isNoTitle(
  pair: Pair,
  verdict: NonNullable<Pair['title']>,
  { value, certainty }: Claim<string>,
  list: List,
  { isOddlyPlaced }: Pick<PaperConventions, 'isOddlyPlaced'>,
): boolean {
  const isShort = isName(value)
  if (CUT.test(value) || namesIdea(pair.entry, list)) return true
  if (saysTitle(pair, list) || linksAnother(pair) || namesSeveral(pair.entry)) return true
  if (verdict.outcome === 'different')
    return (
      pair.translated ||
      isShort ||
      certainty < LIKELY ||
      announces(pair.entry) ||
      isInListsForm(pair.entry, list) ||
      linksSeveral(pair) ||
      describesLink(pair, list) ||
      isOddlyPlaced(pair.entry)
    )
  // the list gives the title elsewhere
  const { title: actual } = pair.record
  const isAgain =
    pair.twin !== null && (isShortForm(value, actual) || differsInLead(pair.entry, actual, list))
  const isSwapped = sorted(value) === sorted(verdict.by.title)
  return (isShort || isAgain) && !isSwapped && !verdict.differing.some(isSlip)
}

/** `RiverNet $^`: the title was cut within TeX. */
const CUT = /\$\P{L}*$/u

const sorted = (title: string) => titleKey(title).split(' ').toSorted().join(' ')

const areAll = ({ differing }: TitleVerdict, is: (one: Difference) => boolean): boolean =>
  differing.length > 0 && differing.every(is)

const isLeftOut = ({ listed }: Difference) => listed === ''

/** Whether all that differs is an “a” or “an” that stands in one of the titles only. */
const lacksArticle = ({ differing: [one, ...more] }: TitleVerdict): boolean =>
  more.length === 0 && /^an?$/i.test(`${one?.listed}${one?.actual}`) && (!one?.listed || !one.actual)

const isArticle = ({ listed, actual }: Difference) =>
  /^(?:an?|the)?$/i.test(listed) && /^(?:an?|the)?$/i.test(actual)

function difference(
  pair: Pair,
  claim: Claim<string>,
  title: NonNullable<Pair['title']>,
  list: List,
  isOwnWording: boolean,
) {
  const isNew = mayBeNewName(pair, title)
  const isOpen = isNew || (!isCertain(title) && (pair.earlierVersion || isOfUnknownAge(title.by)))
  // nobody edits a list for an article, and a list that words titles in its own way may leave a word out on purpose
  const isPetty = areAll(title, isArticle) || (isOwnWording && areAll(title, isLeftOut))
  const isNotice = isOpen || isPetty
  return {
    ...worded(pair, claim, title),
    // the linked version, or one after the record's, may have this title
    ...(isNotice ? { severity: 'notice' as const } : {}),
    at: claim.span,
    expected: title.by.title,
    actual: claim.value,
    evidence: title.by.evidence,
    ...(isNew ? {} : fixFor(pair, list)),
    judgement: judgementOf(title),
  }
}

function worded(pair: Pair, { value }: Claim<string>, verdict: NonNullable<Pair['title']>) {
  const { source, title } = verdict.by
  const whole = wholeDifferences(value, title)
  const differing = whole.length > 0 ? whole : verdict.differing
  const [slip, ...more] = differing
  if (verdict.outcome !== 'different' && more.length > 0 && sorted(value) === sorted(title))
    return { message: 'moved', with: { title, source } } as const
  const version = versionOf(pair, verdict.by)
  if (verdict.outcome === 'different' || !slip || more.length > 2)
    return version
      ? ({ message: 'retitled', with: { title, version } } as const)
      : ({ message: 'other', with: { title, source } } as const)
  if (more.length > 0) {
    const words = differing.map(said).join(', ')
    if (verdict.differing.every(isSlip))
      return { message: 'several', with: { title, words, source } } as const
    return version
      ? ({ message: 'renamed', with: { title, words, version } } as const)
      : ({ message: 'reworded', with: { title, words, source } } as const)
  }
  if (slip.listed === '') return { message: 'lacks', with: { actual: slip.actual, title, source } } as const
  if (slip.actual === '') return { message: 'adds', with: { listed: slip.listed, title, source } } as const
  return { message: 'typo', with: { ...slip, title, source } } as const
}

/** The later version of arXiv's that has the title: earlier ones may have had another, but nobody knows that. */
const versionOf = ({ isRevised }: Pair, { paper }: Witness): string | null =>
  paper?.version && isRevised ? String(paper.version) : null

function* slipAlone(pair: Pair, at: Span, titlesWith: (word: string) => number) {
  if (!pair.title) return
  const { source, title, evidence } = pair.title.by
  const told = ({ listed, actual }: Difference) => ({ at, expected: actual, actual: listed, evidence })
  const slip = slipIn(pair, titlesWith)
  const beside = slip === null ? slipBeside(pair, titlesWith) : null
  if (slip !== null) yield { message: 'typo', with: { ...slip, title, source }, ...told(slip) } as const
  if (beside !== null) yield { message: 'misspelt', with: beside, ...told(beside) } as const
}

const habit = (at: Span, { count, of }: { readonly count: number; readonly of: number }) =>
  ({
    message: 'habit',
    with: { count: String(count), of: String(of) },
    severity: 'notice',
    at,
  }) as const

const isCertain = ({ outcome, differing }: Pick<TitleVerdict, 'outcome' | 'differing'>) =>
  outcome === 'typo' && differing.every(isSlip)

/** A slip is certain; that a paper was renamed is not, as only arXiv's earlier versions would show it. */
const judgementOf = ({ outcome, similarity, differing }: TitleVerdict): Judgement =>
  judgement(
    'title',
    outcome === 'typo' ? 'typo' : 'retitled',
    isCertain({ outcome, differing }) ? 'certain' : 'likely',
    { similarity: Math.round(similarity * 1000) / 1000, differing },
  )

type Difference = TitleVerdict['differing'][number]
const said = ({ listed, actual }: Difference) =>
  listed === '' ? `missing “${actual}”` : actual === '' ? `extra “${listed}”` : `“${listed}” for “${actual}”`

/**
 * Writes the words that differ, or all of the record's title. No fix if the link may be wrong: an entry of another title links
 * the same paper, or more than spelling differs and no authors confirm the paper. It is safe where words are misspelt, more
 * than the title confirms the paper, and no other entry links it: another title may be that of another version. A title
 * with TeX is only suggested, since a list would show its source.
 */
function fixFor(pair: Pair, list: List): { readonly fix?: Fix } {
  const { title } = pair
  if (!title || pair.linkedByOtherTitle) return {}
  if (!isCertain(title) && (!authorsAgree(pair) || isOfUnknownAge(title.by))) return {}
  const edits = editsFor(pair, list)
  const description = `Write ${title.by.source}’s title: “${title.by.title}”.`
  const safe =
    !pair.linkedElsewhere &&
    (isWitnessedBesideTitle(pair) || isWhereRecordSays(pair, list)) &&
    title.outcome === 'typo' &&
    title.differing.every((one) => isMisspelling(one.listed, one.actual) && !isCoined(one, pair)) &&
    !edits.some(({ text }) => hasTex(text) || looksLinked(text))
  const written = edits.map((edit) => ({ ...edit, text: writeWords(edit.text, list.text, edit) }))
  return { fix: { description, safe, edits: written } }
}

/** `Promptor: …`: whether the word is the name that a method is given before a colon. */
const isCoined = ({ listed }: Difference, { entry }: Pair): boolean =>
  new RegExp(`^\\P{L}*${listed}\\s*:`, 'u').test(entry.title?.value ?? '')

function editsFor({ title, entry, record }: Pair, { text }: List): readonly Edit[] {
  const span = entry.title?.span ?? entry.span
  const actual = (title?.by ?? record).title
  const slips =
    title?.outcome === 'typo' && title.differing.length <= 2
      ? titleEdits(text.slice(span.start, span.end), span.start, actual)
      : null
  return slips ?? [{ ...span, text: actual }]
}

/** Corrections of titles, and how sure they are. */
import { looksLinked, writeWords } from '../../../fixes/escape.ts'
import { hasFormula, titleEdits, wordEdits } from '../../../fixes/title-edits.ts'
import { authorsAgree, isMisspelling, isWitnessedBesideTitle } from '../../../fixes/witness.ts'
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { By, Difference, Pair, TitleVerdict } from '../../../model/comparison.ts'
import { applyEdits } from '../../../model/edits.ts'
import type { Entry, List } from '../../../model/list.ts'
import type { Edit, Fix } from '../../../model/rule.ts'
import type { Witness } from '../../../model/witness.ts'
import { lineBefore, lineStart } from '../../../text/lines.ts'
import { normalizeLetters } from '../../../text/normalize.ts'
import { hasTex, hasWords } from '../../../text/titles.ts'
import { titlesPer100k } from '../../../text/vocabulary.ts'
import { isOfUnknownAge } from '../papers/record-age.ts'
import { isWhereRecordSays } from '../venues/published-at.ts'
import { isOnlySlips } from './differences.ts'
import { behindName, isCoinedWord } from './names.ts'

/**
 * Writes the words that differ, or all of the record's title. No fix if the link may be wrong: an entry of another title links
 * the same paper, or more than spelling differs and no authors confirm the paper. Nor if a name would stay as it is beside the title,
 * or a newer title would stand beside the link of an earlier version.
 */
export function titleFix(pair: Pair, title: By<TitleVerdict>, list: List): { readonly fix?: Fix } {
  if (pair.linkedByOtherTitle || saysNameBeside(pair, title, list)) return {}
  if (pair.earlierVersion !== null && !isOnlySlips(title)) return {}
  const mayBeNewer = isOfUnknownAge(title.by) || isLaterThan(title.by, pair)
  if (!isOnlySlips(title) && (!authorsAgree(pair) || mayBeNewer)) return {}
  const edits = editsFor(pair, title, list)
  if (edits === null) return {}
  const description = `Write ${title.by.source}’s title: “${title.by.title}”.`
  const safe = isSafe(pair, title, edits, list)
  const written = edits.map((edit) => ({ ...edit, text: writeWords(edit.text, list.text, edit) }))
  return { fix: { description, safe, edits: written } }
}

/** Whether the entry's year is later than all dates of the record: then the entry may have the title of a later version. */
function isLaterThan({ paper }: Witness, { entry, link: { reference } }: Pair): boolean {
  const posted = reference.kind === 'paper' ? dateOfArxivId(reference.id)?.year : undefined
  const dates = [paper?.published, paper?.updated].map((date) => Number(date?.slice(0, 4)))
  const years = [posted, ...dates].filter((year) => year !== undefined && year > 0)
  return (
    entry.year !== null && paper !== null && years.every((year) => Number(year) < (entry.year?.value ?? 0))
  )
}

/**
 * `### RiverNte` above, `**RiverNte** |` before, or `…/rivernte` behind “RiverNte: A Title”: whether a name that differs stands
 * beside the title as well, in the entry or on the line above it.
 */
function saysNameBeside({ entry }: Pair, { differing }: TitleVerdict, { text }: List): boolean {
  const names = differing.map(({ listed }) => listed).filter(isCoinedWord)
  if (names.length === 0) return false
  const { start, end } = entry.title?.span ?? entry.span
  const above = lineStart(lineStart(entry.span.start, text) - 1, text)
  const beside = `${text.slice(Math.max(0, above), start)} ${text.slice(end, entry.span.end)}`
  const said = new Set(normalizeLetters(beside).match(/[\p{L}\p{N}-]+/gu) ?? [])
  return names.some((name) => said.has(normalizeLetters(name)))
}

/**
 * Safe where words are misspelt, more than the title confirms the paper, and no other entry links it: another title may be
 * that of another version. A title with TeX is only suggested, since a list would show its source.
 */
const isSafe = (pair: Pair, title: By<TitleVerdict>, edits: readonly Edit[], list: List): boolean =>
  !pair.linkedElsewhere &&
  (isWitnessedBesideTitle(pair) || isWhereRecordSays(pair, list)) &&
  title.outcome === 'typo' &&
  title.differing.every(
    (one) =>
      isMisspelling(one.listed, one.actual) && isNoWordForWord(one, pair) && !isNameBeforeColon(one, pair),
  ) &&
  !edits.some(({ text }) => hasTex(text) || looksLinked(text)) &&
  !changesMore(title, pair.entry, list)

/** `Casual` may be meant, and of `Otterin` nobody knows whether arXiv misspells it: whether a word is written for what is none. */
const isNoWordForWord = ({ listed, actual }: Difference, { paper }: Pair): boolean =>
  titlesPer100k(listed) === 0 && (titlesPer100k(actual) > 0 || hasWords(paper?.abstract ?? '', actual))

/** `Generalization` beside the slip of "Generalisation": whether the whole title would be written, and more words would change than differ. */
function changesMore({ by, differing }: By<TitleVerdict>, { title }: Entry, { text }: List): boolean {
  const mine = new Set(longWords(text.slice(title?.span.start, title?.span.end)))
  const strange = longWords(by.title).filter((word) => !mine.has(word))
  return strange.length > differing.flatMap(({ actual }) => longWords(actual)).length
}
const longWords = (words: string): readonly string[] => words.toLowerCase().match(/\p{L}{5,}/gu) ?? []

/** `Promptor: …`: whether the word is the name that a method is given before a colon. */
const isNameBeforeColon = ({ listed }: Difference, { entry }: Pair): boolean =>
  new RegExp(`^\\P{L}*${listed}\\s*:`, 'u').test(entry.title?.value ?? '')

function editsFor(
  { entry }: Pair,
  { outcome, differing, by }: By<TitleVerdict>,
  { text }: List,
): readonly Edit[] | null {
  const span = entry.title?.span ?? entry.span
  const source = text.slice(span.start, span.end)
  const isOfWords = outcome === 'typo' && differing.length <= 2
  const inMarkup = () => (hasFormula(source) ? null : wordEdits(source, differing))
  const slips = isOfWords ? (titleEdits(source, 0, by.title) ?? inMarkup()) : null
  // with words beside the name, its colon may be rewritten as well, or be there twice
  const movesColon = slips !== null && colonsIn(applyEdits(source, slips)) !== colonsIn(source)
  // what the list has as a formula would be written as words
  if ((slips === null || movesColon) && hasFormula(source)) return null
  if (slips === null || movesColon) return [{ ...span, text: behindName(by.title, lineBefore(span, text)) }]
  return slips.map((edit) => ({ ...edit, start: edit.start + span.start, end: edit.end + span.start }))
}

const colonsIn = (title: string): number => title.split(':').length

/** Entries of one title, or one link, that are two things: a paper and the talk about it, its thesis, its translation, the day on which it is read. */
import { type Entry, type List, titleOrWhole } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'
import { MONTH } from '../../../text/months.ts'
import { isRow } from '../../../text/rows.ts'
import { BULLET } from './shapes.ts'

/** Whether two entries of a section stand there for something of their own. */
export const areOtherThings = (one: Entry, another: Entry, list: List): boolean =>
  areOtherWorks(one, another, list) ||
  isHighlight(one, list) !== isHighlight(another, list) ||
  isForeign(one) !== isForeign(another) ||
  languageOf(one, list) !== languageOf(another, list) ||
  [one, another].every(isCheckpoint)

/** Whether one of two entries is a thesis, a talk or another form of the paper, another edition, or one of its dates: each has its own year and venue. */
export const areOtherWorks = (one: Entry, another: Entry, list: List): boolean =>
  kindOf(one, list) !== kindOf(another, list) ||
  isThesis(one, list) !== isThesis(another, list) ||
  areEditions(one, another, list) ||
  [one, another].every((entry) => isPlanned(entry, list))

/** Characters of a line that are looked at. */
const MOST = 500

/** What stands behind an entry's title on its line, without addresses. */
function behindTitle({ title, span }: Entry, { text }: List): string {
  const { end } = title?.span ?? { end: span.start }
  const [line = ''] = text.slice(end, end + MOST).split('\n', 1)
  return line.replace(/\]\([^()\s]*\)/g, ']')
}

/** `A Title (Supplementary Material)`, `[A Title](…) (Tutorial)`, `A Title (cont.)`: right behind the title or at its end. */
const KIND =
  /^[\]*_"”.\s]{0,5}\(\s*((?:supplement(?:ary(?: materials?)?)?|appendix|slides|video|(?:invited |recorded )?talk|keynote|lecture|tutorial|demo|blog(?: post)?|thesis|extended abstract|(?:workshop|journal|conference|extended)(?: (?:version|paper))?|continued|cont|part [\divx]+|\d+\/\d+))\.?\s*\)/i

function kindOf(entry: Entry, list: List): string {
  const title = entry.title?.value ?? ''
  const [, kind = ''] =
    KIND.exec(behindTitle(entry, list)) ?? KIND.exec(title.slice(title.lastIndexOf('('))) ?? []
  return kind.toLowerCase()
}

/** A thesis may have the title of a paper that became a part of it. */
const isThesis = (entry: Entry, list: List): boolean =>
  /\b(?:thesis|dissertation)\b/i.test(behindTitle(entry, list))

/** More years than a slip makes, where one publisher brought out both editions. */
const FAR_APART = 2

/** `1975 … Oxford University Press` and `1992 … MIT Press`: a book in two editions, each with its year and publisher. */
function areEditions(one: Entry, another: Entry, list: List): boolean {
  const [mine = '', theirs = ''] = [one, another].map((entry) => publisherOf(entry, list))
  if (mine === '' || theirs === '' || !one.year || !another.year) return false
  const years = Math.abs(one.year.value - another.year.value)
  return mine === theirs ? years > FAR_APART : years > 0
}

/** What publishes books calls itself so; `AAAI Press` prints the papers of a conference. */
function publisherOf(entry: Entry, list: List): string {
  const [name = ''] = PUBLISHER.exec(behindTitle(entry, list)) ?? []
  const venues = [entry.venue?.value ?? '', name.replace(/\s\S+$/, '')]
  return venues.some((words) => list.venues.read(words) !== null) ? '' : name
}
const PUBLISHER =
  /(?<!\p{L})(?:(?!ACM|IEEE)\p{Lu}\p{L}{0,20} (?:of |and |& )?){1,4}(?:Press|Publishers|Publishing|Publications|Verlag|Books)\b/u

/** `Best Paper Award: A Title` on a line that is no item. */
function isHighlight(entry: Entry, { text }: List): boolean {
  const before = lineBefore(titleOrWhole(entry), text)
  return !BULLET.test(before) && !isRow(before) && HIGHLIGHT.test(before + (entry.title?.value ?? ''))
}
const HIGHLIGHT =
  /^\P{L}*(?:[\p{L}\d'’-]+\s){0,4}(?:best|awards?|honou?rable mentions?|runners?[ -]up|featured|highlight(?:ed|s)?|picks?|(?:paper|article) of the|must[ -]read|start with)\b[^|\n:：]{0,40}[:：]/iu

const isForeign = ({ title }: Entry): boolean => /(?!\p{Script=Latin})\p{L}{2}/u.test(title?.value ?? '')

/** `(Chinese)`, `[en]`: an edition in another language; a label in brackets may lead to a summary of the paper. */
const LANGUAGE =
  /[([]\s*(?:in\s+)?(english|chinese|german|french|spanish|japanese|korean|russian|portuguese|italian|en|zh|cn|de|fr|es|ja|jp|ko|kr|ru|pt|it|英文|中文|日本語|한국어)(?:\s+(?:version|edition|translation))?\s*[)\]](?!\()/iu
/** Two letters that stand for a flag. */
const FLAG = /\p{RI}{2}/u

function languageOf(entry: Entry, list: List): string {
  const [flag = ''] = FLAG.exec(lineBefore(titleOrWhole(entry), list.text)) ?? []
  const [, language = ''] = LANGUAGE.exec(behindTitle(entry, list).replace(/\]\(/g, ' ')) ?? []
  return flag || language.toLowerCase()
}

/** Under “Schedule” a paper is read on two days, on a time line it appears twice: each has its date before the title. */
const isPlanned = (entry: Entry, { text }: List): boolean =>
  PLAN.test(entry.section.at(-1) ?? '') && DATE.test(lineBefore(titleOrWhole(entry), text))
const PLAN =
  /^\P{L}*(?:[\p{L}-]+\s+){0,2}(?:schedule|syllabus|time\s?line|chronology|calendar|agenda)\P{L}*$/iu
const DATE = new RegExp(String.raw`(?:19|20)\d\d|\b\d{1,2}[/.-]\d{1,2}\b|\b(?:${MONTH})\b|\bweek\s?\d`, 'i')

/** The weights of several backbones come from one paper. */
const isCheckpoint = ({ section }: Entry): boolean =>
  /\bmodel zoo\b|\bcheck\s?points?\b|\bweights\s*$/i.test(section.at(-1) ?? '')

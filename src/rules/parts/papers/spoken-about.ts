/** Papers that something else is about, which has a title, or people, of its own: a talk, a program, a model, a data set. */
import type { Pair } from '../../../model/comparison.ts'
import type { Entry, List } from '../../../model/list.ts'
import { lineNumber } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { columnAfter } from '../../../text/rows.ts'
import { headersByLine } from '../../../text/table-headers.ts'

/** `## Reading group`, `## Invited Talks`, but "Talking Heads" and "Papers and talks" have papers. */
const TALKS =
  /\b(?:talks?|seminars?|tutorials?|lectures?|reading groups?|journal club|schedule|syllabus|meet-?ups?|webinars?|keynotes?|blogs?|(?:blog )?posts)\b/i
const PAPERS = /\bpapers?\b/i

const SPEAKER = /^\W*(?:speakers?|presenters?|presented by|discussants?|discussion leads?|lecturers?)\W*$/i

/** Nobody names so many who speak: they are a paper's authors. */
const MANY = 3

/** Whether an entry is a talk about its paper: under such a heading, or in a table with a column of speakers. */
export function isOfTalk({ section, span, authors }: Entry, list: List): boolean {
  const heading = section.at(-1) ?? ''
  if (TALKS.test(heading) && !PAPERS.test(heading)) return true
  if ((authors?.names.length ?? 0) >= MANY) return false
  const header = headersByLine(list).get(lineNumber(span, list)) ?? []
  return header.some((cell) => SPEAKER.test(cell))
}

/** `[owner/river-guard](https://huggingface.co/…) - a classifier of floods [arXiv](…)`: the entry is of the model, and says what it does. */
export const isOfModel = ({ links, title }: Entry): boolean =>
  links.some(
    ({ role, label, span }) =>
      (role === 'model' || role === 'data') &&
      /^[\w.-]+\/[\w.-]+$/.test(label) &&
      span.end <= (title?.span.start ?? 0),
  )

/** `| Dataset | Year | Scenes | … |`: whether the row is of a data set, and words of another cell were taken for a title. */
export function isOfDataset({ title }: Entry, list: List): boolean {
  if (title === null || columnAfter(lineBefore(title.span, list.text)) < 1) return false
  const [first = '', ...others] = headersByLine(list).get(lineNumber(title.span, list)) ?? []
  return DATASET.test(first) && !others.some((cell) => TITLE.test(cell))
}
const DATASET = /^\W*(?:data ?sets?|benchmarks?|corpus|corpora)\W*$/i
const TITLE = /\b(?:titles?|papers?|names?|works?|publications?)\b|标题|论文/i

/** `[river-kit](…): A Fast Kit for Rivers, based on [this paper](…)`, `(see also [arXiv](…))`: the link is somebody else's paper. */
export const isBasedOn = ({ link }: Pair, { text }: List): boolean =>
  ANOTHERS.test(link.label) || LEADS.test(lineBefore(link.span, text).slice(-LONGEST))
const LONGEST = 60
const LEADS =
  /\b(?:based on|builds? (?:up)?on|inspired by|implement(?:s|ing|ations? of)|reproduc(?:es|ing|tions? of)|follow(?:s|ing)|extends?|extending|(?:introduced|proposed|described) in|explain(?:s|ing)|discuss(?:es|ing)|see also|cf\.?|compared? (?:with|to)|(?:reply|replies|responds?|response) to|comments? on)\W{0,2}\s+(?:the\s+|this\s+|that\s+|their\s+|its\s+)?(?:\w+\s+)?[([*_]*$/i
const ANOTHERS = /^\W*(?:original|predecessor|related|prior|inspiration|see also|baseline)\b/i

/** Papers that are only spoken of: in the remark on another paper, in the introduction of a section. */
import type { Entry, Link, List } from '../../../model/list.ts'
import { isNews } from '../../../model/sections.ts'
import type { Claim, Span } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { cellsOf, isRow } from '../../../text/rows.ts'
import { beginsAsRemark, isAnnouncement } from '../../../text/sentence.ts'
import { isCitation } from '../../../text/titles.ts'

/** Characters around a title that are looked at. */
const MOST = 2000
/** Small words, or characters of a Chinese or Japanese sentence, that names and labels before a title do not have. */
const FEWEST_WORDS = 6
const FEWEST_CHARACTERS = 12

/** Whether the entry is no item of the list: a citation, a row of results, or a title that a sentence leads to. */
export function isSpokenOf(entry: Entry, { text }: List): boolean {
  const { title, links } = entry
  if (!title) return false
  const { start, end } = title.span
  // `Some rows come from [Doe et al.](…), thanks`; a title in three links has the second inside
  const isLinked = links.some(({ span }) => span.start < start && start < span.end)
  const isAround = ({ role, span }: Link) =>
    role === 'paper' && !isLinked && start < span.start && span.end < end
  return (
    isCitation(title.value) ||
    isAnnouncement(title.value) ||
    beginsAsRemark(title.value) ||
    LEADS_ON.test(title.value) ||
    links.some(isAround) ||
    isResult(title.span, text) ||
    isRanked(entry, text) ||
    isStruckOut(title.span, text) ||
    isNews(entry, text) ||
    isInSentence(entry, title, text)
  )
}

/** `| RiverChat | based on [RiverLM](…) |`: all that was read as a title are words that lead on to a link. */
const LEADS_ON =
  /^\P{L}*(?:(?:is\s+)?(?:based|built|trained|fine-?tuned)\s+(?:up)?(?:on|from)(?:\s+top\s+of)?|derived\s+from|adapted\s+from|inspired\s+by|extends|extension\s+of|(?:variant|version)\s+of|same\s+as|see(?:\s+also)?|cf\.?)\P{L}*$/iu

/** `| 2 | **93.1** | A title |`, `| LSTM (Doe et al.) | 81 | 74 | A title |`, `<tr><td>93.1</td><td>A title</td></tr>`. */
function isResult({ start, end }: Span, text: string): boolean {
  const before = lineBefore({ start }, text)
  const row = before + text.slice(start, end + MOST).split('\n', 1)[0]
  if (isRow(row)) return SCORE.test(row) || SCORES.test(row)
  const [, ...rows] = text.slice(Math.max(0, start - MOST), start).split(/<tr\b/i)
  return /<td[^<>]*>[\s*_]*\d{1,3}\.\d+\s*%?\s*<\/td>/i.test(rows.at(-1) ?? '')
}

/** `| 92.7 <br/>(2021/03-[RiverNet + Rain](…)) |`, and what stands under "Leaderboard" in a row with numbers: systems by their scores. */
function isRanked({ title, section }: Entry, text: string): boolean {
  const { start, end } = title?.span ?? { start: 0, end: 0 }
  const before = lineBefore({ start }, text)
  const row = before + text.slice(start, end + MOST).split('\n', 1)[0]
  if (!isRow(row)) return false
  return SCORED.test(before) || (RANKING.test(section.at(-1) ?? '') && cellsOf(row).some(isNumber))
}
const SCORED =
  /\|[\s*_]*(?![12]\d\.(?:0\d|1[0-2])\b)\d{1,3}(?:\.\d+\s*%?|\s*%)[\s*_]*(?:<br\s*\/?>|\()[^|]*$/i
const RANKING =
  /^\P{L}*(?:(?:[\p{L}-]+\s+){0,3}leader\s?boards?|results|sota|state[\s-]of[\s-]the[\s-]art)\P{L}*$/iu
const isNumber = (cell: string): boolean => /^[\s*_]*\d{1,3}\.\d+\s*%?[\s*_]*(?:<br|\(|$)/i.test(cell)

const SCORE = /\|[\s*_]*\d{1,3}\.\d+\s*%?[\s*_]*(?=\|)/
const SCORES = /\|[^|\p{L}]*\p{L}[^|]*(?:\|[\s*_]*\d{1,3}\s*%?[\s*_]*(?=\|)){2}/u

/** `~~A title~~`: withdrawn by the list itself. */
function isStruckOut({ start, end }: Span, text: string): boolean {
  const [after = ''] = text.slice(end, end + MOST).split('\n', 1)
  const before = lineBefore({ start }, text)
  return (before.split('~~').length % 2 === 0 && after.includes('~~')) || /<(?:del|s)>[^<>]*$/i.test(before)
}

const WORK = '(?:paper|work|article|survey|preprint|study|review|tutorial)'
/** `Our paper `, `the survey `, `the repo for our `, `our survey is released on arXiv: `, `我们的综述：`, before a title. */
const OWN = [
  new RegExp(String.raw`\b(?:the|this)\s+(?:new\s+|latest\s+)?${WORK}\P{L}*$`, 'iu'),
  new RegExp(
    String.raw`\b(?:our|my)\s+(?:[\p{L}-]+\s+){0,3}${WORK}\b(?:[^.!?\n|]{0,60}[:：]\P{L}*|\P{L}*)$`,
    'iu',
  ),
  /\b(?:our|my)\P{L}*$/iu,
  /(?:我们|我們|本文|本项目|本仓库|本倉庫)的?(?:最新)?(?:论文|論文|综述|綜述|工作)?\P{L}*$/u,
  /(?:私たちの|我々の|우리(?:의)?\s?|저희\s?)(?:論文|サーベイ|논문|서베이)?\P{L}*$/u,
]
/** `Welcome to … This is the repo for `, `A curated list of papers about `: what a line says of its list. */
const OF_LIST =
  /^\P{L}*(?:welcome\s+to\b|(?:this\s+is\s+)?(?:the|an?|our|this)\s+(?:[\p{L}-]+\s+){0,4}(?:repo|repository|list|collection)\s+(?:of|for|with|is|contains|provides|includes|supplements|accompanies|aims|serves)\b|official\s+(?:repo|repository|list)\s+(?:of|for)\b|本(?:仓库|倉庫|项目|項目|列表|リポジトリ)|这是|이 저장소)/iu

/** Whether a list speaks of its own paper or of itself: `We released our survey paper “[A Title](…)”`. */
export const speaksOfOwn = ({ title }: Entry, { text }: List): boolean =>
  title !== null && isOwn(lineBefore(title.span, text))

/** `See also: `, `- cf. `, right before a title. */
const SEE_ALSO = /(?:^|[.;(])\P{L}*(?:see(?: also)?|also see|cf\.?)\P{L}*$/iu

/** `Original figure: `, `*Image adapted from `, right before a title. */
const CREDIT =
  /(?:^|[>|(])\P{L}*(?:original\s+(?:figure|image|picture|diagram)s?|(?:figure|image|picture|diagram|photo|illustration)s?(?:\s+(?:is|are))?\s+(?:source|credits?|courtesy|taken|adapted|reproduced|modified|from|by))(?:\s+(?:of|to|from|by))?\P{L}*$/iu

/** `If you use this list, please cite:`, on the line above. */
const TO_CITE = /\bcit(?:e|ing|ation)\b[^\n]{0,80}[:：][ \t]*\n[ \t]*\n?[ \t>]*(?:[-*+][ \t]+)?$/i

const isOwn = (before: string): boolean => OWN.some((own) => own.test(before)) || OF_LIST.test(before)

/** Whether the line is the first below such a request, and the entry what people should cite. */
const isToBeCited = (from: number, before: string, text: string): boolean =>
  !isRow(before) && TO_CITE.test(text.slice(Math.max(0, from - 200), from))

function isInSentence({ authors, venue, links }: Entry, title: Claim<string>, text: string): boolean {
  const { start } = title.span
  const from = start - lineBefore(title.span, text).length
  const read = [authors?.span, venue?.span, ...links.map(({ span }) => span)]
  let words = text.slice(from, start)
  for (const span of read)
    if (span && span.start >= from && span.end <= start)
      words =
        words.slice(0, span.start - from) + ' '.repeat(span.end - span.start) + words.slice(span.end - from)
  const before = text.slice(from, start)
  if (
    beginsAsRemark(before) ||
    isOwn(before) ||
    SEE_ALSO.test(before) ||
    CREDIT.test(before) ||
    isToBeCited(from, before, text)
  )
    return true
  // the other cells of a row, and the summary that an entry begins with
  const beside = words.split(/\||<[^<>]*>|[“"]/).at(-1) ?? ''
  return (
    (beside.match(/(?<![\p{L}\d.])\p{Ll}[\p{Ll}’'-]+(?![\p{L}\d])/gu) ?? []).length >= FEWEST_WORDS ||
    (beside.match(/[\p{Script=Han}\p{Script=Hiragana}]/gu) ?? []).length >= FEWEST_CHARACTERS
  )
}

/** Words below a picture or above a table. */
import { FIRST_IN_LINE } from '../atom-table.ts'
import { OUTSIDE, TITLE } from '../labels.ts'
import { PARAGRAPH, type Unit } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

const KIND = String.raw`figure|fig\.?|table|tab\.|chart|abb(?:ildung|\.)|tabelle|tableau|图表?|圖表?|表|図|그림|표`
/** `2`, `2a:`, `2(a)`, `S1`, `3.1`; `IV:`; `一：`. */
const NUMBER = String.raw`s?\d{1,3}(?:\.\d{1,2})?(?:[abce-h](?=[.:|)])|\s?\([a-z]\))?(?![\p{L}\d])|[ivx]{1,5}(?=[.:|])|[一二三四五六七八九十]{1,3}(?=[:：.、])`
/** `Figure 2.`, `Table IV:`, `Fig. 3(a) |`, `图 1：`. */
const NUMBERED = new RegExp(String.raw`^[^\p{L}\d\n]*(?:${KIND})\s*(?:${NUMBER})`, 'iu')

const PICTURE = '(?:image|figure|fig\\.|picture|photo|diagram|illustration|screenshot|table)s?'
const FROM =
  '(?:source|credits?|courtesy)(?: of| to)?|(?:(?:taken|adapted|borrowed|reproduced|modified) )?(?:from|by)'
const IN_HAN = '(?:图片?|插图|圖片?)(?:来源|來源|出处|出處|来自|來自|摘自)|(?:図|画像)の?(?:出典|引用)'
const IN_HANGUL = String.raw`(?:그림|이미지)\s?출처`
/** `Image source: `, `Figures are adapted from `, `Original figure: `, `图片来源：`, in front of a title. */
const SOURCE = new RegExp(
  String.raw`^[^\p{L}\d\n]*(?:${PICTURE} (?:(?:is|are) )?(?:${FROM})|original ${PICTURE}(?: (?:from|by|in))?|${IN_HAN}|${IN_HANGUL})\P{L}*$`,
  'iu',
)

/** So much of a line is looked at, in characters. */
const NEAR = 200

/** Whether a paragraph outside of lists is a caption, or a picture with its caption on the next line. */
export const isCaption = ({ kind, flow: { text } }: Unit): boolean =>
  kind === PARAGRAPH &&
  text
    .slice(0, NEAR)
    .split('\n', MOST_LINES)
    .some((line) => NUMBERED.test(line))
/** A picture's markup has fewer. */
const MOST_LINES = 5

/** Captions tell of no paper of their own, and not when another came out. */
export function withoutCaptions(units: LabelledUnits): void {
  const { table } = units
  for (let k = 0; k < units.count; k++) {
    const { text } = units.unit(k).flow
    const isNumbered = NUMBERED.test(text.slice(0, NEAR))
    let isCaption = isNumbered
    let line = 0
    for (let i = units.start(k); i < units.start(k + 1); i++) {
      const from = table.from[i] as number
      if ((table.place[i] as number) & FIRST_IN_LINE) {
        line = text.lastIndexOf('\n', from) + 1
        isCaption = isNumbered || NUMBERED.test(text.slice(line, line + NEAR))
      }
      if (units.tags[i] === TITLE && from - line < NEAR && SOURCE.test(text.slice(line, from)))
        isCaption = true
      if (isCaption && units.tags[i] !== OUTSIDE) units.relabel(i, OUTSIDE)
    }
  }
}

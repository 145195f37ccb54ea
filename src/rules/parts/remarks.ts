/** Papers that are only spoken of: in the remark on another paper, in the introduction of a section. */
import type { Entry, List } from '../../model/list.ts'
import type { Span } from '../../model/span.ts'

/** Characters of a line before a title that are looked at. */
const MOST = 2000
/** Small words, or characters of a Chinese or Japanese sentence, that names and labels before a title do not have. */
const FEWEST_WORDS = 6
const FEWEST_CHARACTERS = 12

/** The words before a span on its line, the last of them if there are very many. */
export function lineBefore({ start }: Span, text: string): string {
  const before = text.slice(Math.max(0, start - MOST), start)
  return before.slice(before.lastIndexOf('\n') + 1)
}

/** Whether a sentence leads to the title on its line, so that the entry is no item of the list. */
export function isSpokenOf({ title, authors, venue, links }: Entry, { text }: List): boolean {
  if (!title) return false
  const { start } = title.span
  const from = start - lineBefore(title.span, text).length
  const read = [authors?.span, venue?.span, ...links.map(({ span }) => span)]
  let words = text.slice(from, start)
  for (const span of read)
    if (span && span.start >= from && span.end <= start)
      words =
        words.slice(0, span.start - from) + ' '.repeat(span.end - span.start) + words.slice(span.end - from)
  // the other cells of a row, and the summary that an entry begins with
  const beside = words.split(/\||<[^<>]*>|[“"]/).at(-1) ?? ''
  return (
    (beside.match(/(?<![\p{L}\d.])\p{Ll}[\p{Ll}’'-]+(?![\p{L}\d])/gu) ?? []).length >= FEWEST_WORDS ||
    (beside.match(/[\p{Script=Han}\p{Script=Hiragana}]/gu) ?? []).length >= FEWEST_CHARACTERS
  )
}

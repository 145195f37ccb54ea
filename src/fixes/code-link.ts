/** Writes the link of a `[Code]` that has none. */
import type { Edit } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { lineStart } from '../text/lines.ts'

/**
 * Turns the label at `bare` into `link`, which may stand in outer brackets, and closes the bracket that opened before it; null
 * where the label is struck out, since the link would be as well, or where an address begins behind it that no bracket closes.
 */
export function codeLinkEdit(text: string, bare: Span, link: string): Edit | null {
  const isStruckOut =
    /~~?[[(]?\s*$/.test(text.slice(Math.max(0, bare.start - 5), bare.start)) &&
    /^\s*[\])]?~/.test(text.slice(bare.end, bare.end + 5))
  if (isStruckOut || ADDRESS.test(text.slice(bare.end, bare.end + 12))) return null
  const closing = outerBracket(text, bare)
  return { ...bare, text: closing === '' ? link : link.replace(/^\[(\[.*\))\]$/s, '$1') + closing }
}

/** `[[Github]](https://…`, as an address begins. */
const ADDRESS = /^\]{0,2}\s?\(\s?(?:https?:|www\.)/i

/**
 * What closes a bracket that opened before the label at `bare` in its line and is not closed behind it: in `\[[paper](…)|[code]`,
 * the last bracket, which the link takes, was meant for both.
 */
function outerBracket(text: string, { start, end }: Span): string {
  const open: string[] = []
  for (const bracket of bracketsIn(text.slice(lineStart(start, text), start)))
    if (bracket.endsWith('[')) open.push(bracket)
    else open.pop()
  const [behind = ''] = text.slice(end).split('\n', 1)
  const innermost = open.at(-1)
  return innermost === undefined || closes(bracketsIn(behind)) ? '' : innermost.replace('[', ']')
}

/** The brackets of a text but those of its links, each with the backslash before it. */
const bracketsIn = (text: string): readonly string[] => text.replace(LINKED, '').match(/\\?[[\]]/g) ?? []

const LINKED = /!?\[[^[\]\n]{0,300}\](?:\([^\s()]{0,2000}\)|\[[^[\]\n]{0,300}\])/g

/** Whether more brackets are closed than were opened. */
function closes(brackets: readonly string[]): boolean {
  let depth = 0
  return brackets.some((bracket) => {
    depth += bracket.endsWith('[') ? 1 : -1
    return depth < 0
  })
}

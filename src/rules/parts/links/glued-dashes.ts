/** `-[A Title](…)`, `-**A Title**`: lines that are no list items, as no space follows the dash. */
import type { Entry, Link, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'

export type GluedDash = {
  readonly entry: Entry
  /** The entry's first. */
  readonly link: Link
  /** The offset right behind the dash. */
  readonly at: number
}

/** So many entries of a list stand behind a dash and a space: the others are meant to. */
const FEWEST = 3

/** The entries of a list of items whose dash has no space behind it. */
export function gluedDashes({ entries, text }: List): readonly GluedDash[] {
  const lines = entries.flatMap((entry) => lineOf(entry, text) ?? [])
  if (lines.filter(({ before }) => ITEM.test(before)).length < FEWEST) return []
  return lines.flatMap(({ entry, start, before }) => {
    const [dash] = GLUED.exec(before) ?? []
    const [link] = entry.links
    return dash && link ? [{ entry, link, at: start + dash.length }] : []
  })
}

const ITEM = /^ {0,3}- /
const GLUED = /^ {0,3}-(?=\[|\*\*\S)/

/** What stands on the line of an entry's title before it, and where that begins. */
function lineOf(entry: Entry, text: string) {
  if (!entry.title) return null
  const { start, end } = entry.title.span
  const line = start - lineBefore(entry.title.span, text).length
  return { entry, start: line, before: text.slice(line, Math.min(end, start + 1)) }
}

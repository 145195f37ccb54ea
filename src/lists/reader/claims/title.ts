/** Labelled atoms → the title, without what stands around it. */
import type { Claim } from '../../../model/span.ts'
import { normalizeSpace, type Range } from '../../markdown/flow.ts'
import { claimAt } from '../author-list.ts'
import { VENUE } from '../labels.ts'
import type { Region } from '../regions.ts'
import { countOf } from './count.ts'
import { certaintyOf, type Labelled } from './runs.ts'

export function readTitle(list: Labelled, { titleFirst, titleLast }: Region): Claim<string> | null {
  const { table } = list
  const { flow } = table.unitOf(titleFirst)
  const whole = titleRange(flow.text, table.from[titleFirst] as number, table.to[titleLast] as number)
  const range = withoutLeadIn(list, whole, titleLast)
  const value = normalizeSpace(flow.text.slice(range.from, range.to))
  return /[\p{L}\p{N}]/u.test(value) && !PLACEHOLDER.test(value)
    ? claimAt(flow, range, value, certaintyOf(list, titleFirst, titleLast))
    : null
}

/** `A Title in *CVPR*, 2024`, `A Title, to appear in AAAI`: what leads from a title to the venue right behind it. */
const LEAD_IN =
  /(?<![\s,.;:([–—-])[\s,.;:([–—-]+(?:(?:(?:to appear|(?:to be )?(?:accepted|published|presented))\s)?(?:in|at)|accepted(?:\s(?:by|to|for))?|published by)(?:\sthe)?\s*$/i

function withoutLeadIn({ table, tags }: Labelled, { from, to }: Range, last: number): Range {
  const next = last + 1
  if (tags[next] !== VENUE || table.unit[next] !== table.unit[last]) return { from, to }
  const { text } = table.unitOf(last).flow
  const isRight = /^[\s*_“"]*$/.test(text.slice(to, table.from[next]))
  const lead = isRight ? LEAD_IN.exec(text.slice(from, to)) : null
  return { from, to: lead ? from + lead.index : to }
}

/** Stands where a title will be. */
const PLACEHOLDER =
  /^(?:updating|coming soon|to be (?:added|announced|updated)|tb[ad]|todo|wip|none|n\/a)\W*$/i

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
] as const

/** Pictures, an emoji or its short code (`:fire:`) that tells its kind, the hashes of a heading without a blank, and a dash in the place of a bullet. */
const BEFORE_TITLE =
  /^(?:[\s\ufffc]|[-–—•](?=\s)|\ufe0f|_+(?=\p{Lu}[^_]*$)|#{2,6}(?=\S)|\p{Extended_Pictographic}[\ufe0f\s]+|:[a-z][\w+-]{1,40}:\s+)*/u

/** Nothing of that begins so: the usual case, without the slow pattern. */
const PLAIN_START = /[a-z\d]/i

/** `Flags: [Flags for Generators](…)`, `Tall flags: Tall Flags: How to Wave`: how long the name is before the title that begins with it. */
function twice(title: string): number {
  const [lead = '', name = ''] = NAME_AND_COLON.exec(title) ?? []
  const again = title.slice(lead.length, lead.length + name.length)
  const behind = title.charAt(lead.length + name.length)
  if (lead === '' || !/[\s:]/.test(behind) || again.toLowerCase() !== name.toLowerCase()) return 0
  // `TALL: Tall and Little Ladders` is spelt out behind its acronym
  return again === name || behind === ':' || /\s/.test(name) ? lead.length : 0
}
const NAME_AND_COLON = /^([\p{L}\p{N}][^:\n]{0,60}): /u

/** Without pictures and stops at its ends, but with the question mark behind it. */
function titleRange(text: string, start: number, end: number): Range {
  let [from, to] = [start, end]
  if (!PLAIN_START.test(text.charAt(from))) from += BEFORE_TITLE.exec(text.slice(from, to))?.[0].length ?? 0
  from += twice(text.slice(from, to))
  from += restOfBracket(text, from, to)
  to = withQuestion(text, to)
  to -= BEHIND_TITLE.exec(text.slice(from, to))?.[0].length ?? 0
  const range = balanced(text, from, to)
  from = range.from
  to = withQuestion(text, range.to)
  while (
    to > from &&
    /[\s.,:;\ufffc]/.test(text.charAt(to - 1)) &&
    !/\.\p{L}\.$/u.test(text.slice(to - 3, to))
  )
    to--
  if (/["“]/.test(text.charAt(from - 1))) to += LAST_BRACKET.exec(text.slice(to, to + 30))?.[0].length ?? 0
  to -= FOOTNOTE.exec(text.slice(from, to))?.[0].length ?? 0
  const title = text.slice(from, to)
  if (isInSingleQuotes(title) || IN_BRACES.test(title)) return { from: from + 1, to: to - 1 }
  return /^['‘][^'’‘]*$/u.test(title) && /['’]/u.test(text.charAt(to)) ? { from: from + 1, to } : { from, to }
}

/** `[2019 Geometry & Shapes] Hands …`: how far a bracket that opened earlier reaches into the title. */
function restOfBracket(text: string, from: number, to: number): number {
  const [rest = ''] = /^[^[\]]{1,60}\]\s+(?=\S+\s\S)/.exec(text.slice(from, to)) ?? []
  return rest !== '' && /\[[^[\]]{2,60}$/.test(text.slice(Math.max(0, from - 80), from)) ? rest.length : 0
}

/** `(from Some Company)`, and the attributes of a heading: `{#name .class}`. */
const BEHIND_TITLE = /(?<!\s)\s*(?:\{\s*[#.:][^{}]*\}?|\((?:from|by) \p{Lu}[^()]*(?:\)\s*\([^()]*)?\)?)$/u

/** `"A title (ABC)"`. */
const LAST_BRACKET = /^\s\([^()"”]{1,20}\)(?=["”])/

/** A reference to a footnote is no part of a title. */
const FOOTNOTE = /(?<!\s)\s*\[\^[^\]\s]{1,20}\]?$/

function withQuestion(text: string, end: number): number {
  let to = end
  while (/[?!]/.test(text.charAt(to))) to++
  return to
}

/** As BibTeX writes it. */
const IN_BRACES = /^\{[^{}]*\}$/
/** `'One's own title'`, but not `'This' and 'That'`. */
function isInSingleQuotes(title: string): boolean {
  const closed = /['’]\s/.exec(title)
  const isAgain = closed !== null && /\s['‘]/.test(title.slice(closed.index + 2))
  return /^['‘].+['’]$/u.test(title) && !isAgain
}

/** How many characters reach to the closing bracket at `to`, also behind the full stop of `(Lee et al.)`. */
const closingAt = (text: string, to: number, close: string): number =>
  text.charAt(to) === close ? 1 : text.startsWith(`.${close}`, to) ? 2 : 0

/** With the bracket or quote beside it that its own needs. */
function balanced(text: string, start: number, end: number): Range {
  let [from, to] = [start, end]
  for (const [open, close] of PAIRS)
    if (countOf(text, from, to, open) > countOf(text, from, to, close)) to += closingAt(text, to, close)
  for (const [open, close] of PAIRS)
    if (text.charAt(from - 1) === open && countOf(text, from, to, close) > countOf(text, from, to, open))
      from--
  if (countOf(text, from, to, '"') % 2 > 0) {
    const isWrapped = text.charAt(from - 1) === '"'
    // `"A "quoted" word"`, `"A word that is "quoted""`
    if (text.charAt(to) === '"' && (!isWrapped || text.charAt(to + 1) === '"')) to++
    else if (isWrapped) from--
  }
  return { from, to }
}

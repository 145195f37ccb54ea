/** Findings by entry, each cause once. */
import type { List } from '../../model/list.ts'
import { rulePage } from '../../model/pages.ts'
import type { Finding } from '../../model/report.ts'
import type { Fix, Severity } from '../../model/rule.ts'
import { difference, type Piece, replaced, shortened } from '../parts/difference.ts'
import { linesInWords } from '../parts/lines.ts'
import type { Cause, FindingGroup } from '../parts/overview.ts'
import { plain } from '../parts/plain.ts'
import { type Reworded, reworded } from '../parts/reworded.ts'
import type { Pen, Style } from './pen.ts'

const MARKS: Readonly<Record<Severity, readonly [string, Style]>> = {
  error: ['✖ error  ', 'red'],
  warning: ['▲ warning', 'yellow'],
  notice: ['● notice ', 'blue'],
}
/** Where the words of a finding begin. */
const indentOf = ({ narrow }: Pen): number => (narrow ? 4 : 13)
/** Places of one cause that are shown with the titles of their entries; of more, so many lines. */
const MAX_TITLES = 3
const MAX_LINES = 10
/** A longer change is described instead of shown. */
const MAX_CHANGE = 1200
/** A venue, a number. */
const MAX_INLINE = 60

/** The title of the entry, or what else the causes have in common, and the causes below it. */
export function groupPart(group: FindingGroup, pen: Pen): string {
  const head = pen.wrap(pen.paint('bold', plain(titleOf(group))), 0)
  return [head, ...group.causes.flatMap((cause) => causeLines(cause, group, pen))].join('\n')
}

function titleOf({ kind, entry, path }: FindingGroup): string {
  if (kind === 'several') return `Several places in ${path}`
  if (kind === 'outside') return `Outside any entry in ${path}`
  return entry?.title?.value || `Untitled entry in ${path}`
}

function causeLines({ first, all }: Cause, group: FindingGroup, pen: Pen): string[] {
  const indent = indentOf(pen)
  const lines = [
    ...(all.length > 1 ? placesOf(all, group, pen) : []),
    pen.flow(referencesOf(first, pen), indent),
    ...fixLines(all, group.list, pen),
  ]
  return [messageLine(first, all.length, pen), ...lines.map((line) => ' '.repeat(indent) + line)]
}

function messageLine({ severity, message }: Finding, number: number, pen: Pen): string {
  const [mark, style] = MARKS[severity]
  const times = number > 1 ? `${pen.paint('bold', `${number} times`)}: ` : ''
  const words = `${times}${plain(message)}`
  if (pen.narrow) return `  ${pen.wrap(`${pen.paint(style, mark.trim())}: ${words}`, indentOf(pen))}`
  return `  ${pen.paint(style, mark)}  ${pen.wrap(words, indentOf(pen))}`
}

function placesOf(all: readonly Finding[], { kind, list }: FindingGroup, pen: Pen): string[] {
  if (kind !== 'several' || all.length > MAX_TITLES)
    return [pen.wrap(linesInWords(all, MAX_LINES), indentOf(pen))]
  return all.map((finding) => {
    const title = finding.entry === null ? null : list?.entries[finding.entry]?.title?.value
    return pen.wrap(`line ${finding.from.line}${title ? `: ${plain(title)}` : ''}`, indentOf(pen))
  })
}

/** `README.md:3:5`, which terminals open in an editor; the rule, and where the evidence is unless the message says it. */
function referencesOf({ path, from, rule, evidence, message }: Finding, { paint, link }: Pen): string[] {
  const place = paint('cyan', `${plain(path)}:${from.line}:${from.column}`)
  const proof = evidence && !message.includes(evidence) ? [paint('dim', link(plain(evidence), evidence))] : []
  return [place, paint('dim', link(rule, rulePage(rule))), ...proof]
}

/** The first fix stands for those of all places. */
function fixLines(all: readonly Finding[], list: List | null, pen: Pen): string[] {
  const fixed = all.filter(({ fix }) => fix !== null)
  const [first] = fixed
  if (!first?.fix || !list) return []
  const some = fixed.length < all.length ? `, in ${fixed.length} of ${all.length} places` : ''
  const how = `${first.fix.safe ? 'safe fix' : 'suggestion'}${some}:`
  return changeLines(how, reworded(list.text, first.fix.edits, first.span), first.fix, pen)
}

/** A short change is shown: in one line if most of the words stay, else the old text above the new. */
function changeLines(how: string, { old, now }: Reworded, { description }: Fix, pen: Pen): string[] {
  const said = pen.paint('dim', how)
  if (old === now || old.length + now.length > MAX_CHANGE || /\n/.test(old + now))
    return [pen.wrap(`${said} ${pen.paint('dim', plain(description))}`, indentOf(pen))]
  const pieces = difference(plain(old), plain(now)) ?? replaced(plain(old), plain(now), MAX_INLINE)
  if (pieces) return [pen.wrap(`${said} ${worded(pieces, pen)}`, indentOf(pen))]
  const removed = old === '' ? [] : [signed('- ', old, 'red', pen)]
  const added = now === '' ? [] : [signed('+ ', now, 'green', pen)]
  return [said, ...removed, ...added]
}

/** An address stays beside its sign, even where it is longer than the line. */
function signed(sign: string, text: string, style: Style, pen: Pen): string {
  const line = pen.paint(style, sign + plain(text))
  return /\s/.test(text) ? pen.wrap(line, indentOf(pen)) : line
}

/** `Slow [-Smapling-]{+Sampling+}`, as `git diff --word-diff` writes it: red and green alone tell some people nothing. */
function worded(pieces: readonly Piece[], { paint }: Pen): string {
  const write: Readonly<Record<Piece['kind'], (text: string) => string>> = {
    same: (text) => text,
    removed: (text) => paint('red', `[-${text}-]`),
    added: (text) => paint('green', `{+${text}+}`),
  }
  return shortened(pieces)
    .map(({ kind, text }) => write[kind](text))
    .join('')
}

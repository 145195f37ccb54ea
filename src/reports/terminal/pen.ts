/** Writes for one terminal: colours, links and lines as long as it has them. */
import { styleText } from 'node:util'
import wrapAnsi from 'wrap-ansi'
import type { Severity } from '../../model/rule.ts'

export type Look = {
  readonly colours: boolean
  /** Infinity where lines are not wrapped: in a file, or in a pipe to a program that looks for words. */
  readonly columns: number
  /** Whether the terminal shows text as links (OSC 8). */
  readonly hyperlinks?: boolean
  /** Findings shown at most, those of one cause counted once; null or absent for all. */
  readonly maxFindings?: number | null
  /** Counts by rule instead of findings. */
  readonly statistics?: boolean
  /** Shows only findings of these severities, and nothing that is no finding. */
  readonly only?: readonly Severity[] | null
}

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan'

export type Pen = {
  /** There is no room for columns: what follows a line begins near the margin. */
  readonly narrow: boolean
  readonly paint: (style: Style, text: string) => string
  /** The text as a link. Only web addresses of visible ASCII characters become one, without `##[`, which GitHub's runner obeys. */
  readonly link: (text: string, address: string) => string
  /** Lines that fit, all but the first indented by so many columns; the first has that much less room as well. */
  readonly wrap: (text: string, indent: number) => string
  /** Parts that are not broken, as many on a line as fit; two blanks apart, or what `gap` says. */
  readonly flow: (parts: readonly string[], indent: number, gap?: string) => string
}

/** Narrower lines are of no use. */
const LEAST = 20
const NARROW = 80

export function penFor({ colours, columns, hyperlinks = false }: Look): Pen {
  const room = (indent: number) => Math.max(LEAST, columns - indent)
  const indented = (text: string, indent: number) => text.replaceAll('\n', `\n${' '.repeat(indent)}`)
  return {
    narrow: columns < NARROW,
    // the caller knows of the stream; Node would look at this process's standard output
    paint: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
    link: (text, address) =>
      hyperlinks && /^https?:\/\/(?!.*##\[)[!-~]+$/.test(address)
        ? `\u001b]8;;${address}\u0007${text}\u001b]8;;\u0007`
        : text,
    wrap: (text, indent) => indented(columns === Infinity ? text : wrapped(text, room(indent)), indent),
    flow: (parts, indent, gap = '  ') => indented(flowing(parts, room(indent), gap), indent),
  }
}

/** Between words; inside of words only where one is longer than a line, and never inside of an address, which has to be copied. */
const wrapped = (text: string, width: number): string =>
  wrapAnsi(text, width)
    .split('\n')
    .map((line) => (line.includes('://') ? line : wrapAnsi(line, width, { hard: true })))
    .join('\n')

function flowing(parts: readonly string[], width: number, gap: string): string {
  const lines: string[] = []
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)}${gap}${part}`
    if (lines.length > 0 && fits(longer, width)) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines.join('\n')
}

const fits = (line: string, width: number): boolean =>
  width === Infinity || !wrapAnsi(line, width, { hard: true }).includes('\n')

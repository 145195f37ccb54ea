/** Why a finding does not count: a comment in the list says so, or it stands outside the change. */
import type { Directive, List } from '../model/list.ts'
import type { Change, LineRange } from '../model/options.ts'
import type { Finding, Quiet } from '../model/report.ts'
import { positionAt, type Span } from '../model/span.ts'
import type { Draft } from './findings.ts'

/** Marks what does not count; `change` null means that every line counts. */
export function markSuppressed(
  drafts: readonly Draft[],
  suppressor: Suppressor,
  touched: (span: Span) => boolean,
): readonly Finding[] {
  return drafts.map(({ finding, touches }) => {
    const outside: Quiet = touches.some(touched) ? null : 'outside-change'
    return { ...finding, quiet: suppressor(finding).length > 0 ? 'suppressed' : outside }
  })
}

/** Whether a change touches any line of a span of this list; a path that the change does not name is untouched. */
export function touchedIn({ path, lineStarts }: List, change: Change | null): (span: Span) => boolean {
  if (change === null) return () => true
  const ranges: readonly LineRange[] = change.get(path) ?? []
  return (span) => {
    const first = positionAt(lineStarts, span.start).line
    const last = positionAt(lineStarts, Math.max(span.start, span.end - 1)).line
    return ranges.some((range) => range.first <= last && first <= range.last)
  }
}

/** The directives that suppress a finding. */
export type Suppressor = (finding: Pick<Finding, 'rule' | 'from' | 'span'>) => readonly Directive[]

/** A directive that names rules applies to those alone; names that no rule has do nothing. */
export function suppressorOf(list: List): Suppressor {
  const nextLines = Map.groupBy(nextLineDirectives(list), ({ line }) => line)
  const regions = list.directives.filter(({ kind }) => kind !== 'disable-next-line')
  return ({ rule, from, span }) => {
    const before = (nextLines.get(from.line) ?? []).map(({ directive }) => directive)
    const last = regions.findLast((region) => region.span.end <= span.start && names(region, rule))
    return [
      ...before.filter((directive) => names(directive, rule)),
      ...(last?.kind === 'disable' ? [last] : []),
    ]
  }
}

const names = ({ rules }: Directive, rule: string) => rules.length === 0 || rules.includes(rule)

type NextLine = { readonly directive: Directive; readonly line: number }

/** Each directive for the next line with the line it means: the next that is neither blank nor only directives. */
function nextLineDirectives(list: List): readonly NextLine[] {
  const alone = linesOfDirectivesAlone(list)
  return list.directives
    .filter(({ kind }) => kind === 'disable-next-line')
    .map((directive) => {
      let line = positionAt(list.lineStarts, directive.span.end).line + 1
      while (line <= list.lineStarts.length && (alone.has(line) || lineText(list, line).trim() === '')) line++
      return { directive, line }
    })
}

function linesOfDirectivesAlone(list: List): ReadonlySet<number> {
  const places = list.directives.map(({ span }) => ({
    span,
    line: positionAt(list.lineStarts, span.start).line,
  }))
  const alone = places.filter(
    ({ span, line }) => lineText(list, line).trim() === list.text.slice(span.start, span.end).trim(),
  )
  return new Set(alone.map(({ line }) => line))
}

function lineText({ text, lineStarts }: List, line: number): string {
  return text.slice(lineStarts[line - 1] ?? text.length, lineStarts[line] ?? text.length)
}

/** Why a finding does not count: a comment in the list says so, or it stands outside the change. */
import type { Directive, List } from '../model/list.ts'
import type { Change, LineRange } from '../model/options.ts'
import type { Finding, Quiet } from '../model/report.ts'
import { positionAt, type Span } from '../model/span.ts'
import type { Draft } from './check.ts'

/** Marks what does not count; `change` null means that every line counts. */
export function quieten(list: List, drafts: readonly Draft[], change: Change | null): readonly Finding[] {
  const suppressed = suppressions(list)
  const touched = touchedIn(list, change)
  return drafts.map(({ finding, touches }) => {
    const outside: Quiet = touches.some(touched) ? null : 'outside-change'
    return { ...finding, quiet: suppressed(finding) ? 'suppressed' : outside }
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

type Silencer = (finding: Finding) => boolean

/** A directive that names rules speaks of those alone; names that no rule bears do nothing. */
function suppressions(list: List): Silencer {
  const nextLines = nextLineDirectives(list)
  const regions = list.directives.filter(({ kind }) => kind !== 'disable-next-line')
  return ({ rule, from, span }) => {
    if (nextLines.get(from.line)?.some((directive) => names(directive, rule))) return true
    const last = regions.findLast((region) => region.span.end <= span.start && names(region, rule))
    return last?.kind === 'disable'
  }
}

const names = ({ rules }: Directive, rule: string) => rules.length === 0 || rules.includes(rule)

/** The directives for the next line, by the line they mean: the next that is neither blank nor itself only directives. */
function nextLineDirectives(list: List): ReadonlyMap<number, readonly Directive[]> {
  const meant = new Map<number, Directive[]>()
  const alone = linesOfDirectivesAlone(list)
  for (const directive of list.directives) {
    if (directive.kind !== 'disable-next-line') continue
    let line = positionAt(list.lineStarts, directive.span.end).line + 1
    while (line <= list.lineStarts.length && (alone.has(line) || lineText(list, line).trim() === '')) line++
    meant.set(line, [...(meant.get(line) ?? []), directive])
  }
  return meant
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

/** Where suppression comments apply. */
import type { Directive, List } from '../model/list.ts'
import type { Finding } from '../model/report.ts'
import { lastBefore, positionAt, type Span } from '../model/span.ts'
import { memoize } from '../text/memoize.ts'

export type Suppressions = {
  /** The directives that suppress a finding: those before its line (one array for each line and rule), and the region's. */
  readonly of: (finding: Pick<Finding, 'rule' | 'from' | 'span'>) => readonly (readonly Directive[])[]
  /** Where a directive suppresses the findings of a rule; null for one that ends a region. */
  readonly coverage: (directive: Directive, rule: string) => Span | null
}

/** A directive that names rules applies only to those; unknown names do nothing. */
export function suppressionsIn(list: List): Suppressions {
  const lines = nextLines(list)
  const byLine = Map.groupBy(lines.keys(), (directive) => lines.get(directive) ?? 0)
  const regionsOf = regionsByRule(list)
  // where many comments stand above one line with many findings, this is asked again and again
  const beforeLine = memoize((place) => {
    const [line = '', rule = ''] = place.split(' ')
    return (byLine.get(Number(line)) ?? []).filter((directive) => names(directive, rule))
  })
  return {
    of: ({ rule, from, span }) => {
      const before = beforeLine(`${from.line} ${rule}`)
      const regions = regionsOf(rule)
      const last = regions[lastBefore(regions.length, (i) => endOf(regions[i]) <= span.start)]
      return last?.kind === 'disable' ? [before, [last]] : [before]
    },
    coverage: (directive, rule) => {
      if (directive.kind === 'enable') return null
      const line = lines.get(directive)
      if (line !== undefined) return lineSpan(list, line)
      const { end } = directive.span
      const regions = regionsOf(rule)
      const next = regions[lastBefore(regions.length, (i) => endOf(regions[i]) <= end) + 1]
      return { start: end, end: next?.span.start ?? list.text.length }
    },
  }
}

const endOf = (directive: Directive | undefined) => directive?.span.end ?? 0
const names = ({ rules }: Directive, rule: string) => rules.length === 0 || rules.includes(rule)

/** The comments that begin or end a region for a rule, in order. */
function regionsByRule({ directives }: List): (rule: string) => readonly Directive[] {
  const regions = directives.filter(({ kind }) => kind !== 'disable-next-line')
  const known = new Map<string, readonly Directive[]>()
  return (rule) => {
    const before = known.get(rule) ?? regions.filter((region) => names(region, rule))
    known.set(rule, before)
    return before
  }
}

/** Maps each `disable-next-line` to its line: the next one that is not blank and does not consist of directives. */
function nextLines(list: List): ReadonlyMap<Directive, number> {
  const directives = list.directives.filter(({ kind }) => kind === 'disable-next-line')
  if (directives.length === 0) return new Map()
  const alone = linesOfDirectivesAlone(list)
  const isSkipped = (line: number) => alone.has(line) || lineText(list, line).trim() === ''
  const next: number[] = []
  for (let line = list.lineStarts.length; line > 0; line--)
    next[line] = isSkipped(line) ? (next[line + 1] ?? line + 1) : line
  return new Map(
    directives.map((directive) => {
      const line = positionAt(list.lineStarts, directive.span.end).line + 1
      return [directive, next[line] ?? line]
    }),
  )
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

const lineSpan = ({ text, lineStarts }: List, line: number): Span => ({
  start: lineStarts[line - 1] ?? text.length,
  end: lineStarts[line] ?? text.length,
})

function lineText(list: List, line: number): string {
  const { start, end } = lineSpan(list, line)
  return list.text.slice(start, end)
}

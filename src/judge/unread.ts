/** What the tool did not understand of a list. It is said in the report, and is no finding. */
import type { Lacking, ListContext } from '../model/context.ts'
import type { Unread } from '../model/report.ts'
import { positionAt, type Span } from '../model/span.ts'

const WHY: Readonly<Record<Lacking['part'], string>> = {
  authors: 'words that may be authors were not understood',
  'paper link': 'it may belong to the entry above, or hold a paper link that was not recognised',
}

/** In the order of the text, each line once for each reason; on a pull request, of touched lines only. */
export function unreadIn(
  { list, lacking }: Pick<ListContext, 'list' | 'lacking'>,
  touched: (span: Span) => boolean,
): readonly Unread[] {
  const lacks = lacking.flatMap(({ entry, part, certain }) =>
    certain ? [] : [{ span: entry.span, why: WHY[part] }],
  )
  const places = [...list.unread, ...lacks]
    .filter(({ span }) => touched(span))
    .map(({ span, why }) => ({ path: list.path, line: positionAt(list.lineStarts, span.start).line, why }))
  const once = new Map(places.map((place) => [`${place.line} ${place.why}`, place]))
  return [...once.values()].sort((a, b) => a.line - b.line)
}

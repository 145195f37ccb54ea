import type { AuthorsVerdict } from '../compare/names.ts'
import { abstractUrl, type Pair, pairOf } from '../compare/paper.ts'
import { READ_AUTHORS } from '../compare/thresholds.ts'
import { writeName, writeNames } from '../compare/write-names.ts'
import type { AuthorList } from '../model/list.ts'
import { entryRule, type Fix } from '../model/rule.ts'

export const authorMismatch = entryRule({
  name: 'author-mismatch',
  summary: 'authors missing, extra, misspelt or out of order',
  severity: 'warning',
  needs: ['paper'],
  messages: { differ: 'The authors differ from arXiv’s: {what}.' },
  *check(entry, facts) {
    const pair = pairOf(entry, facts)
    const { authors } = entry
    if (!pair?.authors || !authors || pair.identity !== 'same') return
    const verdict = pair.authors
    const what = describe(verdict)
    const read = verdict.agreeing + verdict.misspelt.length
    if (what.length === 0 || read < READ_AUTHORS * authors.names.length || verdict.agreeing === 0) return
    yield {
      message: 'differ',
      with: { what: what.join('; ') },
      at: authors.span,
      expected: pair.paper.authors.join(', '),
      actual: authors.names.map((name) => name.value).join('; '),
      evidence: abstractUrl(pair.paper),
      fix: fixFor(authors, pair, verdict),
    }
  },
})

function describe({ missing, extra, misspelt, reordered }: AuthorsVerdict): string[] {
  return [
    ...misspelt.map(({ listed, actual }) => `“${listed}” is ${actual} there`),
    ...(missing.length > 0 ? [`${named(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`] : []),
    ...(extra.length > 0 ? [`${named(extra)} ${extra.length === 1 ? 'is' : 'are'} not among them`] : []),
    ...(reordered.length > 0
      ? [`${named(reordered)} ${reordered.length === 1 ? 'stands' : 'stand'} elsewhere in the order`]
      : []),
  ]
}

function named(names: readonly string[]): string {
  if (names.length > 6) return `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A misspelt name is mended where it stands; anything more rewrites the whole list of names in its own style. */
function fixFor(authors: AuthorList, { title, paper }: Pair, verdict: AuthorsVerdict): Fix {
  const { missing, extra, misspelt, reordered } = verdict
  const safe = title?.outcome !== 'different' || verdict.agreeing >= 0.7 * authors.names.length
  const description = `Write arXiv’s authors: ${paper.authors.slice(0, 8).join(', ')}${paper.authors.length > 8 ? ' …' : ''}.`
  if (missing.length + extra.length + reordered.length === 0 || authors.etAl) {
    const edits = misspelt.flatMap(({ index, actual }) => {
      const span = authors.names[index]?.span
      return span ? [{ ...span, text: writeName(actual, authors) }] : []
    })
    return { description, safe: safe && edits.length > 0, edits }
  }
  const [first, last] = [authors.names[0], authors.names.at(-1)]
  const span = { start: first?.span.start ?? authors.span.start, end: last?.span.end ?? authors.span.end }
  const marked = authors.names.some(({ value, span: { start, end } }) => end - start !== value.length)
  return { description, safe: safe && !marked, edits: [{ ...span, text: writeNames(authors, verdict) }] }
}

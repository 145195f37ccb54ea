import type { AuthorsVerdict } from '../compare/names.ts'
import { abstractUrl, type Pair, pairOf } from '../compare/paper.ts'
import { READ_AUTHORS } from '../compare/thresholds.ts'
import { writeName, writeNames } from '../compare/write-names.ts'
import type { AuthorList } from '../model/list.ts'
import { type Edit, entryRule, type Fix } from '../model/rule.ts'

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
      ...fixFor(authors, pair, verdict),
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
function fixFor(authors: AuthorList, pair: Pair, verdict: AuthorsVerdict): { readonly fix?: Fix } {
  const { missing, extra, misspelt, reordered } = verdict
  const few = missing.length + extra.length + reordered.length === 0 || authors.etAl
  const edits = few ? mended(authors, misspelt) : [rewritten(authors, verdict)]
  if (edits.length === 0) return {}
  const names = pair.paper.authors
  const description = `Write arXiv’s authors: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`
  const sure = pair.title?.outcome !== 'different' || verdict.agreeing >= 0.7 * authors.names.length
  // marks beside a name (`Jane Doe*`) would be lost, and marks in arXiv's own names be read as Markdown
  const marked = !few && authors.names.some(({ value, span }) => span.end - span.start !== value.length)
  const plain = edits.every(({ text }) => !/[\\`*_[\]<>|${}^]/.test(text))
  return { fix: { description, safe: sure && plain && !marked, edits } }
}

function mended(authors: AuthorList, misspelt: AuthorsVerdict['misspelt']): Edit[] {
  return misspelt.flatMap(({ index, actual }) => {
    const span = authors.names[index]?.span
    return span ? [{ ...span, text: writeName(actual, authors) }] : []
  })
}

function rewritten(authors: AuthorList, verdict: AuthorsVerdict): Edit {
  const { names, span } = authors
  const start = names[0]?.span.start ?? span.start
  return { start, end: names.at(-1)?.span.end ?? span.end, text: writeNames(authors, verdict) }
}

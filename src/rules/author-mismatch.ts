import { authorEdits } from '../fixes/author-edits.ts'
import { writeNames } from '../fixes/write-names.ts'
import type { AuthorList, Entry, List } from '../model/list.ts'
import { type Edit, entryRule, type Fix, type Judgement, judged } from '../model/rule.ts'
import type { AuthorsVerdict } from '../text/names.ts'
import { READ_AUTHORS } from '../text/thresholds.ts'
import { namesAll, usualStyle } from './parts/habits.ts'
import { abstractUrl, isEarlierVersion, type Pair, pairOf } from './parts/paper.ts'

export const authorMismatch = entryRule({
  name: 'author-mismatch',
  summary: 'authors missing, extra, misspelt or out of order',
  severity: 'warning',
  needs: ['paper'],
  messages: { differ: 'The authors differ from arXiv’s: {what}.' },
  *check(entry, facts, list) {
    const pair = pairOf(entry, facts)
    const { authors } = entry
    if (!pair?.authors || !authors || pair.identity !== 'same') return
    const all = !pair.authors.abridged || (pair.authors.missing.length > 0 && namesAll(list, facts))
    const verdict = all ? pair.authors : { ...pair.authors, missing: [] }
    if (verdict.missing.some((name) => isPrinted(name, authors, list))) return
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
      judgement: judgementOf(verdict),
      ...(isEarlierVersion(pair) ? { severity: 'notice' as const } : {}),
      ...fixFor(inStyleOf(list, authors), pair, verdict, list),
    }
  },
})

/** Behind the names that were read stands another of arXiv's: it is not missing, the list could not be read to its end. */
function isPrinted(name: string, { span }: AuthorList, { text }: List): boolean {
  const [rest = ''] = text.slice(span.end, span.end + MOST_NAMES).split(/\n\s*\n|[[\]<>]|https?:/, 1)
  const family = name.split(' ').at(-1) ?? ''
  const at = family.length > 1 ? rest.indexOf(family) : -1
  return at >= 0 && !/\p{L}/u.test(rest.charAt(at - 1)) && !/[\p{L}-]/u.test(rest.charAt(at + family.length))
}

/** Names go on for so many characters at most. */
const MOST_NAMES = 4000

/** Two names do not show how three would be set apart: that is as the list does it elsewhere. */
function inStyleOf(list: List, authors: AuthorList): AuthorList {
  const usual = authors.names.length < 3 ? usualStyle(list) : null
  if (!usual || usual.order !== authors.style.order) return authors
  const { between, beforeLast } = usual
  return { ...authors, style: { ...authors.style, between, beforeLast } }
}

/** Named by what weighs most; every difference is in it. */
function judgementOf({ agreeing, total, missing, extra, misspelt, reordered }: AuthorsVerdict): Judgement {
  const all = { missing, extra, misspelt, reordered }
  const outcome = (['missing', 'extra', 'misspelt', 'reordered'] as const).find(
    (kind) => all[kind].length > 0,
  )
  const differing = [
    ...misspelt.map(({ listed, actual }) => ({ listed, actual })),
    ...missing.map((actual) => ({ listed: '', actual })),
    ...extra.map((listed) => ({ listed, actual: '' })),
  ]
  return judged('authors', outcome ?? 'same', 'likely', { differing, agreeing, total })
}

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

/** Names are mended where they stand; where they change places besides, the whole list is written anew in its own style. */
function fixFor(
  authors: AuthorList,
  pair: Pair,
  verdict: AuthorsVerdict,
  { text }: List,
): { readonly fix?: Fix } {
  const inPlace = authorEdits(authors, verdict, text)
  const edits = inPlace ?? [rewritten(authors, verdict)]
  if (edits.length === 0 || edits.some((edit) => breaksLink(edit, pair.entry))) return {}
  const names = pair.paper.authors
  const description = `Write arXiv’s authors: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`
  const sure = pair.title?.outcome !== 'different' || verdict.agreeing >= 0.7 * authors.names.length
  // marks beside a name (`Jane Doe*`) would be lost, and marks in arXiv's own names be read as Markdown
  const marked = !inPlace && authors.names.some(({ value, span }) => span.end - span.start !== value.length)
  // of a lone word it is not known whose it is
  const whole = authors.names.every(({ value }) => /\s/.test(value))
  const plain = edits.every(({ text: written }) => !/[\\`_[\]<>|${}^]/.test(written))
  return { fix: { description, safe: sure && plain && whole && !marked, edits } }
}

/** A name that comes in among the words of a link would lead where the one beside it does. */
const breaksLink = ({ start, end }: Edit, { links }: Entry): boolean =>
  start === end && links.some(({ span }) => span.start < start && start < span.end)

function rewritten(authors: AuthorList, verdict: AuthorsVerdict): Edit {
  const { names, span } = authors
  const start = names[0]?.span.start ?? span.start
  return { start, end: names.at(-1)?.span.end ?? span.end, text: writeNames(authors, verdict) }
}

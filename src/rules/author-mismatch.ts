import { authorEdits } from '../fixes/author-edits.ts'
import { looksLinked } from '../fixes/escape.ts'
import { writeNames } from '../fixes/write-names.ts'
import type { AuthorsVerdict, Pair } from '../model/comparison.ts'
import type { AuthorList, Entry, List, NameStyle } from '../model/list.ts'
import { type Edit, entryRule, type Fix, type Judgement, judgement } from '../model/rule.ts'

/** If less than this share of the listed names is found, the names were probably misread and are not reported. */
const READ_AUTHORS = 0.5

export const authorMismatch = entryRule({
  name: 'author-mismatch',
  summary: 'authors missing, extra, misspelt or out of order',
  severity: 'warning',
  needs: ['paper'],
  messages: { differ: 'The authors differ from arXiv’s: {what}.' },
  *check({ entry: { authors }, pair, list, conventions }) {
    if (!pair?.authors || !authors || pair.identity !== 'same') return
    const all = !pair.authors.abridged || conventions.namesAllAuthors
    const verdict = all ? pair.authors : { ...pair.authors, missing: [] }
    if (verdict.missing.some((name) => isInText(name, authors, list))) return
    const what = describe(verdict)
    const read = verdict.agreeing + verdict.misspelt.length
    if (what.length === 0 || read < READ_AUTHORS * authors.names.length || verdict.agreeing === 0) return
    yield {
      message: 'differ',
      with: { what: what.join('; ') },
      at: authors.span,
      expected: pair.paper.authors.join(', '),
      actual: authors.names.map((name) => name.value).join('; '),
      evidence: pair.abstractUrl,
      judgement: judgementOf(verdict),
      ...(pair.earlierVersion ? { severity: 'notice' as const } : {}),
      ...fixFor(inStyle(conventions.nameStyle, authors), pair, verdict, list),
    }
  },
})

/** Whether a "missing" name is in the text after the names: then the list has it, and the reader stopped too early. */
function isInText(name: string, { span }: AuthorList, { text }: List): boolean {
  const [rest = ''] = text.slice(span.end, span.end + FARTHEST_NAME).split(/\n\s*\n|[[\]<>]|https?:/, 1)
  const family = name.split(' ').at(-1) ?? ''
  const at = family.length > 1 ? rest.indexOf(family) : -1
  return at >= 0 && !/\p{L}/u.test(rest.charAt(at - 1)) && !/[\p{L}-]/u.test(rest.charAt(at + family.length))
}

/** How many characters after the authors are searched for more names. */
const FARTHEST_NAME = 4000

/** One or two names do not show how three would be separated; the list's other entries do. */
function inStyle(usual: NameStyle | null, authors: AuthorList): AuthorList {
  if (authors.names.length >= 3 || !usual || usual.order !== authors.style.order) return authors
  const { between, beforeLast } = usual
  return { ...authors, style: { ...authors.style, between, beforeLast } }
}

/** The outcome is the most important kind of difference; `differing` lists all of them. */
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
  return judgement('authors', outcome ?? 'same', 'likely', { differing, agreeing, total })
}

function describe({ missing, extra, misspelt, reordered }: AuthorsVerdict): string[] {
  return [
    ...misspelt.map(({ listed, actual }) => `“${listed}” should be ${actual}`),
    ...(missing.length > 0 ? [`${named(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`] : []),
    ...(extra.length > 0 ? [`${named(extra)} ${extra.length === 1 ? 'is' : 'are'} not among arXiv’s`] : []),
    ...(reordered.length > 0
      ? [`${named(reordered)} ${reordered.length === 1 ? 'is' : 'are'} out of order`]
      : []),
  ]
}

function named(names: readonly string[]): string {
  if (names.length > 6) return `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Corrects names in place; if that is not possible, rewrites all of them in the list's own style. */
function fixFor(
  authors: AuthorList,
  pair: Pair,
  verdict: AuthorsVerdict,
  { text }: List,
): { readonly fix?: Fix } {
  const inPlace = authorEdits(authors, verdict, text)
  const edits = inPlace ?? [rewritten(authors, verdict)]
  if (edits.length === 0 || edits.some((edit) => breaksLink(edit, pair.entry))) return {}
  if (edits.some(({ text: written }) => /[<>[\]`|]|&#?\w/.test(written) || looksLinked(written))) return {}
  const names = pair.paper.authors
  const description = `Write arXiv’s authors: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`
  const sure = pair.title?.outcome !== 'different' || verdict.agreeing >= 0.7 * authors.names.length
  // a rewrite would lose marks beside a name (`Jane Doe*`)
  const marked = !inPlace && authors.names.some(({ value, span }) => span.end - span.start !== value.length)
  // a single word does not say for certain whose name it is
  const whole = authors.names.every(({ value }) => /\s/.test(value))
  // such marks in arXiv's names would be read as Markdown
  const plain = edits.every(({ text: written }) => !/[\\`_[\]<>|${}^]/.test(written))
  return { fix: { description, safe: sure && plain && whole && !marked, edits } }
}

/** A name inserted inside a link's text would become part of that link. */
const breaksLink = ({ start, end }: Edit, { links }: Entry): boolean =>
  start === end && links.some(({ span }) => span.start < start && start < span.end)

function rewritten(authors: AuthorList, verdict: AuthorsVerdict): Edit {
  const { names, span } = authors
  const start = names[0]?.span.start ?? span.start
  return { start, end: names.at(-1)?.span.end ?? span.end, text: writeNames(authors, verdict) }
}

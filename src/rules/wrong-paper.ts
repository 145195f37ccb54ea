import type { Pair } from '../model/comparison.ts'
import type { Paper } from '../model/facts.ts'
import type { List } from '../model/list.ts'
import { entryRule, type Fix, type Judgement, judgement } from '../model/rule.ts'
import { positionAt } from '../model/span.ts'
import { compareAuthors } from '../text/names.ts'
import { isDistinctive, titleKey } from '../text/titles.ts'
import { isAboutPaper, isSure, mentionsPaper } from './parts/mentions.ts'

export const wrongPaper = entryRule({
  name: 'wrong-paper',
  summary: 'the arXiv id belongs to another paper',
  severity: 'error',
  needs: ['paper'],
  messages: {
    other: 'arXiv {id} is another paper: “{actual}” by {authors}.',
    doubtful: 'arXiv {id} seems to be another paper, or has been renamed: its title is “{actual}”.',
    twin: 'arXiv {id} is “{actual}”, which line {line} lists; “{title}” is another paper, or this one’s former title.',
    meant: 'arXiv {id} is another paper, “{actual}”; “{title}” is arXiv {meant}.',
  },
  *check({ entry, pair, list, conventions, intendedPaper }) {
    if (!pair || pair.identity === 'same') return
    const meant = intendedPaper(entry)
    if (!meant && (!isSure(pair) || mentionsPaper(pair, list) || isAboutPaper(pair, list, conventions)))
      return
    const { link, paper } = pair
    const [first = 'unknown authors', ...rest] = paper.authors
    const authors = rest.length === 0 ? first : `${first} and ${rest.length} more`
    const common = {
      at: link.urlSpan,
      expected: entry.title?.value ?? '',
      actual: paper.title,
      evidence: pair.abstractUrl,
      judgement: judgementOf(pair),
    }
    if (meant && meant.id !== paper.id) {
      const slots = { id: paper.id, actual: paper.title, title: entry.title?.value ?? '', meant: meant.id }
      yield {
        message: 'meant',
        with: slots,
        ...common,
        expected: `arXiv:${meant.id}`,
        ...fixFor(pair, meant, list),
      }
    } else if (pair.identity === 'other') {
      yield { message: 'other', with: { id: paper.id, actual: paper.title, authors }, ...common }
    } else if (isDistinctive(titleKey(entry.title?.value ?? '')) || !conventions.usesNicknames) {
      const said = { ...common, severity: 'warning' } as const
      const slots = { id: paper.id, actual: paper.title }
      if (pair.twin) {
        const line = String(positionAt(list.lineStarts, pair.twin.span.start).line)
        yield { message: 'twin', with: { ...slots, line, title: entry.title?.value ?? '' }, ...said }
      } else yield { message: 'doubtful', with: slots, ...said }
    }
  },
})

const judgementOf = ({ identity, title, authors }: Pair): Judgement =>
  judgement('paper', identity, identity === 'other' ? 'certain' : 'likely', {
    similarity: Math.round((title?.similarity ?? 0) * 1000) / 1000,
    agreeing: authors?.agreeing ?? null,
    total: authors?.total ?? null,
  })

/** Replaces only the id; safe if the authors agree as well as the title. */
function fixFor({ entry, link }: Pair, meant: Paper, { text }: List): { readonly fix?: Fix } {
  const { start, end } = link.urlSpan
  const written = link.reference.kind === 'paper' ? link.reference.id : ''
  const at = text.slice(start, end).indexOf(written)
  if (at < 0 || written === '') return {}
  const authors = entry.authors && compareAuthors(entry.authors, meant.authors)
  // drop a `v2` or later: it belonged to the other paper; every paper has a `v1`
  const length = /^v(?!1(?!\d))\d+/.exec(text.slice(start + at + written.length))?.[0].length ?? 0
  const edits = [{ start: start + at, end: start + at + written.length + length, text: meant.id }]
  const safe = authors !== null && authors.agreeing > 0 && authors.extra.length === 0
  return { fix: { description: `Link arXiv ${meant.id}: “${meant.title}”.`, safe, edits } }
}

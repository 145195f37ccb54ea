import type { Pair } from '../model/comparison.ts'
import type { Paper } from '../model/facts.ts'
import type { Entry } from '../model/list.ts'
import { entryRule, type Judgement, judgement } from '../model/rule.ts'
import { positionAt } from '../model/span.ts'
import { compareAuthors } from '../text/names.ts'
import { isDistinctive, titleKey } from '../text/titles.ts'
import { paperFoundByTitle, relinked, seekingPaper } from './parts/intended.ts'
import { isAboutPaper, isSure, mentionsPaper } from './parts/mentions.ts'

export const wrongPaper = entryRule({
  name: 'wrong-paper',
  summary: 'the arXiv id belongs to another paper',
  severity: 'error',
  needs: ['paper', 'search'],
  messages: {
    other: 'arXiv {id} is another paper: “{actual}” by {authors}.',
    doubtful: 'arXiv {id} seems to be another paper, or has been renamed: its title is “{actual}”.',
    twin: 'arXiv {id} is “{actual}”, which line {line} lists; “{title}” is another paper, or this one’s former title.',
    meant: 'arXiv {id} is another paper, “{actual}”; “{title}” is arXiv {meant}.',
  },
  *check({ entry, pair, list, facts, conventions, intendedPaper }) {
    if (!pair || pair.identity === 'same') return
    const known = intendedPaper(entry)
    if (!known && (!isSure(pair) || mentionsPaper(pair, list) || isAboutPaper(pair, list, conventions)))
      return
    const meant = known ?? paperFoundByTitle(entry, facts)
    const { link, paper } = pair
    const common = {
      at: link.urlSpan,
      expected: entry.title?.value ?? '',
      actual: paper.title,
      evidence: pair.abstractUrl,
      judgement: judgementOf(pair),
      ...(!meant && seekingPaper(entry, facts)),
    }
    if (meant && meant.id !== paper.id) {
      const slots = { id: paper.id, actual: paper.title, title: entry.title?.value ?? '', meant: meant.id }
      yield {
        message: 'meant',
        with: slots,
        ...common,
        expected: `arXiv:${meant.id}`,
        ...relinked(link, meant, list, meant === known && isSafe(entry, meant)),
      }
    } else if (pair.identity === 'other') {
      yield {
        message: 'other',
        with: { id: paper.id, actual: paper.title, authors: authorsOf(paper) },
        ...common,
      }
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

function authorsOf({ authors: [first = 'unknown authors', ...rest] }: Paper): string {
  return rest.length === 0 ? first : `${first} and ${rest.length} more`
}

const judgementOf = ({ identity, title, authors }: Pair): Judgement =>
  judgement('paper', identity, identity === 'other' ? 'certain' : 'likely', {
    similarity: Math.round((title?.similarity ?? 0) * 1000) / 1000,
    agreeing: authors?.agreeing ?? null,
    total: authors?.total ?? null,
  })

/** Safe if the authors agree as well as the title. */
function isSafe({ authors }: Entry, meant: Paper): boolean {
  const verdict = authors && compareAuthors(authors, meant.authors)
  return verdict !== null && verdict.agreeing > 0 && verdict.extra.length === 0
}

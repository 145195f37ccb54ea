import { abstractUrl, pairOf } from '../compare/paper.ts'
import { entryRule } from '../model/rule.ts'

export const wrongPaper = entryRule({
  name: 'wrong-paper',
  summary: 'the arXiv id is another paper',
  severity: 'error',
  needs: ['paper'],
  messages: {
    other: 'arXiv {id} is another paper: “{actual}” by {authors}.',
    doubtful: 'arXiv {id} seems to be another paper: its title is “{actual}”.',
  },
  *check(entry, facts) {
    const pair = pairOf(entry, facts)
    if (!pair || pair.identity === 'same') return
    const { link, paper } = pair
    const [first = 'unknown authors', ...rest] = paper.authors
    const authors = rest.length === 0 ? first : `${first} and ${rest.length} more`
    const common = {
      at: link.urlSpan,
      expected: entry.title?.value ?? '',
      actual: paper.title,
      evidence: abstractUrl(paper),
    }
    if (pair.identity === 'other') {
      yield { message: 'other', with: { id: paper.id, actual: paper.title, authors }, ...common }
    } else {
      yield {
        message: 'doubtful',
        with: { id: paper.id, actual: paper.title },
        severity: 'warning',
        ...common,
      }
    }
  },
})

import { entryRule } from '../model/rule.ts'
import { abstractUrl, pairOf } from './parts/paper.ts'

export const withdrawnPaper = entryRule({
  name: 'withdrawn-paper',
  summary: 'arXiv says that the paper was withdrawn',
  severity: 'warning',
  needs: ['paper'],
  messages: { withdrawn: 'The paper was withdrawn: “{comment}”.' },
  *check(entry, facts) {
    const pair = pairOf(entry, facts)
    if (!pair?.paper.withdrawn) return
    const { link, paper } = pair
    yield {
      message: 'withdrawn',
      with: { comment: paper.comment ?? '' },
      at: link.urlSpan,
      evidence: abstractUrl(paper),
    }
  },
})

import { entryRule } from '../model/rule.ts'
import { saysWithdrawn } from './parts/papers/says-withdrawn.ts'

export const withdrawnPaper = entryRule({
  name: 'withdrawn-paper',
  summary: 'arXiv says that the paper was withdrawn',
  severity: 'warning',
  needs: ['paper'],
  messages: { withdrawn: 'The paper was withdrawn: “{comment}”.' },
  *check({ entry, pair, list }) {
    if (!pair?.paper?.withdrawn || saysWithdrawn(entry, list)) return
    const { link, paper, record } = pair
    yield {
      message: 'withdrawn',
      with: { comment: paper.comment ?? '' },
      at: link.urlSpan,
      evidence: record.evidence,
    }
  },
})

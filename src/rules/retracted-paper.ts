import { doiAddress } from '../hosts/doi.ts'
import { entryRule } from '../model/rule.ts'
import { saysWithdrawn } from './parts/papers/says-withdrawn.ts'

export const retractedPaper = entryRule({
  name: 'retracted-paper',
  summary: 'its publisher retracted the paper',
  severity: 'error',
  needs: ['paper', 'record'],
  givesWayTo: ['wrong-paper'],
  messages: {
    dated: 'The paper was retracted on {date}: see {notice}.',
    undated: 'The paper was retracted: see {notice}.',
  },
  *check({ entry, pair, list }) {
    const by = pair?.witnesses.find(({ record }) => record?.retraction)
    const retraction = by?.record?.retraction
    if (!by || !retraction || pair?.identity !== 'same' || saysWithdrawn(entry, list)) return
    const { doi, date } = retraction
    const notice = doi ? doiAddress(doi) : by.evidence
    const common = { at: by.link.urlSpan, evidence: notice }
    if (date) yield { message: 'dated', with: { date: date.slice(0, 10), notice }, ...common }
    else yield { message: 'undated', with: { notice }, ...common }
  },
})

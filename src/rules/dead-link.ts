import type { Facts } from '../model/facts.ts'
import type { Reference } from '../model/reference.ts'
import { listRule } from '../model/rule.ts'
import { type LinkState, pageState, paperState } from '../model/status.ts'
import { entrySpans } from './parts/entries.ts'

export const deadLink = listRule({
  name: 'dead-link',
  summary: 'a link that is certainly gone',
  severity: 'error',
  needs: ['paper', 'page'],
  messages: { dead: '{address} is dead: {reason}.' },
  *check(list, facts) {
    const entryOf = entrySpans(list)
    for (const link of list.links) {
      const state = linkState(link.reference, facts)
      if (state?.status !== 'dead') continue
      yield {
        message: 'dead',
        with: { address: link.url, reason: reasonOf(state) },
        at: link.urlSpan,
        cause: entryOf.get(link) ?? link.span,
        actual: link.url,
        ...(state.evidence === null ? {} : { evidence: state.evidence }),
      }
    }
  },
})

/** Repositories are another rule's: their deaths have other causes and other words. */
function linkState(reference: Reference, facts: Facts<'paper' | 'page'>): LinkState | null {
  if (reference.kind === 'paper') return paperState(reference, facts)
  return reference.kind === 'page' ? pageState(facts.page.get(reference.url)) : null
}

const reasonOf = ({ reason, httpStatus }: LinkState) =>
  reason ?? (httpStatus === null ? 'nothing answers there' : `it answers ${httpStatus}`)

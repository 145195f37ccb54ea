import { linkRule } from '../model/rule.ts'
import type { LinkState } from '../model/status.ts'

/** Repositories have their own rule, dead-repository. */
export const deadLink = linkRule({
  name: 'dead-link',
  summary: 'a link that is certainly gone',
  severity: 'error',
  needs: ['paper', 'page'],
  status: 'dead',
  messages: { dead: '{address} is dead: {reason}.' },
  *check({ link: { url }, state }) {
    yield { message: 'dead', with: { address: url, reason: reasonOf(state) }, actual: url }
  },
})

const reasonOf = ({ reason, httpStatus }: LinkState) =>
  reason ?? (httpStatus === null ? 'there is no answer' : `it returns ${httpStatus}`)

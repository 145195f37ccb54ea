import type { Facts } from '../model/facts.ts'
import { arxivIdOf, type Entry, type Link } from '../model/list.ts'
import { linkRule } from '../model/rule.ts'
import type { LinkState } from '../model/status.ts'
import { archived } from './parts/papers/copies.ts'
import { paperFoundByTitle, relinked, seekingPaper } from './parts/papers/intended.ts'
import { isSurelyRead } from './parts/titles/mentions.ts'

/** Repositories have their own rule, dead-repository. */
export const deadLink = linkRule({
  name: 'dead-link',
  summary: 'a link that is certainly gone',
  severity: 'error',
  needs: ['paper', 'page', 'search', 'copy'],
  status: 'dead',
  messages: {
    dead: '{address} is dead: {reason}.',
    meant: '{address} is dead: {reason}; “{title}” is arXiv {meant}.',
  },
  *check({ link, state, entry, list, facts, intendedPaper }) {
    const said = { address: link.url, reason: reasonOf(state) }
    const named = isMistypedPaper(link, entry, facts.paper) ? entry : null
    const meant = named && (intendedPaper(named) ?? paperFoundByTitle(named, facts))
    if (meant && named) {
      const slots = { ...said, title: meant.title, meant: meant.id }
      const expected = `arXiv:${meant.id}`
      yield {
        message: 'meant',
        with: slots,
        actual: link.url,
        expected,
        ...relinked(link, named, meant, list, false),
      }
    } else
      yield {
        message: 'dead',
        with: said,
        actual: link.url,
        ...(named ? seekingPaper(named, facts) : archived(link, entry, list, facts)),
      }
  },
})

/** Whether an entry, sure of its title and names, links its paper by an id that arXiv does not have. */
const isMistypedPaper = (link: Link, entry: Entry | null, papers: Facts<'paper'>['paper']): boolean =>
  entry !== null &&
  link.reference.kind === 'paper' &&
  papers.get(link.reference.id)?.state === 'absent' &&
  link.reference.id === arxivIdOf(entry) &&
  isSurelyRead(entry)

const reasonOf = ({ reason, httpStatus }: LinkState) =>
  reason ?? (httpStatus === null ? 'there was no answer' : `it returns ${httpStatus}`)

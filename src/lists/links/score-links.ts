/** Links behind the numbers of a table of results, `| [0.409](…) | [85.3%](…) | [A Title](…) |`: to the papers that report them. */
import type { Link } from '../../model/list.ts'
import { withRole } from './roles.ts'

/** `0.409`, `85.3 ± 0.4`, `**72%**`; an arXiv identifier has more digits. */
const SCORE = /^\W{0,4}\d{1,3}(?:\.\d{1,3}(?:\s?±\s?\d[\d.]{0,5})?\s?%?|\s?%)\W{0,4}$/
const LONGEST = 24

/** The links of an entry, those behind scores as none to its own paper; the same ones unless it links a paper otherwise. */
export function withScoreLinks(links: readonly Link[]): readonly Link[] {
  const papers = links.filter(({ role }) => role === 'paper')
  const scores = papers.filter(({ label }) => label.length <= LONGEST && SCORE.test(label))
  return scores.length === 0 || scores.length === papers.length
    ? links
    : withRole('other', links, new Set(scores))
}

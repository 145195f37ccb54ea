/**
 * Links to sections, figures and references inside a paper, `https://arxiv.org/html/2401.00001v2#S4.T2`: a text that leads to
 * several of them speaks of that paper, and the words beside such a link are no title of it.
 */
import type { Link } from '../../model/list.ts'
import { withRole } from './roles.ts'

/** What arXiv names the places in its papers: `S4.SS1`, `A1.T2`, `bib.bib18`, `footnote3`. A link to a page is one to the paper. */
const PLACE = /#((?:bib|[a-z]+\d+)(?:\.[a-z\d]+)*)$/i

/** Where a link leads inside a paper; null for every other link. */
function placeIn({ url, reference }: Link): { readonly paper: string; readonly place: string } | null {
  if (reference.kind !== 'paper' || reference.form === 'pdf' || reference.form === 'abs') return null
  const place = PLACE.exec(url.trim())?.[1]
  return place === undefined ? null : { paper: reference.id, place }
}

/** Fewer places of one paper may be what was in the address bar when its link was copied. */
const FEWEST = 3
const FEWEST_NUMBERED = 2

/** The links that lead to places inside a paper and not to the paper of an entry. O(links). */
export function placesAmong(links: readonly Link[]): ReadonlySet<Link> {
  const found = links.flatMap((link) => {
    const at = placeIn(link)
    return at ? [{ link, ...at }] : []
  })
  const places = new Map<string, Set<string>>()
  for (const { paper, place } of found) places.set(paper, (places.get(paper) ?? new Set()).add(place))
  const isPlace = ({ link, paper, place }: (typeof found)[number]) => {
    const count = places.get(paper)?.size ?? 0
    return /^bib\b/i.test(place) || count >= FEWEST || (count >= FEWEST_NUMBERED && isNumber(link.label))
  }
  return new Set(found.filter(isPlace).map(({ link }) => link))
}

/** `12`, `Section 4.2`, `Fig. 1b`, `Table IV`: at most one word and a number. */
const isNumber = (label: string): boolean =>
  label.length < LONGEST &&
  /^\W*(?:\p{L}+\.?\s)?\W*(?:\d+\w?|[IVXLC]+|[A-Z])(?:[.-]\w{1,3})*\W*$/u.test(label)
const LONGEST = 30

/** The links with those to places inside a paper as such. */
export const withPlaces = <T extends Link>(links: readonly T[], places: ReadonlySet<Link>): T[] =>
  withRole('anchor', links, places)

/** An entry beside the paper that its link names: what every rule about metadata begins with. */
import { type Facts, found, type Paper } from '../../model/facts.ts'
import type { Entry, Link } from '../../model/list.ts'
import { type AuthorsVerdict, compareAuthors } from '../../text/names.ts'
import { SAME_AUTHORS, UNLIKE } from '../../text/thresholds.ts'
import { compareTitles, shareNickname, type TitleVerdict } from '../../text/titles.ts'

export type Pair = {
  readonly entry: Entry
  readonly link: Link
  readonly paper: Paper
  readonly title: TitleVerdict | null
  readonly authors: AuthorsVerdict | null
  /** `other`: certainly not the entry's paper. `doubtful`: the title says so, and the list gives no authors. */
  readonly identity: 'same' | 'doubtful' | 'other'
}

/** The entry's first arXiv paper, if arXiv's record of it was found; null where nothing is known for certain. */
export function pairOf(entry: Entry, facts: Facts<'paper'>): Pair | null {
  const known = pairs.get(entry)
  if (known?.papers === facts.paper) return known.pair
  const pair = compare(entry, facts)
  pairs.set(entry, { papers: facts.paper, pair })
  return pair
}

/** Eight rules ask for the same comparison: it is made once for an entry and the facts of a run. */
const pairs = new WeakMap<Entry, { readonly papers: Facts<'paper'>['paper']; readonly pair: Pair | null }>()

function compare(entry: Entry, facts: Facts<'paper'>): Pair | null {
  const link = entry.links.find(({ role, reference }) => role === 'paper' && reference.kind === 'paper')
  if (link?.reference.kind !== 'paper') return null
  const paper = found(facts.paper.get(link.reference.id))
  if (!paper) return null
  const title = entry.title && compareTitles(entry.title.value, paper.title)
  const authors = entry.authors && compareAuthors(entry.authors, paper.authors)
  return { entry, link, paper, title, authors, identity: identityOf(title, authors, entry, paper) }
}

function identityOf(
  title: TitleVerdict | null,
  authors: AuthorsVerdict | null,
  entry: Entry,
  paper: Paper,
): Pair['identity'] {
  if (title?.outcome !== 'different' || isTranslated(entry, paper)) return 'same'
  if (shareNickname(entry.title?.value ?? '', paper.title)) return 'same'
  const listed = entry.authors?.names.length ?? 0
  if (authors && listed > 0) {
    // "Jing Ou et al." is by Jing Ou first of all; another may have written anything
    const isFirst = listed > 1 || !entry.authors?.etAl || authors.order[0]?.listed === 0
    if (!isFirst && authors.agreeing > 0 && title.similarity < UNLIKE) return 'doubtful'
    if (authors.agreeing / listed >= SAME_AUTHORS) return 'same'
    if (authors.agreeing + authors.misspelt.length === 0) return 'other'
    return title.similarity < UNLIKE && authors.agreeing / listed < SAME_AUTHORS / 2 ? 'other' : 'same'
  }
  return title.similarity < UNLIKE ? 'doubtful' : 'same'
}

/** The link is to a version before the newest, which may have had another title and other authors. */
export const isEarlierVersion = ({ link: { reference }, paper }: Pair): boolean =>
  reference.kind === 'paper' && reference.version !== null && reference.version < (paper.version ?? 0)

/** A list in another language gives the title in it: words in letters that arXiv's English title has not. */
export function isTranslated({ title }: Entry, paper: Paper): boolean {
  const listed = foreignWords(title?.value ?? '')
  const isOther = listed.length > 1 || listed.some((word) => /(?!\p{Script=Latin})\p{L}{2}/u.test(word))
  return isOther && foreignWords(paper.title).length === 0
}

const foreignWords = (text: string) =>
  (text.match(/\p{L}+/gu) ?? []).filter((word) => /(?![A-Za-z])\p{L}/u.test(word))

export const abstractUrl = (paper: Paper): string => `https://arxiv.org/abs/${paper.id}`

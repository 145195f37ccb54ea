/**
 * One verdict from several witnesses (docs/sources.md, "Who is believed"). Agreement with any of them acquits: a list may
 * use arXiv's title or the publisher's. It is wrong only if all who know differ from it and agree with each other.
 */
import type { AuthorsVerdict, By, Pair, TitleVerdict } from '../model/comparison.ts'
import type { Entry } from '../model/list.ts'
import type { Witness } from '../model/witness.ts'
import { compareAuthors } from '../text/names.ts'
import { compareTitles, isCitation } from '../text/titles.ts'

/** Best first. */
const RANKS: readonly TitleVerdict['outcome'][] = ['same', 'shortened', 'typo', 'different']

/** The listed title beside the record that is most like it; null where the witnesses against it disagree. */
export function titleVerdict(entry: Entry, witnesses: readonly Witness[]): Pair['title'] {
  const verdicts = witnesses.flatMap((by) => {
    const verdict = titleBeside(entry, by)
    return verdict ? [{ ...verdict, by }] : []
  })
  const [best, ...others] = verdicts.toSorted(
    (a, b) => RANKS.indexOf(a.outcome) - RANKS.indexOf(b.outcome) || b.similarity - a.similarity,
  )
  if (!best || best.outcome === 'same' || best.outcome === 'shortened') return best ?? null
  return others.every(({ by }) => sayTheSame(best.by, by)) ? best : null
}

/** A citation is no title, nor are the words of a sentence around one. */
export function titleBeside(
  { title }: Entry,
  { link: { label }, title: actual }: Witness,
): TitleVerdict | null {
  if (!title || isCitation(title.value)) return null
  const verdict = compareTitles(title.value, actual)
  return verdict.outcome === 'different' && isCitation(label) ? null : verdict
}

function sayTheSame(a: Witness, b: Witness): boolean {
  const { outcome } = compareTitles(a.title, b.title)
  return outcome === 'same' || outcome === 'shortened'
}

/** The listed names beside the record that they agree with best; null where those against them disagree. */
export function authorsVerdict({ authors }: Entry, witnesses: readonly Witness[]): Pair['authors'] {
  if (!authors) return null
  const verdicts = witnesses
    .filter((by) => by.authors.length > 0)
    .map((by) => ({ ...compareAuthors(authors, by.authors), by }))
    .map(inAnyOrder)
  const [best, ...others] = verdicts.toSorted((a, b) => faultsIn(a) - faultsIn(b))
  if (!best || faultsIn(best) === 0) return best ?? null
  // a publisher that registers names by the alphabet may leave some out: it cannot accuse
  const accusers = [best, ...others].filter(({ by }) => by.record?.order !== 'arbitrary')
  const [first, ...more] = accusers
  return first && more.every((one) => nameTheSame(first.by, one.by)) ? first : null
}

/** Where the order means nothing, nobody is out of order. */
const inAnyOrder = (verdict: By<AuthorsVerdict>): By<AuthorsVerdict> =>
  verdict.by.record?.order === 'arbitrary' ? { ...verdict, reordered: [] } : verdict

const faultsIn = ({ missing, extra, misspelt, reordered, abridged }: AuthorsVerdict) =>
  (abridged ? 0 : missing.length) + extra.length + misspelt.length + reordered.length

function nameTheSame(a: Witness, b: Witness): boolean {
  const families = ({ authors }: Witness) =>
    authors.map((name) => name.split(' ').at(-1)?.normalize('NFKD').replace(/\P{L}/gu, '').toLowerCase())
  return families(a).join() === families(b).join()
}

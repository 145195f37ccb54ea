/** Titles that a venue gave a paper which arXiv still has under another one. */
import type { By, Pair, TitleVerdict } from '../../../model/comparison.ts'
import type { List } from '../../../model/list.ts'
import { editDistance } from '../../../text/distance.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { hasWords, titleKey } from '../../../text/titles.ts'

/**
 * Whether another entry has the words that arXiv lacks, in nearly the same title, behind its publisher's page: then the list
 * has the published title, and arXiv's is the abandoned one.
 */
export function isPublishersTitle({ entry }: Pair, { differing }: TitleVerdict, list: List): boolean {
  const mine = wordsOf(entry.title?.value ?? '')
  const differsSo = (title: string) =>
    differing.every(({ listed, actual }) =>
      listed === '' ? !hasWords(title, actual) : hasWords(title, listed) && !hasWords(title, actual),
    )
  if (mine.length <= FEWEST || differing.every(({ listed }) => listed === '')) return false
  const published = publishedIn(list)
  // of two words, nearly the same title has one at least
  return mine
    .slice(0, 2)
    .flatMap((word) => published.get(word) ?? [])
    .some(({ title, words }) => title !== entry.title && areNearly(mine, words) && differsSo(title.value))
}

/** The titles of a list behind which stands a publisher's page, by each of their words. */
const publishedIn = memoizeByObject(({ entries }: List) => {
  const titles = entries.flatMap(({ title, links }) =>
    title && links.some(({ role, reference }) => role === 'paper' && reference.kind === 'page')
      ? [{ title, words: wordsOf(title.value) }]
      : [],
  )
  const byWord = new Map<string, typeof titles>()
  for (const one of titles)
    for (const word of new Set(one.words)) {
      const having = byWord.get(word)
      if (having) having.push(one)
      else byWord.set(word, [one])
    }
  return byWord
})

const wordsOf = (title: string): readonly string[] => titleKey(title).split(' ')

/** Whether at most one word of either is not the other's. */
function areNearly(a: readonly string[], b: readonly string[]): boolean {
  const beyond = (some: readonly string[], others: readonly string[]) =>
    some.filter((word) => !others.includes(word)).length
  return beyond(a, b) <= 1 && beyond(b, a) <= 1
}
const FEWEST = 4

const ACCEPTED = /\b(?:accepted|published|to appear|camera[- ]ready)\b/i

/**
 * `LakeVCP: …` of "LakeICP: …", a paper that was accepted: whether all that differs are capitals of the name before the
 * colon. Nobody mistypes those, but a method may have got another name.
 */
export function mayBeNewName({ entry, paper }: Pair, { differing, by }: By<TitleVerdict>): boolean {
  const [one, ...more] = differing
  if (!one || more.length > 0 || !ACCEPTED.test(`${paper?.comment} ${paper?.journalRef && 'published'}`))
    return false
  return (
    entry.title?.value.startsWith(`${one.listed}:`) === true &&
    by.title.startsWith(`${one.actual}:`) &&
    capitalsOf(one.listed) !== capitalsOf(one.actual) &&
    editDistance(one.listed, one.actual) <= 2
  )
}
const capitalsOf = (name: string): string => name.replace(/[^\p{Lu}\d]/gu, '')

/** The words in which a title differs from the record's, and what kind of difference they make. */
import type { By, Difference, TitleVerdict } from '../../../model/comparison.ts'
import { hasWords, titleKey } from '../../../text/titles.ts'
import { isSlip } from '../../../text/wording.ts'

/** Whether something differs, and all of it is of one kind. */
export const isAll = ({ differing }: TitleVerdict, is: (one: Difference) => boolean): boolean =>
  differing.length > 0 && differing.every(is)

/** Whether the words are articles, or none. */
export const isArticle = ({ listed, actual }: Difference): boolean =>
  ARTICLE.test(listed) && ARTICLE.test(actual)
const ARTICLE = /^(?:an?|the)?$/i

/** Whether one word stands for one that is nearly the same. */
export const isWordMisspelt = (one: Difference): boolean =>
  one.listed !== '' && one.actual !== '' && isSlip(one)

/** Whether the title lacks words of the record's beginning or end. */
export const isAtEdge = ({ differing, by }: By<TitleVerdict>): boolean =>
  differing.length === 1 &&
  differing.every(({ actual }) => by.title.startsWith(actual) || by.title.endsWith(actual))

/** Whether the list leaves words out. */
export const isOmission = ({ listed }: Difference): boolean => listed === ''

/** Whether all that differs is an “a” or “an” that stands in one of the titles only. */
export const lacksArticle = ({ differing: [one, ...more] }: TitleVerdict): boolean =>
  more.length === 0 && /^an?$/i.test(`${one?.listed}${one?.actual}`) && (!one?.listed || !one.actual)

/** Whether all that differs is a small word that the list's title has besides, once. */
export const addsPreposition = ({ differing: [one, ...more] }: TitleVerdict, listed: string): boolean =>
  more.length === 0 &&
  one?.actual === '' &&
  /^(?:of|for|in|on|to|with)$/i.test(one.listed) &&
  !hasWords(listed, `${one.listed} ${one.listed}`)

/** Whether words were misspelt and nothing else differs. */
export const isOnlySlips = ({ outcome, differing }: Pick<TitleVerdict, 'outcome' | 'differing'>): boolean =>
  outcome === 'typo' && differing.every(isSlip)

/** Whether two titles have the same words, in whatever order. */
export const haveSameWords = (one: string, other: string): boolean => sorted(one) === sorted(other)
const sorted = (title: string): string => titleKey(title).split(' ').toSorted().join(' ')

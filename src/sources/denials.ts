/** When a source may be believed that something does not exist. */
import type { Known } from '../model/facts.ts'

type Answers<K, T> = ReadonlyMap<K, Known<T>>

/**
 * So few of all answers that they need no witness of another kind. A service that has lost a part of its index, or a
 * token that may not see everything, denies far more than one in fifty.
 */
export const isRare = (few: number, all: number): boolean => few * 50 <= all

export const keysThatAre = <K, T>(state: Known<T>['state'], answers: Answers<K, T>): K[] =>
  [...answers].flatMap(([key, known]) => (known.state === state ? [key] : []))

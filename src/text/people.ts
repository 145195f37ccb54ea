/** Whether words that stand where authors do name people. */
import { COMPANY, FACULTY, INSTITUTION } from './organizations.ts'

/** `ATIS/SNIPS`, "Stanford Dialogue Dataset"; digits and marks may stand between two names. */
const NO_PERSON = /[\d*&;/]|\bdata ?sets?\b/i
/** `SNIPS`, "further construct". */
const NO_NAME = /^\p{Lu}{3,}$|^(?=.*\p{Script=Latin})\P{Lu}+$/u

/** `Peking University`, `Indian Institute`, and `Microsoft` alone. */
const ORGANIZATION = new RegExp(`\\b(?:${INSTITUTION}|${FACULTY})\\b|^(?:${COMPANY})$`, 'i')

/** Whether every one of some names may be a person's and no more than that. */
export const arePeople = (names: readonly string[]): boolean =>
  !names.some((name) => NO_PERSON.test(name) || NO_NAME.test(name.trim()) || ORGANIZATION.test(name.trim()))

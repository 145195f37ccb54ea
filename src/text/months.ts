/** A month, abbreviated or in full, as alternatives for a regular expression with the flag `i`. */
export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

const NAMES = MONTH.split('|')
const FIRST_LETTERS = NAMES.map((month) => month.slice(0, 3))

/** The alternative of `MONTH` for a month from 1. */
export const monthName = (month: number): string => NAMES[month - 1] ?? ''

/** The number of a month by its name, abbreviated or in full, from 1; null for any other word. */
export const monthNumber = (name: string): number | null =>
  FIRST_LETTERS.indexOf(name.slice(0, 3).toLowerCase()) + 1 || null

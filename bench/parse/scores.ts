/** What is counted for each list, and how lists are summed up. */

export const GOLD_FIELDS = ['title', 'authors', 'venue', 'year', 'arxivId', 'code'] as const
export type GoldField = (typeof GOLD_FIELDS)[number]

export const FIELDS = [
  'found',
  'spurious',
  ...GOLD_FIELDS,
  'titlesAtScale',
  'authorsAtScale',
  'linksInNoEntry',
] as const
export type Field = (typeof FIELDS)[number]

/** Fields of which less is better. */
export const FAULTS: ReadonlySet<Field> = new Set(['spurious', 'linksInNoEntry'])

/** `part` of `whole` are so; a whole of 0 means that the list has nothing to measure. */
export type Ratio = { readonly part: number; readonly whole: number }

export type Scores = Readonly<Record<Field, Ratio>>

/** The scores of one list, and each mistake in words. */
export type Measured = { readonly scores: Partial<Scores>; readonly mistakes: readonly string[] }

/** A list with fewer cases has no say in the mean over lists. */
const FEWEST_CASES = 5

const NOTHING: Ratio = { part: 0, whole: 0 }

/** All fields, those that were not measured with a whole of 0. */
export const complete = (scores: Partial<Scores>): Scores => byField((field) => scores[field] ?? NOTHING)

/** From 0 to 1; null where there was nothing to measure. */
export const share = ({ part, whole }: Ratio): number | null => (whole === 0 ? null : part / whole)

/** A ratio out of yeses and noes. */
export const ratio = (cases: readonly boolean[]): Ratio => ({
  part: cases.filter(Boolean).length,
  whole: cases.length,
})

/** Over all cases of all lists, so that long lists weigh more. */
export const total = (lists: readonly Scores[]): Scores =>
  byField((field) => ({
    part: sum(lists.map((scores) => scores[field].part)),
    whole: sum(lists.map((scores) => scores[field].whole)),
  }))

/** The mean of the lists' shares, so that each list weighs the same; null where no list has enough cases. */
export function means(lists: readonly Scores[]): Record<Field, number | null> {
  return byField((field) => {
    const measured = lists.map((scores) => scores[field]).filter(({ whole }) => whole >= FEWEST_CASES)
    return share({ part: sum(measured.map((score) => share(score) ?? 0)), whole: measured.length })
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const byField = <T>(of: (field: Field) => T): Record<Field, T> =>
  Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Record<Field, T>

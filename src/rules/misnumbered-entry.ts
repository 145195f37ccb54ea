import type { Entry, List } from '../model/list.ts'
import { type Edit, type Fix, listRule } from '../model/rule.ts'
import { sections } from '../model/sections.ts'
import { type Claim, lineNumber, type Span } from '../model/span.ts'
import { MANY } from './parts/links/together.ts'
import { citedNumbers, numbersBetween } from './parts/numbers-in-text.ts'

export const misnumberedEntry = listRule({
  name: 'misnumbered-entry',
  summary: '[n] out of sequence in its section',
  severity: 'notice',
  needs: [],
  messages: {
    out: 'The entry is numbered [{number}], but [{expected}] comes next.',
    often:
      '{count} entries are out of sequence, such as [{number}] where [{expected}] comes next: lines {lines}.',
  },
  *check({ list }) {
    const all = sections(list).flatMap((section) => sequences(list, section))
    const stands = elsewhere(all)
    if (stands.size === 0 && areKeys(all)) return
    const found = all
      .filter((numbers) => counting(numbers) && !isPartlyRead(numbers, stands, list))
      .flatMap((numbers) => misplacedIn(numbers, all))
    yield* found.length < MANY ? withoutCited(found, list).map(outOfSequence) : often(found, list)
  },
})

type Misplaced = { readonly run: Numbers; readonly expected: number; readonly fix: Fix | null }

function misplacedIn(numbers: Numbers, all: readonly Numbers[]): readonly Misplaced[] {
  const misplaced = misplacedRuns(numbers)
  if (misplaced.length > Math.max(1, MOST_MISPLACED * numbers.length)) return []
  return misplaced.map(({ run, expected }) => {
    const alone = misplaced.length === 1 && run.at(-1) !== numbers.at(-1)
    const isTaken = takesFromNext(numbers, run, expected, all)
    return { run, expected, fix: isTaken ? null : renumber(run, expected, alone) }
  })
}

/** A number that the text refers to is not changed, nor given to another entry. */
function withoutCited(found: readonly Misplaced[], { text }: List): readonly Misplaced[] {
  if (found.every(({ fix }) => fix === null)) return found
  const cited = citedNumbers(text)
  return found.map((one) => {
    const isCited = one.run.some(({ value }, i) => cited.has(value) || cited.has(one.expected + i))
    return isCited ? { ...one, fix: null } : one
  })
}

/** Where a larger share of a section's numbers is out of sequence, they are keys, such as those of a paper's references. */
const MOST_MISPLACED = 1 / 6

/** Whether sections begin anywhere, and too much of the whole list is out of sequence: papers are named again by their keys. */
function areKeys(all: readonly Numbers[]): boolean {
  const beginning = all.filter(([first]) => (first?.value ?? 0) > 1)
  if (2 * beginning.length <= all.length) return false
  const misplaced = all.flatMap((numbers) =>
    misplacedRuns(numbers).filter(({ run }) => run[0] !== numbers[0]),
  )
  return misplaced.length > MOST_MISPLACED * all.flat().length
}

/** Whether the next section goes on counting from the end of this one, and begins with a number that this one would get. */
function takesFromNext(numbers: Numbers, run: Numbers, expected: number, all: readonly Numbers[]): boolean {
  const [last, [next] = []] = [numbers.at(-1), all[all.indexOf(numbers) + 1]]
  if (run.at(-1) !== last || next?.value !== (last?.value ?? 0) + 1) return false
  return next.value < expected + run.length
}

const slotsOf = ({ run: [first], expected }: Misplaced) =>
  ({ number: String(first?.value ?? 0), expected: String(expected) }) as const

const outOfSequence = (one: Misplaced) => {
  const slots = slotsOf(one)
  return {
    message: 'out',
    with: slots,
    at: spanOf(one),
    expected: `[${slots.expected}]`,
    actual: `[${slots.number}]`,
    ...(one.fix && { fix: one.fix }),
  } as const
}

const spanOf = ({ run: [first] }: Misplaced): Span => first?.span ?? { start: 0, end: 0 }

function often(found: readonly Misplaced[], list: List) {
  const [first] = found
  if (!first) return []
  const lines = found.map((one) => lineNumber(spanOf(one), list)).join(', ')
  const slots = { ...slotsOf(first), count: String(found.length), lines }
  return [{ message: 'often', with: slots, at: spanOf(first) }] as const
}

type Numbers = readonly Claim<number>[]

/** A section's numbers, split where the count restarts: at a 1 (or 0) that follows other text or precedes the next number. */
function sequences(list: List, section: readonly Entry[]): readonly Numbers[] {
  const all: Claim<number>[][] = []
  let end = 0
  const having = section.filter(({ number }) => number !== null)
  if (2 * having.filter(({ number }) => isMonth(number, list)).length > having.length) return []
  const numbered = having.filter(({ number }) => number !== null && !isYear(number.value))
  for (const [i, { number, span }] of numbered.entries()) {
    if (number === null) continue
    const again =
      number.value <= 1 &&
      (numbered[i + 1]?.number?.value === number.value + 1 || interrupted(list, end, span.start))
    if (all.length === 0 || again) all.push([number])
    else all.at(-1)?.push(number)
    end = span.end
  }
  return all
}

/** `[2024]` before a title. */
const isYear = (value: number): boolean => value >= 1900 && value < 2100

/** `[2407]`, `[202407]`, `[240712]` before a title: when it was posted. */
const isMonth = (number: Claim<number> | null, { text }: List): boolean =>
  number !== null &&
  /^(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?$|^(?:19|20)\d\d$/.test(
    text.slice(number.span.start, number.span.end),
  )

/** Whether there are words between two entries; list markers, rules and blank lines do not count. */
const interrupted = ({ text }: List, from: number, to: number) => /\p{L}/u.test(text.slice(from, to))

/** Whether the list counts upward at all: some lists give all entries one number, count backward, or use their own keys. */
function counting(numbers: Numbers): boolean {
  const steps = numbers.slice(1).filter(({ value }, i) => value === (numbers[i]?.value ?? 0) + 1).length
  return steps > 0 && 2 * steps >= numbers.length - 1
}

/** The numbers that no two sections share, by the section that has each; none where each section counts for itself. */
function elsewhere(all: readonly Numbers[]): ReadonlyMap<number, Numbers> {
  const owners = new Map<number, Numbers>()
  let shared = 0
  for (const numbers of all)
    for (const { value } of numbers) {
      const owner = owners.get(value) ?? numbers
      if (owner !== numbers) shared++
      owners.set(value, owner)
    }
  return shared <= SHARED * owners.size ? owners : new Map()
}

/** So large a share of the numbers of a list that counts through all its sections may be there twice, by mistake. */
const SHARED = 0.1

/** Gaps of more numbers are not looked through. */
const LONGEST_GAP = 100

/** Whether numbers that seem to be missing are there after all: between the others, where entries were not read, or in another section. */
function isPartlyRead(numbers: Numbers, stands: ReadonlyMap<number, Numbers>, { text }: List): boolean {
  return numbers.slice(1).some(({ value, span }, i) => {
    const before = numbers[i]
    if (!before || value <= before.value + 1) return false
    const isMissing = (missing: number) => before.value < missing && missing < value
    const length = Math.min(value - before.value - 1, LONGEST_GAP)
    const missing = Array.from({ length }, (_, step) => before.value + 1 + step)
    return (
      numbersBetween(text, before.span.end, span.start).some(isMissing) ||
      missing.some((one) => (stands.get(one) ?? numbers) !== numbers)
    )
  })
}

/** Runs of consecutive numbers that start with a number other than the expected one. */
function misplacedRuns(numbers: Numbers): readonly Run[] {
  const start = firstNumber(numbers)
  const runs: { run: Claim<number>[]; expected: number }[] = []
  for (const [i, number] of numbers.entries()) {
    if (i > 0 && number.value === (numbers[i - 1]?.value ?? 0) + 1) runs.at(-1)?.run.push(number)
    else runs.push({ run: [number], expected: start + i })
  }
  return withExchanged(runs.filter(({ run, expected }) => run[0]?.value !== expected))
}

type Run = { readonly run: Numbers; readonly expected: number }

/** Two numbers that have changed places, as one run. */
function withExchanged(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((one, i) => {
    const [before, next] = [runs[i - 1], runs[i + 1]]
    if (before && areExchanged(before, one)) return []
    return next && areExchanged(one, next) ? [{ ...one, run: [...one.run, ...next.run] }] : [one]
  })
}

const areExchanged = (a: Run, b: Run): boolean =>
  a.run.length === 1 &&
  b.run.length === 1 &&
  b.expected === a.expected + 1 &&
  a.run[0]?.value === b.expected &&
  b.run[0]?.value === a.expected

/** A section may continue the count of the one before, so its first number is right unless 1 suits the others better. */
function firstNumber(numbers: Numbers): number {
  const first = numbers[0]?.value ?? 1
  const suits = (start: number) => numbers.filter(({ value }, i) => value === start + i).length
  return suits(1) >= suits(first) ? 1 : first
}

/** Safe for a single number whose neighbours all count on; a longer run may follow an entry that was taken out. */
function renumber(run: Numbers, expected: number, alone: boolean): Fix {
  const edits: readonly Edit[] = run.map(({ span }, i) => ({ ...span, text: String(expected + i) }))
  const description =
    run.length === 1 ? `Number it [${expected}].` : `Number these ${run.length} entries from [${expected}].`
  return { description, safe: alone && run.length === 1, edits }
}

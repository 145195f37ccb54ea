import type { Entry, List } from '../model/list.ts'
import { type Edit, type Fix, listRule } from '../model/rule.ts'
import { sections } from '../model/sections.ts'
import type { Claim } from '../model/span.ts'

export const misnumberedEntry = listRule({
  name: 'misnumbered-entry',
  summary: '[n] out of sequence in its section',
  severity: 'notice',
  needs: [],
  messages: { out: 'The entry is numbered [{number}], but [{expected}] comes next.' },
  *check({ list }) {
    for (const sequence of sections(list).flatMap((section) => sequences(list, section))) {
      if (!counting(sequence) || isPartlyRead(sequence, list)) continue
      const misplaced = misplacedRuns(sequence)
      for (const { run, expected } of misplaced) {
        const [first] = run
        if (!first) continue
        yield {
          message: 'out',
          with: { number: String(first.value), expected: String(expected) },
          at: first.span,
          expected: `[${expected}]`,
          actual: `[${first.value}]`,
          fix: renumber(run, expected, misplaced.length === 1 && run.at(-1) !== sequence.at(-1)),
        }
      }
    }
  },
})

type Numbers = readonly Claim<number>[]

/** A section's numbers, split where the count restarts: at a 1 (or 0) that follows other text or precedes the next number. */
function sequences(list: List, section: readonly Entry[]): readonly Numbers[] {
  const all: Claim<number>[][] = []
  let end = 0
  const numbered = section.filter(({ number }) => number !== null && !isYear(number.value))
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

/** Whether there are words between two entries; list markers, rules and blank lines do not count. */
const interrupted = ({ text }: List, from: number, to: number) => /\p{L}/u.test(text.slice(from, to))

/** Whether the list counts upward at all: some lists give all entries one number, count backward, or use their own keys. */
function counting(numbers: Numbers): boolean {
  const steps = numbers.slice(1).filter(({ value }, i) => value === (numbers[i]?.value ?? 0) + 1).length
  return steps > 0 && 2 * steps >= numbers.length - 1
}

/** Whether a number that seems to be missing stands between the others after all: its entry was not read. */
function isPartlyRead(numbers: Numbers, { text }: List): boolean {
  return numbers.slice(1).some(({ value, span }, i) => {
    const before = numbers[i]
    if (!before || value <= before.value + 1) return false
    const between = text.slice(before.span.end, span.start)
    return new RegExp(`[\\[【(]\\s*${before.value + 1}\\s*[\\]】)]`).test(between)
  })
}

/** Runs of consecutive numbers that start with a number other than the expected one. */
function misplacedRuns(numbers: Numbers): readonly { run: Numbers; expected: number }[] {
  const start = firstNumber(numbers)
  const runs: { run: Claim<number>[]; expected: number }[] = []
  for (const [i, number] of numbers.entries()) {
    if (i > 0 && number.value === (numbers[i - 1]?.value ?? 0) + 1) runs.at(-1)?.run.push(number)
    else runs.push({ run: [number], expected: start + i })
  }
  return runs.filter(({ run, expected }) => run[0]?.value !== expected)
}

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

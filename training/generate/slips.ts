/** Slips that people make: a missing blank, a double point, a bracket that stays open, a stray star. */
import type { Random } from './random.ts'

const SLIPS: readonly ((line: string) => string)[] = [
  (line) => line.replace(/([,.:]) (?=\S)/, '$1'),
  (line) => line.replace(/(?<=\w)\. /, '.. '),
  (line) => line.replace(/(?<=\w)\)(?= |$)/, ''),
  (line) => line.replace(/(?<=\w)\](?= |$)/, ''),
  (line) => line.replace(/\*\*(?= |$)/, '*'),
  (line) => line.replace(/(?<=\w) (?=\w)/, '  '),
  (line) => line.replace(/(?<=\w), /, ' , '),
  (line) => line.replace(/(?<=\w)\. /, ' . '),
  (line) => line.replace(/"(?= |$)/, ''),
  (line) => `${line}  `,
  (line) => line.replace(/^(\s*[-*+]) /, '$1'),
  (line) => line.replace(/, /, '. '),
  (line) => line.replace(/\. /, ', '),
]

/** The same lines, in some lists a few of them with a slip. */
export function withSlips(random: Random, text: string): string {
  if (!random.chance(0.25)) return text
  const share = random.pick([0.02, 0.05, 0.1])
  return text
    .split('\n')
    .map((line) => (random.chance(share) && !/^\s*[|<]/.test(line) ? random.pick(SLIPS)(line) : line))
    .join('\n')
}

/**
 * Counts the words of titles: `node training/vocabulary.ts FILE …`, files of papers in the form of ../shared/arxiv/papers.jsonl.
 * It writes `src/text/vocabulary.json`: for each count the words that stand in so many titles, or more, of a hundred thousand.
 */
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { areForms } from '../src/fixes/witness.ts'
import { editDistance } from '../src/text/distance.ts'
import { titleKey } from '../src/text/titles.ts'

const OF = 100_000
/** Each count is four times the next; rarer words are often slips. */
const COUNTS = [4096, 1024, 256, 64, 16, 4]
const WORD = /^\p{Script=Latin}{3,}$/u

/** A word at one letter from another that is so many times as frequent is likely to be a slip of it. */
const FAR_MORE = 300

/** Shorter words have many neighbours that are words. */
const LONG = 6

async function countWords(files: readonly string[]) {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  for (const file of files)
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const { id, title } = JSON.parse(line)
      if (seen.has(id)) continue
      seen.add(id)
      for (const word of new Set(titleKey(title).split(' ')))
        if (WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  return { counts, titles: seen.size }
}

/** Words with one letter left out, each with the words that become it. */
function neighboursOf(words: Iterable<string>): (word: string) => ReadonlySet<string> {
  const byPart = new Map<string, string[]>()
  const partsOf = (word: string) => [word, ...[...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))]
  for (const word of words)
    for (const part of partsOf(word)) {
      const all = byPart.get(part)
      if (all) all.push(word)
      else byPart.set(part, [word])
    }
  return (word) => new Set(partsOf(word).flatMap((part) => byPart.get(part) ?? []))
}

const { counts, titles } = await countWords(process.argv.slice(2))
const usual = [...counts].filter(([, count]) => (count * OF) / titles >= (COUNTS.at(-1) as number))
const around = neighboursOf(usual.map(([word]) => word).filter((word) => word.length >= LONG - 1))
const isSlip = (word: string, count: number) =>
  word.length >= LONG &&
  [...around(word)].some(
    (other) =>
      (counts.get(other) ?? 0) > FAR_MORE * count && editDistance(word, other) <= 2 && !areForms(word, other),
  )
const tiers = Map.groupBy(
  usual.filter(([word, count]) => !isSlip(word, count)),
  ([, count]) => COUNTS.find((least) => (count * OF) / titles >= least) as number,
)
const json = Object.fromEntries(
  COUNTS.map((least) => [
    least,
    (tiers.get(least) ?? [])
      .map(([word]) => word)
      .sort()
      .join(' '),
  ]),
)
writeFileSync(
  join(import.meta.dirname, '..', 'src', 'text', 'vocabulary.json'),
  `${JSON.stringify(json, null, 2)}\n`,
)
process.stdout.write(`${titles} titles, ${usual.length} words, ${[...tiers.values()].flat().length} kept\n`)

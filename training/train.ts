/**
 * Makes the weights of the reader from generated lists: `npm run train`. The same seed gives the same bytes.
 *   --lists N   how many made-up lists (1200)   --pages N   how many long lists of each page's form, and short ones (3)
 *   --without-pages K/N   leaves out every Nth page from the Kth on, to be measured
 *   --seed S   (5)   --out FILE   (src/lists/reader/weights.bin)
 *   --check     writes nothing; fails unless FILE is what training makes
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { UNKNOWN_WORD } from '../src/lists/reader/lexicon.ts'
import { hashOf, LEXICON_BITS } from '../src/lists/reader/weights.ts'
import { type Example, exampleOf } from './example.ts'
import { excerptOf } from './excerpt.ts'
import type { Generated } from './generate/index.ts'
import { seeded } from './generate/random.ts'
import { learn } from './learn.ts'
import type { Lesson } from './learner.ts'
import { countWords, type Papers, type Words } from './lexicon.ts'
import { packModel } from './pack.ts'

export const MOST_BYTES = 250_000

/** Of each list, beside the whole of it; lists of pages' forms are short enough themselves. */
const EXCERPTS = 6
const PAGE_EXCERPTS = 1

export type Wish = { readonly lists: Iterable<Generated>; readonly papers: Papers; readonly seed: number }

/** Trains on the lists and gives the bytes of weights.bin. */
export async function trainModel(
  { lists, papers, seed }: Wish,
  say: (line: string) => void,
  epochs = 6,
): Promise<Buffer> {
  const words = countWords(papers)
  const lexicon = lookUp(words)
  const random = seeded(seed)
  const examples: Example[] = []
  for (const list of lists) {
    examples.push(exampleOf(list, lexicon))
    for (let i = 0; i < (list.partial ? PAGE_EXCERPTS : EXCERPTS); i++) {
      const excerpt = excerptOf(list, random)
      if (excerpt) examples.push(exampleOf(excerpt, lexicon))
    }
  }
  say(
    `${examples.length} lists, ${examples.reduce((sum, { tags }) => sum + tags.length, 0)} atoms, ${words.size} words`,
  )
  const telling = (pass: string) => (line: string) => say(`${pass} ${line}`)
  // the two passes learn at the same time: the second needs no weights of the first, only labels as it would give them
  const passes = await Promise.all([
    learn({ lessons: examples.map(oncePass), epochs, seed }, telling('first pass')),
    secondPass(examples, seed, telling).then((lessons) =>
      learn({ lessons, epochs, seed: seed + 3 }, telling('second pass')),
    ),
  ])
  return packModel(passes, words, MOST_BYTES)
}

export function lookUp(words: Words): (hash: number) => number {
  const table = new Int8Array(1 << LEXICON_BITS).fill(UNKNOWN_WORD)
  for (const [word, value] of words) table[word] = value
  return (hash) => table[hash >>> (32 - LEXICON_BITS)] as number
}

const oncePass = (example: Example): Lesson => ({ example, rows: [example.shared] })

/** The first pass's labels for the second come from a model that has not seen the list. */
async function secondPass(
  examples: readonly Example[],
  seed: number,
  telling: (pass: string) => (line: string) => void,
): Promise<Lesson[]> {
  const lessons = examples.map(oncePass)
  const labels: Uint8Array[] = []
  for (const fold of [0, 1]) {
    const others = lessons.filter((_, i) => i % 2 !== fold)
    const learner = await learn(
      { lessons: others, epochs: 3, seed: seed + 1 + fold },
      telling(`fold ${fold}`),
    )
    for (const [i, lesson] of lessons.entries()) if (i % 2 === fold) labels[i] = learner.tag(lesson)
  }
  return examples.map((example, i) => ({
    example,
    rows: [example.shared, example.voted(labels[i] as Uint8Array)],
  }))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      lists: { type: 'string', default: '1200' },
      pages: { type: 'string', default: '3' },
      'without-pages': { type: 'string' },
      seed: { type: 'string', default: '5' },
      out: { type: 'string', default: join(import.meta.dirname, '../src/lists/reader/weights.bin') },
      check: { type: 'boolean', default: false },
    },
  })
  const { generateLists } = await import('./generate/index.ts')
  const { readPapers } = await import('./generate/facts.ts')
  const seed = Number(values.seed)
  const { pageLists, readPages } = await import('./pages/index.ts')
  const pages = without(readPages(), values['without-pages'])
  function* lists() {
    yield* generateLists(Number(values.lists), seed)
    yield* pageLists(pages, Number(values.pages), seed)
  }
  const wish = { lists: lists(), papers: readPapers(), seed }
  const bytes = await trainModel(wish, (line) => process.stdout.write(`${line}\n`))
  if (values.check) return compare(bytes, values.out)
  const hash = hashOf(bytes)
  writeFileSync(values.out, bytes)
  writeFileSync(join(values.out, '../weights-hash.ts'), hashModule(hash))
  process.stdout.write(`${values.out}: ${bytes.length} bytes, ${hash}\n`)
}

/** Without every Nth of some from the Kth on, as `K/N` says. */
function without<T>(all: readonly T[], fold: string | undefined): readonly T[] {
  const [first, every] = fold?.split('/').map(Number) ?? []
  return first === undefined || every === undefined ? all : all.filter((_, i) => i % every !== first)
}

function compare(bytes: Buffer, file: string): void {
  const same = bytes.equals(readFileSync(file))
  process.stdout.write(
    same
      ? `${file} is what training makes.\n`
      : `${file} is not what training makes: run \`npm run train\` and commit it with its hash.\n`,
  )
  if (!same) process.exitCode = 1
}

export const hashModule = (hash: string): string =>
  `/** The SHA-256 of weights.bin; written by training. */\nexport const HASH = '${hash}'\n`

if (import.meta.main) await main()

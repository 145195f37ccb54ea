/**
 * Makes the weights of the reader from generated lists: `npm run train`. The same seed gives the same bytes.
 *   --lists N   how many made-up lists (1200)   --pages N   how many long lists of each page's form, and short ones (3)
 *   --without-pages K/N   leaves out every Nth page from the Kth on, to be measured
 *   --seed S   (5)   --out FILE   (src/lists/reader/weights.bin)
 *   --check     writes nothing; fails unless FILE is what training makes
 *   --check-examples   writes and learns nothing; fails unless the lists are read as they were when FILE was made: in seconds
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hashOf } from '../src/lists/reader/weights.ts'
import { hashOfExamples } from './examples.ts'
import { readPapers } from './generate/facts.ts'
import { type Generated, generateLists } from './generate/index.ts'
import { learnModel, materialOf } from './model.ts'
import { type Page, pageLists, readPages } from './pages/index.ts'

const WEIGHTS = join(import.meta.dirname, '../src/lists/reader/weights.bin')
const HASH_OF_EXAMPLES = join(import.meta.dirname, 'examples.sha256')

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      lists: { type: 'string', default: '1200' },
      pages: { type: 'string', default: '3' },
      'without-pages': { type: 'string' },
      seed: { type: 'string', default: '5' },
      out: { type: 'string', default: WEIGHTS },
      check: { type: 'boolean', default: false },
      'check-examples': { type: 'boolean', default: false },
    },
  })
  const seed = Number(values.seed)
  const pages = without(readPages(), values['without-pages'])
  const lists = listsOf({ made: Number(values.lists), pages, ofPage: Number(values.pages) }, seed)
  const material = materialOf({ lists, papers: readPapers(), seed })
  if (values['check-examples']) return compareExamples(hashOfExamples(material.examples))
  const bytes = await learnModel(material, say)
  if (values.check) return compare(bytes, values.out)
  const hash = hashOf(bytes)
  writeFileSync(values.out, bytes)
  writeFileSync(join(values.out, '../weights-hash.ts'), hashModule(hash))
  if (values.out === WEIGHTS) writeFileSync(HASH_OF_EXAMPLES, `${hashOfExamples(material.examples)}\n`)
  say(`${values.out}: ${bytes.length} bytes, ${hash}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

type Wanted = { readonly made: number; readonly pages: readonly Page[]; readonly ofPage: number }

function* listsOf({ made, pages, ofPage }: Wanted, seed: number): Generator<Generated> {
  yield* generateLists(made, seed)
  yield* pageLists(pages, ofPage, seed)
}

/** Without every Nth of some from the Kth on, as `K/N` says. */
function without<T>(all: readonly T[], fold: string | undefined): readonly T[] {
  const [first, every] = fold?.split('/').map(Number) ?? []
  return first === undefined || every === undefined ? all : all.filter((_, i) => i % every !== first)
}

function compare(bytes: Buffer, file: string): void {
  if (bytes.equals(readFileSync(file))) return say(`${file} is what training makes.`)
  fail(`${file} is not what training makes`)
}

function compareExamples(hash: string): void {
  if (hash === readFileSync(HASH_OF_EXAMPLES, 'utf8').trim())
    return say('Training reads its lists as it did.')
  fail('Training reads its lists otherwise than when the weights were made')
}

function fail(why: string): void {
  say(`${why}: run \`npm run train\` and commit what it writes.`)
  process.exitCode = 1
}

const hashModule = (hash: string): string =>
  `/** The SHA-256 of weights.bin; written by training. */\nexport const HASH = '${hash}'\n`

await main()

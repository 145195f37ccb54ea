/** Sentences of any kind: words cut from titles among small words and verbs, so that no pattern tells prose from titles. */
import { fillCjk } from './cjk.ts'
import type { Cjk } from './cjk-words.ts'
import type { Language, World } from './look.ts'
import { say } from './prose-say.ts'
import { CLAUSES, JOINTS, OPENERS, SYMBOLS, VERBS } from './ramble-words.ts'
import type { Random } from './random.ts'

/** Some sentences in a row, from `least` to `most`. */
export function ramble(world: World, language: Language, least: number, most: number): string {
  const { random } = world
  const own = language !== 'en' && random.chance(0.85)
  const write = own ? () => cjkSentence(world, language) : () => englishSentence(world)
  return Array.from({ length: random.int(least, most) }, write).join(own ? '' : ' ')
}

/** An English sentence; now and then without its end, its capital or plain dress. */
function englishSentence(world: World): string {
  const { random } = world
  const words = [pick(world, OPENERS), part(world), pick(world, VERBS), part(world)]
  for (let left = random.int(0, 3); left > 0; left--) {
    words.push(pick(world, JOINTS).trimEnd(), part(world))
    if (random.chance(0.4)) words.push(pick(world, VERBS), part(world))
  }
  const text = words.join(' ').replace(/ ([,;:])/g, '$1')
  const dressed = random.chance(0.12) ? marked(random, text) : text
  const cased = random.chance(0.85) ? dressed.charAt(0).toUpperCase() + dressed.slice(1) : dressed
  return (
    cased + (random.chance(0.85) ? random.pick(['.', '.', '.', '.', '!', '?', ';', ':', '...', '…']) : '')
  )
}

const pick = (world: World, patterns: readonly string[]): string => say(world, world.random.pick(patterns))

/** One to five words as they stand in a title, mostly in small letters, or a formula, a name, a number. */
function part(world: World): string {
  const { random, papers } = world
  if (random.chance(0.06)) return random.pick(SYMBOLS)
  if (random.chance(0.1)) return say(world, random.pick(['@nick', '@thing', '@method', '@data', '@tool']))
  const words = random
    .pick(papers)
    .title.replace(/[:?!"“”()]/g, '')
    .split(' ')
  const from = random.int(0, Math.max(0, words.length - 2))
  const cut = words.slice(from, from + random.int(1, 5)).join(' ')
  const text = random.chance(0.92) ? cut.toLowerCase() : cut
  return random.chance(0.3) ? `the ${text}` : text
}

/** A few words in bold, in italics, in quotes or as code. */
function marked(random: Random, text: string): string {
  const words = text.split(' ')
  const from = random.int(0, Math.max(0, words.length - 2))
  const to = Math.min(words.length, from + random.int(1, 5))
  const [open, close] = random.pick([
    ['**', '**'],
    ['**', '**'],
    ['*', '*'],
    ['"', '"'],
    ['“', '”'],
    ['`', '`'],
    ['(', ')'],
  ] as const)
  return [...words.slice(0, from), open + words.slice(from, to).join(' ') + close, ...words.slice(to)].join(
    ' ',
  )
}

/** Clauses of Chinese, Japanese or Korean with English terms among them. */
function cjkSentence(world: World, language: Cjk): string {
  const { random } = world
  const clause = () =>
    fillCjk(
      random,
      language,
      random.pick(CLAUSES[language]).replace(/E/g, () => TERM),
    ).replaceAll(TERM, () => term(world, language))
  const wide = language !== 'ko' && random.chance(0.8)
  const joint = () =>
    wide ? random.pick(['，', '，', '，', '、', '；', '：']) : random.pick([', ', ', ', ' '])
  let text = clause()
  for (let left = random.int(0, 4); left > 0; left--)
    text += random.chance(0.15) ? (wide ? `（${clause()}）` : ` (${clause()})`) : joint() + clause()
  const stop =
    language === 'ja' ? '。' : wide ? random.pick(['。', '。', '。', '；', '']) : random.pick(['.', ''])
  return text + (language === 'ko' ? `${stop} ` : stop)
}

const TERM = '\u0001'

/** What the writer left in English, or said in his own language after all. */
function term(world: World, language: Language): string {
  const { random } = world
  if (random.chance(0.4)) return fillCjk(random, language, random.pick(['T', 'M', 'N']))
  const words = say(
    world,
    random.pick(['@nick', '@thing', '@fragment', '@area', '@tool', '@metric', '@data']),
  )
  return random.pick([words, words, ` ${words} `, ` ${words.toLowerCase()} `, `“${words}”`, `**${words}**`])
}

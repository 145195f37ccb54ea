/** The words of a title that say what it is about, and how many of them another text has. */
import { wordsOf } from './normalize.ts'
import { titleKey } from './titles.ts'

/** Words that most titles of a field have. */
const COMMON = new Set(
  wordsOf(
    `a an and as at by for from in is of on or the to toward towards via with using based approach method methods model models
     network networks neural deep learning large language llm llms image images video videos generation data training efficient
     diffusion visual vision multimodal framework survey benchmark`,
  ),
)

/** `generator` and "generalization" beside "generation". */
const COMMON_STEMS = new Set([...COMMON].map((word) => word.slice(0, 5)))

/** Whether two titles share a word that says what they are about. */
export function shareTopic(a: string, b: string): boolean {
  const words = ownWords(b)
  return [...ownWords(a)].some((word) => words.has(word) && !COMMON_STEMS.has(word))
}

/** Fewer words may be those of two papers about the same thing. */
const ENOUGH = 4

/** Whether one of two titles has all words of the other that say what it is about: then one paper had both. */
export function isWithin(a: string, b: string): boolean {
  const [short, long] = [ownWords(a), ownWords(b)].toSorted((x, y) => x.size - y.size)
  return short !== undefined && short.size >= ENOUGH && [...short].every((word) => long?.has(word))
}

/** Whether a title has every word of a few, such as `Floods in LLMs`, that says what they are about. */
export function hasTopic(title: string, few: string): boolean {
  const [all, words] = [ownWords(title), [...ownWords(few)]]
  return words.length > 0 && words.every((word) => all.has(word))
}

/** The beginnings of the words that are not common: `segment` and "segmentation" are one. */
const ownWords = (text: string): ReadonlySet<string> =>
  new Set(
    titleKey(text)
      .split(' ')
      .filter((word) => word.length > 3 && !COMMON.has(word))
      .map((word) => word.slice(0, 5)),
  )

/** Fewer words say nothing about what a title is about. */
const FEWEST = 3
/** Of a paper's own title, even one in other words, its abstract has more. */
const SHARE = 0.2

/**
 * Whether a title is about something else than a paper: it has at least three words of its own, of which at most one is in
 * the paper's title and next to none in its abstract; without an abstract, none in the title. With abstracts, it is true of
 * three quarters of the pairs of unrelated papers, and of no renamed paper in the lists that it was measured on.
 */
export function isOffTopic(
  listed: string,
  { title, abstract }: { readonly title: string; readonly abstract: string | null },
): boolean {
  const words = [...ownWords(listed)]
  if (words.length < FEWEST) return false
  const titled = ownWords(title)
  const inTitle = words.filter((word) => titled.has(word)).length
  if (abstract === null) return inTitle === 0
  const about = ownWords(abstract)
  const known = words.filter((word) => titled.has(word) || about.has(word)).length
  return inTitle < 2 && known < SHARE * words.length
}

/** Words in which whatever paper is described. */
const TELLS_NOTHING = new Set(
  [
    ...COMMON,
    ...wordsOf(
      `that this these those their them they such into over under both also each other others more most many some
       while which where when then than between among through across within without about during after before been being have
       based show shows propose proposes present presents introduce introduces results performance tasks achieve achieves
       existing novel works study research researchers authors paper papers code dataset significantly various different`,
    ),
  ].map((word) => word.slice(0, 5)),
)
/** Fewer words describe nothing. */
const FEWEST_DESCRIBING = 15
/** In small letters: names of people and institutes are no description. */
const SMALL = /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}\p{N}’'-]{3,}/gu

/** How many of the words of a description the title and abstract of a paper have, as a share; null where they are too few to tell. */
export function shareOfDescription(
  description: string,
  { title, abstract }: { readonly title: string; readonly abstract: string | null },
): number | null {
  const small = description.match(SMALL) ?? []
  if (abstract === null || small.length < FEWEST_DESCRIBING) return null
  const words = [...ownWords(small.join(' '))].filter((word) => !TELLS_NOTHING.has(word))
  const own = ownWords(`${title} ${abstract}`)
  return words.length < FEWEST_DESCRIBING ? null : words.filter((word) => own.has(word)).length / words.length
}

/** Shorter words, such as “vs”, tell nothing. */
const TELLING = 3
/** `generator` and "generation" begin alike. */
const BEGINNING = 4

/** The words of a title that may tell it from others. */
export const tellingWords = (title: string): readonly string[] =>
  wordsOf(title).filter((word) => word.length >= TELLING)

/** Whether a title has words that tell something, and none of them, nor any that begins so, is what a paper says of itself. */
export function isUnheard(
  listed: string,
  said: { readonly title: string; readonly abstract: string | null; readonly comment: string | null },
): boolean {
  if (!said.abstract) return false
  const words = tellingWords(listed)
  const own = wordsOf(`${said.title} ${said.abstract} ${said.comment ?? ''}`).join(' ')
  return words.length > 0 && !words.some((word) => own.includes(word.slice(0, BEGINNING)))
}

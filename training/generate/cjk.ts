/** Chinese, Japanese and Korean words: titles, names, headings, labels. English asks for Chinese. */
import { CJK_SENTENCES } from './cjk-sentences.ts'
import { CJK_WORDS, type Cjk } from './cjk-words.ts'
import type { Language } from './look.ts'
import type { Random } from './random.ts'

const wordsOf = (language: Language) => CJK_WORDS[tongue(language)]
export const tongue = (language: Language): Cjk => (language === 'en' ? 'zh' : language)

export function cjkTitle(random: Random, language: Language): string {
  const title = fillCjk(random, language, random.pick(wordsOf(language).titles))
  if (random.chance(0.12))
    return `${random.pick(['Fast', 'Deep', 'Graph', 'Open', 'Uni'])}${random.pick(['Net', 'GPT', 'Former', 'LM', 'Diff'])}${random.pick(['：', ': '])}${title}`
  return title
}

/** Puts words in the places of a title or sentence: T a topic, M and N methods, D a deed, # a number. */
export function fillCjk(random: Random, language: Language, pattern: string): string {
  const { topics, methods, deeds } = wordsOf(language)
  const [one = '', other = ''] = random.sample(methods, 2)
  const drawn: Readonly<Record<string, string>> = {
    T: random.pick(topics),
    M: one,
    N: other,
    D: random.pick(deeds),
  }
  return pattern
    .replace(/(?<![A-Za-z])[TMND]{1,2}(?![A-Za-z])/g, (letters) =>
      letters.replace(/[TMND]/g, (letter) => drawn[letter]?.replaceAll('_', ' ') ?? letter),
    )
    .replace(/(?<![\w&])#(?!#)/g, () => String(random.int(2, 30)))
}

export function cjkName(random: Random, language: Language): string {
  const { families, given } = wordsOf(language)
  const blank = tongue(language) === 'ja' && random.chance(0.3) ? ' ' : ''
  return `${random.pick(families)}${blank}${random.pick(given)}`
}

/** The text of a section's heading. */
export function cjkHeading(random: Random, language: Language): string {
  return random.pick(wordsOf(language).headings)
}

export type CjkLabel = keyof (typeof CJK_SENTENCES)['zh']['labels']

/** What stands before a link or a field: 论文, 著者, 코드. */
export const cjkLabel = (random: Random, language: Language, label: CjkLabel): string =>
  random.pick(cjkLabels(language, label))

export const cjkLabels = (language: Language, label: CjkLabel): readonly string[] =>
  CJK_SENTENCES[tongue(language)].labels[label]

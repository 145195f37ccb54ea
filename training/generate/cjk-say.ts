/** What lists say in Chinese, Japanese or Korean around their entries. */
import { fillCjk, tongue } from './cjk.ts'
import { CJK_SENTENCES } from './cjk-sentences.ts'
import type { Language } from './look.ts'
import type { Random } from './random.ts'

type Kind = 'remarks' | 'summaries' | 'prose' | 'news' | 'tools'

function draw(random: Random, language: Language, kind: Kind): string {
  return fillCjk(random, language, random.pick(CJK_SENTENCES[tongue(language)][kind]))
}

export const cjkRemark = (random: Random, language: Language): string => draw(random, language, 'remarks')
export const cjkProse = (random: Random, language: Language): string => draw(random, language, 'prose')
export const cjkNews = (random: Random, language: Language): string => draw(random, language, 'news')
export const cjkTool = (random: Random, language: Language): string => draw(random, language, 'tools')
export const cjkContents = (language: Language): string => CJK_SENTENCES[tongue(language)].contents

export function cjkSummary(random: Random, language: Language): string {
  return Array.from(
    {
      length: random.weighted([
        [4, 1],
        [2, 2],
        [1, 3],
      ] as const),
    },
    () => draw(random, language, 'summaries'),
  ).join('')
}

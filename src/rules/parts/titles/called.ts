/** Papers that a list calls by what they brought, in words that are no title. */
import { titleKey } from '../../../text/titles.ts'

/** `The DDPM paper`, `The original River-Net paper`, `The Adam optimizer`: up to three words and in small letters what it is. */
export const callsByName = (words: string): boolean => PAPER.test(words.trim()) || THING.test(words.trim())

/** `Slow Rivers tutorial` of "A Tutorial on Slow Rivers", `Slow Rivers review article` of "Slow Rivers: A Review": what a paper is about, and of which kind it is. */
export function namesKind(words: string, title: string): boolean {
  const [listed, actual] = [words.replace(ARTICLE, ''), title].map((one) => titleKey(one).split(' '))
  return KIND.test(words.trim()) && listed?.every((word) => actual?.includes(word)) === true
}
const KIND =
  /^(?:\S+\s){1,5}(?:tutorial|survey|overview|review|primer|lectures?|notes)(?:\s(?:article|paper))?$/u
const ARTICLE = /\s(?:article|paper)$/

const PAPER =
  /^(?:[Tt]he\s+)?(?:original\s+|first\s+|seminal\s+)?(?:\S+\s+){1,3}(?:paper|preprint|article)s?$/u
const THING =
  /^The\s+(?:original\s+)?(?:\p{Lu}\S*\s+){1,2}(?:algorithm|architecture|attention|benchmark|data\s?set|framework|loss|method|metric|model|network|optimi[sz]er|tokeni[sz]er)$/u

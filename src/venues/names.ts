/** Whether a phrase is a venue's name, and which of its words do not belong to the name. */
import { MONTH } from '../text/months.ts'
import { COMPANY, INSTITUTION, LEGAL_FORM } from '../text/organizations.ts'
import { PRESENTATION, TRACK } from './tracks.ts'

/** Words that only venues have in their names. */
const STRONG =
  /\b(?:journal|frontiers in|transactions|proceedings|proc\.|conference|symposium|workshops?|findings|ieee|acm|springer|elsevier|plos|lancet|trans\.|j\.\s\p{L}+\.?\s\p{L}+|int\.\sj|sci\.|rep\.|lett\.|adv\.|biorxiv|arxiv|preprint)(?!\w)|ar[xX]iv/iu
/** Words in journals' names that are common elsewhere, too: they count only in a phrase with capitals throughout. */
const WEAK =
  /\b(?:advances in|annals|letters|magazine|review|reviews|nature|science|cell|bioinformatics|communications|physics|physical|computing|research|biology|chemistry|intelligence|methods|medicine)(?!\w)/iu
/** Not names by themselves, but with a year after them: `Research (2024)`. */
export const NOUN =
  /^(?:reviews?|letters|research|communications|computing|intelligence|biology|chemistry|physics|physical|medicine|methods|magazine|journal|conference|symposium|workshops?|findings|proceedings|annals|transactions|preprint)$/i
/** Authors, not venues: `OpenAI (Mar 2023)`. */
export const AUTHOR = new RegExp(String.raw`^(?:${COMPANY})\b|\b(?:${INSTITUTION}|${LEGAL_FORM})\b`, 'i')
const MONTH_TAIL = new RegExp(String.raw`(?<![\s,(])[\s,(]+(?:${MONTH})\.?$`, 'i')
/** A quick test that any name ending in a month passes. */
const MONTH_END = /[\s,(][jfmasond][a-z]{2,8}\.?$/i
/** `AMSA`, `TOR`: followed by a year, a venue even if the table does not have it. */
export const ACRONYM = /^[A-Z][A-Za-z&-]{0,8}[A-Z][A-Za-z]{0,3}$/

/** `CVPR (Oral)`: the form of presentation is not part of the name. */
const FORM = new RegExp(String.raw`(?<!\s)\s*\((?:${PRESENTATION}|best paper)[^()]*\)?$`, 'i')

/** Without the form of presentation or a month: `CVPR, June` is `CVPR`. */
export const withoutForm = (name: string): string =>
  withoutMonth(name.includes('(') ? name.replace(FORM, '') : name)

const withoutMonth = (name: string): string => (MONTH_END.test(name) ? name.replace(MONTH_TAIL, '') : name)

/** A journal's name without volume, issue and pages after it: "Sci. Adv. 11, eads8932", but with "and the 9th Conference on Rivers". */
export const withoutVolume = (name: string): string =>
  !/\d[\w.,:;()–\s-]*$/.test(name)
    ? name
    : name.replace(
        /(?<=\p{L}\.?)[\s,]*(?:vol(?:\.|ume)?\s*)?(?!\d+(?:st|nd|rd|th)\b)\d[\w.,:;()–\s-]*$/iu,
        '',
      ) || name

/** Words found where a venue would be that do not name one. */
export const GENERIC =
  /^(?:paper|preprint|blog|blog post|website|pdf|book|thesis|phd thesis|report|tech(?:nical)? report|github|patent|link|survey|year|date)$/i

/** Whether a word or phrase in lower case is a venue without further evidence. */
type IsShortName = (words: string) => boolean

/** Whether a phrase names a venue: a short name with the usual words beside it, or words that only venues' names have. */
export function namesVenue(phrase: string, isShortName: IsShortName): boolean {
  const isAcronym = (word: string) => isShortName(word) || isShortName(word.replace(/w$/, ''))
  if (isOther(phrase, isAcronym)) return false
  const lower = phrase.toLowerCase().replace(/(?<![.\s])[.\s]+$/, '')
  if (isShortName(lower)) return true
  const words = lower.split(/[\s\-_/@]+/).filter(Boolean)
  if (words.length <= 4 && words.some(isAcronym)) {
    const all = words.every((word) => isAcronym(word) || BESIDE.test(word))
    if (all || !/\s/.test(phrase)) return all
  }
  return words.length <= 14 && (isMeeting(phrase, isAcronym) || soundsLikeVenue(phrase, words))
}

/** Whether it is something else: a sentence, names or a label before a venue, or two venues in a row. */
function isOther(name: string, isAcronym: IsShortName): boolean {
  if (/\bet al\b|[&;]\s*\p{Lu}\p{Ll}+,|^[^(]*\)|^\p{L}+:|[.,;]\s+arxiv/iu.test(name)) return true
  if (/[?!]|\.\s+(?:in|at|on)\s|^(?:our|this|that|we|new|see|my|their)\s/i.test(name)) return true
  const second = /^[\w-]+[,;]\s+([A-Za-z-]+)$/.exec(name)?.[1]
  return second !== undefined && isAcronym(second.toLowerCase())
}

/** Words beside an acronym: who organizes the conference, and which part of it. */
const BESIDE = new RegExp(
  String.raw`^(?:ieee|acm|usenix|aaai|security|w|of|the|@|in|at|track|\d+|${PRESENTATION}|${TRACK})$`,
)

/** `Open-World Agents @ NeurIPS`: a workshop named with its conference. */
function isMeeting(name: string, isAcronym: IsShortName): boolean {
  const [, held, host] = /^(\p{Lu}[^@]{1,60}?)\s*(?:@|\sat\s)\s*([A-Za-z&-]{2,12})$/u.exec(name) ?? []
  return held !== undefined && host !== undefined && isAcronym(host.toLowerCase())
}

function soundsLikeVenue(name: string, words: readonly string[]): boolean {
  if (!(/^\p{Lu}/u.test(name) || SMALL.test(name)) || NOUN.test(name)) return false
  if (STRONG.test(name)) return true
  if (!WEAK.test(name) || (/:\s/.test(name) && words.length > 6)) return false
  const capitals = !/[\s-](?!with|from|into)\p{Ll}{4,}/u.test(name)
  return capitals || (words.length <= 6 && !/^\p{L}+(?:[^s]s|ed|ing)\s/u.test(name))
}
/** Venues that are written with a small letter. */
const SMALL = /^(?:arxiv|biorxiv|medrxiv|elife|npj)\b/i

export const plausible = (name: string) =>
  /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 9 && !/[?!:]|\bet al\b/.test(name) && !NOUN.test(name)

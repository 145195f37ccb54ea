/** Whether words are a venue's name, and which of them are not part of it. */

import { remembered } from '../../text/memoize.ts'
import { VENUES } from '../../venues/venue-table.ts'

/** Names that are venues' without further evidence, folded: those of the one table. */
const ACRONYMS: ReadonlySet<string> = new Set(
  VENUES.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase()),
)
/** Words that say what they stand in is a venue. */
const STRONG =
  /\b(?:journal|frontiers in|transactions|proceedings|proc\.|conference|symposium|workshops?|findings|ieee|acm|springer|elsevier|plos|lancet|trans\.|j\.\s\p{L}+\.?\s\p{L}+|int\.\sj|sci\.|rep\.|lett\.|adv\.|biorxiv|arxiv|preprint)(?!\w)|ar[xX]iv/iu
/** Words of subjects that journals are named after: in a name each word of weight has its capital. */
const WEAK =
  /\b(?:advances in|annals|letters|magazine|review|reviews|nature|science|cell|bioinformatics|communications|physics|physical|computing|research|biology|chemistry|intelligence|methods|medicine)(?!\w)/iu
/** Alone they name no venue, with a year after them they do: `Research (2024)`. */
export const NOUN =
  /^(?:reviews?|letters|research|communications|computing|intelligence|biology|chemistry|physics|physical|medicine|methods|magazine|journal|conference|symposium|workshops?|findings|proceedings|annals|transactions|preprint)$/i
/** Who wrote something, not where it appeared: `OpenAI (Mar 2023)`. */
export const COMPANY =
  /^(?:google|microsoft|meta|openai|deepmind|nvidia|alibaba|tencent|huawei|facebook|amazon|baidu|bytedance|anthropic|apple|adobe|ibm|salesforce|samsung|intel|qualcomm|sony|xai|mistral)\b|\b(?:university|institute|college|laboratory|laboratories|labs?|inc|ltd)\b/i
const MONTH =
  /[\s,(]+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\.?$/i
/** Without one of these at its end no name ends in a month. */
const MONTH_END = /[\s,(][jfmasond][a-z]{2,8}\.?$/i
/** `AMSA`, `TOR`: with a year right after it the name of a venue that is in no table. */
export const ACRONYM = /^[A-Z][A-Za-z&-]{0,8}[A-Z][A-Za-z]{0,3}$/

/** `CVPR (Oral)`: how it was presented is none of the venue's name. */
const FORM = /\s*\((?:oral|spotlight|highlight|poster|best paper)[^()]*\)?$/i

/** `CVPR, June`: the month goes with the year. */
export const withoutForm = (name: string): string =>
  withoutMonth(name.includes('(') ? name.replace(FORM, '') : name)

const withoutMonth = (name: string): string => (MONTH_END.test(name) ? name.replace(MONTH, '') : name)

/** A journal's name without volume, issue and pages after it: "Sci. Adv. 11, eads8932". */
export const withoutVolume = (name: string): string =>
  !/\d[\w.,:;()–\s-]*$/.test(name)
    ? name
    : name.replace(/(?<=\p{L}\.?)[\s,]*(?:vol(?:\.|ume)?\s*)?\d[\w.,:;()–\s-]*$/iu, '') || name

/** Words that stand where a venue would and name none. */
export const GENERIC =
  /^(?:paper|preprint|blog|blog post|website|pdf|book|thesis|phd thesis|report|tech(?:nical)? report|github|patent|link|survey|year|date)$/i

export const isKnown = remembered((name): boolean => {
  if (isOther(name)) return false
  const folded = name.toLowerCase().replace(/[.\s]+$/, '')
  if (ACRONYMS.has(folded)) return true
  const words = folded.split(/[\s\-_/@]+/).filter(Boolean)
  if (words.length <= 4 && words.some(isAcronym)) {
    const all = words.every((word) => isAcronym(word) || BESIDE.test(word))
    if (all || !/\s/.test(name)) return all
  }
  return words.length <= 14 && (isMeeting(name) || namesVenue(name, words))
})

/** A sentence, names before a venue, a label before it, or two venues in a row. */
function isOther(name: string): boolean {
  if (/\bet al\b|[&;]\s*\p{Lu}\p{Ll}+,|^[^(]*\)|^\p{L}+:|[.,;]\s+arxiv/iu.test(name)) return true
  if (/[?!]|\.\s+(?:in|at|on)\s|^(?:our|this|that|we|new|see|my|their)\s/i.test(name)) return true
  const second = /^[\w-]+[,;]\s+([A-Za-z-]+)$/.exec(name)?.[1]
  return second !== undefined && isAcronym(second.toLowerCase())
}

const isAcronym = (word: string): boolean => ACRONYMS.has(word) || ACRONYMS.has(word.replace(/w$/, ''))
/** What stands beside an acronym: who holds it, which part of it. */
const BESIDE =
  /^(?:ieee|acm|usenix|findings|workshops?|w|of|the|oral|spotlight|track|main|security|\d+|aaai|demo|short|long|d&b|@|in|at)$/

/** `Open-World Agents @ NeurIPS`: a workshop says where it is held. */
function isMeeting(name: string): boolean {
  const [, held, host] = /^(\p{Lu}[^@]{1,60}?)\s*(?:@|\sat\s)\s*([A-Za-z&-]{2,12})$/u.exec(name) ?? []
  return held !== undefined && host !== undefined && isAcronym(host.toLowerCase())
}

function namesVenue(name: string, words: readonly string[]): boolean {
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

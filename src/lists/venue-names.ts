/** Whether words are a venue's name, and which of them are not part of it. */
import { VENUES } from '../compare/venue-table.ts'
import { remembered } from './remember.ts'

/** Names that are venues' without further evidence, folded: those of the one table. */
const ACRONYMS: ReadonlySet<string> = new Set(
  VENUES.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase()),
)
const VENUE_WORD =
  /\b(?:journal|transactions|proceedings|proc\.|conference|symposium|workshops?|findings|advances in|annals|letters|magazine|review|reviews|nature|science|cell|bioinformatics|communications|ieee|acm|springer|elsevier|plos|lancet|physics|physical|computing|research|biology|chemistry|intelligence|trans\.|j\.\s\p{L}+\.?\s\p{L}+|int\.\sj|sci\.|rep\.|methods|medicine|lett\.|adv\.|biorxiv|arxiv|preprint)(?!\w)|ar[xX]iv/iu
/** `AMSA`, `TOR`: with a year right after it the name of a venue that is in no table. */
export const ACRONYM = /^[A-Z][A-Za-z&-]{0,8}[A-Z][A-Za-z]{0,3}$/

/** `CVPR (Oral)`: how it was presented is none of the venue's name. */
const FORM = /\s*\((?:oral|spotlight|highlight|poster|best paper)[^()]*\)?$/i

export const withoutForm = (name: string): string => (name.includes('(') ? name.replace(FORM, '') : name)

/** A journal's name without volume, issue and pages after it: "Sci. Adv. 11, eads8932". */
export const withoutVolume = (name: string): string =>
  !/\d[\w.,:;()–\s-]*$/.test(name)
    ? name
    : name.replace(/(?<=\p{L}\.?)[\s,]*(?:vol\.?\s*)?\d[\w.,:;()–\s-]*$/iu, '') || name

/** Words that stand where a venue would and name none. */
export const GENERIC =
  /^(?:paper|preprint|blog|blog post|website|pdf|book|thesis|phd thesis|report|technical report|patent|link|survey|year|date)$/i

export const isKnown = remembered((name): boolean => {
  if (/\bet al\b|[&;]\s*\p{Lu}\p{Ll}+,|^[^(]*\)|^\p{L}+:/u.test(name)) return false
  const folded = name.toLowerCase().replace(/[.\s]+$/, '')
  if (ACRONYMS.has(folded)) return true
  const words = folded.split(/[\s\-_/@]+/).filter(Boolean)
  if (words.length <= 4 && words.some((word) => ACRONYMS.has(word.replace(/w$/, '')) || ACRONYMS.has(word))) {
    return words.every(
      (word) =>
        ACRONYMS.has(word) ||
        /^(?:ieee|acm|usenix|findings|workshops?|w|of|the|oral|spotlight|track|main|security|\d+|aaai|demo|short|long|d&b|@|in)$/.test(
          word,
        ) ||
        ACRONYMS.has(word.replace(/w$/, '')),
    )
  }
  return (
    VENUE_WORD.test(name) &&
    /^\p{Lu}|^arxiv|^biorxiv|^medrxiv|^elife/iu.test(name) &&
    words.length <= 14 &&
    !/[?!]/.test(name)
  )
})

export const plausible = (name: string) =>
  /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 9 && !/[?!:]/.test(name) && !/\bet al\b/.test(name)

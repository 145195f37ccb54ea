/** Forms in which several entries of a list say something else where a title would stand: what is the list's form is no slip. */
import type { Entry, List } from '../../../model/list.ts'
import { covers } from '../../../model/span.ts'
import { lineBefore } from '../../../text/lines.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { isInSmallLetters } from '../../../text/sentence.ts'
import { isName } from '../../../text/titles.ts'

/** So many entries make a form. */
const FEWEST = 3

/** Whether the words are what the list calls an idea or a data set, or how it describes one, in a form that it has elsewhere too. */
export const isInListsForm = (entry: Entry, list: List): boolean =>
  namesIdea(entry, list) || isGloss(entry, list) || isDescription(entry, list) || isLabel(entry, list)

/** `**Hash Rivers, Otters Inc: Lee et al (2021)**`: an idea, an organisation and who had it. */
const IDEA =
  /^\P{L}{0,8}\p{L}[^:\n]{2,80},\s\p{Lu}[^,:\n]{1,40}:\s\p{Lu}[\p{L}'’-]+(?:(?:\s(?:and|&)\s|,\s)\p{Lu}[\p{L}'’-]+)?(?:\set al\.?)?,?\s\((?:19|20)\d\d\)/gmu
const LONGEST = 200

/** How often each form is there in the list. */
const formsIn = memoizeByObject(({ text }: List) => ({
  ideas: text.match(IDEA)?.length ?? 0,
  described: text.match(DESCRIBED)?.length ?? 0,
}))

export const namesIdea = ({ title }: Entry, list: List): boolean =>
  title !== null &&
  list.text.slice(title.span.start, title.span.start + LONGEST).search(IDEA) === 0 &&
  formsIn(list).ideas >= FEWEST

const COLLECTIONS = /\b(?:data\s?sets?|benchmarks?|challenges?)\b/i
/** `RiverQA: Questions on Rivers`, at most five words behind the name. */
const GLOSS = /^[^\s:]+(?:\s[^\s:]+)?:\s(?:\S+\s+){0,4}\S+$/
const COLLECTION = /\b(?:data\s?set|benchmark|challenge|corpus|collection|suite)s?$/i

/** Whether it is a data set's name with what kind of one it is, where most neighbours are names with a few words as well. */
function isGloss(entry: Entry, list: List): boolean {
  const name = entry.title?.value.trim() ?? ''
  const heading = entry.section.find((one) => COLLECTIONS.test(one))
  if (heading === undefined || !COLLECTION.test(name) || !GLOSS.test(name)) return false
  const { all, glosses } = glossesUnder(list).get(heading) ?? { all: 0, glosses: 0 }
  return glosses >= FEWEST && 2 * glosses > all
}

/** How many titles stand under each heading of data sets, and how many of them are names with a few words. */
const glossesUnder = memoizeByObject(({ entries }: List) => {
  const counts = new Map<string, { all: number; glosses: number }>()
  for (const { section, title } of entries)
    for (const heading of title ? new Set(section.filter((one) => COLLECTIONS.test(one))) : []) {
      const count = counts.get(heading) ?? { all: 0, glosses: 0 }
      count.all++
      if (GLOSS.test(title?.value.trim() ?? '')) count.glosses++
      counts.set(heading, count)
    }
  return counts
})

/** `- [RiverScenes](https://river.example/) - `. */
const SITE = /^\s*[-*+]\s+(?:\*\*)?\[[^\]\n]+\]\([^)\s]+\)(?:\*\*)?\s+[-–—]\s+$/
const DESCRIBED = /^[ \t]*[-*+] (?:\*\*)?\[[^\]\n]+\]\([^)\s]+\)(?:\*\*)? [-–—] [^\n]{0,300}\.(?=\s|$|<br)/gm
const SENTENCES_END = /\.(?:\s|$)/

/** Whether a sentence behind a name that links its own site describes it, as sentences behind other names do. */
function isDescription({ title, links }: Entry, list: List): boolean {
  const { text } = list
  if (!title || !isInSmallLetters(title.value) || !SITE.test(lineBefore(title.span, text))) return false
  const rest = text.slice(title.span.end - 1, title.span.end + LONGEST).split(/\n|<br/, 1)[0] ?? ''
  const isBehindPaper = links.some(({ role, span }) => role === 'paper' && span.end <= title.span.start)
  return !isBehindPaper && SENTENCES_END.test(rest) && formsIn(list).described >= FEWEST
}

/** A list gives titles in capitals if so large a share of those that show it has them. */
const IN_CAPITALS = 0.9
const FEWEST_TITLES = 4

/**
 * `LakeNet: telling lakes from ponds ([paper](…))` in a list that writes other titles in capitals, as the record does its own:
 * what a thing does, and not its paper's title.
 */
export function isInOtherLetters({ title, links }: Entry, actual: string, list: List): boolean {
  if (!title || !isDescribing(title.value) || isDescribing(actual)) return false
  const { all, small } = lettersIn(list)
  const isLinked = links.some(({ span }) => covers(span, title.span))
  return !isLinked && all > FEWEST_TITLES && small - 1 <= (1 - IN_CAPITALS) * (all - 1)
}

/** How many titles have several longer words, and how many of them are in small letters behind their names. */
const lettersIn = memoizeByObject(({ entries }: List) => {
  const titles = entries.flatMap(({ title }) => (title && isLong(title.value) ? [title.value] : []))
  return { all: titles.length, small: titles.filter(isDescribing).length }
})
const isLong = (title: string): boolean => (title.match(/\p{L}{4,}/gu) ?? []).length > 2
const isDescribing = (title: string): boolean => isInSmallLetters(title.replace(/^[^\s:]+:\s/, 'Name '))

/** `frozen river network`: two to four words, all in small letters. */
const SMALL_WORDS = /^\p{Ll}[\p{Ll}\d-]*(?:\s\p{Ll}[\p{Ll}\d-]*){1,3}$/u

/** `frozen river network` among `RiverNet` and `XOR-net`: what a method is called, where the list calls other methods by their names. */
function isLabel({ title, authors, section }: Entry, list: List): boolean {
  if (!title || authors !== null || !SMALL_WORDS.test(title.value.trim())) return false
  const { all, short } = labelsUnder(list).get(section.join('\n')) ?? { all: 0, short: 0 }
  return short >= FEWEST && 2 * short > all
}

/** How many titles stand under each heading, and how many of them are names or labels. */
const labelsUnder = memoizeByObject(({ entries }: List) => {
  const counts = new Map<string, { all: number; short: number }>()
  for (const { section, title } of entries) {
    if (!title) continue
    const key = section.join('\n')
    const count = counts.get(key) ?? { all: 0, short: 0 }
    const words = title.value.trim()
    count.all++
    if (isName(words) || SMALL_WORDS.test(words)) count.short++
    counts.set(key, count)
  }
  return counts
})

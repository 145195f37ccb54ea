/** The same paper may stand a second time where nothing is compared: in a heading, a badge, BibTeX, or an entry without a link. */
import type { List } from '../model/list.ts'
import type { Finding } from '../model/report.ts'
import type { Edit, Fix } from '../model/rule.ts'
import { isDistinctive, titleKey } from '../text/titles.ts'

type Mending = Finding & { readonly fix: Fix; readonly entry: number }

/** The findings, where a safe fix is only offered if its old words would be left at another mention of the title. */
export function leavingNoRemnants(list: List, findings: readonly Finding[]): readonly Finding[] {
  const titles = new Map(findings.filter(isMending).map((one) => [one, titleOf(one, list)]))
  const wanted = new Set([...titles.values()].filter((title) => title !== ''))
  if (wanted.size === 0) return findings
  const mentions = mentionsOf(wanted, list)
  const mending = [...titles.keys()]
  const mended = new Set(mending.map(({ rule, entry }) => `${rule} ${entry}`))
  const leaves = (one: Mending) =>
    (mentions.get(titles.get(one) ?? '') ?? []).some(
      ({ entry, words }) =>
        entry !== one.entry && !mended.has(`${one.rule} ${entry}`) && keepsWords(words(), one, list),
    )
  const leaving = new Set<Finding>(mending.filter(leaves))
  return findings.map((one) =>
    one.fix && leaving.has(one) ? { ...one, fix: { ...one.fix, safe: false } } : one,
  )
}

const CLAIMS = new Set([
  ...['title-mismatch', 'author-mismatch', 'venue-mismatch', 'venue-outdated', 'year-mismatch'],
])
const isMending = (one: Finding): one is Mending =>
  CLAIMS.has(one.rule) && one.fix?.safe === true && one.quiet === null && one.entry !== null

/** The key of its entry's title; '' where that is too short to be told from other words. */
function titleOf({ entry }: Mending, { entries }: List): string {
  const key = titleKey(entries[entry]?.title?.value ?? '')
  return isDistinctive(key) && wordsIn(key).length <= MOST_WORDS ? key : ''
}
const wordsIn = (key: string): string[] => key.split(' ')
/** No title has more. */
const MOST_WORDS = 40

/** Where a title stands: in which entry, null outside entries, and the words around it. */
type Mention = { readonly entry: number | null; readonly words: () => ReadonlySet<string> }

/** A paper that stands in more places is looked for in so many. */
const MOST_MENTIONS = 20

function mentionsOf(titles: ReadonlySet<string>, list: List): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map([...titles].map((title) => [title, [] as Mention[]]))
  const add = (title: string, mention: Mention) => {
    const mentions = found.get(title)
    if (mentions && mentions.length < MOST_MENTIONS) mentions.push(mention)
  }
  for (const [entry, { title, span }] of list.entries.entries())
    add(titleKey(title?.value ?? ''), { entry, words: wordsOnce(list.text.slice(span.start, span.end)) })
  const lengths = new Set([...titles].map((title) => wordsIn(title).length))
  for (const block of outsideEntries(list)) {
    const words = wordsOnce(block)
    for (const title of titlesIn(block, titles, lengths)) add(title, { entry: null, words })
  }
  return found
}

/** The paragraphs of a list, without its entries. */
function outsideEntries({ text, entries }: List): readonly string[] {
  const spans = entries.map(({ span }) => span).toSorted((a, b) => a.start - b.start)
  const gaps = spans.map(({ start }, i) => text.slice(spans[i - 1]?.end ?? 0, start))
  return [...gaps, text.slice(spans.at(-1)?.end ?? 0)].flatMap((gap) => gap.split(/\n[ \t\r]*\n/))
}

function titlesIn(
  block: string,
  titles: ReadonlySet<string>,
  lengths: ReadonlySet<number>,
): ReadonlySet<string> {
  const words = wordsIn(titleKey(block))
  const found = new Set<string>()
  for (const length of lengths)
    for (let i = 0; i + length <= words.length; i++) {
      const key = words.slice(i, i + length).join(' ')
      if (titles.has(key)) found.add(key)
    }
  return found
}

/** Whether some words have one that a fix takes away; where the title is mended, its mention has it. */
const keepsWords = (words: ReadonlySet<string>, { rule, fix }: Mending, list: List): boolean =>
  rule === 'title-mismatch' ||
  fix.edits.flatMap((edit) => lostWords(edit, list)).some((word) => words.has(word))

/** Whole words that an edit replaces by others. */
function lostWords({ start, end, text: written }: Edit, { text }: List): readonly string[] {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] ?? ''
  const behind = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? ''
  const kept = new Set(wordsOf(before + written + behind))
  return wordsOf(before + text.slice(start, end) + behind).filter((word) => !kept.has(word))
}
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]{2,}/gu) ?? []
const LONGEST_WORD = 40

/** The words of a text, without those in addresses and labels of links, read when they are asked for. */
function wordsOnce(text: string): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | null = null
  return () => {
    words ??= new Set(text.replaceAll('%20', ' ').match(ALONE))
    return words
  }
}
const ALONE = /(?<![\p{L}\p{N}./:[@])[\p{L}\p{N}]{2,}(?![\p{L}\p{N}/:\]]|\.\p{L})/gu

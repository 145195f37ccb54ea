/** Words that were pasted where an address should be. */
import type { Entry, Link, List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'
import { slugWords } from './anchors.ts'

export type WordsForAddress = { readonly label: string; readonly words: string; readonly span: Span }

/** `[paper](A Title of Many Words)`: the first such words of an entry, whatever the label; null if it has none. */
export const wordsForAddress = (entry: Entry, list: List): WordsForAddress | null =>
  foundIn(entry, list)[0] ?? null

/** The entries in which words certainly stand for an address: behind a title, or behind what is the label of a link only. */
export function wordsForAddresses(list: List): ReadonlyMap<Entry, WordsForAddress> {
  const found = new Map<Entry, WordsForAddress>()
  for (const entry of list.entries) {
    const certain = foundIn(entry, list).find((one) => isMeantAsLink(one, entry, list))
    if (certain) found.set(entry, certain)
  }
  return found
}

/** At least three words, and no address among them. */
const WORDS_FOR_ADDRESS =
  /(?<!!)\[([^[\]\n]{1,300})\]{1,2}\([ \t]{0,3}((?![^()\n]{0,300}(?::\/\/|["<{}]))[^\s()]{1,80}(?: [^\s()]{1,80}){2,40})\)/g

function foundIn({ span }: Entry, { text }: List): readonly WordsForAddress[] {
  return [...text.slice(span.start, span.end).matchAll(WORDS_FOR_ADDRESS)].map((match) => {
    const { 0: all, 1: label = '', 2: words = '', index } = match
    const end = span.start + index + all.length - 1
    return { label, words, span: { start: end - words.length, end } }
  })
}

const LABEL =
  /^\W*(?:papers?|pdf|arxiv|biorxiv|doi|links?|codes?|github|project|page|website|homepage|blog|demo|data ?set|download|slides|video|论文|代码|链接)\W*$/iu
/** `[Title](link to the paper)`: what should stand there. */
const PLACEHOLDER = /\b(?:links?|url|address|here)\b|链接/i
/** `./papers/A Title.pdf`. */
const FILE = /^\.{0,2}\/|\.[a-z]{2,4}$/i
/** A label of fewer words is no title. */
const FEWEST_WORDS = 4

function isMeantAsLink({ label, words, span }: WordsForAddress, entry: Entry, { text }: List): boolean {
  const [named, put] = [slugWords(label), slugWords(words)]
  if (PLACEHOLDER.test(words) || FILE.test(words)) return false
  if (named === put || put === slugWords(entry.title?.value ?? '') || LABEL.test(label)) return true
  const before = text.slice(entry.span.start, span.start - label.length - '[]('.length)
  return named.split(' ').length >= FEWEST_WORDS && /^\W*(?:\d+[.)]\W*)?$/.test(before)
}

/** The address that has words between it and its label. */
export type WordsBefore = { readonly link: Link; readonly label: string; readonly words: string }

const LONGEST = 700
const BEFORE_ADDRESS = /(?<!!)\[([^[\]\n]{1,300})\]\(([^()[\]\n]{1,300})\]\($/

/** `[A Title](A Title](https://…)`: only the address is a link. */
export const wordsBeforeAddresses = ({ links, text }: List): readonly WordsBefore[] =>
  links.flatMap((link) => {
    const { start } = link.urlSpan
    if (link.span.start !== start || !text.startsWith('](', start - 2)) return []
    const [, label = '', words = ''] =
      BEFORE_ADDRESS.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? []
    return words === '' || words.includes('://') ? [] : [{ link, label, words }]
  })

import type { Lacking } from '../model/context.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { unresolved } from './parts/conflicts.ts'
import {
  addressBehind,
  brokenAddresses,
  leftOpen,
  namingNoPaper,
  tornApart,
  withoutSpace,
  withWrongBrackets,
} from './parts/links/broken-links.ts'
import {
  addressesBehind,
  emptyPaperLinks,
  emptyTitleLinks,
  isWithoutPaper,
  thatShouldHaveOne,
  written,
} from './parts/links/empty.ts'
import { gluedDashes } from './parts/links/glued-dashes.ts'
import { misplacedBrackets } from './parts/links/misplaced.ts'
import { lineNumbers, linksOnly, together } from './parts/links/together.ts'
import { tornLinks } from './parts/links/torn.ts'
import { unclosedLabels } from './parts/links/unclosed.ts'
import { type WordsForAddress, wordsForAddress, wordsForAddresses } from './parts/links/words-for-address.ts'

export const malformedEntry = listRule({
  name: 'malformed-entry',
  summary: 'an entry that lacks what its neighbours have, or a broken link',
  severity: 'warning',
  needs: [],
  messages: {
    lacks: 'The entry has no {part}; nearly all of its neighbours have {pronoun}.',
    lacksBoth: 'The entry has neither authors nor a paper link; nearly all of its neighbours have both.',
    words: 'Words stand where the address of “[{label}]” should be, so it is not a link: “{words}”.',
    wordsBefore: 'Words stand between “[{label}]” and its address, so it is not a link: “{words}”.',
    wordsBeforeOften:
      'In {count} places words stand between a label and its address, so they are not links: lines {lines}.',
    empty: 'The paper link has no address.',
    placeholder: 'The paper link leads to “{address}”, which is no address.',
    placeholders: '{count} paper links lead to “{address}”, which is no address: lines {lines}.',
    empties: '{count} paper links have no address: lines {lines}.',
    emptyTitle: 'The link of the title has no address.',
    emptyTitles: 'The links of {count} titles have no address: lines {lines}.',
    usuallyEmpty: '{count} of {of} entries have a paper link without an address: lines {lines}.',
    behind: 'The address stands behind “()” instead of in it, so “[{label}]” leads nowhere.',
    noId: 'The link to arXiv names no paper.',
    noIds: '{count} links to arXiv name no paper: lines {lines}.',
    spaced: 'There is a space between “]” and “(”, so “[{label}]” is not a link.',
    spacedOften:
      'In {count} places there is a space between “]” and “(”, so they are not links: lines {lines}.',
    square: 'The address stands in square brackets, so “[{label}]” is not a link.',
    squareOften: '{count} addresses stand in square brackets, so their labels are not links: lines {lines}.',
    closedSquare: 'The address ends with “]” in place of “)”, so “[{label}]” is not a link.',
    closedSquareOften:
      '{count} addresses end with “]” in place of “)”, so their labels are not links: lines {lines}.',
    open: 'The address has no “)” at its end, so “[{label}]” is not a link.',
    openOften: '{count} addresses have no “)” at their ends, so their labels are not links: lines {lines}.',
    gap: 'There is a space in the address, so “[{label}]” is not a link.',
    gapOften: 'There is a space in {count} addresses, so their labels are not links: lines {lines}.',
    unclosed: '“[{label}” has no “]”, so it is not a link.',
    unclosedOften: '{count} labels have no “]”, so they are not links: lines {lines}.',
    stray: 'A “)” stands between “[{label}]” and its address, so it is not a link.',
    strayOften:
      'In {count} places a “)” stands between a label and its address, so they are not links: lines {lines}.',
    fullWidth: 'The address stands in full-width brackets, “（” or “）”, so “[{label}]” is not a link.',
    fullWidthOften:
      '{count} addresses stand in full-width brackets, so their labels are not links: lines {lines}.',
    glued: 'There is no space behind the “-”, so the line is not a list item.',
    gluedOften:
      'In {count} lines there is no space behind the “-”, so they are not list items: lines {lines}.',
    runsOn: 'The address goes on with “{tail}”, as no space ends it; the identifier is {meant}.',
    goesOn: 'The address goes on with “{tail}”, as no space ends it.',
    runOn: '{count} addresses go on with the text behind them, as no space ends them: lines {lines}.',
    bracketed: 'The address stands in two pairs of brackets, so “[{label}]” leads nowhere.',
    twice: 'The address begins with “https://” twice, so “[{label}]” leads nowhere.',
    noScheme: 'The address lacks “https://”, so “[{label}]” leads to a file of that name.',
    misspelt: 'The address begins with “{start}” in place of “{proper}”, so “[{label}]” leads nowhere.',
    before: '“{start}” stands before the address, so “[{label}]” leads nowhere.',
    inside: 'A link stands where the address of “[{label}]” should be, so it leads nowhere.',
    doiAlone: 'The address is a DOI without “https://doi.org/”, so “[{label}]” leads nowhere.',
    resolverTwice: 'The address begins with “https://doi.org/” twice.',
    file: 'The address is that of a file on one computer, so “[{label}]” leads nowhere for others.',
    startOften: '{count} addresses begin wrongly, so that their links lead nowhere: lines {lines}.',
    conflict:
      'A merge conflict was committed unresolved: its markers stand here and on lines {middle} and {last}.',
    gluedAddresses:
      'Two addresses are glued together by “{mark}”, so that neither opens; “{second}” is the second.',
    id: '“{id}” is not an arXiv identifier.',
    blank: 'There is a space in the address, so “{label}” is not a link; the identifier is {meant}.',
    tail: '“{id}” is not an arXiv identifier; {meant} is.',
  },
  *check({ list, lacking }) {
    yield* unresolved(list)
    const behind = addressesBehind(list)
    for (const one of behind) yield addressBehind(one, list)
    const isBehind = new Set(behind.map(({ link }) => link))
    yield* withoutAddress(list, isBehind)
    yield* titlesWithoutAddress(list, isBehind)
    yield* namingNoPaper(list)
    const torn = tornLinks(list)
    yield* tornApart(torn, list)
    const unclosed = unclosedLabels(list)
    yield* leftOpen(unclosed, list)
    const misplaced = misplacedBrackets(list)
    yield* withWrongBrackets(misplaced, list)
    yield* withoutSpace(gluedDashes(list), list)
    yield* brokenAddresses(list, new Set([...torn, ...unclosed, ...misplaced].map(({ link }) => link)))
    const worded = wordsForAddresses(list)
    for (const words of worded.values()) yield withWords(words)
    const certain = lacking.filter((one) => one.certain && !worded.has(one.entry))
    for (const [entry, parts] of Map.groupBy(certain, (one) => one.entry)) yield* lacks(entry, parts, list)
  },
})

/** A list leaves so many addresses out, and so large a share of them, as a habit. */
const MANY_EMPTY = 10
const USUAL = 0.33

const isUsual = (empty: number, { entries }: List): boolean =>
  empty >= MANY_EMPTY && empty > USUAL * entries.length

/** Paper links with no address, or with one word in its place. */
function* withoutAddress(list: List, isTold: ReadonlySet<Link>) {
  const hasNone = isWithoutPaper(list)
  const all = written(list).flatMap((entry) =>
    hasNone(entry) ? [] : emptyPaperLinks(entry).filter((link) => !isTold.has(link)),
  )
  const empty = thatShouldHaveOne(all, list)
  const [first] = empty
  if (first && isUsual(empty.length, list)) {
    const slots = {
      count: String(empty.length),
      of: String(list.entries.length),
      lines: lineNumbers(empty, list),
    }
    yield { message: 'usuallyEmpty', with: slots, at: first.span, severity: 'notice' } as const
  } else
    for (const [address, links] of Map.groupBy(empty, ({ url }) => url.toLowerCase()))
      yield* address === '' ? noAddress(links, list, 'empty', 'empties') : placeholders(links, list)
}

const noAddress = (
  links: readonly Link[],
  list: List,
  one: 'empty' | 'emptyTitle',
  several: 'empties' | 'emptyTitles',
) =>
  together(linksOnly(links), list, {
    each: ({ link }) => ({ message: one, with: {}, at: link.span, link }),
    all: (slots, { link }) => ({ message: several, with: slots, at: link.span, severity: 'notice' }),
  })

const placeholders = (links: readonly Link[], list: List) =>
  together(linksOnly(links), list, {
    each: ({ link }) => ({ message: 'placeholder', with: { address: link.url }, at: link.urlSpan, link }),
    all: (slots, { link }) => ({
      message: 'placeholders',
      with: { ...slots, address: link.url },
      at: link.urlSpan,
      severity: 'notice',
    }),
  })

/** `[A Title]()`: the title of an entry that has no other link to its paper. */
function* titlesWithoutAddress(list: List, isTold: ReadonlySet<Link>) {
  const all = written(list).flatMap(emptyTitleLinks)
  const empty = thatShouldHaveOne(all, list).filter((link) => !isTold.has(link))
  for (const [address, links] of Map.groupBy(empty, ({ url }) => url.toLowerCase()))
    yield* address === '' ? noAddress(links, list, 'emptyTitle', 'emptyTitles') : placeholders(links, list)
}

const withWords = ({ label, words, span }: WordsForAddress) =>
  ({ message: 'words', with: { label, words }, at: span }) as const

/** What an entry lacks, as one finding. */
function* lacks(entry: Entry, parts: readonly Lacking[], list: List) {
  const [first, ...more] = parts
  if (!first) return
  const misplaced = parts.some(({ part }) => part === 'paper link') ? wordsForAddress(entry, list) : null
  const at = headOf(entry, list)
  if (misplaced) yield withWords(misplaced)
  else if (more.length > 0) yield { message: 'lacksBoth', with: {}, at } as const
  else yield { message: 'lacks', with: slotsOf(first), at } as const
}

/** The neighbours are not counted: one of them may not have been read as an entry, or with the next as one. */
const slotsOf = ({ part }: Lacking) => ({ part, pronoun: part === 'authors' ? 'them' : 'one' }) as const

/** The title, else the entry's first line. */
function headOf({ title, span }: Entry, { text }: List): Span {
  if (title) return title.span
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/)
  return lineEnd === -1 ? span : { start: span.start, end: span.start + lineEnd }
}

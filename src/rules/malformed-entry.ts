import type { Lacking } from '../model/context.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { type Edit, type Fix, listRule } from '../model/rule.ts'
import { lineNumber, type Span } from '../model/span.ts'
import { closedInside, type Overrun, type Unlinked, unlinkedLabels } from './parts/links/bare-addresses.ts'
import { type BrokenId, brokenIds, type RunningOn, runsOn, withoutId } from './parts/links/broken-ids.ts'
import {
  addressesBehind,
  type Behind,
  emptyPaperLinks,
  emptyTitleLinks,
  isWithoutPaper,
  thatShouldHaveOne,
  written,
} from './parts/links/empty.ts'
import { type GluedDash, gluedDashes } from './parts/links/glued-dashes.ts'
import { lineNumbers, together } from './parts/links/together.ts'
import { type Torn, tornLinks } from './parts/links/torn.ts'
import { type Unclosed, unclosedLabels } from './parts/links/unclosed.ts'
import {
  type WordsBefore,
  type WordsForAddress,
  wordsBeforeAddresses,
  wordsForAddress,
  wordsForAddresses,
} from './parts/links/words-for-address.ts'
import { wrongStarts } from './parts/links/wrong-starts.ts'

export const malformedEntry = listRule({
  name: 'malformed-entry',
  summary: 'an entry that lacks what its neighbours have, or a broken link',
  severity: 'warning',
  needs: [],
  messages: {
    lacks: 'The entry has no {part}; {having} of its {others} neighbours have {pronoun}.',
    lacksBoth:
      'The entry has neither authors nor a paper link; nearly all of its {others} neighbours have both.',
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
    gap: 'There is a space in the address, so “[{label}]” is not a link.',
    gapOften: 'There is a space in {count} addresses, so their labels are not links: lines {lines}.',
    unclosed: '“[{label}” has no “]”, so it is not a link.',
    unclosedOften: '{count} labels have no “]”, so they are not links: lines {lines}.',
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
    id: '“{id}” is not an arXiv identifier.',
    blank: 'There is a space in the address, so “{label}” is not a link; the identifier is {meant}.',
    tail: '“{id}” is not an arXiv identifier; {meant} is.',
  },
  *check({ list, lacking }) {
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
    yield* withoutSpace(gluedDashes(list), list)
    const isTorn = new Set([...torn, ...unclosed].map(({ link }) => link))
    const bare = unlinkedLabels(list)
    const isInSquare = new Set(bare.filter(({ why }) => why === 'square').map(({ link }) => link))
    const ids = brokenIds(list).filter(({ link }) => !isTorn.has(link) && !isInSquare.has(link))
    const isBroken = new Set(ids.map(({ link }) => link))
    yield* unlinked(
      bare.filter(({ link }) => !isBroken.has(link)),
      list,
    )
    const closed = closedInside(list)
    yield* runningOn(ids.filter(runsOn), closed, list)
    const isClosed = new Set(closed.map(({ link }) => link))
    const wrong = ids.filter((broken) => !runsOn(broken) && !isClosed.has(broken.link))
    for (const [broken] of Map.groupBy(wrong, (one) => placeOf(one, list)).values())
      if (broken) yield wrongId(broken, list)
    yield* wronglyBegun(list)
    yield* withWordsBefore(wordsBeforeAddresses(list), list)
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
  together(links.map(found), list, {
    each: ({ link }) => ({ message: one, with: {}, at: link.span, link }),
    all: (slots, { link }) => ({ message: several, with: slots, at: link.span, severity: 'notice' }),
  })

const placeholders = (links: readonly Link[], list: List) =>
  together(links.map(found), list, {
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

function addressBehind({ link, address }: Behind, { text }: List) {
  const written = text.slice(address.span.start, address.span.end)
  const edit = { start: link.span.end - 2, end: address.span.end, text: `(${written})` }
  const fix = fixBy('Put the address in the brackets.', edit)
  return { message: 'behind', with: { label: link.label }, at: link.span, link, fix } as const
}

const namingNoPaper = (list: List) =>
  together(withoutId(list).map(found), list, {
    each: ({ link }) => ({ message: 'noId', with: {}, at: link.urlSpan, link }),
    all: (slots, { link }) => ({ message: 'noIds', with: slots, at: link.urlSpan }),
  })

const found = (link: Link) => ({ link })

const tornApart = (torn: readonly Torn[], list: List) =>
  together(torn, list, {
    each: ({ link, label, space }) => ({
      message: 'spaced',
      with: { label },
      at: link.urlSpan,
      link,
      fix: fixBy('Remove the space.', { start: space.start - 1, end: space.end + 1, text: '](' }),
    }),
    all: (slots, { space }) => ({ message: 'spacedOften', with: slots, at: space, severity: 'notice' }),
  })

const leftOpen = (unclosed: readonly Unclosed[], list: List) =>
  together(unclosed, list, {
    each: ({ link, label, edit }) => ({
      message: 'unclosed',
      with: { label },
      at: link.urlSpan,
      link,
      fix: fixBy('Close the bracket.', edit),
    }),
    all: (slots, { link }) => ({ message: 'unclosedOften', with: slots, at: link.urlSpan }),
  })

const withoutSpace = (glued: readonly GluedDash[], list: List) =>
  together(glued, list, {
    each: ({ entry, at }) => ({
      message: 'glued',
      with: {},
      at: { start: at - 1, end: at },
      entry,
      fix: fixBy('Put a space there.', { start: at, end: at, text: ' ' }),
    }),
    all: (slots, { at }) => ({
      message: 'gluedOften',
      with: slots,
      at: { start: at - 1, end: at },
      severity: 'notice',
    }),
  })

const fixBy = (description: string, edit: Edit, safe = false): Fix => ({ description, safe, edits: [edit] })

const unlinked = (labels: readonly Unlinked[], list: List) =>
  [...Map.groupBy(labels, ({ why }) => why).values()].flatMap((alike) =>
    together(alike, list, {
      each: ({ link, label, why, edit }) => {
        const fix = edit ? { fix: fixBy('Write round brackets.', edit) } : {}
        return { message: why, with: { label }, at: link.urlSpan, link, ...fix } as const
      },
      all: (slots, { link, why }) => ({ message: `${why}Often`, with: slots, at: link.urlSpan }) as const,
    }),
  )

function runningOn(running: readonly RunningOn[], closed: readonly Overrun[], list: List) {
  const { text } = list
  const known = running.map(({ link, id, begins: { meant, rest } }) => {
    const end = text.startsWith(')', rest.start) ? rest.start + 1 : rest.start
    const slots = { tail: text.slice(rest.start, rest.end), meant }
    return { link, end, told: { message: 'runsOn', with: slots, actual: id } as const }
  })
  const isKnown = new Set(running.map(({ link }) => link))
  const others = closed
    .filter(({ link }) => !isKnown.has(link))
    .map(({ link, end }) => {
      const tail = text.slice(end, link.urlSpan.end)
      return { link, end, told: { message: 'goesOn', with: { tail } } as const }
    })
  const all = [...known, ...others].toSorted((one, other) => one.end - other.end)
  return together(all, list, {
    each: ({ link, end, told }) => {
      const fix = fixBy('Put a space where the address ends.', { start: end, end, text: ' ' })
      return { ...told, at: link.urlSpan, link, fix }
    },
    all: (slots, { link }) => ({ message: 'runOn', with: slots, at: link.urlSpan }),
  })
}

/** The same slip twice on one line is one. */
const placeOf = ({ link, id }: BrokenId, list: List): string => `${lineNumber(link.span, list)} ${id}`

const wronglyBegun = (list: List) =>
  [...Map.groupBy(wrongStarts(list), ({ why }) => why).values()].flatMap((alike) =>
    together(alike, list, {
      each: ({ link, why, start, proper = '', edit }) => {
        const fix = edit ? { fix: fixBy('Write the whole address, once.', edit) } : {}
        return {
          message: why,
          with: { label: link.label || '…', start, proper },
          at: link.urlSpan,
          link,
          ...fix,
        } as const
      },
      all: (slots, { link }) => ({ message: 'startOften', with: slots, at: link.urlSpan }),
    }),
  )

function wrongId({ link, id, begins }: BrokenId, { text }: List) {
  const common = { at: link.urlSpan, link }
  if (!begins) return { message: 'id', with: { id }, ...common } as const
  const { meant, rest } = begins
  const torn = labelOfTorn(link, rest, text)
  if (torn !== null)
    return { message: 'blank', with: { label: torn, meant }, ...common, expected: meant, actual: id } as const
  const fix = fixBy(`Write ${meant}.`, { ...rest, text: '' }, isMeaningless(rest, link, text))
  return { message: 'tail', with: { id, meant }, ...common, expected: meant, actual: id, fix } as const
}

/** `[pdf](https://…/2401.00001.pdf; see …)`: the label of what is no link, since a space stands in its address; null otherwise. */
const labelOfTorn = ({ urlSpan }: Link, { end }: Span, text: string): string | null =>
  text.startsWith('](', urlSpan.start - 2) && /^[;,:]?[^\S\n]/.test(text.slice(end, end + 2))
    ? (/\[[^[\]\n]{0,100}\]$/.exec(text.slice(Math.max(0, urlSpan.start - 102), urlSpan.start - 1))?.[0] ??
      '')
    : null

/** Only a bare `v` or punctuation follows the identifier in a whole link; anything else may mean something. */
const isMeaningless = ({ start, end }: Span, { urlSpan }: Link, text: string): boolean =>
  text[urlSpan.start - 1] === '(' &&
  text[urlSpan.end] === ')' &&
  /^(?:v|[^\p{L}\p{N}]+)$/iu.test(text.slice(start, end))

const withWords = ({ label, words, span }: WordsForAddress) =>
  ({ message: 'words', with: { label, words }, at: span }) as const

const withWordsBefore = (found: readonly WordsBefore[], list: List) =>
  together(found, list, {
    each: ({ link, label, words }) => ({
      message: 'wordsBefore',
      with: { label, words },
      at: link.urlSpan,
      link,
    }),
    all: (slots, { link }) => ({ message: 'wordsBeforeOften', with: slots, at: link.urlSpan }),
  })

/** What an entry lacks, as one finding. */
function* lacks(entry: Entry, parts: readonly Lacking[], list: List) {
  const [first, ...more] = parts
  if (!first) return
  const misplaced = parts.some(({ part }) => part === 'paper link') ? wordsForAddress(entry, list) : null
  const at = headOf(entry, list)
  const others = String(first.others)
  if (misplaced) yield withWords(misplaced)
  else if (more.length > 0) yield { message: 'lacksBoth', with: { others }, at } as const
  else yield { message: 'lacks', with: { ...slotsOf(first), others }, at } as const
}

const slotsOf = ({ part, having }: Lacking) =>
  ({ part, having: String(having), pronoun: part === 'authors' ? 'them' : 'one' }) as const

/** The title, else the entry's first line. */
function headOf({ title, span }: Entry, { text }: List): Span {
  if (title) return title.span
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/)
  return lineEnd === -1 ? span : { start: span.start, end: span.start + lineEnd }
}

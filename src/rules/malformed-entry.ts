import { ARXIV_ID, writtenArxivId } from '../hosts/arxiv.ts'
import type { Lacking } from '../model/context.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import { positionAt, type Span } from '../model/span.ts'
import { emptyPaperLinks, emptyTitleLinks, isWithoutPaper, written } from './parts/links/empty.ts'
import { type Torn, tornLinks } from './parts/links/torn.ts'

export const malformedEntry = listRule({
  name: 'malformed-entry',
  summary: 'an entry that lacks what its neighbours have, or a broken link',
  severity: 'warning',
  needs: [],
  messages: {
    lacks: 'The entry has no {part}; {having} of its {others} neighbours have one.',
    lacksBoth:
      'The entry has neither authors nor a paper link; nearly all of its {others} neighbours have both.',
    words: 'Words stand where the address of “[{label}]” should be, so it is not a link: “{words}”.',
    empty: 'The paper link has no address.',
    placeholder: 'The paper link leads to “{address}”, which is no address.',
    placeholders: '{count} paper links lead to “{address}”, which is no address: lines {lines}.',
    empties: '{count} paper links have no address: lines {lines}.',
    emptyTitle: 'The link of the title has no address.',
    emptyTitles: 'The links of {count} titles have no address: lines {lines}.',
    usuallyEmpty: '{count} of {of} entries have a paper link without an address: lines {lines}.',
    spaced: 'There is a space between “]” and “(”, so “[{label}]” is not a link.',
    spacedOften:
      'In {count} places there is a space between “]” and “(”, so they are not links: lines {lines}.',
    runsOn: 'The address goes on with “{tail}”, as no space ends it; the identifier is {meant}.',
    runOn: '{count} addresses go on with the text behind them, as no space ends them: lines {lines}.',
    id: '“{id}” is not an arXiv identifier.',
    tail: '“{id}” is not an arXiv identifier; {meant} is.',
  },
  *check({ list, lacking }) {
    const hasNone = isWithoutPaper(list)
    const empty = written(list).flatMap((entry) => (hasNone(entry) ? [] : emptyPaperLinks(entry)))
    const [first] = empty
    if (first && isUsual(empty.length, list)) {
      const slots = {
        count: String(empty.length),
        of: String(list.entries.length),
        lines: linesOf(empty, list),
      }
      yield { message: 'usuallyEmpty', with: slots, at: first.span, severity: 'notice' }
    } else
      for (const links of Map.groupBy(empty, ({ url }) => url.toLowerCase()).values())
        yield* without(links, list)
    yield* withoutInTitle(list)
    const torn = tornLinks(list)
    yield* tornApart(torn, list)
    const isTorn = new Set(torn.map(({ link }) => link))
    const ids = list.links
      .filter((link) => !isMarkdownInHtml(link, list) && !isTorn.has(link))
      .flatMap((link) => {
        const id = brokenId(link)
        return id === null ? [] : [broken(id, link, list)]
      })
    yield* together(ids, list)
    const certain = lacking.filter((one) => one.certain)
    for (const [entry, parts] of Map.groupBy(certain, (one) => one.entry)) yield* lacks(entry, parts, list)
  },
})

/** What an entry lacks, as one finding. */
function* lacks(entry: Entry, parts: readonly Lacking[], list: List) {
  const [first, ...more] = parts
  if (!first) return
  const words = parts.some(({ part }) => part === 'paper link') ? wordsForAddress(entry, list) : null
  const { part, having, others } = first
  const at = headOf(entry, list)
  const slots = { part, having: String(having), others: String(others) }
  if (words) yield words
  else if (more.length > 0) yield { message: 'lacksBoth', with: { others: String(others) }, at } as const
  else yield { message: 'lacks', with: slots, at } as const
}

const linesOf = (links: readonly Link[], { lineStarts }: List): string =>
  [...new Set(links.map(({ span }) => positionAt(lineStarts, span.start).line))].join(', ')

/** So many links with one placeholder are meant to be filled in later. */
const MANY_ALIKE = 4

/** Paper links with no address, or with one word in its place. */
function* without(links: readonly Link[], list: List) {
  const [first] = links
  const address = first?.url ?? ''
  const slots = { count: String(links.length), lines: linesOf(links, list) }
  if (first && links.length >= MANY_ALIKE && address === '')
    yield { message: 'empties', with: slots, at: first.span, severity: 'notice' } as const
  else if (first && links.length >= MANY_ALIKE)
    yield {
      message: 'placeholders',
      with: { ...slots, address },
      at: first.urlSpan,
      severity: 'notice',
    } as const
  else
    for (const link of links)
      if (address === '') yield { message: 'empty', with: {}, at: link.span, link } as const
      else yield { message: 'placeholder', with: { address: link.url }, at: link.urlSpan, link } as const
}

/** `[A Title]()`: the title of an entry that has no other link to its paper. */
function* withoutInTitle(list: List) {
  const empty = written(list).flatMap(emptyTitleLinks)
  const [first] = empty
  if (first && empty.length >= MANY_ALIKE) {
    const slots = { count: String(empty.length), lines: linesOf(empty, list) }
    yield { message: 'emptyTitles', with: slots, at: first.span, severity: 'notice' } as const
  } else for (const link of empty) yield { message: 'emptyTitle', with: {}, at: link.span, link } as const
}

/** A list leaves so many addresses out, and so large a share of them, as a habit. */
const MANY_EMPTY = 10
const USUAL = 0.33

const isUsual = (empty: number, { entries }: List): boolean =>
  empty >= MANY_EMPTY && empty > USUAL * entries.length

function* tornApart(torn: readonly Torn[], list: List) {
  const [first] = torn
  if (first && torn.length >= MANY_ALIKE) {
    const links = torn.map(({ link }) => link)
    const slots = { count: String(torn.length), lines: linesOf(links, list) }
    yield { message: 'spacedOften', with: slots, at: first.space, severity: 'notice' } as const
  } else
    for (const { link, label, space } of torn) {
      const fix = {
        description: 'Remove the space.',
        safe: false,
        edits: [{ start: space.start - 1, end: space.end + 1, text: '](' }],
      }
      yield { message: 'spaced', with: { label }, at: link.urlSpan, link, fix } as const
    }
}

/** Addresses that run on are one finding where the list has many of them. */
function* together(found: readonly ReturnType<typeof broken>[], list: List) {
  const running = found.filter(({ message }) => message === 'runsOn').map(({ link }) => link)
  const [first] = running
  const isForm = running.length >= MANY_ALIKE
  if (first && isForm) {
    const slots = { count: String(running.length), lines: linesOf(running, list) }
    yield { message: 'runOn', with: slots, at: first.urlSpan } as const
  }
  yield* found.filter(({ message }) => !(isForm && message === 'runsOn'))
}

/** The part of an arXiv address that should be an identifier but is not (arXiv manual, "Understanding the arXiv identifier"). */
function brokenId({ role, reference, url }: Link): string | null {
  if (reference.kind !== 'page' || role === 'image' || role === 'badge') return null
  const id = writtenArxivId(url)
  return id && /\d{4}/.test(id) ? id : null
}

/** `[[pdf]](https://…)More` in a cell of HTML: there Markdown makes no link, and the address runs on. */
const isMarkdownInHtml = ({ span, urlSpan, url }: Link, { text }: List): boolean =>
  span.start === urlSpan.start && text.slice(span.start - 2, span.start) === '](' && url.includes(')')

const ID_AT_START = new RegExp(`^${ARXIV_ID}(?!\\d)`, 'i')

/** The fix is safe if only a bare `v` or punctuation follows the identifier in a whole link; else it may mean something. */
function broken(id: string, link: Link, { text }: List) {
  const { urlSpan } = link
  const known = ID_AT_START.exec(id)?.[0]
  // since 2015 numbers have five digits: with four, one was lost
  const meant = known && !/^(?:1[5-9]|[2-9]\d)\d\d\.\d{4}$/.test(known) ? known : null
  const at = text.slice(urlSpan.start, urlSpan.end).indexOf(id)
  if (!meant || meant === id || at < 0) return { message: 'id', with: { id }, at: urlSpan, link } as const
  const start = urlSpan.start + at + meant.length
  const end = urlSpan.start + at + id.length
  const tail = text.slice(start, end)
  if (runsOn(tail, link, text)) {
    const at = tail.startsWith(')') ? start + 1 : start
    const edits = [{ start: at, end: at, text: ' ' }]
    const apart = { description: 'Put a space where the address ends.', safe: false, edits }
    return { message: 'runsOn', with: { tail, meant }, at: urlSpan, link, actual: id, fix: apart } as const
  }
  const whole = text[link.urlSpan.start - 1] === '(' && text[link.urlSpan.end] === ')'
  const safe = whole && /^(?:v|[^\p{L}\p{N}]+)$/iu.test(text.slice(start, end))
  const fix = { description: `Write ${meant}.`, safe, edits: [{ start, end, text: '' }] }
  return {
    message: 'tail',
    with: { id, meant },
    at: urlSpan,
    link,
    expected: meant,
    actual: id,
    fix,
  } as const
}

/**
 * `(https://…/2401.00001)(2024)`: another bracket begins behind the one that holds a bare address; `（https://…/2401.00001）`:
 * full-width marks end no address.
 */
const runsOn = (tail: string, { span, urlSpan }: Link, text: string): boolean =>
  span.start === urlSpan.start &&
  (/^[）】〕」』》，。；：、！？]/.test(tail) || (/^\)./.test(tail) && text[urlSpan.start - 1] === '('))

/** `[paper](A Title of Many Words)`: the title was pasted where its address should be. */
function wordsForAddress({ span }: Entry, { text }: List) {
  const found = WORDS_FOR_ADDRESS.exec(text.slice(span.start, span.end))
  if (!found) return null
  const [all, label = '', words = ''] = found
  const end = span.start + found.index + all.length - 1
  return { message: 'words', with: { label, words }, at: { start: end - words.length, end } } as const
}
/** At least three words, and no address among them. */
const WORDS_FOR_ADDRESS =
  /\[([^[\]\n]{1,60})\]{1,2}\([ \t]{0,3}((?![^()\n]{0,300}(?::\/\/|"|<))[^\s()]{1,80}(?: [^\s()]{1,80}){2,40})\)/

/** The title, else the entry's first line. */
function headOf({ title, span }: Entry, { text }: List): Span {
  if (title) return title.span
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/)
  return lineEnd === -1 ? span : { start: span.start, end: span.start + lineEnd }
}

/** What malformed-entry says of links whose addresses or brackets are broken. */
import type { Link, List } from '../../../model/list.ts'
import type { Edit, Fix } from '../../../model/rule.ts'
import { lineNumber, type Span } from '../../../model/span.ts'
import { lineAt } from '../../../text/lines.ts'
import { closedInside, type Overrun, type Unlinked, unlinkedLabels } from './bare-addresses.ts'
import { type BrokenId, brokenIds, type RunningOn, runsOn, withoutId } from './broken-ids.ts'
import type { Behind } from './empty.ts'
import type { GluedDash } from './glued-dashes.ts'
import type { Misplaced } from './misplaced.ts'
import { linksOnly, together } from './together.ts'
import type { Torn } from './torn.ts'
import type { Unclosed } from './unclosed.ts'
import { type WordsBefore, wordsBeforeAddresses } from './words-for-address.ts'
import { wrongStarts } from './wrong-starts.ts'

export function addressBehind({ link, address }: Behind, { text }: List) {
  const written = text.slice(address.span.start, address.span.end)
  const edit = { start: link.span.end - 2, end: address.span.end, text: `(${written})` }
  const fix = fixBy('Put the address in the brackets.', edit)
  return { message: 'behind', with: { label: link.label }, at: link.span, link, fix } as const
}

export const namingNoPaper = (list: List) =>
  together(linksOnly(withoutId(list)), list, {
    each: ({ link }) => ({ message: 'noId', with: {}, at: link.urlSpan, link }),
    all: (slots, { link }) => ({ message: 'noIds', with: slots, at: link.urlSpan }),
  })

export const tornApart = (torn: readonly Torn[], list: List) =>
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

export const leftOpen = (unclosed: readonly Unclosed[], list: List) =>
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

export const withWrongBrackets = (misplaced: readonly Misplaced[], list: List) =>
  [...Map.groupBy(misplaced, ({ why }) => why).values()].flatMap((alike) =>
    together(alike, list, {
      each: ({ link, label, why, edit }) => {
        const fix = fixBy(why === 'stray' ? 'Remove the bracket.' : 'Write round brackets.', edit)
        return { message: why, with: { label }, at: link.urlSpan, link, fix } as const
      },
      all: (slots, { link, why }) => ({ message: `${why}Often`, with: slots, at: link.urlSpan }) as const,
    }),
  )

export const withoutSpace = (glued: readonly GluedDash[], list: List) =>
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

/** Addresses that begin, end or stand wrongly; `isTorn`: links of which more is said elsewhere. */
export function* brokenAddresses(list: List, isTorn: ReadonlySet<Link>) {
  const bare = unlinkedLabels(list)
  // the bracket at the end of such an address is no part of its identifier
  const isInSquare = new Set(bare.filter(({ why }) => why !== 'gap').map(({ link }) => link))
  const ids = brokenIds(list).filter(
    (one) => !isTorn.has(one.link) && !isInSquare.has(one.link) && !isInUnmadeRow(one, list),
  )
  const isBroken = new Set(ids.map(({ link }) => link))
  yield* unlinked(
    bare.filter(({ link }) => !isBroken.has(link)),
    list,
  )
  const closed = closedInside(list).filter(({ link }) => !isTorn.has(link))
  yield* runningOn(ids.filter(runsOn), closed, list)
  const isClosed = new Set(closed.map(({ link }) => link))
  const wrong = ids.filter((broken) => !runsOn(broken) && !isClosed.has(broken.link))
  for (const [broken] of Map.groupBy(wrong, (one) => placeOf(one, list)).values())
    if (broken) yield wrongId(broken, list)
  yield* wronglyBegun(list)
  yield* withWordsBefore(wordsBeforeAddresses(list), list)
}

const unlinked = (labels: readonly Unlinked[], list: List) =>
  [...Map.groupBy(labels, ({ why }) => why).values()].flatMap((alike) =>
    together(alike, list, {
      each: ({ link, label, why, edit }) => {
        const description = why === 'open' ? 'Close the bracket.' : 'Write round brackets.'
        const fix = edit ? { fix: fixBy(description, edit) } : {}
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
      // behind a label the brackets are what is wrong
      if (/\][(（]$/.test(text.slice(link.urlSpan.start - 2, link.urlSpan.start)))
        return { ...told, at: link.urlSpan, link }
      const fix = fixBy('Put a space where the address ends.', { start: end, end, text: ' ' })
      return { ...told, at: link.urlSpan, link, fix }
    },
    all: (slots, { link }) => ({ message: 'runOn', with: slots, at: link.urlSpan }),
  })
}

/** `2401.00001.pdf|https://…|` in a table that is none, as its header and the line below differ: the bars are right. */
const isInUnmadeRow = ({ link: { span }, id, begins }: BrokenId, { text }: List): boolean =>
  (id.includes('|') || (begins !== null && text.slice(begins.rest.start, begins.rest.end).includes('|'))) &&
  lineAt(span.start, text).split('|').length > FEWEST_BARS
const FEWEST_BARS = 3

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
  const glued = GLUED.exec(text.slice(rest.start, rest.end))
  if (glued) {
    const [lead = '', mark = '', second = ''] = glued.slice(1)
    const end = rest.start + lead.length + mark.length
    const fix = isBare(link)
      ? { fix: fixBy('Put a space between them.', { start: end, end, text: ' ' }) }
      : {}
    return { message: 'gluedAddresses', with: { mark, second }, ...common, actual: id, ...fix } as const
  }
  const kept = id.slice(0, id.length - (rest.end - rest.start))
  const fix = fixBy(`Write ${kept}.`, { ...rest, text: '' }, isMeaningless(rest, link, text))
  return { message: 'tail', with: { id, meant }, ...common, expected: meant, actual: id, fix } as const
}

/** `….pdf,https://…`: a mark, and another address. */
const GLUED = /^((?:\.pdf|v\d{1,2})*)([,;|])(https?:\/\/\S+)$/i

const isBare = ({ span, urlSpan }: Link): boolean => span.start === urlSpan.start

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

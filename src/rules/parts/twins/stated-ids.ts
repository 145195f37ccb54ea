/** Identifiers that entries give in words: where two entries have one link, they tell which of the two is wrong. */
import { type Entry, type List, paperLinkOf } from '../../../model/list.ts'
import type { Edit, Fix } from '../../../model/rule.ts'
import { sharedKey } from './common.ts'

export type Stated = {
  /** The entry whose words name another paper than its link does. */
  readonly entry: Entry
  /** The identifier in its words. */
  readonly id: string
  /** Writes it in the link. */
  readonly edit: Edit
}

/** Of two entries with one link to arXiv, the one whose own words name another paper of arXiv's, if the other's do not. */
export function statedOtherwise(one: Entry, another: Entry, list: List): Stated | null {
  if (!sharedKey(one, another)?.startsWith('arxiv:')) return null
  const [stated, more] = [one, another].flatMap((entry) => stating(entry, list) ?? [])
  return stated && !more ? stated : null
}

/** `arXiv:2401.00001`, `arXiv: 2401.00001v2`: no part of an address. */
const IN_WORDS = /(?<![/.\w])arxiv\s?:\s{0,2}(\d{4}\.\d{4,5})(?!\d)/giu
/** `https://img.shields.io/badge/arXiv-2401.00001-b31b1b.svg`: the words of a badge. */
const IN_BADGE = /\/badge\/arxiv-(\d{4}\.\d{4,5})-/giu
/** Characters of an entry that are looked at. */
const MOST = 2000

function stating(entry: Entry, { text }: List): Stated | null {
  const link = paperLinkOf(entry)
  if (!link) return null
  const { start, end } = entry.span
  const words = text.slice(start, Math.min(end, start + MOST))
  const isInLink = (at: number) =>
    entry.links.some(({ span }) => span.start <= start + at && start + at < span.end)
  const named = [...words.matchAll(IN_WORDS)].filter(({ index }) => !isInLink(index))
  const [id, ...others] = new Set([...named, ...words.matchAll(IN_BADGE)].map(([, one = '']) => one))
  const at = text.slice(link.urlSpan.start, link.urlSpan.end).indexOf(link.reference.id)
  if (id === undefined || others.length > 0 || id === link.reference.id || at < 0) return null
  const from = link.urlSpan.start + at
  const version = /^v\d+/.exec(text.slice(from + link.reference.id.length))?.[0] ?? ''
  return { entry, id, edit: { start: from, end: from + link.reference.id.length + version.length, text: id } }
}

/** The link may be right and the words another paper's: nobody writes it unasked. */
export const fixOf = ({ id, edit }: Stated): Fix => ({
  description: `Link arXiv:${id}.`,
  safe: false,
  edits: [edit],
})

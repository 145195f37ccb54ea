/** Code that one entry of a paper links and another lacks. */
import { codeLinkEdit } from '../../../fixes/code-link.ts'
import type { Entry, Link, List } from '../../../model/list.ts'
import type { Fix } from '../../../model/rule.ts'
import { sections } from '../../../model/sections.ts'
import { lastBefore, type Span } from '../../../model/span.ts'
import { codeLinks, isOthersCode } from './code-links.ts'
import { isLoggedBefore } from './logs.ts'

/** The other entries of an entry's section; those of the list, if the section has too few to show a convention. */
export function neighbours(list: List): (entry: Entry) => readonly Entry[] {
  const sectionOf = new Map(sections(list).flatMap((group) => group.map((entry) => [entry, group] as const)))
  return (entry) => {
    const section = sectionOf.get(entry) ?? []
    return section.length > 2 ? section : list.entries
  }
}

/** Whether an entry should link the code that `coded` links; `section`: the entries around it. */
export const wantsCode = (entry: Entry, coded: Entry, section: readonly Entry[]): boolean =>
  entry.bareCode !== null ||
  (lacksCode(entry, section) && !isOthersCode(coded) && !isLoggedBefore(entry, coded))

/**
 * Whether an entry links the paper alone where most others have code. A table of data sets leaves it out on purpose, and what
 * links nothing at all lacks more than code, or tells of a paper that is listed elsewhere.
 */
const lacksCode = ({ links }: Entry, section: readonly Entry[]) =>
  links.some(({ role }) => !['image', 'badge', 'anchor'].includes(role)) &&
  !links.some(({ role }) => ['data', 'model', 'project', 'other'].includes(role)) &&
  2 * section.filter((entry) => entry.bareCode || codeLinks(entry).length > 0).length >= section.length - 1

/** Whether the code is linked between an entry and the next one, in a line of badges that the reader did not count among its lines. */
export function isLinkedBelow({ url }: Link, { span }: Entry, { entries, links }: List): boolean {
  const begins = (all: readonly { readonly span: Span }[], i: number) => all[i]?.span.start ?? Infinity
  const last = lastBefore(entries.length, (i) => begins(entries, i) <= span.start)
  const next = begins(entries, last + 1)
  const from = lastBefore(links.length, (i) => begins(links, i) < span.end) + 1
  const to = lastBefore(links.length, (i) => begins(links, i) < next) + 1
  return links.slice(from, to).some((link) => link.url === url)
}

/** Turns `[Code]` into the other entry's link, with its outer brackets if it has any and the label stands in none. */
export function linkedCodeFix({ text }: List, bare: Span, { span, urlSpan }: Link): Fix | null {
  const label = text.slice(bare.start, bare.end)
  const isBracketed = /[[(]/.test(text[bare.start - 1] ?? '')
  const wrapped = !isBracketed && text[span.start - 1] === '[' && text[span.end] === ']'
  const link = `${label}(${text.slice(urlSpan.start, urlSpan.end)})`
  const edit = codeLinkEdit(text, bare, wrapped ? `[${link}]` : link)
  return edit && { description: 'Link the code as the other entry does.', safe: true, edits: [edit] }
}

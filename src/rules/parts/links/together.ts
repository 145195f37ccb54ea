/** One notice in place of many findings alike. */
import type { Link, List } from '../../../model/list.ts'
import { lineNumber } from '../../../model/span.ts'

/** So many findings of one kind come from one habit, or are meant to be mended later. */
export const MANY = 4

/** What a notice about all of them says: how many there are, and on which lines. */
type Slots = { readonly count: string; readonly lines: string }

/** One remark about links that have the same defect, where there are four or more of them; else one about each. */
export function together<T extends { readonly link: Link }, const Each, const All>(
  found: readonly T[],
  list: List,
  { each, all }: { readonly each: (one: T) => Each; readonly all: (slots: Slots, first: T) => All },
): readonly (Each | All)[] {
  const [first] = found
  if (!first || found.length < MANY) return found.map(each)
  const links = found.map(({ link }) => link)
  return [all({ count: String(found.length), lines: lineNumbers(links, list) }, first)]
}

/** Links of which nothing else is known. */
export const linksOnly = (links: readonly Link[]): readonly { readonly link: Link }[] =>
  links.map((link) => ({ link }))

/** The lines on which links stand, each once: `3, 7, 12`. */
export const lineNumbers = (links: readonly Link[], list: List): string =>
  [...new Set(links.map(({ span }) => lineNumber(span, list)))].join(', ')

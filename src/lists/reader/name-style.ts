/** How a list writes names, so that a fix can answer in the same way. */
import type { NameStyle } from '../../model/list.ts'
import type { Range } from '../markdown/flow.ts'

/** Names as ranges of a text, and which part of them comes first. */
export type Read = { names: Range[]; order: NameStyle['order'] }

/** What is printed at names and is no part of them: footnote marks, affiliations, emails. */
export const NOTE =
  /\([^()]{0,120}\)|（[^（）]{0,120}）|(?<=\p{Ll})\d{1,2}(?=[\s,.]|$)|[*†‡§¶∗⋆★✉#♠♣♦♥]+|\^\{?[\d,*†]+\}?|[\u00b9\u00b2\u00b3\u2070-\u2079\u1d2c-\u1d6a](?:[,‚˒·⁻]?[\u00b9\u00b2\u00b3\u2070-\u2079\u1d2c-\u1d6a])*/gu

/** The style of names read from `original`; in `body` footnote marks are blanks. */
export const styleOf = (original: string, body: string, read: Read): NameStyle => ({
  order: read.order,
  given: givenStyle(body, read.names, read.order),
  ...separators(original, read),
})

function separators(text: string, { names, order }: Read): Pick<NameStyle, 'between' | 'beforeLast'> {
  const gap = (i: number): string | undefined => {
    const [a, b] = [names[i], names[i + 1]]
    return a && b
      ? text
          .slice(a.to, b.from)
          .replace(NOTE, '')
          .replace(/[^\S\n]*\n\s*| {2,}/g, ' ')
      : undefined
  }
  const last = gap(names.length - 2)
  const between = names.length > 2 ? gap(0) : undefined
  const usual = order === 'first-last' && last && /^,? ?(?:and|&) ?$/i.test(last.trim()) ? ', ' : last
  return { between: between ?? usual ?? ', ', beforeLast: last ?? ', ' }
}

function givenStyle(text: string, names: readonly Range[], order: NameStyle['order']): NameStyle['given'] {
  const given = names.map((name) => {
    const words = text.slice(name.from, name.to)
    return order === 'last-first'
      ? (words.split(',')[1] ?? '').trim()
      : words.trim().split(/\s+/).slice(0, -1).join(' ')
  })
  const written = given.filter((words) => words !== '')
  if (written.length === 0) return 'full'
  if (written.every((words) => /^(?:\p{Lu}\.[\s-]?)+$/u.test(words))) return 'initials-dotted'
  return written.every((words) => /^(?:\p{Lu}[\s-]?){1,3}$/u.test(words)) ? 'initials-bare' : 'full'
}

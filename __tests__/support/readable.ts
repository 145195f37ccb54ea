/** What was read from a list, as text that people can compare line by line. */
import type { Entry, Link, List } from '../../src/model/list.ts'
import { positionAt } from '../../src/model/span.ts'

/** One paragraph an entry, then the links of no entry; what was not read is left out. */
export function readable(list: List): string {
  const own = new Set(list.entries.flatMap(({ links }) => links))
  const others = list.links.filter((link) => !own.has(link))
  const outside = others.length > 0 ? [['outside the entries', ...others.map(linkLine)].join('\n')] : []
  return `${[...list.entries.map((entry) => paragraph(entry, list)), ...outside].join('\n\n')}\n`
}

function paragraph(entry: Entry, list: List): string {
  const { number, title, authors, venue, year, links, badges, bareCode } = entry
  const said = {
    number: number?.value,
    title: title?.value,
    authors:
      authors &&
      [...authors.names.map(({ value }) => value), ...(authors.etAl ? ['et al.'] : [])].join(' | '),
    venue: venue?.value,
    year: year?.value,
    section: entry.section.slice(1).join(' > ') || null,
    badges: badges.map(({ text }) => text).join(' | ') || null,
    code: bareCode && 'named without a link',
  }
  const lines = Object.entries(said).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : `  ${name}: ${value}`,
  )
  return [`line ${lineOf(entry.span.start, list)}`, ...lines, ...links.map(linkLine)].join('\n')
}

const linkLine = ({ role, reference, url }: Link): string => {
  const { kind } = reference
  const id = 'id' in reference && kind === 'paper' ? ` ${reference.id}` : ''
  return `  ${role}: ${url} (${kind}${id})`
}

const lineOf = (offset: number, { lineStarts }: List): number => positionAt(lineStarts, offset).line

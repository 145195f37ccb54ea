/** Broken links as rows and items of the issue: the paper, where it is, the address, and what became of it. */
import { rulePage } from '../../model/pages.ts'
import { code, words } from '../parts/markup.ts'
import { type ReportLinks, where } from '../parts/places.ts'
import { plain } from '../parts/plain.ts'
import type { BrokenAddress, BrokenLink } from './links.ts'

export const DEAD_HEAD = ['| Paper | Dead link | Since | Why |', '|---|---|---|---|']

export function deadRow(one: BrokenAddress, since: string, isNew: boolean, links: ReportLinks): string {
  const { url, first } = one
  const instead = first.suggestion === null ? '' : `<br>${words(plain(first.suggestion, 500))}`
  const why = `${words(plain(first.reason, 200))}${instead}`
  return `| ${isNew ? '🆕 ' : ''}${places(one, links, '<br>')} | ${code(url, 300)} | ${since} | ${why} |`
}

export const movedLine = (one: BrokenAddress, links: ReportLinks): string =>
  `- ${places(one, links, '; ')}: ${code(one.url, 300)} is now ${code(one.first.movedTo ?? '', 300)}`

export const firstLine = (one: BrokenAddress, links: ReportLinks): string =>
  `- ${places(one, links, '; ')}: ${code(one.url, 300)}: ${words(plain(one.first.reason, 200))}`

/** The pages of the rules that report them, once: a link in each line would leave room for fewer lines. */
export function rulesLine(broken: readonly BrokenAddress[]): string {
  const rules = new Set(broken.flatMap(({ places }) => places.map(({ rule }) => rule)))
  return `<sub>Reported by ${[...rules].map((rule) => `[${rule}](${rulePage(rule)})`).join(', ')}.</sub>`
}

/** Places of one address that are named. */
const MAX_PLACES = 3

function places({ places }: BrokenAddress, links: ReportLinks, between: string): string {
  const shown = places
    .slice(0, MAX_PLACES)
    .map((one, index) => place(one, links, one.paper !== places[index - 1]?.paper))
  const more = places.length - shown.length
  return [...shown, ...(more > 0 ? [`… and ${more} more places`] : [])].join(between)
}

/** `**A Paper**, A List › Sampling, README.md:5` */
function place({ paper, section, path, line }: BrokenLink, links: ReportLinks, titled: boolean): string {
  const title = titled ? words(plain(paper ?? '', 200).trim()) : ''
  const parts = [
    title === '' ? '' : `**${title}**`,
    words(plain(section, 120).trim()),
    where(path, line, links),
  ]
  return parts.filter(Boolean).join(', ')
}

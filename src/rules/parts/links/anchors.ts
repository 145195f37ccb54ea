/** The anchors of a list, and the links to anchors that it does not have. */
import type { Heading, Link, List } from '../../../model/list.ts'
import { siteAnchors } from './site-pages.ts'

export type AnchorLink = Link & {
  readonly reference: Extract<Link['reference'], { readonly kind: 'anchor' }>
}

/** Links to anchors that certainly do not exist; `anchors` are those that do. */
export function brokenAnchorLinks(list: List, anchors: ReadonlySet<string>): readonly AnchorLink[] {
  const isOfContributors = contributorsIn(list)
  const uncertain = uncertainAnchors(list)
  const hasDashTooMany = dashesTooMany(list)
  const lacksSelector = selectorsLost(list)
  const mayExist = (slug: string) =>
    (anchors.has(normalSlug(slug)) && !hasDashTooMany(slug) && !lacksSelector(slug)) ||
    uncertain.has(withoutRuns(slug)) ||
    GITHUBS_OWN.test(normalSlug(slug))
  return list.links
    .filter(isAnchorLink)
    .filter((link) => !mayExist(link.reference.slug) && !isOfContributors(link) && !isPlaceholder(link))
}

/** `[A Title](#TODO)`: its author knows that it leads nowhere yet. `[To do](#todo)` means a heading. */
const isPlaceholder = ({ label, reference: { slug } }: AnchorLink): boolean =>
  /^(?:to-?do|tbd|tba|xx+|link|url)$/i.test(slug) && slugLetters(label) !== slugLetters(slug)

const isAnchorLink = (link: Link): link is AnchorLink => link.reference.kind === 'anchor'

/** all-contributors writes its table itself, with anchors such as `#maintenance-jane` that lead nowhere. */
function contributorsIn({ text }: List): (link: Link) => boolean {
  const start = text.indexOf('ALL-CONTRIBUTORS-LIST:START')
  const end = start < 0 ? -1 : text.indexOf('ALL-CONTRIBUTORS-LIST:END', start)
  return ({ span }) => start < span.start && span.end < end
}

/** Anchors of GitHub's page around the file: its top, the README's frame, footnotes. */
const GITHUBS_OWN = /^(?:|top|readme|readme-ov-file|fn(?:ref)?-.*)$/

/**
 * GitHub prefixes every anchor of a file and ignores case. Variation selectors in emoji are invisible. A dash at the end
 * stems from the space before an image; outlines often leave it out.
 */
export const normalSlug = (slug: string) =>
  slug
    .normalize('NFC')
    .replace(/[\u200d\ufe0f]/g, '')
    .toLowerCase()
    .replace(/^user-content-/, '')
    .replace(/(?<!-)-+$/, '')

/** The anchors of headings, of tags in HTML and of what Jekyll makes, normalised. */
export function anchorsIn(list: List): ReadonlySet<string> {
  const { headings, anchors, text } = list
  return new Set([...headings.map(({ slug }) => slug), ...anchors, ...kramdowns(text)].map(normalSlug))
}

/** Tells whether an anchor ends in a dash that its heading's does not: at the end of mere words no blank becomes one. */
function dashesTooMany(list: List): (slug: string) => boolean {
  const known = new Set([...list.headings.map(({ slug }) => slug), ...list.anchors])
  const plain = new Set(
    list.headings.filter((heading) => hasWordsOnly(list, heading)).map(({ slug }) => normalSlug(slug)),
  )
  return (slug) => slug.endsWith('-') && !known.has(slug) && plain.has(normalSlug(slug))
}

/** The variation selector of `⚠️`: GitHub takes the emoji out of the anchor but keeps this, as it is a mark. */
const SELECTOR = /\ufe0f/g

/** Whether two anchors differ in variation selectors only. */
export const differInSelectors = (one: string, other: string): boolean =>
  exactly(one) !== exactly(other) &&
  exactly(one).replace(SELECTOR, '') === exactly(other).replace(SELECTOR, '')

const exactly = (slug: string): string =>
  slug
    .normalize('NFC')
    .toLowerCase()
    .replace(/^user-content-/, '')

/** Tells whether an anchor lacks a variation selector that the only one like it has. */
function selectorsLost({ headings, anchors }: List): (slug: string) => boolean {
  const known = new Set([...headings.map(({ slug }) => slug), ...anchors].map(exactly))
  const withSelector = [...known].filter((slug) => slug.includes('\ufe0f'))
  const bare = new Set(withSelector.map((slug) => slug.replace(SELECTOR, '')))
  return (slug) => !known.has(exactly(slug)) && bare.has(exactly(slug))
}

/** Without tags, images, entities and names of emoji. */
const hasWordsOnly = ({ text }: List, { span }: Heading): boolean =>
  !/[<&]|!\[|:[\w+-]+:|\p{Extended_Pictographic}/u.test(text.slice(span.start, span.end))

/** The anchors of headings with tags or images, where each blank beside one may be a dash as well, and those of other places. */
const uncertainAnchors = (list: List): ReadonlySet<string> =>
  new Set(
    [
      ...list.headings.filter((heading) => !isPlain(list, heading)).map(({ slug }) => slug),
      ...siteAnchors(list),
    ]
      .map(withoutRuns)
      .filter((slug) => slug !== ''),
  )

export const withoutRuns = (slug: string): string => normalSlug(slug).replace(/-+/g, '-').replace(/^-/, '')

/** Jekyll's Markdown gives anchors to the terms of a glossary, where it is told to, and those that `{: #name}` sets. */
function kramdowns(text: string): readonly string[] {
  const named = [...text.matchAll(/\{:?\s*#([\w-]+)/g)].map((match) => match[1] ?? '')
  if (!/^\{:\s*auto_ids\s*\}/m.test(text)) return named
  const terms = text.matchAll(/^(?![:\s])(.{1,100})\r?\n:[ \t]/gm)
  return [...named, ...[...terms].map((match) => anchor(match[1] ?? ''))]
}

const anchor = (term: string) =>
  term
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

/** Beside tags and images GitHub keeps blanks as dashes, so that the anchor is certain only without them. */
export const isPlain = ({ text }: List, { span }: Heading): boolean =>
  !/<|!\[/.test(text.slice(span.start, span.end))

/** The letters and digits of a heading or an anchor. */
export const slugLetters = (slug: string) => normalSlug(slug).replace(/[^\p{L}\p{N}]/gu, '')
/** The words of a heading or an anchor in small letters, a blank between two. */
export const slugWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** An anchor without its numbers: `#s1` and `s2` are of one pattern. */
export const patternOf = (slug: string): string => normalSlug(slug).replace(/\d+/g, '0')

/** The anchor that a link has, normalised; '' if it has none. */
export const slugOf = ({ reference }: Link): string =>
  reference.kind === 'anchor' ? normalSlug(reference.slug) : ''

/**
 * Whether a link fills its heading and its anchor is a part of the heading's words, which it means to make: `## [Editing](#edit)`;
 * or whether it has the words of its anchor, as in `## Before [2015](#2015)`.
 */
export const namesItself = (link: Link, { text }: Heading): boolean => {
  const [label, slug, heading] = [link.label, slugOf(link), text].map(slugLetters) as [string, string, string]
  return (label === heading || label === slug) && slug.length > 2 && heading.includes(slug)
}

import type { Heading, Link, List } from '../model/list.ts'
import { type Fix, listRule } from '../model/rule.ts'
import { positionAt } from '../model/span.ts'
import { editDistance } from '../text/distance.ts'
import { filledInBefore, type WrongAttribute, wrongAttributes } from './parts/links/unmade-anchors.ts'

export const brokenAnchor = listRule({
  name: 'broken-anchor',
  summary: 'a link to a heading that does not exist',
  severity: 'warning',
  needs: [],
  messages: {
    none: 'No heading here has the anchor “#{slug}”.',
    near: 'No heading here has the anchor “#{slug}”; “{heading}” on line {line} has “#{near}”.',
    attribute:
      'No heading here has the anchor “#{slug}”; “{attribute}” on line {line} does not make one, “name” would.',
    filledIn:
      '{count} links lead to anchors that are not there, such as “#{slug}”, though others like them are: lines {lines}.',
    marked: 'No heading here has the anchor “#{slug}”; “{heading}” is on line {line}.',
  },
  *check({ list }) {
    const anchors = anchorsOf(list)
    const isOfContributors = contributorsIn(list)
    const headings = list.headings.slice(0, MAX_HEADINGS).filter(({ slug }) => slug.length <= MAX_SLUG)
    const guess = guesser({ ...list, headings }, labelsOfSeveral(list.links), patternsOf(list.anchors))
    const uncertain = uncertainAnchors(list)
    const isBroken = (link: Link) =>
      link.reference.kind === 'anchor' &&
      !anchors.has(normal(link.reference.slug)) &&
      !uncertain.has(withoutRuns(link.reference.slug)) &&
      !GITHUBS_OWN.test(normal(link.reference.slug)) &&
      !isOfContributors(link)
    const broken = list.links.filter(isBroken)
    const inAttributes = broken.length > 0 ? wrongAttributes(list) : new Map<string, WrongAttribute>()
    const habits = filledInBefore(broken, anchors, list)
    for (const links of habits) yield* filledIn(links, list)
    for (const link of broken) {
      if (link.reference.kind !== 'anchor' || habits.some((links) => links.includes(link))) continue
      const { slug } = link.reference
      const wrong = inAttributes.get(slug)
      if (wrong) {
        yield inOtherAttribute(slug, wrong, link, list)
        continue
      }
      const near = guess(link, slug)
      if (near === null) {
        yield { message: 'none', with: { slug }, at: link.urlSpan, link, actual: `#${slug}` }
        continue
      }
      const { heading, safe } = near
      const line = String(positionAt(list.lineStarts, heading.span.start).line)
      const common = { at: link.urlSpan, link, cause: heading.span, actual: `#${slug}` }
      if (isPlain(list, heading))
        yield {
          message: 'near',
          with: { slug, heading: heading.text, line, near: heading.slug },
          ...common,
          expected: `#${heading.slug}`,
          fix: fixFor(link, heading, safe),
        }
      else yield { message: 'marked', with: { slug, heading: heading.text, line }, ...common }
    }
  },
})

/** `<a nav="rivers">` where `#rivers` is linked. */
function inOtherAttribute(slug: string, { attribute, span }: WrongAttribute, link: Link, list: List) {
  const line = String(positionAt(list.lineStarts, span.start).line)
  const edits = [{ ...span, text: 'name' }]
  const fix = { description: `Write “name” for “${attribute}” on line ${line}.`, safe: false, edits }
  const common = { at: link.urlSpan, link, cause: span, actual: `#${slug}`, fix }
  return { message: 'attribute', with: { slug, attribute, line }, ...common } as const
}

function* filledIn(links: readonly Link[], { lineStarts }: List) {
  const [first] = links
  if (first?.reference.kind !== 'anchor') return
  const lines = new Set(links.map(({ span }) => positionAt(lineStarts, span.start).line))
  const slots = { count: String(links.length), slug: first.reference.slug, lines: [...lines].join(', ') }
  yield { message: 'filledIn', with: slots, at: first.urlSpan, severity: 'notice' } as const
}

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
const normal = (slug: string) =>
  slug
    .normalize('NFC')
    .replace(/[\u200d\ufe0f]/g, '')
    .toLowerCase()
    .replace(/^user-content-/, '')
    .replace(/(?<!-)-+$/, '')

function anchorsOf(list: List): ReadonlySet<string> {
  const { headings, anchors, text } = list
  return new Set([...headings.map(({ slug }) => slug), ...anchors, ...kramdowns(text)].map(normal))
}

/** The anchors of headings with tags or images, where each blank beside one may be a dash as well. */
const uncertainAnchors = (list: List): ReadonlySet<string> =>
  new Set(list.headings.filter((heading) => !isPlain(list, heading)).map(({ slug }) => withoutRuns(slug)))

const withoutRuns = (slug: string): string => normal(slug).replace(/-+/g, '-').replace(/^-/, '')

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
const isPlain = ({ text }: List, { span }: Heading): boolean =>
  !/<|!\[/.test(text.slice(span.start, span.end))

const fixFor = (link: Link, { text, slug }: Heading, safe: boolean): Fix => ({
  description: `Link to “${text}”.`,
  safe,
  edits: [{ ...link.urlSpan, text: `#${slug}` }],
})

/** Labels such as "Notes" that stand on links to several anchors that have other words. */
function labelsOfSeveral(links: readonly Link[]): ReadonlySet<string> {
  const slugs = new Map<string, string>()
  const several = new Set<string>()
  for (const { label, reference } of links) {
    if (reference.kind !== 'anchor' || letters(reference.slug).includes(letters(label))) continue
    const [key, slug] = [words(label), normal(reference.slug)]
    if ((slugs.get(key) ?? slug) !== slug) several.add(key)
    slugs.set(key, slug)
  }
  return several
}

type Near = { readonly heading: Heading; readonly safe: boolean }

/** Every broken anchor is compared with every heading; these limits bound the time that a hostile list can take. */
const MAX_HEADINGS = 2000
const MAX_GUESSES = 50
/** Characters. */
const MAX_SLUG = 300

function guesser(
  { headings, text }: List,
  vague: ReadonlySet<string>,
  patterns: ReadonlySet<string>,
): (link: Link, slug: string) => Near | null {
  const byWords = Map.groupBy(headings, ({ text }) => words(text))
  const byCore = Map.groupBy(headings, ({ text }) => coreOf(text))
  let guesses = 0
  return (link, slug) => {
    const label = words(link.label)
    const like = vague.has(label) ? [] : (byWords.get(label) ?? [])
    const named = like.filter((heading) => !holds(heading, link))
    if (named.length === 1 && named[0]?.text.trim())
      return { heading: named[0], safe: !namesOther(slug, label) && !patterns.has(patternOf(slug)) }
    const close = slug.length <= MAX_SLUG && guesses++ < MAX_GUESSES ? nearest(slug, headings) : null
    if (close) {
      const isHeadings = words(slug) === label && mayBeMisspelt(close.heading, link, text)
      return { ...close, safe: close.safe && !isHeadings }
    }
    const core = coreOf(slug.replace(/[-_]+/g, ' '))
    const [meant, ...more] = core.includes(' ') ? (byCore.get(core) ?? []) : []
    return meant && more.length === 0 && !holds(meant, link) ? { heading: meant, safe: false } : null
  }
}

/** `[Challenges](#challenges)` for the heading `Challeges`, a word that the list has nowhere else: the slip may be the heading's. */
function mayBeMisspelt({ text: heading, span }: Heading, link: Link, text: string): boolean {
  const [shown, linked] = [heading, link.label].map((part) => words(part).split(' ')) as [string[], string[]]
  const [theirs, more] = shown.filter((word) => !linked.includes(word))
  if (theirs === undefined || more !== undefined || linked.every((word) => shown.includes(word))) return false
  const isElsewhere = (word: string) =>
    [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?![\p{L}\p{N}])`, 'giu'))].some(
      ({ index }) => ![span, link.span].some(({ start, end }) => start <= index && index < end),
    )
  return !isElsewhere(theirs)
}

/** `#s1`, where `<div id="s2">` and others like it are there: its own is missing. */
const patternsOf = (anchors: readonly string[]): ReadonlySet<string> =>
  new Set(anchors.filter((anchor) => /\d/.test(anchor)).map(patternOf))
const patternOf = (slug: string): string => normal(slug).replace(/\d+/g, '0')

/** A heading's words without the number before them and the brackets behind: `7. Pumps on the Edge (2021-2024)` → `pumps on the edge`. */
const coreOf = (heading: string): string =>
  words(
    heading
      .replace(/(?<!\s)\s*[([（【][^()[\]（）【】]*[)\]）】]\s*$/u, '')
      .replace(/^[^\p{L}]*?\d[\d.]*[.):\s]+/u, ''),
  )

/** Fewer words name nothing. */
const FEWEST_NAMING = 3

/** `[Solvers](#how-to-wait-for-samples)`: the anchor's words are others than the label's, and either may be wrong. */
function namesOther(slug: string, label: string): boolean {
  const [own, known] = [words(slug), label].map((text) => text.split(' ')) as [string[], string[]]
  const shared = own.filter((word) => known.includes(word)).length
  return own.length >= FEWEST_NAMING && 2 * shared < own.length && known.some((word) => !own.includes(word))
}

/** Some headings are themselves links back to the outline. */
const holds = ({ span }: Heading, link: Link) => span.start <= link.span.start && link.span.end <= span.end

/** The heading whose anchor is clearly nearest, else null. */
function nearest(slug: string, headings: readonly Heading[]): Near | null {
  const [number, word] = [digits(slug), letters(slug)]
  const ranked = headings
    .filter((heading) => digits(heading.slug) === number)
    .map((heading) => ({ heading, distance: editDistance(word, letters(heading.slug)) }))
    .sort((a, b) => a.distance - b.distance)
  const [first, second] = ranked
  const { length } = word
  if (!first || first.distance > length / 4 || (second?.distance ?? length) - first.distance < 2) return null
  if (first.distance > 0 && hasOtherWords(slug, first.heading.slug)) return null
  // with a letter less or more, a short word is another
  const safe = first.distance === 0 ? length > 0 : first.distance <= 1 && length >= 6
  return { heading: first.heading, safe }
}

/** Whole words that may be more in one of two anchors, if so many are the same. */
const ENOUGH_SAME = 3

/** `#rl-models` is not a misspelt `#models` or `#cl-models`: a whole word is missing, or a short one is another. */
function hasOtherWords(a: string, b: string): boolean {
  const [mine, theirs] = [a, b].map((slug) => words(slug).split(' ')) as [string[], string[]]
  const extra = mine.filter((word) => !theirs.includes(word))
  const missing = theirs.filter((word) => !mine.includes(word))
  if (extra.length === 0 || missing.length === 0)
    return mine.length !== theirs.length && mine.length - extra.length < ENOUGH_SAME
  return [...extra, ...missing].some((word) => word.length <= 3)
}

/** Numbers must agree: `#cvpr-2023` is not a misspelt `#cvpr-2024`. */
const digits = (slug: string) => slug.replace(/[^\p{N}]+/gu, ' ').trim()
const letters = (slug: string) => normal(slug).replace(/[^\p{L}\p{N}]/gu, '')
const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

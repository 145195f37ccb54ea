import type { Heading, Link, List } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import {
  inFrame,
  inOtherAttribute,
  inSeveralWords,
  type Meant,
  type Wrong,
  withoutHeading,
} from './parts/links/anchor-remarks.ts'
import {
  dashSlips,
  filledIn,
  oftenNear,
  oftenWithoutAny,
  withOtherDashes,
} from './parts/links/anchor-slips.ts'
import { headingsAround } from './parts/links/anchor-uses.ts'
import {
  anchorsIn,
  brokenAnchorLinks,
  isPlain,
  namesItself,
  normalSlug,
  slugWords,
} from './parts/links/anchors.ts'
import { meantHeadings } from './parts/links/meant-heading.ts'
import { type OutlineSlip, unhashed, withBlanks } from './parts/links/outline-slips.ts'
import { besideSet, unset, unsetAnchors } from './parts/links/set-anchors.ts'
import { ifSure } from './parts/links/sure-headings.ts'
import { together } from './parts/links/together.ts'
import { announcedIn, filledInBefore, wrongAttributes } from './parts/links/unmade-anchors.ts'
import { wrongIds } from './parts/links/wrong-ids.ts'

export const brokenAnchor = listRule({
  name: 'broken-anchor',
  summary: 'a link to a heading that does not exist',
  severity: 'warning',
  needs: [],
  messages: {
    none: 'No heading here has the anchor “#{slug}”.',
    often: 'No heading here has the anchor “#{slug}”, to which {count} links lead: lines {lines}.',
    near: 'No heading here has the anchor “#{slug}”; “{heading}” on line {line} has “#{near}”.',
    renumbered:
      'No heading here has the anchor “#{slug}”; “{heading}” on line {line} has “#{near}”: their numbers differ.',
    attribute:
      'No heading here has the anchor “#{slug}”; “{attribute}” on line {line} does not make one, “name” would.',
    filledIn:
      '{count} links lead to anchors that are not there, such as “#{slug}”, though others like them are: lines {lines}.',
    selector:
      'No heading here has the anchor “#{slug}”; that of “{heading}” on line {line} has one character more, the invisible variation selector of its emoji (U+FE0F).',
    marked: 'No heading here has the anchor “#{slug}”; “{heading}” is on line {line}.',
    nearOften:
      'No heading here has the anchor “#{slug}”, to which {count} links lead (lines {lines}); “{heading}” on line {line} has “#{near}”.',
    dashes:
      '{count} links differ from the anchors of their headings in dashes only, such as “#{slug}” from “#{near}”: lines {lines}.',
    hashed:
      'No heading here has the anchor “#{slug}”; the {attribute} on line {line} begins with “#”, which is no part of an anchor.',
    spaced:
      'No heading here has the anchor “#{slug}”; the {attribute} on line {line} begins or ends with a space, so that it is another.',
    unhashed: 'The address “{written}” lacks its “#”, so “[{label}]” leads to a file of that name.',
    blank: 'There is a space in “{written}”, so “[{label}]” is not a link.',
    several:
      'No heading here has the anchor “#{slug}”; the {attribute} “{name}” on line {line} has spaces, so that it is another.',
    unset:
      'No heading here has the anchor “#{slug}”; nothing sets it above “{heading}” on line {line}, as “{id}” is set above “{other}”.',
    misnamed:
      'No heading here has the anchor “#{slug}”; the “{id}” above “{heading}” on line {line} is set a second time there.',
    repeated:
      'No heading here has the anchor “#{slug}”, and “{id}” is set {count} times: lines {lines}. One of them may be meant for it.',
  },
  *check({ list }) {
    yield* [...unhashed(list), ...withBlanks(list)].map(slipOf)
    const anchors = anchorsIn(list)
    const around = headingsAround(list)
    const broken = brokenAnchorLinks(list, anchors).filter((link) => !fillsHeading(link, around.get(link)))
    if (broken.length === 0) return
    const filled = filledInBefore(broken, anchors, list)
    yield* filled.flatMap((links) => filledIn(links, list))
    const isFilledIn = new Set(filled.flat())
    const meantBy = meantHeadings(list)
    const isAnnounced = announcedIn(list)
    const named = new Set(broken.flatMap((one) => (isPicture(one, list) ? [] : one.reference.slug)))
    const others = byOthers(
      broken
        .filter((one) => !isFilledIn.has(one))
        .map((link): Meant => ifSure({ link, meant: meantBy(link) }, list)),
    ).filter(({ link, meant }) => meant !== null || (named.has(link.reference.slug) && !isAnnounced(link)))
    const forgotten = unsetAnchors(others, list)
    for (const some of Map.groupBy(forgotten, ([{ link }]) => link.reference.slug).values())
      yield* unset(some, list)
    const rest = besideSet(
      others.filter((one) => !forgotten.has(one)),
      list,
    )
    const ofOneSlip = dashSlips(rest, list)
    yield* ofOneSlip.flatMap((some) => withOtherDashes(some, list))
    const isTold = new Set(ofOneSlip.flat())
    const wrong = { attributes: wrongAttributes(list), ids: wrongIds(list) }
    const left = rest.filter((one) => !isTold.has(one))
    for (const [slug, links] of Map.groupBy(left, ({ link }) => link.reference.slug))
      yield* ofAnchor(slug, links, wrong, list)
  },
})

/** `[![Status](…)](#status)`: where no heading can be meant, and no words lead there, the picture was to lead nowhere. */
const isPicture = ({ span }: Link, { text }: List): boolean => text.startsWith('[![', span.start)

/** A badge may lead where a line of the outline does whose label names the heading: links to one anchor mean one heading. */
function byOthers(links: readonly Meant[]): readonly Meant[] {
  const bySlug = Map.groupBy(links, ({ link }) => link.reference.slug)
  return links.map(({ link, meant }) => {
    const known = (bySlug.get(link.reference.slug) ?? []).flatMap((one) => one.meant ?? [])
    const [first] = known
    if (meant || !first || first.isGuess || known.some(({ heading }) => heading !== first.heading))
      return { link, meant }
    return { link, meant: { ...first, safe: false } }
  })
}

/** A heading that is itself such a link means to make the anchor; nobody misses it there. */
const fillsHeading = (link: Link, heading: Heading | undefined) =>
  heading !== undefined && namesItself(link, heading)

const slipOf = ({ why, label, written, at, edit }: OutlineSlip) => {
  const fix = {
    description: `Write “${edit.text === '#' ? `#${written}` : edit.text}”.`,
    safe: false,
    edits: [edit],
  }
  return { message: why, with: { label, written }, at, fix } as const
}

function* ofAnchor(slug: string, links: readonly Meant[], { attributes, ids }: Wrong, list: List) {
  const [attribute, framed] = [attributes.get(slug), ids.framed.get(normalSlug(slug))]
  const spaced = ids.spaced.get(slugWords(slug))
  if (attribute) for (const { link } of links) yield inOtherAttribute(link, attribute, list)
  else if (framed) for (const { link } of links) yield inFrame(link, framed, list)
  else if (spaced) for (const { link } of links) yield inSeveralWords(link, spaced, list)
  else
    for (const some of Map.groupBy(links, ({ meant }) => meant?.heading).values()) {
      const each = (one: Meant) => withoutHeading(one, ids, list)
      const heading = some[0]?.meant?.heading
      if (!heading) yield* together(some, list, { each, all: oftenWithoutAny })
      else if (isPlain(list, heading)) yield* together(some, list, { each, all: oftenNear(some, list) })
      else yield* some.map(each)
    }
}

import { arxivIdOf, type Badge, type Entry, type List } from '../model/list.ts'
import { type Fix, listRule } from '../model/rule.ts'
import { lineNumber } from '../model/span.ts'
import type { VenueIndex } from '../model/venue.ts'
import { memoizeByObject } from '../text/memoize.ts'
import { nameSamePeople } from './parts/twins/author-lists.ts'
import { titleKeyOf } from './parts/twins/common.ts'

export const badgeMismatch = listRule({
  name: 'badge-mismatch',
  summary: 'a method badge that another paper already has',
  severity: 'notice',
  needs: [],
  messages: {
    taken: 'The badge “{badge}” belongs to “{other}” (line {line}); nothing in this title matches it.',
    shared: 'Another paper also has the badge “{badge}”: “{other}” (line {line}).',
  },
  *check({ list }) {
    for (const group of Map.groupBy(methodBadges(list), ({ badge }) => keyOf(badge.text)).values()) {
      const rightful = group.filter(({ entry, badge }) => abbreviates(badge.text, titleOf(entry)))
      for (const badged of group) {
        const owner = rightful.find((other) => differ(badged, other))
        const other = owner ?? group.find((one) => differ(badged, one))
        if (!other || within(badged.badge.text, titleOf(badged.entry))) continue
        // badges are copied from the entries above; two papers may give one name to their methods
        if (other.entry.span.start > badged.entry.span.start) continue
        // a name that nobody's title explains may be a kind of method, or what several works brought or use
        if (!owner && (/\s/.test(badged.badge.text) || isOfSeveral(badged, other, list))) continue
        yield remark(list, badged, other.entry, owner ? 'taken' : 'shared')
      }
    }
  },
})

function remark(list: List, { entry, badge }: Badged, other: Entry, message: 'taken' | 'shared') {
  const line = String(lineNumber(other.span, list))
  const fix = fixFor(entry, badge)
  return {
    message,
    with: { badge: badge.text, other: titleOf(other), line },
    at: badge.span,
    cause: other.span,
    actual: badge.text,
    ...(fix === null ? {} : { fix }),
  } as const
}

/** An entry with its badge; `paper` is its identifier, or else its title. */
type Badged = {
  readonly entry: Entry
  readonly badge: Badge
  readonly paper: string
  readonly title: string
}

/**
 * Each entry's first badge, if the list uses those for names of methods: mostly of one colour, and nearly all different.
 * A list that uses them for subjects or venues repeats each on many papers.
 */
function methodBadges({ entries, venues }: List): readonly Badged[] {
  const all = entries.flatMap((entry) => {
    const [badge] = entry.badges
    if (!badge || !entry.title || keyOf(badge.text) === '' || isNoName(badge.text, venues)) return []
    const title = titleKeyOf(entry)
    return [{ entry, badge, title, paper: arxivIdOf(entry) ?? title }]
  })
  const byColour = [...Map.groupBy(all, ({ badge }) => badge.colour).values()]
  return byColour.find((group) => 2 * group.length > all.length && distinct(group)) ?? []
}

/** `ICASSP 2024`, `ACL2024Findings`, `Conference-ACL'25`, `JRIV'20`, `2024.05`, `corpus`: a venue, known or not, a date or a subject. */
function isNoName(text: string, { read }: VenueIndex): boolean {
  const undated = text.replace(/[^\p{L}]*(?:\d{4}|['’]?\d{2})(?:\.\d+)?[^\p{L}]*$/u, '').trim()
  if (/^[\p{Ll}\s-]+$/u.test(text) || /['’]\d\d$/u.test(text.trim())) return true
  const [, event = ''] = /^(\p{L}+)['’ ]?(?:20)?\d\d\p{L}+$/u.exec(text) ?? []
  const isVenue = [text, undated, event].some((name) => read(name) !== null)
  return undated === '' || isVenue || /\b(?:19|20)\d\d\b/.test(text)
}

function distinct(group: readonly Badged[]): boolean {
  const papers = new Set(group.map(({ paper }) => paper)).size
  const names = new Set(group.map(({ badge }) => keyOf(badge.text))).size
  return papers >= 3 && names >= 0.8 * papers
}

/** Whether a name is that of a thing which the list has on its own as well, a data set say, or the same people wrote both papers. */
const isOfSeveral = (badged: Badged, other: Badged, list: List): boolean =>
  nameSamePeople(badged.entry, other.entry, FEWEST_PEOPLE) || ownNamesIn(list).has(keyOf(badged.badge.text))
/** A name that two papers have in common may be that of two people. */
const FEWEST_PEOPLE = 2

/** The keys of the words that the list links, and of its titles. */
const ownNamesIn = memoizeByObject(({ links, entries }: List): ReadonlySet<string> => {
  const labels = links.flatMap(({ role, label }) => (role === 'badge' || role === 'image' ? [] : [label]))
  const titles = entries.flatMap(({ title }) => title?.value ?? [])
  return new Set([...labels, ...titles].map(keyOf))
})

/** Whether two entries have different papers, by identifier and by title. */
const differ = (a: Badged, b: Badged) => a.paper !== b.paper && a.title !== b.title

const titleOf = ({ title }: Entry) => title?.value ?? ''

/** `DPM_Solver` and `DPM-Solver` are one name, `DPM_Solver++` is another. */
const keyOf = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
const initials = (title: string) =>
  (title.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase()

/** Whether the letters of a name occur in a text in this order. Lenient, since a match only suppresses a remark. */
function within(name: string, text: string): boolean {
  const wanted = [...letters(name)]
  let next = 0
  for (const letter of letters(text)) if (letter === wanted[next]) next++
  return next === wanted.length
}

/** Whether a title contains a name, or has its letters as initials. */
const abbreviates = (name: string, title: string) =>
  letters(title).includes(letters(name)) || within(name, initials(title))

/** Writes the name before the title's colon, if there is one. */
function fixFor(entry: Entry, badge: Badge): Fix | null {
  const nickname = /^([^:\s]{1,24}):\s/.exec(titleOf(entry))?.[1]
  if (nickname === undefined) return null
  const edits = [{ ...badge.textSpan, text: inAddress(nickname) }]
  return { description: `Write “${nickname}” in the badge.`, safe: false, edits }
}

/** Words in a badge's address: dashes and underscores doubled (shields.io, "Static Badge"), the rest percent-encoded. */
const inAddress = (text: string) =>
  text
    .replaceAll('-', '--')
    .replaceAll('_', '__')
    .replace(/[%?#/\\()<>"\s]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)

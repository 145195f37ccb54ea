import { arxivIdOf, type Badge, type Entry, type List } from '../model/list.ts'
import { type Fix, listRule } from '../model/rule.ts'
import { positionAt } from '../model/span.ts'
import { titleKeyOf } from './parts/entries.ts'

export const badgeMismatch = listRule({
  name: 'badge-mismatch',
  summary: 'a method badge that another paper already has',
  severity: 'notice',
  needs: [],
  messages: {
    taken: 'The badge “{badge}” names “{other}” on line {line}; nothing in this title matches it.',
    shared: 'Another paper has the badge “{badge}” as well: “{other}” on line {line}.',
  },
  *check({ list }) {
    for (const bearers of Map.groupBy(methodBadges(list), ({ badge }) => keyOf(badge.text)).values()) {
      const named = bearers.filter(({ entry, badge }) => abbreviates(badge.text, titleOf(entry)))
      for (const bearer of bearers) {
        const namesake = named.find((other) => differ(bearer, other))
        const owner = namesake ?? bearers.find((other) => differ(bearer, other))
        if (!owner || within(bearer.badge.text, titleOf(bearer.entry))) continue
        if (!namesake && owner.entry.span.start > bearer.entry.span.start) continue
        yield remark(list, bearer, owner.entry, namesake ? 'taken' : 'shared')
      }
    }
  },
})

function remark(list: List, { entry, badge }: Bearing, owner: Entry, message: 'taken' | 'shared') {
  const line = String(positionAt(list.lineStarts, owner.span.start).line)
  const fix = fixFor(entry, badge)
  return {
    message,
    with: { badge: badge.text, other: titleOf(owner), line },
    at: badge.span,
    cause: owner.span,
    actual: badge.text,
    ...(fix === null ? {} : { fix }),
  } as const
}

type Bearing = {
  readonly entry: Entry
  readonly badge: Badge
  readonly paper: string
  readonly title: string
}

/**
 * Each entry's first badge, where first badges are names of methods: mostly of one colour, and one for each paper.
 * Lists that begin with a subject or a venue repeat it over many papers.
 */
function methodBadges({ entries }: List): readonly Bearing[] {
  const bearers = entries.flatMap((entry) => {
    const [badge] = entry.badges
    if (!badge || !entry.title || keyOf(badge.text) === '') return []
    const title = titleKeyOf(entry)
    return [{ entry, badge, title, paper: arxivIdOf(entry) ?? title }]
  })
  const colours = [...Map.groupBy(bearers, ({ badge }) => badge.colour)]
  return (
    colours.map(([, group]) => group).find((group) => 2 * group.length > bearers.length && distinct(group)) ??
    []
  )
}

function distinct(bearers: readonly Bearing[]): boolean {
  const papers = new Set(bearers.map(({ paper }) => paper)).size
  const names = new Set(bearers.map(({ badge }) => keyOf(badge.text))).size
  return papers >= 3 && names >= 0.8 * papers
}

/** Two papers, by identifier and by title. */
const differ = (a: Bearing, b: Bearing) => a.paper !== b.paper && a.title !== b.title

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

/** Whether the letters of a name occur in a text in their order: generous, for it only keeps us silent. */
function within(name: string, text: string): boolean {
  const wanted = [...letters(name)]
  let next = 0
  for (const letter of letters(text)) if (letter === wanted[next]) next++
  return next === wanted.length
}

/** Whether a title spells a name out, or begins its words with it. */
const abbreviates = (name: string, title: string) =>
  letters(title).includes(letters(name)) || within(name, initials(title))

/** The name before a title's colon, where it is short enough to be one. */
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

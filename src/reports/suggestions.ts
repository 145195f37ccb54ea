/** Suggested changes that one click on the pull request applies (GitHub manual, "Incorporating feedback in your pull request"). */

import { hash } from '../model/hash.ts'
import type { List } from '../model/list.ts'
import { rulePage } from '../model/pages.ts'
import type { Hunks, Suggestion } from '../model/post.ts'
import type { Finding, Report } from '../model/report.ts'
import { evidenceLink, fenceFor, MARKS, words } from './parts/markup.ts'
import { hasHarm, plain } from './parts/plain.ts'
import { type Replacement, replacements } from './parts/replacements.ts'

/** Characters of a replacement and of a comment, and comments per review: what GitHub accepts and people read. One that is refused costs all. */
const MAX_LENGTH = 30_000
const MAX_BODY = 60_000
const MAX_SUGGESTIONS = 50

export type Suggested = {
  readonly suggestions: readonly Suggestion[]
  /** Whether a replacement of that list is among them. */
  readonly has: (list: List, one: Replacement) => boolean
  /** The findings that they show. */
  readonly findings: ReadonlySet<Finding>
}

/** A suggestion for each fix that counts and whose lines are within one hunk of the pull request's diff. */
export function suggestions(report: Report, hunks: Hunks): Suggested {
  const active = Map.groupBy(
    report.findings.filter(({ quiet }) => quiet === null),
    ({ path }) => path,
  )
  const seen = new Map<string, number>()
  const places = new Set<string>()
  const shown = new Set<Finding>()
  const all: Suggestion[] = []
  for (const list of report.lists)
    for (const one of replacements(list, active.get(list.path) ?? [])) {
      if (all.length >= MAX_SUGGESTIONS || !isPlaceable(list, one, hunks.get(list.path) ?? [])) continue
      const made = suggestion(list, one, seen)
      if (made.body.length > MAX_BODY) continue
      places.add(placeOf(list, one))
      for (const finding of one.findings) shown.add(finding)
      all.push(made)
    }
  return { suggestions: all, has: (list, one) => places.has(placeOf(list, one)), findings: shown }
}

const placeOf = ({ path }: List, { first, last }: Replacement) => `${first}-${last} ${path}`

/** A lone CR ends a line to us but not to GitHub; invisible characters would make a suggestion misleading. */
const isPlaceable = (
  list: List,
  { first, last, text }: Replacement,
  hunks: readonly { first: number; last: number }[],
) =>
  text.length < MAX_LENGTH &&
  !hasHarm(text) &&
  !/\r(?!\n)/.test(list.text) &&
  hunks.some((hunk) => hunk.first <= first && last <= hunk.last)

function suggestion(list: List, one: Replacement, seen: Map<string, number>): Suggestion {
  const content = hash([list.path, one.old].join('\0'))
  const times = seen.get(content) ?? 0
  seen.set(content, times + 1)
  return {
    path: list.path,
    lines: { first: one.first, last: one.last },
    body: [...one.findings.map(sentence), '', block(one.text)].join('\n'),
    key: times === 0 ? content : `${content}-${times + 1}`,
  }
}

/** All that is said of the finding: it stands nowhere else on the pull request. */
function sentence({ severity, message, rule, fix, evidence }: Finding): string {
  const care = fix?.safe ? '' : ' Review before applying.'
  const said = `${words(plain(message, 1000))}${evidenceLink(evidence)}`
  return `- ${MARKS[severity]}: ${said}${care} ([${rule}](${rulePage(rule)}))`
}

/** A suggestion block for GitHub. An empty one deletes the lines. */
function block(text: string): string {
  const lines = text.replace(/\r?\n$/, '').replaceAll('\r\n', '\n')
  const fence = fenceFor(lines)
  return text === '' ? `${fence}suggestion\n${fence}` : `${fence}suggestion\n${lines}\n${fence}`
}

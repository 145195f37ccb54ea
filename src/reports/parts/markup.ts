/** Escapes untrusted text for GitHub's Markdown. */
import type { Severity } from '../../model/rule.ts'
import { plain } from './plain.ts'

/** WORD JOINER: invisible, but it separates an @ from a name where Markdown has no code span. */
const JOINER = '\u2060'

/** What GitHub makes links or mentions of: it looks for them in rendered Markdown, where entities are characters again. */
const CALLS = String.raw`@\w|#\d|\bGH-\d|:\/\/|\bwww\.`
/** Its first character; the joiner goes behind it. */
const EVERY_CALL = new RegExp(`(?=${CALLS})(.)`, 'gi')

/** One line as code, whatever backticks it has. With a pipe it is HTML, because in a table a pipe would end the code span. */
export function code(text: string, maxLength?: number): string {
  const line = plain(text, maxLength)
  if (line.includes('|')) return `<code>${entities(line.replace(EVERY_CALL, `$1${JOINER}`))}</code>`
  const fence = fenceFor(line, 1)
  const pad = /^`|`$/.test(line) || line.trim() === '' ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** A whole word with such a part. Brackets may stand in an address, but not before it. */
const BEFORE = String.raw`[^\s“”"'‘’()[\]{}<>|${'`'}]`
const AFTER = String.raw`[^\s“”"‘’<>|${'`'}]`
const CALLING = new RegExp(`(?<!${BEFORE})${BEFORE}*(?:${CALLS})${AFTER}*`, 'gi')

/**
 * One line as words: no markup, no HTML. Addresses and names of people and issues become code, which GitHub leaves alone
 * and people can copy.
 */
export function words(text: string): string {
  let [written, done] = ['', 0]
  for (const { 0: word, index } of text.matchAll(CALLING)) {
    const called = word.slice(0, lengthOf(word))
    written += entities(text.slice(done, index)) + code(called, called.length)
    done = index + called.length
  }
  return written + entities(text.slice(done))
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Of a word without the marks that end the sentence or a bracket around it. */
function lengthOf(word: string): number {
  let end = word.length
  const times = (mark: string) => word.slice(0, end).split(mark).length
  for (; end > 0; end--) {
    const last = word[end - 1] ?? ''
    const opening = OPENING[last]
    if (opening ? times(last) <= times(opening) : !/[.,;:!?…']/.test(last)) break
  }
  return end
}

const entities = (text: string): string =>
  text.replace(/[\\`*_{}[\]()<>#+!|~$&]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** A fence longer than any run of backticks in the text, and at least `least` long. */
export function fenceFor(text: string, least = 3): string {
  const longest = Math.max(least - 1, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  return '`'.repeat(longest + 1)
}

/** The blank does not break: in a table, their column is narrow. */
export const MARKS: Readonly<Record<Severity, string>> = {
  error: '❌\u00a0error',
  warning: '⚠️\u00a0warning',
  notice: 'ℹ️\u00a0notice',
}

/** Links to issues, pull requests and commits are left out: GitHub would show a mention there. */
const LINKABLE =
  /^https:\/\/(?!(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:issues|pull|discussions|commit)\/)[\w./:%?=&~+-]+$/i

/** ` ([evidence](https://…))`; '' where there is none that may be linked. */
export const evidenceLink = (evidence: string | null): string =>
  evidence && LINKABLE.test(evidence) ? ` ([evidence](${evidence}))` : ''

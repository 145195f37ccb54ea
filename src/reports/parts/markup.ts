/** Escapes untrusted text for GitHub's Markdown. */
import { plain } from '../plain.ts'

/** WORD JOINER: invisible, but it separates an @ from a name. */
const JOINER = '\u2060'

/** One line as code, whatever backticks it has. With a pipe it is HTML, because in a table a pipe would end the code span. */
export function code(text: string, maxLength?: number): string {
  const line = plain(text, maxLength)
  if (line.includes('|')) return `<code>${words(line)}</code>`
  const fence = fenceFor(line, 1)
  const pad = /^`|`$/.test(line) || line.trim() === '' ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/**
 * One line as words: no markup, no HTML. GitHub looks for mentions, issues and addresses in rendered Markdown, where
 * entities are characters again, so those are broken up as well.
 */
export function words(text: string): string {
  return entities(
    text
      .replace(/@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, `$&${JOINER}`)
      .replace(/:(?=\/\/)|\bwww(?=\.)/gi, `$&${JOINER}`),
  )
}

const entities = (text: string): string =>
  text.replace(/[\\`*_{}[\]()<>#+!|~$&]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** A fence longer than any run of backticks in the text, and at least `least` long. */
export function fenceFor(text: string, least = 3): string {
  const longest = Math.max(least - 1, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  return '`'.repeat(longest + 1)
}

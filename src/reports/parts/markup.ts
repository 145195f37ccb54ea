/** Text of strangers in GitHub's Markdown: it shows as it is, and is nothing but text. */
import { plain } from '../plain.ts'

/** WORD JOINER: takes no room and breaks no line, yet stands between an @ and a name. */
const JOINER = '\u2060'

/** One line as code. A code span that no backtick in the text can end; in a table no code span may hold a pipe. */
export function code(text: string, most?: number): string {
  const line = plain(text, most)
  if (line.includes('|')) return `<code>${words(line)}</code>`
  const fence = fenceFor(line, 1)
  const pad = /^`|`$/.test(line) || line.trim() === '' ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/**
 * One line as words: no markup, no HTML. GitHub looks for people, issues and addresses in what Markdown has made, when
 * entities are characters again; so those are also taken apart.
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

/** Backticks that no run of them in the text can end; at least so many. */
export function fenceFor(text: string, least = 3): string {
  const longest = Math.max(least - 1, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  return '`'.repeat(longest + 1)
}

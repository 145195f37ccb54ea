/** Entries as the text of lists, in two forms that are common. */
import type { Listed } from './paper.ts'

export type TextOf = {
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** The index of the entry at that line; undefined where there is none. */
  readonly entryAt: (path: string, line: number) => number | undefined
}

const FORMS: readonly ((entry: Listed) => string)[] = [
  ({ title, authors, venue, year, url }) =>
    `- **${title}**, ${venue} ${year}.\n  - *${authors.join(', ')}.*\n${url ? `  - [[Paper](${url})]\n` : ''}\n`,
  ({ title, authors, venue, year, url }) =>
    `- ${url ? `[${title}](${url})` : title}. ${authors.join(', ')}. *${venue} ${year}*.\n`,
]

/** A file for each form, every other entry in each. */
export function writeLists(entries: readonly Listed[]): TextOf {
  const places = new Map<string, number>()
  const files = FORMS.map((form, k) => {
    const path = `list-${k + 1}.md`
    let text = '# A list of papers\n\n## Papers\n\n'
    for (const [i, entry] of entries.entries()) {
      if (i % FORMS.length !== k) continue
      const own = form(entry)
      const first = text.split('\n').length
      for (let line = 0; line < own.split('\n').length - 1; line++) places.set(`${path}:${first + line}`, i)
      text += own
    }
    return { path, text }
  })
  return { files, entryAt: (path, line) => places.get(`${path}:${line}`) }
}

/** What is written in the tags of a text. */

/** The matches of a pattern within the tags that `tag` finds, whose first group is what stands behind the name; each with its offset in the text. */
export function* matchesInTags(text: string, tag: RegExp, pattern: RegExp) {
  for (const { 0: all, 1: inside = '', index } of text.matchAll(tag)) {
    const from = index + all.length - 1 - inside.length
    for (const match of inside.matchAll(pattern)) yield { match, at: from + match.index }
  }
}

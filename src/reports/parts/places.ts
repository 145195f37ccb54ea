/** Places in lists, in Markdown. */
import { code } from './markup.ts'

export type ReportLinks = {
  /** Where the lists can be seen: `https://github.com/o/r/blob/SHA`; null for no links. */
  readonly blobUrl: string | null
  /** Where the whole report is, for what is left out here. */
  readonly rest?: string
}

/** `path:line`, as a link where the lists can be seen. */
export function where(path: string, line: number, { blobUrl }: ReportLinks): string {
  const place = code(`${path}:${line}`, 300)
  if (blobUrl === null) return place
  // parentheses would end the link
  const address = path
    .split('/')
    .map((part) =>
      encodeURIComponent(part.toWellFormed()).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29')),
    )
    .join('/')
  return `[${place}](${blobUrl}/${address}?plain=1#L${line})`
}

/** The first lines that fit into `maxBytes` bytes of UTF-8; if some do not, `rest` makes a last line from their number. */
export function fitting(
  lines: readonly string[],
  maxBytes: number,
  rest: (more: number) => string,
): string[] {
  let size = 0
  const over = lines.findIndex((line) => {
    size += new TextEncoder().encode(line).length + 1
    return size > maxBytes
  })
  return over < 0 ? [...lines] : [...lines.slice(0, over), rest(lines.length - over)]
}

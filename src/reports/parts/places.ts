/** Places in lists, in Markdown. */
import type { Finding } from '../../model/report.ts'
import { linesInWords } from './lines.ts'
import { code } from './markup.ts'
import { fileAddress } from './paths.ts'

export type ReportLinks = {
  /** Where the lists can be seen: `https://github.com/o/r/blob/SHA`; null for no links. */
  readonly blobUrl: string | null
  /** Where the whole report is, for what is left out here. */
  readonly rest?: string
}

/** `path:line`, as a link where the lists can be seen. */
export const where = (path: string, line: number, links: ReportLinks): string =>
  linked(code(`${path}:${line}`, 300), path, line, links)

/** Lines named of what several places have in common. */
const MAX_LINES = 10

/** `lines 3, 9, 12 and 4 more`: each line once, each a link where the lists can be seen. */
export function linesLinked(places: readonly Pick<Finding, 'path' | 'from'>[], links: ReportLinks): string {
  const paths = new Map(places.map(({ path, from }) => [from.line, path]))
  return linesInWords(places, MAX_LINES, (line) => linked(`${line}`, paths.get(line) ?? '', line, links))
}

function linked(place: string, path: string, line: number, { blobUrl }: ReportLinks): string {
  if (blobUrl === null) return place
  // parentheses would end the link
  const address = fileAddress(path, blobUrl).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))
  return `[${place}](${address}#L${line})`
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

/** What begins with `<`: addresses, tags, comments and other HTML (CommonMark §6.5, §6.6). */

const ANGLED =
  /^<(?:[a-z][-\w+.]+:[^\s<>]+|[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*)>/i
const HTML_TAG =
  /^<(?:\/[a-zA-Z][a-zA-Z\d-]*\s*>|[a-zA-Z][a-zA-Z\d-]*(?:\s+[a-zA-Z:_][\w-.:]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>)/
/** Of HTML that is no tag: how it begins and ends. */
const OTHERS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const

/** The length of the address in angle brackets with which a text begins; 0 if there is none. */
export const angledLength = (text: string): number => ANGLED.exec(text)?.[0].length ?? 0

/** The length of the tag with which a text begins; 0 if there is none. */
export const tagLength = (text: string): number => HTML_TAG.exec(text)?.[0].length ?? 0

/** The HTML that is no tag with which a text begins. `missing` holds the ends that do not occur any more, so that nobody seeks them twice. */
export function readOtherHtml(
  text: string,
  missing: Set<number | string>,
): { length: number; isComment: boolean } | null {
  const found = OTHERS.find(([begin]) => text.startsWith(begin))
  if (!found) return null
  const [begin, end] = found
  if (begin === '<!' && !/^<![a-z]/i.test(text)) return null
  const isComment = begin === '<!--'
  if (isComment && /^<!---?>/.test(text)) return { length: text.indexOf('>') + 1, isComment }
  const to = missing.has(end) ? -1 : text.indexOf(end, begin.length)
  if (to < 0) missing.add(end)
  return to < 0 ? null : { length: to + end.length, isComment }
}

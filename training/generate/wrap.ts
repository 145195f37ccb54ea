/** Text wrapped at a width, as editors do; marks take no room. */

const ITEM = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/
const MARKS = /\ue000..|\ue001/g

export const hardWrap = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => (/^#|^\||<|\\$| {2}$/.test(line) ? line : wrapped(line, width)))
    .join('\n')

function wrapped(line: string, width: number): string {
  const [lead = ''] = ITEM.exec(line) ?? []
  const indent = ' '.repeat(lead.length)
  const lines: string[] = []
  let open = lead
  for (const word of line.slice(lead.length).split(' ')) {
    const next = open.trim() === '' || open === lead ? open + word : `${open} ${word}`
    if (next.replace(MARKS, '').length > width && open !== lead && !/^(?:[-*+>#|]|\d+[.)])/.test(word)) {
      lines.push(open)
      open = indent + word
    } else open = next
  }
  return [...lines, open].join('\n')
}

/** Entries in HTML: items, paragraphs and bold lines. */
import { allLines, type Shape } from '../section.ts'
import { inHtml } from './paragraphs.ts'

const html = (lines: readonly string[]): string => lines.map(inHtml).join('<br>\n')

export const htmlItems: Shape = (section) => {
  const { layout } = section
  const list = layout.pick(['ul', 'ul', 'ol'])
  const indent = layout.pick(['', '  '])
  const [open, close] = layout.pick([
    ['<li>', '</li>'],
    ['<li>', '</li>'],
    [`<li>\n${indent}  `, `\n${indent}</li>`],
    ['<li><p>', '</p></li>'],
    ['<li class="paper">', '</li>\n'],
  ] as const)
  const items = section.entries.map((entry) => `${indent}${open}${html(allLines(section, entry))}${close}`)
  return `<${list}>\n${items.join('\n')}\n</${list}>\n`
}

export const htmlParagraphs: Shape = (section) => {
  const { layout } = section
  const font = layout.pick(['', '', ' size=3', ' color="gray"'])
  const wrap = (text: string) => (font === '' ? text : `<font${font}>${text}</font>`)
  const texts = section.entries.map((entry) => {
    const [first = '', ...rest] = allLines(section, entry).map(inHtml)
    return `<p>${[`<b>${first}</b>`, ...rest.map(wrap)].join('<br>\n')}</p>`
  })
  return `${texts.join(layout.pick(['\n', '\n\n']))}\n`
}

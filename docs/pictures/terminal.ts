/** Draws docs/images/terminal.svg: what `npm start` prints, in its colours, as a terminal would show it. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const root = join(import.meta.dirname, '..', '..')
const env = { ...process.env, FORCE_COLOR: '1', NO_COLOR: '', COLUMNS: '110' }
const output = execFileSync(process.execPath, [join(root, 'examples', 'start.ts')], {
  cwd: root,
  env,
  encoding: 'utf8',
})

const COLOURS: Readonly<Record<string, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  36: '#76e3ea',
}
const [CHARACTER, LINE, MARGIN, MOST] = [7.8, 18, 16, 46]

const lines = output.split('\n')
const shown = [...lines.slice(0, MOST - 5), '', ...lines.slice(-6, -2)].filter(
  (line, i, all) => line !== '' || all[i - 1] !== '',
)
const width =
  Math.max(...shown.map((line) => stripVTControlCharacters(line).slice(0, 130).length)) * CHARACTER +
  2 * MARGIN
const height = shown.length * LINE + 2 * MARGIN

const body = shown.map(
  (line, i) => `<text x="${MARGIN}" y="${MARGIN + 13 + i * LINE}" xml:space="preserve">${spans(line)}</text>`,
)
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width)}" height="${height}" viewBox="0 0 ${Math.round(width)} ${height}" role="img" aria-label="paper-list-check on the example list">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="#e6edf3">
${body.join('\n')}
</g>
</svg>
`
writeFileSync(join(root, 'docs', 'images', 'terminal.svg'), svg)

/** ANSI colours as SVG spans; cut at 130 characters. */
function spans(line: string): string {
  let left = 130
  // biome-ignore lint/complexity/useRegexLiterals: an escape character in a literal is harder to read
  const parts = line.split(new RegExp('\\u001b\\[(\\d+)m'))
  let style = ''
  return parts
    .map((part, i) => {
      if (i % 2 === 1) {
        style = styleOf(part)
        return ''
      }
      const text = part.slice(0, left)
      left -= text.length
      return text === '' ? '' : `<tspan${style}>${escapeXml(text)}</tspan>`
    })
    .join('')
}

function styleOf(code: string): string {
  if (code === '1') return ' font-weight="bold"'
  if (code === '2') return ' fill="#8b949e"'
  return COLOURS[code] ? ` fill="${COLOURS[code]}"` : ''
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

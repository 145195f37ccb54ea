/** Names of files are strangers' text as well: a pull request brings them. */
import { expect, test } from 'vitest'
import { reporters } from '../../src/reports/index.ts'
import { markdown } from '../../src/reports/markdown.ts'
import { cellsOf, htmlOf } from '../support/rendered.ts'
import { HOSTILE, sample } from '../support/report.ts'

const look = { colours: false, columns: 100 }
const PATHS = [
  ...HOSTILE,
  'a\n::error::b',
  'a\r##[error]b',
  '\u3000::error::x',
  ':\u200b:error::x',
  'a)b(c.md',
  'a\\|b',
].map((path) => [path.slice(0, 30), path] as const)
const reportOf = (path: string) => sample({ path })
/** As the runner does: white space trimmed, the old form anywhere (ActionCommand.cs). */
const obeyed = (text: string) =>
  text.split(/\r\n|\n|\r/).filter((line) => /^[\s\u0085]*::/.test(line) || line.includes('##['))

test.each(PATHS)('%j commands nothing, whatever the format', (_, path) => {
  const report = reportOf(path)
  for (const format of ['pretty', 'markdown', 'json', 'sarif', 'gitlab', 'junit', 'badge'] as const)
    expect(obeyed(reporters[format](report, look))).toEqual([])
  const commands = obeyed(reporters.github(report, look))
  expect(commands).toHaveLength(3)
  for (const line of commands)
    expect(line).toMatch(
      /^::(?:error|warning) title=[a-z-]+,file=[^:,\r\n]*,line=\d+,endLine=\d+,col=\d+,endColumn=\d+::/,
    )
})

test.each(PATHS)('%j stands in its cell of the summary, and nothing is made of it', (_, path) => {
  const text = markdown(reportOf(path), { blobUrl: 'https://github.com/o/r/blob/abc' })
  const [findings = []] = cellsOf(text)
  expect(findings.map((row) => row.length)).toEqual([4, 4, 4, 4, 4, 4])
  const html = htmlOf(text)
  const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href)
  expect(
    links.filter((href) => !/^https:\/\/(?:arxiv\.org|github\.com\/(?:o|paper-list-check))\//.test(href)),
  ).toEqual([])
  expect(links.filter((href) => href.includes('/blob/abc/'))).toHaveLength(5)
  expect(new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag))).toEqual(
    new Set([
      'h2',
      'p',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'a',
      'code',
      'br',
      'details',
      'summary',
      'ul',
      'li',
      'strong',
      'sub',
      'del',
      'ins',
    ]),
  )
})

test('links lead to the file, parentheses, spaces and all', () => {
  const text = markdown(reportOf('lists/a (b) c#1.md'), { blobUrl: 'https://github.com/o/r/blob/abc' })
  expect(htmlOf(text)).toContain(
    'href="https://github.com/o/r/blob/abc/lists/a%20%28b%29%20c%231.md?plain=1#L9"',
  )
})

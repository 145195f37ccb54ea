/** Writes the table of rules into README.md, from the rules themselves. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../src/rules/index.ts'

const path = join(import.meta.dirname, '..', 'README.md')
const rows = rules.map(
  ({ name, summary, severity }) => `| [${name}](src/rules/${name}.md) | ${summary} | ${severity} |`,
)
const readme = readFileSync(path, 'utf8')
const filled = readme.replace(
  /(\| rule \| says \| default \|\n\|---\|---\|---\|\n)[\s\S]*?(?=\n\nIt says)/,
  (_, head: string) => head + rows.join('\n'),
)
if (filled === readme && !readme.includes(rows.join('\n')))
  throw new Error('README.md has no table of rules to fill')
writeFileSync(path, filled)

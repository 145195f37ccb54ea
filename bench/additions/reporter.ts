import type { Addition } from './addition.ts'

const reporter = `/** Comma-separated values, for spreadsheets (RFC 4180). */
import type { Report } from '../model/report.ts'

const cell = (value: string | number): string => \`"\${String(value).replaceAll('"', '""')}"\`

export function csv({ findings }: Report): string {
  const rows = findings
    .filter(({ quiet }) => quiet === null)
    .map(({ path, from, severity, rule, message }) => [path, from.line, severity, rule, message])
  return [['path', 'line', 'severity', 'rule', 'message'], ...rows]
    .map((row) => \`\${row.map(cell).join(',')}\\r\\n\`)
    .join('')
}
`

const test = `import { expect, test } from 'vitest'
import { csv } from '../../src/reports/csv.ts'
import { finding, reportOf } from '../support/findings.ts'

test('a row for each finding, quotes doubled', () => {
  const report = reportOf({ findings: [finding({ message: 'Say “x”, not "y".' })] })
  expect(csv(report).split('\\r\\n')[1]).toContain('"Say “x”, not ""y""."')
})
`

export const addReporter: Addition = {
  name: 'a reporter',
  goal: 3,
  files: { 'src/reports/csv.ts': reporter, '__tests__/reports/csv.test.ts': test },
  edits: [
    {
      path: 'src/reports/index.ts',
      anchor: "import { annotationCommands } from './github.ts'\n",
      put: 'before',
      text: "import { csv } from './csv.ts'\n",
    },
    {
      path: 'src/reports/index.ts',
      anchor: '  markdown: (report) => markdown(report),\n',
      put: 'after',
      text: '  csv,\n',
    },
  ],
  tests: ['__tests__/reports', '__tests__/settings', '__tests__/rooms.test.ts'],
}

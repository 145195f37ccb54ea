/** What `init` says: what it found, what it wrote, what a first check found, and what to do next. */
import type { Report } from '../model/report.ts'
import type { FoundList, Setup, SetupFile } from '../model/setup.ts'
import { type Overview, overview, type RuleCount } from './parts/overview.ts'
import { count, plain } from './parts/plain.ts'
import { severityCounts } from './parts/severities.ts'

/** Lists that are named one by one. */
const MAX_LISTS = 20
const COMMAND = 'npx paper-list-check'

/** `isDry`: nothing was written, so the texts are shown. */
export function setupText(setup: Setup, isDry: boolean): string {
  const texts = isDry ? setup.files.filter(({ state }) => state === 'new').map(fullText) : []
  return [found(setup.lists), setup.files.map((file) => fileLine(file, isDry)).join('\n'), ...texts]
    .join('\n\n')
    .concat('\n')
}

function found(lists: readonly FoundList[]): string {
  if (lists.length === 0)
    return `No list of papers found. These files assume README.md: change \`files\` in the\nconfiguration if the list has another name.`
  const shown = lists.slice(0, MAX_LISTS)
  const wide = Math.max(...shown.map(({ path }) => plain(path).length))
  const rows = shown.map(
    ({ path, papers, links }) =>
      `  ${plain(path).padEnd(wide)}  ${count(papers, 'paper')}, ${count(links, 'link')}`,
  )
  const rest = lists.length - shown.length
  return [
    `Found ${count(lists.length, 'list of papers', 'lists of papers')}:`,
    ...rows,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ].join('\n')
}

function fileLine({ path, purpose, state, note }: SetupFile, isDry: boolean): string {
  const name = plain(path)
  if (state === 'new') return `${isDry ? 'Would write' : 'Wrote'} ${name}: ${purpose}`
  if (state === 'same') return `${name} already exists`
  return `${name} is left as it is${note === '' ? '' : `: ${plain(note)}`}`
}

const fullText = ({ path, text }: SetupFile): string =>
  `${plain(path)}:\n\n${text.trimEnd().replace(/^(?=.)/gm, '    ')}`

/** Before the first check. */
export function announcement({ checked }: Setup, offline: boolean): string {
  const links = checked.reduce((sum, list) => sum + list.links, 0)
  const asked = offline
    ? 'Offline: no requests are sent, so only the lists themselves are checked.'
    : `It queries arXiv, GitHub and the linked sites within their rate limits, which may
take minutes. Ctrl-C stops it and reports what is known so far; --offline sends
no requests.`
  return `\nFirst check: ${count(links, 'link')}.\n${asked}\n`
}

/** After the first check: what was found by rule, and what to do next. */
export function firstCheck(report: Report): string {
  const view = overview(report)
  const { rules, findings } = view
  const { unchecked } = report.summary
  const sum = findings === 0 ? ['No findings.'] : [`${count(findings, 'finding')}, by rule:`]
  const left = unchecked > 0 ? [`${count(unchecked, 'reference was', 'references were')} not checked.`] : []
  return ['', ...sum, ...table(rules), ...left, '', 'Next:', ...nextSteps(view), ''].join('\n')
}

function table(rules: readonly RuleCount[]): string[] {
  const cells = rules.map((rule) => [
    severityCounts(rule),
    rule.rule,
    rule.safe > 0
      ? `${rule.safe} can be fixed safely`
      : rule.fixable > 0
        ? `${rule.fixable} with a suggestion`
        : '',
  ])
  const widths = [0, 1].map((i) => Math.max(0, ...cells.map((row) => row[i]?.length ?? 0)))
  return cells.map(([a = '', b = '', c = '']) =>
    `  ${a.padEnd(widths[0] ?? 0)}  ${b.padEnd(widths[1] ?? 0)}  ${c}`.trimEnd(),
  )
}

function nextSteps({ findings, safe }: Overview): string[] {
  const ifFound = (...rows: readonly string[][]) => (findings > 0 ? rows : [])
  const commands = [
    ...ifFound([COMMAND, 'shows every finding']),
    ...(safe > 0 ? [[`${COMMAND} --fix`, `writes ${count(safe, 'safe fix', 'safe fixes')}`]] : []),
    ...ifFound(
      [`${COMMAND} --write-baseline`, 'accepts the findings that are left'],
      ['baseline: in .paper-list-check.yml', 'then only new findings count'],
      [`${COMMAND} --explain RULE`, 'what a rule reports'],
      ['rules: in .paper-list-check.yml', 'levels: error, warning, notice or off'],
    ),
    ['git add .github .paper-list-check.yml', 'then commit and push'],
  ]
  const wide = Math.max(...commands.map(([command]) => command?.length ?? 0))
  return commands.map(([command = '', words = '']) => `  ${command.padEnd(wide)}  ${words}`)
}

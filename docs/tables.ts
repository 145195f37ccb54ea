/** `npm run docs`: writes what the documentation and action.yml say of rules and options, from the code. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { OPTIONS, type OptionRow } from '../src/model/option-table.ts'
import { reporters } from '../src/reports/index.ts'
import { rules } from '../src/rules/index.ts'
import { helpText } from '../src/settings/help.ts'
import { defaultOf, meanings } from '../src/settings/shown.ts'

const root = join(import.meta.dirname, '..')
const rows: readonly OptionRow[] = Object.values(OPTIONS)
const names = { rules: rules.map((rule) => rule.name), formats: Object.keys(reporters) }

/** The generated parts, by the words after which they stand: `<!-- inputs` … `<!-- /inputs`, or the same after a `#`. */
const PARTS: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'README.md': { rules: () => ruleTable('src/rules/') },
  'docs/rules/index.md': { rules: () => ruleTable('../../src/rules/') },
  'docs/command.md': { options: () => `\`\`\`text\n${helpText(names)}\`\`\`` },
  'docs/configuration.md': { configuration: () => table('setting', 'configuration') },
  'docs/workflows.md': { inputs: () => table('input', 'action'), outputs },
  'action.yml': { inputs: () => rows.flatMap(actionInput).join('\n') },
}

function ruleTable(folder: string): string {
  const lines = rules.map(
    ({ name, summary, severity }) => `| [${name}](${folder}${name}.md) | ${summary} | ${severity} |`,
  )
  return ['| rule | reports | default |\n|---|---|---|', ...lines].join('\n')
}

function outputs(): string {
  const { outputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  const lines = Object.entries<{ description: string }>(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${description} |`,
  )
  return ['| output | |\n|---|---|', ...lines].join('\n')
}

function table(title: string, place: 'action' | 'configuration'): string {
  const filled = rows.flatMap((row) => {
    const name = row[place]
    if (name === undefined) return []
    const lines = place === 'action' ? perLine(row) : ''
    const value = (place === 'action' && row.actionDefault) || defaultOf(row)
    return `| \`${name}\` | ${value === '' ? '' : `\`${value}\` `}| ${row.description}${lines}${meanings(row)} |`
  })
  return [`| ${title} | default | |\n|---|---|---|`, ...filled].join('\n')
}

/** An input is one text. */
function perLine(row: OptionRow): string {
  return row.type === 'words' ? ' (one per line, or separated by commas)' : ''
}

/** An input that the configuration can set as well has no default of its own, which would beat the configuration. */
function actionInput(row: OptionRow): string[] {
  if (row.action === undefined) return []
  const configurable = row.configuration !== undefined
  const fallback = defaultOf(row)
  const also = configurable && fallback !== '' ? ` (default: ${fallback})` : ''
  const words = `${row.description}${perLine(row)}${meanings(row)}`.replaceAll('`', '').replaceAll('’', "'")
  const value = row.actionDefault ?? (configurable ? '' : fallback)
  const description = `${words.replace(/^./, (letter) => letter.toUpperCase())}${also}.`
  return [
    `  ${row.action}:`,
    `    description: ${JSON.stringify(description)}`,
    `    default: ${value === '' ? "''" : value}`,
  ]
}

/** A file with its generated parts as they should be. */
export function withParts(file: string): string {
  const text = readFileSync(join(root, file), 'utf8')
  return Object.entries(PARTS[file] ?? {}).reduce((filled, [name, part]) => fill(filled, name, part()), text)
}

function fill(text: string, name: string, part: string): string {
  const pattern = new RegExp(`^( *(?:<!--|#) ${name}: .*\n)[^]*?(^ *(?:<!--|#) /${name}\\b)`, 'm')
  if (!pattern.test(text)) throw new Error(`there is no place for ${name}`)
  return text.replace(pattern, (_, start: string, end: string) => `${start}${part}\n${end}`)
}

export const FILES: readonly string[] = Object.keys(PARTS)

if (import.meta.main) for (const file of FILES) writeFileSync(join(root, file), withParts(file))

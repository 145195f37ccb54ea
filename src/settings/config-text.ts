/** The text of a new configuration: the lists, and every other setting as a comment. */
import { stringify } from 'yaml'
import { BASELINE_FILE, OPTIONS, type OptionRow } from '../model/option-table.ts'
import { homepage, schemaUrl } from '../model/pages.ts'
import { wrap } from './help.ts'
import { defaultOf, meanings } from './shown.ts'

/** Values that show how a setting is written, where its default does not. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  rules: { 'title-mismatch': 'notice', 'venue-outdated': 'off' },
  sources: { dblp: 'off' },
  venues: { ICME: ['International Conf. on Multimedia and Expo'] },
  'ignore-links': ['https://example.org/private/', 'https://*.example.net/*'],
  'allow-hosts': ['wiki.example.org'],
  baseline: BASELINE_FILE,
  cache: '.paper-list-check.cache.json',
  'max-age': '4w',
}

/** `files`: paths and globs of the lists. Everything that is commented out is valid as it stands. */
export function configText(files: readonly string[]): string {
  const rows = Object.values<OptionRow>(OPTIONS).filter((row) => row.configuration !== undefined)
  const [listed, others] = [true, false].map((own) => rows.filter((row) => (row === OPTIONS.files) === own))
  const parts = [
    comment(`yaml-language-server: $schema=${schemaUrl('config')}`),
    comment(`What paper-list-check checks, and how: ${homepage}/blob/main/docs/configuration.md`),
    ...(listed ?? []).map((row) => `${about(row)}\n${stringify({ files })}`.trimEnd()),
    ...(others ?? []).map((row) => `${about(row)}\n${comment(stringify(example(row)).trimEnd())}`),
  ]
  return `${parts.join('\n\n')}\n`
}

const about = (row: OptionRow): string => {
  const [first = '', ...rest] = `${row.description}${meanings(row)}.`
  return wrap(first.toUpperCase() + rest.join(''), 2)
    .map((line) => `# ${line.trimStart()}`)
    .join('\n')
}

function example(row: OptionRow): Readonly<Record<string, unknown>> {
  const key = row.configuration ?? ''
  return { [key]: EXAMPLES[key] ?? (defaultOf(row) || row.default || 'FILE') }
}

const comment = (text: string): string => text.replace(/^/gm, '# ')

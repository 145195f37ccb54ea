/** Where people read about the tool. */
import about from '../../package.json' with { type: 'json' }

export const homepage = 'https://github.com/paper-list-check/paper-list-check'

/** Pages as of the version that runs. */
const pages = `${homepage}/blob/v${about.version}`
export const rulePage = (rule: string): string => `${pages}/src/rules/${rule}.md`
/** How findings are silenced. */
export const suppressionPage = `${pages}/docs/command.md#suppressing-findings`

/** The schema of a file that says where its schema is: `report`, `baseline`, `config`. */
export const schemaUrl = (name: string): string =>
  `https://raw.githubusercontent.com/paper-list-check/paper-list-check/main/docs/${name}.schema.json`

/** Where people read about the tool. */
import about from '../../package.json' with { type: 'json' }

export const homepage = 'https://github.com/paper-list-check/paper-list-check'

/** The page of a rule, as of the version that runs. */
export const rulePage = (rule: string): string => `${homepage}/blob/v${about.version}/src/rules/${rule}.md`

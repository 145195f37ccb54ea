/** Which files of the repository are pages of the site: each page is written once, for GitHub and for the site. */
import { posix } from 'node:path'
import { homepage } from '../../src/model/pages.ts'
import { rules } from '../../src/rules/index.ts'

/** Source files, relative to the repository, and the pages that they become. */
export const REWRITES: Readonly<Record<string, string>> = {
  'docs/:page': ':page',
  'docs/rules/:page': 'rules/:page',
  'src/rules/:rule': 'rules/:rule',
  'SECURITY.md': 'security.md',
  'CONTRIBUTING.md': 'contributing.md',
  'CHANGELOG.md': 'changelog.md',
}

const PAGES: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^docs\/((?:rules\/)?[^/]+)\.md$/, (name) => name],
  [/^src\/rules\/([^/]+)\.md$/, (name) => `rules/${name}`],
  [/^(SECURITY|CONTRIBUTING|CHANGELOG)\.md$/, (name) => name.toLowerCase()],
  [/^(README)\.md$/, () => 'getting-started'],
]

/** Where a link in a source file leads on the site: to a page, or else to the file on GitHub. */
export function siteLink(href: string, source: string): string {
  if (/^(?:[a-z]+:|#|\/)/i.test(href)) return href
  const [path = '', ...anchor] = href.split('#')
  const file = posix.normalize(posix.join(posix.dirname(source), decodeURI(path)))
  const at = ['', ...anchor].join('#')
  for (const [pattern, page] of PAGES) {
    const name = pattern.exec(file)?.[1]
    if (name !== undefined) return `/${page(name).replace(/(^|\/)index$/, '$1')}${at}`
  }
  return `${homepage}/blob/main/${file}${at}`
}

type Group = { readonly text: string; readonly items: { text: string; link: string }[] }

const group = (text: string, items: Readonly<Record<string, string>>): Group => ({
  text,
  items: Object.entries(items).map(([link, name]) => ({ text: name, link: `/${link}` })),
})

/** The sidebar. A test fails where a page is in none of its groups. */
export const pages: readonly Group[] = [
  group('Use it', {
    'getting-started': 'Getting started',
    workflows: 'Workflows',
    'pull-requests': 'On pull requests',
    command: 'The command',
    baseline: 'An old list: the baseline',
    'html-report': 'The HTML report',
    configuration: 'Configuration',
    formats: 'Formats',
    gitlab: 'GitLab',
    'pre-commit': 'pre-commit',
    docker: 'Docker',
    library: 'The library',
    troubleshooting: 'Troubleshooting',
  }),
  group('Trust it', {
    'how-it-judges': 'How it judges',
    sources: 'Who is asked, and who is believed',
    manners: 'For operators of sites',
    'link-checkers': 'Beside link checkers',
    security: 'Security',
    'threat-model': 'Threat model',
  }),
  group('Change it', {
    architecture: 'Architecture',
    contributing: 'Contributing',
    changelog: 'Changes',
  }),
]

export const ruleLinks: readonly { text: string; link: string }[] = rules.map(({ name }) => ({
  text: name,
  link: `/rules/${name}`,
}))

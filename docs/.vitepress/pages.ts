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
  group('Guide', {
    'getting-started': 'Getting started',
    workflows: 'Workflows',
    'pull-requests': 'On pull requests',
    command: 'Command line',
    configuration: 'Configuration',
    baseline: 'Baseline',
    'html-report': 'HTML report',
    formats: 'Output formats',
    'pre-commit': 'pre-commit',
    gitlab: 'GitLab',
    docker: 'Docker',
    library: 'Library',
    troubleshooting: 'Troubleshooting',
  }),
  group('Background', {
    'how-it-judges': 'How it decides',
    sources: 'Sources',
    manners: 'For site operators',
    'link-checkers': 'Compared with link checkers',
    security: 'Security',
    'threat-model': 'Threat model',
  }),
  group('Project', {
    architecture: 'Architecture',
    contributing: 'Contributing',
    changelog: 'Changelog',
  }),
]

export const ruleLinks: readonly { text: string; link: string }[] = rules.map(({ name }) => ({
  text: name,
  link: `/rules/${name}`,
}))

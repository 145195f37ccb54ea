/** The documentation agrees with the code. Generated tables are tested in settings/generated.test.ts. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { pages, siteLink } from '../docs/.vitepress/pages.ts'
import { reporters } from '../src/reports/index.ts'
import { rules } from '../src/rules/index.ts'
import { readArguments } from '../src/settings/arguments.ts'
import { readConfig } from '../src/settings/config.ts'
import { PAGES, readPage } from './support/pages.ts'

const names = { rules: rules.map((rule) => rule.name), formats: Object.keys(reporters) }
const read = new Map(PAGES.map((path) => [path, readPage(path)]))
const blocks = (...languages: string[]): string[] =>
  [...read.values()].flatMap((page) =>
    page.blocks.filter(({ language }) => languages.includes(language)).map(({ text }) => text),
  )

test.each(PAGES)('%s: every relative link leads to a file, and its anchor to a heading', (path) => {
  const relative = read.get(path)?.links.filter((href) => !/^(?:[a-z]+:|\/)/i.test(href)) ?? []
  const lost = relative.filter((href) => {
    const [to = '', anchor] = href.split('#')
    const file = to === '' ? path : join(dirname(path), to)
    if (!existsSync(file)) return true
    return (
      anchor !== undefined && file.endsWith('.md') && !(read.get(file) ?? readPage(file)).anchors.has(anchor)
    )
  })
  expect(lost).toEqual([])
})

test('every page is in the sidebar of the site, and nothing else', () => {
  const listed = pages.flatMap(({ items }) => items.map(({ link }) => link))
  const written = PAGES.filter((path) => !/^src\/rules\/|index\.md$|^README|CODE_OF_CONDUCT/.test(path))
  expect(listed.toSorted()).toEqual(written.map((path) => siteLink(path, 'README.md')).toSorted())
})

test('every command that it shows is understood', () => {
  const lines = blocks('sh', 'console').flatMap((text) => text.split('\n'))
  const commands = lines.flatMap(
    (line) => /^(?:\$ )?(?:npx )?paper-list-check\b([^#&|>]*)/.exec(line)?.[1] ?? [],
  )
  expect(commands.length).toBeGreaterThan(5)
  for (const command of commands) readArguments(command.split(' ').filter(Boolean), names)
})

test('every script of npm that it names is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const text = PAGES.filter((path) => path !== 'CHANGELOG.md')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(5)
  for (const name of named) expect(scripts).toHaveProperty([name])
})

test('every configuration that it shows is read', () => {
  const shown = blocks('yaml', 'yml').filter((text) =>
    /^(?:files|rules|venues|sources|ignore-links):/m.test(text),
  )
  expect(shown.length).toBeGreaterThan(0)
  for (const text of shown) expect(readConfig('.paper-list-check.yml', text, names)).not.toEqual({})
  expect(readConfig('.paper-list-check.yml', shown.join(''), names)).toMatchObject({
    failOn: 'warning',
    timeBudget: 600_000,
  })
})

test('the workflow that it shows first is the shortest of the examples, and short', () => {
  const shortest = readFileSync('examples/workflows/shortest.yml', 'utf8')
  for (const path of ['README.md', 'docs/getting-started.md'])
    expect(read.get(path)?.blocks.find(({ language }) => language === 'yaml')?.text).toBe(shortest)
  expect(shortest.trim().split('\n').length).toBeLessThanOrEqual(15)
  expect(parse(shortest).permissions).toEqual({ contents: 'read', 'pull-requests': 'read' })
})

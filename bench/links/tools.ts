/** The tools side by side, with the options that their users would set: how each is run, and how its output is read. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from './run.ts'

const root = join(import.meta.dirname, '..', '..')
const peers = join(import.meta.dirname, 'node_modules')

/** What a tool may be given: the list as Markdown and as HTML, and configuration files. */
export type Files = {
  readonly markdown: string
  readonly html: string
  /** For markdown-link-check. */
  readonly retry: string
  /** For linkchecker: the authority that signs the played hosts, which it takes from a file alone. */
  readonly linkcheckerrc: string
}
export type Tool = {
  readonly name: string
  readonly argv: (files: Files) => readonly [program: string, ...args: string[]]
  /** The links that it calls dead. Throws where the output is not whole. */
  readonly dead: (ran: Ran) => readonly string[]
}

const node = process.execPath

const ours = (name: string, ...options: string[]): Tool => ({
  name,
  argv: ({ markdown }) => [node, join(root, 'dist', 'cli.js'), '--format', 'json', ...options, markdown],
  dead: ({ stdout }) =>
    (JSON.parse(stdout) as { links: { url: string; status: string }[] }).links
      .filter(({ status }) => status === 'dead')
      .map(({ url }) => url),
})

const linkinator = (...options: string[]): Tool => ({
  name: ['linkinator', ...options].join(' '),
  argv: ({ markdown }) => [
    ...([node, join(peers, 'linkinator', 'build', 'src', 'cli.js'), markdown] as const),
    ...['--markdown', '--format', 'json', ...options],
  ],
  dead: ({ stdout }) =>
    (JSON.parse(stdout.slice(stdout.indexOf('{'))) as { links: { url: string; state: string }[] }).links
      .filter(({ state }) => state === 'BROKEN')
      .map(({ url }) => url),
})

const markdownLinkCheck: Tool = {
  name: 'markdown-link-check retryOn429',
  argv: ({ markdown, retry }) => [
    ...([node, join(peers, 'markdown-link-check', 'markdown-link-check')] as const),
    ...['--config', retry, markdown],
  ],
  dead: ({ stdout }) => [...stdout.matchAll(/^\s*\[✖\] (\S+) → Status/gm)].map(([, url = '']) => url),
}

/** As its README advises for speed: no HTML is parsed. */
const FAST = { maxRetries: 4, checkAnchor: false, followMetaHttpEquiv: false }
const remark: Tool = {
  name: 'remark-lint-no-dead-urls, 4 retries',
  argv: ({ markdown }) => [
    ...([node, join(peers, 'remark-cli', 'cli.js'), '--no-stdout', '--no-color', markdown] as const),
    ...[
      '--use',
      `${join(peers, 'remark-lint-no-dead-urls', 'index.js')}=deadOrAliveOptions:${JSON.stringify(FAST)}`,
    ],
  ],
  dead: ({ stderr }) => [...stderr.matchAll(/dead URL `([^`]+)`/g)].map(([, url = '']) => url),
}

/** Keeps to ten requests a second for each host, and asks for each host's robots.txt. */
const linkchecker: Tool = {
  name: 'linkchecker',
  argv: ({ html, linkcheckerrc }) => [
    ...(['linkchecker', '--config', linkcheckerrc, '--check-extern', '--no-status'] as const),
    ...['--verbose', '--output', 'csv', html],
  ],
  dead: ({ stdout }) => {
    const rows = [...stdout.matchAll(/^(https?:[^;]+);.*?;(True|False);/gm)]
    return rows.filter(([, , valid]) => valid === 'False').map(([, url = '']) => url)
  },
}

/** paper-list-check, and the other tools as far as they are installed. */
export function installedTools(): readonly Tool[] {
  const npm = [
    linkinator(),
    linkinator('--status-code', '429:warn'),
    linkinator('--retry', '--concurrency', '4'),
    markdownLinkCheck,
    remark,
  ]
  const debian = spawnSync('linkchecker', ['--version']).status === 0 ? [linkchecker] : []
  return [
    ours('paper-list-check'),
    ours('paper-list-check --pdf head', '--pdf', 'head'),
    ...(existsSync(peers) ? npm : []),
    ...debian,
  ]
}

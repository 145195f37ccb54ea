/** The pages of the documentation, and what stands on them. */
import { globSync, readFileSync } from 'node:fs'
import Slugger from 'github-slugger'
import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt({ html: true })

export const PAGES: readonly string[] = [
  ...globSync('*.md'),
  ...globSync('docs/**/*.md', { exclude: ['docs/api/**'] }),
  ...globSync('src/rules/*.md'),
].toSorted()

type Block = { readonly language: string; readonly text: string }
export type Page = {
  readonly links: readonly string[]
  readonly anchors: ReadonlySet<string>
  readonly blocks: readonly Block[]
}

/** Reads a page: its links, the anchors of its headings as GitHub makes them, and its blocks of code. */
export function readPage(path: string): Page {
  const tokens = markdown.parse(readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''), {})
  const inline = tokens.flatMap(({ children }) => children ?? [])
  const slugger = new Slugger()
  const headings = tokens.flatMap((token, i) =>
    token.type === 'heading_open' ? [(tokens[i + 1]?.content ?? '').replace(/[`*]|\]\([^)]*\)|\[/g, '')] : [],
  )
  return {
    links: inline.flatMap((token) => String(token.attrGet('href') ?? token.attrGet('src') ?? '') || []),
    anchors: new Set(headings.map((text) => slugger.slug(text))),
    blocks: tokens.flatMap(({ type, info, content }) =>
      type === 'fence' ? [{ language: info.split(' ')[0] ?? '', text: content }] : [],
    ),
  }
}

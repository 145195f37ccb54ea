/** Markdown as a reader sees it, by parsers that are not ours. */
import MarkdownIt from 'markdown-it'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** HTML, raw HTML passed through and bare addresses made links, as GitHub does before it sanitises. */
export const htmlOf = (text: string): string => new MarkdownIt({ html: true, linkify: true }).render(text)

/** The text of every cell: tables, rows, cells. */
export function cellsOf(text: string): string[][][] {
  const { children } = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return children
    .filter((node) => node.type === 'table')
    .map((table) => table.children.map((row) => row.children.map(textOf)))
}

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] }
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('')

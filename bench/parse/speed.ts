/** Megabytes a second beside bare Markdown parsers, which read no entries. */
import { parser as commonmark, GFM } from '@lezer/markdown'
import MarkdownIt from 'markdown-it'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { readList } from '../../src/lists/index.ts'
import { sampleText } from './lists.ts'
import { say } from './print.ts'

const SIZE = 1_000_000
const WARM_UPS = 3
const ROUNDS = 9

export function printSpeed(): void {
  const text = sampleText(SIZE)
  say(`\nSpeed on ${(text.length / 1e6).toFixed(2)} MB, the best of ${ROUNDS}`)
  for (const [name, parse] of parsers()) {
    say(`${name.padEnd(42)}${(text.length / 1000 / fastest(() => parse(text))).toFixed(2).padStart(8)} MB/s`)
  }
}

function parsers(): readonly (readonly [string, (text: string) => unknown])[] {
  const markdownIt = new MarkdownIt({ html: true, linkify: false })
  const lezer = commonmark.configure(GFM)
  const mdast = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }
  return [
    ['paper-list-check, Markdown and entries', (text) => readList({ path: 'x', text })],
    ['bare @lezer/markdown with GFM', (text) => lezer.parse(text)],
    ['markdown-it', (text) => markdownIt.parse(text, {})],
    ['mdast-util-from-markdown with GFM', (text) => fromMarkdown(text, mdast)],
  ]
}

/** In milliseconds. Not interleaved with others, since one would pay for another's garbage. */
function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const start = performance.now()
    run()
    if (round >= 0) best = Math.min(best, performance.now() - start)
  }
  return best
}

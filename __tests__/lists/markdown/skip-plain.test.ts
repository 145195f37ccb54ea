/** The parser with and without the jumps over plain characters. */
import { parser as commonmark, GFM, type MarkdownParser } from '@lezer/markdown'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { skipPlain } from '../../../src/lists/markdown/skip-plain.ts'

const PIECES =
  'www.a.bc|http://a.bc/d|https://a.bc_d|a@b.cd|+a.b@c.de|mailto:a@b.cd|xmpp:a@b.cd/x| |  \n|\\\n|\n|*|_|**|`|[|]|(x)|![|!|~~|<b>|<|&amp;|&|\\*|\\|word|é|文|.|-|+|x|h|w|1'.split(
    '|',
  )
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))

function nodes(parser: MarkdownParser, source: string): string[] {
  const found: string[] = []
  parser.parse(source).iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from}–${to}`) })
  return found
}

test('no tree differs', () => {
  const [bare, skipping] = [commonmark.configure(GFM), commonmark.configure([...GFM, skipPlain])]
  fc.assert(
    fc.property(text, (source) => {
      expect(nodes(skipping, source)).toEqual(nodes(bare, source))
    }),
    { numRuns: 3000 },
  )
})

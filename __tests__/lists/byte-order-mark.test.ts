/** Some editors put a byte order mark before the first line, which people do not see. */
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'

const ENTRY = '[Attention Is All You Need](https://arxiv.org/abs/1706.03762), Vaswani et al., NeurIPS 2017'
test.each([
  '# Some Heading\n\nwords\n',
  'Some Heading\n===\n',
  `- ${ENTRY}\n- [x](https://example.org)\n`,
  `1. ${ENTRY}\n`,
  `| Paper |\n|---|\n| ${ENTRY} |\n`,
  `<p><a id="x" href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a></p>\n`,
  '<!-- paper-list-check-disable dead-link -->\n\nwords\n',
])('a list with one is read like the list without: %j', (text) => {
  const moved = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key, one) =>
      key === 'start' || key === 'end' ? Math.max(0, one - 1) : one,
    )
  const [plain, marked] = [text, `\ufeff${text}`].map((one) => readList({ path: 'x.md', text: one }))
  for (const part of ['headings', 'links', 'entries', 'anchors', 'directives'] as const)
    expect(moved(marked?.[part])).toEqual(JSON.parse(JSON.stringify(plain?.[part])))
  expect(marked?.text).toBe(`\ufeff${text}`)
})

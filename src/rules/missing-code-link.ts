import { codeLinkEdit } from '../fixes/code-link.ts'
import { repositoriesIn } from '../hosts/github.ts'
import type { Paper } from '../model/facts.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { entryRule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'
import { isOwnCode, withoutTex } from './parts/papers/own-code.ts'

export const missingCodeLink = entryRule({
  name: 'missing-code-link',
  summary: '`[Code]` has no link, and arXiv names the repository',
  severity: 'notice',
  needs: ['paper'],
  givesWayTo: ['wrong-paper'],
  messages: { named: 'The code is not linked; arXiv names {url}.' },
  *check({ entry, pair, list }) {
    if (pair?.identity !== 'same' || !pair.paper || entry.bareCode === null || linksCode(entry)) return
    const repositories = repositoriesIn(textOf(pair.paper))
    const url = repositories[0]?.replace(/\.git$/, '')
    if (!url || repositories.length > 1 || !isOwnCode(url, pair.paper)) return
    const edit = codeLinkEdit(list.text, entry.bareCode, inStyle(entry.bareCode, url, pair.link, list))
    yield {
      message: 'named',
      with: { url },
      at: entry.bareCode,
      expected: url,
      evidence: pair.record.evidence,
      // nobody asked whether the repository is still there
      ...(edit && { fix: { description: `Link ${url}.`, safe: false, edits: [edit] } }),
    }
  },
})

/** Another link of the entry leads to its code. */
const linksCode = ({ links }: Entry): boolean =>
  links.some(({ role, reference }) => role === 'code' && reference.kind === 'repository')

/** In brackets where the entry's paper link has them and the label has none yet: `[[Paper](…)]`, `[[paper]](…)`, `[pdf](…)`. */
function inStyle(
  bare: Span,
  url: string,
  { span: { start, end }, label: paper }: Link,
  { text }: List,
): string {
  const label = text.slice(bare.start + 1, bare.end - 1).trim()
  if (text[bare.start - 1] === '[' && text[bare.end] === ']') return `[${label}](${url})`
  if (text.startsWith('[[', start)) return `[[${label}]](${url})`
  const isWrapped = paper === '' || (text[start - 1] === '[' && text[end] === ']')
  return isWrapped ? `[[${label}](${url})]` : `[${label}](${url})`
}

const textOf = ({ abstract, comment }: Paper): string => `${withoutTex(abstract)} ${withoutTex(comment)}`

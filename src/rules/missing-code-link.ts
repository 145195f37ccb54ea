import { codeLinkEdit } from '../fixes/code-link.ts'
import { isWitnessed } from '../fixes/witness.ts'
import { repositoriesIn } from '../hosts/github.ts'
import type { Paper } from '../model/facts.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { entryRule } from '../model/rule.ts'

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
    if (!url || repositories.length > 1) return
    const label = list.text.slice(entry.bareCode.start + 1, entry.bareCode.end - 1).trim()
    const edit = codeLinkEdit(list.text, entry.bareCode, inStyle(label, url, pair.link, list))
    yield {
      message: 'named',
      with: { url },
      at: entry.bareCode,
      expected: url,
      evidence: pair.record.evidence,
      ...(edit && { fix: { description: `Link ${url}.`, safe: isWitnessed(pair), edits: [edit] } }),
    }
  },
})

/** Another link of the entry leads to its code. */
const linksCode = ({ links }: Entry): boolean =>
  links.some(({ role, reference }) => role === 'code' && reference.kind === 'repository')

/** In brackets where the entry's paper link has them: `[[Paper](…)]`, `[[paper]](…)`, `[pdf](…)`. */
function inStyle(
  label: string,
  url: string,
  { span: { start, end }, label: paper }: Link,
  { text }: List,
): string {
  if (text.startsWith('[[', start)) return `[[${label}]](${url})`
  const isWrapped = paper === '' || (text[start - 1] === '[' && text[end] === ']')
  return isWrapped ? `[[${label}](${url})]` : `[${label}](${url})`
}

/** arXiv escapes underscores as TeX does. */
const textOf = ({ abstract, comment }: Paper): string =>
  `${abstract ?? ''} ${comment ?? ''}`.replace(/\\_/g, '_')

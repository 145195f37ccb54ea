import { codeLinkEdit } from '../fixes/code-link.ts'
import { isWitnessed } from '../fixes/witness.ts'
import { repositoriesIn } from '../hosts/github.ts'
import type { Paper } from '../model/facts.ts'
import type { Entry, Link, List } from '../model/list.ts'
import { entryRule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'

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
    if (!url || repositories.length > 1 || isNotCode(url, pair.paper)) return
    const edit = codeLinkEdit(list.text, entry.bareCode, inStyle(entry.bareCode, url, pair.link, list))
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

/** Whether every sentence that names a repository says what it will hold one day, or that it is a list of papers. */
function isNotCode(url: string, paper: Paper): boolean {
  const name = url.replace('https://', '').toLowerCase()
  const naming = [paper.abstract, paper.comment].flatMap((text) => {
    const sentences = unescaped(text).split(/(?<=[.!?;])\s+/)
    return sentences.flatMap((sentence, i) => {
      if (!sentence.toLowerCase().includes(name)) return []
      return [isAddressAlone(sentence) ? `${sentences[i - 1] ?? ''} ${sentence}` : sentence]
    })
  })
  return naming.every(
    (sentence) => OF_PAPERS.test(sentence) || (PROMISE.test(sentence) && !THERE.test(sentence)),
  )
}

/** Such belongs to the sentence before it. */
const isAddressAlone = (sentence: string): boolean =>
  !sentence.split(/\s+/).some((word) => /\p{L}{2}/u.test(word) && !word.includes('/'))

const OF_PAPERS =
  /\b(?:list|collection) of (?:[\w-]+ ){0,3}(?:papers|works|literature|resources)\b|\b(?:paper|reading) list\b/i
const PROMISE =
  /\b(?:will|soon|(?:up)?on (?:acceptance|publication)|after (?:acceptance|publication|review))\b/i
const THERE =
  /\b(?:is|are|has been|have been) (?:\w+ ){0,2}(?:available|accessible|released|published|open|hosted)/i

/** arXiv escapes underscores as TeX does. */
const unescaped = (text: string | null): string => (text ?? '').replace(/\\_/g, '_')
const textOf = ({ abstract, comment }: Paper): string => `${unescaped(abstract)} ${unescaped(comment)}`

import type { Paper } from '../model/facts.ts'
import { entryRule } from '../model/rule.ts'

export const missingCodeLink = entryRule({
  name: 'missing-code-link',
  summary: '`[Code]` leads nowhere, and arXiv names the repository',
  severity: 'notice',
  needs: ['paper'],
  messages: { named: 'The code has no link; arXiv names {url}.' },
  *check({ entry, pair, list }) {
    if (pair?.identity !== 'same' || entry.bareCode === null) return
    const repositories = repositoriesIn(pair.paper)
    const [url] = repositories
    if (!url || repositories.length > 1) return
    const label = list.text.slice(entry.bareCode.start + 1, entry.bareCode.end - 1).trim()
    const edits = [{ ...entry.bareCode, text: `[[${label}](${url})]` }]
    yield {
      message: 'named',
      with: { url },
      at: entry.bareCode,
      expected: url,
      evidence: pair.abstractUrl,
      fix: { description: `Link ${url}.`, safe: true, edits },
    }
  },
})

/** Repositories that the abstract or the comment names, each once, without the punctuation that follows. */
function repositoriesIn({ abstract, comment }: Paper): string[] {
  const text = `${abstract ?? ''} ${comment ?? ''}`.replace(/\\_/g, '_')
  const names = new Map<string, string>()
  for (const [, owner = '', raw = ''] of text.matchAll(
    /github\.com\/([a-z\d](?:-?[a-z\d]){0,38})\/([\w.-]{1,100})/gi,
  )) {
    const name = raw.replace(/\.git$/i, '').replace(/[.-]+$/, '')
    if (name !== '') names.set(`${owner}/${name}`.toLowerCase(), `https://github.com/${owner}/${name}`)
  }
  return [...names.values()]
}

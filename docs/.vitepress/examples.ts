/** Examples of a rule's page, for people: the lists before and after the fix, without the facts that only the test needs. */
import type { MarkdownRenderer } from 'vitepress'

type Token = ReturnType<MarkdownRenderer['parse']>[number]

/** Leaves the blocks of facts out, and says which block is the list after its fixes. */
export function showExamples(md: MarkdownRenderer): void {
  md.core.ruler.push('rule-examples', ({ tokens, Token }) => {
    const label = (words: string): Token => {
      const token = new Token('html_block', '', 0)
      token.content = `<p class="example-label">${words}</p>\n`
      return token
    }
    const shown = tokens.flatMap((token) => {
      if (token.type !== 'fence') return token
      if (token.info === 'json facts') return []
      if (token.info === 'md fixed') return [label('With the fix:'), token]
      return token
    })
    tokens.splice(0, tokens.length, ...shown)
  })
}

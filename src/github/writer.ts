/** Who writes with a token, and what of the existing posts it may have written. */

/** `bot`: an App, such as GitHub Actions; `user`: a person's token. Null where the token does not tell. */
export type Writer = 'bot' | 'user' | null

/** By the token's prefix (GitHub manual, "About authentication to GitHub", "GitHub's token formats"). */
export function writerOf(token: string): Writer {
  if (token.startsWith('ghs_')) return 'bot'
  return /^(?:gh[opu]|github_pat)_/.test(token) ? 'user' : null
}

type Written = {
  readonly user?: { readonly type?: string } | null
  readonly author_association?: string
}

/** Who can write to the repository. */
const INSIDERS: readonly (string | undefined)[] = ['OWNER', 'MEMBER', 'COLLABORATOR']

/** Whether it may be a post of ours, by its author: anybody could forge our marks. */
export function isTrusted({ user, author_association: association }: Written, writer: Writer): boolean {
  const byBot = user?.type === 'Bot'
  const byInsider = !byBot && INSIDERS.includes(association)
  if (writer === null) return byBot || byInsider
  return writer === 'bot' ? byBot : byInsider
}

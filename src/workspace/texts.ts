/** The text of files as of a commit, from GitHub. */
import { createHash } from 'node:crypto'
import type { Github } from '../github/client.ts'
import type { TextFile } from '../model/list.ts'

/** The file exists but is not text. */
export class NotText extends Error {
  override readonly name = 'NotText'
}

/** A file's text as of a commit; a null `ref` means the default branch. Rejects where GitHub does not give it. */
export async function textOn({ octokit, repo }: Github, ref: string | null, path: string): Promise<string> {
  const { data } = await octokit.rest.repos.getContent({
    ...repo,
    path,
    ...(ref !== null && { ref }),
    mediaType: { format: 'raw' },
  })
  // the raw text, or bytes where the answer names no character set
  const raw = data as unknown
  const text = typeof raw === 'string' ? raw : new TextDecoder().decode(raw as ArrayBuffer)
  // decoding replaces bytes that are not UTF-8 by U+FFFD
  if (text.includes('\ufffd') || text.includes('\0')) throw new NotText('it is not UTF-8 text')
  return text
}

/** The same for a file whose blob is known: restores a byte order mark, which decoding removes. */
export async function blobOn(github: Github, ref: string, path: string, sha: string | null): Promise<string> {
  const text = await textOn(github, ref, path)
  const marked = `\ufeff${text}`
  return blobSha(marked) === sha ? marked : text
}

/** A file of the default branch; null where it does not exist. Rejects for any other error. */
export async function defaultText(github: Github, path: string): Promise<TextFile | null> {
  try {
    return { path, text: await textOn(github, null, path) }
  } catch (error) {
    if ((error as { status?: number }).status === 404) return null
    throw error
  }
}

/** git's hash of a file's content (gitformat-loose(5): SHA-1 of "blob LENGTH\0" and the bytes). */
export function blobSha(text: string): string {
  const bytes = Buffer.from(text, 'utf8')
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

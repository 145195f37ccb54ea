/** Files as they are on commits, byte for byte as far as text goes (@actions/github). */
import { createHash } from 'node:crypto'
import type { Github } from '../github/client.ts'
import type { TextFile } from '../model/list.ts'

/** A file that is there and holds no text that could be judged. */
export class NoText extends Error {
  override readonly name = 'NoText'
}

/** A file's text on a commit; null means the newest of the default branch. Rejects where GitHub does not give it. */
export async function textOn({ octokit, repo }: Github, ref: string | null, path: string): Promise<string> {
  const { data } = await octokit.rest.repos.getContent({
    ...{ ...repo, path, ...(ref !== null && { ref }) },
    mediaType: { format: 'raw' },
  })
  // raw, so the text itself; bytes where the answer names no character set
  const raw = data as unknown
  const text = typeof raw === 'string' ? raw : new TextDecoder().decode(raw as ArrayBuffer)
  // decoding put it in the place of bytes that are no UTF-8, or it stands there: nobody's title
  if (text.includes('\ufffd') || text.includes('\0')) throw new NoText('it is not UTF-8 text')
  return text
}

/** The text on a commit of a file whose blob is known: a byte order mark, which decoding takes away, comes back. */
export async function blobOn(github: Github, ref: string, path: string, sha: string | null): Promise<string> {
  const text = await textOn(github, ref, path)
  const marked = `\ufeff${text}`
  return blobSha(marked) === sha ? marked : text
}

/** A file of the default branch; null where there is none. Rejects when it cannot be told. */
export async function defaultText(github: Github, path: string): Promise<TextFile | null> {
  try {
    return { path, text: await textOn(github, null, path) }
  } catch (error) {
    if ((error as { status?: number }).status === 404) return null
    throw error
  }
}

/** git's name for a file's content (gitformat-loose(5): SHA-1 of "blob LENGTH\0" and the bytes). */
export function blobSha(text: string): string {
  const bytes = Buffer.from(text, 'utf8')
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

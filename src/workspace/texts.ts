/** The text of files as of a commit, from GitHub. */
import { createHash } from 'node:crypto'
import type { Github } from '../github/client.ts'
import { contentOn, NoFile, TooLarge } from '../github/content.ts'
import type { TextFile } from '../model/list.ts'
import { decodeUtf8, FileError, MAX_BYTES, tooLarge } from './files.ts'

/**
 * A file's text as of a commit; a null `ref` means the default branch. Throws {@link FileError} for what would be refused
 * on the disk as well; rejects where GitHub does not give it.
 */
export async function textOn(github: Github, ref: string | null, path: string): Promise<string> {
  try {
    return decodeUtf8(path, await contentOn(github, { ref, path, maxBytes: MAX_BYTES }))
  } catch (error) {
    if (error instanceof TooLarge) throw tooLarge(path)
    if (error instanceof NoFile) throw new FileError(`${path}: this is not a regular file.`)
    throw error
  }
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

/** Whether git's hash of a text is this one (gitformat-loose(5): of "blob LENGTH\0" and the bytes; SHA-1, or SHA-256 where it is longer). */
export function isBlob(text: string, hash: string | null): boolean {
  const bytes = Buffer.from(text, 'utf8')
  const algorithm = hash?.length === 64 ? 'sha256' : 'sha1'
  return hash === createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

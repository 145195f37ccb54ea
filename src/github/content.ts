/** Files of a repository as GitHub has them, byte by byte. */
import { Declined, UNDOCUMENTED } from './bounded.ts'
import type { Github } from './client.ts'

/** The file has more bytes than asked for, or than GitHub gives. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** There is something of that name, but it is a directory or a submodule. */
export class NoFile extends Error {
  override readonly name = 'NoFile'
}

/** How often an answer that breaks off is asked for. */
const MAX_TRIES = 2

/** A file as of a commit; a null `ref` means the default branch. Rejects with {@link TooLarge}, {@link NoFile} or GitHub's refusal. */
export async function contentOn(
  github: Github,
  { ref, path, maxBytes }: { readonly ref: string | null; readonly path: string; readonly maxBytes: number },
): Promise<Uint8Array> {
  for (let made = 1; ; made++) {
    const body = await openFile(github, { ref, path, maxBytes })
    try {
      return await readAll(body, maxBytes)
    } catch (error) {
      const isTimeout = (error as Error).name === 'TimeoutError'
      if (made >= MAX_TRIES || isTimeout || error instanceof TooLarge) throw error
    }
  }
}

type Body = ReadableStream<Uint8Array> | null

async function openFile(
  { octokit, repo }: Github,
  { ref, path, maxBytes }: Parameters<typeof contentOn>[1],
): Promise<Body> {
  const { data, headers } = await octokit.rest.repos
    .getContent({
      ...repo,
      path,
      ...(ref !== null && { ref }),
      mediaType: { format: 'raw' },
      // decoding would replace what is no UTF-8, and hold any size in memory
      request: { parseSuccessResponseBody: false },
    })
    .catch(rejectLarge)
  const body = data as unknown as Body
  const [type] = /^(?:application\/json|text\/html)\b/.exec(String(headers['content-type'])) ?? []
  if (!type && !(Number(headers['content-length']) > maxBytes)) return body
  await body?.cancel()
  // GitHub calls no file HTML: this is somebody else's page
  if (type === 'text/html') throw new Declined(UNDOCUMENTED)
  throw type ? new NoFile() : new TooLarge()
}

/** git's hash of a file as of a commit, as GitHub tells it apart from the bytes; null for what is no file. */
export async function blobOn({ octokit, repo }: Github, ref: string, path: string): Promise<string | null> {
  const { data } = await octokit.rest.repos.getContent({
    ...repo,
    path,
    ref,
    mediaType: { format: 'object' },
  })
  return 'sha' in data && typeof data.sha === 'string' ? data.sha : null
}

/** GitHub gives no file of more than 100 MB (REST manual, "Get repository content"). */
function rejectLarge(error: unknown): never {
  const { response } = error as { response?: { data?: { errors?: readonly { code?: string }[] } } }
  throw response?.data?.errors?.[0]?.code === 'too_large' ? new TooLarge() : error
}

async function readAll(body: Body, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  // leaving the loop closes the connection
  for await (const part of body ?? []) {
    size += part.length
    if (size > maxBytes) throw new TooLarge()
    parts.push(part)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Answers are read to a limit: a few kilobytes on the wire may unpack to gigabytes. */

/** Bytes. No list may be longer than 32 MB, and in JSON it takes a third more. */
const MAX_BYTES = 64_000_000

/** A request that we refuse to send, or an answer that we refuse to read; its message is a clause. */
export class Declined extends Error {}

/** Why an answer is declined that may be a proxy's, or half of GitHub's. */
export const UNDOCUMENTED = 'the answer is not of the form that GitHub documents'

export type Fetch = (url: string, options: RequestInit) => Promise<Response>

/** A fetch whose promise is rejected with {@link Declined} where an answer is too long. */
export function bounded(send: Fetch): Fetch {
  return async (...request) => {
    const answer = await send(...request)
    if (answer.body === null) return answer
    const { url, status, statusText, headers } = answer
    const whole = new Response(await read(answer.body), { status, statusText, headers })
    // a made response has none, and pagination reads it
    return Object.defineProperty(whole, 'url', { value: url })
  }
}

async function read(body: ReadableStream<Uint8Array>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  // leaving the loop cancels the rest
  for await (const part of body) {
    size += part.length
    if (size > MAX_BYTES) throw new Declined(`the answer is longer than ${MAX_BYTES / 1e6} MB`)
    parts.push(new Uint8Array(part))
  }
  return new Blob(parts)
}

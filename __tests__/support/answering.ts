/** A pretend network for one source: answers in order, the last one for ever; keeps what was asked. */
import { type Answer, type Http, HttpFailure, type Request } from '../../src/model/source.ts'

export type Reply = Partial<Answer> | HttpFailure

export function answering(...replies: readonly Reply[]): { readonly http: Http; readonly asked: Request[] } {
  const asked: Request[] = []
  const http = async (request: Request): Promise<Answer> => {
    const reply = replies[Math.min(asked.length, replies.length - 1)] ?? {}
    asked.push(request)
    if (reply instanceof HttpFailure) throw reply
    return { status: 200, headers: {}, body: '', hops: [], ...reply }
  }
  return { http, asked }
}

/** One understood request, and what all answers are made of. */
import { type Ask, json, type Reply } from '../exchange.ts'
import type { Account, Permissions } from '../github-records.ts'
import type { RepositoryRecord, World } from '../world.ts'

export const api = 'https://api.github.com'

/** Whom the token belongs to, who writes whatever it writes. */
export const accountOf = ({ account }: World): Account =>
  account ?? { login: 'github-actions[bot]', type: 'Bot' }

export type Call = {
  readonly ask: Ask
  readonly world: World
  readonly repository: RepositoryRecord
  /** Path parameters by the description's names. */
  readonly path: Readonly<Record<string, string>>
  /** Held to the description already. */
  readonly body: unknown
}

export type Permission = keyof Permissions

/** How one operation is played. */
export type Play = {
  readonly answer: (call: Call) => Reply
  readonly permission: Permission | ((call: Call) => Permission)
  /** What the request itself breaks beyond what the description can say. */
  readonly breaks?: (body: unknown) => readonly Broken[]
}
export type Broken = { readonly resource: string; readonly message: string }

export const notFound = json(404, {
  message: 'Not Found',
  documentation_url: 'https://docs.github.com/rest',
  status: '404',
})

export function refused(status: number, message: string, errors?: readonly unknown[]): Reply {
  const documentation_url = 'https://docs.github.com/rest'
  return json(status, { message, ...(errors && { errors }), documentation_url, status: String(status) })
}

/** The shape of a rule that is not kept. */
export function unprocessable(broken: readonly Broken[]): Reply {
  const errors = broken.map(({ resource, message }) => ({ resource, code: 'custom', message }))
  return refused(422, 'Validation Failed', errors)
}

export function tooLong(resource: string, name: string, text: unknown, limit: number): readonly Broken[] {
  if (typeof text !== 'string' || text.length <= limit) return []
  return [{ resource, message: `${name} is too long (maximum is ${limit} characters)` }]
}

export const LONGEST_BODY = 65_536

/** Above all that are there; the first is 1001. */
export function nextId(records: readonly { readonly id: number }[]): number {
  return Math.max(1000, ...records.map(({ id }) => id)) + 1
}

export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

/** Thirty a page unless told, a hundred at most; `Link` names the neighbours (RFC 8288). */
export function paged<T>(
  { ask: { url } }: Call,
  all: readonly T[],
  body: (page: readonly T[]) => unknown,
): Reply {
  const size = Math.min(100, Number(url.searchParams.get('per_page')) || 30)
  const page = Math.max(1, Number(url.searchParams.get('page')) || 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  return json(200, body(all.slice((page - 1) * size, page * size)), links(url, page, last))
}

function links(url: URL, page: number, last: number): Record<string, string> {
  const to = (number: number, rel: string) => {
    const target = new URL(url)
    target.searchParams.set('page', String(number))
    return `<${target.href}>; rel="${rel}"`
  }
  const before = page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : []
  const after = page < last ? [to(page + 1, 'next'), to(last, 'last')] : []
  return before.length + after.length === 0 ? {} : { link: [...before, ...after].join(', ') }
}

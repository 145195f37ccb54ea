/** What the token may do (docs.github.com, "Permissions for the GITHUB_TOKEN"). */
import type { Permissions } from '../github-records.ts'
import type { Call, Play } from './call.ts'

const standard: Permissions = { contents: 'read', 'pull-requests': 'read' }

/** What is public can be read by all. */
export function allows(call: Call, { permission }: Play, reading: boolean): boolean {
  const { world, repository } = call
  if (reading && !repository.private) return true
  const name = typeof permission === 'string' ? permission : permission(call)
  const level = (world.permissions ?? standard)[name] ?? 'none'
  return level === 'write' || (reading && level === 'read')
}

/** Shields: badges that carry their words in their address (shields.io, "Static Badge"). */
import type { Host } from './host.ts'

const STATIC = /^(https?:\/\/(?:img\.)?shields\.io\/badge\/)([^?#]*)/i

/** The encoded words of a static badge and where they begin in its address; null for other addresses. */
export function staticBadge(address: string): { readonly words: string; readonly start: number } | null {
  const [, before = '', words = ''] = STATIC.exec(address) ?? []
  return words === '' ? null : { words, start: before.length }
}

export const shields: Host = { name: 'Shields', hostnames: ['shields.io'], badges: /^/ }

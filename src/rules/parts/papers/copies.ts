/** A dead page's copy in the Wayback Machine. */
import { writeAddress } from '../../../fixes/escape.ts'
import { type Copy, copyKey, type Facts, found } from '../../../model/facts.ts'
import type { Entry, Link, LinkRole, List } from '../../../model/list.ts'
import { type CopyKey, resolvedDoi } from '../../../model/reference.ts'
import type { Fix } from '../../../model/rule.ts'

/** What a copy still tells its readers; a copy of a demonstration, a video or a download is of little use. */
const READ: ReadonlySet<LinkRole> = new Set(['paper', 'project', 'data', 'slides', 'other'])

/** A fix that links the copy, never a safe one; asks for the copy where it was not looked for. */
export function archived(
  link: Link,
  entry: Entry | null,
  list: List,
  { copy }: Facts<'copy'>,
): { readonly fix?: Fix; readonly seeksCopy?: CopyKey } {
  const { reference, role } = link
  // a DOI that was never registered leads nowhere, and never did
  if (reference.kind !== 'page' || !READ.has(role) || resolvedDoi(reference) !== null) return {}
  const key = copyKey(reference.url, entry?.year?.value ?? null)
  if (!copy.has(key)) return { seeksCopy: key }
  const known = found(copy.get(key))
  return known === null ? {} : linked(link, reference.url, known, list)
}

function linked(
  { url, urlSpan }: Link,
  page: string,
  { timestamp }: Copy,
  { text }: List,
): { readonly fix?: Fix } {
  const fragment = /#.*$/s.exec(url)?.[0] ?? ''
  const address = `https://web.archive.org/web/${timestamp}/${page}${fragment}`
  const written = writeAddress(address, text, urlSpan)
  if (written === null) return {}
  const day = timestamp.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')
  return {
    fix: {
      description: `Link the Internet Archive’s copy of ${day}: ${address}`,
      safe: false,
      edits: [{ ...urlSpan, text: written }],
    },
  }
}

/** Pages of what an entry is about, beside its paper: of a model, a data set, a tool. */
import { huggingFaceWork, type OwnedWork } from '../../../hosts/huggingface.ts'
import type { Entry, Link, LinkRole } from '../../../model/list.ts'

const OF_WORKS: ReadonlySet<LinkRole> = new Set(['data', 'code', 'model', 'project', 'other'])
/** The code may be that of the paper. */
const OF_RELEASES: ReadonlySet<LinkRole> = new Set(['data', 'model'])

/** Whether each of two entries links pages besides its paper, and none that the other links. */
export const haveOwnPages = (entry: Entry, first: Entry): boolean => linkApart(entry, first, OF_WORKS)

/** The same of pages of data and models only. */
export const haveOwnReleases = (entry: Entry, first: Entry): boolean => linkApart(entry, first, OF_RELEASES)

function linkApart(entry: Entry, first: Entry, roles: ReadonlySet<LinkRole>): boolean {
  const [mine = [], theirs = []] = [entry, first].map((one) => pagesOf(one, roles))
  return mine.length > 0 && theirs.length > 0 && !mine.some((url) => theirs.includes(url))
}

/** Whether one entry links a page besides its paper that the other does not. */
export const hasOwnPage = (entry: Entry, other: Entry): boolean => {
  const theirs = pagesOf(other, OF_WORKS)
  return pagesOf(entry, OF_WORKS).some((url) => !theirs.includes(url))
}

/** Whether an entry links the data of a data set. */
export const linksData = (entry: Entry): boolean => pagesOf(entry, new Set(['data'])).length > 0

const pagesOf = ({ links }: Entry, roles: ReadonlySet<LinkRole>): readonly string[] =>
  links.flatMap(({ role, url }) => (roles.has(role) && url !== '' ? [url] : []))

/** Whether two entries link works of their own that one owner has on GitHub or Hugging Face: `o/rivernet` and `o/lakenet`. */
export function haveOwnPagesOfOneOwner(entry: Entry, first: Entry): boolean {
  const [mine = [], theirs = []] = [entry, first].map(worksOf)
  const areApart = !mine.some(({ owner, name }) =>
    theirs.some((work) => work.owner === owner && work.name === name),
  )
  return areApart && mine.some(({ owner }) => theirs.some((work) => work.owner === owner))
}

const worksOf = ({ links }: Entry): readonly OwnedWork[] =>
  links.flatMap((link) => (OF_WORKS.has(link.role) ? (workAt(link) ?? []) : []))

/** Names in small letters, as neither host minds case. */
function workAt({ reference, url }: Link): OwnedWork | null {
  if (reference.kind !== 'repository') return huggingFaceWork(url)
  return { owner: reference.owner.toLowerCase(), name: reference.name.toLowerCase() }
}

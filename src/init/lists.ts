/** Which Markdown files are lists of papers, and how a configuration names them. */
import { readList } from '../lists/index.ts'
import type { TextFile } from '../model/list.ts'
import type { FoundList } from '../model/setup.ts'
import { leadsOutside } from '../settings/values.ts'
import { isExclusion, isGlob } from '../workspace/list-patterns.ts'

/** Papers with a link that make a list; a guide for contributors shows one or two. */
const LEAST = 3
/** The cheapest sign of links: a file with fewer is not read. */
const ADDRESS = /https?:\/\//g

export function listsAmong(files: readonly TextFile[]): FoundList[] {
  return files.filter(hasLinks).flatMap((file) => {
    const found = foundIn(file)
    return found.papers >= LEAST ? [found] : []
  })
}

function hasLinks({ text }: TextFile): boolean {
  let left = LEAST
  for (const _ of text.matchAll(ADDRESS)) if (--left === 0) return true
  return false
}

export function foundIn(file: TextFile): FoundList {
  const { entries, links } = readList(file)
  const papers = entries.filter((entry) => entry.links.some(({ role }) => role === 'paper')).length
  return { path: file.path, papers, links: links.length }
}

/** Lists of one folder that make a glob, if it holds no other Markdown files. */
const FEW = 2

/** Paths and globs: `papers/*.md` for a folder of lists alone, so that lists to come are checked as well. */
export function patternsFor(lists: readonly FoundList[], files: readonly TextFile[]): readonly string[] {
  const listed = new Set(lists.map(({ path }) => path))
  const others = new Set(files.filter(({ path }) => !listed.has(path)).map(({ path }) => folderOf(path)))
  const patterns = [...Map.groupBy(listed, folderOf)].flatMap(([folder, paths]) => {
    const isWhole = folder !== '' && !isGlob(folder) && paths.length >= FEW && !others.has(folder)
    return isWhole && paths.every((path) => path.endsWith('.md')) ? [`${folder}/*.md`] : paths
  })
  return patterns.length > 0 ? patterns.map(asPattern).filter((one) => !leadsOutside(one)) : ['README.md']
}

/** A file's own name is matched as it is, unless it reads as an exclusion or, as `a: b.md` does, as a path of Windows. */
export const asPattern = (name: string): string =>
  isExclusion(name) || leadsOutside(name) ? `./${name}` : name

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The Markdown files of a repository. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import type { TextFile } from '../model/list.ts'
import { decodeUtf8, FileError, MAX_BYTES } from './files.ts'
import { notIgnored } from './git.ts'
import { isInside, leadsOut } from './paths.ts'

/** Files that nobody writes by hand, or that belong to a service. */
const NOT_LISTS = /(?:^|\/)(?:node_modules|vendor|\.[^/]+)\//
const MARKDOWN = /\.(?:md|markdown)$/i

/** Below a folder, its README first, in the order of their paths; what git ignores, hidden folders and what cannot be read are left out. */
export function findMarkdown(folder: string): TextFile[] {
  const all = notIgnored(folder) ?? globSync('**/*', { cwd: folder, followSymbolicLinks: false })
  return all
    .filter((path) => MARKDOWN.test(path) && !NOT_LISTS.test(path))
    .toSorted((a, b) => Number(isFrontPage(b)) - Number(isFrontPage(a)) || (a < b ? -1 : 1))
    .flatMap((path) => readMarkdown(path, folder))
}

const isFrontPage = (path: string): boolean => /^readme\.\w+$/i.test(path)

function readMarkdown(path: string, folder: string): TextFile[] {
  const full = resolve(folder, path)
  try {
    if (!isInside(full, folder) || !existsSync(full) || leadsOut(full, folder)) return []
    const kind = statSync(full)
    if (!kind.isFile() || kind.size > MAX_BYTES) return []
    return [{ path, text: decodeUtf8(path, readFileSync(full)) }]
  } catch (error) {
    if (error instanceof FileError || (error as NodeJS.ErrnoException).code) return []
    throw error
  }
}

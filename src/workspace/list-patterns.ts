/** Which files paths and globs mean; `!` before one excludes what it names, wherever it stands among them. */
import { posix } from 'node:path'
import { pathGlob } from '../text/glob.ts'

export const isGlob = (pattern: string): boolean => /[*?{}[\]]/.test(pattern)
export const isExclusion = (pattern: string): boolean => pattern.startsWith('!')

/** Whether the patterns mean a path. Both are relative to the working directory, with `/` between segments. */
export function isListed(path: string, patterns: readonly string[]): boolean {
  const means = (pattern: string) => !isExclusion(pattern) && isMeant(path, pattern)
  return patterns.some(means) && !isExcluded(path, patterns)
}

/** Whether a pattern with `!` excludes a path, by its name or by that of a folder above. */
export function isExcluded(path: string, patterns: readonly string[]): boolean {
  return patterns.filter(isExclusion).some((exclusion) => {
    const pattern = exclusion.slice(1).replace(/\/+$/, '')
    return isMeant(path, pattern) || path.startsWith(`${posix.normalize(pattern)}/`)
  })
}

/** Whether one pattern means a path. */
export const isMeant = (path: string, pattern: string): boolean => meaningOf(pattern)(path)

/** Tells which paths a pattern means. A glob does not look into packages. */
export function meaningOf(pattern: string): (path: string) => boolean {
  const plain = posix.normalize(pattern)
  const matches = isGlob(plain) ? pathGlob(plain) : () => false
  return (path) =>
    plain === path || isReadme(path, plain) || (matches(path) && !/(?:^|\/)node_modules\//.test(path))
}

/** `readme.md` does for the default `README.md`. */
export const isReadme = (path: string, pattern: string): boolean =>
  pattern === 'README.md' && path.toLowerCase() === 'readme.md'

/** `lists/2024/*.md` → `lists/2024`: the folder below which a glob looks; '' for the working directory. */
export function folderOf(glob: string): string {
  const segments = glob.split('/')
  return segments.slice(0, segments.findIndex(isGlob)).join('/') || (glob.startsWith('/') ? '/' : '')
}

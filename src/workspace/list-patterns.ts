/** Which files paths and globs match; `!` before one excludes what it matches, whatever the order. */
import { posix } from 'node:path'
import { pathGlob } from '../text/glob.ts'

export const isGlob = (pattern: string): boolean => /[*?{}[\]]/.test(pattern)
export const isExclusion = (pattern: string): boolean => pattern.startsWith('!')

/** Tells which paths the patterns match. All are relative to the working directory, with `/` between segments. */
export function listedBy(patterns: readonly string[]): (path: string) => boolean {
  const including = patterns.filter((pattern) => !isExclusion(pattern)).map(patternMatcher)
  const isExcluded = excludedBy(patterns)
  return (path) => including.some((matches) => matches(path)) && !isExcluded(path)
}

/** Tells which paths a pattern with `!` excludes, by their names or by that of a folder above. */
export function excludedBy(patterns: readonly string[]): (path: string) => boolean {
  const exclusions = patterns.filter(isExclusion).map((exclusion) => {
    const pattern = exclusion.slice(1).replace(/(?<!\/)\/+$/, '')
    return { matches: patternMatcher(pattern), folder: `${posix.normalize(pattern)}/` }
  })
  return (path) => exclusions.some(({ matches, folder }) => matches(path) || path.startsWith(folder))
}

/** Tells which paths a pattern matches. A glob does not look into `node_modules`. */
export function patternMatcher(pattern: string): (path: string) => boolean {
  const plain = posix.normalize(pattern)
  const matches = isGlob(plain) ? pathGlob(plain) : () => false
  return (path) =>
    plain === path || isReadme(path, plain) || (matches(path) && !/(?:^|\/)node_modules\//.test(path))
}

/** `readme.md` is accepted for the default `README.md`. */
export const isReadme = (path: string, pattern: string): boolean =>
  pattern === 'README.md' && path.toLowerCase() === 'readme.md'

/** `lists/2024/*.md` → `lists/2024`: the folder below which a glob looks; '' for the working directory. */
export function folderOf(glob: string): string {
  const segments = glob.split('/')
  return segments.slice(0, segments.findIndex(isGlob)).join('/') || (glob.startsWith('/') ? '/' : '')
}

/**
 * Patterns with wildcards, matched in linear time. They come from configurations and are matched against names from pull
 * requests: a regular expression made from `*a*a*a*a…` takes minutes for a text of sixty characters.
 */

/** One part of a pattern. A part that repeats matches zero or more of the characters that it takes. */
type Part = {
  readonly takes: (char: string, startsSegment: boolean) => boolean
  readonly repeats?: boolean
  /** Repeats whole folders: the next part starts at the start of a segment. */
  readonly folders?: boolean
}

/** A pattern whose `{a,b}` expand to more than this is taken literally. */
const MAX_ALTERNATIVES = 64
/** Characters. A longer pattern matches nothing: no path is that long. */
const MAX_LENGTH = 4096

/**
 * Matches paths against a glob: `*` and `?` within a segment, `**` for any folders, `[abc]`, `{a,b}`, `\` to escape a
 * character. Wildcards do not match a leading dot.
 */
export function pathGlob(glob: string): (path: string) => boolean {
  if (glob.length > MAX_LENGTH) return () => false
  const matchers = expand(glob).map((one) => matcher(pathParts(one)))
  return (path) => matchers.some((matches) => matches(path))
}

/**
 * Matches URLs against a pattern in which only `*` is special: it matches any characters. Each of thousands of patterns may
 * be compared with each of thousands of links.
 */
export function urlPattern(pattern: string): (url: string) => boolean {
  if (pattern.length > MAX_LENGTH) return () => false
  const [first = '', ...others] = pattern.split('*')
  const last = others.pop()
  if (last === undefined) return (url) => url === first
  return (url) => {
    if (!url.startsWith(first)) return false
    let at = first.length
    for (const part of others) {
      const found = url.indexOf(part, at)
      if (found === -1) return false
      at = found + part.length
    }
    return url.length - last.length >= at && url.endsWith(last)
  }
}

const literal = (char: string): Part => ({ takes: (other) => other === char })
const isHidden = (char: string, startsSegment: boolean) => char === '.' && startsSegment
const ONE: Part = { takes: (char, starts) => char !== '/' && !isHidden(char, starts) }
const STAR: Part = { ...ONE, repeats: true }
const FOLDERS: Part = { takes: (char, starts) => !isHidden(char, starts), repeats: true, folders: true }
const REST: Part = { ...FOLDERS, folders: false }

function pathParts(glob: string): Part[] {
  const tokens = glob.matchAll(/(?<=^|\/)(\*\*)(?:\/|$)|\*+|\?|\[[!^]?\]?[^\]/]*\]|\\.|[\s\S]/gu)
  return [...tokens].map(([token, folders]) => {
    if (folders) return token === folders ? REST : FOLDERS
    if (token.startsWith('*')) return STAR
    if (token === '?') return ONE
    if (token.length > 2 && token.startsWith('[')) return oneOf(token)
    return literal(token.length > 1 ? token.replace(/^\\/, '') : token)
  })
}

/** `[abc]`, `[a-z]`, `[!a-z]` */
function oneOf(token: string): Part {
  const [, negated, body = ''] = /^\[([!^]?)([\s\S]*)\]$/.exec(token) ?? []
  const ranges = [...body.matchAll(/([\s\S])-([\s\S])|([\s\S])/gu)].map(([, from, to, one]) => [
    from ?? one,
    to ?? one,
  ])
  const has = (char: string) => ranges.some(([from = '', to = '']) => from <= char && char <= to)
  return { takes: (char, starts) => ONE.takes(char, starts) && has(char) !== Boolean(negated) }
}

/** `a{b,c}d` → `abd`, `acd`. */
function expand(glob: string): string[] {
  let globs = [glob]
  for (;;) {
    const more = globs.flatMap(alternatives)
    if (more.length > MAX_ALTERNATIVES) return [glob]
    if (more.length === globs.length) return globs
    globs = more
  }
}

/** The innermost braces first. */
function alternatives(glob: string): string[] {
  const group = [...glob.matchAll(/\{([^{}]*)\}/g)].find(([braces]) => braces.includes(','))
  if (!group) return [glob]
  const [before, after] = [glob.slice(0, group.index), glob.slice(group.index + group[0].length)]
  return (group[1] ?? '').split(',').map((part) => before + part + after)
}

/** Simulates an NFA: all states at once, character by character, so there is no backtracking. */
function matcher(parts: readonly Part[]): (text: string) => boolean {
  return (text) => {
    let states = reached(parts, new Set([0]), true)
    let starts = true
    for (const char of text) {
      const next = new Set<number>()
      for (const state of states) {
        const part = parts[state]
        if (part?.takes(char, starts)) next.add(part.repeats ? state : state + 1)
      }
      starts = char === '/'
      states = reached(parts, next, starts)
      if (states.size === 0) return false
    }
    return states.has(parts.length)
  }
}

/** Adds the states after parts that repeat, which may match nothing. The loop also visits states added on the way. */
function reached(parts: readonly Part[], states: Set<number>, startsSegment: boolean): Set<number> {
  for (const state of states) {
    const part = parts[state]
    if (part?.repeats && (!part.folders || startsSegment)) states.add(state + 1)
  }
  return states
}

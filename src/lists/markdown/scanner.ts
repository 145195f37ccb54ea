/** Text of a paragraph, heading or cell → tokens of its inline syntax (CommonMark §6, GFM §6). */
import type { Span } from '../../model/span.ts'
import { addressEnd, mailEnd, nameStart, withinBrackets } from './addresses.ts'
import { angledLength, readOtherHtml, tagLength } from './angled.ts'
import { isEscapable, isWordCharacter, PLAIN, SCHEME, STARTS } from './characters.ts'
import { addMarks, Run } from './emphasis.ts'
import { labelEnd, readAddress } from './targets.ts'
import * as T from './tokens.ts'
import { type Target, Token } from './tokens.ts'

/** An opening bracket, with what was read before it. */
type Bracket = {
  readonly from: number
  readonly isPicture: boolean
  readonly tokens: number
  readonly runs: number
}

/** The address that a label is defined to have. */
export type Define = (from: number, to: number) => Span | null

const ENTITY = /&(?:#\d+|#x[a-f\d]+|\w+);/iy
const inOrder = (a: Token, b: Token): number => a.from - b.from

/** One scanner serves a whole text. */
export class InlineScanner {
  readonly #define: Define
  // of one stretch of text
  #text = ''
  #from = 0
  #to = 0
  #base = 0
  #tokens: Token[] = []
  #runs: Run[] = []
  #brackets: Bracket[] = []
  /** No link may lie in another: so many of the brackets begin none. */
  #idle = 0
  /** Where the last token ends. */
  #last = 0
  /** Numbers of backticks, and ends of HTML, that do not occur any more. */
  #missing = new Set<number | string>()

  constructor(define: Define) {
    this.#define = define
  }

  /** The tokens of `text` from `from` to `to`; their offsets are in the source, where the text begins at `base`. O(length). */
  scan(text: string, from: number, to: number, base: number): Token[] {
    this.#text = text
    this.#from = this.#last = from
    this.#to = to
    this.#base = base
    this.#tokens = []
    this.#runs = []
    this.#brackets = []
    this.#idle = 0
    if (this.#missing.size > 0) this.#missing = new Set()
    let at = from
    while (at < to) {
      const code = text.charCodeAt(at)
      const starts = code < 128 ? (STARTS[code] as number) : PLAIN
      if (starts === PLAIN) at++
      else at = starts === SCHEME ? this.#address(at) : this.#special(at, code)
    }
    if (this.#runs.length > 0) {
      addMarks(this.#runs, 0, this.#tokens)
      this.#tokens.sort(inOrder)
    }
    return this.#tokens
  }

  /** Adds a token and gives its end. */
  #add(kind: number, from: number, to: number, target: Target | null = null): number {
    this.#tokens.push(new Token(kind, from + this.#base, to + this.#base, 'code', target))
    this.#last = to
    return to
  }

  #special(at: number, code: number): number {
    switch (code) {
      case 10:
        return this.#lineEnd(at)
      case 91:
        return this.#open(at, at + 1, false)
      case 93:
        return this.#close(at)
      case 33:
        return at + 1 < this.#to && this.#text.charCodeAt(at + 1) === 91
          ? this.#open(at, at + 2, true)
          : at + 1
      case 42:
      case 95:
      case 126:
        return this.#run(at, code)
      case 92:
        return this.#backslash(at)
      case 96:
        return this.#code(at)
      case 60:
        return this.#angle(at)
      case 38:
        return this.#entity(at)
      default:
        return this.#mail(at)
    }
  }

  /** Two blanks before the end of a line keep it. */
  #lineEnd(at: number): number {
    let from = at
    while (from > this.#last && this.#text.charCodeAt(from - 1) === 32) from--
    return at - from >= 2 ? this.#add(T.BREAK, from, at + 1) : at + 1
  }

  #backslash(at: number): number {
    if (at + 1 >= this.#to) return at + 1
    const next = this.#text.charCodeAt(at + 1)
    if (next === 10) return this.#add(T.BREAK, at, at + 2)
    return isEscapable(next) ? this.#add(T.ESCAPE, at, at + 2) : at + 1
  }

  #entity(at: number): number {
    ENTITY.lastIndex = 0
    const found = ENTITY.exec(this.#text.slice(at, Math.min(this.#to, at + 31)))
    return found ? this.#add(T.ENTITY, at, at + found[0].length) : at + 1
  }

  #run(at: number, code: number): number {
    let to = at + 1
    while (to < this.#to && this.#text.charCodeAt(to) === code) to++
    // one tilde or three are no mark (GFM §6.5)
    if (code === 126 && to - at !== 2) return to
    const previous = at > this.#from ? this.#text.charCodeAt(at - 1) : Number.NaN
    const next = to < this.#to ? this.#text.charCodeAt(to) : Number.NaN
    this.#runs.push(new Run(code, at + this.#base, to + this.#base, previous, next))
    return to
  }

  /** Code between as many backticks as it begins with. */
  #code(at: number): number {
    const text = this.#text
    let from = at + 1
    while (from < this.#to && text.charCodeAt(from) === 96) from++
    const size = from - at
    if (this.#missing.has(size)) return from
    let run = 0
    for (let i = from; i <= this.#to; i++) {
      if (i < this.#to && text.charCodeAt(i) === 96) run++
      else if (run === size) {
        this.#add(T.OPEN_MARK, at, from)
        return this.#add(T.CLOSE_MARK, i - size, i)
      } else run = 0
    }
    this.#missing.add(size)
    return from
  }

  #angle(at: number): number {
    const rest = this.#text.slice(at, this.#to)
    const angled = angledLength(rest)
    if (angled > 0) {
      this.#add(T.HIDDEN, at, at + 1)
      this.#add(T.ADDRESS, at + 1, at + angled - 1)
      return this.#add(T.HIDDEN, at + angled - 1, at + angled)
    }
    const tag = tagLength(rest)
    if (tag > 0) return this.#add(T.TAG, at, at + tag)
    const other = readOtherHtml(rest, this.#missing)
    return other ? this.#add(other.isComment ? T.COMMENT : T.HIDDEN, at, at + other.length) : at + 1
  }

  /** An address with a scheme, at the beginning of a word. */
  #address(at: number): number {
    if (at > this.#from && isWordCharacter(this.#text.charCodeAt(at - 1))) return at + 1
    const next = this.#text.charCodeAt(at + 1)
    // `www.`, `http`, `mailto:`, `xmpp:`
    if (next !== 119 && next !== 116 && next !== 97 && next !== 109) return at + 1
    const rest = this.#text.slice(at, this.#to)
    const length = addressEnd(rest, 0)
    return length < 0 ? at + 1 : this.#addAddress(at, rest.slice(0, length))
  }

  #addAddress(at: number, address: string): number {
    const length = this.#brackets.length > 0 ? withinBrackets(address) : address.length
    return this.#add(T.ADDRESS, at, at + length)
  }

  #mail(at: number): number {
    const from = nameStart(this.#text, at, this.#last)
    if (from === at) return at + 1
    const length = mailEnd(this.#text.slice(from, this.#to), 0)
    if (length < 0) return at + 1
    while ((this.#runs.at(-1)?.from ?? -1) >= from + this.#base) this.#runs.pop()
    return this.#add(T.ADDRESS, from, from + length)
  }

  #open(from: number, to: number, isPicture: boolean): number {
    const [tokens, runs] = [this.#tokens.length, this.#runs.length]
    this.#brackets.push({ from, isPicture, tokens, runs })
    return to
  }

  #close(at: number): number {
    const bracket = this.#brackets.pop()
    if (!bracket) return at + 1
    const isIdle = this.#brackets.length < this.#idle && !bracket.isPicture
    this.#idle = Math.min(this.#idle, this.#brackets.length)
    if (isIdle) return at + 1
    const found = this.#target(bracket, at)
    if (!found) return at + 1
    const target = { labelEnd: at + this.#base, url: found.url }
    if (bracket.isPicture) this.#forget(bracket)
    else this.#endLabel(bracket)
    if (bracket.isPicture) return this.#add(T.PICTURE, bracket.from, found.to, target)
    return this.#add(T.CLOSE_LINK, at, found.to, target)
  }

  /** What is read of a picture's label does not count. */
  #forget({ tokens, runs }: Bracket): void {
    this.#tokens.length = tokens
    this.#runs.length = runs
  }

  #endLabel({ from, tokens, runs }: Bracket): void {
    addMarks(this.#runs, runs, this.#tokens)
    this.#runs.length = runs
    const inside = this.#tokens.splice(tokens)
    this.#tokens.push(new Token(T.OPEN_LINK, from + this.#base, from + 1 + this.#base))
    for (const token of inside.sort(inOrder)) this.#tokens.push(token)
    this.#idle = this.#brackets.length
  }

  /** Where the link or picture whose label ends at `at` leads to and ends itself; null if it is none. */
  #target(bracket: Bracket, at: number): { to: number; url: Span } | null {
    const next = at + 1 < this.#to ? this.#text.charCodeAt(at + 1) : 0
    if (next === 40) {
      const read = readAddress(this.#text, at + 1, this.#to)
      const base = this.#base
      if (read) return { to: read.to, url: { start: read.url.start + base, end: read.url.end + base } }
    }
    const own = [bracket.from + (bracket.isPicture ? 2 : 1), at] as const
    const to = next === 91 ? labelEnd(this.#text, at + 1, this.#to) : -1
    const [from, end] = to > at + 3 ? [at + 2, to - 1] : own
    const url = this.#define(from + this.#base, end + this.#base)
    return url ? { to: to > 0 ? to : at + 1, url } : null
  }
}

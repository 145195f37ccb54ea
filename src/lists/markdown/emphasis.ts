/** Runs of `*`, `_` and `~` → marks (CommonMark §6.2, "Rules for emphasis"; GFM §6.5). */
import { isBlank, isPunctuation } from './characters.ts'
import { CLOSE_MARK, OPEN_MARK, Token } from './tokens.ts'

const UNDERSCORE = 95
const TILDE = 126

/** A run of delimiters; those that are matched are taken off its ends. */
export class Run {
  readonly code: number
  readonly size: number
  readonly opens: boolean
  readonly closes: boolean
  from: number
  to: number
  /** The run before it that may still open something. */
  before: Run | null = null

  constructor(code: number, from: number, to: number, previous: number, next: number) {
    this.code = code
    this.from = from
    this.to = to
    this.size = to - from
    const left = !isBlank(next) && (!isPunctuation(next) || isBlank(previous) || isPunctuation(previous))
    const right = !isBlank(previous) && (!isPunctuation(previous) || isBlank(next) || isPunctuation(next))
    this.opens = left && (code !== UNDERSCORE || !right || isPunctuation(previous))
    this.closes = right && (code !== UNDERSCORE || !left || isPunctuation(next))
  }
}

/** Matches the runs from number `first` on and adds the tokens of their marks. O(runs). */
export function addMarks(runs: Run[], first: number, tokens: Token[]): void {
  /** By kind of closing run, the place before which nothing opens it. */
  const floors = new Map<number, number>()
  let before: Run | null = null
  for (let i = first; i < runs.length; i++) {
    const run = runs[i] as Run
    run.before = before
    if (run.closes) close(run, floors, tokens)
    before = run.to > run.from && run.opens ? run : run.before
  }
}

function close(run: Run, floors: Map<number, number>, tokens: Token[]): void {
  const key = (run.code * 2 + (run.opens ? 1 : 0)) * 3 + (run.size % 3)
  const floor = floors.get(key) ?? -1
  while (run.to > run.from) {
    let open = run.before
    while (open && open.from > floor && !agree(open, run)) open = open.before
    if (!open || open.from <= floor) {
      floors.set(key, run.from - 1)
      return
    }
    match(open, run, tokens)
    run.before = open.to > open.from ? open : open.before
  }
}

/** "If one of the delimiters can both open and close", their sum must not be a multiple of 3, unless both are. */
function agree(open: Run, run: Run): boolean {
  if (open.code !== run.code) return false
  if (run.code === TILDE || !(run.opens || open.closes)) return true
  return (open.size + run.size) % 3 !== 0 || (open.size % 3 === 0 && run.size % 3 === 0)
}

function match(open: Run, run: Run, tokens: Token[]): void {
  const size = Math.min(2, open.to - open.from, run.to - run.from)
  const mark = run.code === TILDE ? 'struck' : size === 1 ? 'italic' : 'bold'
  tokens.push(new Token(OPEN_MARK, open.to - size, open.to, mark))
  tokens.push(new Token(CLOSE_MARK, run.from, run.from + size, mark))
  open.to -= size
  run.from += size
}

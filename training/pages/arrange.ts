/** Lists of a page's form: its entries in another order, more of them or fewer, with other papers' words. */
import type { Random } from '../generate/random.ts'
import type { Part } from './parts.ts'
import { redrawn, type Supply } from './redraw.ts'

/** Neighbouring entries that begin alike, or one part that is no entry. */
type Run = { readonly parts: readonly Part[]; readonly isEntries: boolean }

/** All parts in their places, as many entries as the page has or more, or a few of its entries alone. */
export type Arrangement = 'fixed' | 'whole' | 'short'

/** Marked text. */
export function drawArrangement(
  random: Random,
  supply: Supply,
  parts: readonly Part[],
  arrangement: Arrangement,
): string {
  const runs = runsOf(parts)
  const drawn =
    arrangement === 'fixed' ? parts : (arrangement === 'short' ? drawShort : drawWhole)(random, runs)
  let entry = 0
  return drawn
    .map((part) => {
      const marked = redrawn(random, supply, part, entry)
      entry += part.entries.length
      return marked
    })
    .join('')
}

function runsOf(parts: readonly Part[]): readonly Run[] {
  const runs: { parts: Part[]; isEntries: boolean }[] = []
  for (const part of parts) {
    const isEntries = part.entries.length > 0
    const last = runs.at(-1)
    if (isEntries && last?.isEntries && last.parts[0]?.look === part.look) last.parts.push(part)
    else runs.push({ parts: [part], isEntries })
  }
  return runs
}

function drawWhole(random: Random, runs: readonly Run[]): readonly Part[] {
  const count = runs.reduce((sum, run) => sum + (run.isEntries ? run.parts.length : 0), 0)
  const factor = random.chance(0.6) ? 1 : random.int(12, 40) / count
  const isApart = runs.every(({ isEntries, parts }) => !isEntries || parts.length === 1)
  if (isApart && factor > 1) return cycled(runs, Math.round(factor))
  return runs.flatMap((run) =>
    run.isEntries
      ? drawRun(random, run.parts, Math.max(1, Math.round(run.parts.length * factor)))
      : run.parts,
  )
}

/** From the first entry to the last, and what is between them, over and over. */
function cycled(runs: readonly Run[], times: number): readonly Part[] {
  const first = runs.findIndex(({ isEntries }) => isEntries)
  const last = runs.findLastIndex(({ isEntries }) => isEntries)
  const body = runs.slice(first, last + 1).flatMap(({ parts }) => parts)
  const closed = body.map((part, i) => (i === body.length - 1 ? { ...part, text: apart(part.text) } : part))
  const flat = (some: readonly Run[]) => some.flatMap(({ parts }) => parts)
  return [
    ...flat(runs.slice(0, first)),
    ...Array.from({ length: times }, () => closed).flat(),
    ...flat(runs.slice(last + 1)),
  ]
}

const apart = (text: string): string => `${text.trimEnd()}\n\n`

/** `count` entries of a run, each as far from the next as the run's are. */
function drawRun(random: Random, parts: readonly Part[], count: number): readonly Part[] {
  const drawn: Part[] = []
  while (drawn.length < count) drawn.push(...random.sample(parts, count - drawn.length))
  const [between, behind] = [gapOf(parts[0]), gapOf(parts.at(-1))]
  return numbered(
    parts[0]?.text ?? '',
    drawn.map((part, i) => ({
      ...part,
      text: part.text.trimEnd() + (i === drawn.length - 1 ? behind : between),
    })),
  )
}

const gapOf = (part: Part | undefined): string => /\s*$/.exec(part?.text ?? '')?.[0] || '\n'

/** Numbers that count the entries go on counting. */
function numbered(first: string, parts: readonly Part[]): readonly Part[] {
  const start = /^\s*(\d+)[.)]\s/.exec(first)?.[1]
  if (start === undefined) return parts
  return parts.map((part, i) => {
    const [head = '', before = '', digits = ''] = /^(\s*)(\d+)(?=[.)]\s)/.exec(part.text) ?? []
    const number = String(Number(start) + i)
    const shift = before.length + number.length - head.length
    const moved = <Place extends { readonly start: number; readonly end: number }>(place: Place): Place => ({
      ...place,
      start: place.start + shift,
      end: place.end + shift,
    })
    if (digits === '') return part
    return {
      ...part,
      text: before + number + part.text.slice(head.length),
      entries: part.entries.map((fields) =>
        fields.map((field) => ({
          ...moved(field),
          ...(field.names ? { names: field.names.map(moved) } : {}),
        })),
      ),
    }
  })
}

/** One to three entries, with what a table or an element needs around them, perhaps with their heading. */
function drawShort(random: Random, runs: readonly Run[]): readonly Part[] {
  const places = runs.flatMap(({ isEntries, parts }, i) =>
    isEntries && !/^[\s>]/.test(parts[0]?.look ?? '') ? [i] : [],
  )
  if (places.length === 0) return runs.flatMap(({ parts }) => parts)
  const at = random.pick(places)
  const entries = runs[at]?.parts ?? []
  const some = drawRun(random, entries, random.int(1, 3))
  const [before, after] = [at - 1, at + 1].map((i) =>
    runs[i]?.isEntries === false ? runs[i]?.parts[0] : undefined,
  )
  const lead = leadOf(before?.text ?? '', random.chance(0.4))
  const tail = /^(?:\s*<\/.*\n?)*/.exec(after?.text ?? '')?.[0] ?? ''
  return [rest(lead), ...some, rest(tail)]
}

const rest = (text: string): Part => ({ text, look: '', entries: [] })

/** The lines right before the entries that belong to their table or element; the last heading if it is wanted. */
function leadOf(text: string, heading: boolean): string {
  const lines = text.split(/(?<=\n)/)
  let from = lines.length
  while (from > 0 && /^\s*(?:\||<(?!!--)|[^\n]*\|[^\n]*\|)/.test(lines[from - 1] ?? '')) from--
  const title = lines.findLast((line) => /^#{1,6} /.test(line))
  return (heading && title ? `${title}\n` : '') + lines.slice(from).join('')
}

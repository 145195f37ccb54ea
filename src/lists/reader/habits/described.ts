/** Links to papers with a dash and what the paper does: `[RiverNet](…) - Predicts floods from rain.` */
import { FIRST_IN_UNIT, IS_IMAGE } from '../atom-table.ts'
import { AUTHORS, MORE_TITLE, OUTSIDE, TITLE, VENUE } from '../labels.ts'
import { leadsToPaper } from '../link-kinds.ts'
import { CELL, ITEM } from '../units.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer descriptions show nothing, and at least such a share of them begins with a verb. */
const FEWEST = 5
const MOST = 0.6

const DASH = /^[\]\s]*(?:[-–—])\s+(?=\p{L})/u
/** `Proposes a`, `Decomposes multimodal`. */
const VERB = /^\p{Lu}\p{Ll}{2,}s (?=[\p{Ll}\d])/u

/** A link to a paper that opens its unit, and where the words behind its dash begin. */
type Described = { readonly k: number; readonly end: number; readonly words: number }

/** Where most of such words begin with a verb they are descriptions: the link is the title, and nobody is named behind it. */
export function withDescribed(units: LabelledUnits): void {
  const all = Array.from({ length: units.count }, (_, k) => k).flatMap((k) => describedAt(units, k) ?? [])
  const said = all.filter(({ k, words }) => VERB.test(units.unit(k).flow.text.slice(words, words + 40)))
  if (said.length < FEWEST || said.length < MOST * all.length) return
  for (const one of all) describe(units, one)
}

function describedAt(units: LabelledUnits, k: number): Described | null {
  const { table } = units
  const first = units.start(k)
  const { kind, header, first: opens, flow } = units.unit(k)
  if (header || !(kind === CELL || (kind === ITEM && opens)) || !opensWithPaper(units, first)) return null
  let end = first
  while (end < units.start(k + 1) && table.link[end] === table.link[first]) end++
  const { to } = flow.links[table.link[first] as number] ?? { to: 0 }
  const dash = DASH.exec(flow.text.slice(to, to + 12))
  return dash && end < units.start(k + 1) ? { k, end, words: to + dash[0].length } : null
}

function opensWithPaper({ table }: LabelledUnits, i: number): boolean {
  const place = table.place[i] as number
  const isOpen = (place & FIRST_IN_UNIT) !== 0 && (place & IS_IMAGE) === 0
  return isOpen && leadsToPaper(table.linkKind[i] as number) && table.label[i] === 0
}

/** Takes titles, names and unknown venues from the description, and makes a title of the link where it has none. */
function describe(units: LabelledUnits, { k, end }: Described): void {
  const { table, tags } = units
  const first = units.start(k)
  const wasTitled = tags.subarray(first, end).includes(TITLE)
  const hadTitle = units.has(k, TITLE)
  for (let i = end; i < units.start(k + 1); i++)
    if (isGuess(tags[i] as number) || (tags[i] === VENUE && table.venue[i] === 0)) units.relabel(i, OUTSIDE)
  if (wasTitled || !hadTitle) return
  units.entitle(first, end)
  units.doubtTitle(k)
}

const isGuess = (tag: number): boolean => tag === TITLE || tag === MORE_TITLE || tag === AUTHORS

/** Blocks → entries. The reader sees a list as a whole: its atoms, what they have in common, what each of them is. */
import type { Entry, Link } from '../../model/list.ts'
import { type CheckTime, untimed } from '../../model/time.ts'
import type { VenueIndex } from '../../model/venue.ts'
import { readLinks } from '../links/links.ts'
import { placesAmong, withPlaces } from '../links/places.ts'
import type { Block } from '../markdown/blocks.ts'
import type { Flow } from '../markdown/flow.ts'
import { AtomTable } from './atom-table.ts'
import { Atomizer } from './atoms.ts'
import { readEntries } from './entries.ts'
import { followHabits } from './habits/index.ts'
import { HeadingPath } from './heading-path.ts'
import type { Lexicon } from './lexicon.ts'
import { lineLabel } from './line-label.ts'
import { missedTitles } from './missed.ts'
import { namesArePaired } from './paired-names.ts'
import { yearsAreShort } from './short-years.ts'
import { tag } from './tagger.ts'
import { UnitReader } from './units.ts'
import { loadModel } from './weights.ts'

/** Longer lists are read in stretches of so many characters, each of which shows its form well enough. */
const STRETCH = 2_000_000

/** Takes the outermost blocks of a list in order; `give` gets its entries. */
export class ListReader {
  readonly #source: string
  readonly #venues: VenueIndex
  readonly #give: (entry: Entry) => void
  readonly #checkTime: CheckTime
  readonly #path = new HeadingPath()
  #units = new UnitReader()
  #from = 0

  constructor(source: string, venues: VenueIndex, give: (entry: Entry) => void, checkTime: CheckTime) {
    this.#source = source
    this.#venues = venues
    this.#give = give
    this.#checkTime = checkTime
  }

  take(block: Block): void {
    if (block.span.end - this.#from > STRETCH) {
      this.#read()
      this.#from = block.span.start
    }
    this.#units.take(block)
  }

  end(): void {
    this.#read()
  }

  #read(): void {
    const { units } = this.#units
    if (units.length === 0) return
    const { weights, lexicon } = loadModel()
    const links = linksOfAll(units)
    const linksOfUnit = (unit: number) => links[unit] ?? NO_LINKS
    const table = atomsOf(units, this.#source, this.#venues, lexicon, linksOfUnit, this.#checkTime)
    const { tags, margins, slots } = tag(table, weights, (draft, cost) => missedTitles(table, draft, cost))
    followHabits(table, tags, margins, slots)
    const tagged = { table, tags, margins, slots, venues: this.#venues }
    const style = { arePaired: namesArePaired(tagged), yearsAreShort: yearsAreShort(tagged) }
    const list = { ...tagged, ...style, linksOf: linksOfUnit }
    for (const entry of readEntries(list, this.#path)) this.#give(entry)
    this.#units = new UnitReader()
  }
}

const NO_LINKS: readonly Link[] = []

/** The links of each unit. */
function linksOfAll(units: UnitReader['units']): readonly (readonly Link[])[] {
  const links = units.map(({ flow }) => (flow.links.length === 0 ? NO_LINKS : linksOf(flow)))
  const places = placesAmong(links.flat())
  return places.size === 0 ? links : links.map((some) => withPlaces(some, places))
}

/** All units of a stretch as atoms. */
export function atomsOf(
  units: UnitReader['units'],
  source: string,
  venues: VenueIndex,
  lexicon: Lexicon,
  links: (unit: number) => readonly Link[],
  checkTime: CheckTime = untimed,
): AtomTable {
  const table = new AtomTable(units)
  const atomizer = new Atomizer(table, source, venues, lexicon, links)
  for (let unit = 0; unit < units.length; unit++) {
    checkTime()
    atomizer.take(unit)
  }
  return table
}

export const linksOf = (flow: Flow): Link[] => readLinks(flow.links, (link) => lineLabel(flow, link))

/** Items of a section that lists no papers. */
import { cjkSummary, cjkTool } from './cjk-say.ts'
import type { Look, World } from './look.ts'
import { say, sayOne } from './prose-say.ts'
import { blogs, books, courses } from './resources-learning.ts'
import { meetings, people } from './resources-people.ts'
import { data, tools } from './resources-things.ts'
import type { Kind, Resource } from './resources-types.ts'

const KINDS: readonly (readonly [number, Kind])[] = [
  [5, tools],
  [4, data],
  [2.5, courses],
  [1.5, blogs],
  [1, books],
  [1, people],
  [1.5, meetings],
]

/** Kinds whose names are not easily taken for titles. */
const NAMED: readonly (readonly [number, Kind])[] = [
  [5, tools],
  [4, data],
  [1, people],
  [1, meetings],
]

/** Items of one kind, or a heap of several. */
export type Shelf = { readonly heading: string; readonly draw: () => Resource }

export function drawShelf(world: World, look: Look): Shelf {
  const { random } = world
  if (!random.chance(0.15)) return shelf(world, look, random.weighted(KINDS))
  return { heading: random.pick(HEAPS), draw: () => drawResource(world, look, random.weighted(KINDS)) }
}

const HEAPS = ['Resources', 'Others', 'Miscellaneous', 'Useful Links', 'Related Resources', 'Misc']

/** Items that may stand in the dress of entries. */
export const drawNamedShelf = (world: World, look: Look): Shelf =>
  shelf(world, look, world.random.weighted(NAMED))

const shelf = (world: World, look: Look, kind: Kind): Shelf => ({
  heading: sayOne(world, kind.headings),
  draw: () => drawResource(world, look, kind),
})

function drawResource(world: World, look: Look, kind: Kind): Resource {
  const { random } = world
  const own = look.language !== 'en' && random.chance(0.5)
  return {
    name: own ? cjkTool(random, look.language) : sayOne(world, kind.names),
    url: sayOne(world, kind.urls),
    about: own ? cjkSummary(random, look.language) : random.chance(0.9) ? sayOne(world, kind.abouts) : '',
    by: say(world, kind.by),
    label: random.pick(kind.labels),
    year: say(world, '@year'),
  }
}

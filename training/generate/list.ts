/** A whole list: its sections of papers in one or two forms, among what is no paper. */
import type { Paper } from './facts.ts'
import { type Draft, drawFields } from './fields.ts'
import { drawForm, type Form } from './form.ts'
import { drawFrame, drawTopicHeading } from './headings.ts'
import { drawLinkStyle } from './links.ts'
import type { Language, Look, World } from './look.ts'
import { noise } from './noise.ts'
import { withMistakes } from './noise-mistakes.ts'
import { type Fields, fill } from './pattern.ts'
import { ending, interlude, introduction } from './prose.ts'
import { type Random, seeded } from './random.ts'
import { impostors, resources } from './resources.ts'
import { drawNamedShelf } from './resources-kinds.ts'
import { paperTable } from './resources-papers.ts'
import { withSlips } from './slips.ts'
import { splitNickname } from './titles.ts'
import type { VenueTable } from './venues.ts'
import { hardWrap } from './wrap.ts'

/** One list as marked text. */
export function drawList(world: World, table: VenueTable): string {
  const { random } = world
  const look = drawLook(random)
  const forms = Array.from(
    {
      length: random.weighted([
        [7, 1],
        [2, 2],
        [1, 3],
      ] as const),
    },
    () => drawForm(world, look),
  )
  const papers = random.sample(drawPool(world), drawLength(random))
  const bare = papers.length < 9 && random.chance(0.4)
  const frame = bare ? (_: string, text: string) => text : drawFrame(random, look)
  const most = random.pick([4, 12, 30])
  const beside = random.pick([0, 0, 0.05, 0.15])
  const parts = [random.chance(0.9) ? introduction(world, look) : '']
  for (let at = 0; at < papers.length; ) {
    const size = random.int(2, most)
    const form = random.chance(0.7) ? (forms[0] ?? drawForm(world, look)) : random.pick(forms)
    const text = drawSection(world, look, table, {
      form,
      papers: papers.slice(at, at + size),
      before: at,
    })
    parts.push(frame(drawTopicHeading(random, look), text))
    at += size
    if (at < papers.length && random.chance(0.08)) {
      const some = papers.slice(at, at + random.int(2, 8))
      parts.push(frame(drawTopicHeading(random, look), paperTable(world, look, some, at)))
      at += some.length
    }
    if (random.chance(0.12)) parts.push(resources(world, look))
    if (random.chance(beside)) {
      const shelf = drawNamedShelf(world, look)
      parts.push(frame(shelf.heading, shaped(world, look, form, impostors(world, look, shelf))))
    }
  }
  parts.push(random.chance(0.7) ? ending(world, look) : '')
  return finished(random, parts.filter((part) => part !== '').join('\n'))
}

function drawLook(random: Random): Look {
  const language = random.weighted<Language>([
    [85, 'en'],
    [10, 'zh'],
    [3, 'ja'],
    [3, 'ko'],
  ])
  const look = {
    language,
    bullet: random.pick(['-', '-', '*', '*', '+'] as const),
    heading: random.int(2, 3),
  }
  const { dress } = drawLinkStyle(random, { ...look, link: () => '' })
  return { ...look, link: (label, url) => dress(label, url, '🔗') }
}

/** The papers to choose from: in some lists every title begins with the name of a method, in some none does. */
function drawPool({ random, papers }: World): readonly Paper[] {
  const kind = random.weighted([
    [8, 'any'],
    [1.5, 'named'],
    [0.7, 'nameless'],
  ] as const)
  if (kind === 'any') return papers
  return papers.filter(({ title }) => (splitNickname(title) !== null) === (kind === 'named'))
}

/** Of papers in a list: some lists are very short. */
const drawLength = (random: Random): number =>
  random.weighted([
    [2, random.int(1, 8)],
    [3, random.int(5, 25)],
    [5, random.int(15, 70)],
  ])

type Part = {
  readonly form: Form
  readonly papers: readonly Paper[]
  readonly before: number
}

function drawSection(world: World, look: Look, table: VenueTable, { form, papers, before }: Part): string {
  const { random } = world
  const entries = papers.map((paper, index) =>
    drawEntry(random, look, table, form, { paper, entry: before + index, count: before + index + 1 }),
  )
  const written = withSlips(random, shaped(world, look, form, entries))
  const body = form.width === undefined || /^\s*[|<]/.test(written) ? written : hardWrap(written, form.width)
  const above = random.chance(0.3) ? `${interlude(world, look)}\n` : ''
  const below = random.chance(0.08) ? `\n${noise(world, look)}` : ''
  return above + body + below
}

function drawEntry(
  random: Random,
  look: Look,
  table: VenueTable,
  { habits, lines, cites = [] }: Form,
  draft: Omit<Draft, 'lines'>,
): Fields {
  if (cites.length === 0) return drawFields(random, look, habits, table, { ...draft, lines })
  const { line, habits: own } = random.pick(cites)
  const fields = drawFields(random, look, own, table, { ...draft, lines: [line] })
  return { ...fields, whole: fill(line, { ...fields, number: '' }).trim() }
}

/** Entries, or what is dressed as entries, in the form's shape. */
function shaped(world: World, look: Look, form: Form, entries: readonly Fields[]): string {
  const topics = (chance: Random) => drawTopicHeading(chance, look)
  return form.shape({ ...form, world, look, layout: seeded(form.seed), entries, topics })
}

/** What may have happened to the file as a whole. */
function finished(random: Random, text: string): string {
  const typed = withMistakes(random, text)
  const lines = random.chance(0.03) ? typed.replaceAll('\n', '\r\n') : typed
  return random.chance(0.01) ? lines.replaceAll(', ', ',\u00a0') : lines
}

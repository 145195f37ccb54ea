/** Entries in schedules: of courses, reading groups and meetings, by weeks and days. */
import type { Fields } from '../pattern.ts'
import type { Random } from '../random.ts'
import { firstLine, type Section, type Shape } from '../section.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'September', 'October', 'November']

type Days = (random: Random, week: number) => string

/** How one schedule writes its days. */
const DATED: readonly Days[] = [
  (random) => `${random.int(2014, 2025)}-${random.int(10, 12)}-${random.int(10, 28)}`,
  (random) => `${random.int(2014, 2025)}.${random.int(1, 12)}.${random.int(1, 28)}`,
  (random) => `${random.pick(MONTHS)} ${random.int(1, 28)}, ${random.int(2014, 2025)}`,
]
/** The same without a year, which a reader would take for the papers'. */
const DAYS: readonly Days[] = [
  (random) => `${random.int(1, 12)}/${String(random.int(1, 28)).padStart(2, '0')}`,
  (random) => `${random.pick(MONTHS)} ${random.int(1, 28)}`,
  (random) => `${random.pick(MONTHS).slice(0, 3)} ${random.int(1, 28)}`,
  (random) => `${random.pick(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'])} ${random.int(1, 12)}/${random.int(1, 28)}`,
  (_, week) => `Week ${week}`,
  (_, week) => `${week}`,
  (_, week) => `Lecture ${week}`,
  (_, week) => `Session ${week}:`,
]

/** What stands on a day without papers. */
const IDLE = [
  'No class',
  '(No class)',
  'No meeting',
  'Holiday',
  'Thanksgiving break',
  'Spring break',
  'Cancelled',
  'Project check-in',
  'Project presentations',
  'Final exam',
  'Midterm',
  'Introductions',
  'Course overview',
  'No lab meeting',
  'Guest lecture',
  'Practice talks',
  'Poster session',
  'TBD',
  'Conference travel',
]

const PEOPLE = [
  'Anna',
  'Marek',
  'Jun',
  'Sofia',
  'Ravi',
  'Lea',
  'Tomas',
  'Yuki',
  'Omar',
  'Claire',
  'Wei',
  'Ben',
]

const TASKS = ['Project proposal', 'Homework 1', 'Quiz', 'Problem set 2', 'Reading response', 'Draft due']

/** Something on the other columns: people, slides, tasks. */
function beside(random: Random, name: string): string {
  const who = random.pick(PEOPLE)
  if (/Due|Assign|Homework/.test(name)) return random.chance(0.7) ? '' : random.pick(TASKS)
  if (random.chance(0.15)) return ''
  if (/Slide|Note|Material|Video/.test(name))
    return random.pick([
      `[${who}](/assets/${who.toLowerCase()}.pdf)`,
      `[Slides](slides/${random.int(1, 20)}.pdf)`,
      `[${who}](https://docs.google.com/presentation/d/${random.int(1e6, 9e6)}/edit)`,
      `[slides](https://www.slideshare.net/${who}/talk-${random.int(1, 99)})<br />[video](https://youtu.be/${random.int(1e6, 9e6)})`,
    ])
  return random.pick([who, who, `${who}, ${random.pick(PEOPLE)}`, `@${who.toLowerCase()}`])
}

const COLUMNS: readonly (readonly string[])[] = [
  ['Date', 'Topic', 'PAPERS', 'OPTIONAL', 'Slides', 'Due'],
  ['Date', 'Topic', 'PAPERS'],
  ['Week', 'Topic', 'PAPERS', 'Notes'],
  ['Date', 'PAPERS', 'Presenter'],
  ['Date', 'Presenter', 'PAPERS', 'Slides'],
  ['Date', 'Topic', 'Presenter', 'PAPERS', 'Material'],
  ['Date', 'Presenter', 'Topic', 'PAPERS'],
  ['Date', 'Topic', 'Slides', 'PAPERS', 'Due'],
  ['Lecture', 'Topic', 'PAPERS', 'OPTIONAL'],
  ['Date', 'Leader', 'PAPERS', 'OPTIONAL'],
]
const HEADS = {
  PAPERS: ['Paper', 'Readings', 'Required', 'Reading', 'Papers', 'Required Reading', 'Paper(s)'],
  OPTIONAL: ['Optional', 'Further Reading', 'Supplementary', 'Background', 'Optional reading'],
} as const

const take = (random: Random, entries: Fields[], most: number): Fields[] =>
  entries.splice(0, random.int(1, most))

/** A table with a day a row, and several papers in some cells. */
export const scheduleTable: Shape = (section) => {
  const { world, layout, topics } = section
  const { random } = world
  const columns = layout.pick(COLUMNS)
  const day = layout.pick(DAYS)
  const joint = layout.pick(['<br />', '<br>', '<br/>', ', ', ' <br> '])
  const most = layout.pick([1, 1, 2, 3])
  const idle = layout.pick([0, 0.1, 0.2])
  const left = [...section.entries]
  const cell = (name: string, week: number): string => {
    if (name === 'PAPERS') return papers(section, take(random, left, most), joint)
    if (name === 'OPTIONAL') return random.chance(0.5) ? '' : papers(section, take(random, left, 4), joint)
    if (/Date|Week|Lecture/.test(name)) return day(random, week)
    return name === 'Topic' ? topics(random) : beside(random, name)
  }
  const heads = columns.map((name) =>
    name === 'PAPERS' || name === 'OPTIONAL' ? layout.pick(HEADS[name]) : name,
  )
  const rows = [heads, columns.map(() => '---')]
  for (let week = 1; left.length > 0; week++) {
    if (random.chance(idle))
      rows.push(
        columns.map((_, place) => (place === 0 ? day(random, week) : place === 1 ? random.pick(IDLE) : '')),
      )
    rows.push(columns.map((name) => cell(name, week)))
  }
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

const papers = (section: Section, entries: readonly Fields[], joint: string): string =>
  entries.map((entry) => firstLine(section, entry).replaceAll('|', '/').replaceAll('\n', ' ')).join(joint)

const MEETINGS = [
  '@who leads the discussion',
  '@who discussion lead on @topic',
  'Discussion lead: @who',
  'Presenter: @who',
  '@who presents',
  'Topic: @topic (@who)',
  '@topic with @who',
]

/** A heading a day, and under it one or two papers, a meeting, or nothing to read. */
export const scheduleDays: Shape = (section) => {
  const { world, layout, look, topics } = section
  const { random } = world
  const day = layout.pick([...DATED, ...DAYS])
  const mark = layout.pick([
    `${'#'.repeat(look.heading + 1)} @`,
    `${'#'.repeat(look.heading)} @`,
    '**@**',
    '**@:**',
  ])
  const frame = layout.pick(['', '', `${look.bullet} `])
  const idle = layout.pick([0.1, 0.3, 0.5])
  const left = [...section.entries]
  const parts: string[] = []
  const told = () =>
    random.pick(MEETINGS).replace('@who', random.pick(PEOPLE)).replace('@topic', topics(random).toLowerCase())
  for (let week = 1; left.length > 0; week++) {
    parts.push(mark.replace('@', day(random, week)))
    if (random.chance(idle)) {
      parts.push(random.chance(0.7) ? random.pick(IDLE) : told())
      continue
    }
    const lines = take(random, left, 2).map((entry) => firstLine(section, entry))
    if (random.chance(0.35))
      parts.push([told(), ...lines.map((line) => `  ${look.bullet} ${line}`)].join('\n'))
    else parts.push(lines.map((line) => frame + line).join(frame === '' ? '\n\n' : '\n'))
  }
  return `${parts.join('\n\n')}\n`
}

/** An item a day: `- Mar 3: paper (who)`. */
export const scheduleItems: Shape = (section) => {
  const { world, layout, look } = section
  const { random } = world
  const day = layout.pick(DAYS)
  const lead = layout.pick(['@: ', '**@**: ', '**@:** ', '(@) ', '[@] ', '@ - ', '@ | ', '_@_ '])
  const who = layout.pick(['', ' (@)', ' (presented by @)', ' - @', ' [Presenter: @]', ', @'])
  const idle = layout.pick([0, 0.1, 0.3])
  const lines: string[] = []
  for (const [week, entry] of section.entries.entries()) {
    const head = () => lead.replace('@', day(random, week + 1).replace(/:$/, ''))
    if (random.chance(idle)) lines.push(`${look.bullet} ${head()}${random.pick(IDLE)}`)
    const by = random.chance(0.85) ? who.replace('@', random.pick(PEOPLE)) : ''
    lines.push(`${look.bullet} ${head()}${firstLine(section, entry)}${by}`)
  }
  return `${lines.join('\n')}\n`
}

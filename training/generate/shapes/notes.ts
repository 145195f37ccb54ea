/** Entries with what their reader noted: outlines, remarks in quotation, paragraphs and formulas under each. */
import { cjkProse, cjkSummary } from '../cjk-say.ts'
import { sayOne } from '../prose-say.ts'
import { ramble } from '../ramble.ts'
import { SUMMARIES } from '../remarks-sentences.ts'
import { allLines, firstLine, indented, joinLines, type Section, type Shape } from '../section.ts'

const POINTS = [
  'Takeaways',
  'Takeaway',
  'Introduction',
  'Motivation',
  'Method',
  'Methods',
  'Paper contexts',
  'Results',
  'Background',
  'Key idea',
  'Limitations',
  'Questions',
  'Future work',
  'Experiments',
  'Contributions',
  'Related work',
  'Loss',
  'Summary',
]
const CHINESE_POINTS = [
  '动机',
  '方法',
  '方法介绍',
  '思想',
  '实验结果',
  '介绍',
  '目标',
  '贡献',
  '模型',
  '总结',
]
const FORMULAS = [
  '$L = \\sum_i \\log p(x_i)$',
  '$\\tau_{i+1}(S) = \\tau_i(S) + \\phi_i$',
  '$R_{i+1} = C R_i$, the radius is constant within $S$',
  'i) hash, ii) grid',
  'loss = $\\lambda$ * reconstruction + KL',
  '`x = softmax(QK^T)V`',
]

/** A sentence of someone's notes. */
function sentence({ world, notes }: Section): string {
  const { random } = world
  if (random.chance(0.5)) return ramble(world, notes, 1, random.pick([1, 1, 2, 5])).trim()
  if (notes !== 'en' && random.chance(0.8))
    return random.chance(0.5) ? cjkSummary(random, notes) : cjkProse(random, notes)
  const words = sayOne(world, SUMMARIES)
  return random.chance(0.3) ? words.replace(/\.$/, '') : words
}

const point = ({ world: { random }, notes }: Section): string =>
  notes === 'zh' ? random.pick(CHINESE_POINTS) : random.pick(POINTS)

/** An outline of some lines, up to three levels deep. */
function outline(section: Section, indent: string, step: string, bullet: string): string {
  const { random } = section.world
  const lines: string[] = []
  let depth = 0
  for (let left = random.int(1, 8); left > 0; left--) {
    const words = random.weighted([
      [6, sentence(section)],
      [2, point(section)],
      [1, `**${point(section)}**`],
      [1.5, `${point(section)}: ${sentence(section)}`],
      [0.7, random.pick(FORMULAS)],
    ])
    lines.push(`${indent}${step.repeat(depth)}${bullet} ${words}`)
    depth = Math.max(0, Math.min(2, depth + random.int(-1, 1)))
  }
  return lines.join('\n')
}

/** An item an entry, and an outline of notes within. */
export const outlined: Shape = (section) => {
  const { layout, look, world } = section
  const deep = layout.pick(['', '', '  ', '    '])
  const step = layout.pick(['  ', '    '])
  const share = layout.pick([0.4, 0.8, 1])
  const bold = layout.chance(0.2) ? '**' : ''
  const ordered = layout.chance(0.25)
  const gap = layout.pick(['\n', '\n', '\n\n'])
  const texts = section.entries.map((entry, index) => {
    const line = firstLine(section, entry)
    const own = bold === '' || /\*\*/.test(line) ? line : `**${line}**`
    const notes = world.random.chance(share)
      ? `\n${outline(section, `${deep}${ordered ? '    ' : step}`, step, look.bullet)}`
      : ''
    return `${deep}${ordered ? `${index + 1}.` : look.bullet} ${own}${notes}`
  })
  const head = deep === '' ? '' : `${look.bullet} ${section.topics(world.random)}\n`
  return `${head}${texts.join(gap)}\n`
}

/** What stands under an entry: quoted, plain or as an outline at the margin. */
function below(section: Section): (lead: string) => string {
  const { layout, world, look } = section
  const { random } = world
  const prose = (most: number) =>
    Array.from({ length: random.int(1, most) }, () => sentence(section)).join(' ')
  const wrapped = (text: string) => text.replace(/(.{50,70}) /g, '$1\n')
  return layout.pick<(lead: string) => string>([
    (lead) => indented(`> _${wrapped(prose(3))}_`.replaceAll('\n', '\n> '), lead),
    (lead) => indented(`> ${wrapped(prose(4))}`.replaceAll('\n', '\n> '), lead),
    (lead) => indented(`> ${prose(2)}`, lead),
    (lead) => indented(prose(3), lead),
    (lead) => indented(wrapped(prose(4)), lead),
    () => prose(2),
    (lead) => outline(section, lead, '  ', look.bullet),
    () => outline(section, '', '    ', look.bullet),
  ])
}

/** An item or a paragraph an entry, and the reader's remarks below it. */
export const remarked: Shape = (section) => {
  const { layout, look, world } = section
  const mark = layout.pick(['ordered', look.bullet, look.bullet, 'none'])
  const share = layout.pick([0.5, 0.9, 1])
  const rule = layout.chance(0.1) ? '\n\n---------' : ''
  const tight = layout.chance(0.25)
  const write = below(section)
  const texts = section.entries.map((entry, index) => {
    const lead = mark === 'ordered' ? `${index + 1}. ` : mark === 'none' ? '' : `${mark} `
    const notes = world.random.chance(share)
      ? `${tight ? '<br>\n' : '\n\n'}${write(' '.repeat(lead.length || 0))}`
      : ''
    return `${lead}${joinLines(allLines(section, entry), '  \n', ' '.repeat(lead.length))}${notes}${rule}`
  })
  return `${texts.join('\n\n')}\n`
}

/** The title or the citation as a heading, and notes as paragraphs, points or sections under it. */
export const notedHeadings: Shape = (section) => {
  const { layout, look, world } = section
  const { random } = world
  const mark = '#'.repeat(Math.min(6, look.heading + layout.int(0, 2)))
  const inner = layout.chance(0.3)
  const write = below(section)
  const texts = section.entries.map((entry) => {
    const lines = allLines(section, entry)
    const notes = inner
      ? Array.from({ length: random.int(1, 3) }, () => `${mark}# ${point(section)}\n\n${write('')}`).join(
          '\n\n',
        )
      : write('')
    return [`${mark} ${lines[0] ?? ''}`, ...lines.slice(1), notes].join('\n\n')
  })
  return `${texts.join('\n\n')}\n`
}

/** Under a call-out that the list's site understands: indented by four blanks. */
export const calledOut: Shape = (section) => {
  const { layout, world } = section
  const name = layout.pick(['note', 'info', 'abstract', 'tip'])
  return `!!! ${name} "${section.topics(world.random)}"\n\n${indented(layout.chance(0.5) ? remarked(section) : outlined(section), '    ')}\n`
}

const PARENTS = [
  '[@](https://github.com/user1/notes/tree/master/x1)',
  '[Notes on @](notes/x2.md)',
  '[【关于 @】那些你不知道的事](https://github.com/user1/notes/tree/master/x3/)',
  '[【@】论文笔记](notes/x2.md)',
  '**@**',
  '@',
]

/** A parent that leads to the notes, and what it is about as its children: labelled lines, then an outline. */
export const explained: Shape = (section) => {
  const { layout, look, world } = section
  const parent = layout.pick(PARENTS)
  const indent = layout.pick(['  ', '  ', '    '])
  const gap = layout.pick(['\n', '\n\n'])
  const share = layout.pick([0, 0.6, 1])
  const texts = section.entries.map((entry) => {
    const name = entry.nick || section.topics(world.random)
    const lines = allLines(section, entry).map((line) => `${indent}${look.bullet} ${line}`)
    const notes = world.random.chance(share) ? [outline(section, indent, indent, look.bullet)] : []
    return [`${look.bullet} ${parent.replace('@', () => name)}`, ...lines, ...notes].join('\n')
  })
  return `${texts.join(gap)}\n`
}

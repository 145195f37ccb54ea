/** News and changes: dated lines that may mention papers and are none. */
import { cjkNews } from './cjk-say.ts'
import type { Look, World } from './look.ts'
import { say, sayOne } from './prose-say.ts'
import { NEWS } from './prose-sentences.ts'

const HEADINGS = [
  'News',
  '🔥 News',
  'Updates',
  'Update log',
  '📢 News',
  "What's new",
  'Changelog',
  'Latest updates',
  'Announcements',
  ':newspaper: News',
  'Update Notification',
  'Timeline of updates',
]

/** A section of news in one dress, with a heading, a bold line or nothing above it. */
export function news(world: World, look: Look): string {
  const { random } = world
  const head = headOf(world, look)
  if (random.chance(0.12)) return `${head}${changeTable(world, look)}\n`
  const write = newsWriter(world, look)
  const items = Array.from({ length: random.int(1, 7) }, write)
  const apart = /^\s*[-*+>]/.test(items[0] ?? '') ? '\n' : random.pick(['\n\n', '  \n', '<br>\n'])
  return `${head}${items.join(apart)}\n`
}

function headOf({ random }: World, look: Look): string {
  const name =
    look.language !== 'en' && random.chance(0.5)
      ? random.pick(['更新', '新闻', '最新消息', 'お知らせ', '업데이트'])
      : random.pick(HEADINGS)
  return random.weighted([
    [6, `${'#'.repeat(random.int(2, 4))} ${name}\n\n`],
    [1, `**${name}**\n\n`],
    [1, ''],
  ])
}

function newsWriter(world: World, look: Look): () => string {
  const { random } = world
  const pattern = random.pick([
    '# **[@date]** ~',
    '# [@date] ~',
    '# **@date**: ~',
    '# **@date** ~',
    '# @date: ~',
    '# (@date) ~',
    '# `@date` ~',
    '# [@date]: ~',
    '# 🔥 **@date**: ~',
    '# @emoji [@date] ~',
    '# @emoji @emoji **@date: ~**',
    '# **@date ~**',
    ':triangular_flag_on_post: **@date**: ~',
    '🚩 @date: **~**',
    '**Update @date** ~',
    '🔥🔥 ~',
    '> @date: ~',
    '# ~ (@date)',
    '# ~',
  ])
  const bullet = random.pick([look.bullet, look.bullet, '-', '*'])
  return () => {
    const own = look.language !== 'en' && random.chance(0.6)
    const words = own ? cjkNews(random, look.language) : sayOne(world, NEWS)
    const bare = /\*\*[^@~]*~/.test(pattern) ? words.replaceAll('**', '') : words
    return say(
      world,
      pattern.replace('#', () => bullet),
    ).replace('~', () => bare)
  }
}

function changeTable(world: World, look: Look): string {
  const { random } = world
  const write = () =>
    (look.language !== 'en' ? cjkNews(random, look.language) : sayOne(world, NEWS)).replaceAll('|', ' ')
  const lines = Array.from(
    { length: random.int(2, 8) },
    (_, at) => `| V${at + 1} | ${say(world, '@date')} | ${write()} |`,
  )
  return ['| Version | Time | Update Content |', '|---|---|---|', ...lines].join('\n')
}

/** Headings of sections, and how a section hangs under its own. */
import { cjkHeading } from './cjk.ts'
import { inventTopic } from './invented.ts'
import type { Look } from './look.ts'
import type { Random } from './random.ts'

/** What a section is about, in the list's language. */
export const drawTopicHeading = (random: Random, look: Look): string =>
  look.language !== 'en' && random.chance(0.6) ? cjkHeading(random, look.language) : inventTopic(random)

type Frame = (heading: string, text: string) => string

/** One list's way to set headings over its sections, or to fold them. */
export function drawFrame(random: Random, look: Look): Frame {
  if (random.chance(0.07)) return drawFold(random)
  const marks = '#'.repeat(look.heading)
  const emoji = random.pick(['🔥', '📖', ':books:', '📝', '🌟'])
  let count = 0
  const line = random.weighted<(heading: string) => string>([
    [12, (heading) => `${marks} ${heading}`],
    [1.2, (heading) => `${marks} ${++count}. ${heading}`],
    [0.8, (heading) => `${marks} ${emoji} ${heading}`],
    [0.5, (heading) => `${marks} [${heading}](#contents)`],
    [0.6, (heading) => `**${heading}**`],
    [0.5, (heading) => `<a name="${++count}"></a>\n\n${marks} ${heading}`],
    [0.5, () => `${marks} ${2026 - count++}`],
    [0.4, (heading) => `${heading}\n${'-'.repeat(heading.length)}`],
    [0.4, () => `${marks} ${random.pick(['CVPR', 'NeurIPS', 'ACL', 'ICRA'])} ${random.int(2015, 2026)}`],
    [0.3, (heading) => `---\n\n${marks} ${heading}`],
    [0.3, (heading) => `<h${look.heading}>${heading}</h${look.heading}>`],
    [0.3, () => ''],
  ])
  return (heading, text) => `${line(heading)}\n\n${text}`
}

function drawFold(random: Random): Frame {
  const open = random.pick(['', ' open'])
  const tag = random.pick(['', 'b', 'strong', 'h3'])
  return (heading, text) => {
    const summary = tag === '' ? heading : `<${tag}>${heading}</${tag}>`
    return `<details${open}>\n<summary>${summary}</summary>\n\n${text}\n</details>\n`
  }
}

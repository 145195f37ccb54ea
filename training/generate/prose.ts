/** What stands around the sections of a list and is no entry. */
import type { Look, World } from './look.ts'

/** Before the first section: title, badges, introduction, news, contents. */
export function introduction({ random }: World, _look: Look): string {
  return `# ${random.pick(['Awesome Papers', 'Reading List'])}\n\nA list of papers that we like.\n`
}

/** Between a section's heading and its entries, or between two entries. Often empty. */
export function interlude({ random }: World, _look: Look): string {
  return random.chance(0.2) ? 'Papers are sorted by date.\n' : ''
}

/** After the last section: license, thanks, citation. */
export function ending({ random }: World, look: Look): string {
  return random.chance(0.5) ? `${'#'.repeat(look.heading)} License\n\nMIT\n` : ''
}

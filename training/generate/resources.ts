/** Sections in the form of the list whose items are no papers: tools, data sets, courses, blogs, people. */
import type { Look, World } from './look.ts'

/** A whole section, with its heading. */
export function resources({ random }: World, look: Look): string {
  const name = random.pick(['PyTorch', 'OpenAI Gym', 'Hugging Face'])
  return `${'#'.repeat(look.heading)} Tools\n\n${look.bullet} [${name}](https://example.org)\n`
}

/** Blocks that look like entries and are none: tables of results, contents, code, BibTeX. */
import type { Look, World } from './look.ts'

/** One block, without a heading. */
export function noise({ random }: World, _look: Look): string {
  return `| Model | Top-1 |\n|---|---|\n| ResNet | ${random.int(60, 90)} |\n`
}

/** The words before a bare address that say what it is. */
import type { Flow, RawLink } from '../markdown/flow.ts'

/** Of a label with what sets it off, in characters. */
const LONGEST_LABEL = 40

/** `- Code: https://…`: the words before a bare address on its line are its label. */
export function lineLabel(flow: Flow, link: RawLink): string | null {
  const near = flow.text.slice(Math.max(0, link.from - LONGEST_LABEL), link.from)
  if (!/[:：]\s*$/.test(near.slice(-4))) return null
  const before = /([^\n:：|•,]{1,30})[:：][^\S\n]*$/u.exec(near)
  return before?.[1]?.trim() ?? null
}

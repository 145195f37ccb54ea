/** Abstracts that a list quotes: what they speak of says nothing of where the paper appeared. */
import type { List } from '../../../model/list.ts'
import type { Span } from '../../../model/span.ts'

/** Characters of an abstract before a claim in it. */
const LONGEST = 4000
const LABEL =
  /(?:^|\n)[ \t>]*(?:[-*+][ \t]+)?[*_`]{0,3}(?:abstract|summary|highlights?|tl;?dr|摘要)[*_`]{0,3}[ \t]?[:：]/gi
/** A blank line, or the bullet, number or label of another field. */
const ENDS = /\n[ \t]*(?:\n|(?:[-*+]|\d{1,4}[.)])[ \t]|[*_]{2}\p{L})/u

/** `**Abstract:** We improve on … of the CoNLL 2012 shared task.`: whether a claim stands behind such a label. */
export function isInAbstract({ start }: Span, { text }: List): boolean {
  const before = text.slice(Math.max(0, start - LONGEST), start)
  const label = [...before.matchAll(LABEL)].at(-1)
  return label !== undefined && !ENDS.test(before.slice(label.index + label[0].length))
}

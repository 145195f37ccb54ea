/** Abstracts that a list quotes: what they speak of says nothing of where the paper appeared. */
import type { List } from '../../../model/list.ts'
import { lastUpTo, type Span } from '../../../model/span.ts'
import { memoizeByObject } from '../../../text/memoize.ts'

/** Characters of an abstract before a claim in it. */
const LONGEST = 4000
const LABEL =
  /(?:^|\n)[ \t>]*(?:[-*+][ \t]+)?[*_`]{0,3}(?:abstract|summary|highlights?|tl;?dr|摘要)[*_`]{0,3}[ \t]?[:：]/gi
/** A blank line, or the bullet, number or label of another field. */
const ENDS = /\n[ \t]*(?:\n|(?:[-*+]|\d{1,4}[.)])[ \t]|[*_]{2}\p{L})/u

/** `**Abstract:** We improve on … of the CoNLL 2012 shared task.`: whether a claim stands behind such a label. */
export function isInAbstract({ start }: Span, list: List): boolean {
  const ends = labelsIn(list)
  const label = ends[lastUpTo(ends, start)]
  return label !== undefined && start - label <= LONGEST && !ENDS.test(list.text.slice(label, start))
}

/** Where the labels of abstracts end, in order. */
const labelsIn = memoizeByObject(({ text }: List): readonly number[] =>
  [...text.matchAll(LABEL)].map(({ index, 0: label }) => index + label.length),
)

/** Pages of a site generator, whose headings get other anchors there than on GitHub. */
import type { Heading, List } from '../../../model/list.ts'

/** Characters and lines of front matter in which its end is sought. */
const FARTHEST = 10_000
const MOST_LINES = 60
const KEY = /^[\w-]+:(?:\s|$)/

/** Whether the file begins with front matter, such as `layout: page`: then a site generator shows it as well. */
export function isSitePage({ text }: List): boolean {
  const [first = '', ...rest] = text.slice(0, FARTHEST).split(/\r?\n/, MOST_LINES)
  const end = first.trimEnd() === '---' ? rest.findIndex((line) => line.trimEnd() === '---') : -1
  return rest.slice(0, Math.max(0, end)).some((line) => KEY.test(line))
}

/** The headings that have an anchor wherever the file is shown: only GitHub gives `<h3>2024</h3>` one. */
export const surelyAnchored = (list: List): readonly Heading[] =>
  isSitePage(list) ? list.headings.filter((heading) => !isTag(heading, list)) : list.headings

const isTag = ({ span: { start } }: Heading, { text }: List): boolean =>
  /<h[1-6][^<>]*>\s*$/i.test(text.slice(Math.max(0, start - LONGEST_TAG), start))
const LONGEST_TAG = 200

/**
 * The anchors that one or another generator makes of headings in Markdown: of words only, without what stands before the first
 * letter, or with Latin letters only.
 */
export const siteAnchors = (list: List): readonly string[] =>
  isSitePage(list)
    ? surelyAnchored(list).flatMap(({ slug, text }) => {
        const made = [slug, text.replace(/[^\p{L}\p{N}_]+/gu, '-'), slug.replace(/[^a-z\d_ -]/gi, '')]
        return [...made, ...made.map((one) => one.replace(/^[^a-z]+/i, ''))]
      })
    : []

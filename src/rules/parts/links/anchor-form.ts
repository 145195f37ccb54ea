/** How a list writes the characters of its anchors that are not ASCII: as they are, or encoded. */
import type { List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'

/** An anchor as an address within this list: `#%EF%B8%8F-rivers` where other anchors have `%EF%B8%8F` as well. */
export function anchorAddress(slug: string, list: List): string {
  const { selectors, letters } = encodedIn(list)
  const written = (one: string) => ((one === SELECTOR ? selectors : letters) ? encodeURIComponent(one) : one)
  return `#${slug.replace(/[^\x20-\x7e]/gu, written)}`
}

/** The variation selector of an emoji: nobody sees it, so that many write only this encoded. */
const SELECTOR = '\ufe0f'
const ENCODED_SELECTOR = /%EF%B8%8F/gi

/** Whether more anchors of a list have selectors, and other characters, encoded than as they are. */
const encodedIn = memoizeByObject(({ links, text }: List) => {
  const written = links
    .filter(({ reference }) => reference.kind === 'anchor')
    .map(({ urlSpan }) => text.slice(urlSpan.start, urlSpan.end))
  const others = written.map((one) => one.replaceAll(SELECTOR, '').replace(ENCODED_SELECTOR, ''))
  const count = (all: readonly string[], form: RegExp) => all.filter((one) => form.test(one)).length
  return {
    selectors: count(written, /%EF%B8%8F/i) > count(written, /\ufe0f/),
    letters: count(others, /%[89a-f][\da-f]/i) > count(others, /[^\x20-\x7e]/),
  }
})

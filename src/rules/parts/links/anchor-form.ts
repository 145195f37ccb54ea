/** How a list writes its anchors: in small letters or with capitals; characters that are not ASCII as they are, or encoded. */
import type { Heading, List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'

/** An anchor as an address within this list: `#%EF%B8%8F-rivers` where other anchors have `%EF%B8%8F` as well. */
export function anchorAddress(slug: string, list: List): string {
  const { selectors, letters } = encodedIn(list)
  const written = (one: string) => ((one === SELECTOR ? selectors : letters) ? encodeURIComponent(one) : one)
  return `#${slug.replace(/[^\x20-\x7e]/gu, written)}`
}

/** The anchor of a heading for a link that was written `instead`: with the heading's capitals where such links have them. */
export function slugLike(instead: string, heading: Heading, list: List): string {
  const { small, large } = casesIn(list)
  const hasCapitals = CAPITAL.test(instead) ? large > small : large > FEW && small <= FEW
  return hasCapitals ? withCapitals(heading) : heading.slug
}
const CAPITAL = /\p{Lu}/u
/** The link that is mended is one of them. */
const FEW = 1

/** GitHub ignores case in links to headings. */
function withCapitals({ slug, text }: Heading): string {
  let at = 0
  const letters = [...slug].map((letter) => {
    if (!/\p{L}/u.test(letter)) return letter
    while (at < text.length && text.charAt(at).toLowerCase() !== letter) at++
    return text.charAt(at++)
  })
  return letters.includes('') ? slug : letters.join('')
}

/** How many links whose words have capitals have none in their anchors, and how many have some there. */
const casesIn = memoizeByObject(({ links }: List) => {
  const slugs = links.flatMap(({ reference, label }) =>
    reference.kind === 'anchor' && CAPITAL.test(label) ? reference.slug : [],
  )
  const large = slugs.filter((slug) => CAPITAL.test(slug)).length
  return { small: slugs.length - large, large }
})

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

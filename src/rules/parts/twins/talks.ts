/** Talks, courses and posts, which may have the title of a paper. */
import type { Entry, List } from '../../../model/list.ts'

/** Whether an entry is a paper: talks and posts about one have their own dates and speakers. */
export const isNoTalk = ({ links, section }: Entry) =>
  !isAmongTalks({ section }) &&
  (links.some(({ role, url }) => role === 'paper' && !OF_TALK.test(url)) ||
    !links.some(
      ({ role, url }) => ['video', 'slides', 'project', 'other'].includes(role) || OF_TALK.test(url),
    ))

/** Whether an entry stands under a heading of talks, which have titles of their own. */
export const isAmongTalks = ({ section }: Pick<Entry, 'section'>): boolean => TALKS.test(section.at(-1) ?? '')

/** `Talks and Tutorials`, `Blog posts`; a heading with any other word has other subjects. */
const TALKS =
  /^(?=.*\p{L})(?:[^\p{L}]|\b(?:invited|recorded|talks?|tutorials?|slides|lectures?|presentations?|videos|blogs?|blogposts?|posts|podcasts?|and|or)\b)+$/iu
const OF_TALK = /\/talks?\/|\bvideolectures\b|\/blogs?\/|:\/\/blogs?\./i

/** Characters behind a title that are looked at. */
const MOST = 300

/** `SIGGRAPH 2021 Course.` behind the title of what links no paper. */
export function isCourse({ title, links, span }: Entry, { text }: List): boolean {
  if (!title || links.some(({ role }) => role === 'paper')) return false
  const { end } = title.span
  const behind = text.slice(end, Math.min(end + MOST, span.end)).replace(/\]\([^()\s]*\)/g, ']')
  return /\b(?:course|tutorial|lectures?|summer school)\b/i.test(behind)
}

/** Whether all that an entry links is what somebody said at a meeting, by its address: `…/seminar/doe.pdf`, `…/rivers_slides.pdf`. */
export function linksTalkAlone({ links }: Entry): boolean {
  const pages = links.filter(({ role, url }) => url !== '' && !['image', 'badge', 'anchor'].includes(role))
  return pages.length > 0 && pages.every(({ url }) => SPOKEN_AT.test(url))
}
const SPOKEN_AT =
  /\/(?:talks?|seminars?|slides?|lectures?|keynotes?)\/|[-_](?:slides?|talk)\.(?:pdf|pptx?|key)\b|\.(?:pptx?|key)$/i

/** Talks and posts about papers. */
import type { Entry } from '../../../model/list.ts'

/** Whether an entry is a paper: talks and posts about one have their own dates and speakers. */
export const isNoTalk = ({ links, section }: Entry) =>
  !TALKS.test(section.at(-1) ?? '') &&
  (links.some(({ role, url }) => role === 'paper' && !OF_TALK.test(url)) ||
    !links.some(
      ({ role, url }) => ['video', 'slides', 'project', 'other'].includes(role) || OF_TALK.test(url),
    ))

/** `Talks and Tutorials`; a heading with any other word has other subjects. */
const TALKS =
  /^(?=.*\p{L})(?:[^\p{L}]|\b(?:invited|recorded|talks?|tutorials?|slides|lectures?|presentations?|videos|and|or)\b)+$/iu
const OF_TALK = /\/talks?\/|\bvideolectures\b/i

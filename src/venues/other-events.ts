/** Events at a conference under names of their own: workshops that nobody calls one. */
import type { Venue, VenueIndex } from '../model/venue.ts'
import { venueAtStart } from './in-text.ts'
import { PRESENTATION, TRACK } from './tracks.ts'

/** `CVPR 2026 CV4Clinical`, `NeurIPS 2025 MLSB`: the coined name behind a venue and its year is that of a workshop there, which is not called one. */
export function isPartsName(sentence: string, at: number, { key }: Venue, venues: VenueIndex): boolean {
  const behind = sentence.slice(at, at + LONGEST_PART)
  const [more] = NAME_GOES_ON.exec(behind) ?? []
  if (more !== undefined && venueAtStart(behind.trim(), venues)?.venue.key !== key) return true
  if (PAIR_BEHIND.test(behind)) return true
  const [, word = ''] = PART_BEHIND.exec(behind) ?? []
  const isCoined = [word, ...word.split('-', 1)].some(
    (name) => COINED.test(name) && !NO_PART.test(name) && venues.read(name)?.key !== key,
  )
  return isCoined && !/\bworkshops?\b/i.test(sentence)
}
/** `SPIE Security + Defense Conference`: a society's or a series' name that goes on to that of another meeting; not `ICRA, IEEE International Conference on …`. */
const NAME_GOES_ON =
  /^(?:\s(?!(?:IEEE|ACM|CVF|International|Annual|Main|The|Conference)\b)(?:\p{Lu}[\p{L}-]*|[+&]|and|on|of|for|in)){1,6}\s(?:Conference|Symposium|Congress)\b/u
const PART_BEHIND = /^(?:[\s'’-]{0,2}(?:20)?\d\d)?\s([\p{L}\d]+(?:-[\p{L}\d]+)*)(?!\S*\s+[Tt]rack\b)/u
const COINED =
  /^\p{Lu}\p{L}*(?:\p{Ll}\p{Lu}|\d\p{Lu})|^\p{Lu}{3,}$|^\p{Lu}{2,}-\p{Lu}{2,}$|^\p{Lu}[\p{L}\d]*-\p{Lu}\p{Ll}+\p{Lu}/u
/** `ICML 2023 AI & HCI` */
const PAIR_BEHIND = /^(?:[\s'’-]{0,2}(?:20)?\d\d)?\s\p{Lu}{2,}\s?&\s?\p{Lu}{2,}(?!\p{L}|\s+[Tt]rack\b)/u
/** The last two are tracks of KDD and AAAI. */
const NO_PART = new RegExp(
  `^(?:github|homepage|projectpage|mainconference|ieee|acm|${PRESENTATION}|${TRACK}|ads|aisi)s?$`,
  'i',
)
const LONGEST_PART = 60

/** `Accepted at Safe Uses of Machine Learning, MICCAI 2025`: another event at the conference, not the conference itself. */
export function isElsewhere(sentence: string, said: number, at: number): boolean {
  const between = sentence.slice(said, at)
  if (/\bworkshops?\b/i.test(sentence) || (/\(\s*$/.test(between) && /\bconf(?:erence)?\b/i.test(between)))
    return false
  if (OF_OTHERS.test(between)) return true
  const [, part = ''] = PART_BEFORE.exec(between) ?? []
  if (COINED.test(part) && !COMMON_WORDS.test(part) && !NO_PART.test(part)) return true
  const names = between.match(/\b[A-Z][\w-]*/g) ?? []
  return names.filter((word) => !COMMON_WORDS.test(word)).length > 1
}
/** `presented at BEAM with CVPR 2025` */
const OF_OTHERS = /^(?:the\s)?(?!Round\b)[A-Z][\w&-]*\s(?:.{0,40}\s)?(?:with|at)\s(?:the\s)?$/
/** `Oral at MATH-AI, NeurIPS 2023` */
const PART_BEFORE = /^(\p{Lu}[\p{L}\d-]*),\s*$/u
const COMMON_WORDS = new RegExp(
  `^(?:the|proceedings|annual|international|conference|track|presentation|paper|ieee|acm|cvf|rsj|ai|in|at|of|on|to|by|for|${PRESENTATION}|${TRACK})$`,
  'i',
)

/** `VisionDocs@ICCV2025`, `WANT@NeurIPS 2023`, but not an email address. */
export const isPartAt = ({ key }: Venue, quote: string, venues: VenueIndex): boolean =>
  [...quote.matchAll(PART_AT)].some(([, part = '', name = '']) => {
    const isConference = /^[A-Z]{3}/.test(name) || venues.read(name)?.key === key
    return isConference && !SHOWN.test(part)
  })
const PART_AT = /(\w+) ?@ ?([A-Z][A-Za-z]+)(?!\w*\.\w)/g
/** `Published @ CVPR 2024`, `Camera-ready @ NeurIPS 2024` */
const SHOWN = new RegExp(
  `^(?:accepted|published|presented|appear(?:s|ed|ing)?|papers?|ready|${PRESENTATION})$`,
  'i',
)

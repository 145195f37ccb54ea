/** What the words beside a venue say of it: that it is a workshop's, that the paper was only submitted, or that it is no venue. */
import type { Entry, List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'

/**
 * `CVPR, 2015 SUNw: Scene Understanding workshop`: the rest of the line says that it is a workshop's; an abbreviation behind
 * the conference may be one, too: `NeurIPS'24 ENLSP`.
 */
export function namesWorkshop({ span }: Claim<string>, { text }: List): boolean {
  const [line = ''] = text.slice(span.start, span.end + 70).split('\n')
  const after = line.slice(span.end - span.start)
  const [, name = ''] = ABBREVIATION.exec(line.replaceAll('%20', ' ')) ?? []
  return /^[^\n|]{0,60}\bworkshop/i.test(after) || (name !== '' && !OF_CONFERENCE.test(name))
}
/** Behind the conference and its year. */
const ABBREVIATION = /^[\p{L}\s-]{3,40}[\s’'-](?:20)?\d\d (\p{Lu}{3,})(?![\p{L}\d])/u
const OF_CONFERENCE = /^(?:ORAL|SPOTLIGHT|POSTER|BEST|AWARD|HIGHLIGHT|MAIN|LONG|SHORT|PAPER|PDF|CODE)$/

/** `NIPS 2017 submitted`, `submitted to NIPS`: nobody says that it appeared there. */
export const isSubmission = ({ span }: Claim<string>, { text }: List): boolean =>
  /^[\s'’-]{0,3}\d{0,4}\W{0,3}(?:submi|under review)/i.test(text.slice(span.end, span.end + 30)) ||
  /\b(?:submitted (?:to|at)|submission (?:to|at|for))\s(?:the\s)?$/i.test(
    text.slice(Math.max(0, span.start - 30), span.start),
  )

/** `CVPR 2026 (Findings)`, `ACL 2025 Finding`, or `ACL'25%20Findings` in a badge's address, wherever it stands in the entry. */
export const namesFindings = ({ span }: Entry, { text }: List) =>
  /findings|\d\W{0,3}finding\b/i.test(text.slice(span.start, span.end))

/** Whether an abbreviation is followed by words with its initials that are not the venue's name. */
export function isOtherAbbreviation({ value, span }: Claim<string>, { text, venues }: List): boolean {
  const [, words = ''] = /^ \(([^()\n]{3,60})\)/.exec(text.slice(span.end, span.end + 70)) ?? []
  const initials = words.replace(/(\p{L})[\p{L}’']*[\s-]*/gu, '$1')
  return initials.toLowerCase() === value.toLowerCase() && venues.read(words) === null
}

/** `the CVPR 2026 Quick River Challenge`: a contest that is held at a conference, and may be named in any paper about it. */
export const isOfContest = ({ span }: Claim<string>, { text }: List): boolean =>
  CONTEST.test(text.slice(span.end, span.end + 90))
const CONTEST =
  /^['’\s]{0,2}(?:(?:20)?\d\d)?(?:\s[\p{Lu}\d][\p{L}\d-]*){0,8}\s(?:[Cc]hallenge|[Cc]ompetition|[Cc]ontest|[Ss]hared [Tt]ask)\b/u

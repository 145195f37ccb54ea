/** What the guesses at the heading that a link means have in common. */
import type { Heading, Link } from '../../../model/list.ts'
import { covers } from '../../../model/span.ts'
import type { AnchorUses } from './anchor-uses.ts'
import { type AnchorLink, slugLetters, slugWords } from './anchors.ts'
import type { MeantHeading } from './nearest-heading.ts'

export type Guess = (link: AnchorLink) => MeantHeading | null

/** Fewer words name nothing. */
export const FEWEST_NAMING = 3

export const slugWordList = (text: string): readonly string[] => slugWords(text).split(' ')

/** Whether a heading holds the link: some are themselves links back to the outline. */
export const holdsLink = ({ span }: Heading, link: Link): boolean => covers(span, link.span)

/** `#other-1` where another link has `#other` and only one heading is called so: the heading is gone. */
export function isOfMore(slug: string, { slug: theirs }: Heading, uses: AnchorUses): boolean {
  const letters = slugLetters(slug.replace(/-\d+$/, ''))
  return (
    slugLetters(slug) !== slugLetters(theirs) && letters === slugLetters(theirs) && uses.hasLetters(letters)
  )
}

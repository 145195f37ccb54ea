/** Posts, talks, programs and annotated versions that link the paper which they explain: they are about it, and no listing of it. */
import { isOfBlog } from '../../../hosts/blogs.ts'
import type { Entry, Link, List } from '../../../model/list.ts'
import { covers } from '../../../model/span.ts'
import { haveOneTitle } from '../twins/common.ts'
import { namesKnownVenue } from '../venues/may-be-published.ts'

/** Whether an entry links a page of its own before its paper, and says, or the page's address does, that it is a post, a talk or the like. */
export function tellsOfPaper(entry: Entry, list: List): boolean {
  const { title, links } = entry
  const paper = links.find(({ role }) => role === 'paper')
  const page = links.find(({ role, url }) => url !== '' && !['image', 'badge', 'anchor'].includes(role))
  if (!title || !paper || !page || page.role === 'paper' || !PAPER.test(paper.label)) return false
  if (ORIGINAL.test(paper.label) || TITLED.test(title.value) || title.value.endsWith(' library')) return true
  // a listing of a paper may have a post as well
  if (!covers(page.span, title.span) && isListing(entry, list)) return false
  return PAGE.test(page.label) || isOfBlog(page.url) || SAID.test(wordsBetween(title.span.end, paper, list))
}

/** Whether an entry names several authors, or where a paper appeared. */
const isListing = ({ authors, venue }: Entry, { venues }: List): boolean =>
  (authors?.names.length ?? 0) > 1 || (venue !== null && namesKnownVenue(venue.value, venues))

/** Whether one of two entries of one paper is about it, under a title of its own. */
export const isOneAboutIt = (entry: Entry, first: Entry, list: List): boolean =>
  !haveOneTitle(entry, first) && (tellsOfPaper(entry, list) || tellsOfPaper(first, list))

/** What a paper is called behind something else that is about it. */
const PAPER = /^\W*(?:the |this |original |full )*(?:paper|arxiv|pdf)\W*$/i

const ORIGINAL = /\boriginal\b/i

const TITLED =
  /^(?:the )?annotated\b|\b(?:blog ?post|(?:video|youtube) (?:talk|tutorial|lecture|explanation)|podcast|explained(?: in .*)?)$/i
const PAGE = /^\W*(?:blog ?)?(?:post|blog|article|podcast|tutorial|lecture)\W*$/i

/** Between a title and its paper: `Doe’s blog post on it`, `a library for rivers`; a paper may have an oral talk. */
const SAID =
  /\b(?:blog|(?:blog )?post|podcast|tutorial|lecture|library|annotated (?:version|implementation)|(?<!\b(?:oral|spotlight|contributed|invited|best) )talk)\b/

const MOST = 160

/** The words from a place to a link, without addresses. */
const wordsBetween = (from: number, { span }: Link, { text }: List): string =>
  text.slice(from, Math.min(span.start, from + MOST)).replace(/\]\([^()\s]*\)?/g, ' ')

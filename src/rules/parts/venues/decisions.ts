/** Whether a venue that arXiv's comment merely names had decided when the paper was last revised. */
import { dateOfArxivId } from '../../../hosts/arxiv.ts'
import type { Pair } from '../../../model/comparison.ts'
import { dateOf } from './dates.ts'
import type { Publication } from './publications.ts'

/**
 * About the month in which authors hear whether their paper is accepted, from January of the conference's year (1); 0 and less are
 * months of the year before. By what is generally known of recent years: a month too late only leaves a fix to be asked for.
 */
const DECISIONS: Readonly<Record<string, number>> = {
  AAAI: -1,
  ACL: 5,
  AISTATS: 1,
  COLM: 7,
  CoRL: 8,
  CVPR: 2,
  ECCV: 7,
  EMNLP: 8,
  ICASSP: 1,
  ICCV: 6,
  ICLR: 1,
  ICML: 5,
  ICRA: 1,
  IJCAI: 4,
  Interspeech: 5,
  IROS: 6,
  KDD: 5,
  MICCAI: 5,
  NAACL: 1,
  NeurIPS: 9,
  WACV: -2,
  WWW: 1,
}

/** Words that say more than a name: that of a conference alone stands at papers that were sent there, too. */
const SAYS_MORE =
  /accept|publish|appear|present|proceeding|camera|in press|\b(?:oral|spotlight|highlight|poster|main|findings|award|best|track|paper)\b/i

/** `ICLR 2026 conference` of a paper that nobody revised since before anybody was accepted there. */
export function mayBeSubmission({ paper }: Pair, { venue, year, quote }: Publication): boolean {
  const decided = DECISIONS[venue.key]
  if (decided === undefined || year === null || paper === null || SAYS_MORE.test(quote)) return false
  const revised = dateOf(paper.updated ?? paper.published) ?? dateOfArxivId(paper.id)
  return revised !== null && 12 * (revised.year - year) + revised.month < decided
}

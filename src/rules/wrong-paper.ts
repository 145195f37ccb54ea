import { sharesHome } from '../fixes/witness.ts'
import type { Pair } from '../model/comparison.ts'
import type { PaperConventions } from '../model/context.ts'
import type { Paper } from '../model/facts.ts'
import { arxivIdOf, type Entry, type List } from '../model/list.ts'
import { entryRule, type Judgement, judgement } from '../model/rule.ts'
import { lineNumber } from '../model/span.ts'
import { compareAuthors } from '../text/names.ts'
import { titleKey } from '../text/titles.ts'
import { hasPastedNames } from './parts/authors/pasted.ts'
import { isCitedByName } from './parts/papers/cited-for.ts'
import { isInSection, withTitleElsewhere } from './parts/papers/elsewhere.ts'
import { paperFoundByTitle, relinked, seekingPaper } from './parts/papers/intended.ts'
import { isBeforePaper, isOfAnotherTime } from './parts/papers/own-date.ts'
import {
  isByAnother,
  isByTitleAndNames,
  isCertain,
  isDescribedOtherwise,
  isLoose,
  isNickname,
  isNoTitle,
  isShown,
  standsApart,
} from './parts/papers/proof.ts'
import { mayBeEarlier, mayBeRenamed } from './parts/papers/record-age.ts'
import { strays } from './parts/papers/second-paper.ts'
import { mayHaveSlid } from './parts/papers/slid-links.ts'
import { nameOf, slotsOf } from './parts/papers/slots.ts'
import { isBasedOn, isOfTalk } from './parts/papers/spoken-about.ts'
import { tellsOfPaper } from './parts/papers/tells-of.ts'
import { isNameOf } from './parts/titles/glosses.ts'
import {
  isAboutPaper,
  isSure,
  isUnheardOf,
  linksItsCode,
  mentionsPaper,
  saysNickname,
} from './parts/titles/mentions.ts'
import { sharesName } from './parts/titles/shared-name.ts'
import { isHeadedByTitle, linksAnother, saysTitle } from './parts/titles/title-beside.ts'

export const wrongPaper = entryRule({
  name: 'wrong-paper',
  summary: 'the link leads to another paper',
  severity: 'error',
  needs: ['paper', 'record', 'search'],
  messages: {
    other: '{link} is another paper: “{actual}” by {authors}.',
    astray: '{link} leads to a different paper than the entry’s other links: “{actual}” by {authors}.',
    doubtful: '{link} seems to be another paper, or has been renamed: its title is “{actual}”.',
    twin: '{link} is “{actual}”, which line {line} lists; “{title}” is another paper, or this one’s former title.',
    elsewhere:
      '{link} is “{actual}”; line {line} has “{title}” with arXiv {other}: the title or the link is wrong here.',
    meant: '{link} is another paper, “{actual}”; “{title}” is arXiv {meant}.',
  },
  *check({ entry, pair: whole, astray, list, facts, conventions, intendedPaper, titlesWith }) {
    const found = byOwnNames(whole, list)
    for (const one of strays(found, astray, list))
      yield { message: 'astray', with: slotsOf(one), ...common(one), severity: 'warning' }
    if (!found || found.identity === 'same') return
    const pair = ifProven(found)
    const known = intendedPaper(entry)
    if (speaksElsewhere(pair, list)) return
    const isAnothers = isShown(found, { list, conventions, titlesWith })
    const isNear = !isAnothers && (!isSure(pair) || sharesName(pair, list, titlesWith))
    if (!known && (isNear || speaksOf(pair, found, list, conventions, isAnothers))) return
    const meant = known ?? paperFoundByTitle(entry, facts)
    const context = { list, conventions, titlesWith }
    const said = { ...common(pair), ...(!meant && seekingPaper(entry, facts)) }
    if (meant && meant.id !== pair.paper?.id) {
      if (saysNickname(found, list)) yield doubt(pair, list, said)
      else yield leadingTo(meant, meant === known, pair, context, said)
    } else if (pair.identity === 'other') {
      yield {
        message: 'other',
        with: slotsOf(pair),
        ...said,
        ...loudness(isCertain(pair, null, context)),
      }
    } else if (isAnothers || isDoubtful(pair, entry.title?.value ?? '', list, conventions)) {
      yield doubt(pair, list, said)
    }
  },
})

/** The pair as it was compared, but in doubt where the entry's names were left from the entry above. */
const byOwnNames = (pair: Pair | null, list: List): Pair | null =>
  pair && hasPastedNames(pair, list) ? { ...pair, identity: 'doubtful' } : pair

/** `isInList`: another entry of the list links the paper that is meant. */
function leadingTo<T>(
  meant: Paper,
  isInList: boolean,
  pair: Pair,
  context: Parameters<typeof isCertain>[2] & { readonly list: List },
  said: T,
) {
  const { link, entry } = pair
  const safe =
    isInList &&
    isSafe(entry, meant) &&
    !sharesHome(pair) &&
    !standsApart(pair, context.list) &&
    !mayHaveSlid(pair, context.list) &&
    !isInSection(meant.id, entry, context.list)
  return {
    message: 'meant',
    with: { link: nameOf(link), actual: pair.record.title, title: entry.title?.value ?? '', meant: meant.id },
    ...said,
    ...loudness(isCertain(pair, meant, context)),
    expected: `arXiv:${meant.id}`,
    // code or a page of the other paper's needs correcting as well
    ...(linksItsCode(pair) ? {} : relinked(link, entry, meant, context.list, safe)),
  } as const
}

/** Whether nothing explains the title: neither a nickname nor an earlier version, which the link names; none is older than its id. */
const isDoubtful = (pair: Pair, title: string, list: List, conventions: PaperConventions): boolean =>
  (!isNickname(title) || !conventions.usesNicknames || isUnheardOf(pair)) &&
  !isCitedByName(pair.entry, list, conventions) &&
  (!mayBeEarlier(pair) || isBeforePaper(pair, list)) &&
  !(isLoose(pair.entry) && isMild(pair, list))

/** Whether only the age of the record speaks against its title: the paper may have been renamed since. */
const isMild = (pair: Pair, list: List): boolean =>
  mayBeRenamed(pair) && !isOfAnotherTime(pair, list) && !isBeforePaper(pair, list)

const loudness = (isError: boolean) => (isError ? {} : { severity: 'warning' as const })

function doubt<T>(pair: Pair, list: List, said: T) {
  const { link, actual } = slotsOf(pair)
  const { twin, entry } = pair
  const title = entry.title?.value ?? ''
  const line = ({ span }: Entry) => String(lineNumber(span, list))
  const same = withTitleElsewhere(entry, list)
  if (same) {
    const slots = {
      link,
      actual,
      title: same.title?.value ?? title,
      line: line(same),
      other: arxivIdOf(same) ?? '',
    }
    return { message: 'elsewhere', with: slots, ...said, severity: 'warning' } as const
  }
  if (twin) {
    const slots = { link, actual, line: line(twin), title }
    return { message: 'twin', with: slots, ...said, severity: 'warning' } as const
  }
  const severity = isMild(pair, list) ? 'notice' : 'warning'
  return { message: 'doubtful', with: { link, actual }, ...said, severity } as const
}

/** The pair as it was compared, but another paper only where that is proven. */
const ifProven = (pair: Pair): Pair => (isByTitleAndNames(pair) ? pair : { ...pair, identity: 'doubtful' })

/** `The Cost of Waiting: A View` and `The Cost of Waiting: What Samplers Pay` are one paper's, or the list shortens the title. */
function beginsAlike({ entry, record }: Pair): boolean {
  const [listed, actual] = [entry.title?.value ?? '', record.title].map((title) => titleKey(title).split(' '))
  const most = Math.min(listed?.length ?? 0, actual?.length ?? 0, BEGINNING)
  return most === BEGINNING && listed?.slice(0, most).join() === actual?.slice(0, most).join()
}
/** Fewer words, such as “A Survey on”, begin titles of many papers. */
const BEGINNING = 4

/** Whether the words that were taken for the title are those of another link, or the linked paper's own title stands beside or above them. */
const speaksElsewhere = (pair: Pair, list: List): boolean =>
  saysTitle(pair, list) || isHeadedByTitle(pair) || linksAnother(pair)

/** Whether the entry may be about the linked paper without giving its title. `found`: the pair as it was compared. */
const speaksOf = (
  pair: Pair,
  found: Pair,
  list: List,
  conventions: PaperConventions,
  isAnothers: boolean,
): boolean =>
  mentionsPaper(pair, list) ||
  isOfTalk(pair.entry, list) ||
  isBasedOn(pair, list) ||
  tellsOfPaper(pair.entry, list) ||
  beginsAlike(pair) ||
  isNameOf(pair) ||
  isAboutPaper(
    isByAnother(found) ? found : pair,
    list,
    // what is said of another paper is no wording of this one's title
    isDescribedOtherwise(found, conventions) ? { paraphrases: null } : conventions,
  ) ||
  (pair.identity === 'doubtful' &&
    !isAnothers &&
    (isNoTitle(pair, list) || conventions.isOddlyPlaced(pair.entry)))

const common = (pair: Pair) => ({
  at: pair.link.urlSpan,
  expected: pair.entry.title?.value ?? '',
  actual: pair.record.title,
  evidence: pair.record.evidence,
  judgement: judgementOf(pair),
})

const judgementOf = ({ identity, title, authors }: Pair): Judgement =>
  judgement('paper', identity, identity === 'other' ? 'certain' : 'likely', {
    similarity: Math.round((title?.similarity ?? 0) * 1000) / 1000,
    agreeing: authors?.agreeing ?? null,
    total: authors?.total ?? null,
  })

/** Safe if the authors agree as well as the title. */
function isSafe({ authors }: Entry, meant: Paper): boolean {
  const verdict = authors && compareAuthors(authors, meant.authors)
  return verdict !== null && verdict.agreeing > 0 && verdict.extra.length === 0
}

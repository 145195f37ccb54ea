import { sharesHome } from '../fixes/witness.ts'
import type { Pair } from '../model/comparison.ts'
import type { PaperConventions } from '../model/context.ts'
import type { Paper } from '../model/facts.ts'
import { type Entry, type Link, type List, linksOnePaper } from '../model/list.ts'
import { entryRule, type Judgement, judgement } from '../model/rule.ts'
import { isNews } from '../model/sections.ts'
import { positionAt } from '../model/span.ts'
import { compareAuthors } from '../text/names.ts'
import { isOffTopic } from '../text/own-words.ts'
import { arePeople } from '../text/people.ts'
import { isName, titleKey } from '../text/titles.ts'
import { paperFoundByTitle, relinked, seekingPaper } from './parts/papers/intended.ts'
import { isOfUnknownAge } from './parts/papers/record-age.ts'
import { isOnPurpose } from './parts/papers/second-paper.ts'
import { announces, describesLink, isCoined, isProduct, namesMethod } from './parts/titles/descriptions.ts'
import { isInListsForm } from './parts/titles/list-forms.ts'
import { isAboutPaper, isSure, isSurelyRead, isUnheardOf, mentionsPaper } from './parts/titles/mentions.ts'
import { speaksOfOwn } from './parts/titles/remarks.ts'
import { linksAnother, saysTitle } from './parts/titles/title-beside.ts'

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
    meant: '{link} is another paper, “{actual}”; “{title}” is arXiv {meant}.',
  },
  *check({ entry, pair: found, astray, list, facts, conventions, intendedPaper }) {
    for (const one of strays(found, astray, list))
      yield { message: 'astray', with: slotsOf(one), ...common(one) }
    if (!found || found.identity === 'same') return
    const pair = ifProven(found)
    const known = intendedPaper(entry)
    if (speaksElsewhere(pair, list)) return
    const byOthers = isByOthers(found)
    if (!known && ((!byOthers && !isSure(pair)) || speaksOf(pair, list, conventions, byOthers))) return
    const meant = known ?? paperFoundByTitle(entry, facts)
    const said = { ...common(pair), ...(!meant && seekingPaper(entry, facts)) }
    const { link, actual } = slotsOf(pair)
    const title = entry.title?.value ?? ''
    if (meant && meant.id !== pair.paper?.id) {
      yield {
        message: 'meant',
        with: { link, actual, title, meant: meant.id },
        ...said,
        expected: `arXiv:${meant.id}`,
        // code or a page of the other paper's needs correcting as well
        ...relinked(pair.link, meant, list, meant === known && isSafe(entry, meant) && !sharesHome(pair)),
      }
    } else if (pair.identity === 'other') {
      yield { message: 'other', with: slotsOf(pair), ...said }
    } else if (byOthers || !isName(title) || !conventions.usesNicknames || isUnheardOf(pair)) {
      yield doubt(pair, list, said)
    }
  },
})

/** The links that lead to another paper, unless the entry may have two on purpose. */
const strays = (found: Pair | null, astray: readonly Pair[], list: List): readonly Pair[] =>
  found && astray.length > 0 && !isOnPurpose(found, list)
    ? astray.filter((one) => isProven(one) && !saysTitle(one, list))
    : []

function doubt<T>(pair: Pair, { lineStarts }: List, said: T) {
  const { link, actual } = slotsOf(pair)
  const { twin, entry } = pair
  if (!twin) {
    const severity = mayBeRenamed(pair) ? 'notice' : 'warning'
    return { message: 'doubtful', with: { link, actual }, ...said, severity } as const
  }
  const line = String(positionAt(lineStarts, twin.span.start).line)
  const title = entry.title?.value ?? ''
  return { message: 'twin', with: { link, actual, line, title }, ...said, severity: 'warning' } as const
}

/** Whether the title may be that of a version after the record's: both are about the same thing. */
const mayBeRenamed = ({ record, entry }: Pair): boolean =>
  isOfUnknownAge(record) &&
  !isOffTopic(entry.title?.value ?? '', { title: record.title, abstract: record.paper?.abstract ?? null })

/** Below this certainty, words of another column or a remark in brackets may have been taken for names. */
const CERTAIN = 0.97

const isCertainlyRead = (entry: Entry): boolean => isSurelyRead(entry, CERTAIN)

/** Whether title and names prove that it is another paper. A short title, or a single name, may be something else. */
const isProven = ({ identity, entry }: Pair): boolean =>
  identity === 'other' &&
  isCertainlyRead(entry) &&
  !isName(entry.title?.value ?? '') &&
  (entry.authors?.etAl || (entry.authors?.names.length ?? 0) > 1)

/** So many people, surely read, are the authors of what they stand beside, whatever it is called there. */
const SEVERAL = 3
const SURE = 0.9

/** Whether several people are named and none of them wrote the linked paper: then even a nickname is another paper's. */
function isByOthers({ identity, entry }: Pair): boolean {
  const names = entry.authors?.names ?? []
  return (
    identity === 'other' &&
    linksOnePaper(entry) &&
    names.length >= SEVERAL &&
    names.every(({ certainty }) => certainty >= SURE) &&
    arePeople(names.map(({ value }) => value))
  )
}

/** The pair as it was compared, but another paper only where that is proven. */
const ifProven = (pair: Pair): Pair => (isProven(pair) ? pair : { ...pair, identity: 'doubtful' })

/** `The Cost of Waiting: A View` and `The Cost of Waiting: What Samplers Pay` are one paper's, or the list shortens the title. */
function beginsAlike({ entry, record }: Pair): boolean {
  const [listed, actual] = [entry.title?.value ?? '', record.title].map((title) => titleKey(title).split(' '))
  const most = Math.min(listed?.length ?? 0, actual?.length ?? 0, BEGINNING)
  return most === BEGINNING && listed?.slice(0, most).join() === actual?.slice(0, most).join()
}
/** Fewer words, such as “A Survey on”, begin titles of many papers. */
const BEGINNING = 4

/** Whether the words that were taken for the title are those of another link, or the linked paper's own title stands beside them. */
const speaksElsewhere = (pair: Pair, list: List): boolean => saysTitle(pair, list) || linksAnother(pair)

/** Whether the entry may be about the linked paper without giving its title. */
const speaksOf = (pair: Pair, list: List, conventions: PaperConventions, byOthers: boolean): boolean =>
  mentionsPaper(pair, list) ||
  beginsAlike(pair) ||
  isAboutPaper(pair, list, conventions) ||
  (pair.identity === 'doubtful' &&
    !byOthers &&
    (isNoTitle(pair, list) || conventions.isOddlyPlaced(pair.entry)))

/** Whether the words that were taken for the title say something about the paper, or name what it brought. */
const isNoTitle = (pair: Pair, list: List): boolean =>
  isNews(pair.entry, list.text) ||
  announces(pair.entry) ||
  speaksOfOwn(pair.entry, list) ||
  isProduct(pair.entry) ||
  isInListsForm(pair.entry, list) ||
  namesMethod(pair.entry, list) ||
  (describesLink(pair, list) && !isCoined(pair.record.title))

function slotsOf({ link, record: { title, authors } }: Pair) {
  const [first = 'unknown authors', ...rest] = authors
  const names = rest.length === 0 ? first : `${first} and ${rest.length} more`
  return { link: nameOf(link), actual: title, authors: names }
}

/** `arXiv 2404.10445`, `doi:10.1145/…`, else its address. */
function nameOf({ url, reference }: Link): string {
  if (reference.kind === 'paper') return `arXiv ${reference.id}`
  const doi = reference.kind === 'page' ? reference.paper?.doi : undefined
  return doi ? `doi:${doi}` : url
}

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

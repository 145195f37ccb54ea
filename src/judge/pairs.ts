/** Pairs entries with the papers that they link. Every rule about metadata starts from these. */
import type { AuthorsVerdict, Pair, TitleVerdict } from '../model/comparison.ts'
import type { Paper } from '../model/facts.ts'
import { type Entry, hasMereName, type Link } from '../model/list.ts'
import { type PaperKey, paperKeysOf } from '../model/reference.ts'
import { isLaterVersion } from '../model/status.ts'
import { type CheckTime, untimed } from '../model/time.ts'
import type { Witness } from '../model/witness.ts'
import { compareAuthors, SAME_AUTHORS } from '../text/names.ts'
import { isOffTopic, isWithin } from '../text/own-words.ts'
import { isNearFamilyName } from '../text/person.ts'
import { compareTitles, shareNickname, titleKey } from '../text/titles.ts'
import { authorsVerdict, titleBeside, titleVerdict } from './agreement.ts'
import { citesOthers } from './citations.ts'

/**
 * Titles less similar than this have next to nothing in common. Measured: true of 99.7 % of pairs of unrelated papers among
 * 4,400 from arXiv's API, but also of a fifth of the renamed papers, so a title alone does not prove that it is another paper.
 */
const UNLIKE = 0.34
/** An index that gives a paper's own authors another title than this has mixed up two records. */
const CORRUPT = 0.6

/** What an entry's links lead to: its paper, and beside it the links that may lead to another one. */
export type Pairs = { readonly pair: Pair; readonly astray: readonly Pair[] }

/** The entries of whose papers a record was found. `witnessesOf`: as `witnessing` finds them; `linking`: of all entries. */
export function pairsOf(
  entries: readonly Entry[],
  witnessesOf: (entry: Entry) => readonly Witness[],
  checkTime: CheckTime = untimed,
  linking: Linkings = linkingOf(entries),
): ReadonlyMap<Entry, Pairs> {
  const all = entries.flatMap((entry) => {
    checkTime()
    return pairUp(entry, witnessesOf(entry), linking) ?? []
  })
  const titled = new Map(
    all.flatMap(({ pair: { entry, link, title } }) =>
      title?.outcome === 'same' ? paperKeysOf(link.reference).map((key) => [key, entry] as const) : [],
    ),
  )
  const withTwin = (pair: Pair): Pair => {
    const other = paperKeysOf(pair.link.reference).flatMap((key) => titled.get(key) ?? [])[0]
    return { ...pair, twin: other && other !== pair.entry ? other : null }
  }
  return new Map(
    all.map(({ pair, astray }) => [pair.entry, { pair: withTwin(pair), astray: astray.map(withTwin) }]),
  )
}

type Linking = Pick<Pair, 'linkedElsewhere' | 'linkedByOtherTitle'>
type Linkings = ReadonlyMap<PaperKey, Linking>

/** For each paper, whether several entries link it, and whether these have several titles; a mere name is no other title. */
export function linkingOf(entries: readonly Entry[]): Linkings {
  const linking = entries.flatMap((entry) => {
    const keys = new Set(entry.links.flatMap(({ reference }) => paperKeysOf(reference)))
    return [...keys].map((key) => ({ key, entry }))
  })
  const byPaper = Map.groupBy(linking, ({ key }) => key)
  return new Map([...byPaper].map(([key, all]) => [key, linkingBy(all.map(({ entry }) => entry))]))
}

/** Whether entries of several titles link the paper that a link leads to. */
export const isLinkedByOtherTitle = ({ reference }: Link, linking: Linkings): boolean =>
  paperKeysOf(reference).some((key) => linking.get(key)?.linkedByOtherTitle)

function linkingBy(entries: readonly Entry[]): Linking {
  const titles = entries
    .filter((entry) => !hasMereName(entry))
    .map(({ title }) => titleKey(title?.value ?? ''))
  return { linkedElsewhere: entries.length > 1, linkedByOtherTitle: new Set(titles).size > 1 }
}
const UNLINKED = linkingBy([])

/** The first link to the entry's own paper counts, else the first one; links to the same paper are heard together. */
function pairUp(entry: Entry, witnesses: readonly Witness[], linking: Linkings): Pairs | null {
  const sound = witnesses.filter((witness) => !isCorrupt(entry, witness))
  const links = [...Map.groupBy(sound, ({ link }) => link)]
  const heard = links.map(([link, some]) => ({ link, some, identity: identityBy(entry, some) }))
  const main = heard.find(({ identity }) => identity === 'same') ?? heard[0]
  if (!main) return null
  const own = main.identity === 'same' ? heard.filter(({ identity }) => identity === 'same') : [main]
  const make = ({ link, identity }: typeof main, some: readonly Witness[]) =>
    pairOf(entry, link, some, identity, linking)
  const astray = heard.filter(({ identity }) => main.identity === 'same' && identity !== 'same')
  const pair = make(
    main,
    own.flatMap(({ some }) => some),
  )
  return { pair, astray: astray.map((one) => make(one, one.some)) }
}

function pairOf(
  entry: Entry,
  link: Link,
  witnesses: readonly Witness[],
  identity: Pair['identity'],
  linking: Linkings,
): Pair {
  const [record] = witnesses as [Witness]
  const paper = witnesses.find((one) => one.paper)?.paper ?? null
  const linked = paperKeysOf(link.reference).flatMap((key) => linking.get(key) ?? [])
  // a record that is older than the linked version may have had another title and other authors
  const isOld = paper !== null && isLaterVersion(link.reference, paper)
  const title = titleVerdict(entry, witnesses)
  return {
    entry,
    link,
    record,
    paper,
    witnesses,
    title: isOld && RENAMES.has(title?.outcome) ? null : title,
    authors: isOld ? null : authorsVerdict(entry, witnesses),
    identity: isOld && identity === 'doubtful' && !isAboutElse(entry, record) ? 'same' : identity,
    isRevised: (paper?.version ?? 1) > 1,
    earlierVersion: paper && earlierVersion(link, paper),
    translated: witnesses.every((one) => isTranslated(entry, one)),
    ...(linked.find((one) => one.linkedElsewhere) ?? UNLINKED),
    twin: null,
  }
}

/** No version of a paper is about something else. */
const isAboutElse = ({ title }: Entry, { title: actual, paper }: Witness): boolean =>
  isOffTopic(title?.value ?? '', { title: actual, abstract: paper?.abstract ?? null })

/** What another version's title may be, beside an older one's. */
const RENAMES: ReadonlySet<TitleVerdict['outcome'] | undefined> = new Set(['typo', 'different'])

/** `same` if one of the records is the entry's, `other` if none may be. */
function identityBy(entry: Entry, witnesses: readonly Witness[]): Pair['identity'] {
  const all = new Set(witnesses.map((witness) => identityOf(entry, witness)))
  return all.has('same') ? 'same' : all.has('doubtful') ? 'doubtful' : 'other'
}

function identityOf(entry: Entry, witness: Witness): Pair['identity'] {
  const title = titleBeside(entry, witness)
  const authors =
    entry.authors && witness.authors.length > 0 ? compareAuthors(entry.authors, witness.authors) : null
  if (title === null && entry.title !== null && citesOthers(witness)) return 'other'
  if (isTranslated(entry, witness) && !isByOthers(entry, authors)) return 'same'
  return judgedBy(title, authors, entry, witness)
}

function judgedBy(
  title: TitleVerdict | null,
  authors: AuthorsVerdict | null,
  entry: Entry,
  witness: Witness,
): Pair['identity'] {
  if (title?.outcome !== 'different') return 'same'
  if (shareNickname(entry.title?.value ?? '', witness.title)) return 'same'
  const listed = entry.authors?.names.length ?? 0
  if (authors && listed > 0) return judgedByAuthors(title, authors, entry, witness)
  return isLike(title, entry, witness) ? 'same' : 'doubtful'
}

/** Of a title that differs from the record's. */
function judgedByAuthors(
  title: TitleVerdict,
  authors: AuthorsVerdict,
  entry: Entry,
  witness: Witness,
): Pair['identity'] {
  const listed = entry.authors?.names.length ?? 0
  // "Jing Ou et al." names the first author: a Jing Ou further down may be somebody else
  const isFirst = listed > 1 || !entry.authors?.etAl || authors.order[0]?.listed === 0
  if (!isFirst && authors.agreeing > 0 && title.similarity < UNLIKE) return 'doubtful'
  if (authors.agreeing / listed >= SAME_AUTHORS) return 'same'
  const known = authors.agreeing + authors.misspelt.length
  if (known === 0) return isFirstAuthors(entry, witness) ? 'doubtful' : 'other'
  // nobody gets the names of several strangers nearly right
  if (title.similarity >= UNLIKE || (listed > 1 && known === listed)) return 'same'
  return known / listed < SAME_AUTHORS / 2 ? 'other' : 'doubtful'
}

/** Whether one name is given, and it is the family name of the paper's first author with a letter wrong. */
const isFirstAuthors = ({ authors }: Entry, witness: Witness): boolean =>
  authors?.names.length === 1 && isNearFamilyName(authors.names[0]?.value ?? '', witness.authors[0] ?? '')

/** Titles more similar than this are one paper's, even if it is the small words that agree. */
const LIKE = 0.5

/**
 * Whether titles are similar enough for one paper's, and not only by words that any title may have, or one has all that the
 * other says.
 */
const isLike = ({ similarity }: TitleVerdict, entry: Entry, witness: Witness): boolean =>
  similarity >= LIKE ||
  (similarity >= UNLIKE && !isAboutElse(entry, witness)) ||
  isWithin(entry.title?.value ?? '', witness.title)

/** Whether several authors are given, in Latin letters, and none of them is the paper's. */
const isByOthers = ({ authors }: Entry, verdict: AuthorsVerdict | null): boolean =>
  authors !== null &&
  verdict !== null &&
  authors.names.length > 1 &&
  verdict.agreeing + verdict.misspelt.length === 0 &&
  authors.names.every(({ value }) => !/(?!\p{Script=Latin})\p{L}/u.test(value))

/** Whether an index gives the entry's authors another paper's title. */
function isCorrupt(entry: Entry, { isIndex, title, authors }: Witness): boolean {
  if (!isIndex || !entry.title || !entry.authors || authors.length === 0) return false
  const { outcome, similarity } = compareTitles(entry.title.value, title)
  if (outcome !== 'different' || similarity >= CORRUPT) return false
  const { missing, extra } = compareAuthors(entry.authors, authors)
  return missing.length + extra.length === 0
}

/** Of a record without a version nobody knows whether the linked one is its own. */
const earlierVersion = ({ reference }: Link, { version }: Paper): number | null =>
  reference.kind === 'paper' &&
  reference.version !== null &&
  (version === null || reference.version < version)
    ? reference.version
    : null

/**
 * Whether the list gives the title in its own language: in letters, or with several small words, that the record's English
 * title does not have.
 */
function isTranslated({ title }: Entry, record: Witness): boolean {
  const listed = foreignWords(title?.value ?? '')
  if (linkingWords(title?.value ?? '').size >= FEWEST_LINKING && linkingWords(record.title).size === 0)
    return true
  const isOther = listed.length > 1 || listed.some((word) => /(?!\p{Script=Latin})\p{L}{2}/u.test(word))
  return isOther && foreignWords(record.title).length === 0
}

const foreignWords = (text: string) =>
  (text.match(/\p{L}+/gu) ?? []).filter((word) => /(?![A-Za-z])\p{L}/u.test(word))

/** Small words of French, German, Spanish, Portuguese and Italian that no English title has two of. */
const LINKING =
  /(?<![\p{L}\p{N}-])(?:les|des|une|avec|pour|dans|sur|aux|und|mit|bei|der|das|von|für|eine|zur|los|las|con|para|del|una|por|uma|com|dos|gli|della|nel|degli)(?![\p{L}\p{N}-])/giu
const FEWEST_LINKING = 2
const linkingWords = (text: string): ReadonlySet<string> =>
  new Set((text.match(LINKING) ?? []).map((word) => word.toLowerCase()))

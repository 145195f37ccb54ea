/** Names that a list writes in another way than the record, and rightly. */
import type { AuthorsVerdict, By, MisspeltName } from '../../../model/comparison.ts'
import type { AuthorList, Entry, List } from '../../../model/list.ts'
import type { Witness } from '../../../model/witness.ts'
import { withoutAddresses } from '../../../text/addresses.ts'
import { wordsOf } from '../../../text/normalize.ts'
import { FACULTY, INSTITUTION } from '../../../text/organizations.ts'

/** The verdict without names that the entry has after all, and without given names that are only shortened. */
export function withoutVariants(
  verdict: By<AuthorsVerdict>,
  entry: Entry,
  list: List,
  all: boolean,
): AuthorsVerdict {
  const { span } = entry
  const { text } = list
  // whoever has a page or a repository is not named by its address
  const words = wordsOf(withoutAddresses(text.slice(span.start, span.end))).join(' ')
  const isThere = (name: string) => hasName(words, wordsOf(name).join(' '))
  const isTorn = tornIn(entry, list)
  const accented = new Set(verdict.by.authors.filter(isAccented).map(plainLetters))
  const { missing, extra, misspelt } = verdict
  const isOthersSlip = (one: MisspeltName) =>
    misspelt.some((other) => other !== one && sharesSlip(one, other))
  return {
    ...verdict,
    missing:
      all && !isOnlyTeam(entry, verdict.by)
        ? missing.filter(
            (name) => !isThere(name) && !extra.some((one) => isShortCalled(one, name)) && !isTorn(name),
          )
        : [],
    extra: extra.filter(
      (name) =>
        !isRecordsTeam(name, verdict.by) &&
        !IS_INSTITUTION.test(name) &&
        !accented.has(plainLetters(name)) &&
        !missing.some((one) => isShortCalled(name, one)),
    ),
    misspelt: misspelt.filter(
      (one) =>
        (!isShortForm(one) || isOthersSlip(one)) &&
        !isRecordsSlip(one.listed, one.actual, entry, list) &&
        !isInAddresses(one, entry, verdict.by),
    ),
  }
}

/** `A ron van den Oord` is Aäron, whose letter with an accent got lost: tells whether the other letters of a name stand among those listed. */
function tornIn({ authors, span }: Entry, { text }: List): (name: string) => boolean {
  const { start, end } = authors?.span ?? { start: span.end, end: span.end }
  const letters = plainLetters(text.slice(start, end))
  return (name) =>
    isAccented(name) && plainLetters(name).length >= SHORTEST_PLAIN && letters.includes(plainLetters(name))
}
const isAccented = (name: string): boolean => /[^ -~]/.test(name)
const plainLetters = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
const SHORTEST_PLAIN = 8

/** Whether words hold a name; “Jinyang Li” and “Ang Liu” hold no “Ang Li”, but “Ang Li1” and “Ang Liand” do. */
function hasName(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const end = at + name.length
    if (!/\p{L}/u.test(words.charAt(at - 1)) && NAMES_END.test(words.slice(end, end + 4))) return true
  }
  return false
}
const NAMES_END = /^(?:and)?(?!\p{L})/u

/** `K. Gonina` may be Ekaterina Gonina, who is called Katya: of an initial alone nobody knows which given name it is of. */
function isShortCalled(listed: string, actual: string): boolean {
  const [[given = '', family, ...more], theirs] = [wordsOf(listed), wordsOf(actual)]
  return given.length === 1 && more.length === 0 && theirs.length > 1 && theirs.at(-1) === family
}

/** Whether it is the record that misspells a name: the list has it in another entry as it is here, and nowhere as the record has it. */
function isRecordsSlip(listed: string, actual: string, own: Entry, { entries }: List): boolean {
  const writes = (name: string) =>
    entries.some((entry) => entry !== own && entry.authors?.names.some(({ value }) => value === name))
  return writes(listed) && !writes(actual)
}

/** `Rishubh` beside `rishubhpar.github.io`, which the record misspells: whether addresses have the name as it is listed. */
function isInAddresses({ listed, actual }: MisspeltName, { links }: Entry, { paper }: Witness): boolean {
  const urls = links.slice(0, MOST_LINKS).map(({ url }) => url.slice(0, LONGEST_URL))
  const addresses = `${urls.join(' ')} ${paper?.comment?.slice(0, LONGEST_COMMENT) ?? ''}`.toLowerCase()
  const [mine, theirs] = [wordsOf(listed), wordsOf(actual)]
  const strange = mine.filter((word) => !theirs.includes(word))
  return strange.some(
    (word) =>
      word.length >= SHORTEST_IN_ADDRESS &&
      addresses.includes(word) &&
      !theirs.some((other) => !mine.includes(other) && addresses.includes(other)),
  )
}
/** Every name that is misspelt is sought in them. */
const [MOST_LINKS, LONGEST_URL, LONGEST_COMMENT] = [20, 200, 1000]
/** Fewer letters may stand in any address. */
const SHORTEST_IN_ADDRESS = 5

/** `Janefu Doe` for Jane Doe beside `Janefu Poe` for Joan Poe: whether the given name that is wrong in one name is so in the other. */
const sharesSlip = (one: MisspeltName, other: MisspeltName): boolean => {
  const strange = ({ listed, actual }: MisspeltName) =>
    wordsOf(listed).filter((word) => !wordsOf(actual).includes(word))
  return strange(one).some((word) => strange(other).includes(word) && !isShortForm(other))
}

/** `Rich Zemel` is Richard Zemel, and Richard S. Zemel: all words are the same but for one, which begins as the other does. */
function isShortForm({ listed, actual }: MisspeltName): boolean {
  const [mine, theirs] = [wordsOf(listed), wordsOf(actual)]
  const [a, b] = haveOtherInitials(mine, theirs)
    ? [mine, theirs]
    : [mine.filter(isWord), theirs.filter(isWord)]
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]))
  const [pair] = differing
  if (!pair || differing.length > 1 || a.length !== b.length) return false
  const [short = '', long = ''] = pair.map(stemOf).toSorted((x, y) => x.length - y.length)
  return short.length >= 3 && long.length - short.length >= 2 && long.startsWith(short)
}

const isWord = (word: string): boolean => word.length > 1

/** `Rich B. Zemel` is not Richard S. Zemel. */
function haveOtherInitials(a: readonly string[], b: readonly string[]): boolean {
  const initials = (name: readonly string[]) => name.filter((word) => !isWord(word)).join('')
  return initials(a) !== '' && initials(b) !== '' && initials(a) !== initials(b)
}

/** `dan` of "danny", `rob` of "robbie". */
const stemOf = (word: string): string => word.replace(/([^aeiou])\1(?:y|ie)$/u, '$1')

const TEAM = /team|collaboration|consortium/i

/** `RWTH Aachen + TU Delft`, `Peking University`: where the authors are, and not another one. */
const IS_INSTITUTION = new RegExp(String.raw`\b(?:${INSTITUTION}|${FACULTY}|TU|UC)\b|\s\+\s`, 'i')

/** `River Lab` of "River Lab Team, Jane Doe, Richard Roe": whether the list names the team for all of its people. */
const isOnlyTeam = ({ authors }: Entry, by: Witness): boolean =>
  authors?.names.every(({ value }) => isRecordsTeam(value, by)) ?? false

/** `Wan, T.`, as bibliographies write Team Wan. */
function isRecordsTeam(name: string, { authors }: Witness): boolean {
  const words = wordsOf(name)
  const teams = authors.filter((author) => TEAM.test(author)).map((author) => wordsOf(author).join(''))
  return teams.some((team) => words.length > 1 && words.every((word) => team.includes(word)))
}

/** `Ahn, Donghoon, Cho, Hyoungwon`: halves of names, taken for people; two such pairs are no chance, nor is `Haq, Uzair Ul, Jane Doe`, of which only the first is turned round. */
export function areHalves({ names }: AuthorList, { authors }: Witness): boolean {
  const people = new Set(authors.map(inAnyOrder))
  const pairs = names
    .slice(1)
    .filter(({ value }, i) => people.has(inAnyOrder(`${names[i]?.value ?? ''} ${value}`)))
  const [family, given] = names
  const isTurned = given && inAnyOrder(`${family?.value} ${given.value}`) === inAnyOrder(authors[0] ?? '')
  return pairs.length > 1 || isTurned === true
}

/** `Roe, Black` of Richard Roe and Ann Black: two family names that were taken for one person. */
export const areFamilies = ({ names }: AuthorList, { authors }: Witness): boolean => {
  const families = new Set(authors.map((author) => wordsOf(author).at(-1) ?? ''))
  const people = new Set(authors.map(inAnyOrder))
  return names.some(({ value }) => {
    const halves = value.split(', ').map((half) => wordsOf(half).join(' '))
    return halves.length === 2 && !people.has(inAnyOrder(value)) && halves.every((half) => families.has(half))
  })
}

/** `doe jane` of “Jane Doe” and of “Doe, Jane”. */
const inAnyOrder = (name: string): string => wordsOf(name).toSorted().join(' ')

/** Fewer names do not show how people are divided. */
const FEWEST_NAMES = 3

/** `Jane Doe Richard Roe` between other names: two of the record's people whole, with nothing but a blank between them. */
export function runTogether(
  { names }: AuthorList,
  { authors }: Witness,
  { text }: List,
): readonly (readonly [string, string])[] {
  if (names.length < FEWEST_NAMES) return []
  const full = new Map(
    authors.flatMap((author) => (/\s/.test(author) ? [[wordsOf(author).join(' '), author] as const] : [])),
  )
  const all = names.flatMap(({ value, span }) =>
    text.slice(span.start, span.end) === value ? [halvesOf(value, full)].filter((one) => one !== null) : [],
  )
  return all.length === 1 ? all : []
}

function halvesOf(value: string, full: ReadonlyMap<string, string>): readonly [string, string] | null {
  const words = value.split(' ')
  if (full.has(wordsOf(value).join(' '))) return null
  for (const at of words.keys()) {
    // `Boat Team: Ann Lee` is set apart, and of `Ann Lee, Bo Lee` a comma was read otherwise
    if (/[,:;/]$/.test(words[at - 1] ?? '')) continue
    const halves = [words.slice(0, at), words.slice(at)].map((half) => wordsOf(half.join(' ')).join(' '))
    const [one, other] = halves.map((half) => full.get(half))
    if (one && other) return [one, other]
  }
  return null
}

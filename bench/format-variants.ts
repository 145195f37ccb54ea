/** Ways in which people write correct titles and names: each takes arXiv's title and names and writes them differently. */

export type FormatVariant = {
  readonly name: string
  readonly title: (title: string) => string
  readonly names: (names: readonly string[]) => string
}

type Parts = { readonly given: readonly string[]; readonly family: string }

/** The family name is the last word and the particles in small letters before it. */
function parts(name: string): Parts {
  const words = name.split(' ')
  let at = words.length - 1
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1] ?? '')) at--
  return { given: words.slice(0, at), family: words.slice(at).join(' ') }
}

const same = (text: string) => text
const comma = (names: readonly string[]) => names.join(', ')
const each =
  (write: (name: string) => string, join = comma) =>
  (names: readonly string[]) =>
    join(names.map((name) => write(name)))
const initial = (dot: string) => (word: string) =>
  word
    .split('-')
    .map((part) => `${[...part][0] ?? ''}${dot}`)
    .join('-')
const lastFirst = (name: string, given: (word: string) => string = same) => {
  const { given: before, family } = parts(name)
  return before.length === 0 ? family : `${family}, ${before.map(given).join(' ')}`
}
const and = (names: readonly string[]) => names.join(' and ')
const firstLast = (given: (word: string) => string) => (name: string) => {
  const { given: before, family } = parts(name)
  return [...before.map(given), family].join(' ')
}
const withoutMiddle = (name: string) => {
  const { given, family } = parts(name)
  return given.length > 1 && (given[0]?.length ?? 0) > 2 ? `${given[0]} ${family}` : name
}
const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ø: 'oe',
}
const spelt = (text: string) => text.replace(/[äöüÄÖÜßø]/g, (letter) => UMLAUTS[letter] ?? letter)
/** From `Ming-Hsuan Yang`, `Minghsuan Yang`. */
const joined = (name: string) =>
  name.replace(/(\p{Ll})-(\p{Lu})(?=\p{Ll}* )/gu, (_, a: string, b: string) => a + b.toLowerCase())

const lower = (title: string) => title.replace(/(?<=[a-z:,] )\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase())
const titleCase = (title: string) =>
  title.replace(/(?<= )\p{Ll}(?=\p{Ll}{3})/gu, (letter) => letter.toUpperCase())
const typed = (title: string) =>
  title
    .replace(/\$\^\{?(\w+)\}?\$/g, '$1')
    .replace(/\$\^\\circ\$/g, '°')
    .replace(/\\(?:textit|textsc|texttt|textbf|emph)\{([^{}]*)\}/g, '$1')
    .replace(/\$([^$\\^_{}]*)\$/g, '$1')
    .replace(/ -- /g, ' – ')
    .replace(/``|''/g, '"')
    .replace(/'/g, '’')
const unhyphened = (title: string) => title.replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, ' ')
const withoutNickname = (title: string) => /^[^:]{3,25}: (.{25,})$/.exec(title)?.[1] ?? title
const withoutSubtitle = (title: string) => /^([^:]{12,}): [^:]+$/.exec(title)?.[1] ?? title

/** Each combines one way of writing titles with one of writing names. */
export const FORMAT_VARIANTS: readonly FormatVariant[] = [
  { name: 'as arXiv has them', title: same, names: comma },
  { name: 'small letters; Last, First and', title: lower, names: each((name) => lastFirst(name), and) },
  { name: 'title case; F. Last', title: titleCase, names: each(firstLast(initial('.'))) },
  { name: 'TeX as typed; no middle names', title: typed, names: each(withoutMiddle) },
  { name: 'hyphens as blanks; no accents', title: unhyphened, names: each(withoutAccents) },
  { name: 'emoji; umlauts spelt', title: (title) => `${title} 🔥`, names: each(spelt) },
  {
    name: 'no nickname; first et al.',
    title: withoutNickname,
    names: (names) => (names.length > 1 ? `${names[0]} et al.` : comma(names)),
  },
  {
    name: 'no subtitle; three et al.',
    title: withoutSubtitle,
    names: (names) => (names.length > 3 ? `${comma(names.slice(0, 3))}, et al.` : comma(names)),
  },
  { name: 'as is; Last, F. and', title: same, names: each((name) => lastFirst(name, initial('.')), and) },
  {
    name: 'typed; marks at names',
    title: typed,
    names: (names) => comma(names.map((name, i) => (i < 2 ? `${name}†` : name))),
  },
  { name: 'small letters; given names joined', title: lower, names: each(joined) },
  {
    name: 'as is; Oxford comma',
    title: same,
    names: (names) => (names.length > 2 ? `${comma(names.slice(0, -1))}, and ${names.at(-1)}` : and(names)),
  },
  {
    name: 'typed; & before the last',
    title: typed,
    names: (names) => (names.length > 1 ? `${comma(names.slice(0, -1))} & ${names.at(-1)}` : comma(names)),
  },
  {
    name: 'as is; a suffix',
    title: same,
    names: (names) => comma(names.map((name, i) => (i === 1 ? `${name} Jr.` : name))),
  },
]

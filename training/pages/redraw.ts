/** An entry of a form page with another paper's words in the places of its own. */
import type { Span } from '../../src/model/span.ts'
import { abbreviated } from '../generate/abbreviations.ts'
import type { Paper } from '../generate/facts.ts'
import { inventAcronym, inventNickname, inventVenue } from '../generate/invented.ts'
import { claim } from '../generate/marked.ts'
import { type NameForm, writeName } from '../generate/names.ts'
import type { Random } from '../generate/random.ts'
import type { VenueTable } from '../generate/venues.ts'
import type { Field } from './locate.ts'
import type { Part } from './parts.ts'

/** What pages' words are replaced by. */
export type Supply = { readonly papers: readonly Paper[]; readonly venues: VenueTable }

/** Marked text of a part whose first entry has the number `entry`. Words whose form is not understood stay. */
export function redrawn(random: Random, supply: Supply, part: Part, entry: number): string {
  const claims = part.entries.flatMap((fields, i) => {
    const draw = new Redraw(random, supply, part.text)
    return fields.map((field) => ({ field, marked: claim(field.kind, entry + i, draw.words(field)) }))
  })
  return filled(part.text, claims)
}

/** Marked text of a part as it stands on its page. */
export function asWritten({ text, entries }: Part, entry: number): string {
  const claims = entries.flatMap((fields, i) =>
    fields.map((field) => ({
      field,
      marked: claim(field.kind, entry + i, text.slice(field.start, field.end)),
    })),
  )
  return filled(text, claims)
}

function filled(text: string, claims: readonly { readonly field: Span; readonly marked: string }[]): string {
  let [marked, at] = ['', 0]
  for (const one of claims.toSorted((a, b) => a.field.start - b.field.start)) {
    marked += text.slice(at, one.field.start) + one.marked
    at = one.field.end
  }
  return marked + text.slice(at)
}

/** How often an entry keeps a field's words. */
const KEPT = 0.1

class Redraw {
  readonly #random: Random
  readonly #supply: Supply
  readonly #text: string
  readonly #paper: Paper
  readonly #year: number

  constructor(random: Random, supply: Supply, text: string) {
    this.#random = random
    this.#supply = supply
    this.#text = text
    this.#paper = random.pick(supply.papers)
    this.#year = random.int(2005, 2025)
  }

  words(field: Field): string {
    const own = this.#text.slice(field.start, field.end)
    if (field.kind === 'year') return this.#inYear(own)
    if (this.#random.chance(KEPT)) return own
    if (field.kind === 'title') return this.#title(own)
    if (field.kind === 'authors') return this.#authors(field, own)
    return field.kind === 'venue' ? this.#venue(own) : own
  }

  #inYear(own: string): string {
    if (/^\d{4}$/.test(own)) return String(this.#year)
    return /^\d\d$/.test(own) ? String(this.#year % 100).padStart(2, '0') : own
  }

  #title(own: string): string {
    const link = /^([^[\]]*)(\]\([^()]*\)\**[:：] ?\**)([^[\]]*)$/u.exec(own)
    if (link) {
      const [head, tail] = splitAtColon(this.#titleWith(true)) ?? []
      return head && tail ? `${head}${link[2]}${tail}` : own
    }
    if (!PLAIN.test(own) || WIDE.test(own)) return own
    if (!/\s/.test(own)) return inventNickname(this.#random)
    const title = this.#random.chance(0.2) ? this.#titleWith(null) : this.#titleWith(own.includes(': '))
    return wrappedLike(own, casedLike(own, title))
  }

  /** Another paper's title, with or without a colon. */
  #titleWith(colon: boolean | null): string {
    for (let draw = 0; draw < 30; draw++) {
      const { title } = draw === 0 ? this.#paper : this.#random.pick(this.#supply.papers)
      if (PLAIN.test(title) && (colon === null || title.includes(': ') === colon)) return title
    }
    return 'A Title without Signs'
  }

  /** As many names as there were, each in the form of the one in its place. */
  #authors({ start, names = [] }: Field, own: string): string {
    const others = this.#names()
    let [words, at] = ['', 0]
    for (const [i, span] of names.entries()) {
      const name = own.slice(span.start - start, span.end - start)
      words += own.slice(at, span.start - start) + nameLike(name, others[i % others.length] ?? name)
      at = span.end - start
    }
    return words + own.slice(at)
  }

  #names(): readonly string[] {
    const authors = [...this.#paper.authors]
    while (authors.length < 12) authors.push(...this.#random.pick(this.#supply.papers).authors)
    return authors.filter((name) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+)* \p{Lu}[\p{L}'’-]+$/u.test(name))
  }

  #venue(own: string): string {
    if (!/^[\p{L}\p{M}&.,:'\s-]+$/u.test(own) || WIDE.test(own) || /rxiv|corr|preprint/i.test(own)) return own
    const isName = /^[\p{L}&-]{2,12}$/u.test(own) && /\p{Lu}.*\p{Lu}/u.test(own)
    if (isName)
      return this.#random.chance(0.25) ? inventAcronym(this.#random) : this.#known('conference', 'name')
    if (!own.includes(' ') && own.length < 4) return own
    const isMeeting = /Conf|Symp|Workshop|Meeting|Proc|Congress/u.test(own)
    const name = this.#random.chance(0.4)
      ? this.#invented(isMeeting)
      : this.#known(isMeeting ? 'conference' : 'journal', 'full')
    return wrappedLike(own, shortenedLike(own, name))
  }

  #known(kind: 'conference' | 'journal', part: 'name' | 'full'): string {
    const some = this.#supply.venues.filter((venue) => venue.kind === kind)
    return this.#random.pick(some)[part]
  }

  #invented(isMeeting: boolean): string {
    for (let draw = 0; draw < 30; draw++) {
      const name = inventVenue(this.#random)
      if (/Conf|Symp|Workshop|Proc/.test(name) === isMeeting) return name
    }
    return 'Journal of Small Things'
  }
}

/** Words without signs that Markdown might read. */
const PLAIN = /^[^$*_[\]<>|`\\{}^~"“”#\ufffc]+$/
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af]/

function splitAtColon(title: string): readonly [string, string] | null {
  const at = title.indexOf(': ')
  return at < 0 ? null : [title.slice(0, at), title.slice(at + 2)]
}

/** In lower case where the page's title is. */
function casedLike(own: string, title: string): string {
  const words = own.split(/\s+/).slice(1)
  if (words.length < 2 || words.some((word) => /^\p{Lu}/u.test(word))) return title
  return title
    .split(' ')
    .map((word, i) => (i === 0 || /.\p{Lu}|^\p{Lu}$/u.test(word) ? word : word.toLowerCase()))
    .join(' ')
}

/** What would begin a block of its own at the beginning of a line. */
const BLOCK = /^(?:[-*+>#|]|\d+[.)])/

/** With line breaks where the page's words have them. */
function wrappedLike(own: string, words: string): string {
  const gaps = own.match(/\s+/g) ?? []
  const parts = words.split(' ')
  const scale = (parts.length - 1) / Math.max(1, gaps.length)
  const breaks = new Map(
    gaps.flatMap((gap, i) => (gap === ' ' ? [] : [[Math.floor(i * scale), gap] as const])),
  )
  const gapBefore = (part: string, i: number) => (BLOCK.test(part) ? ' ' : (breaks.get(i - 1) ?? ' '))
  return parts.map((part, i) => (i === 0 ? part : gapBefore(part, i) + part)).join('')
}

/** `Nat. Struct. Biol.` and `Nat Struct Biol`. */
const SHORT =
  /(?:^|\s)(?:Nat|Mol|Biol|Chem|Engl|Med|Phys|Proc|Rev|Lett|Struct|Sci|Soc|Am|Int|Intell|Comput|Stat|J|Res|Trans)(?:\s|$)/

/** Abbreviated as the page's venue is, with full stops or without. */
function shortenedLike(own: string, name: string): string {
  if (/\p{L}\.(?:\s|$)/u.test(own)) return abbreviated(name)
  return SHORT.test(own) ? abbreviated(name).replaceAll('.', '') : name
}

const LETTER = String.raw`\p{Lu}\p{Ll}?`
/** What each form of a name looks like; the first that fits counts. */
const NAME_FORMS: readonly (readonly [RegExp, NameForm])[] = [
  [/^[^,]+, (?:\p{Lu}\.[ -]?)+$/u, 'Lee, A.'],
  [/^[^,]+, \p{Lu}+$/u, 'Lee, A'],
  [/^[^,]+, \p{L}.*$/u, 'Lee, Ann'],
  [new RegExp(String.raw`^(?:${LETTER}\.[ -]?)+ ?[\p{L}'’ -]+$`, 'u'), 'A. Lee'],
  [/^\p{Lu}{1,3} \p{Lu}\p{Ll}[\p{L}'’ -]*$/u, 'A Lee'],
  [/^[\p{L}'’ -]+ \p{Lu}{1,3}$/u, 'Lee A'],
  [/^[\p{L}'’ -]+ (?:\p{Lu}\.[ -]?)+$/u, 'Lee A.'],
  [/^\p{Lu}[\p{L}'’-]+$/u, 'Lee'],
  [/^\p{L}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,4}$/u, 'Ann Lee'],
]

/** `other` in the form of `own`. */
function nameLike(own: string, other: string): string {
  if (WIDE.test(own) || (!own.includes(' ') && /\p{Ll}\p{Lu}|^\p{Lu}{2}/u.test(own))) return own
  const folded = own.replace(/\s+/g, ' ')
  const form = NAME_FORMS.find(([pattern]) => pattern.test(folded))?.[1]
  if (!form) return own
  const written = writeName(form, other, !/\. \p{Lu}\./u.test(own))
  const name = /^(?!.*\p{Ll}).*\p{Lu}{3}/u.test(own) ? written.toUpperCase() : written
  return wrappedLike(own, name)
}

/** Lists of authors as people write them. */
import { cjkName } from './cjk.ts'
import type { Look } from './look.ts'
import { claim } from './marked.ts'
import { drawPlace } from './places.ts'
import type { Random } from './random.ts'

export type NameForm =
  | 'Ann Lee'
  | 'A. Lee'
  | 'A Lee'
  | 'Lee A'
  | 'Lee A.'
  | 'Lee, Ann'
  | 'Lee, A.'
  | 'Lee, A'
  | 'Lee Ann'
  | 'Lee'
  | 'first reversed'

/** How one list writes its authors. */
export type NameStyle = {
  readonly form: NameForm
  readonly separator: string
  /** Before the last name. */
  readonly last: string
  /** More names than this are cut short. */
  readonly most: number
  /** What stands for the names that are left out. */
  readonly others: readonly string[]
  /** Initials without a blank between them. */
  readonly tight: boolean
  readonly extra:
    | 'none'
    | 'marks'
    | 'digits'
    | 'own'
    | 'linked'
    | 'affiliations'
    | 'upper'
    | 'bold-first'
    | 'of'
}

const ET_AL = [
  ' et al.',
  ' et al.',
  ', et al.',
  ', et al.',
  ' et al',
  ', et al',
  ' et. al.',
  ', et. al.',
  ' et.al.',
  ' et.al',
  ' *et al.*',
  ', *et al.*',
  ' _et al._',
  ' and others',
  ', and others',
  ' et all',
  ', etc.',
  ', ...',
  ', …',
  ' ...',
  ' & al.',
  ' +3 authors',
  ', et alia',
  ' and colleagues',
]

const FORMS: readonly (readonly [number, NameForm])[] = [
  [10, 'Ann Lee'],
  [2, 'A. Lee'],
  [0.6, 'A Lee'],
  [1.2, 'Lee A'],
  [0.4, 'Lee A.'],
  [1.2, 'Lee, Ann'],
  [1.2, 'Lee, A.'],
  [0.5, 'Lee Ann'],
  [1.6, 'Lee'],
  [0.8, 'first reversed'],
]

export function drawNameStyle(random: Random, form = random.weighted(FORMS)): NameStyle {
  const separator = separatorFor(random, form)
  const short = form === 'Lee' ? 0.75 : 0.4
  return {
    form,
    separator,
    last: lastFor(random, form, separator),
    most: random.chance(short)
      ? random.weighted([
          [4, 1],
          [2, 2],
          [2, 3],
          [1, 5],
          [1, 8],
        ])
      : 100,
    others: random.chance(0.8) ? [random.pick(ET_AL)] : ET_AL,
    tight: random.chance(0.3),
    extra: random.weighted([
      [10, 'none'],
      [0.8, 'marks'],
      [0.4, 'digits'],
      [0.7, 'own'],
      [0.5, 'linked'],
      [0.5, 'affiliations'],
      [0.3, 'upper'],
      [0.3, 'bold-first'],
      [0.3, 'of'],
    ]),
  }
}

function separatorFor(random: Random, form: NameForm): string {
  if (form === 'Lee, Ann') return random.pick([' and ', ' and ', '; ', '; ', ', ', ' & '])
  if (form === 'Lee, A.') return random.pick([', ', ', ', '; ', ' and '])
  return random.weighted([
    [12, ', '],
    [2, '; '],
    [3, ' and '],
    [0.5, ','],
    [0.4, ' & '],
    [0.3, ' · '],
    [0.3, ' / '],
    [0.2, '、'],
    [0.2, '， '],
    [0.2, ' | '],
  ])
}

function lastFor(random: Random, form: NameForm, separator: string): string {
  if (form === 'first reversed') return ', and '
  if (form === 'Lee, A.') return random.pick([', & ', ', & ', ' & ', ', ', ' and ', ', and '])
  if (separator === ', ')
    return random.pick([', ', ', ', ', ', ', ', ' and ', ' and ', ', and ', ', and ', ' & ', ', & '])
  if (separator === '; ') return random.pick(['; ', '; ', '; and ', ' and '])
  return separator
}

/** The names as one claim. */
export function writeNames(
  random: Random,
  style: NameStyle,
  names: readonly string[],
  entry: number,
): string {
  const cut = names.length > style.most
  const kept = cut ? names.slice(0, style.most) : names
  const forms = kept.map((name, place) => written(style, name, place))
  const dressed = withExtra(random, style, forms)
  return claim('authors', entry, joined(random, style, dressed, cut))
}

function joined(random: Random, style: NameStyle, names: readonly string[], cut: boolean): string {
  if (cut) return `${names.join(style.separator)}${random.pick(style.others)}`
  if (names.length < 2) return names.join('')
  const last =
    names.length === 2 && /^,\s*(?:and|&)/.test(style.last) ? style.last.replace(/^,/, '') : style.last
  return `${names.slice(0, -1).join(style.separator)}${last}${names.at(-1) ?? ''}`
}

function written(style: NameStyle, name: string, place: number): string {
  if (style.form !== 'first reversed') return writeName(style.form, name, style.tight)
  return place === 0 ? writeName('Lee, Ann', name, style.tight) : name
}

/**
 * One name (`Ann Lee`) in a form; a name that is no person's (a team's) or has one part stays. `tight` initials have no
 * blanks between them.
 */
export function writeName(form: NameForm, name: string, tight: boolean): string {
  const parts = name.split(' ')
  const family = parts.at(-1) ?? ''
  const given = parts.slice(0, -1)
  if (given.length === 0 || /\b(?:Team|AI|Group|Lab|Collaboration)\b/.test(name)) return name
  const letters = given.map((part) => initial(part))
  const dotted = letters.map((letter) => `${letter}.`).join(tight ? '' : ' ')
  switch (form) {
    case 'A. Lee':
      return `${dotted} ${family}`
    case 'A Lee':
      return `${letters.join('')} ${family}`
    case 'Lee A':
      return `${family} ${letters.join('')}`
    case 'Lee A.':
      return `${family} ${dotted}`
    case 'Lee, Ann':
      return `${family}, ${given.join(' ')}`
    case 'Lee, A.':
      return `${family}, ${dotted}`
    case 'Lee, A':
      return `${family}, ${letters.join('')}`
    case 'Lee Ann':
      return `${family} ${given.join(' ')}`
    case 'Lee':
      return family
    default:
      return name
  }
}

/** `Jean-Pierre` gives `J.-P`. */
const initial = (part: string): string =>
  part
    .replace(/[^\p{L}-]/gu, '')
    .split('-')
    .map((half) => half.charAt(0))
    .join('.-')

function withExtra(random: Random, style: NameStyle, names: readonly string[]): readonly string[] {
  const own = random.int(0, names.length - 1)
  const marks = random.pick(['*', '†', '∗', '<sup>1</sup>', '\\*', '#'])
  switch (style.extra) {
    case 'marks':
      return names.map((name, place) => (place < 2 ? `${name}${marks}` : name))
    case 'digits':
      return names.map((name, place) => `${name}${'¹²³'.charAt(place % 3)}`)
    case 'own':
      return names.map((name, place) => (place === own && names.length > 1 ? `**${name}**` : name))
    case 'linked':
      return names.map((name) => (random.chance(0.5) ? `[${name}](https://${slug(name)}.github.io)` : name))
    case 'affiliations':
      return names.map((name) => (random.chance(0.4) ? `${name} (${drawPlace(random)})` : name))
    case 'of':
      return names.map((name) => (random.chance(0.5) ? `${name} of ${drawPlace(random)}` : name))
    case 'upper':
      return names.map((name) => name.toUpperCase())
    case 'bold-first':
      return names.map((name, place) => (place === 0 && names.length > 1 ? `**${name}**` : name))
    default:
      return names
  }
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '')

const TEAMS = [
  'OpenAI',
  'Gemini Team',
  'Google',
  'DeepSeek-AI',
  'Qwen Team',
  'Meta AI',
  'Anthropic',
  'Mistral AI',
  'ATLAS Collaboration',
  'NVIDIA',
  'Kimi Team',
  'LIGO Scientific Collaboration',
  'Microsoft Research',
  'BigScience Workshop',
  'AWS AI Team',
]

/** Who wrote a paper: mostly the table's names, now and then a team or names in the list's script. */
export function drawNames(random: Random, look: Look, known: readonly string[]): readonly string[] {
  if (random.chance(0.02)) return [random.pick(TEAMS)]
  if (random.chance(0.015)) return [random.pick(TEAMS), ...known]
  if (look.language !== 'en' && random.chance(0.15))
    return Array.from({ length: random.int(1, 5) }, () => cjkName(random, look.language))
  return known.slice(0, random.chance(0.25) ? random.pick([1, 1, 2, 2, 3]) : known.length)
}

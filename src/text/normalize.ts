/** Removes differences that do not matter to a reader: markup, accents, case and special letters. */

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta', ϑ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', ϕ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
} // biome-ignore format: a table
/** Letters that Unicode does not decompose (Unicode Standard Annex 15 keeps strokes). */
const STROKES: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
}
const TEX_ACCENT = /\\(?:["'`^~=.]|[uvHtcdbrk](?![a-z]))\s*\{?\\?([a-z])\}?/gi
const TEX_LETTER: Readonly<Record<string, string>> = {
  o: 'o',
  l: 'l',
  ss: 'ss',
  ae: 'ae',
  oe: 'oe',
  aa: 'a',
  i: 'i',
  j: 'j',
  O: 'O',
  L: 'L',
  AE: 'AE',
  OE: 'OE',
  AA: 'A',
  infty: '∞',
  ell: 'ℓ',
  sqrt: '√',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  circ: '°',
  cdot: '·',
  bullet: '•',
  times: '×',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  leftrightarrow: '↔',
  pm: '±',
  sim: '~',
  approx: '≈',
  dots: '…',
  ldots: '…',
  cdots: '…',
  degree: '°',
}

const NAMED_LETTERS = new Map(Object.entries(GREEK).map(([letter, name]) => [name, letter]))

/** `\\pi_0` is `π_0`, whichever of both a list writes. */
const letterOf = (command: string, space: string): string => {
  const letter = NAMED_LETTERS.get(command.toLowerCase().replace(/^var/, ''))
  return TEX_LETTER[command] ?? (letter === undefined ? `${command} ` : letter + space)
}

/** `<think>`, which titles speak of: a word in such brackets that is no element of HTML. */
const WORD_IN_BRACKETS =
  /^<(?!(?:abbr|bold|br|cite|code|del|div|em|font|h\d|hr|img|inf|ins|italic|kbd|li|mark|nobr|ol|sc|scp|small|span|strike|strong|sub|sup|td|th|tr|tt|ul|var|wbr)>)[a-z]{2,}>$/i

/** Removes the TeX and HTML found in titles and names; arguments of commands and letters of symbols stay. */
export function withoutMarkup(text: string): string {
  if (!MARKED.test(text)) return text
  return text
    .replace(/<\/?[a-z][^<>]{0,80}>/gi, (tag) => (WORD_IN_BRACKETS.test(tag) ? ` ${tag.slice(1, -1)} ` : ''))
    .replace(/:[a-z][a-z0-9_+-]*:/g, ' ')
    .replace(/\\([*_#&%$[\](){}<>!.|~+-])/g, '$1')
    .replace(TEX_ACCENT, '$1')
    .replace(/\\(?:(?:text|math)(?:[a-z]{2,14}|)|boldsymbol|bm)\b\s*/g, '')
    .replace(/\\([a-z]+)(\s*)/gi, (_, command: string, space: string) => letterOf(command, space))
    .replace(/[${}^_~`*]/g, (mark) => (mark === '~' ? ' ' : ''))
}

/** Most titles and names are ASCII: only their case needs normalizing. */
const PLAIN = /^[ -~]*$/
const MARKED = /[<:\\${}^_~`*]/

/** Lower case, without accents and strokes, Greek letters by name, compatibility forms resolved. */
export function normalizeLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .replaceAll('∆', 'δ')
    .replaceAll('∑', 'σ')
    .replaceAll('∏', 'π')
    .replaceAll('∞', 'inf')
    .replaceAll('√', 'sqrt ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[α-ωϑϕϵøłđðþßæœıŋħ]/g, (letter) => GREEK[letter] ?? STROKES[letter] ?? letter)
}

/** `360°`, `360deg`, `360-degree` and `360 degrees`. */
const DEGREES = /(\d)[\s-]?(?:°|deg(?:rees?)?(?![a-z]))/gi

/** `10×`, `16 × 16` and `×4`, which are also written with an x; but `4×GPU` counts things. */
const TIMES = /(?<=\d)\s?×(?!\p{Lu})(?:\s?(?=\d))?|×(?=\d)/gu

/** A word as it is written; `wordsOf` normalizes it to one word. */
export const WRITTEN_WORD = /(?:[\p{L}\p{N}\p{M}∆∑∏∞]|(?<=\d)\s?×(?!\p{Lu})(?:\s?(?=\d))?|×(?=\d))+|√/gu

/** The normalized words of a text: runs of letters and digits. */
export const wordsOf = (text: string): string[] =>
  normalizeLetters(text.replace(DEGREES, '$1').replace(TIMES, 'x')).match(/[\p{L}\p{N}]+/gu) ?? []

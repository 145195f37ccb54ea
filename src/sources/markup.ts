/** Titles and names as publishers deposit them → plain text: tags (JATS, HTML, MathML) and entities resolved. */

/** Entities that have been seen in deposits, besides XML's own five; the values are what they stand for. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', times: '×', middot: '·', reg: '®', trade: '™', copy: '©', deg: '°', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', lambda: 'λ', mu: 'μ', pi: 'π', sigma: 'σ', tau: 'τ', phi: 'φ', omega: 'ω', infin: '∞', rarr: '→', szlig: 'ß', aelig: 'æ', oslash: 'ø',
} // biome-ignore format: a table
/** `&eacute;`: a letter and the accent that is put on it. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
}
const ENTITY =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(acute|grave|circ|tilde|uml|ring|caron|cedil)|([a-z]{2,8}));/gi

/** One level of entities; what is no entity stays. */
function decoded(text: string): string {
  return text.replace(ENTITY, (all, decimal, hex, letter, accent, name) => {
    if (letter) return `${letter}${ACCENTS[accent.toLowerCase()]}`.normalize('NFC')
    if (name) return ENTITIES[name.toLowerCase()] ?? all
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}

/** Elements of JATS, HTML and MathML. `p < 0.05` and `List<T>` are none. */
const TAG =
  /<\/?(?:jats:|mml:|m:)?(?:a|alternatives|b|bold|br|em|ext-link|fn|font|i|inline-formula|italic|math|mfenced|mfrac|mi|mn|mo|monospace|mover|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtext|munder|munderover|named-content|ovl|p|roman|sans-serif|sc|scp|semantics|small|span|strike|strong|styled-content|sub|sup|tex-math|title|tt|u|underline|xref)(?:\s[^<>]{0,500})?\/?>/gi
const BREAK = /<(?:jats:)?(?:br|p)\s{0,5}\/?>/gi
/** A formula is often given twice, in MathML and in TeX. */
const ANNOTATION =
  /<(?:mml:|m:)?annotation(?:-xml)?\b[^<>]{0,200}>[^<>]{0,500}<\/(?:mml:|m:)?annotation(?:-xml)?>/gi

/** How often text may have been escaped before it was deposited. */
const MAX_LEVELS = 3
/** Characters; titles are far shorter. */
const MAX_LENGTH = 4000

export function plainText(markup: string): string {
  let text = markup.slice(0, MAX_LENGTH)
  for (let level = 0; level < MAX_LEVELS; level++) {
    const before = text
    text = decoded(text.replace(ANNOTATION, '').replace(BREAK, ' ').replace(TAG, ''))
    if (text === before) break
  }
  return text.replace(TAG, '').replace(/\s+/g, ' ').trim()
}

/** UTF-8 that was read as Latin-1 or Windows-1252 (`MÃ¼ller`, `â€“`), or letters that got lost. */
const GARBLED = /\ufffd|ï¿½|[ÃÄÅÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|\p{L}\?\p{L}/u

export const isGarbled = (text: string): boolean => GARBLED.test(text)

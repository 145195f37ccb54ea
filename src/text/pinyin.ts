/** Chinese words in Latin letters (ISO 7098, Hanyu Pinyin): which spellings are words at all. */

/** The finals that each initial goes with. */
const SYLLABLES: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue un uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
}

/** A given name has two syllables at most, a family name with one of them three. */
const MOST_SYLLABLES = 3

const SYLLABLE = Object.entries(SYLLABLES)
  .map(([initial, finals]) => `${initial}(?:${finals.split(' ').toReversed().join('|')})`)
  .join('|')
const WORD = new RegExp(`^(?:${SYLLABLE}){1,${MOST_SYLLABLES}}$`)
const ONE = new RegExp(`^(?:${SYLLABLE})$`)
/** Letters: `zhuang`. */
const LONGEST_SYLLABLE = 6

/** Whether a word in small letters without accents may be a Chinese name: `qingyan` and `qingyuan` both are, `qignyan` is not. */
export const isPinyin = (word: string): boolean => WORD.test(word)

/** `mz` is short for `muzhi`: the first letters of its syllables. A vowel among them would be left of a slip: `ja` of `jian`. */
export const abbreviatesPinyin = (short: string, name: string): boolean =>
  /^[b-df-hj-np-tw-z]{2,3}$/.test(short) && areInitials(short, name)

const areInitials = (letters: string, rest: string): boolean =>
  letters === ''
    ? rest === ''
    : Array.from({ length: LONGEST_SYLLABLE }, (_, i) => rest.slice(0, i + 1)).some(
        (one) =>
          one[0] === letters[0] && ONE.test(one) && areInitials(letters.slice(1), rest.slice(one.length)),
      )

/** `lv`, `lyu`, `lyv` and `lue`, as passports and keyboards write `lü`: without the dots, as others do. Any other word as it is. */
export function withoutDots(word: string): string {
  const plain = word.replace(/^([ln])ue$/, '$1u').replace(/([ln])(?:y[uv]|v)/g, '$1u')
  return plain !== word && isPinyin(plain) ? plain : word
}

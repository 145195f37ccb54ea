/** Ways to write the same words, none of them a mistake: abbreviations, short forms, British and American spelling. */

/** Whether one text abbreviates the other (`LLMs`, "Large Language Models"), or both are spellings of the same words. */
export const isSpellingOf = (a: string, b: string): boolean =>
  abbreviates(a, b) || abbreviates(b, a) || american(a) === american(b)

/** Words without capitals in abbreviations: `MoE` is a "Mixture of Experts", `RAG` has no letter of "and". */
const SMALL = /^(?:of|for|the|and|in|on|to|with|a|an)$/i

function abbreviates(short: string, long: string): boolean {
  const letters = /^\p{L}*\p{Lu}\p{L}*\p{Lu}s?$/u.test(short) ? short.replace(/s$/, '').toLowerCase() : ''
  const words = long.match(/\p{L}+/gu) ?? []
  if (letters.length < 2 || words.length < 2) return false
  const initials = (chosen: readonly string[]) => chosen.map((word) => word.charAt(0).toLowerCase()).join('')
  return letters === initials(words) || letters === initials(words.filter((word) => !SMALL.test(word)))
}

/** Endings and stems that differ between British and American English, and short forms. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})is(?=(?:e|ed|er|ers|es|ing|ation|ations)\b)/gu, 'iz'],
  [/(?<=anal)yz(?=(?:e|ed|er|es|ing)\b)/g, 'ys'],
  [/(?<=\p{L}{2})our(?=(?:s|ed|ing|al|able|less)?\b)/gu, 'or'],
  [/(?<=\b(?:mode|labe|leve|channe|trave|cance|signa|tunne))ll(?=(?:ed|ing|er|ers)\b)/g, 'l'],
  [/(?<=defen|offen|licen|preten)ce/g, 'se'],
  [/\bcentre/g, 'center'],
  [/\bgrey/g, 'gray'],
  [/(?<=\b(?:to|after|for|back))wards\b/g, 'ward'],
  [/(?<=catal|dial|anal)ogue/g, 'og'],
  // a word in two lengths, as the title of the best-known paper of all has it at its venue and at arXiv
  [/\bconvnet(s?)\b/g, 'convolutional network$1'],
  [/\bnet(s?)\b/g, 'network$1'],
]

const american = (text: string): string =>
  PAIRS.reduce((words, [british, written]) => words.replace(british, written), text.toLowerCase())

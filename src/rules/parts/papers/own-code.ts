/** Whether arXiv's abstract or comment says of a repository that the paper's own code is there. */
import type { Paper } from '../../../model/facts.ts'

/** Without TeX's escapes and links: `\href{https://…}{here}`. */
export const withoutTex = (text: string | null): string =>
  (text ?? '').replace(/\\_/g, '_').replace(/\\[a-z]+\b|[{}]/g, ' ')

/** Whether a sentence says that the paper's code is at this address by now; else it may be somebody else's, or will come one day. */
export function isOwnCode(url: string, { abstract, comment }: Paper): boolean {
  const address = url.replace('https://', '').toLowerCase()
  return (
    sentencesNaming(address, abstract).some((sentence) => saysCode(sentence, address)) ||
    sentencesNaming(address, comment).some(
      (sentence) => saysCode(sentence, address) || standsAlone(sentence, address),
    )
  )
}

/** The sentences with an address that neither promise something nor tell of a list of papers. */
function sentencesNaming(address: string, text: string | null): string[] {
  const sentences = withoutTex(text).replace(/\s+/g, ' ').split(SENTENCE_END)
  const naming = sentences.flatMap((sentence, i) => {
    if (!sentence.toLowerCase().includes(address)) return []
    return [isAddressAlone(sentence) ? `${sentences[i - 1] ?? ''} ${sentence}` : sentence]
  })
  return naming.filter(
    (sentence) => !OF_PAPERS.test(sentence) && (!PROMISE.test(sentence) || THERE.test(sentence)),
  )
}
/** `…there.We…` as well, but not within an address, as in `/lee/slow.NET`. */
const SENTENCE_END = /(?<=[.!?;])\s+|(?<=[a-z]\.)(?<!\/\S{0,100})(?=[A-Z])/

/** Such belongs to the sentence before it. */
const isAddressAlone = (sentence: string): boolean =>
  !sentence.split(/\s+/).some((word) => /\p{L}{2}/u.test(word) && !word.includes('/'))

const OF_PAPERS =
  /\b(?:list|collection) of (?:[\w-]+ ){0,3}(?:papers|works|literature|resources)\b|\b(?:paper|reading) list\b/i
const PROMISE =
  /\b(?:will|soon|(?:up)?on (?:acceptance|publication)|after (?:acceptance|publication|review))\b/i
const THERE =
  /\b(?:is|are|has been|have been) (?:\w+ ){0,2}(?:available|accessible|released|published|open|hosted)/i

/** `Our code is available at …`, `GitHub: …`, `… for the source code`. */
function saysCode(sentence: string, address: string): boolean {
  const at = sentence.toLowerCase().indexOf(address)
  const before = sentence.slice(0, at).slice(-LONGEST).replace(SCHEME, '')
  if (CODE_BEHIND.test(sentence.slice(at, at + LONGEST))) return !OF_OTHERS.test(before)
  return [...before.matchAll(CODE)].some(({ 0: word, index }) => {
    const lead = before.slice(0, index)
    const [between = ''] = before
      .slice(index + word.length)
      .split(AND_IS)
      .slice(-1)
    if (isTaken(lead) || OF_OTHERS.test(between) || TO_OTHERS.test(between)) return false
    return IS_THERE.test(between) || (LABEL.test(between) && !FROM.test(between) && !DONE_WITH.test(between))
  })
}
const LONGEST = 300
/** `Our code is based on PyTorch and is available at …` */
const AND_IS = /\band (?=(?:is|are|ha(?:s|ve) been|can be)\b)/
const SCHEME = /(?:https?:\/\/)?(?:www\.)?$/i

/** What a sentence calls the code. */
const CODE =
  /\b(?:codes?|sources?|code ?bases?|implementations?|software|tool ?(?:kit|box)?s?|packages?|library|scripts?|programs?|notebooks?|pipeline|framework|models?|weights|checkpoints|artifacts?|resources|github|repo|repositor(?:y|ies)|project|(?:web|home) ?page|web ?site|open-?sourced?|(?:we|to) (?:publicly )?(?:release|provide|share))\b/gi
const IS_THERE =
  /\b(?:available|accessible|releas(?:ed?|ing)|published|public|open-?sourced?|provided|shared|hosted|maintained|found|access(?:ed)?|download(?:ed)?|obtained|uploaded|see|visit|refer)\b/i
/** No more than a few words between the code and its address. */
const LABEL = /^(?:\S*\s){0,6}\S*$/
const FROM = /\bfrom\W*$/i

/** `We use the code at …`: whether something else is done with it than to write or release it. */
const isTaken = (lead: string): boolean => {
  const [clause = ''] = lead.split(CLAUSE_END).slice(-1)
  return DONE_WITH.test(clause) || OF_THAT.test(clause)
}
const CLAUSE_END =
  /[,;:.)]\s(?!an?\b|which\b)|\b(?:and|while|but) (?=our\b|the (?:source )?code|code|source|releas|mak|provid|open|shar)/i
const DONE_WITH =
  /\b(?:us(?:es?|ing)|we used|compar(?:e[sd]?|ing)|adopt\w*|evaluat(?:es?|ed|ing)|examin\w*|stud(?:y|ied|ying)|analy[sz](?:es?|ed|ing)|attack\w*|min(?:e|ed|ing)|follow(?:s|ed|ing)?|submitted \w+ to|merged?|port(?:ed|ing)?|contribut\w*|(?:pre-?)?train(?:ed)? (?:on|with|our)|fine-?tun(?:e|ed)|start\w*|participat\w*|we (?:find|found)|fix(?:ed|es)?|download|outperform\w*|surpass\w*|beats?)\b/i
const OF_THAT =
  /\b(?:on|from|than|over|(?<!version )of|into|(?<!\b(?:refer|link|reference) )to|original|existing|popular) (?:the |their |an? )?(?:[\w'’-]+ )?$/i
/** `Our code builds on …` */
const OF_OTHERS =
  /\b(?:buil[dt]s?|building|based|rel(?:y|ies|ying)|top) (?:up)?on\b|\b(?:compar(?:e|ed|ing|ison)|baselines?|integrat\w*|extend(?:s|ed|ing)?|fork(?:s|ed)?|modif\w*|adapt(?:s|ed)|borrow\w*|such as|thanks?|(?:uses?|follows?|adopts?) (?:the|an?|its|their))\b/i
/** `an implementation of …` */
const TO_OTHERS = /(?:^|\s)(?:of|upon|with|into|like)\W*$/i
const CODE_BEHIND = /^\S+ (?:for|contains?|has|hosts|provides) (?:[\w'’-]+ ){0,3}(?:code|implementation)\b/i

/** `21 pages, https://…`: nothing is said of the address, so that it is the paper's. */
const standsAlone = (sentence: string, address: string): boolean => {
  const before = sentence.slice(0, sentence.toLowerCase().indexOf(address)).replace(SCHEME, '')
  const [phrase = ''] = before.split(/[,;.]\s/).slice(-1)
  const isBare = !/\p{L}{2}/u.test(phrase.replace(/^\W*(?:link|url|see)\b/i, ''))
  return isBare && !OF_OTHERS.test(before) && !DONE_WITH.test(before)
}

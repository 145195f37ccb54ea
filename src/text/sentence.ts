/** Words that say something about a paper rather than being its title. */

/** Of a sentence's longer words hardly any begins with a capital. */
const FEWEST = 3
const MOST_CAPITALS = 0.3

/** `Transfers what the model knows to robotic control`: only its first word and names have capitals. So have 2 % of titles. */
export function isInSmallLetters(text: string): boolean {
  const [, ...words] = text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length
  return long.length >= FEWEST && capitals <= MOST_CAPITALS * long.length
}

/** Whether words end behind a link and a dash or colon: what follows `- [RiverNet](https://…) - ` says what it is. */
export const endsBehindLink = (words: string): boolean => BEHIND_LINK.test(words)
const BEHIND_LINK = /\]\([^()\s]+\)[*_\s]*[-–—:][*_\s]*$/u

const OPENINGS = [
  /^(?:exciting|great|good|big) news\b/i,
  /^welcome to\b/i,
  /^We(?:['’]ve| have| are| just)? \p{Ll}/u,
  /^I (?:think|believe|guess|find|found|like|love|recommend|suggest|would)\b/,
  /^the (?:updated|latest|new) version of (?:our|this)\b/i,
  /^(?:our|this)\s+(?:[a-z-]+\s+){0,3}(?:survey|paper|work|article|repo(?:sitory)?|list|project|preprint)\b/i,
]
const STATEMENT =
  /\b(?:is|are|was|were|has been|have been)\s+(?:(?:now|finally|just)\s+)?(?:available|accepted|released|published)\b/i

/** `Our survey on … is now available`, `This paper has been accepted`: no title. */
export const isAnnouncement = (text: string): boolean =>
  OPENINGS.some((opening) => opening.test(text)) || STATEMENT.test(text)

/** `Notes: `, `- **TL;DR**: `, `备注：`, at the beginning of a line: what follows is said about the entry above. */
export const beginsAsRemark = (line: string): boolean => REMARK.test(line)
const REMARK =
  /^\s*(?:(?:[-*+>]|\d{1,3}[.)])\s+)*[*_`(]{0,3}(?:notes?|n\.?b\.?|remarks?|comments?|my\s(?:notes?|comments?)|summary|tl;?\s?dr|highlights?|key\s(?:ideas?|points?|takeaways?)|takeaways?|intro(?:duction)?|description|备注|注|说明|介绍|简介|总结|摘要|笔记|点评|評|要約|コメント|メモ|설명|요약|메모)[*_`]{0,3}\s*[:：]/iu

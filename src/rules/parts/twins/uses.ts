/** Rows of what data were used for: each names a method, links its paper and says in the list's own language what it does. */
import { type Entry, paperLinkOf } from '../../../model/list.ts'
import { haveOneTitle, OF_ANY } from './common.ts'
import { areListsOwn } from './other-titles.ts'

/** Whether two entries of one paper say of two uses of it: `| [RiverSet](…) | [RiverNet](…) | 用于训练 |`. */
export const areTwoUses = (one: Entry, another: Entry): boolean =>
  !haveOneTitle(one, another) && (areListsOwn(one, another) || [one, another].every(isUse))

/** Whether an entry's title is in another script than the name under which it links the paper. */
function isUse(entry: Entry): boolean {
  const title = entry.title?.value ?? ''
  const label = paperLinkOf(entry)?.label ?? ''
  return HAN.test(title) && !HAN.test(label) && /\p{L}{2}/u.test(label) && !OF_ANY.test(label)
}
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{2}/u

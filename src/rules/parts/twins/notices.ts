/** Notices about a paper, which are publications of their own: an erratum, a comment, a reply. */
import type { Entry, List } from '../../../model/list.ts'
import { lineBefore } from '../../../text/lines.ts'

const KIND =
  '(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|addend(?:um|a)|retraction|comments?|repl(?:y|ies)|responses?|rejoinder|discussion)'

/** `Erratum to "`, `[Author's Correction of &quot;`, at the end of what stands before a title. */
const BEFORE_TITLE = new RegExp(
  String.raw`\b${KIND}\s+(?:to|of|on|for)\b(?:\s+the\s+(?:paper|article))?(?:&\w{2,6};|[^\p{L}&|])*$`,
  'iu',
)

/** Whether an entry is a notice about the paper whose title it has. */
export const isNotice = ({ title }: Entry, { text }: List): boolean =>
  title !== null && BEFORE_TITLE.test(lineBefore(title.span, text).slice(-MOST))

/** Characters before a title that are looked at. */
const MOST = 80

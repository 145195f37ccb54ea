/** `**RiverNet**[2025-03]: Predicts floods from rain. [[paper](…)]`: names in bold with their dates, and what they do. */
import { TITLE } from '../labels.ts'
import { linksPaperIn } from '../link-kinds.ts'
import { glossedIn, takeName } from './bold-glosses.ts'
import type { LabelledUnits } from './labels.ts'

/** Fewer sentences with a verb in front show nothing, nor do they in a smaller share of the items. */
const FEWEST = 5
const SHARE = 0.2

/** An emoji in the bold name's mark may follow it. */
const DATE_AND_COLON =
  /^(?:\s|\ufe0f|\p{Extended_Pictographic})*[[(](?:19|20)\d\d(?:[-./]\d\d?){0,2}[\])]\s*:\s+(?=\S)/u
/** `Proposes a`; hardly any title begins so. In characters. */
const VERB = /^\p{L}\p{Ll}{2,}s (?=[\p{Ll}\d])/u
const LONGEST = 40

/** Where words behind names, dates and colons begin with verbs they are descriptions, and the names are what is listed. */
export function withDatedNames(units: LabelledUnits): void {
  const all = glossedIn(units, DATE_AND_COLON)
  const said = all.filter(({ k, words }) =>
    VERB.test(units.unit(k).flow.text.slice(words, words + LONGEST)),
  ).length
  if (said < FEWEST || said < SHARE * all.length) return
  const { linkKind } = units.table
  for (const one of all)
    takeName(
      units,
      one,
      units.has(one.k, TITLE) || linksPaperIn(linkKind, units.start(one.k), units.start(one.k + 1)),
    )
}

/** A title that differs from its record's, and facts that may explain it, each enough by itself. */
import type { By, Pair, TitleVerdict } from '../../../model/comparison.ts'
import type { PaperConventions } from '../../../model/context.ts'
import type { Entry, List } from '../../../model/list.ts'
import type { Claim } from '../../../model/span.ts'
import type { TitlesWith } from './mistyped.ts'

/** A title beside that of its record. */
export type Compared = {
  readonly entry: Entry
  /** The title that the entry gives. */
  readonly listed: Claim<string>
  readonly pair: Pair
  /** The pair's verdict on the title. */
  readonly title: By<TitleVerdict>
  readonly list: List
  readonly conventions: PaperConventions
  readonly titlesWith: TitlesWith
}

/** Named facts; they are asked from top to bottom. */
export type Reasons = Readonly<Record<string, (compared: Compared) => boolean>>

export const isAny = (reasons: Reasons, compared: Compared): boolean =>
  Object.values(reasons).some((holds) => holds(compared))

/** Whether a record is the newest: what an older one says of title and authors may have been true once. */
import type { Witness } from '../../../model/witness.ts'

/** Of a record of arXiv's that gives no version nobody knows, nor of one that calls a later version's date the first's. */
export const isOfUnknownAge = ({ paper }: Witness): boolean =>
  paper !== null &&
  (paper.version === null ||
    (paper.version > 1 && paper.updated !== null && paper.updated === paper.published))

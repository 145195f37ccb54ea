/** What `--fix` says of corrections that it leaves alone because a program writes the list. */
import type { Report } from '../model/report.ts'
import { overlaps } from '../model/span.ts'
import { count, plain } from './parts/plain.ts'

/** A line for each list that says of itself that it is generated and has corrections there. */
export const generatedLines = ({ lists, findings }: Report): readonly string[] =>
  lists.flatMap(({ path, generated }) => {
    const left = findings.filter(
      ({ path: of, fix, quiet }) =>
        of === path &&
        quiet === null &&
        fix?.edits.some((edit) => generated.some((span) => overlaps(edit, span))),
    )
    const corrections = count(left.length, 'correction', 'corrections')
    return left.length === 0
      ? []
      : [
          `Not fixed: ${plain(path)}: ${corrections}, because the file says that it is generated: mend its source.`,
        ]
  })

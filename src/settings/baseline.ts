/** A baseline's file → what it accepts. */
import type { Baseline } from '../model/baseline.ts'
import type { TextFile } from '../model/list.ts'
import { BASELINE_FILE } from '../model/option-table.ts'
import type { Options } from '../model/options.ts'
import { BASELINE_VERSION, parseBaseline } from '../schemas/baseline.ts'
import { UsageError } from './usage-error.ts'

type BaselineOptions = Pick<Options, 'baseline' | 'writeBaseline' | 'noBaseline' | 'diff'>

/** The path of the baseline that a run reads or writes; null for none. Throws {@link UsageError}. */
export function baselinePath({ baseline, writeBaseline, noBaseline, diff }: BaselineOptions): string | null {
  if (!writeBaseline) return noBaseline ? null : baseline
  if (noBaseline) throw new UsageError('--no-baseline: leave it out where --write-baseline writes one.')
  if (diff !== null)
    throw new UsageError('--write-baseline: whole lists have to be checked for it; leave out --diff.')
  return baseline ?? BASELINE_FILE
}

/** `log` tells what was malformed and left out. Throws {@link UsageError} for any other file. */
export function readBaseline(
  { path, text }: TextFile,
  isGone: Baseline['isGone'],
  log: (line: string) => void,
): Baseline {
  const parsed = parseBaseline(text)
  if (parsed === null)
    throw new UsageError(
      `${path}: this file is not a baseline of paper-list-check, so it is left untouched; name another file.`,
    )
  const { version, accepted, dropped } = parsed
  if (version !== BASELINE_VERSION)
    throw new UsageError(
      `${path}: this baseline has version ${version}, and this paper-list-check reads version ${BASELINE_VERSION}; delete the file and write it anew.`,
    )
  if (dropped.length > 0)
    log(`${path}: malformed findings were left out (${dropped.length}), the first: ${dropped[0]}.`)
  return { path, accepted, isGone }
}

/** Writes baselines. */
import type { Accepted, Baseline } from '../model/baseline.ts'
import type { TextFile } from '../model/list.ts'
import { baselineFile, writtenLine } from '../reports/baseline.ts'
import { writeBaselineFile } from '../workspace/baseline-file.ts'

type Place = {
  readonly path: string
  readonly cwd: string
  /** The file that it takes the place of, and what that had; null where there is none. */
  readonly file: TextFile | null
  readonly before: Baseline | null
}

/** Writes a baseline in the place of the one that was read; returns a line about it. Throws {@link FileError}. */
export function writeBaseline(accepted: readonly Accepted[], { path, cwd, file, before }: Place): string {
  writeBaselineFile(path, baselineFile(accepted), file, cwd)
  return writtenLine(path, before?.accepted ?? null, accepted)
}

/** The file of a baseline. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Connect } from '../github/client.ts'
import { refusalOf } from '../github/refusals.ts'
import type { WorkflowEvent } from '../model/event.ts'
import type { TextFile } from '../model/list.ts'
import { decodeUtf8, FileError, withFileErrors } from './files.ts'
import { isInGit, leadsOut, slashed } from './paths.ts'
import { textOn } from './texts.ts'
import { changedMeanwhile, writeAtomically } from './write.ts'

/** Bytes: some fifty thousand findings. */
const MAX_BYTES = 16 * 1024 * 1024

/** A baseline's file; null where there is none. Throws {@link FileError}. */
export function readBaselineFile(path: string, cwd: string): TextFile | null {
  return withFileErrors(path, () => {
    const full = resolve(cwd, path)
    const kind = statSync(full, { throwIfNoEntry: false })
    if (!kind) return null
    if (leadsOut(full, cwd) || isInGit(full, cwd))
      throw new FileError(`${path}: this link leads out of the working directory and is not followed.`)
    if (!kind.isFile()) throw new FileError(`${path}: this is not a regular file.`)
    if (kind.size > MAX_BYTES) throw new FileError(`${path}: this is too large for a baseline.`)
    return { path, text: decodeUtf8(path, readFileSync(full)) }
  })
}

export const noBaseline = (path: string): FileError =>
  new FileError(`${path}: no such baseline; --write-baseline creates it.`, true)

/** Tells whether a list is no longer in the working directory. */
export const goneFrom =
  (cwd: string) =>
  (path: string): boolean =>
    !existsSync(resolve(cwd, path))

/** Writes a baseline in the place of the one that was read, if any. Throws {@link FileError}. */
export function writeBaselineFile(path: string, text: string, before: TextFile | null, cwd: string): void {
  if (before === null && existsSync(resolve(cwd, path))) throw new FileError(changedMeanwhile(path))
  if (before?.text !== text) writeAtomically(path, text, cwd, before?.text ?? null)
}

type Trust = {
  readonly path: string
  readonly cwd: string
  readonly event: WorkflowEvent | null
  readonly connect: Connect | null
  readonly log: (line: string) => void
}

/**
 * The baseline that a run of the Action may trust: of a pull request or a merge queue, that of the branch it goes to, as
 * its own could accept the faults that it brings. Null where there is none. Throws {@link FileError}.
 */
export async function readTrustedBaseline({
  path,
  cwd,
  event,
  connect,
  log,
}: Trust): Promise<TextFile | null> {
  if (!event?.pull && !event?.mergeGroup && !event?.untrustedWorkspace) {
    const file = readBaselineFile(path, cwd)
    if (file === null) throw noBaseline(path)
    return file
  }
  const ref = event.pull?.baseSha ?? event.mergeGroup?.base ?? null
  const without = (why: string) => {
    log(`${path}: ${why}, so no finding is taken as known before.`)
    return null
  }
  if (!connect) return without('without a token this baseline cannot be read')
  try {
    const name = slashed(relative(cwd, resolve(cwd, path)))
    return { path, text: await textOn(await connect(), ref, name) }
  } catch (error) {
    if (error instanceof FileError) throw error
    const isMissing = (error as { status?: number }).status === 404
    return without(
      isMissing ? 'there is no such baseline on the base branch' : `could not be read (${refusalOf(error)})`,
    )
  }
}

/** The configuration that a run of the Action may trust. */
import type { Connect } from '../github/client.ts'
import { refusalOf } from '../github/refusals.ts'
import type { WorkflowEvent } from '../model/event.ts'
import { CONFIG_NAMES, readConfigFile } from './config-file.ts'
import { FileError } from './files.ts'
import { defaultText } from './texts.ts'

type ConfigSource = {
  /** The path that the user named, if any. */
  readonly named: string | null
  readonly cwd: string
  readonly event: WorkflowEvent | null
  readonly connect: Connect | null
  readonly log: (line: string) => void
}

/** The workspace's or, if that is untrusted, the default branch's; never the pull request's. Throws {@link FileError}. */
export async function readTrustedConfig({ named, cwd, event, connect, log }: ConfigSource) {
  if (!event?.untrustedWorkspace) return readConfigFile(named, cwd)
  if (!connect) return null
  try {
    for (const path of named === null ? CONFIG_NAMES : [named]) {
      const file = await defaultText(await connect(), path)
      if (file) return file
    }
    if (named) log(`${named}: no such configuration file on the default branch; using the defaults.`)
    return null
  } catch (error) {
    if (error instanceof FileError) throw error
    log(`${named ?? CONFIG_NAMES[0]}: could not be read (${refusalOf(error)}); using the defaults.`)
    return null
  }
}

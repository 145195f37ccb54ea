/** What the command gets from the terminal, and the names it knows. */
import type { Environment } from '../model/environment.ts'
import type { Interrupts } from '../pipeline.ts'
import type { Stream } from '../publish/terminal.ts'
import { reporters } from '../reports/index.ts'
import { rules } from '../rules/index.ts'

export type Surroundings = {
  readonly env: Environment
  readonly cwd: string
  /** So many bytes of standard input at least, or all that there are. */
  readonly stdin: (enough: number) => Promise<Uint8Array>
  readonly stdout: Stream
  readonly stderr: Stream
  /** None: the run cannot be ended early. */
  readonly interrupts?: Interrupts
}

export const NAMES = { rules: rules.map((rule) => rule.name), formats: Object.keys(reporters) }

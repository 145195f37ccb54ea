/** The example workflows, which `init` writes. */
import { existsSync, readFileSync } from 'node:fs'

/** The text of one (`weekly.yml`): beside the built command, or among the examples of this repository. */
export function exampleWorkflow(name: string): string {
  const built = new URL(`./workflows/${name}`, import.meta.url)
  const source = new URL(`../../examples/workflows/${name}`, import.meta.url)
  return readFileSync(existsSync(built) ? built : source, 'utf8')
}

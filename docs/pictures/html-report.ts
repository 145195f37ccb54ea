/** The HTML report on the example list, as the built command writes it beside the simulated services. */
import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startInternet, token } from '../../test/internet/index.ts'

const root = join(import.meta.dirname, '..', '..')

/** The exit status where the list has faults, as the example has. */
const FOUND = 1

/** Returns the path of the file. */
export async function htmlReport(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'plc-pictures-')), 'report.html')
  const internet = await startInternet()
  const env = { ...process.env, ...internet.env, GITHUB_TOKEN: token }
  const args = ['dist/cli.js', 'examples/awesome-diffusion.md', '--output', `html=${file}`]
  try {
    await new Promise<void>((resolve, reject) =>
      execFile(process.execPath, args, { cwd: root, env }, (error) =>
        error && error.code !== FOUND ? reject(error) : resolve(),
      ),
    )
    return file
  } finally {
    await internet.close()
  }
}

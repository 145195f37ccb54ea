/** The package as `npm run build` makes it, in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Builds dist beside copies of the files. Returns the folder. */
export function built(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'plc-built-'))
  for (const file of files) cpSync(file, join(folder, file), { recursive: true })
  const { status, stderr } = spawnSync(process.execPath, ['build.ts', join(folder, 'dist')], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the build failed: ${stderr}`)
  return folder
}

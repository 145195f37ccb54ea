/** All that tests write for a while stands in one folder, which is gone when they are over. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function setup(): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plc-tests-')))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

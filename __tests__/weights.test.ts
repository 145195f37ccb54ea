/** What users see where the reader's weights did not come with the program. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startInternet } from '../test/internet/index.ts'
import { run } from './support/run.ts'
import { step } from './support/runner.ts'

const LIST = '- **A Paper about Weights**, ICLR 2024 [[paper](https://arxiv.org/abs/2401.00001)]\n'

/** A copy of dist in which something happened to the weights. */
function damaged(harm: (weights: string) => void): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'plc-weights-')), 'dist')
  cpSync(join(import.meta.dirname, '..', 'dist'), folder, { recursive: true })
  harm(join(folder, 'weights.bin'))
  return folder
}

describe.each([
  ['missing', rmSync, /^weights\.bin cannot be read .+ Install paper-list-check again\.$/],
  [
    'damaged',
    (path: string) => writeFileSync(path, 'half of it'),
    /^weights\.bin is not the file .+ Install paper-list-check again\.$/,
  ],
])('weights that are %s', (_, harm, message) => {
  test('are one line of the command', async () => {
    const entry = { path: join(damaged(harm), 'cli.js') }
    const { status, stdout, stderr } = await run(['--offline', '-'], { entry, input: LIST })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.replace('paper-list-check: ', '').trim()).toMatch(message)
  })

  test('are one error of the Action', async () => {
    const internet = await startInternet()
    const entry = join(damaged(harm), 'index.js')
    const { status, annotations } = await step({ internet, files: { 'README.md': LIST }, entry })
    await internet.close()
    expect(status).toBe(1)
    expect(annotations.map((one) => one.message)).toEqual([expect.stringMatching(message)])
  })
})

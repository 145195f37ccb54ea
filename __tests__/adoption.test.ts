/** docs/baseline.md as a maintainer follows it: every command is run, and says what the page says. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readPage } from './support/pages.ts'

/** A list with faults that need nobody to be asked: one that is corrected, a rule's that is switched off, 300 others. */
const LIST = [
  '# Papers\n\n- [Solvers](#solvrs)\n',
  ...Array.from({ length: 300 }, (_, i) => `- [Part ${i}](#no-such-part-${i})`),
  '\n## Solvers\n\n- [1] One Paper, arXiv 2024.\n- [2] Another Paper, arXiv 2024.\n- [4] A Third Paper, arXiv 2024.\n',
].join('\n')

type Step = { readonly command: string; readonly said: readonly string[] }
const steps = readPage('docs/baseline.md')
  .blocks.filter(({ language }) => language === 'console')
  .flatMap(({ text }) => text.split(/^\$ /m).filter(Boolean))
  .map((text): Step => {
    const [command = '', ...said] = text.trimEnd().split('\n')
    return { command, said }
  })

let cwd = ''
let env: NodeJS.ProcessEnv = {}
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plc-adoption-'))
  const bin = join(mkdtempSync(join(tmpdir(), 'plc-bin-')), 'bin')
  mkdirSync(bin)
  // `npx paper-list-check …` runs the built command
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`,
    {
      mode: 0o755,
    },
  )
  const author = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' }
  const committer = { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' }
  const path = [bin, dirname(process.execPath), process.env['PATH']].join(delimiter)
  env = { PATH: path, HOME: cwd, ...author, ...committer }
  writeFileSync(join(cwd, 'README.md'), LIST)
  run('git init --quiet && git add README.md && git commit --quiet --message "A list"')
})

function run(command: string): string {
  return execFileSync('sh', ['-c', `( ${command} ) 2>&1`], { cwd, env, encoding: 'utf8' })
}

test('every step of the page', { timeout: 120_000 }, () => {
  expect(steps.length).toBeGreaterThan(10)
  for (const { command, said } of steps) {
    const out = run(command)
    for (const line of said) expect(out, command).toContain(line)
    if (command.includes('--quiet') && said.length === 0) expect(out, command).toBe('')
    if (command.includes('--statistics')) expect(out).toMatch(/broken-anchor/)
  }
  expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toContain('(#solvers)')
  expect(run('git status --porcelain')).toBe(' M .paper-list-check-baseline.json\n M README.md\n')
})

import { enableCompileCache } from 'node:module'
import process from 'node:process'
import { buffer } from 'node:stream/consumers'
import './v8-memory.ts'

// before anything large is loaded, so that it is compiled once for all runs
enableCompileCache()
const [{ main }, { reportBrokenStreams, reportDefects }, { makeInterrupts }] = await Promise.all([
  import('../cli/index.ts'),
  import('./defects.ts'),
  import('./interrupts.ts'),
])

const { argv, env, stdout, stderr } = process
const say = (line: string) => void stderr.write(`paper-list-check: ${line}\n`)
reportDefects(say)
const isBroken = reportBrokenStreams(say)
const interrupts = makeInterrupts()
const status = await main(argv.slice(2), {
  env,
  cwd: process.cwd(),
  stdin: () => buffer(process.stdin),
  stdout,
  stderr,
  interrupts,
})
process.exitCode = interrupts.status() ?? (isBroken() ? 2 : status)

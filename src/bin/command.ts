import { enableCompileCache } from 'node:module'
import process from 'node:process'
import './v8-memory.ts'

// before anything large is loaded, so that it is compiled once for all runs
enableCompileCache()
const [{ main }, { reportBrokenStreams, reportDefects, reportWarnings }, { makeInterrupts }] =
  await Promise.all([import('../cli/index.ts'), import('./defects.ts'), import('./interrupts.ts')])

const { argv, env, stdout, stderr } = process
const say = (line: string) => void stderr.write(`paper-list-check: ${line}\n`)
reportDefects(say)
reportWarnings(say)
const isBroken = reportBrokenStreams(say)
const interrupts = makeInterrupts()
const cwd = workingDirectory()
if (cwd === null) say('The working directory is gone.')
const status = cwd === null ? 2 : await main(argv.slice(2), { env, cwd, stdin, stdout, stderr, interrupts })
process.exitCode = interrupts.status() ?? (isBroken() ? 2 : status)

/** Null where somebody removed it. */
function workingDirectory(): string | null {
  try {
    return process.cwd()
  } catch {
    return null
  }
}

async function stdin(enough: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= enough) break
  }
  return Buffer.concat(chunks)
}

import { enableCompileCache } from 'node:module'
import process from 'node:process'
import { buffer } from 'node:stream/consumers'
import './v8-memory.ts'

// before anything large is loaded, so that it is compiled once for all runs
enableCompileCache()
const { main } = await import('../cli.ts')

const ended = new AbortController()
process.once('SIGINT', () => ended.abort())
process.once('SIGTERM', () => ended.abort())
const { argv, env, stdout, stderr } = process
// a reader such as `head` may close the pipe early
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
process.exitCode = await main(argv.slice(2), {
  env,
  cwd: process.cwd(),
  stdin: () => buffer(process.stdin),
  stdout,
  stderr,
  signal: ended.signal,
})

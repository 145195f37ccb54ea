/** The inside of a warm process (see launch.ts): imports the program anew for each message, and tells what it did. */
import { pathToFileURL } from 'node:url'
import { playClock } from './clock.ts'
import type { Ended, Message } from './launch.ts'

let runs = 0

process.on('message', async (program: Message) => {
  process.send?.(await run(program))
})

async function run({ entry, args = [], env, cwd, pace }: Message): Promise<Ended> {
  process.env = { ...env }
  process.argv = [process.execPath, entry, ...args]
  process.chdir(cwd)
  process.exitCode = undefined
  for (const name of ['SIGINT', 'SIGTERM', 'uncaughtException', 'unhandledRejection'])
    process.removeAllListeners(name)
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error')
  playClock(pace)
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)]
  try {
    await import(`${pathToFileURL(entry)}?${runs++}`)
  } finally {
    playClock({})
  }
  return { status: Number(process.exitCode ?? 0), stdout: stdout(), stderr: stderr() }
}

/** What is written on it from now on; the stream itself stays silent. */
function capture(stream: NodeJS.WriteStream): () => string {
  let text = ''
  stream.write = (part: string | Uint8Array, ...rest: unknown[]) => {
    text += typeof part === 'string' ? part : Buffer.from(part).toString()
    const done = rest.find((one) => typeof one === 'function')
    if (done) queueMicrotask(() => done())
    return true
  }
  return () => text
}

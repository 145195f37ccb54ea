/**
 * `npm start`: without arguments the example list, against the internet of this machine; with arguments the command
 * as it is, on the real services.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { startInternet, token } from '../test/internet/index.ts'

const root = join(import.meta.dirname, '..')
const command = join(root, 'dist', 'cli.js')
const list = join(import.meta.dirname, 'awesome-diffusion.md')

process.exitCode = await start(process.argv.slice(2))

async function start(args: readonly string[]): Promise<number> {
  if (!existsSync(command)) {
    process.stderr.write('dist/cli.js is not there yet: `npm run build` makes it.\n')
    return 2
  }
  // npm changes into the folder of the package; paths are meant from where the user stands
  return args.length > 0 ? run(args, process.env, process.env['INIT_CWD']) : show()
}

/** Findings are what this run is for, so status 1 is as good as 0 here. */
async function show(): Promise<number> {
  const shown = relative(process.cwd(), list)
  say(`Checking ${shown}: the services that it asks are simulated on this machine; no request leaves it.`)
  const internet = await startInternet()
  try {
    const status = await run([shown], { ...withoutGithub(process.env), ...internet.env, GITHUB_TOKEN: token })
    if (status > 1) return status
    say('\nTo check a list of your own, on the real services: npm start -- path/to/list.md')
    return 0
  } finally {
    await internet.close()
  }
}

/** A runner's own addresses and files would lead the run out of the simulated GitHub. */
function withoutGithub(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:GITHUB|INPUT)_/.test(name)))
}

/** Runs the command in the foreground; an interrupt is the command's to answer, and its status is the answer. */
function run(args: readonly string[], env: NodeJS.ProcessEnv, cwd?: string): Promise<number> {
  const child = spawn(process.execPath, [command, ...args], { env, stdio: 'inherit', ...(cwd && { cwd }) })
  const wait = () => {}
  process.on('SIGINT', wait)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      process.off('SIGINT', wait)
      resolve(status ?? 130)
    })
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n\n`)
}

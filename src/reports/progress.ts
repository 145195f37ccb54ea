/** What a run is doing and waits for: a few lines for a terminal, one line for a log. */
import type { HostProgress, Phase, Progress, WaitReason } from '../model/progress.ts'
import { number } from './parts/numbers.ts'

export type ProgressSpace = {
  /** Characters in a line. */
  readonly columns: number
  /** Lines at most. */
  readonly rows: number
  /** The time of day that it will be in so many milliseconds. */
  readonly clock: (milliseconds: number) => string
}

/** Hosts in a log's line. */
const MAX_IN_LINE = 3
/** Hosts on a terminal. */
const MAX_HOSTS = 6
const HOST_WIDTH = 32
/** Milliseconds; less is not worth a word. */
const LEAST = 1000
/** Milliseconds after which a computation tells its time. */
const LONG = 3000

/** Lines no longer than the terminal is wide: what is done, how long it will take, and the hosts that it waits for. */
export function progressLines(progress: Progress, { columns, rows, clock }: ProgressSpace): string[] {
  const hosts = progress.network?.hosts ?? []
  const room = Math.max(0, Math.min(MAX_HOSTS, rows - 1))
  const shown = hosts.slice(0, hosts.length > room ? Math.max(0, room - 1) : room)
  const rest = hosts.slice(shown.length)
  const lines = [
    sentence(progress),
    ...table(shown, columns, clock),
    ...(room > 0 && rest.length > 0 ? [`  ${others(rest)}`] : []),
  ]
  return lines.map((line) => cut(line, columns))
}

/** The same as one line. */
export function progressLine(progress: Progress, { clock }: Pick<ProgressSpace, 'clock'>): string {
  const hosts = progress.network?.hosts ?? []
  const shown = hosts.slice(0, MAX_IN_LINE).map((one) => {
    const why = waitWords(one, clock).join('')
    return `${one.host} ${tally(one)}${why === '' ? '' : `, ${why}`}`
  })
  const rest = hosts.slice(MAX_IN_LINE)
  return [sentence(progress), ...shown, ...(rest.length > 0 ? [others(rest)] : [])].join('; ')
}

const PHASES: Readonly<Record<Phase, string>> = {
  reading: 'Reading the lists',
  asking: 'Looking up links',
  comparing: 'Comparing with what was found',
  'asking-again': 'Looking up the rest',
  judging: 'Applying the rules',
}

function sentence({ phase, elapsed, facts, network }: Progress): string {
  if (network === null) return `${PHASES[phase]}${elapsed < LONG ? '' : ` (${roughly(elapsed)} so far)`}`
  // a source may ask once more where it denied something
  const again = facts?.answered === facts?.asked && network.hosts.length > 0 ? ', double-checking' : ''
  const done = facts && facts.asked > 0 ? `: ${tally(facts)}${again}` : ''
  return `${PHASES[phase]}${done}${timeLeft(phase, network)}`
}

/** The slowest host decides. What the first answers leave open is asked after them, so their time is the least. */
function timeLeft(phase: Phase, { hosts, budget }: NonNullable<Progress['network']>): string {
  const left = Math.max(0, ...hosts.map((host) => host.left))
  if (left < LEAST) return ''
  const words = `, ${phase === 'asking' ? 'at least' : 'about'} ${roughly(left)} left`
  return left <= budget ? words : `${words} (time budget: ${roughly(budget)})`
}

function table(hosts: readonly HostProgress[], columns: number, clock: ProgressSpace['clock']): string[] {
  // as wide whichever hosts there are, so that nothing moves sideways
  const wide = Math.min(HOST_WIDTH, Math.max(12, Math.floor(columns * 0.3)))
  const counts = hosts.map(tally)
  const long = Math.max(0, ...counts.map(({ length }) => length))
  return hosts.map((host, i) => {
    const row = `  ${cutStart(host.host, wide).padEnd(wide)}  ${counts[i]?.padStart(long)}`
    return `${row}  ${fitted(waitWords(host, clock), columns - row.length - 2)}`.trimEnd()
  })
}

const tally = ({ asked, answered }: { readonly asked: number; readonly answered: number }) =>
  `${number(answered)} of ${number(asked)}`

function others(hosts: readonly HostProgress[]): string {
  const sum = (of: 'asked' | 'answered') => hosts.reduce((all, host) => all + host[of], 0)
  const names = hosts.length === 1 ? 'one more host' : `${number(hosts.length)} more hosts`
  return `${names}: ${tally({ asked: sum('asked'), answered: sum('answered') })}`
}

/** What is waited for, in parts: the later ones are left out where there is no room. */
type Words = (host: HostProgress, clock: ProgressSpace['clock']) => readonly string[]
const WAITS: Readonly<Record<WaitReason, Words>> = {
  asked: ({ until, because }, clock) => [
    `asked us to wait ${roughly(until ?? 0)}`,
    `, until ${clock(until ?? 0)}`,
    reason(because),
  ],
  again: ({ until, because }, clock) => [
    `retrying in ${roughly(until ?? 0)}`,
    `, at ${clock(until ?? 0)}`,
    reason(because),
  ],
  silent: ({ since }) => [`no answer for ${roughly(since)}`],
  connecting: ({ since }) => [`connecting for ${roughly(since)}`],
  slowed: ({ spacing, because }) => [
    `one request every ${roughly(spacing)}`,
    ', after being busy',
    reason(because),
  ],
  limit: ({ spacing }) => [`one request every ${roughly(spacing)}`, ' (rate limit)'],
}

const waitWords: Words = (host, clock) => (host.wait === null ? [] : WAITS[host.wait](host, clock))
const reason = (because: string | null) => (because === null ? '' : ` (${because})`)

function fitted(parts: readonly string[], columns: number): string {
  const text = parts.join('')
  return text.length <= columns || parts.length <= 1 ? text : fitted(parts.slice(0, -1), columns)
}

/** `1 s`, `55 s`, `2 min 40 s`, `12 min`, `1 h 5 min`: no more exact than it can be known, and never less than a second. */
export function roughly(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  if (seconds < 60) return `${seconds} s`
  const tens = Math.round(seconds / 10) * 10
  if (tens < 600) return `${Math.floor(tens / 60)} min${tens % 60 === 0 ? '' : ` ${tens % 60} s`}`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`
}

const cut = (line: string, columns: number): string =>
  line.length <= columns ? line : `${line.slice(0, Math.max(0, columns - 1))}…`
/** The end of a host's name says whose it is. */
const cutStart = (name: string, columns: number): string =>
  name.length <= columns ? name : `…${name.slice(name.length - columns + 1)}`

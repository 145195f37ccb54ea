/** The kinds of options that there are, as functions that make rows of the table; `type` says how a value is read (settings/values.ts). */
type Places = {
  /** Its flag, without dashes. */
  readonly command?: string
  /** Its key in the configuration file. */
  readonly configuration?: string
  /** Its input of the Action. */
  readonly action?: string
}
type About = Places & {
  /** One sentence without a full stop. `--help` shows it as it is, action.yml and the README add values and default. */
  readonly description: string
  /** The placeholder for the value in `--help`, unless the type implies it. */
  readonly placeholder?: string
  readonly short?: string
  /** The default that action.yml states, where it is an expression. */
  readonly actionDefault?: string
}

export const everywhere = <const N extends string>(name: N) => ({
  command: name,
  configuration: name,
  action: name,
})

export const option = <T extends string, D>(type: T, fallback: D, about: About) => ({
  ...about,
  type,
  default: fallback,
})
/** One of a fixed set of words, each with its meaning ('' where the word is enough). */
export const choice = <V extends string>(
  fallback: NoInfer<V>,
  values: Readonly<Record<V, string>>,
  about: About,
) => ({
  ...option('choice', fallback as V, about),
  values,
})
export const flag = (about: About) => option('flag', false as boolean, about)
type TimeAbout = About & {
  /** Whether a number without a unit means minutes. */
  readonly bareMinutes?: boolean
  /** The longest time allowed, in milliseconds. */
  readonly max?: number
}
/** Milliseconds, written `90s`, `30m`, `12h`, `7d`, `4w`. */
export const timeSpan = <D extends number | null>(
  fallback: D,
  { bareMinutes = false, max = Infinity, ...about }: TimeAbout,
) => ({
  ...option('time', fallback, about),
  bareMinutes,
  max,
})
export const text = (about: About) => option('text', null as string | null, about)
/** A file; the configuration may only name one inside the working directory. */
export const path = (about: About) => option('path', null as string | null, about)
type WordsAbout = About & {
  /** Whether they are files, of which the configuration may only name those inside the working directory. */
  readonly paths?: boolean
}
export const severalWords = (fallback: readonly string[], { paths = false, ...about }: WordsAbout) => ({
  ...option('words', fallback, about),
  paths,
})

/** What of the lists is to be judged: what an event touches, or all. */
import { existsSync, readdirSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { type Connect, type Github, isFinal, refusalOf } from '../github/client.ts'
import type { WorkflowEvent } from '../model/event.ts'
import type { TextFile } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { Hunks } from '../model/post.ts'
import type { Unread } from '../model/report.ts'
import { FileError, readLists, slashed } from './files.ts'
import { changedSince } from './git.ts'
import { isExclusion, isGlob, isListed, isMeant } from './list-patterns.ts'
import { type Lists, type Touched, touchedBetween, touchedByPull } from './pull-request.ts'
import { textOn } from './texts.ts'

export type Scope = {
  readonly files: readonly TextFile[]
  /** Null when every line counts. */
  readonly change: Change | null
  readonly hunks: Hunks
  /** Whether whole lists are judged because that was wanted, not for want of something better. */
  readonly whole: boolean
  /** What was to be judged and could not be read. */
  readonly unread: readonly Unread[]
  /** What people should know of it, one line each. */
  readonly notes: readonly string[]
}
/** Nothing to judge. */
export const NOTHING: Scope = {
  ...{ files: [], change: null, hunks: new Map(), whole: false, unread: [], notes: [] },
}

/** The lists in the workspace, wholly, under the names that GitHub has for them. Throws {@link FileError}. */
export const wholeScope = (patterns: readonly string[], cwd: string): Scope => ({
  ...{ ...NOTHING, files: namedLists(patterns, cwd), whole: true },
})

/** Where the lists lie, and how GitHub is asked for what does not lie there. */
export type Ground = {
  readonly patterns: readonly string[]
  readonly cwd: string
  /** Null without a token. */
  readonly connect: Connect | null
  /** All lines of all lists count. */
  readonly all: boolean
}

/**
 * What a pull request or a merge queue touches; by git's own history where GitHub does not say. Where neither can tell,
 * everything counts if that is how it will stay, and nothing is judged where the next try may tell. Throws {@link FileError}.
 */
export async function touchedScope(event: WorkflowEvent, ground: Ground): Promise<Scope> {
  const { pull, mergeGroup, untrustedWorkspace } = event
  const { patterns, cwd, connect } = ground
  if (!connect) return untold(event, ground, 'Without a token the changed lines cannot be asked for', true)
  const { local, missing } = untrustedWorkspace ? NOWHERE : present(patterns, cwd)
  const lists = { local, patterns, trusted: !untrustedWorkspace }
  let touched: Touched | null = null
  try {
    const github = await connect()
    if (pull) touched = await touchedByPull(github, pull, lists)
    else if (mergeGroup) touched = await touchedBetween(github, mergeGroup.base, mergeGroup.head, lists)
    if (touched && ground.all) return await allOf(touched, lists, github, event.commit)
  } catch (error) {
    const why = `The changed files could not be listed (${refusalOf(error)})`
    return untold(event, ground, why, isFinal(error))
  }
  if (!touched) return wholeScope(patterns, cwd)
  refuseSlips(missing, touched, cwd)
  return { ...touched, whole: false, notes: [...touched.notes, ...noneNote(touched, pull !== null)] }
}

const noneNote = ({ files, unread }: Touched, isPull: boolean): string[] =>
  files.length + unread.length > 0
    ? []
    : [`This ${isPull ? 'pull request' : 'merge'} touches none of the lists.`]

/** Names that mean nothing in a workspace that there is, nor anything that is changed, are slips. Throws {@link FileError}. */
function refuseSlips(missing: readonly string[], { changed }: Touched, cwd: string): void {
  const slips = missing.filter((one) => !changed.some((path) => isMeant(path, one)))
  if (slips.length > 0 && isCheckedOut(cwd)) namedLists(slips, cwd)
}

/** Whether there is anything in the workspace: without it, what a name means is for GitHub to say. */
const isCheckedOut = (cwd: string): boolean => existsSync(cwd) && readdirSync(cwd).length > 0

/** Touched lists as the head has them, with those that it did not touch; every line counts. */
async function allOf(
  touched: Touched,
  { local, patterns, trusted }: Lists,
  github: Github,
  commit: string,
): Promise<Scope> {
  const known = new Set([...touched.files, ...touched.unread].map(({ path }) => path))
  const names = trusted
    ? []
    : patterns.filter((name) => !isGlob(name) && isListed(name, patterns) && !known.has(name))
  const read = await Promise.all(names.map((path) => listOn(github, commit, path)))
  return {
    ...touched,
    files: [
      ...touched.files,
      ...(trusted ? local.filter(({ path }) => !known.has(path)) : []),
      ...read.filter((one) => 'text' in one),
    ],
    unread: [...touched.unread, ...read.filter((one) => 'reason' in one)],
    change: null,
    whole: false,
  }
}

const listOn = (github: Github, commit: string, path: string): Promise<TextFile | Unread> =>
  textOn(github, commit, path).then(
    (text) => ({ path, text }),
    (error) => ({ path, reason: refusalOf(error) }),
  )

/** What to do without GitHub's word on what changed; `final` where the next try would end the same. */
function untold(
  { pull, mergeGroup, untrustedWorkspace }: WorkflowEvent,
  { patterns, cwd, all }: Ground,
  why: string,
  final: boolean,
): Scope {
  const said = (what: string) => ({ ...NOTHING, notes: [`${why}, so ${what}.`] })
  const unread = {
    ...said('nothing is judged'),
    unread: patterns.filter((one) => !isExclusion(one)).map((path) => ({ path, reason: why })),
  }
  if (untrustedWorkspace) return unread
  const files = namedLists(patterns, cwd)
  const base = pull?.baseSha ?? mergeGroup?.base ?? null
  const change = all || base === null ? null : changeSince(base, files, cwd)
  if (change)
    return { ...said('git was asked for them'), files: files.filter(({ path }) => change.has(path)), change }
  return final || all ? { ...said('the whole lists are checked'), files } : unread
}

/** The workspace against where it left `base`; null unless it was checked out with enough history for that. */
function changeSince(base: string, files: readonly TextFile[], cwd: string): Change | null {
  try {
    return changedSince(
      `${base}...`,
      files.map(({ path }) => path),
      cwd,
    )
  } catch {
    return null
  }
}

type Present = { readonly local: readonly TextFile[]; readonly missing: readonly string[] }
const NOWHERE: Present = { local: [], missing: [] }

/** The lists that are in the workspace, each once, and the patterns that mean none there: those may be had from GitHub. */
function present(patterns: readonly string[], cwd: string): Present {
  const local = new Map<string, TextFile>()
  const exclusions = patterns.filter(isExclusion)
  const missing = patterns.filter((pattern) => {
    if (isExclusion(pattern)) return false
    try {
      for (const file of namedLists([pattern, ...exclusions], cwd))
        local.set(file.path, local.get(file.path) ?? file)
      return false
    } catch (error) {
      if (error instanceof FileError && error.missing) return true
      throw error
    }
  })
  return { local: [...local.values()], missing }
}

/** `./README.md` and `/home/…/README.md` as GitHub names them: `README.md`. */
const namedLists = (patterns: readonly string[], cwd: string): TextFile[] =>
  readLists(patterns, cwd).map((file) => ({
    ...file,
    path: slashed(relative(cwd, resolve(cwd, file.path))),
  }))

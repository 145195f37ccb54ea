/** Which lists, and which of their lines, a run checks: what an event touches, or everything. */
import type { Connect, Github } from '../github/client.ts'
import { isFinal, refusalOf } from '../github/refusals.ts'
import type { WorkflowEvent } from '../model/event.ts'
import type { TextFile } from '../model/list.ts'
import type { Change } from '../model/options.ts'
import type { Hunks } from '../model/post.ts'
import type { UnreadFile } from '../model/report.ts'
import { checkPatterns, FileError } from './files.ts'
import { changedSince } from './git.ts'
import { isExclusion, isGlob, listedBy } from './list-patterns.ts'
import { type Lists, type Touched, touchedBetween, touchedByPull } from './pull-request.ts'
import { textOn } from './texts.ts'
import { inWorkspace, NO_WORKSPACE, namedLists, rejectMistakes } from './workspace-lists.ts'

export type Scope = {
  readonly files: readonly TextFile[]
  /** Null when every line counts. */
  readonly change: Change | null
  readonly hunks: Hunks
  /** Whether whole lists are checked by choice, rather than because the changed lines could not be found out. */
  readonly whole: boolean
  /** Lists that should have been checked but could not be read. */
  readonly unreadFiles: readonly UnreadFile[]
  /** Lines for the log. */
  readonly notes: readonly string[]
}
const NOTHING: Scope = {
  files: [],
  change: null,
  hunks: new Map(),
  whole: false,
  unreadFiles: [],
  notes: [],
}

/** On a pull request or in a merge queue the lists and lines that it touches; otherwise everything. Throws {@link FileError}. */
export async function readScope(event: WorkflowEvent | null, options: ScopeOptions): Promise<Scope> {
  checkPatterns(options.patterns)
  if (event?.workflowRun && !event.pull) return unreadScope(options.patterns, event.workflowRun.failure)
  if (!event?.pull && !event?.mergeGroup) return wholeScope(options.patterns, options.cwd)
  return changedScope(event, options)
}

/** No list could be read, for that reason; without one there is none to read. */
const unreadScope = (patterns: readonly string[], reason: string | undefined): Scope => ({
  ...NOTHING,
  unreadFiles:
    reason === undefined ? [] : patterns.filter((one) => !isExclusion(one)).map((path) => ({ path, reason })),
})

/** All lines of the lists in the workspace. */
const wholeScope = (patterns: readonly string[], cwd: string): Scope => ({
  ...NOTHING,
  ...namedLists(patterns, cwd),
  whole: true,
})

export type ScopeOptions = {
  /** Paths or globs of the lists. */
  readonly patterns: readonly string[]
  readonly cwd: string
  /** Reads from GitHub what is not in the workspace; null without a token. */
  readonly connect: Connect | null
  /** Check whole lists, including those that the event does not touch. */
  readonly all: boolean
}

/**
 * What a pull request or a merge queue touches. Falls back to git history. If that fails too: everything after a
 * permanent error, nothing after a transient one.
 */
async function changedScope(event: WorkflowEvent, options: ScopeOptions): Promise<Scope> {
  const { pull, mergeGroup, untrustedWorkspace } = event
  const { patterns, cwd, connect } = options
  if (!connect)
    return scopeWithoutGithub(event, options, 'Without a token GitHub cannot list the changed files', true)
  const workspace = untrustedWorkspace ? NO_WORKSPACE : inWorkspace(patterns, cwd)
  const lists = { local: workspace.local, patterns, trusted: !untrustedWorkspace }
  let touched: Touched | null = null
  try {
    const github = await connect()
    if (pull) touched = await touchedByPull(github, pull, lists)
    else if (mergeGroup) touched = await touchedBetween(github, mergeGroup.base, mergeGroup.head, lists)
    if (touched && options.all) return await allOf(touched, lists, github, event.commit)
  } catch (error) {
    if (error instanceof FileError) throw error
    const why = `GitHub could not list the changed files (${refusalOf(error)})`
    return scopeWithoutGithub(event, options, why, isFinal(error))
  }
  if (!touched) return wholeScope(patterns, cwd)
  rejectMistakes(workspace, touched.changed, patterns, cwd)
  return { ...touched, whole: false, notes: [...touched.notes, ...untouchedNote(touched, pull !== null)] }
}

const untouchedNote = ({ files, unreadFiles }: Touched, isPull: boolean): string[] =>
  files.length + unreadFiles.length > 0
    ? []
    : [`This ${isPull ? 'pull request' : 'merge'} touches none of the lists.`]

/** All lists, touched or not, as of the head commit. */
async function allOf(
  touched: Touched,
  { local, patterns, trusted }: Lists,
  github: Github,
  commit: string,
): Promise<Scope> {
  const known = new Set([...touched.files, ...touched.unreadFiles].map(({ path }) => path))
  const names = trusted
    ? []
    : patterns.filter((name) => !isGlob(name) && listedBy(patterns)(name) && !known.has(name))
  const read = await Promise.all(names.map((path) => listOn(github, commit, path)))
  return {
    ...touched,
    files: [
      ...touched.files,
      ...(trusted ? local.filter(({ path }) => !known.has(path)) : []),
      ...read.filter((one) => 'text' in one),
    ],
    unreadFiles: [...touched.unreadFiles, ...read.filter((one) => 'reason' in one)],
    change: null,
    whole: false,
  }
}

const listOn = (github: Github, commit: string, path: string): Promise<TextFile | UnreadFile> =>
  textOn(github, commit, path).then(
    (text) => ({ path, text }),
    (error) => {
      if (error instanceof FileError) throw error
      return { path, reason: refusalOf(error) }
    },
  )

/** `final`: trying again would fail in the same way. */
function scopeWithoutGithub(
  { pull, mergeGroup, untrustedWorkspace }: WorkflowEvent,
  { patterns, cwd, all }: ScopeOptions,
  why: string,
  final: boolean,
): Scope {
  const noted = (what: string) => ({ ...NOTHING, notes: [`${why}, so ${what}.`] })
  const unread = { ...unreadScope(patterns, why), notes: noted('nothing is checked').notes }
  if (untrustedWorkspace) return unread
  const lists = namedLists(patterns, cwd)
  const { files } = lists
  const base = pull?.baseSha ?? mergeGroup?.base ?? null
  const change = all || base === null ? null : changeSince(base, files, cwd)
  if (change)
    return {
      ...noted('git history is used instead'),
      files: files.filter(({ path }) => change.has(path)),
      change,
    }
  return final || all ? { ...noted('the whole lists are checked'), ...lists } : unread
}

/** Lines changed since the workspace branched off `base`; null where the checkout lacks the history to tell. */
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

/** `paper-list-check init`: a repository → its lists, a workflow and a configuration for them. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import type { FoundList, Setup, SetupFile } from '../model/setup.ts'
import { readConfig } from '../settings/config.ts'
import { configText } from '../settings/config-text.ts'
import { leadsOutside, type Names } from '../settings/values.ts'
import { CONFIG_NAMES, readConfigFile } from '../workspace/config-file.ts'
import { FileError, readLists, withFileErrors } from '../workspace/files.ts'
import { findMarkdown } from '../workspace/find-markdown.ts'
import { listedBy } from '../workspace/list-patterns.ts'
import { repositoryRoot, slashed } from '../workspace/paths.ts'
import { writeAtomically } from '../workspace/write.ts'
import { exampleWorkflow } from './examples.ts'
import { asPattern, foundIn, listsAmong, patternsFor } from './lists.ts'

export type SetupRequest = {
  readonly cwd: string
  /** Lists that the user named, as paths or globs; null to look for them. */
  readonly named: readonly string[] | null
  readonly names: Names
}

/** What there is, and what would be written. Throws FileError where there is nothing to set up, UsageError for a broken configuration. */
export function planSetup(request: SetupRequest): Setup {
  const repository = repositoryRoot(request.cwd)
  const root = repository ?? request.cwd
  const { lists, patterns } = request.named ? namedLists(request.named, request.cwd, root) : foundLists(root)
  if (lists.length === 0 && repository === null)
    throw new FileError(
      `${root}: no list of papers found, and this is not a git repository; name the lists: paper-list-check init LIST.md.`,
    )
  const present = presentConfiguration(root, request.names)
  const isChecked = ({ path }: FoundList) => present === null || listedBy(present.files)(path)
  const [checked, missing] = [lists.filter(isChecked), lists.filter((list) => !isChecked(list))]
  const files = [...workflows(root), configuration(configText(patterns), present, missing)]
  return { root, lists, checked, patterns, files }
}

/** Writes the new files; those that exist stay as they are. Throws FileError. */
export function writeSetup({ root, files }: Setup): void {
  for (const { path, text, state } of files) if (state === 'new') writeAtomically(path, text, root)
}

type Lists = Pick<Setup, 'lists' | 'patterns'>

function foundLists(root: string): Lists {
  const files = findMarkdown(root)
  const lists = listsAmong(files)
  return { lists, patterns: patternsFor(lists, files) }
}

function namedLists(named: readonly string[], cwd: string, root: string): Lists {
  const patterns = named.map((pattern) => {
    const [, not = '', path = ''] = /^(!?)(.*)$/s.exec(pattern) ?? []
    return not + patternIn(root, cwd, path)
  })
  return { lists: readLists(patterns, root).map(foundIn), patterns }
}

/** A pattern is relative to where the user stands; a configuration's to the repository, and inside of it. */
function patternIn(root: string, cwd: string, path: string): string {
  const joined = isAbsolute(path) ? relative(root, path) : join(relative(root, cwd), path)
  const pattern = asPattern(slashed(joined))
  if (!leadsOutside(pattern)) return pattern
  throw new FileError(`${path}: this is not inside ${root}, so no configuration there may name it.`)
}

const WORKFLOWS = '.github/workflows'
const WEEKLY = 'papers-weekly.yml'
/** Names to choose from where the first is taken. */
const TARGETS = [
  {
    example: 'pull-requests.yml',
    names: ['papers.yml', 'paper-list-check.yml'],
    purpose: 'checks pull requests',
  },
  {
    example: 'weekly.yml',
    names: [WEEKLY, 'paper-list-check-weekly.yml'],
    purpose: 'scans weekly, keeps one issue',
  },
] as const
const RUNS_US = /\buses:\s*["']?paper-list-check\/paper-list-check\b/

function workflows(root: string): SetupFile[] {
  const texts = textsIn(root)
  const wanted = TARGETS.map((target) => ({ ...target, text: exampleWorkflow(target.example) }))
  const own = wanted.map(({ text }) => text)
  const other = [...texts].find(([, text]) => RUNS_US.test(text) && !own.includes(text))
  return wanted.map(({ names, purpose, text }) => {
    const present = names.find((name) => texts.get(name) === text)
    const free = names.find((name) => !texts.has(name)) ?? names[0]
    const path = `${WORKFLOWS}/${present ?? (other ? other[0] : free)}`
    const file = { path, purpose, text }
    if (present) return { ...file, state: 'same', note: '' }
    if (other) return { ...file, state: 'kept', note: 'it already runs paper-list-check' }
    return texts.has(free)
      ? { ...file, state: 'kept', note: 'another file has this name' }
      : { ...file, state: 'new', note: '' }
  })
}

/** The workflows that there are, by name; '' for links, folders and the like, whose names are taken as well. Throws FileError. */
function textsIn(root: string): ReadonlyMap<string, string> {
  const folder = join(root, WORKFLOWS)
  const kind = statSync(folder, { throwIfNoEntry: false })
  if (!kind) return new Map()
  if (!kind.isDirectory()) throw new FileError(`${WORKFLOWS}: this is not a folder.`)
  const textOf = (name: string) =>
    withFileErrors(`${WORKFLOWS}/${name}`, () => readFileSync(join(folder, name), 'utf8'))
  const files = withFileErrors(WORKFLOWS, () => readdirSync(folder, { withFileTypes: true }))
  return new Map(
    files.map((file) => [file.name, file.isFile() && /\.ya?ml$/.test(file.name) ? textOf(file.name) : '']),
  )
}

type PresentConfiguration = {
  readonly path: string
  readonly text: string
  readonly files: readonly string[]
}

function presentConfiguration(root: string, names: Names): PresentConfiguration | null {
  const taken = CONFIG_NAMES.find((name) => lstatSync(join(root, name), { throwIfNoEntry: false }))
  if (!taken) return null
  const present = readConfigFile(null, root)
  if (present === null) throw new FileError(`${taken}: this link leads nowhere.`)
  const { files = ['README.md'] } = readConfig(present.path, present.text, names)
  return { ...present, files }
}

function configuration(
  text: string,
  present: PresentConfiguration | null,
  missing: readonly FoundList[],
): SetupFile {
  const file = { path: CONFIG_NAMES[0], purpose: 'names the lists; other settings as comments', text }
  if (present === null) return { ...file, state: 'new', note: '' }
  const { path } = present
  if (present.text === text) return { ...file, path, state: 'same', note: '' }
  const paths = missing.map((list) => list.path).join(', ')
  const note = paths === '' ? 'it names every list' : `its \`files\` do not include ${paths}`
  return { ...file, path, state: 'kept', note }
}

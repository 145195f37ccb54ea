/** Confirms by pages what GitHub's API says of repositories: that they do not exist, bear another name, lack a path. */
import { chunks } from '../model/chunks.ts'
import type { Repository } from '../model/facts.ts'
import type { RepositoryKey } from '../model/reference.ts'
import type { Http } from '../model/source.ts'
import { isRare, keysThatAre } from './denials.ts'
import {
  lookAtPage,
  type RepositoryFact,
  type RepositoryFacts,
  repositoryOf,
  unknownRepository,
} from './github-pages.ts'

type Answers = ReadonlyMap<RepositoryKey, RepositoryFact>

/** Repositories that certainly exist. */
const FAMOUS = ['octocat/hello-world', 'torvalds/linux'] as RepositoryKey[]

/**
 * The API denies whatever a token may not see, and says null for it and for errors of its own. A denial by API alone has
 * status null. No denial counts unless GitHub knows some repository.
 */
export async function confirmByPages(
  answers: Answers,
  http: Http,
  bystanders: readonly RepositoryKey[],
): Promise<RepositoryFacts> {
  const facts = await compareWithPages(doubtfulIn(answers), answers, http)
  for (const [key, known] of answers) {
    const now = facts.get(key) ?? known
    if (isDenied(now)) facts.set(key, { ...now, status: 404 } as RepositoryFact)
  }
  return confirmMissing(answers, facts, http, bystanders)
}

/** For answers that pages gave, all or some of them. */
export async function confirmMissing(
  answers: Answers,
  facts: RepositoryFacts,
  http: Http,
  bystanders: readonly RepositoryKey[],
): Promise<RepositoryFacts> {
  const all = new Map([...answers, ...facts])
  const denied = keysThatAre('absent', all)
  const byPagesAlone = denied.filter((key) => !isDenied(answers.get(key)))
  if (isImplausible(byPagesAlone.length, answers.size)) override(facts, byPagesAlone, TOO_MANY)
  if (denied.length === 0 || keysThatAre('found', all).length > 0) return facts
  const isKnowing = await knowsAny([...bystanders.slice(0, 1).map(repositoryOf), ...FAMOUS], http)
  return isKnowing ? facts : override(facts, denied, BLIND)
}

const BLIND = unknownRepository('GitHub does not know repositories that exist either')
const TOO_MANY = unknownRepository('GitHub’s pages deny more than half of the repositories')

/** More than a service without a second witness may deny. */
const isImplausible = (denied: number, all: number) => denied > 4 && denied * 2 > all

function override(facts: RepositoryFacts, keys: readonly RepositoryKey[], known: RepositoryFact) {
  for (const key of keys) facts.set(key, known)
  return facts
}

async function knowsAny(canaries: readonly RepositoryKey[], http: Http): Promise<boolean> {
  for (const key of canaries)
    if ((await lookAtPage(key, { method: 'HEAD' }, http)).state === 'found') return true
  return false
}

/** Rare denials and new names need no witness, unless answers were mixed up. */
function doubtfulIn(answers: Answers): RepositoryKey[] {
  const keys = [...answers.keys()]
  const denied = keys.filter((key) => isDenied(answers.get(key)))
  const renamed = keys.filter((key) => newNameOf(key, answers.get(key)) !== null)
  const mixedUp = renamed.some((key) => isTaken(newNameOf(key, answers.get(key)) ?? '', answers))
  const witnessed = [denied, renamed].filter((some) => mixedUp || !isRare(some.length, keys.length)).flat()
  return [...witnessed, ...keys.filter((key) => factOf(answers.get(key))?.pathExists === false)]
}

const factOf = (known: RepositoryFact | undefined): Repository | null =>
  known?.state === 'found' ? known.fact : null
const isDenied = (known: RepositoryFact | undefined) => known?.state === 'absent' && known.status === null

/** In lower case; null where the repository bears the name that was asked for. */
function newNameOf(key: RepositoryKey, known: RepositoryFact | undefined): string | null {
  const now = factOf(known)?.nameWithOwner.toLowerCase()
  return now === undefined || now === repositoryOf(key) ? null : now
}

/** Whether a new name was asked for as well and is not what was answered there. */
const isTaken = (name: string, answers: Answers): boolean => {
  const known = answers.get(name as RepositoryKey)
  return known !== undefined && factOf(known)?.nameWithOwner.toLowerCase() !== name
}

/** Pages that are asked for in a run; if they all agree, what is left is believed as well. */
const MAX_PAGES = 60
const AT_ONCE = 10

async function compareWithPages(
  doubtful: readonly RepositoryKey[],
  answers: Answers,
  http: Http,
): Promise<RepositoryFacts> {
  const facts: RepositoryFacts = new Map()
  for (const part of chunks(doubtful.slice(0, MAX_PAGES), AT_ONCE))
    for (const [key, known] of await Promise.all(part.map((key) => compare(key, answers, http))))
      facts.set(key, known)
  const agree = [...facts].every(([key, known]) => known === answers.get(key))
  if (!agree) for (const key of doubtful.slice(MAX_PAGES)) facts.set(key, CONTRADICTED)
  return facts
}

const CONTRADICTED = unknownRepository('GitHub’s API and its pages contradict each other')

/** The API's own fact where the page agrees. */
async function compare(
  key: RepositoryKey,
  answers: Answers,
  http: Http,
): Promise<readonly [RepositoryKey, RepositoryFact]> {
  const said = answers.get(key) ?? CONTRADICTED
  const lacksPath = factOf(said)?.pathExists === false && newNameOf(key, said) === null
  const page = await lookAtPage(lacksPath ? key : repositoryOf(key), { method: 'GET' }, http)
  return [key, judged(key, said, page, lacksPath)]
}

function judged(
  key: RepositoryKey,
  said: RepositoryFact,
  page: RepositoryFact,
  lacksPath: boolean,
): RepositoryFact {
  if (page.state === 'unknown') return page
  if (lacksPath || isDenied(said)) return page.state === 'absent' ? said : page
  if (page.state === 'absent') return CONTRADICTED
  return newNameOf(key, page) === newNameOf(key, said) ? said : page
}

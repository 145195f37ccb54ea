/** Confirms by pages what GitHub's API says of repositories: that they do not exist, bear another name, lack a path. */
import { chunks } from '../model/chunks.ts'
import type { Repository } from '../model/facts.ts'
import type { RepositoryKey } from '../model/reference.ts'
import type { Http } from '../model/source.ts'
import { keysThatAre } from './denials.ts'
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
  const facts = await compareWithPages(answers, http)
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

const factOf = (known: RepositoryFact | undefined): Repository | null =>
  known?.state === 'found' ? known.fact : null
const isDenied = (known: RepositoryFact | undefined) => known?.state === 'absent' && known.status === null

/** In lower case; null where the repository bears the name that was asked for. */
function newNameOf(key: RepositoryKey, known: RepositoryFact | undefined): string | null {
  const now = factOf(known)?.nameWithOwner.toLowerCase()
  return now === undefined || now === repositoryOf(key) ? null : now
}

const lacksPath = (key: RepositoryKey, known: RepositoryFact | undefined): boolean =>
  factOf(known)?.pathExists === false && newNameOf(key, known) === null

/** Pages that are asked for in a run about what is denied; if they all agree, what is left is believed as well. */
const MAX_PAGES = 60
const AT_ONCE = 10

/** Every new name needs its page, as it may be written into the list. */
async function compareWithPages(answers: Answers, http: Http): Promise<RepositoryFacts> {
  const keys = [...answers.keys()]
  const renamed = keys.filter((key) => newNameOf(key, answers.get(key)) !== null)
  const denied = [
    ...keys.filter((key) => isDenied(answers.get(key))),
    ...keys.filter((key) => lacksPath(key, answers.get(key))),
  ]
  const sample = denied.slice(0, MAX_PAGES)
  const facts = await compareAll([...sample, ...renamed], answers, lookingOnce(http))
  const doubt = doubtAboutRest(facts, sample, answers)
  return doubt ? override(facts, denied.slice(MAX_PAGES), doubt) : facts
}

/** Asks for no more pages once GitHub refuses one. */
async function compareAll(
  keys: readonly RepositoryKey[],
  answers: Answers,
  look: Look,
): Promise<RepositoryFacts> {
  const facts: RepositoryFacts = new Map()
  for (const part of chunks(keys, AT_ONCE)) {
    const refusal = [...facts.values()].find(isRefusal)
    if (refusal) override(facts, part, refusal)
    else
      for (const [key, known] of await Promise.all(part.map((key) => compare(key, answers, look))))
        facts.set(key, known)
  }
  return facts
}

const isRefusal = (known: RepositoryFact) =>
  known.state === 'unknown' && (known.status === 403 || known.status === 429)

/** What was not looked at is believed only if everything in the sample was seen to be so. */
function doubtAboutRest(facts: RepositoryFacts, sample: readonly RepositoryKey[], answers: Answers) {
  const agrees = (key: RepositoryKey) => facts.get(key) === answers.get(key)
  const others = [...facts.keys()].filter((key) => !agrees(key)).map((key) => facts.get(key))
  if (others.some((known) => known === CONTRADICTED || known?.state !== 'unknown')) return CONTRADICTED
  return sample.every(agrees) ? null : UNSEEN
}

const CONTRADICTED = unknownRepository('GitHub’s API and its pages contradict each other')
const UNSEEN = unknownRepository('GitHub’s API denies it, but GitHub’s pages could not be looked at')

type Look = (key: RepositoryKey) => Promise<RepositoryFact>

/** Several links may lead into one repository. */
function lookingOnce(http: Http): Look {
  const pages = new Map<RepositoryKey, Promise<RepositoryFact>>()
  return (key) => {
    const page = pages.get(key) ?? lookAtPage(key, { method: 'GET' }, http)
    pages.set(key, page)
    return page
  }
}

/** The API's own fact where the page agrees. */
async function compare(
  key: RepositoryKey,
  answers: Answers,
  look: Look,
): Promise<readonly [RepositoryKey, RepositoryFact]> {
  const said = answers.get(key) ?? CONTRADICTED
  const isOfPath = lacksPath(key, said)
  const known = judged(key, said, await look(isOfPath ? key : repositoryOf(key)), isOfPath)
  const isPathOpen = known === said && !isOfPath && factOf(said)?.pathExists === false
  return [key, isPathOpen ? withPathOf(known, await look(key)) : known]
}

/** A page that leads elsewhere than the API says proves no move by one look. */
function judged(
  key: RepositoryKey,
  said: RepositoryFact,
  page: RepositoryFact,
  isOfPath: boolean,
): RepositoryFact {
  const [bySaid, byPage] = [newNameOf(key, said), newNameOf(key, page)]
  if (page.state === 'unknown') return page
  if (byPage !== null && byPage !== bySaid) return CONTRADICTED
  if (isOfPath || isDenied(said)) return page.state === 'absent' ? said : page
  if (page.state === 'absent') return CONTRADICTED
  return byPage === bySaid ? said : page
}

/** Of a renamed repository, whether the path is missing, as the page at the old name says. */
function withPathOf(known: RepositoryFact, page: RepositoryFact): RepositoryFact {
  if (known.state !== 'found' || page.state === 'absent') return known
  return page.state === 'unknown' ? page : { ...known, fact: { ...known.fact, pathExists: true } }
}

/** GitHub's REST API as far as it is called here: every request is held to the official description, then played. */
import { type Ask, type Reply, redirect } from './exchange.ts'
import { api, type Call, notFound, type Play, refused, unprocessable } from './rest/call.ts'
import { checks } from './rest/checks.ts'
import { comments } from './rest/comments.ts'
import { type Understood, understand } from './rest/description.ts'
import { issues } from './rest/issues.ts'
import { labels } from './rest/labels.ts'
import { allows } from './rest/permissions.ts'
import { pulls } from './rest/pulls.ts'
import { repositories } from './rest/repositories.ts'
import { reviews } from './rest/reviews.ts'
import { findRepository, type RepositoryRecord, type World } from './world.ts'

const plays: Readonly<Record<string, Play>> = {
  ...{ ...repositories, ...pulls, ...reviews, ...issues, ...comments, ...labels, ...checks },
}

/** What the request itself has wrong goes to `invalid`, one line each; `known` is whether the token was given. */
export async function rest(world: World, ask: Ask, known: boolean, invalid: string[]): Promise<Reply> {
  const note = (what: string) => invalid.push(`${ask.method} ${ask.path}: ${what}`)
  const request = await understand(ask)
  const play = request && plays[request.id]
  if (!request || !play) {
    note('no such request in the description')
    return notFound
  }
  for (const fault of request.faults) note(fault)
  if (request.faults.length > 0) return wrong(request)
  const broken = play.breaks?.(request.body) ?? []
  for (const { message } of broken) note(message)
  if (broken.length > 0) return unprocessable(broken)
  return perform(world, ask, known, request, play)
}

function wrong({ faults }: Understood): Reply {
  if (faults.includes(UNREADABLE)) return refused(400, UNREADABLE)
  return refused(422, `Invalid request.\n\n${faults.join('\n')}`)
}
const UNREADABLE = 'Problems parsing JSON'

function perform(world: World, ask: Ask, known: boolean, { path, body }: Understood, play: Play): Reply {
  const name = `${path['owner']}/${path['repo']}`
  const repository = findRepository(world, name) ?? (known ? findPrivate(world, name) : undefined)
  if (repository === undefined) return notFound
  const reading = ['GET', 'HEAD'].includes(ask.method)
  if (repository.nameWithOwner.toLowerCase() !== name.toLowerCase()) {
    const below = ask.path.split('/').slice(4)
    return redirect(reading ? 301 : 307, [`${api}/repos/${repository.nameWithOwner}`, ...below].join('/'))
  }
  if (!reading && !known) return refused(401, 'Requires authentication')
  const call: Call = { ask, world, repository, path, body }
  if (!allows(call, play, reading)) return refused(403, 'Resource not accessible by integration')
  return play.answer(call)
}

/** Pages and GraphQL keep it from strangers; the token is taken to be of its own workflow. */
function findPrivate({ repositories: all }: World, name: string): RepositoryRecord | undefined {
  return all.find((one) => one.private && one.nameWithOwner.toLowerCase() === name.toLowerCase())
}

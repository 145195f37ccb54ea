/** The built Action on the played GitHub, as GitHub's runner runs it; every request is held to GitHub's own description. */
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { type Internet, startInternet } from '../../test/internet/index.ts'
import { type Pace, QUICKLY } from './clock.ts'
import { startWarm } from './launch.ts'
import { type File, modified, open, patchOf } from './pulls.ts'
import { type Step, step, surroundings } from './runner.ts'

export const EVERYTHING = { checks: 'write', 'pull-requests': 'write', issues: 'write' } as const
export const BEFORE = '# A List\n\nWords.\n'
/** A heading, and a link to it with a typo that the Action can correct. */
export const REPAIRED = '## Sampling\n\n- [Sampling](#samplin)\n'
/** Lists with faults that need no service: links to headings that are not there. */
export const anchors = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `- [Part ${from + i}](#no-such-part-${from + i})`).join('\n')

/** One embedded internet for all tests of a file, as at first before each of them. */
export async function onGithub() {
  const internet = await startInternet()
  const warm = startWarm(surroundings(internet))
  beforeEach(() => internet.reset())
  afterEach(() => expect(internet.invalid).toEqual([]))
  afterAll(() => {
    warm.close()
    return internet.close()
  })
  const sent = (method: string, path: RegExp) =>
    internet.requests.filter((one) => one.method === method && path.test(one.path))
  return {
    internet,
    /** In one warm process, its waits sped up; `actAlone` begins one for each run, as the runner does. */
    act: (given: Partial<Step>, pace: Pace = QUICKLY) =>
      step({ internet, files: {}, launch: (program) => warm.launch(program, pace), ...given }),
    actAlone: (given: Partial<Step>) => step({ internet, files: {}, ...given }),
    allow: (permissions: NonNullable<Internet['world']['permissions']>) => {
      internet.world.permissions = permissions
    },
    sent,
    writes: () =>
      internet.requests.filter(
        ({ method, path }) => !['GET', 'HEAD'].includes(method) && path !== '/graphql',
      ),
    adds: (words: string, given: Adding = {}) => adds(internet, words, given),
    many: () => many(internet),
  }
}

type Adding = { from?: string; sha?: string; more?: File[] }

/** A pull request that adds these words to the list. */
function adds(internet: Internet, words: string, given: Adding): Partial<Step> {
  const text = `${BEFORE}\n${words}\n`
  const files = [modified(patchOf(BEFORE, text)), ...(given.more ?? [])]
  return { files: { 'README.md': text }, ...open(internet, { files, head: { 'README.md': text }, ...given }) }
}

/** 40 dead repositories, 62 anchors that lead nowhere, 35 repositories that are archived. */
function many({ world }: Internet): string {
  const names = Array.from({ length: 35 }, (_, i) => `octo/old-${i}`)
  world.repositories.push(...names.map((nameWithOwner) => ({ nameWithOwner, archived: true })))
  const dead = Array.from({ length: 40 }, (_, i) => `octo/gone-${i}`)
  const links = [...names, ...dead].map((name) => `- [Code](https://github.com/${name})`)
  return [...links, anchors(62)].join('\n')
}

/** The embedded internet for the tests of one file: begun before them, as at first after each, ended after all. */
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Internet, type PullRecord, startInternet } from '../../test/internet/index.ts'
import { type Client, makeClient } from './client.ts'

type Embedded = { readonly internet: Internet; readonly client: Client }

/** `give` gets it before the first test. */
export function embedded(give: (made: Embedded) => void): void {
  let made: Embedded
  beforeAll(async () => {
    const internet = await startInternet()
    made = { internet, client: makeClient(internet) }
    give(made)
  })
  afterEach(() => made.internet.reset())
  afterAll(async () => {
    await made.client.close()
    await made.internet.close()
  })
}

/** A pull request of one changed line. */
export const smallPull: PullRecord = {
  ...{ number: 7, title: 'More', head: { ref: 'more', sha: 'a1' }, base: { ref: 'main', sha: 'b2' } },
  files: [
    { filename: 'README.md', status: 'modified', additions: 1, deletions: 1, patch: '@@ -1 +1 @@\n-a\n+b' },
  ],
}

/** More changed files than a comparison lists. */
export const manyChanges = () =>
  Array.from({ length: 301 }, (_, index) => ({
    ...{ filename: `${index}.md`, status: 'modified' as const, additions: 1, deletions: 0 },
  }))

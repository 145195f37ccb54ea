/** One module's requests are answered by nock alone, and waits are short. */
import nock from 'nock'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { playClock } from './clock.ts'

/** For all tests of the suite that calls it; each must use up the answers that it prepared. */
export function useNock(pace: Parameters<typeof playClock>[0] = {}): void {
  beforeAll(() => {
    nock.disableNetConnect()
    playClock(pace)
  })
  afterEach(() => {
    const left = nock.pendingMocks()
    nock.cleanAll()
    expect(left).toEqual([])
  })
  afterAll(() => {
    playClock({})
    nock.enableNetConnect()
    nock.restore()
  })
}

/** Tries to post something on GitHub. */
import { isForbidden, refusalOf } from '../github/refusals.ts'
import { plain } from '../reports/parts/plain.ts'
import { debug, log } from './runner.ts'

type Attempt = {
  readonly failed: string
  readonly instead: string
  /** The user's option: `auto` leaves it to the token. */
  readonly option: string
}

/**
 * Returns null if GitHub refuses, and logs what failed, why, and what happens instead. A permission that the workflow never
 * asked for is no failure of what is left to the token: only the debug log tells.
 */
export async function attempt<T>(
  { failed, instead, option }: Attempt,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    const tell = option === 'auto' && isForbidden(error) ? debug : log
    tell(`${failed} (${plain(refusalOf(error), 300)}); ${instead}.`)
    return null
  }
}

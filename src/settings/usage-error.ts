import { ExpectedError } from '../model/expected-error.ts'

/** A mistake in how the tool is used; the message is the whole line that is shown. */
export class UsageError extends ExpectedError {
  override readonly name = 'UsageError'
}

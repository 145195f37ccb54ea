/** A mistake in how the tool is used; the message is the whole line that is shown. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Tokens and keys, checked before anything is requested. */
import { UsageError } from './usage-error.ts'

/**
 * What is sent of a token or key: nothing of the line ends around it; null where none is given. Throws {@link UsageError}
 * where it has characters that no header may have. It is not quoted.
 */
export function secretOf(name: string, value: string | null | undefined): string | null {
  const secret = value?.trim() ?? ''
  if (secret === '') return null
  if (!/^[\x21-\x7e]+$/.test(secret))
    throw new UsageError(`${name}: this holds a character that no token or key has, such as a line end.`)
  return secret
}

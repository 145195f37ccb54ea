import { expect } from 'vitest'

/** The complaint that somebody gets instead of a result: a mistake of theirs, said in one line that ends with a stop. */
export function complaint(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    const { name, message } = error as Error
    expect(name).toBe('UsageError')
    expect(message).toMatch(/^[^\r\n]+[.?]$/)
    return message
  }
  return 'no complaint'
}

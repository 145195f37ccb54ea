import { expect, test } from 'vitest'
import { secretOf } from '../../src/settings/secret.ts'
import { UsageError } from '../../src/settings/usage-error.ts'

test.each([
  ['ghp_abc', 'ghp_abc'],
  ['ghp_abc\r\n', 'ghp_abc'],
  [' \n', null],
  ['', null],
  [undefined, null],
])('of a token written %j, %j is sent', (written, sent) => expect(secretOf('TOKEN', written)).toBe(sent))

test.each(['ghp_hush\nhush', 'ghp_hush hush', 'ghp_h\u00e9hush', '\u201cghp_hush\u201d', 'hush\0'])(
  'a token that no header may have is one line, which does not quote it: %j',
  (token) => {
    expect(() => secretOf('TOKEN', token)).toThrow(UsageError)
    expect(() => secretOf('TOKEN', token)).toThrow(/^TOKEN: (?!.*hush).*\.$/)
  },
)

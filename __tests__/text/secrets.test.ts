import { expect, test } from 'vitest'
import { masker } from '../../src/text/secrets.ts'

const secret = 'ghs_Ab+/9=~ü€x'

const ENCODED: readonly (readonly [before: string, after: string, BufferEncoding])[] = [
  ['', '', 'base64'],
  ['a', '', 'base64'],
  ['ab', '', 'base64'],
  ['x-access-token:', '', 'base64'],
  ['', ' and more', 'base64url'],
  ['a', ' and more', 'base64url'],
]

test.each([secret, encodeURIComponent(secret)])('%s is masked', (form) =>
  expect(masker([secret])(`a ${form} b ${form}`)).toBe('a *** b ***'),
)
test.each(ENCODED)('between “%s” and “%s” in %s it is masked but for some bits', (before, after, form) => {
  const masked = masker([secret])(Buffer.from(before + secret + after).toString(form))
  expect(masked).toContain('***')
  const left = masked.replace('***', '').replaceAll('=', '').length
  expect(left).toBeLessThanOrEqual(Math.ceil((before.length * 8) / 6) + Math.ceil((after.length * 8) / 6) + 1)
})

test('other words stay, whatever is secret', () => {
  expect(masker([''])('words')).toBe('words')
  expect(masker(['abc'])('abc')).toBe('abc')
  expect(masker([])('***')).toBe('***')
  expect(masker(['token-one', 'token-one-two'])('token-one-two token-one')).toBe('*** ***')
})

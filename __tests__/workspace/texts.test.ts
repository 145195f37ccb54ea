/** Texts that come from GitHub are held to what texts from the disk are held to. */
import { Readable } from 'node:stream'
import nock from 'nock'
import { describe, expect, test } from 'vitest'
import { connector } from '../../src/github/client.ts'
import { decodeUtf8 } from '../../src/workspace/files.ts'
import { textOn } from '../../src/workspace/texts.ts'
import { QUICKLY } from '../support/clock.ts'
import { useNock } from '../support/nocked.ts'

const SHA = 'a'.repeat(40)
const connect = connector({ token: 'secret', userAgent: 'test' }, { owner: 'o', repo: 'r' })
const RAW = { 'content-type': 'application/vnd.github.raw; charset=utf-8' }
const contents = () => nock('https://api.github.com').get('/repos/o/r/contents/README.md').query({ ref: SHA })
const read = async () => textOn(await connect(), SHA, 'README.md')
const MEGABYTE = 1024 * 1024

useNock(QUICKLY)

describe('a text', () => {
  test.each([
    ['with U+FFFD', '- Jos\ufffd\n'],
    ['of U+FFFD alone', '\ufffd'],
    ['with a byte order mark', '\ufeff# A\n'],
    ['with two', '\ufeff\ufeff# A\n'],
    ['that is empty', ''],
    ['beyond U+FFFF', '- 𝒜 🎉\n'],
    ['with CR, LF and both', 'a\rb\nc\r\n'],
    ['with a late NUL', `${'x'.repeat(9000)}\0`],
  ])('%s is read to the letter', async (_, text) => {
    contents().reply(200, Buffer.from(text), RAW)
    expect(await read()).toBe(text)
  })

  test.each([
    ['Latin-1', Buffer.from('José', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffa list', 'utf16le')],
    ['half a character', Buffer.from([0xe2, 0x82])],
    ['half a surrogate pair', Buffer.from([0xed, 0xa0, 0x80])],
    ['a needlessly long slash', Buffer.from([0xc0, 0xaf])],
    ['a NUL', Buffer.from('a\0b')],
  ])('%s is refused in the words of the disk', async (_, bytes) => {
    contents().reply(200, bytes, RAW)
    const words = await read().catch((error) => error.message)
    expect(() => decodeUtf8('README.md', bytes)).toThrow(words)
  })

  test('at the limit is read', async () => {
    contents().reply(200, Buffer.alloc(32 * MEGABYTE, 32), RAW)
    expect((await read()).length).toBe(32 * MEGABYTE)
  })

  const TOO_LARGE = 'README.md: this is too large for a list, which may have 32 MB at most.'
  test('one byte above is refused as on the disk', async () => {
    const bytes = Buffer.alloc(32 * MEGABYTE + 1, 32)
    contents().reply(200, bytes, RAW)
    await expect(read()).rejects.toThrow(TOO_LARGE)
    expect(() => decodeUtf8('README.md', bytes)).toThrow(TOO_LARGE)
  })
  test('without end is left as soon as it is too large', async () => {
    let megabytes = 0
    const endless = new Readable({
      read() {
        // an end all the same, lest a failing test never end
        this.push(megabytes++ < 200 ? Buffer.alloc(MEGABYTE, 32) : null)
      },
    })
    contents().reply(200, endless, RAW)
    await expect(read()).rejects.toThrow(TOO_LARGE)
    expect(megabytes).toBeLessThan(100)
  })
  test('that says how large it is, is not even begun', async () => {
    contents().reply(200, 'x', { ...RAW, 'content-length': String(60 * MEGABYTE) })
    await expect(read()).rejects.toThrow(TOO_LARGE)
  })
  test('too large for GitHub itself', async () => {
    contents().reply(403, { message: 'This API returns blobs up to 100 MB', errors: [{ code: 'too_large' }] })
    await expect(read()).rejects.toThrow(TOO_LARGE)
  })
  test('that is a directory or a submodule is none', async () => {
    contents().reply(200, [{ name: 'a.md', type: 'file' }])
    await expect(read()).rejects.toThrow('README.md: this is not a regular file.')
  })
})

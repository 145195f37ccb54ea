import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../src/publish/terminal.ts'

describe('a long text', () => {
  const text = Array.from({ length: 40_000 }, (_, i) => `line ${i} 🙂\n`)
  test('is handed over no faster than it is read, whole and in order', async () => {
    let [got, waiting, most] = ['', 0, 0]
    const slow = new Writable({
      decodeStrings: false,
      write(piece: string, _, done) {
        waiting += piece.length
        most = Math.max(most, slow.writableLength)
        got += piece
        setImmediate(done)
      },
    })
    await writeAll(text, slow)
    expect(got).toBe(text.join(''))
    expect(waiting).toBe(got.length)
    // one piece on its way, none behind it
    expect(most).toBeLessThan(3 * 65_536)
  })
  test('ends with the reader', async () => {
    let pieces = 0
    const gone = new Writable({
      write() {
        pieces++
        gone.destroy()
      },
    })
    await writeAll(text, gone)
    expect(pieces).toBe(1)
  })
})

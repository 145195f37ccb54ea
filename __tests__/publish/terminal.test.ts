import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { makeProgress, writeAll } from '../../src/publish/terminal.ts'

test('progress is one live line on a terminal, and few plain ones elsewhere', () => {
  const written: string[] = []
  const live = makeProgress({ isTTY: true, write: (text) => written.push(text) })
  live.show({ asked: 3, answered: 1 })
  live.end()
  expect(written).toEqual(['\r\u001b[KLooking up links: 1 of 3 done', '\r\u001b[K'])
  written.length = 0
  const log = makeProgress({ write: (text) => written.push(text) })
  for (let answered = 0; answered <= 500; answered++) log.show({ asked: 500, answered })
  expect(written.length).toBeGreaterThan(0)
  expect(written.length).toBeLessThanOrEqual(11)
  expect(written.join('')).not.toContain('\u001b')
})

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

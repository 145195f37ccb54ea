import { expect, test } from 'vitest'
import { makeProgress } from '../../src/deliver/terminal.ts'

test('progress is one live line on a terminal, and few plain ones elsewhere', () => {
  const written: string[] = []
  const live = makeProgress({ isTTY: true, write: (text) => written.push(text) })
  live.show({ asked: 3, answered: 1 })
  live.end()
  expect(written).toEqual(['\r\u001b[KAsking: 1 of 3 answered', '\r\u001b[K'])
  written.length = 0
  const log = makeProgress({ write: (text) => written.push(text) })
  for (let answered = 0; answered <= 500; answered++) log.show({ asked: 500, answered })
  expect(written.length).toBeGreaterThan(0)
  expect(written.length).toBeLessThanOrEqual(11)
  expect(written.join('')).not.toContain('\u001b')
})

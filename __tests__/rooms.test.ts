/** The walls of the house: who imports whom, and what of the outside each room touches. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GLOBALS, look } from './support/look.ts'

type Room = { readonly rooms: readonly string[]; readonly touches: readonly string[] }

/** The table of the page: the rooms that a room may import besides model, and what of the outside it may touch. */
const ROOMS: Readonly<Record<string, Room>> = Object.fromEntries(
  readFileSync('docs/architecture.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, room, , rooms, touches] = line.split('|').map(inBackticks)
      return room?.[0] && rooms && touches ? [[room[0], { rooms, touches }]] : []
    }),
)

function inBackticks(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

/** Of nested rooms the inner one: `lists/reader/title.ts` stands in `lists/reader`. */
const roomOf = (file: string): string => {
  const [outer = '', inner = ''] = file.split('/')
  return `${outer}/${inner}` in ROOMS ? `${outer}/${inner}` : outer
}

const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const seen = look(file, readFileSync(join('src', file), 'utf8'))
    const inner = seen.imports.filter((specifier) => specifier.startsWith('.'))
    const rooms = inner
      .map((specifier) => normalize(join(dirname(file), specifier)))
      .filter((target) => !target.startsWith('..'))
    return {
      file,
      room: roomOf(file),
      targets: rooms,
      rooms: rooms.map(roomOf).filter((room) => room !== roomOf(file) && room !== 'model'),
      touches: [...seen.imports.filter((specifier) => !specifier.startsWith('.')), ...seen.globals],
    }
  })

describe('walls', () => {
  test.each(modules)('$file stays in its room', ({ room, rooms, touches }) => {
    const allowed = ROOMS[room]
    expect(allowed, `${room} stands in docs/architecture.md`).toBeDefined()
    expect(rooms.filter((other) => !allowed?.rooms.includes(other))).toEqual([])
    expect(touches.filter((outside) => !allowed?.touches.includes(outside))).toEqual([])
  })

  test.each(Object.entries(ROOMS))('%s: no wall around an empty room, no door unused', (room, allowed) => {
    const mine = modules.filter((module) => module.room === room)
    expect(mine.length).toBeGreaterThan(0)
    expect(allowed.rooms.filter((other) => !mine.some((module) => module.rooms.includes(other)))).toEqual([])
    expect(
      allowed.touches.filter((outside) => !mine.some((module) => module.touches.includes(outside))),
    ).toEqual([])
  })

  test('every outside package is imported in exactly one room', () => {
    const rooms = new Map<string, Set<string>>()
    for (const { room, touches } of modules) {
      for (const outside of touches.filter((name) => !GLOBALS.has(name) && !name.startsWith('node:'))) {
        rooms.set(outside, (rooms.get(outside) ?? new Set()).add(room))
      }
    }
    expect([...rooms].filter(([, users]) => users.size > 1).map(([name, users]) => [name, ...users])).toEqual(
      [],
    )
  })

  test('no module imports itself by way of others', () =>
    expectNoCycle(new Map(modules.map(({ file, targets }) => [file, targets]))))

  test('no room imports itself by way of others', () =>
    expectNoCycle(new Map(Object.entries(ROOMS).map(([room, { rooms }]) => [room, rooms]))))
})

function expectNoCycle(next: ReadonlyMap<string, readonly string[]>): void {
  const done = new Set<string>()
  const walk = (one: string, path: readonly string[]): void => {
    expect(path, `cycle ${[...path, one].join(' → ')}`).not.toContain(one)
    if (done.has(one)) return
    for (const target of next.get(one) ?? []) walk(target, [...path, one])
    done.add(one)
  }
  for (const one of next.keys()) walk(one, [])
}

describe('the import scanner sees', () => {
  test.each([
    ["import { request } from 'undici'", { imports: ['undici'], globals: [] }],
    ["const later = await import('undici')", { imports: ['undici'], globals: [] }],
    ["export { x } from './y.ts'", { imports: ['./y.ts'], globals: [] }],
    ['const now = Date.now()', { imports: [], globals: ['Date'] }],
    ['const then = Date.parse(text)', { imports: [], globals: [] }],
    ['const draw = Math.random()', { imports: [], globals: ['Math.random'] }],
    ['process.exit(1)', { imports: [], globals: ['process'] }],
    ['const page = http.fetch(1)', { imports: [], globals: [] }],
    ['const x = { process: 1 }; type T = Date', { imports: [], globals: [] }],
    ["// import 'undici'\nconst text = \"import 'undici'; fetch()\"", { imports: [], globals: [] }],
  ])('%s', (text, seen) => expect(look('x.ts', text)).toEqual(seen))
})

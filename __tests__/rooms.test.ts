/** The walls of the house: who imports whom, and what of the outside each room touches. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GLOBALS, look } from './support/look.ts'

type Room = { readonly rooms: readonly string[]; readonly touches: readonly string[] }

/** The table of DESIGN: rooms that it may import, packages and globals that it may touch. Every door must be used. */
const ROOMS: Readonly<Record<string, Room>> = {
  model: { rooms: [], touches: [] },
  compare: { rooms: ['model'], touches: [] },
  lists: {
    rooms: ['model', 'compare'],
    touches: ['@lezer/common', '@lezer/markdown', 'entities', 'github-slugger'],
  },
  sources: { rooms: ['model'], touches: ['fast-xml-parser'] },
  lookup: {
    rooms: ['model'],
    touches: [
      'undici',
      'p-limit',
      'node:dns',
      'node:net',
      'performance',
      'Date',
      'Math.random',
      'setTimeout',
    ],
  },
  rules: { rooms: ['model', 'compare'], touches: [] },
  judge: { rooms: ['model'], touches: [] },
  reports: { rooms: ['model'], touches: [] },
  settings: { rooms: ['model', 'compare'], touches: ['yaml', 'node:util'] },
  deliver: {
    rooms: ['model'],
    touches: [
      ...[
        '@actions/core',
        '@actions/github',
        'tinyglobby',
        'node:fs',
        'node:path',
        'node:crypto',
        'node:child_process',
      ],
      'process',
      'Date',
      'setTimeout',
    ],
  },
  'pipeline.ts': { rooms: ['model', 'lists', 'lookup', 'judge'], touches: [] },
  'cli.ts': {
    rooms: ['model', 'lookup', 'pipeline.ts', 'reports', 'rules', 'settings', 'sources', 'deliver'],
    touches: ['node:fs'],
  },
  'action.ts': {
    rooms: [
      ...['model', 'lookup', 'pipeline.ts', 'reports', 'rules', 'settings', 'sources', 'deliver'],
      ...['given.ts', 'publish.ts'],
    ],
    touches: ['node:path'],
  },
  'given.ts': {
    rooms: ['model', 'reports', 'rules', 'settings', 'deliver', 'publish.ts'],
    touches: ['node:fs'],
  },
  'publish.ts': { rooms: ['model', 'reports', 'deliver'], touches: [] },
  bin: { rooms: ['cli.ts', 'action.ts'], touches: ['node:module', 'node:process', 'node:v8', 'process'] },
}

const roomOf = (file: string): string => file.split('/')[0] ?? ''

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
      rooms: rooms.map(roomOf).filter((room) => room !== roomOf(file)),
      touches: [...seen.imports.filter((specifier) => !specifier.startsWith('.')), ...seen.globals],
    }
  })

describe('walls', () => {
  test.each(modules)('$file stays in its room', ({ room, rooms, touches }) => {
    const allowed = ROOMS[room]
    expect(allowed, `${room} stands in the table of rooms`).toBeDefined()
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

  test('no module imports itself by way of others', () => {
    const next = new Map(modules.map((module) => [module.file, module.targets]))
    const done = new Set<string>()
    const walk = (file: string, path: readonly string[]): void => {
      expect(path, `cycle ${[...path, file].join(' → ')}`).not.toContain(file)
      if (done.has(file)) return
      for (const target of next.get(file) ?? []) walk(target, [...path, file])
      done.add(file)
    }
    for (const { file } of modules) walk(file, [])
  })
})

describe('the watchman sees', () => {
  test.each([
    ["import { request } from 'undici'", { imports: ['undici'], globals: [] }],
    ["const later = await import('undici')", { imports: ['undici'], globals: [] }],
    ["export { x } from './y.ts'", { imports: ['./y.ts'], globals: [] }],
    ['const now = Date.now()', { imports: [], globals: ['Date'] }],
    ['const draw = Math.random()', { imports: [], globals: ['Math.random'] }],
    ['process.exit(1)', { imports: [], globals: ['process'] }],
    ['const page = http.fetch(1)', { imports: [], globals: [] }],
    ['const x = { process: 1 }; type T = Date', { imports: [], globals: [] }],
    ["// import 'undici'\nconst text = \"import 'undici'; fetch()\"", { imports: [], globals: [] }],
  ])('%s', (text, seen) => expect(look('x.ts', text)).toEqual(seen))
})

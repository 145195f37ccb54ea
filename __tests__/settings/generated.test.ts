/** What the README and action.yml say of rules and options is what the code says. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WHOLE } from '../../docs/schemas.ts'
import { FILES, withParts } from '../../docs/tables.ts'

test.each(FILES)('%s is up to date (npm run docs)', (file) =>
  expect(readFileSync(file, 'utf8')).toBe(withParts(file)),
)

test.each(Object.keys(WHOLE))('%s is up to date (npm run docs)', async (file) =>
  expect(readFileSync(file, 'utf8')).toBe(await WHOLE[file]?.()),
)

/**
 * One small list of each form, and beside it as text what must be read from it. Correct the text by hand: updating the
 * snapshots (`-u`) writes what is read today, right or wrong, so review the difference line by line.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { readable } from '../support/readable.ts'

const folder = join(import.meta.dirname, 'forms')
const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length))

test.each(forms)('%s says at its top which form it is', (form) => {
  expect(readFileSync(join(folder, `${form}.md`), 'utf8')).toMatch(/^<!-- .+\. -->\r?\n/)
})

test.each(forms)('%s', async (form) => {
  const text = readFileSync(join(folder, `${form}.md`), 'utf8')
  const list = readList({ path: `${form}.md`, text })
  await expect(readable(list)).toMatchFileSnapshot(join(folder, `${form}.read.txt`))
})

test('nothing read lies beside a list that is gone', () => {
  const read = readdirSync(folder).filter((name) => name.endsWith('.read.txt'))
  expect(forms.map((form) => `${form}.read.txt`)).toEqual(expect.arrayContaining(read))
})

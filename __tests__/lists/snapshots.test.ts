/**
 * One small list of each form, and beside it as text what must be read from it, written by hand. `not-yet.txt` names the
 * forms that are not read so yet, and how much of each is right: after a change of the reader, `npx vitest run
 * lists/snapshots -u` updates that file alone, and its difference is to be reviewed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readList } from '../../src/lists/index.ts'
import { readable } from '../support/readable.ts'

const folder = join(import.meta.dirname, 'forms')
const notYet = join(folder, 'not-yet.txt')
const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length))
const known = new Set(
  readFileSync(notYet, 'utf8')
    .split('\n')
    .map((line) => line.split(':')[0]),
)

const textOf = (form: string): string => readFileSync(join(folder, `${form}.md`), 'utf8')
const rightFile = (form: string): string => join(folder, `${form}.read.txt`)
const rightOf = (form: string): string => readFileSync(rightFile(form), 'utf8')
const read = (form: string): string => readable(readList({ path: `${form}.md`, text: textOf(form) }))

test.each(forms)('%s says at its top which form it is', (form) => {
  expect(textOf(form)).toMatch(/^<!-- .+\. -->\r?\n/)
})

test.each(forms.filter((form) => !known.has(form)))('%s', async (form) => {
  if (existsSync(rightFile(form))) expect(read(form)).toBe(rightOf(form))
  // a new page: written once, to be corrected by hand
  else await expect(read(form)).toMatchFileSnapshot(rightFile(form))
})

test('forms that are not read rightly yet', async () => {
  const wrong = forms.filter((form) => existsSync(rightFile(form)) && read(form) !== rightOf(form))
  await expect(`${wrong.map(agreement).join('\n')}\n`).toMatchFileSnapshot(notYet)
})

test('nothing read lies beside a list that is gone', () => {
  const right = readdirSync(folder).filter((name) => name.endsWith('.read.txt'))
  expect(right.toSorted()).toEqual(forms.map((form) => `${form}.read.txt`).toSorted())
})

/** `table: 3 of 6`: so many paragraphs of what must be read are read. */
function agreement(form: string): string {
  const paragraphs = new Set(read(form).trimEnd().split('\n\n'))
  const right = rightOf(form).trimEnd().split('\n\n')
  return `${form}: ${right.filter((paragraph) => paragraphs.has(paragraph)).length} of ${right.length}`
}

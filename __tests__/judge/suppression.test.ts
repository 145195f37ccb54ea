import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/model/options.ts'
import { onHeadings, onTitles, reportOn, twoEntries } from './cases.ts'

const rules = [onTitles('titled', 'error'), onTitles('named', 'warning')]

/** Which rules do not count on which titles. */
function suppressed(text: string, change: Change | null = null) {
  const { findings } = reportOn({ 'README.md': text }, { rules, change })
  return findings
    .filter(({ quiet }) => quiet !== null)
    .map(({ slots, rule }) => `${rule} ${slots['title']?.slice(0, 4)}`)
}

const precede = (comment: string, title: string) =>
  twoEntries.replace(`- **${title}`, `${comment}\n- **${title}`)

describe('the next line', () => {
  test('covers the rules named', () => {
    expect(suppressed(precede('<!-- paper-list-check-disable-next-line titled -->', '[2]'))).toEqual([
      'titled Pati',
    ])
  })
  test('covers all rules where none is named', () => {
    const text = precede('<!-- paper-list-check-disable-next-line -->', '[1]')
    expect(suppressed(text)).toEqual(['named Slow', 'titled Slow'])
  })
  test('is the next that is not blank', () => {
    const text = precede('<!-- paper-list-check-disable-next-line named -->\n\n', '[2]')
    expect(suppressed(text)).toEqual(['named Pati'])
  })
  test('is the same for several comments in a row', () => {
    const comment = (rule: string) => `<!-- paper-list-check-disable-next-line ${rule} -->`
    const text = precede(`${comment('named')}\n${comment('titled')}`, '[2]')
    expect(suppressed(text)).toEqual(['named Pati', 'titled Pati'])
  })
  test('may be that of the last line of the file, or none', () => {
    expect(suppressed(`${twoEntries}\n<!-- paper-list-check-disable-next-line -->`)).toEqual([])
  })
  test('is not covered for the name of a rule that does not exist', () => {
    expect(suppressed(precede('<!-- paper-list-check-disable-next-line no-such-rule -->', '[1]'))).toEqual([])
  })
})

describe('a region', () => {
  test('reaches from its beginning to its end', () => {
    const text = precede('<!-- paper-list-check-enable -->\n', '[2]')
    expect(suppressed(`<!-- paper-list-check-disable titled -->\n\n${text}`)).toEqual(['titled Slow'])
  })
  test('reaches to the end of the file where nothing ends it', () => {
    const text = precede('<!-- paper-list-check-disable -->\n', '[2]')
    expect(suppressed(text)).toEqual(['named Pati', 'titled Pati'])
  })
  test('may end for one rule and go on for others', () => {
    const text = precede('<!-- paper-list-check-enable named -->\n', '[2]')
    expect(suppressed(`<!-- paper-list-check-disable -->\n\n${text}`)).toEqual([
      'named Slow',
      'titled Slow',
      'titled Pati',
    ])
  })
})

describe('a change', () => {
  const touching = (first: number, last: number): Change => new Map([['README.md', [{ first, last }]]])

  test('counts an entry of which any line was touched, whatever line is spoken of', () => {
    expect(suppressed(twoEntries, touching(13, 13))).toEqual(['named Slow', 'titled Slow'])
    expect(suppressed(twoEntries, touching(3, 9))).toEqual([])
    expect(suppressed(twoEntries, touching(8, 8))).toHaveLength(4)
  })
  test('counts what is said of a list where the place or its cause was touched', () => {
    const reasons = (change: Change) =>
      reportOn({ 'README.md': twoEntries }, { rules: [onHeadings('headed')], change }).findings.map(
        (f) => f.quiet,
      )
    expect(reasons(touching(1, 1))).toEqual([null])
    expect(reasons(touching(7, 7))).toEqual([null])
    expect(reasons(touching(3, 5))).toEqual(['outside-change'])
  })
  test('does not count a list that it does not name', () => {
    expect(suppressed(twoEntries, new Map([['OTHER.md', [{ first: 1, last: 99 }]]]))).toHaveLength(4)
    expect(suppressed(twoEntries, new Map())).toHaveLength(4)
  })
  test('is not needed: without one, everything counts', () =>
    expect(suppressed(twoEntries, null)).toEqual([]))
  test('counts the lines of a file with CRLF as an editor does', () => {
    expect(suppressed(twoEntries.replaceAll('\n', '\r\n'), touching(13, 13))).toEqual([
      'named Slow',
      'titled Slow',
    ])
  })
})

test('findings that do not count stay in the report', () => {
  const text = precede('<!-- paper-list-check-disable-next-line titled -->', '[2]')
  const { findings, summary } = reportOn({ 'README.md': text }, { rules })
  expect(findings).toHaveLength(4)
  expect(summary).toMatchObject({ errors: 1, warnings: 2 })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, compatible } from '../../src/model/edits.ts'
import type { Edit } from '../../src/model/rule.ts'

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text })
const fix = (...edits: Edit[]) => ({ description: '', safe: true, edits })

describe('edits', () => {
  test('are written at the places of the text given, in any order', () => {
    expect(applyEdits('abcdef', [edit(4, 5, 'E!'), edit(0, 1, ''), edit(2, 2, '-')])).toBe('b-cdE!f')
  })
  test('that overlap an earlier one are left out', () => {
    expect(applyEdits('abcdef', [edit(1, 4, 'X'), edit(3, 5, 'Y'), edit(4, 6, 'Z')])).toBe('aXZ')
    expect(applyEdits('abc', [edit(1, 1, 'X'), edit(1, 1, 'Y')])).toBe('aXbc')
    expect(applyEdits('abc', [edit(0, 3, 'X'), edit(1, 1, 'Y')])).toBe('X')
  })
  test('that touch at their ends are both written', () => {
    expect(applyEdits('abcd', [edit(0, 2, 'X'), edit(2, 4, 'Y')])).toBe('XY')
    expect(applyEdits('abcd', [edit(2, 4, 'Y'), edit(2, 2, '-')])).toBe('ab-Y')
  })
  test('that are the same are written once', () => {
    expect(applyEdits('abc', [edit(1, 2, 'X'), edit(1, 2, 'X')])).toBe('aXc')
  })
  test('outside the text are left out', () => {
    expect(applyEdits('abc', [edit(-1, 1, 'X'), edit(2, 9, 'Y'), edit(2, 1, 'Z')])).toBe('abc')
  })
  test('leave alone every character that none names', () => {
    const edits = fc.array(fc.record({ start: fc.nat(12), end: fc.nat(12), text: fc.constant('') }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.string({ minLength: 12, maxLength: 12, unit: 'grapheme-ascii' }), edits, (text, all) => {
        const named = (at: number) => all.some(({ start, end }) => start <= at && at < end)
        const rest = [...text].filter((_, at) => !named(at)).join('')
        const letters = [...applyEdits(text, all)]
        expect([...rest].every((letter) => letters.includes(letter))).toBe(true)
        expect(letters.length).toBeGreaterThanOrEqual(rest.length)
      }),
    )
  })
})

describe('fixes', () => {
  test('are written whole or not at all', () => {
    const [first, clashing, third] = [
      fix(edit(0, 2, 'X')),
      fix(edit(1, 3, 'Y'), edit(8, 9, 'Y')),
      fix(edit(8, 9, 'Z')),
    ]
    expect(compatible([first, clashing, third])).toEqual([first, third])
  })
  test('that write the same agree', () => {
    const fixes = [fix(edit(0, 2, 'X')), fix(edit(0, 2, 'X'), edit(4, 5, 'Z'))]
    expect(compatible(fixes)).toEqual(fixes)
    expect(
      applyEdits(
        'abcdef',
        fixes.flatMap(({ edits }) => edits),
      ),
    ).toBe('XcdZf')
  })
})

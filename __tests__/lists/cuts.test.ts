import { expect, test } from 'vitest'
import { UNKNOWN_WORD } from '../../src/lists/reader/lexicon.ts'
import { tableOf } from '../../training/example.ts'

/** The atoms of a text, between bars. */
function atoms(text: string): string {
  const table = tableOf(text, () => UNKNOWN_WORD)
  return Array.from({ length: table.count }, (_, i) =>
    table.unitOf(i).flow.text.slice(table.from[i], table.to[i]),
  ).join(' | ')
}

test('papers named as their files are', () => {
  expect(atoms('23_EuroSys_Ants Remember')).toBe('23_EuroSys | Ants Remember')
  expect(atoms('19-OSDI-Ants Remember')).toBe('19-OSDI | Ants Remember')
  expect(atoms('CVPR2023_Ants Remember')).toBe('CVPR2023 | Ants Remember')
  expect(atoms('Well-Known-Ants')).toBe('Well-Known-Ants')
})

test('times of day and years with a blank behind the apostrophe', () => {
  expect(atoms('9:30 Ants Remember')).toBe('9:30 | Ants Remember')
  expect(atoms("Ann Lee et al., OSDI' 14")).toBe("Ann Lee et al | OSDI | ' 14")
})

test('marks that begin or end inside a word do not cut it', () => {
  expect(atoms('*latent*-ANT: **C**ross-**M**odal Ants')).toBe('latent-ANT | Cross-Modal Ants')
  expect(atoms('**Ants**: *Remember*')).toBe('Ants | Remember')
})

test('initials behind a family name end it, initials before one do not', () => {
  expect(atoms('Zhang, Y., & Sun, L. Meadow: a study')).toBe('Zhang | Y. | & Sun | L | Meadow | a study')
  expect(atoms('Bo Wu, D. Kingma and Ann Lee')).toBe('Bo Wu | D. Kingma and Ann Lee')
})

test('journals cut short are one name', () => {
  expect(atoms('Ants remember. Phys. Rev. Lett. 2021')).toBe('Ants remember | Phys. Rev. Lett | 2021')
})

test("a title may begin behind a possessive, but not behind “let's”", () => {
  expect(atoms("Ann Lee's Ants Remember")).toBe("Ann Lee's | Ants Remember")
  expect(atoms("Let's Remember Ants")).toBe("Let's Remember Ants")
})

test('numbers without a blank, brackets of an argument, initials behind a name in capitals', () => {
  expect(atoms('3.Ants Remember Paths')).toBe('3 | Ants Remember Paths')
  expect(atoms('Ants on SE(3) and f(x)')).toBe('Ants on SE(3) and f(x)')
  expect(atoms('Ants (3)')).toBe('Ants | 3')
  expect(atoms('[7] WU B, FOX R, LEE A. ANT-MAP')).toBe('7 | WU B | FOX R | LEE A | ANT-MAP')
})

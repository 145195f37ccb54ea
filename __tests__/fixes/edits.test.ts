/** Mending in place: what a fix writes, and what it leaves as it was. */
import { describe, expect, test } from 'vitest'
import { authorEdits } from '../../src/fixes/author-edits.ts'
import { titleEdits } from '../../src/fixes/title-edits.ts'
import { readList } from '../../src/lists/index.ts'
import { applyEdits } from '../../src/model/edits.ts'
import { compareAuthors } from '../../src/text/names.ts'

describe('a title', () => {
  test.each([
    [
      'a letter',
      'slow  Smapling -- made Quick',
      'Slow Sampling -- Made Quick',
      'slow  Sampling -- made Quick',
    ],
    [
      'a word too few',
      'Slow sampling of Models',
      'Slow Sampling of Diffusion Models',
      'Slow sampling of Diffusion Models',
    ],
    ['a word too many', 'Slow very good sampling', 'Slow Good Sampling', 'Slow good sampling'],
    ['the last word', 'Slow sampling made', 'Slow Sampling Made Quick', 'Slow sampling made Quick'],
    ['the first word', 'sampling made quick', 'Slow Sampling Made Quick', 'Slow sampling made quick'],
    [
      'what a colon sets off',
      'QD sampling made quick',
      'QD: Slow Sampling Made Quick',
      'QD: Slow sampling made quick',
    ],
    [
      'a hyphen of the record’s',
      'An Instruction-Finetuned Visual Model',
      'An Instruction-tuned Audio-Visual Model',
      'An Instruction-tuned Audio-Visual Model',
    ],
    [
      'one of the list’s',
      'Slow Smapling of Fast-Models',
      'Slow Sampling of Fast Models',
      'Slow Sampling of Fast-Models',
    ],
    ['words that changed places', 'Slow made sampling', 'Slow Sampling Made', 'Slow sampling made'],
  ])('%s', (_, listed, actual, mended) => {
    expect(applyEdits(`> ${listed} <`, titleEdits(listed, 2, actual) ?? []).toLowerCase()).toBe(
      `> ${mended} <`.toLowerCase(),
    )
  })
  test.each([
    [
      'its own case',
      'Hints for thin deep nest',
      'FitNets: Hints for Thin Deep Nets',
      'Hints for thin deep nets',
    ],
    [
      'its capitals',
      'SLOW SAMPLING WITH PATIENT BOAT',
      'Slow Sampling with Patient Boats',
      'SLOW SAMPLING WITH PATIENT BOATS',
    ],
    ['capitals for its name alone', 'GAN SMPLER', 'GAN Sampler', 'GAN Sampler'],
    [
      'its own case where a word is put in',
      'slow sampling of models',
      'Slow Sampling of Diffusion Models',
      'slow sampling of diffusion models',
    ],
    [
      'its case where it lacks an article',
      'Slow programming for a river of boats',
      'Slow Programming for A River of A Boats',
      'Slow programming for a river of a boats',
    ],
    [
      'its own name in front',
      'GAN2: Improving Imgae Quality',
      'Improving Image Quality',
      'GAN2: Improving Image Quality',
    ],
    [
      'its short name in brackets',
      'Collaborative Self-Trainig (UNITE)',
      'Collaborative Self-Training',
      'Collaborative Self-Training (UNITE)',
    ],
    [
      'its blanks',
      'Slow Smapling\u00a0Qiuck of Models',
      'Slow Sampling Quick of Models',
      'Slow Sampling\u00a0Quick of Models',
    ],
    [
      'its words where arXiv has TeX',
      'M4-SAM: Slow Smapling',
      'M$^4$-SAM: Slow Sampling',
      'M4-SAM: Slow Sampling',
    ],
    ['a sign', 'Why 1 < 1 in Slwo Sampling', 'Why 1 < 1 in Slow Sampling', 'Why 1 < 1 in Slow Sampling'],
  ])('keeps %s', (_, listed, actual, mended) => {
    expect(applyEdits(listed, titleEdits(listed, 0, actual) ?? [])).toBe(mended)
  })
  test('with markup in it is not mended in pieces', () => {
    expect(titleEdits('F<sup>3</sup> Prunning', 0, 'F3 Pruning')).toBeNull()
  })
})

describe('names', () => {
  const mend = (names: string, actual: readonly string[]) => {
    const text = `- **Slow Sampling Made Quick**\n  *${names}*\n  [[paper](https://arxiv.org/abs/2401.00001)]`
    const authors = readList({ path: 'x.md', text }).entries[0]?.authors
    if (!authors) throw new Error(`no names were read: ${names}`)
    const edits = authorEdits(authors, compareAuthors(authors, actual), text)
    return edits && /\*([^*]+(?:\*,[^*]+)*)\*\n {2}\[\[/.exec(applyEdits(text, edits))?.[1]
  }
  const [ann, bo, cy, di] = ['Ann Lee', 'Bo Wu', 'Cy Fox', 'Di Roe']
  test.each([
    ['the first is missing', 'Bo Wu,  Cy Fox', [ann, bo, cy], 'Ann Lee, Bo Wu,  Cy Fox'],
    ['one between', 'Ann Lee, Bo Wu and Di Roe', [ann, bo, cy, di], 'Ann Lee, Bo Wu, Cy Fox and Di Roe'],
    ['the last', 'Ann Lee, Bo Wu and Cy Fox', [ann, bo, cy, di], 'Ann Lee, Bo Wu, Cy Fox and Di Roe'],
    ['one too many between', 'Ann Lee, Cy Fox, Bo Wu', [ann, bo], 'Ann Lee, Bo Wu'],
    ['one too many at the end', 'Ann Lee, Bo Wu, and Cy Fox', [ann, bo], 'Ann Lee, and Bo Wu'],
    ['one too many at the beginning', 'Di Roe, Ann Lee, Bo Wu', [ann, bo], 'Ann Lee, Bo Wu'],
    [
      'two that changed places',
      'Lee, Ann and Fox, Cy and Wu, Bo',
      [ann, bo, cy],
      'Lee, Ann and Wu, Bo and Fox, Cy',
    ],
    ['a letter', 'Lee, Ann and Foxx, Cy', [ann, cy], 'Lee, Ann and Fox, Cy'],
    [
      'a letter, of a name without its middle initial',
      'Ann Lee, Joachim Buhman',
      [ann, 'Joachim M. Buhmann'],
      'Ann Lee, Joachim Buhmann',
    ],
    ['a letter, of an initial', 'A. Lee, C. Foxtort', [ann, 'Cy Foxtrot'], 'A. Lee, C. Foxtrot'],
  ])('%s', (_, names, actual, mended) => expect(mend(names, actual as string[])).toBe(mended))
  test('that come, go and change places at once are written anew by the rule', () => {
    expect(mend('Cy Fox, Ann Lee, Bo Wu', [ann, bo, cy, di] as string[])).toBeNull()
  })
})

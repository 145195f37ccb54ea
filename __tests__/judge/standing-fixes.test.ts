import { expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { entryRule } from '../../src/model/rule.ts'
import { rules } from '../../src/rules/index.ts'
import { reportOn } from './cases.ts'

const LIST = [
  '## Papers',
  '',
  ...Array.from({ length: 8 }, (_, i) => [
    `- **Slow Sampling Made Quick ${'ABCDEFGH'[i]}**`,
    '  *Jane Doe, Richard Roe*, arXiv 2024.',
    `  [[Paper](https://arxiv.org/abs/2401.0000${i + 1})]`,
    '',
  ]).flat(),
].join('\n')

/** Replaces words of the entries whose title ends as given. */
function rewriting(old: RegExp, written: string, titles = /[A-H]$/) {
  return entryRule({
    name: 'rewritten',
    summary: 'it is written otherwise',
    severity: 'warning',
    needs: [],
    messages: { it: 'Write it otherwise.' },
    *check({ entry, list: { text } }) {
      const found = old.exec(text.slice(entry.span.start, entry.span.end))
      if (!found || !titles.test(entry.title?.value ?? '')) return
      const start = entry.span.start + found.index
      const edits = [{ start, end: start + found[0].length, text: written }]
      yield { message: 'it', with: {}, at: entry.span, fix: { description: 'Write it.', safe: true, edits } }
    },
  })
}

const fixes = (rule: ReturnType<typeof rewriting>) =>
  reportOn({ 'a.md': LIST }, { rules: [rule], reread: true }).findings.map(({ fix }) => fix)

test('fixes stand that change nothing but the words that they correct', () => {
  const all = fixes(rewriting(/Quick/, 'Slowly'))
  expect(all.map((fix) => fix?.safe)).toEqual(Array(8).fill(true))
  expect(
    applyEdits(
      LIST,
      all.flatMap((fix) => fix?.edits ?? []),
    ),
  ).toBe(LIST.replaceAll('Quick', 'Slowly'))
})

test.each([
  ['another claim reads otherwise', /Roe/, 'Roe, arXiv 2023'],
  [
    'an entry becomes two',
    /arXiv 2024/,
    'arXiv 2024. [Quick Sampling Made Slow Again](https://arxiv.org/abs/2402.00009)',
  ],
])('a fix after which %s is withdrawn', (_, old, written) => {
  const all = fixes(rewriting(old, written))
  expect(all).toHaveLength(8)
  expect(all.filter((fix) => fix !== null)).toEqual([])
})

test('a fix may cut an address by itself off what was glued to it', () => {
  const list = LIST.replaceAll(')]', ')] 【https://slow.example.org/page】')
  const rules = [rewriting(/(?<=\/page)(?=】)/, ' ')]
  const { findings } = reportOn({ 'a.md': list }, { rules, reread: true })
  expect(findings.map(({ fix }) => fix?.safe)).toEqual(Array(8).fill(true))
})

test('a fix of an address is withdrawn if it breaks the tag around it, though the address is still a link', () => {
  const list = LIST.replaceAll(')]', ')] <a href=https://slow.example.org/page>Page</a>')
  const on = (written: string) =>
    reportOn({ 'a.md': list }, { rules: [rewriting(/(?<=\/)page(?=>)/, written)], reread: true }).findings
  expect(on('page?id=5').map(({ fix }) => fix)).toEqual(Array(8).fill(null))
  expect(on('page/5').map(({ fix }) => fix?.safe)).toEqual(Array(8).fill(true))
})

test('where one of two fixes for a paper is withdrawn, the other is only offered', () => {
  const alike = entryRule({
    ...{ name: 'alike', summary: 'it is written otherwise', severity: 'warning', needs: [] },
    messages: { it: 'Write it otherwise.' },
    *check({ entry, list: { text } }) {
      const written = / C$/.test(entry.title?.value ?? '') ? 'Roe, arXiv 2023' : 'Row'
      const start = text.slice(0, entry.span.end).indexOf('Roe', entry.span.start)
      const fix = { description: 'Write it.', safe: true, edits: [{ start, end: start + 3, text: written }] }
      if (start >= 0 && / [CD]$/.test(entry.title?.value ?? ''))
        yield { message: 'it', with: {}, at: entry.span, fix, evidence: 'https://arxiv.org/abs/2401.00003' }
    },
  })
  const { findings } = reportOn({ 'a.md': LIST }, { rules: [alike], reread: true })
  expect(findings.map(({ fix }) => fix?.safe)).toEqual([undefined, false])
})

test('a fix that would be made again is only offered', () => {
  const all = fixes(rewriting(/Slow Sampling/, 'Very Slow Sampling'))
  expect(all.map((fix) => fix?.safe)).toEqual(Array(8).fill(false))
})

test('only those fixes are withdrawn that disturb', () => {
  const good = rewriting(/Quick/, 'Slowly')
  const bad = { ...rewriting(/Roe/, 'Roe, arXiv 2023', /C$/), name: 'worse' }
  const { findings } = reportOn({ 'a.md': LIST }, { rules: [good, bad], reread: true })
  expect(findings.flatMap(({ rule, fix }) => (rule === 'worse' ? [fix] : []))).toEqual([null])
  expect(findings.filter(({ rule, fix }) => rule === 'rewritten' && fix?.safe)).toHaveLength(7)
})

test('an address is only suggested where it would settle whose paper another entry’s is', () => {
  const entry = (title: string, names: string) =>
    `- **${title}**, arXiv 2024.\n\n  *${names}*\n\n  [[Paper](https://arxiv.org/pdf/2401.00001)]\n`
  const list = `## Papers\n\n${entry('Patience in Practice for Networks', 'Ann Lee, Bo Wu, Cy Fox')}\n${entry('Slow Sampling Made Quick', 'Jane Doe, Richrad Roe, Di Poe')}`
  const paper = {
    '2401.00001': { title: 'Slow Sampling Made Quick', authors: ['Jane Doe', 'Richard Roe', 'Di Poe'] },
    '2401.00002': { title: 'Patience in Practice for Networks', authors: ['Ann Lee', 'Bo Wu', 'Cy Fox'] },
  }
  const fixed = (text: string, reread: boolean) => {
    const { findings } = reportOn({ 'a.md': text }, { rules, world: { paper }, reread })
    return applyEdits(
      text,
      findings.flatMap(({ fix }) => (fix?.safe ? fix.edits : [])),
    )
  }
  const once = fixed(list, false)
  expect(fixed(once, false)).not.toBe(once)
  expect(fixed(list, true)).toBe(fixed(fixed(list, true), true))
})

test('a fix of a heading to which links lead is withdrawn, and stands where none does', () => {
  const item = (letter: string, i: number) =>
    `### Slow Sampling Made Quick ${letter}\n\n**Authors:** Jane Doe, Richard Roe\n\n**URL:** https://arxiv.org/abs/2401.0000${i + 1}\n`
  const items = [...'ABCDEFGH'].map(item).join('\n')
  const on = (outline: string) =>
    reportOn(
      { 'a.md': `# Papers\n\n${outline}\n${items}` },
      { rules: [rewriting(/Quick/, 'Slowly')], reread: true },
    ).findings.map(({ fix }) => fix !== null)
  expect(on('- [Slow Sampling](#slow-sampling-made-quick-b)\n')).toEqual([
    true,
    false,
    ...Array(6).fill(true),
  ])
  expect(on('- [Slow Sampling](#papers)\n')).toEqual(Array(8).fill(true))
})

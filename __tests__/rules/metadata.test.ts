/** The first list beside what arXiv says of its papers: exactly the differences that are known, and no others. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import type { Paper } from '../../src/model/facts.ts'
import { defaults } from '../../src/model/options.ts'
import type { Rule } from '../../src/model/rule.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend, type World } from '../pretend.ts'

/** Rules that compare entries with the records of their papers. */
const isAboutPapers = ({ needs }: Rule): boolean =>
  needs.some((kind) => kind === 'paper') && !needs.some((kind) => kind === 'page' || kind === 'search')

const SEED = '../shared/seed'

/** The papers as arXiv serves them; what the truth does not know is not served. */
function world(): World {
  const { papers } = JSON.parse(readFileSync(`${SEED}/truth.json`, 'utf8')) as {
    papers: ({ id: string } & Record<string, unknown>)[]
  }
  const keys = ['title', 'authors', 'comment', 'journalRef', 'published', 'updated', 'abstract']
  const served = papers.map((paper) => [paper.id, Object.fromEntries(keys.map((key) => [key, paper[key]]))])
  return { paper: Object.fromEntries(served) }
}

const find = (list: string, title: string, authors: string[]) =>
  judge({
    lists: [readList({ path: 'README.md', text: list })],
    facts: pretend({ paper: { '2401.00001': { title, authors } } }),
    rules: rules.filter(isAboutPapers),
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  }).findings

describe('the only author of a paper', () => {
  const said = (title: string, name: string) =>
    find(
      `- **${title}**, arXiv 2024.\n\n  *${name}*\n\n  [[Paper](https://arxiv.org/pdf/2401.00001)]\n`,
      'Slow Sampling of Networks Made Quick',
      ['Samarjeet Karmakar'],
    ).map(({ rule, message, fix }) => [rule, message, fix?.safe ?? null])

  test('is misspelt where the title shows the paper, which is told and not fixed unasked', () =>
    expect(said('Slow Sampling of Networks Made Quick', 'Samarjeet Karmakaar')).toEqual([
      [
        'author-mismatch',
        'The authors differ from arXiv’s: “Samarjeet Karmakaar” should be Samarjeet Karmakar.',
        false,
      ],
    ]))
  test('is among the record’s, however often the list names him', () =>
    expect(said('Slow Sampling of Networks Made Quick', 'S. Karmakar and S. Karmakar')[0]?.[1]).toBe(
      'The authors differ from arXiv’s: S. Karmakar is named twice.',
    ))
  test('may be somebody else where it does not', () => {
    for (const name of ['Samarjeet Karmakaar', 'Jane Doe'])
      expect(said('Patience in Practice', name).filter(([rule]) => rule === 'author-mismatch')).toEqual([])
    expect(said('Slow Sampling of Networks Made Quick', 'Jane Doe').map(([rule]) => rule)).not.toContain(
      'author-mismatch',
    )
  })
})

describe('a fix is written unasked', () => {
  const bare = (title: string) => `- **${title}**, arXiv 2024 [[paper](https://arxiv.org/abs/2401.00001)]\n`
  const full = (title: string, names: string) =>
    `- **${title}**, arXiv 2024.\n\n  *${names}*\n\n  [[Paper](https://arxiv.org/pdf/2401.00001)]\n`
  const safe = (list: string, title: string, authors: string[]) =>
    find(list, title, authors).map(({ rule, fix }) => [rule, fix?.safe ?? null])

  test('for a slip in the title where the authors agree', () => {
    const actual = 'Slow Sampling Made Quick by Pruning'
    const slip = 'Slow Smapling Made Quick by Pruning'
    expect(safe(full(slip, 'Doe, Jane'), actual, ['Jane Doe'])).toEqual([['title-mismatch', true]])
    expect(safe(bare(slip), actual, ['Jane Doe'])).toEqual([['title-mismatch', false]])
  })
  test.each([
    ['a method', 'ToCa: Slow Sampling of Models', 'DuCa: Slow Sampling of Models'],
    ['a method with an ordinary name', 'Promptor: Slow Sampling', 'Prompter: Slow Sampling'],
    ['one or several', 'Slow Sampling of Networks', 'Slow Sampling of Network'],
    ['Britain', 'Modelling of Slow Sampling', 'Modeling of Slow Sampling'],
    ['another version', 'Slow Sampling via Pruning', 'Slow Sampling by Pruning'],
    ['another order', 'Slow Quick Sampling Made', 'Quick Slow Sampling Made'],
  ])('not in words of %s', (_, listed, actual) => {
    const found = safe(full(listed, 'Doe, Jane'), actual, ['Jane Doe'])
    expect(found.filter(([, isSafe]) => isSafe)).toEqual([])
  })
  test('not for another title, which is only offered, and only where authors agree', () => {
    const actual = 'Slow Sampling Made Quick by Pruning'
    expect(safe(bare('Slow Sampling of Large Models by Pruning'), actual, ['Jane Doe'])).toEqual([
      ['title-mismatch', null],
    ])
    expect(
      safe(full('A Study of Haste', 'Doe, Jane and Roe, Richard.'), actual, ['Jane Doe', 'Richard Roe']),
    ).toEqual([['title-mismatch', false]])
  })
  test('not where arXiv’s own words would be read as TeX or Markdown', () => {
    expect(
      safe(bare('Slow Smapling by $S^2$ Pruning'), 'Slow Sampling by $S^2$ Pruning', ['Jane Doe']),
    ).toEqual([['title-mismatch', false]])
    const names = ['Jane Doe', 'Ann [x](y) Black', 'Richard Roe']
    expect(safe(full('Slow Sampling', 'Doe, Jane and Roe, Richard.'), 'Slow Sampling', names)).toEqual([
      ['author-mismatch', null],
    ])
  })
})

describe('names are only offered', () => {
  const names = ['Jane Doe', 'Richard Roe', 'Bo Li', 'Cy Fox', 'Di Poe']
  const said = (
    listed: string,
    actual: string[],
    { title = 'Slow Sampling Made Quick', venue = 'arXiv' } = {},
  ) => {
    const list = `- **${title}**, ${venue} 2024.\n\n  *${listed}*\n\n  [[Paper](https://arxiv.org/pdf/2401.00001)]\n`
    return find(list, 'Slow Sampling Made Quick', actual).flatMap(({ rule, fix }) =>
      rule === 'author-mismatch' ? [fix?.safe ?? null] : [],
    )
  }
  test('but for one that is missing or misspelt', () => {
    expect(said('Jane Doe, Richard Roe, Bo Li, Cy Fox', names)).toEqual([true])
    expect(said('Jane Doe, Richrad Roe, Bo Li, Cy Fox, Di Poe', names)).toEqual([true])
  })
  test('where the listed one may be a name as well', () => {
    const some = ['Jane Doe', 'Qingyuan Wei', 'Bo Li']
    expect(said('Jane Doe, Qingyan Wei, Bo Li', some)).toEqual([false])
    expect(said('Jane Doe, Qignyuan Wei, Bo Li', some)).toEqual([true])
    const short = ['Jane Doe', 'Miltiadis Roe', 'Bo Li']
    expect(said('Jane Doe, Miltos Roe, Bo Li', short)).not.toContain(true)
  })
  test.each([
    ['where one would go', 'Jane Doe, Richard Roe, Bo Li, Ed Low, Cy Fox, Di Poe', names, {}],
    ['where most are missing', 'Jane Doe, Richard Roe', names, {}],
    ['where one would lose its end', 'Janet Doe, Richard Roe, Bo Li, Cy Fox, Di Poe', names, {}],
    [
      'where a venue may have printed others',
      'Jane Doe, Richard Roe, Bo Li, Cy Fox',
      names,
      { venue: 'ICLR' },
    ],
    ['under another title', 'Jane Doe, Richard Roe, Bo Li, Cy Fox', names, { title: 'Haste and Waste' }],
  ])('%s', (_, listed, actual, other) => expect(said(listed, actual, other)).not.toContain(true))
})

/** The one finding of title-mismatch on a line, given the record of its paper. */
function onTitle(text: string, record: Partial<Paper>) {
  const { findings } = judge({
    lists: [readList({ path: 'README.md', text })],
    facts: pretend({ paper: { '2401.00001': { authors: ['Jane Doe'], ...record } } }),
    rules: rules.filter(({ name }) => name === 'title-mismatch'),
    options: defaults,
    change: null,
    stats: { requests: 0, durationMs: 0 },
  })
  expect(findings).toHaveLength(1)
  return findings[0]
}

describe('beside its title, an entry without authors is the paper’s', () => {
  const title = 'Slow Sampling of Diffusion Models'
  const line = (rest: string) =>
    `- **Slow Smapling of Diffusion Models**, ${rest} [[paper](https://arxiv.org/abs/2401.00001)]\n`
  const code = (path: string) => line(`arXiv 2024 [[code](https://github.com/${path})]`)
  test.each([
    ['by venue and year', line('ICML 2024.'), { comment: 'Accepted at ICML 2024' }, true],
    ['not by another year', line('ICML 2025.'), { comment: 'Accepted at ICML 2024' }, false],
    ['not by a workshop', line('ICML 2024.'), { comment: 'ICML 2024 workshop on pruning' }, false],
    ['by its code', code('O/slow/tree/main'), { abstract: 'Code: https://github.com/o/slow.' }, true],
    ['by code with an underscore', code('o/s_w'), { comment: 'https://github.com/o/s\\_w' }, true],
    ['not by other code', code('o/slow'), { comment: 'https://github.com/o/slow-er' }, false],
  ])('%s', (_, text, record, safe) => {
    expect(onTitle(text, { title, ...record })?.fix?.safe).toBe(safe)
  })
})

describe('that a paper may have been renamed', () => {
  const text = '- **On Slow Sampling**, arXiv 2024. *Jane Doe.* [[Paper](https://arxiv.org/abs/2401.00001)]\n'
  const said = (version: number | null) => {
    const found = onTitle(text, { title: 'Haste: A Study of Diffusion', version })
    return [found?.message, found?.severity, found?.fix?.safe]
  }
  const other = 'arXiv’s title is “Haste: A Study of Diffusion”.'
  test('takes a later version', () => {
    const renamed = 'As of version 2, arXiv’s title is “Haste: A Study of Diffusion”.'
    expect(said(2)).toEqual([renamed, 'warning', false])
    expect(said(1)).toEqual([other, 'warning', false])
  })
  test('is not known of a record without a version, which may be an old one', () => {
    expect(said(null)).toEqual([other, 'notice', undefined])
  })
})

describe('a link to an earlier version', () => {
  const list = (title: string, version: string) =>
    `- **${title}**, arXiv 2024.\n\n  *Jane Doe.*\n\n  [[Paper](https://arxiv.org/abs/2401.00001${version})]\n`
  const said = (text: string) => {
    const paper = {
      '2401.00001': {
        title: 'Haste: A Study of Diffusion',
        authors: ['Jane Doe', 'Bo Li', 'Cy Fox'],
        version: 3,
      },
    }
    const { findings } = judge({
      lists: [readList({ path: 'README.md', text })],
      facts: pretend({ paper }),
      rules: rules.filter(({ name }) => name === 'title-mismatch'),
      options: defaults,
      change: null,
      stats: { requests: 0, durationMs: 0 },
    })
    return findings.map(({ severity, fix }) => [severity, fix?.safe])
  }
  test('may bear that version’s title, but no slip', () => {
    expect(said(list('On Slow Sampling', 'v1'))).toEqual([])
    expect(said(list('On Slow Sampling', 'v3'))).toEqual([['warning', false]])
    expect(said(list('Haste: A Sutdy of Diffusion', 'v1'))).toEqual([['warning', true]])
  })
})

describe.skipIf(!existsSync(`${SEED}/truth.json`))('the first list that was asked for', () => {
  test('differs from arXiv in these places', () => {
    const text = readFileSync(`${SEED}/awesome-diffusion-acceleration.md`, 'utf8')
    const about = rules.filter(isAboutPapers)
    const report = judge({
      lists: [readList({ path: 'README.md', text })],
      facts: pretend(world()),
      rules: about,
      options: defaults,
      change: null,
      stats: { requests: 0, durationMs: 0 },
    })
    const retitled = 'Faster Diffusion: Rethinking the Role of the Encoder for Diffusion Model Inference'
    // the paper stands in two sections: its title gets no fix, and its authors only an offer
    expect(
      report.findings.map(({ rule, severity, from, fix }) => [
        rule,
        severity,
        from.line,
        fix?.safe && fix.edits.map((edit) => edit.text),
      ]),
    ).toEqual([
      ['venue-outdated', 'notice', 30, undefined],
      ['venue-outdated', 'notice', 64, ['ICME', '2025']],
      ['title-mismatch', 'warning', 110, false],
      ['author-mismatch', 'warning', 112, false],
      ['venue-outdated', 'notice', 159, undefined],
      ['title-mismatch', 'warning', 184, false],
      ['author-mismatch', 'warning', 186, false],
    ])
    const slots = (line: number, rule: string) =>
      report.findings.find((one) => one.from.line === line && one.rule === rule)?.slots
    expect(slots(110, 'title-mismatch')).toMatchObject({ title: retitled })
    expect(slots(112, 'author-mismatch')?.['what']).toContain('Joost van de Weijer and Tao Liu')
    expect(slots(30, 'venue-outdated')).toMatchObject({ quote: 'Machine Intelligence Research' })
  })
})

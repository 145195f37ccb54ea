/** How loudly another paper is told: an error only where nothing but the link can be wrong. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import { judged } from '../judged.ts'
import type { World } from '../pretend.ts'

const ID = '2401.00001'
const LINK = `[[paper](https://arxiv.org/abs/${ID})]`
const OTHER = {
  title: 'Photometric Redshifts of Distant Quasars',
  authors: ['Daisy Stanton', 'Bo Chen'],
  abstract: 'We measure how far away quasars are. We introduce Text-Guided Quasars (TG-Q2) within QuasarNet.',
}

const findings = (text: string, paper: object = {}, more: World['paper'] = {}) =>
  judged(text, { paper: { [ID]: { ...OTHER, ...paper }, ...more } })
const said = (...given: Parameters<typeof findings>) =>
  findings(...given).flatMap(({ rule, severity }) =>
    rule === 'wrong-paper' || rule === 'year-mismatch' ? [`${rule} ${severity}`] : [],
  )
const messages = (...given: Parameters<typeof findings>) =>
  findings(...given).flatMap(({ rule, message }) => (rule === 'wrong-paper' ? [message] : []))

/** An address at the end of a line. */
const BARE = / (https:\S+)$/gm

describe('an error', () => {
  const names = 'Jane Doe, Richard Roe, Mary Major'
  // a form is known by several entries
  const others = [
    'Rain over Wide Lakes at Night',
    'Snow on Quiet Roofs in Town',
    'Frogs in Small Green Ponds',
  ]
    .map(
      (title, i) =>
        `- **${title}**. *Ann Lee, Cy Fox, Eve Orr*. [[paper](https://arxiv.org/abs/2302.0000${i})]\n`,
    )
    .join('')
  const told = (entry: string, ...more: [object?, World['paper']?]) => said(`${entry}\n${others}`, ...more)
  test('takes a link that belongs to the entry: not a bare address on a line below a title that links a page', () => {
    const entry = (who: string, title: string, page: number, last: string) =>
      `- ${who} (2024). [${title}](https://aclanthology.org/2024.acl-long.${page})${last}\n`
    const titles = [
      'Rain over Wide Lakes at Night',
      'Snow on Quiet Roofs in Town',
      'Frogs in Small Green Ponds',
    ]
    const rest = titles.map((title, i) =>
      entry('Ann Lee, Cy Fox, Eve Orr', title, 2 + i, ` https://arxiv.org/abs/2302.0000${i}`),
    )
    const lists = (last: string) =>
      `# Papers\n\n${entry(names, 'Slow Sampling Made Quick', 1, last)}${rest.join('')}`
    expect(said(lists(` https://arxiv.org/abs/${ID}`))).toEqual(['wrong-paper error'])
    expect(said(lists(`\nhttps://arxiv.org/abs/${ID}`))).toEqual(['wrong-paper warning'])
    const labelled = (label: string) =>
      lists(` [${label}](https://arxiv.org/abs/${ID})`).replaceAll(BARE, ' [paper]($1)')
    expect(said(labelled('arXiv'))).toEqual(['wrong-paper error'])
    expect(said(labelled(ID))).toEqual(['wrong-paper error'])
    // it may lead to what the paper uses
    expect(said(labelled('FR'))).toEqual(['wrong-paper warning'])
  })
  test('takes names that are not those of the entry above, which were left when it was copied', () => {
    const above = (who: string) =>
      `- **Counting Stars on Cold Nights**. *${who}*. [[paper](https://arxiv.org/abs/2302.00009)]\n`
    const entry = `- **Slow Sampling Made Quick**. *${names}*. ${LINK}`
    expect(told(`${above('Ann Lee, Cy Fox, Eve Orr')}${entry}`)).toEqual(['wrong-paper error'])
    expect(told(`${above(names)}${entry}`)).toEqual(['wrong-paper warning'])
  })
  test('takes code that is not the linked paper’s own: else its title may have been pasted', () => {
    const text = (name: string) =>
      `- **Slow Sampling Made Quick**. *${names}*. ${LINK} [[code](https://github.com/o/${name})]\n${others}`
    const paper = { title: `QuasarNet: ${OTHER.title}` }
    const meant = { '2301.00001': { title: 'Slow Sampling Made Quick', authors: names.split(', ') } }
    const told = (name: string) =>
      findings(text(name), paper, meant).flatMap(({ rule, severity, fix }) =>
        rule === 'wrong-paper' ? [`${severity}${fix ? ' with a fix' : ''}`] : [],
      )
    expect(told('sampling')).toEqual(['error with a fix'])
    expect(told('QuasarNet')).toEqual(['warning'])
  })
  test('takes a title of several words and several people, of whom none is an author', () => {
    expect(told(`- **Slow Sampling Made Quick**. *${names}*. ${LINK}`)).toEqual(['wrong-paper error'])
    expect(told(`- **Slow Sampling Quickly**. *${names}*. ${LINK}`)).toEqual(['wrong-paper warning'])
    expect(told(`- **Slow Sampling Made Quick**. *Jane Doe et al.* ${LINK}`)).toEqual(['wrong-paper warning'])
  })
  test.each([
    ['has a name that the record’s abstract has', '**QuasarNet: Slow Sampling Made Quick**', names],
    ['is by somebody whose name is misspelt', '**Slow Sampling Made Quick**', 'D. Santon, J. Doe, R. Roe'],
  ])('is none where the entry %s', (_, title, people) => {
    expect(told(`- ${title}. *${people}*. ${LINK}`)).not.toContain('wrong-paper error')
  })
  test('is none where the paper that has the title is by the same people', () => {
    const entry = `- **Slow Sampling Made Quick**. ${LINK}`
    const meant = (authors: readonly string[]) => ({
      '2301.00001': { title: 'Slow Sampling Made Quick', authors },
    })
    expect(told(entry, {}, meant(['Jane Doe', 'Richard Roe']))).toEqual(['wrong-paper error'])
    expect(told(entry, {}, meant(['Jane Doe', 'Bo Chen']))).toEqual(['wrong-paper warning'])
  })
})

test('the right id takes the place of the wrong one in every link of the entry, and in their words', () => {
  const more = { '2301.00001': { title: 'Slow Sampling Made Quick', authors: ['Jane Doe', 'Richard Roe'] } }
  const fixed = (links: string) => {
    const text = `- **Slow Sampling Made Quick**. *Jane Doe, Richard Roe*. ${links}\n`
    const edits = findings(text, {}, more).flatMap(({ fix }) => fix?.edits ?? [])
    return applyEdits(text, edits).split('Roe*. ')[1]?.trim()
  }
  expect(fixed(`[[arXiv:${ID}](https://arxiv.org/abs/${ID}v2)] [[pdf](https://arxiv.org/pdf/${ID}v1)]`)).toBe(
    '[[arXiv:2301.00001](https://arxiv.org/abs/2301.00001)] [[pdf](https://arxiv.org/pdf/2301.00001v1)]',
  )
  expect(
    fixed(`[[doi](https://doi.org/10.48550/arXiv.${ID})] [[12${ID}](https://rain.example/12${ID})]`),
  ).toBe(`[[doi](https://doi.org/10.48550/arXiv.2301.00001)] [[12${ID}](https://rain.example/12${ID})]`)
})

describe('the name of what a paper brought', () => {
  test('in its abstract is enough, beside one misspelt author or none', () => {
    const dated = 'Jan. 2024'
    for (const name of ['TG-Q2 Redshifter', 'QuasarNet'])
      expect(
        said(`* **${name}** (D. Santon et al., ${dated}, Inc., ${LINK})\n* **Rain** (B. Wu, ${dated})\n`),
      ).toEqual([])
    expect(said(`| QuasarNet: RL for Telescopes | arXiv | 2024 | ${LINK} |\n`)).toEqual([])
    expect(said(`| QuasarNet | Telescopes and How They Learn | arXiv | 2024 | ${LINK} |\n`)).toEqual([])
    expect(said(`- RiverNet: Learning Floods by Heart ${LINK}\n`)).toEqual(['wrong-paper warning'])
  })
  test('hides no wrong year', () => {
    expect(said(`- QuasarNet: RL for Telescopes, arXiv 2022 ${LINK}\n`)).toEqual(['year-mismatch warning'])
  })
  test('says nothing if everybody uses it', () => {
    const used = Object.fromEntries(
      ['Rain', 'Snow', 'Fog'].map((what, i) => [
        `2301.0000${i}`,
        { title: `${what} with QuasarNet`, authors: [] },
      ]),
    )
    expect(said(`- QuasarNet: RL for Telescopes ${LINK}\n`, {}, used)).toEqual(['wrong-paper warning'])
  })
})

describe('a date of posting that is years from the id’s', () => {
  const more = ['Rainy', 'Foggy', 'Snowy']
    .map(
      (name, i) =>
        `${i + 2}. **${name}**: "${name}: Learning Floods by Heart" [2025-11] [[paper](https://arxiv.org/abs/2302.0000${i})]\n`,
    )
    .join('')
  test('shows that even a nickname is another paper’s, if that has none of its words', () => {
    for (const date of ['[2026-01]', 'arXiv 2026.01', 'arXiv 2026'])
      expect(said(`1. **Marble 3**: "Marble 3" ${date} ${LINK}\n${more}`)).toContain('wrong-paper warning')
    expect(said(`1. **Marble 3**: "Marble 3" [2024-02] ${LINK}\n${more}`)).toEqual([])
    expect(said(`1. **Quasar 3**: "Quasar 3" [2026-01] ${LINK}\n${more}`)).not.toContain(
      'wrong-paper warning',
    )
    const named = { abstract: 'We introduce MRB, a pile of quasars.' }
    expect(said(`1. **ChatMRB**: "ChatMRB 2" [2026-01] ${LINK}\n${more}`, named)).toEqual([])
    expect(said(`1. **Marble 3**: "Marble 3" CVPR 2026 ${LINK}\n${more}`)).toEqual([])
  })
})

test('a title that another line has with another id was copied, or its link was', () => {
  const line = '- Pretrained Rivers for Slow Boats'
  const right = `- RiverNet: Pre-trained rivers for slow boats [[paper](https://arxiv.org/abs/2301.00001)]\n`
  expect(messages(`# P\n\n## A\n\n${right}\n## B\n\n${line} ${LINK}\n`)).toEqual([
    'arXiv 2401.00001 is “Photometric Redshifts of Distant Quasars”; line 5 has “RiverNet: Pre-trained rivers for slow boats” with arXiv 2301.00001: the title or the link is wrong here.',
  ])
})

test('several names that are all nearly the authors’ are theirs, whatever the title', () => {
  const entry = (names: string) => `- **Slow Clocks Keep Bad Time**, ${names}, arXiv 2024 ${LINK}\n`
  const record = { authors: ['Gil Poe', 'Ida Roe'] }
  expect(said(entry('Gill Poe, Ida Row'), record)).toEqual([])
  expect(said(entry('Gill Poe, Una Doe'), record)).toEqual(['wrong-paper warning'])
})

test('where title and year both contradict the record, it is the link that is wrong', () => {
  const record = { version: null, published: '2024-01-02', abstract: 'Quasars and rivers, in slow pictures.' }
  const entry = (year: number, link = LINK) => `- Slow Pictures Where Rivers Shine, arXiv ${year} ${link}\n`
  expect(said(entry(2022), record)).toEqual(['wrong-paper warning'])
  expect(said(entry(2024), record)).toEqual(['wrong-paper notice'])
  // no version, whatever its title, is older than the id
  const first = LINK.replace('2401.00001', '2401.00001v1')
  expect(said(entry(2022, first), { ...record, version: 3 })).toEqual(['wrong-paper warning'])
  expect(said(entry(2024, first), { ...record, version: 3 })).toEqual([])
  expect(said(`- Slow Pictures Where Rivers Shine (2022/07), arXiv ${first}\n`, record)).not.toContain(
    'year-mismatch warning',
  )
  expect(said(`- Herons Fishing Alone Behind Winter Dams, arXiv 2022 ${LINK}\n`, record)).toEqual([
    'wrong-paper warning',
  ])
})

test('no venue gives a paper to another author, though the titles share a word', () => {
  const entry = (who: string) =>
    `| 2024 | CP | ${who} | Quasars beyond the TSP: Graphs That Existing Networks Draw Badly | ${LINK} |\n`
  const table = `| Year | Venue | Author | Title | Link |\n|---|---|---|---|---|\n`
  const others = ['Snow on Quiet Roofs in Town', 'Frogs in Small Green Ponds', 'Rain over Wide Lakes']
    .map(
      (title, i) =>
        `| 2024 | AAAI | Lee et al. | ${title} | [[paper](https://arxiv.org/abs/2302.0000${i})] |\n`,
    )
    .join('')
  expect(said(`${table}${others}${entry('Boffa et al.')}`)).toEqual(['wrong-paper warning'])
  expect(said(`${table}${others}${entry('Santon et al.')}`)).toEqual([])
})

describe('what is about a paper has a title of its own', () => {
  test('a talk under its heading, or beside its speaker', () => {
    const talk = `- **Bright Galaxies and Their Clocks**, Jane Doe, Mary Major ${LINK}\n`
    expect(said(`# P\n\n## Invited Talks\n\n${talk}`)).toEqual([])
    expect(said(`# P\n\n## Papers and talks\n\n${talk}`)).toEqual(['wrong-paper warning'])
    const table = (who: string) =>
      `| Date | ${who} | Topic | Paper |\n|---|---|---|---|\n| 2026-01-12 | Jane Doe | Bright Galaxies and Their Clocks | ${LINK} |\n`
    expect(said(table('Speaker'))).toEqual([])
    expect(said(table('First author'))).toEqual(['wrong-paper warning'])
    const withAuthors = `| Speaker | Title | Authors |\n|---|---|---|\n| Eve | [Bright Galaxies and Their Clocks](${LINK.match(/https[^)]*/)?.[0]}) | Jane Doe, Ann Lee, Bo Wu |\n`
    expect(said(withAuthors)).not.toEqual([])
  })
  test('a program that was made after it', () => {
    const kit = (words: string) =>
      `- [river-kit](https://github.com/o/river-kit): A Fast Kit of Slow Clocks in JAX, ${words} [this paper](https://arxiv.org/abs/${ID}).\n`
    expect(said(kit('based on'))).toEqual([])
    expect(said(kit('with'))).toEqual(['wrong-paper warning'])
    expect(
      said(
        `- Slow Clocks Keep Bad Time, Jane Doe, Mary Major (see also [arXiv](https://arxiv.org/abs/${ID}))\n`,
      ),
    ).toEqual([])
    expect(
      said(`- Slow Clocks Keep Bad Time, Jane Doe, Mary Major [[original](https://arxiv.org/abs/${ID})]\n`),
    ).toEqual([])
  })
})

describe('a name beside what the paper is cited for', () => {
  const nicknamed = (title: string) =>
    `- [Quasar Net](https://arxiv.org/abs/${ID})\n- [${title}](https://arxiv.org/abs/${ID})\n`
  test.each([
    'Redshift Score of Skies - Quasar Net',
    'Quasar Net: Scores of Redshift',
    'Scores of Many Skies (Quasar Net)',
  ])('is the linked paper’s where the list calls it so: %s', (title) =>
    expect(said(nicknamed(title))).toEqual([]),
  )
  test('is another’s where nothing does', () => {
    expect(said(nicknamed('Scores of Many Skies by Night - Rain Net'))).toEqual(['wrong-paper warning'])
  })
  test('is a list’s form where other titles have it', () => {
    const line = (title: string, id = ID) => `- [${title}](https://arxiv.org/abs/${id})\n`
    const others =
      line('Boat Count on Quiet Lakes - OtterNet', '2301.00001') +
      line('Depth of Slow Streams - Pond2', '2301.00002')
    const paper = line('Scores of Many Skies - Rainy')
    expect(said(paper + others)).toEqual([])
    expect(said(paper)).toEqual(['wrong-paper warning'])
  })
})

test('a link to an earlier version vouches for another title that is about the same thing', () => {
  const line = (title: string, version: string) =>
    `- **${title}** [[paper](https://arxiv.org/abs/${ID}${version})]\n`
  const [old, other] = ['Teaching Telescopes to Measure Quasars', 'Frogs in Small Green Ponds at Night']
  const record = { version: 3 }
  expect(said(line(old, 'v1'), record)).toEqual([])
  expect(said(line(old, ''), record)).toEqual(['wrong-paper warning'])
  expect(said(line(other, 'v1'), record)).toEqual(['wrong-paper warning'])
})

test('a few words that say what the linked paper is about are no other title', () => {
  const record = { title: 'How Much Do Language Models Memorize?' }
  const entry = (title: string) => `- **${title}** - measures how much is kept. ${LINK}\n`
  expect(said(entry('Memorization in LLMs'), record)).toEqual([])
  expect(said(entry('Forgetting in LLMs'), record)).toEqual(['wrong-paper warning'])
  expect(said(entry('Memorization of Rivers in LLMs'), record)).toEqual(['wrong-paper warning'])
})

test('an id is not written unasked where the line of links may have slid', () => {
  const names = 'Jane Doe, Richard Roe, Mary Major'
  const entry = (title: string, id: string, code: string) =>
    `- **${title}**. *${names}*. [[paper](https://arxiv.org/abs/${id})]${code}\n`
  const safe = (code: string, next: string) => {
    const text = `${entry('Slow Sampling Made Quick', ID, code)}- **${next}**. *Daisy Stanton, Bo Chen*. [[paper](https://arxiv.org/abs/2301.00009)]\n## Again\n\n${entry('Slow Sampling Made Quick', '2301.00001', '')}`
    return findings(
      text,
      {},
      { '2301.00001': { title: 'Slow Sampling Made Quick', authors: names.split(', ') } },
    )
      .filter(({ rule, from }) => rule === 'wrong-paper' && from.line === 1)
      .map(({ fix }) => fix?.safe)
  }
  const code = ' [[code](https://github.com/o/quasars)]'
  expect(safe(code, OTHER.title)).toEqual([false])
  expect(safe('', OTHER.title)).toEqual([true])
  expect(safe(code, 'Counting Stars on Cold Nights')).toEqual([true])
})

test('an id is not written unasked where the month of the other paper would stay', () => {
  const names = 'Jane Doe, Richard Roe, Mary Major'
  const entry = (id: string, note = '', label = 'paper') =>
    `- ${note}**Slow Sampling Made Quick**. *${names}*. [[${label}](https://arxiv.org/abs/${id})]\n`
  const safe = (note: string, label?: string, between = '\n## Again\n\n') =>
    findings(
      `${entry(ID, note, label)}${between}${entry('2301.00001')}`,
      {},
      { '2301.00001': { title: 'Slow Sampling Made Quick', authors: names.split(', ') } },
    )
      .filter(({ rule, from }) => rule === 'wrong-paper' && from.line === 1)
      .map(({ fix }) => fix?.safe)
  const [year, month] = [`20${ID.slice(0, 2)}`, ID.slice(2, 4)]
  expect(safe('')).toEqual([true])
  expect(safe(`[${year}.${month}] `)).toEqual([false])
  expect(safe('[2023.01] ')).toEqual([true])
  expect(safe(`${year.slice(2)}.${month} `)).toEqual([false])
  expect(safe(`1/${year}.${month} `)).toEqual([false])
  const name = new Date(Number(year), Number(month) - 1).toLocaleString('en', { month: 'short' })
  expect(safe(`${name}. ${year}: `)).toEqual([false])
  expect(safe('Jan. 2023: ')).toEqual([true])
  expect(safe('', `arxiv ${ID.slice(0, 7)}`)).toEqual([false])
  expect(safe('', `arxiv ${ID}`)).toEqual([true])
  // in one section, the entry would repeat the other
  expect(safe('', 'paper', '')).toEqual([false])
})

test('a few words, or words about a paper, are no title that a record of unknown age contradicts', () => {
  const record = {
    version: null,
    title: 'Training Very Deep Rivers',
    abstract: 'Highway rivers and theory, early and deep.',
  }
  const entry = (words: string) => `- [${words}](https://arxiv.org/abs/2401.00001)\n`
  for (const words of ['Highway Rivers', 'A big theory', 'Early theory paper with rivers somewhere'])
    expect(said(entry(words), record)).toEqual([])
  expect(said(entry('Slow Pictures Where Rivers Shine'), record)).toEqual(['wrong-paper notice'])
})

/** Titles that a list shortens, lengthens or joins in its own way, and how a difference is told. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/model/edits.ts'
import type { Paper } from '../../src/model/facts.ts'
import { rules } from '../../src/rules/index.ts'
import { givesNames } from '../../src/rules/parts/titles/descriptions.ts'
import { judged } from '../judged.ts'

const ID = '2405.00011'

/** What title-mismatch and wrong-paper say of a list, and how loudly; the first paper has the record. */
function findings(text: string, record: Partial<Paper>, more: Record<string, Partial<Paper>> = {}) {
  return judged(
    text,
    { paper: { [ID]: { authors: ['Ann Lee', 'Bo Wu'], ...record }, ...more } },
    rules.filter(({ name }) => ['title-mismatch', 'wrong-paper'].includes(name)),
  )
}
const link = (id = ID) => `https://arxiv.org/abs/${id}`
const said = (text: string, title: string) => findings(text, { title }).map(({ rule }) => rule)
const messages = (text: string, title: string) => findings(text, { title }).map(({ message }) => message)

test('names that are joined by strokes are names of several models, not a title', () => {
  const title = 'Heron-4.5V and Heron-4.1V-Swift: Patient Birds Look at Many Rivers'
  const badge = `[![arXiv 2024.05](https://img.shields.io/badge/arXiv-2024.05-b31b1b)](${link()})`
  const row = (words: string) =>
    `| Date | Model | Notes |\n|---|---|---|\n| 2024.05 | ${badge}<br>**${words}** | open weights; patient prompts | [Paper](${link()}) |\n`
  expect(said(row('Heron-4.6V / Heron-4.5V / Heron-4.1V-Swift'), title)).toEqual([])
  expect(said(row('Heron-4.5V / Heron-4.1V-Swift'), title)).toEqual([])
  expect(said(row('Heron-4.5V and Heron-4.1V-Swift: Patient Brids Look at Many Rivers'), title)).toEqual([
    'title-mismatch',
  ])
})

test.each(['/', '+', '&'])('“%s” stands for “and”', (mark) => {
  const title = 'Counting Patient Herons and Hasty Otters by Night'
  expect(said(`- **${title.replace(' and ', mark)}** [[Paper](${link()})]\n`, title)).toEqual([])
  expect(said(`- [${title.replace('and ', '')}](${link()})\n`, title)).toEqual(['title-mismatch'])
})

test('small letters behind the whole of a title are a remark, and words behind a colon a subtitle', () => {
  const title = 'Two Step Rowing via Patient Currents'
  const line = (words: string) => `- ${words} (${link()})\n`
  expect(said(line(`${title} another (quicker) approach to rowing boats upstream`), title)).toEqual([])
  expect(said(line(`${title}: another quicker approach to rowing boats upstream`), title)).toEqual([])
  expect(said(line(`${title} for Hasty Boats That Row Upstream at Night`), title)).toEqual(['title-mismatch'])
  // without capitals, nobody can tell where the title ends
  const small = title.toLowerCase()
  expect(said(line(`${small} another quicker approach to rowing boats upstream`), title)).toEqual([
    'title-mismatch',
  ])
})

test('where several titles are cut at their end, a shortened one is no slip', () => {
  const titles = [
    'Slow Otters Row to Fast Lakes with Patient Models',
    'HeronVid: Aligned Preferences for Streams and Their Videos',
    'Scaling Patient Herons up for Many Small Rivers',
    'Wet Boats Cross Deep Lakes by Counting Every Wave',
  ] as const
  const ids = titles.map((_, i) => `2405.0002${i}`)
  const known = Object.fromEntries(
    ids.map((id, i) => [id, { title: titles[i] as string, authors: ['Cy Fox'] }]),
  )
  const cut = ['Slow Otters Row to Fast Lakes', 'Aligned Preferences for Streams', 'Scaling Patient Herons']
  const rows = (listed: readonly string[]) =>
    listed.map((title, i) => `| **Name${i}** | [${title}](${link(ids[i])}) | a note |\n`).join('')
  const at = (listed: readonly string[]) =>
    findings(`| Name | Paper | Notes |\n|---|---|---|\n${rows(listed)}`, {}, known).map(
      ({ from }) => from.line,
    )
  expect(at([...cut, titles[3]])).toEqual([])
  expect(at([...cut, titles[3].replace('Boats ', '')])).toEqual([6])
  expect(at([cut[0] as string, titles[1], titles[2], titles[3]])).toEqual([3])
})

test('a name in marks that goes on behind the paper’s is that of what the list is about', () => {
  const title = 'RiverQA: Patient Questions on Every Stream'
  const line = (name: string) => `- **${name}**: Patient Questions on Every Stream [[paper](${link()})]\n`
  expect(said(line('RIVERQA-TRAIN'), title)).toEqual([])
  expect(said(line('LakeBench'), title)).toEqual(['title-mismatch'])
})

test('the name of a page before the title is what the list calls the thing', () => {
  const title = 'Otters and Herons are Patient Readers of Rivers'
  const line = (page: string) => `- Blue Lantern ${title} [[PDF](${link()})] [[Page](https://${page}/)]\n`
  expect(said(line('blue-lantern.example.io'), title)).toEqual([])
  expect(said(line('otters.example.io'), title)).toEqual(['title-mismatch'])
})

test('a report is called by the name of its model', () => {
  const row = (name: string) => `| [${name}](${link()}) | 2024 | decoder-only |\n`
  const table = (name: string) => `| Model | Year | Kind |\n|---|---|---|\n${row(name)}`
  expect(said(table('Heron2.5-VL'), 'Heron2.5-VL Technical Report')).toEqual([])
  expect(said(table('Heron 2.5 VL'), 'Heron 2.5 VL System Card')).toEqual([])
  expect(said(table('Heron 2.5 VL Technical'), 'Heron 2.5 VL Technical Report')).toEqual(['title-mismatch'])
})

test.each([
  [
    'Otter-O: Patient Boats on Rivers and Lakes',
    'Otter: Patient Boats on Rivers and Lakes',
    'Otter-O',
    'Otter',
  ],
  [
    'Otter: Patient Boats on Rivers and Lakes',
    'Otter-V1: Patient Boats on Rivers and Lakes',
    'Otter',
    'Otter-V1',
  ],
  [
    'Rain-Proof Sail Tuning for Large Boats and Lakes',
    'Rain-Proof Hull-Weight Fine-Tuning for Large Boats and Lakes',
    'Sail Tuning',
    'Hull-Weight Fine-Tuning',
  ],
  ['Rain-Poof Sails for Large Boats', 'Rain-Proof Sails for Large Boats', 'Poof', 'Proof'],
])(
  '“%s”: the difference is told with the whole of a word that hyphens join',
  (listed, title, mine, theirs) => {
    expect(messages(`- [${listed}](${link()})\n`, title)).toEqual([
      `The title says “${mine}” where arXiv says “${theirs}”: “${title}”.`,
    ])
  },
)

test('several differences within words that hyphens join are told one by one', () => {
  const title = 'Dual-Otter: Dual-Iterative Rowing of Boats and Rafts by Night'
  expect(messages(`- [${title.replaceAll('Dual-', '')}](${link()})\n`, title)[0]).toContain(
    '“Otter” for “Dual-Otter”, “Iterative” for “Dual-Iterative”',
  )
})

test('an article is hardly worth an edit', () => {
  const title = 'Rowing Upstream in the Lakes with A Small Patient Boat'
  const loud = (listed: string) =>
    findings(`- [${listed}](${link()})\n`, { title }).map(({ severity }) => severity)
  expect(loud(title.replace('A ', ''))).toEqual([])
  expect(loud(title.replace('with A', 'A with'))).toHaveLength(1)
  expect(loud(title.replace('the ', ''))).toEqual(['notice'])
  expect(loud(title.replace('Patient ', ''))).toEqual(['warning'])
})

test('a link to one version vouches for its title, but for no slip', () => {
  const title = 'Haste on Rivers: An Annotated Corpus of Patient Boats'
  const of = (listed: string, version: string, record: Partial<Paper>) =>
    findings(`- [${listed}](${link()}${version})\n`, { title, ...record }).length
  const old = title.replace('Corpus', 'Dataset')
  const record = { version: 3 }
  expect(of(old, 'v1', record)).toBe(0)
  expect(of(title.replace('Patient', 'Paitent'), 'v1', record)).toBe(1)
  expect(of(old.replace('Patient', 'Paitent'), 'v1', record)).toBe(1)
  expect(of(title.replace('Annotated ', ''), 'v1', record)).toBe(1)
  expect(of(old, '', record)).toBe(1)
  expect(of(old, 'v3', record)).toBe(1)
  // whether the record is of another version is unknown
  expect(of(old, 'v1', { version: null })).toBe(0)
  expect(of(title.replace('Patient', 'Paitent'), 'v1', { version: null })).toBe(1)
  // two names, not one misspelt
  const named = { title: `River-CoT: ${title}`, version: 3 }
  expect(of(`River-o1: ${title}`, 'v1', named)).toBe(0)
  expect(of(`River-CtT: ${title}`, 'v1', named)).toBe(1)
})

test('nets are networks', () => {
  const title = 'Patient Adversarial Networks'
  expect(said(`- [Patient Adversarial Nets](${link()})\n`, title)).toEqual([])
  expect(said(`- [Patient Adversarial Notes](${link()})\n`, title)).toEqual(['title-mismatch'])
})

test('a method of an accepted paper may have got another name: a notice, and nothing is written', () => {
  const title = 'LakeICP: An End-to-End Network for Matching Lakes'
  const told = (comment: string, listed: string) =>
    findings(`- ${listed} [[PUB](${link()})]\n`, { title, comment }).map(({ severity, fix }) => [
      severity,
      fix !== null,
    ])
  const renamed = title.replace('LakeICP', 'LakeVCP')
  expect(told('accepted by ICCV 2019', renamed)).toEqual([['notice', false]])
  expect(told('10 pages', renamed)).toEqual([['warning', true]])
  expect(told('accepted by ICCV 2019', title.replace('LakeICP', 'LkaeICP'))).toEqual([['warning', true]])
})

test('headlines above prose about papers are no titles, and may be misspelt', () => {
  const papers = [
    ['Counting Otters with RL', 'Patient Counting of Otters by Reinforcement Learning at Night'],
    ['Future of Work with Boats', 'Auditing the Future of Rowing: What Work Rowers Want from Boats'],
    ['Better Lens on Rivers', 'A New Lens on Rivers: Sufficient Water'],
    ['Evaluate Long Rivers', 'Evaluating Long Rivers with Small Boats'],
    ['Small Boats Can Row without Thinking', 'Small Boats Can Row Quickly without Thinking'],
  ] as const
  const ids = papers.map((_, i) => `2406.0002${i}`)
  const known = Object.fromEntries(ids.map((id, i) => [id, { title: papers[i]?.[1] as string }]))
  const prose = 'Introduces an audit of what rowers want; it shows how much they know about rivers.'
  const at = (headlines: readonly string[]) =>
    findings(headlines.map((words, i) => `- [${words}](${link(ids[i])}) - ${prose}\n`).join(''), {}, known)
  const headlines = papers.map(([words]) => words)
  expect(at(headlines)).toEqual([])
  expect(
    at([...headlines.slice(0, 4), 'Small Boats Can Row without Thniking']).map(({ from }) => from.line),
  ).toEqual([5])
  // where the others are titles, it is one that lacks a word
  expect(at([...papers.slice(0, 4).map(([, title]) => title), papers[4][0]])).toHaveLength(1)
})

test('titles without their names do not show that reworded ones were renamed', () => {
  const regions = ['Alps', 'Andes', 'Urals', 'Rockies', 'Taurus', 'Atlas', 'Jura', 'Tatra']
  const places = [...regions, 'Harz', 'Vosges', 'Cascades', 'Pyrenees']
  const entry = (title: string, id: string) => `- [${title}](${link(id)})\n`
  const told = (own: (place: string) => string) => {
    const whole = places.map((place, i) => ({
      id: `2405.200${10 + i}`,
      title: `Heron${i}Net: Counting Patient Otters of the ${place} at Night`,
      listed: own(place).replace('Name', `Heron${i}Net`),
      version: 1,
    }))
    const revised = regions.map((region, i) => ({
      id: `2405.300${10 + i}`,
      title: `Measuring Quick Rivers of the ${region} with Tin Buckets and Patience`,
      listed: `Measuring Rivers of the ${region} with Small Buckets and Care`,
      version: 3,
    }))
    const all = [...whole, ...revised]
    const known = Object.fromEntries(
      all.map(({ id, title, version }) => [id, { title, authors: [], version }]),
    )
    return findings(all.map(({ listed, id }) => entry(listed, id)).join(''), {}, known).map(
      ({ message }) => message,
    )
  }
  expect(told((place) => `Counting Patient Otters of the ${place} at Night`)).toEqual([
    'The list shortens or rewords the titles of 8 of 20 papers; only slips are reported.',
  ])
  expect(told((place) => `Name: Counting Patient Otters of the ${place} at Night`)).toHaveLength(
    regions.length,
  )
})

test('a list by names has no habit of titles, though some names have several words', () => {
  const regions = ['Alps', 'Andes', 'Urals', 'Rockies', 'Taurus', 'Atlas', 'Jura', 'Tatra']
  const told = (names: number) => {
    const worded = regions.map((place) => ({
      title: `Measuring Quick Rivers of the ${place} with Tin Buckets and Patience`,
      listed: `Measuring Rivers of the ${place} with Small Buckets and Care`,
    }))
    const named = Array.from({ length: names }, (_, i) => ({
      title: `Counting Patient Otters with Heron${i}Net at Night`,
      listed: `Heron${i}Net 2`,
    }))
    const whole = regions.slice(0, 5).map((place) => `Frogs and Newts of the ${place} in Winter`)
    const right = whole.map((title) => ({ title, listed: title }))
    const all = [...worded, ...right, ...named].map((one, i) => ({ ...one, id: `2405.2${1000 + i}` }))
    const known = Object.fromEntries(all.map(({ id, title }) => [id, { title, authors: [], version: 1 }]))
    const text = all.map(({ listed, id }) => `- [${listed}](${link(id)})\n`).join('')
    return findings(text, {}, known).map(({ message }) => message)
  }
  expect(told(60)).toEqual([])
  expect(told(0)).toEqual([expect.stringContaining('shortens or rewords the titles of 8 of 13 papers')])
})

test('titles that are cut or abbreviated belong to a list’s habit, and so does the word behind a name', () => {
  const regions = ['Alps', 'Andes', 'Urals', 'Rockies', 'Taurus', 'Atlas', 'Jura', 'Tatra', 'Harz', 'Vosges']
  const papers = (isShort: boolean) => [
    ...regions.slice(0, 5).map((place) => ({
      title: `Measuring and Mapping Quick Rivers of the ${place} with Tin Buckets`,
      listed: `Mapping Rivers of the ${place} by Bucket`,
    })),
    ...regions.map((place) => {
      const title = `Teaching Otters of the ${place} with Reinforcement Learning at Night`
      return { title, listed: isShort ? title.replace('Reinforcement Learning', 'RL') : title }
    }),
    ...regions.map((place) => ({ title: `Frogs of the ${place}`, listed: `Frogs of the ${place}` })),
  ]
  const whole = 'HeronNet: Learning Patient Fishing and Quiet Waiting from Old Birds'
  const told = (short: boolean, last: string, title = whole) => {
    const all = [...papers(short), { title, listed: last }].map((one, i) => ({
      ...one,
      id: `2405.200${10 + i}`,
    }))
    const known = Object.fromEntries(all.map(({ id, title }) => [id, { title, authors: [], version: 1 }]))
    const text = all.map(({ listed, id }) => `- [${listed}](${link(id)})\n`).join('')
    return findings(text, {}, known).map(({ message }) => message)
  }
  const habit = (count: number) =>
    `The list shortens or rewords the titles of ${count} of 26 papers; only slips are reported.`
  const without = 'HeronNet: Patient Fishing and Quiet Waiting from Old Birds'
  expect(told(true, without)).toEqual([habit(15)])
  // within the title, a word is hardly left out on purpose
  expect(told(true, 'HeronNet: Learning Patient Fishing and Waiting from Old Birds')).toEqual([
    habit(15),
    expect.stringContaining('lacks “Quiet”'),
  ])
  // behind a name that the list puts before the title it may be
  const unnamed = 'Learning Patient Fishing and Quiet Waiting from Old Birds'
  expect(told(true, 'HeronNet: Learning Patient Fishing and Waiting from Old Birds', unnamed)).toEqual([
    habit(15),
  ])
  expect(told(false, without)).toEqual([habit(5), expect.stringContaining('lacks “Learning”')])
})

test.each([
  ['Go to Sea / MotionBoats', true],
  ['Go to Sea / Wake the Boats', false],
  ['Go to Pond / MotionBoats', false],
  ['Go to Sea', false],
])('“%s” gives the name that the title begins with, and another: %s', (words, gives) => {
  expect(givesNames(words, 'Go to Sea: Towards Waking Boats from Rivers of Ten Lands')).toBe(gives)
})

test('a key of the list’s own before the title is no part of it', () => {
  const item = (key: string, words: string, id = ID) =>
    `- \`${key}\`: ${words}. Source status: \`integrated\`; claim cards: 3. ${link(id)}\n`
  const list = (key: string) =>
    `## Source Register\n\n${item(key, 'Boats as River Harness Survey')}${item('SOURCE-README-INVENTORY-2026', 'Current README Paper Inventory', '2405.00014')}`
  expect(said(list('SOURCE-BOATS-AS-RIVER-HARNESS-SURVEY-2026'), 'Boats as River Harness')).toEqual([])
  expect(said(list('SOURCE'), 'Boats as River Harness')).toEqual(['title-mismatch'])
})

test('a dot is one in TeX, whatever sets it in bold', () => {
  const title = 'ART$\\boldsymbol{\\cdot}$V: Slow Boats on Wide Rivers with Diffusion'
  expect(said(`- [ART•V: Slow Boats on Wide Rivers with Diffusion](${link()})\n`, title)).toEqual([])
  expect(said(`- [ART•V: Slow Boats on Wide River with Diffusion](${link()})\n`, title)).toEqual([
    'title-mismatch',
  ])
})

test('words that changed places at the colon are no name that was moved', () => {
  const title = 'BoatDance3D: Slow Steps on Wide Rivers with Diffusion'
  const told = (words: string) => said(`- [${words}](${link()})\n`, title)
  expect(told('Slow: BoatDance3D Steps on Wide Rivers with Diffusion')).toEqual(['title-mismatch'])
  expect(
    said(
      `- [BoatDance3D: Slow Steps on Wide Rivers](${link()})\n`,
      'Slow Steps on Wide Rivers with BoatDance3D',
    ),
  ).toEqual([])
})

test('signs, umlauts and words right before what was read are as in the record, however both write them', () => {
  const entry = (words: string) => `- [${words}](${link()})\n`
  expect(said(entry('A Survey of Herons × Otters'), 'A Survey of Herons $\\times$ Otters')).toEqual([])
  const machine = 'Goedel Herons: Patient Birds That Improve Themselves'
  expect(said(entry(machine.replace('oe', 'ö')), machine)).toEqual([])
  expect(said(entry(machine.replace('oe', 'ó')), machine)).toEqual(['title-mismatch'])
  const more = '1%>100%: Quick Adapters for Patient Herons with Linear Projection'
  const row = (words: string) =>
    `| Date | Title | Link |\n|---|---|---|\n| 2024-05-02 | ${words} | [PDF](${link()}) |\n`
  expect(said(row(more.replace('>', '&gt;')), more)).toEqual([])
})

test.each(['[Re]', '\\[Re\\]'])(
  'words in brackets right before what was read are the title’s: %s',
  (mark) => {
    const title = '[Re] Reproducing the Generalisation of Herons'
    const entry = (words: string) => `- **${mark} ${words}**, Ann Lee, Bo Wu. [[pdf](${link()})]\n`
    expect(said(entry('Reproducing the Generalization of Herons'), title)).toEqual([])
    expect(said(entry('Reproducing the Generalization of Herrons'), title)).toEqual(['title-mismatch'])
  },
)

test.each(['\\<paddle\\>', '`<paddle>`', '&lt;paddle&gt;'])(
  'a word in angle brackets right before it, too: %s',
  (mark) => {
    const title = '<paddle> Before You Speak: Tokens of Patient Herons'
    const entry = (words: string) => `- **${mark} ${words}**, Ann Lee, Bo Wu. [[pdf](${link()})]\n`
    expect(said(entry('Before You Speak: Tokens of Patient Herons'), title)).toEqual([])
    expect(said(entry('Before You Speak: Tokens of Patient Herrons'), title)).toEqual(['title-mismatch'])
  },
)

test('a name that stands for something else than the paper is no slip in its title', () => {
  const title = 'HeronWalk: Testing Patient Birds on the Web'
  const among = (heading: string, words: string) => `## ${heading}\n\n- ${words} [[Paper](${link()})]\n`
  const [, rest] = title.split(': ')
  expect(said(among('Datasets', `**OtterGif**: ${rest}`), title)).toEqual([])
  expect(said(among('Methods', `**OtterGif**: ${rest}`), title)).toEqual(['title-mismatch'])
  const row = (name: string) =>
    `| Benchmark | Platform | Paper |\n|---|---|---|\n| **${name}** | Web | [2405.00011](${link()}) |\n`
  expect(said(row('HeronWalkQA'), title)).toEqual([])
  expect(said(row('HeronWakl'), title)).toEqual(['title-mismatch'])
})

test('what follows a linked name is said of the paper', () => {
  const title = 'HeronMath: Pushing the Limits of Counting in Open Models'
  const entry = (words: string) => `- [*HeronMath*](${link()}): ${words}\n`
  expect(said(entry('Open-sourced **SotA** (as of 2024-05-18).'), title)).toEqual([])
  expect(said(entry('A System for Teaching Otters to Add Large Numbers'), title)).toEqual(['title-mismatch'])
})

test('half of a word that hyphens join is not left out by a slip', () => {
  const title = 'Herons: Efficient and Utterly-Private Models of Birds via Patient Counting'
  const at = (venue: string) => `- [${venue}](${link()}) ${title.replace('Utterly-', '')}\n`
  expect(said(at('ICLR 2026'), title)).toEqual([])
  expect(said(at('ICLR 2026').replace('Patient ', ''), title)).toEqual([])
  expect(said(`- [ICLR 2026](${link()}) ${title.replace('Patient ', '')}\n`, title)).toEqual([
    'title-mismatch',
  ])
})

test('beside a link to an earlier version the message says so, and the newest title is not written', () => {
  const title = 'World Models of Long Rivers with Blockwise Herons'
  const entry = (version: string) =>
    `- **${title.replace('Blockwise ', '')}**, [pdf](${link()}${version})\n  *Ann Lee, Bo Wu*\n`
  const told = (version: string) =>
    findings(entry(version), { title, version: 3 }).map(({ message, fix }) => [message, fix !== null])
  expect(told('v1')).toEqual([
    [`The link is of version 1. By arXiv’s newest record, the title is “${title}”.`, false],
  ])
  expect(told('')).toEqual([[`The title lacks “Blockwise”; arXiv has “${title}”.`, true]])
})

test('words that are missing in two places were left out on purpose, and others say that the paper was renamed', () => {
  const title = 'From Patient Herons to Hasty Otters: A Principled Path for Swimming Birds'
  const entry = (words: string) => `- [${words}](${link()})\n`
  const condensed = 'From Patient Herons to Hasty Otters: Principled Path for Birds'
  expect(said(entry(condensed), title)).toEqual([])
  expect(messages(entry(condensed.replace('Herons', 'Hernos')), title)).toEqual([
    `The title says “Hernos” where arXiv says “Herons”: “${title}”.`,
  ])
  expect(said(entry('From Patient Herons to Sleepy Owls: Principled Road to Birds'), title)).toHaveLength(1)
})

test('a venue that was read with the title words none', () => {
  const animals = 'Herons Otters Frogs Owls Ducks Toads Geese Swans Newts Voles Crabs Eels'.split(' ')
  const titles = animals.map((animal) => `Counting Patient ${animal} on Wide Rivers`)
  const more = Object.fromEntries(
    titles.map((title, i) => [`2405.000${30 + i}`, { title, authors: ['Ann Lee'] }]),
  )
  const habits = (reword: (title: string) => string) =>
    findings(
      titles
        .map((title, i) => `- [ ] ${reword(title)} [[Paper](${link(`2405.0003${i}`)})] [Code]\n`)
        .join(''),
      { title: 'A Title' },
      more,
    ).filter(({ messageId }) => messageId === 'habit')
  expect(habits((title) => `WWW'22 ${title}`)).toEqual([])
})

test('a picture in a title may stand for its word', () => {
  const title = 'When Smiley Herons Turn Hostile by the Quiet River'
  const entry = (words: string) => `- [${words}](${link()})\n`
  expect(said(entry(title.replace('Smiley', '😊')), title)).toEqual([])
  expect(said(entry(title.replace('Smiley ', '')), title)).toEqual(['title-mismatch'])
})

test('a link with the name of its own paper is not of the title above it', () => {
  const title = 'HeronSkills: Learning of Physical Skills from Videos of Patient Birds'
  const entry = (label: string) =>
    `- [OtterMimic: Learning of Physics Skills from Videos of Patient Birds](https://otters.example.org/mimic)\n    - [[code](https://github.com/o/r)];\n    - [${label}](${link()})\n`
  expect(said(entry('HeronSkills'), title)).toEqual([])
  expect(said(entry('paper'), title)).toEqual(['title-mismatch'])
})

test('a number and a bar before a title are the list’s', () => {
  const title = 'RiverConductor: Making Rivers from Single Drops with Many Boats'
  const told = (lead: string) =>
    judged(
      `### ⭐ ${lead}${title.replace('Single', 'a Single')}\n\n**Ann Lee, Bo Wu**\n\n[2606.00001](https://arxiv.org/abs/2606.00001)\n`,
      {
        paper: { '2606.00001': { title, authors: ['Ann Lee', 'Bo Wu'] } },
      },
    ).map(({ message }) => message)
  expect(told('#62｜')).toEqual([])
})

describe('a misspelt word among marks', () => {
  const AUTHORS = ['Ann Lee', 'Bo Wu']
  const written = (title: string, record: string) => {
    const text = `- **${title}**, Ann Lee, Bo Wu. [[pdf](https://arxiv.org/abs/2401.00001)]\n`
    const [{ fix } = {}] = judged(text, {
      paper: { '2401.00001': { title: record, authors: AUTHORS } },
    }).filter(({ rule }) => rule === 'title-mismatch')
    const after = applyEdits(text, fix?.edits ?? [])
    return [fix?.safe, /\*\*(.*)\*\*/.exec(after)?.[1]]
  }
  test.each([
    ['Q&amp;A over Talbes of Rivers', 'Q&A over Tables of Rivers', 'Q&amp;A over Tables of Rivers'],
    ['Q&A over Talbes of Rivers', 'Q&A over Tables of Rivers', 'Q&A over Tables of Rivers'],
    ['Q&amp;A OVER TALBES OF RIVERS', 'Q&A over Tables of Rivers', 'Q&amp;A OVER TABLES OF RIVERS'],
    ['R&D: slow talbes of rivers', 'R&D: Slow Tables of Rivers', 'R&D: slow tables of rivers'],
  ])('%s: nothing else changes', (title, record, after) => {
    expect(written(title, record)[1]).toBe(after)
  })
})

test('a first word that stands in another place of the title is out of place, whatever stands before it', () => {
  const told = (listed: string) =>
    findings(`- **HeronLA**: "${listed}", CVPR, 2024 [[Paper](https://arxiv.org/abs/${ID})]\n`, {
      title: 'HeronLA: Video-Language Counting at Night',
    })
  expect(told('HeronLA: Video-Language Counting at Night')).toEqual([])
  expect(told('Video-Language: HeronLA Counting at Night')).toHaveLength(1)
})

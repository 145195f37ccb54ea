/** The weekly issue from scan to scan: each gets the text that the last one wrote, as GitHub keeps it. */
import { describe, expect, test } from 'vitest'
import { hash } from '../../src/model/hash.ts'
import { defaults, type Options } from '../../src/model/options.ts'
import { type Scan, TITLES, weekly } from '../../src/reports/weekly/index.ts'
import { memoryComment, noMemory, recall } from '../../src/reports/weekly/memory.ts'
import { version } from '../../src/settings/about.ts'
import type { World } from '../pretend.ts'
import { everywhere, finding, NAMED, reportOf } from '../support/findings.ts'
import { cellsOf, htmlOf } from '../support/rendered.ts'
import { sample } from '../support/report.ts'

const scan = (week: number, given: Partial<Scan> = {}): Scan => ({
  day: `2026-09-${String(1 + 7 * week).padStart(2, '0')}`,
  week: `2026-08-${String(31 - 7 * (4 - week)).padStart(2, '0')}`,
  key: 'job',
  run: `run-${week}`,
  runUrl: 'https://github.com/o/r/actions/runs/1',
  blobUrl: 'https://github.com/o/r/blob/abc',
  ...given,
})

const TEXT = `# A List

## Sampling

- **Slow Sampling Made Quick**, arXiv 2024. [[Code](https://github.com/o/one)]

## Pruning

- **Pruning Large Networks**, arXiv 2024. [[Code](https://github.com/o/two)]
- **Pruning Small Networks**, arXiv 2024. [[Code](https://github.com/o/three)]
`
const gone = { absent: 'GitHub has no repository of that name, or it is private' }
type Names = 'one' | 'two' | 'three'
type States = Partial<Record<Names, 'dead' | 'unknown' | 'moved' | 'moved and archived'>>

/** The list after a scan; what is not said is alive. */
function scanned(states: States = {}, options: Partial<Options> = defaults, text = TEXT) {
  const of = (name: Names) => {
    const state = states[name]
    if (state === 'dead') return gone
    if (state === 'unknown') return null
    return {
      nameWithOwner: state?.startsWith('moved') ? `new/${name}` : `o/${name}`,
      archived: state === 'moved and archived',
    }
  }
  const repository = Object.fromEntries(
    (['one', 'two', 'three'] as const).map((name) => [`o/${name}`, of(name)]),
  )
  return sample({ text, path: 'README.md', world: { repository } as World, options })
}

/** Scans week by week; what the issue says after each. */
function story(...weeks: readonly States[]) {
  const issues: ReturnType<typeof weekly>[] = []
  for (const [i, states] of weeks.entries())
    issues.push(weekly(scanned(states), issues.at(-1)?.body ?? '', scan(i)))
  return issues
}
const rows = (body: string) => (cellsOf(body)[0] ?? []).slice(1)
const visible = (body: string) => htmlOf(body.replace(/<!--[\s\S]*?-->/g, ''))
/** What stands under a heading of the issue; '' where there is no such heading. */
const under = (title: keyof typeof TITLES, body = '') =>
  visible(body).split(`<h3>${TITLES[title]}</h3>`)[1]?.split('<h3>')[0] ?? ''
/** The issue says that all is well. */
const isWell = (body = '') => body.includes('✅')

describe('a link that died', () => {
  test('comes with what is suggested instead: a copy of the page', () => {
    const page = 'https://lab.example/sampling'
    const world: World = {
      page: { [page]: { absent: 'it answers 404', status: 404 } },
      copy: { [`2024 ${page}`]: { timestamp: '20240503121110' } },
    }
    const text = `# A List\n\n- **Slow Sampling**, arXiv 2024. [[Project](${page})]\n`
    const report = sample({ text, path: 'README.md', world, options: defaults })
    const { body } = weekly(report, weekly(report, '', scan(0)).body, scan(1))
    expect(rows(body)[0]?.at(-1)).toContain(
      `Link the Internet Archive’s copy of 2024-05-03: https://web.archive.org/web/20240503121110/${page}`,
    )
  })

  test('waits for a second scan, and only then counts', () => {
    const [first, second] = story({ two: 'dead' }, { two: 'dead' })
    expect(first?.open).toBe(true)
    expect(rows(first?.body ?? '')).toEqual([])
    expect(under('first', first?.body)).toContain('github.com/o/two')
    expect(rows(second?.body ?? '')).toEqual([
      [
        '🆕 Pruning Large Networks, A List › Pruning, README.md:9',
        'https://github.com/o/two',
        '2026-09-01',
        'GitHub has no repository of that name, or it is private',
      ],
    ])
    expect(under('first', second?.body)).toBe('')
    expect(second?.body).toContain('https://github.com/o/r/blob/abc/README.md?plain=1#L9')
  })

  test('is new once, and stands after those that are; then section by section', () => {
    const [, , third] = story(
      { one: 'dead', two: 'dead' },
      { one: 'dead', two: 'dead', three: 'dead' },
      { one: 'dead', two: 'dead', three: 'dead' },
    )
    expect(rows(third?.body ?? '').map(([paper]) => paper)).toEqual([
      '🆕 Pruning Small Networks, A List › Pruning, README.md:10',
      'Slow Sampling Made Quick, A List › Sampling, README.md:5',
      'Pruning Large Networks, A List › Pruning, README.md:9',
    ])
  })

  test('found again by the same run does not count twice', () => {
    const first = weekly(scanned({ two: 'dead' }), '', scan(0))
    const again = weekly(scanned({ two: 'dead' }), first.body, scan(0))
    expect(rows(again.body)).toEqual([])
  })

  test('was only asleep: nothing is left, and the issue may close', () => {
    const [, second] = story({ two: 'dead' }, {})
    expect(second).toMatchObject({ open: false })
    expect(isWell(second?.body)).toBe(true)
    expect(under('recovered', second?.body)).toBe('')
  })

  test('and came back is named once', () => {
    const [, , third, fourth] = story({ two: 'dead' }, { two: 'dead' }, {}, {})
    expect(third?.open).toBe(false)
    expect(under('recovered', third?.body)).toContain('github.com/o/two')
    expect(under('recovered', fourth?.body)).toBe('')
  })

  test('that cannot be asked for is neither dead nor alive, and what was known of it stays', () => {
    const [, , third, fourth] = story({ two: 'dead' }, { two: 'dead' }, { two: 'unknown' }, { two: 'dead' })
    expect(third?.open).toBe(true)
    expect(rows(third?.body ?? '')).toEqual([])
    expect(under('unknown', third?.body)).toContain('github.com/o/two')
    expect(rows(fourth?.body ?? '')).toHaveLength(1)
    expect(fourth?.body).toContain('2026-09-01')
  })
})

test('the whole issue, as it is written', () => {
  const [, second] = story({ two: 'dead' }, { one: 'moved', two: 'dead', three: 'dead' })
  expect(second?.body.replaceAll(`/blob/v${version}/`, '/blob/VERSION/')).toMatchInlineSnapshot(`
    "**1 dead link, 1 moved link, 1 found dead for the first time.**

    | Paper | Dead link | Since | Why |
    |---|---|---|---|
    | 🆕 **Pruning Large Networks**, A List › Pruning, [\`README.md:9\`](https://github.com/o/r/blob/abc/README.md?plain=1#L9) | \`https://github.com/o/two\` | 2026-09-01 | GitHub has no repository of that name, or it is private |

    ### Moved

    - **Slow Sampling Made Quick**, A List › Sampling, [\`README.md:5\`](https://github.com/o/r/blob/abc/README.md?plain=1#L5): \`https://github.com/o/one\` is now \`https://github.com/new/one\`

    ### Found dead for the first time

    The next scan will confirm whether they really are.

    - **Pruning Small Networks**, A List › Pruning, [\`README.md:10\`](https://github.com/o/r/blob/abc/README.md?plain=1#L10): \`https://github.com/o/three\`: GitHub has no repository of that name, or it is private

    \`\`\`mermaid
    xychart-beta
      title "Dead links by week"
      x-axis ["08-03", "08-10"]
      y-axis "dead" 0 --> 1
      bar [0, 1]
    \`\`\`

    None of 3 entries was compared with any record.

    <sub>Reported by [moved-repository](https://github.com/paper-list-check/paper-list-check/blob/VERSION/src/rules/moved-repository.md), [dead-repository](https://github.com/paper-list-check/paper-list-check/blob/VERSION/src/rules/dead-repository.md).</sub>
    <sub>To keep something as it is, put <code>&lt;!-- paper-list-check-disable-next-line RULE --&gt;</code> on the line before it ([more](https://github.com/paper-list-check/paper-list-check/blob/VERSION/docs/command.md#suppressing-findings)).</sub>

    <sub>Scanned on 2026-09-08 by [this run](https://github.com/o/r/actions/runs/1). A link counts as dead once two scans have found it so. Every scan overwrites this text.</sub>
    <!-- paper-list-check memory {"key":"job","run":"run-1","dead":{"0yzsaq91nf394l":["2026-09-01",2],"15bl9rf1nu28hr":["2026-09-08",1]},"history":[["2026-08-03",0],["2026-08-10",1]]} -->
    "
  `)
})

test('an address that several papers link is one row, and counts once', () => {
  const more = Array.from(
    { length: 4 },
    (_, i) => `- **More Networks ${i}**, arXiv 2024. [[Code](https://github.com/o/two)]\n`,
  )
  const text = TEXT + more.join('')
  const report = scanned({ two: 'dead' }, {}, text)
  const first = weekly(report, '', scan(0))
  const second = weekly(report, first.body, scan(1))
  expect(under('first', first.body)).toContain('<strong>More Networks 0</strong>, A List › Pruning, ')
  expect(second.body).toMatch(/^\*\*1 dead link\.\*\*/)
  const [row, ...others] = rows(second.body)
  expect(others).toEqual([])
  expect(row?.[0]).toMatch(/^🆕 Pruning Large Networks.*README\.md:9.*More Networks 1.*… and 2 more places$/)
})

test('the title of a paper that is listed twice stands once', () => {
  const twice = TEXT.replace('Pruning Small Networks', 'Pruning Large Networks').replace('o/three', 'o/two')
  const html = under('first', weekly(scanned({ two: 'dead' }, {}, twice), '', scan(0)).body)
  expect(html.match(/Pruning Large Networks/g)).toHaveLength(1)
  expect(html.match(/README\.md:\d+/g)).toEqual(['README.md:9', 'README.md:10'])
})

test('a link outside of entries stands with its section', () => {
  const report = scanned({ two: 'dead' }, {}, '# A List\n\nSee [this](https://github.com/o/two).\n')
  expect(under('first', weekly(report, '', scan(0)).body)).toContain('<li>A List, <a ')
})

test('two jobs that share an issue do not forget what the other one found', () => {
  const other = scan(1, { key: 'other', run: 'run-x' })
  const first = weekly(scanned({ two: 'dead' }), '', scan(0))
  const between = weekly(sample({ text: 'Other words.\n' }), first.body, other)
  const second = weekly(scanned({ two: 'dead' }), between.body, scan(2))
  expect(rows(second.body)).toHaveLength(1)
  // a job by itself forgets what is no longer in its lists
  const alone = weekly(sample({ text: 'Other words.\n' }), first.body, scan(1))
  expect(rows(weekly(scanned({ two: 'dead' }), alone.body, scan(2)).body)).toEqual([])
})

test('a key that was made of the workflow’s name is nobody else’s', () => {
  const old = weekly(scanned({ two: 'dead' }), '', scan(0, { key: '0abcdefghijkl1' }))
  const next = weekly(scanned({ two: 'dead' }), old.body, scan(1))
  expect([next.shared, rows(next.body).length]).toEqual([false, 1])
})

test('what moved is listed with its new address at once', () => {
  const [first] = story({ one: 'moved' })
  expect(first?.open).toBe(true)
  const moved = under('moved', first?.body)
  expect(moved).toContain('<code>https://github.com/o/one</code>')
  expect(moved).toContain('<code>https://github.com/new/one</code>')
})

describe('the level of a rule decides whether a check fails, not what the issue says', () => {
  const issue = (rules: Options['rules'], states: States) => weekly(scanned(states, { rules }), '', scan(0))

  test.each(['error', 'warning', 'notice'] as const)('a dead link is never “all is well”: %s', (level) => {
    const { open, body } = issue({ 'dead-repository': level }, { two: 'dead' })
    expect([open, isWell(body)]).toEqual([true, false])
    expect(under('first', body)).toContain('github.com/o/two')
  })
  test('links that moved are listed at any level, but as notices they do not keep the issue open', () => {
    const { open, body } = issue({ 'moved-repository': 'notice' }, { one: 'moved' })
    expect([open, isWell(body)]).toEqual([false, false])
    expect(under('moved', body)).toContain('github.com/new/one')
  })
  test('a rule that is off keeps its links out, and the issue does not claim that they live', () => {
    const { open, body } = issue({ 'dead-repository': 'off' }, { two: 'dead' })
    expect([open, isWell(body)]).toEqual([false, false])
    expect(body).not.toContain('github.com/o/two')
  })
  test('so does a finding of another rule about the same link', () => {
    const { open, body } = issue({ 'moved-repository': 'off' }, { one: 'moved and archived' })
    expect([open, isWell(body)]).toEqual([false, true])
    expect(body).not.toContain('github.com/new/one')
  })
  test('a suppression keeps its link out, and the issue does not claim that it lives', () => {
    const text = TEXT.replace('- **Pruning L', '<!-- paper-list-check-disable-next-line -->\n- **Pruning L')
    const { open, body } = weekly(scanned({ two: 'dead' }, {}, text), '', scan(0))
    expect([open, isWell(body)]).toEqual([false, false])
    expect(body).not.toContain('github.com/o/two')
  })
  test('where nothing was checked, nothing is well, and the issue stays open or closed', () => {
    const { open, body } = weekly(scanned({ one: 'unknown', two: 'unknown', three: 'unknown' }), '', scan(0))
    expect([open, isWell(body)]).toEqual([null, false])
  })

  test('a day to come, which somebody wrote into its memory, is none', () => {
    const [first] = story({ two: 'dead' })
    const forged = (first?.body ?? '').replace(/"20\d\d-\d\d-\d\d",1/, '"2099-01-01",9')
    expect(forged).toContain('2099')
    expect(weekly(scanned({ two: 'dead' }), forged, scan(1)).body).not.toContain('2099')
  })
})

test('the trend shows the dead by week, once there are two', () => {
  const dead: States = { two: 'dead' }
  const issues = story(dead, dead, { two: 'dead', three: 'dead' }, { two: 'dead', three: 'dead' })
  expect(issues[0]?.body).not.toContain('mermaid')
  expect(issues[3]?.body).toContain(
    '```mermaid\nxychart-beta\n  title "Dead links by week"\n  x-axis ["08-03", "08-10", "08-17", "08-24"]\n  y-axis "dead" 0 --> 2\n  bar [0, 1, 1, 2]\n```',
  )
})

describe('the memory', () => {
  const memory = {
    key: 'job',
    run: 'run-1',
    dead: new Map([[hash('https://a.example'), { first: '2026-09-01', times: 3 }]]),
    history: [{ week: '2026-08-31', dead: 1 }],
  }
  test('stands on a line of its own, whatever other words look like, and whatever people write below', () => {
    const forged = memoryComment({ ...memory, run: 'forged' })
    expect(recall(`- \`${forged}\`\n| ${forged} |\n${memoryComment(memory)}\r\nWords of somebody\n`)).toEqual(
      {
        ...memory,
        dropped: [],
      },
    )
    expect(recall(`- ${forged}\n`)).toEqual(noMemory)
  })
  test.each([
    '',
    'words',
    '<!-- paper-list-check memory {} -->',
    `<!-- paper-list-check memory {"a":${'['.repeat(70_000)}} -->`,
  ])('is new where there is none: %.60s', (body) => expect(recall(body)).toEqual(noMemory))
  test.each([
    '<!-- paper-list-check memory {"run":1,"dead":[1],"history":{"a":1}} -->',
    '<!-- paper-list-check memory {"run":"a b","dead":{"x":["2026-09-01",2]},"history":[["2026-13-01",1],[1],null]} -->',
    '<!-- paper-list-check memory {"dead":{"aaaaaaaaaaaaaa":["yesterday",2],"bbbbbbbbbbbbbb":["2026-09-01",-1]}} -->',
    '<!-- paper-list-check memory {"dead":{"__proto__":["2026-09-01",2]}} -->',
    `<!-- paper-list-check memory {"a":${'['.repeat(50_000)}} -->`,
    '<!-- paper-list-check memory {broken} -->',
  ])('is begun anew where people changed it: %.60s', (body) => {
    const { dropped, ...rest } = recall(body)
    expect({ ...rest, dropped: [] }).toEqual(noMemory)
    expect(dropped.length).toBeGreaterThan(0)
  })
  test('loses only what people broke, and names it', () => {
    const dead = '"aaaaaaaaaaaaaa":["2026-09-01",2],"bbbbbbbbbbbbbb":["2026-09-01",1e9],"c":["2026-09-01",2]'
    const history = '["2026-08-31",1],["2026-08-24"],["2026-08-17",2,3]'
    expect(
      recall(
        `<!-- paper-list-check memory {"key":"job","run":7,"dead":{${dead}},"history":[${history}]} -->`,
      ),
    ).toEqual({
      key: 'job',
      run: '',
      dead: new Map([['aaaaaaaaaaaaaa', { first: '2026-09-01', times: 2 }]]),
      history: [{ week: '2026-08-31', dead: 1 }],
      dropped: [
        'run: expected (string | "")',
        'dead.bbbbbbbbbbbbbb: 1: malformed',
        'dead: malformed',
        'history.1: 1: expected number',
        'history.2: 2: expected never',
      ],
    })
  })
  test('keeps the longest dead when there are too many', () => {
    const many = Array.from(
      { length: 3000 },
      (_, i) =>
        [hash(`https://${i}.example`), { first: i < 10 ? '2026-01-01' : '2026-09-01', times: 2 }] as const,
    )
    const text = memoryComment({ ...memory, dead: new Map(many.toReversed()) })
    expect(text.length).toBeLessThan(30_000)
    const kept = recall(text).dead
    expect(kept.size).toBeGreaterThan(500)
    expect(many.slice(0, 10).every(([key]) => kept.has(key))).toBe(true)
  })
})

test('thousands of dead links stay under GitHub’s limit, and the text says how many more there are and where', () => {
  const text = Array.from(
    { length: 3000 },
    (_, i) => `- **Paper ${i}**, arXiv 2024. [[Code](https://github.com/o/r${i})]`,
  ).join('\n')
  const repository = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`o/r${i}`, gone]))
  const report = sample({ text, world: { repository } })
  const first = weekly(report, '', scan(0))
  const second = weekly(report, first.body, scan(1))
  for (const { body } of [first, second]) {
    expect(body.length).toBeLessThan(65_000)
    expect(body).toMatch(
      /and \d+ more, in \[the job summary\]\(https:\/\/github\.com\/o\/r\/actions\/runs\/1\)/,
    )
  }
  expect(rows(second.body).length).toBeGreaterThan(50)
})

test.each(NAMED)('%s stays words, in its cell, and out of the memory', (_, text) => {
  const report = everywhere(text)
  const [list] = report.lists
  const [link] = list?.links ?? []
  if (!list || !link) throw new Error('there is a link')
  const entries = list.entries.map((entry) => ({ ...entry, section: [text] }))
  const dead = reportOf({
    ...report,
    lists: [{ ...list, entries, links: [{ ...link, url: text }] }],
    links: [
      {
        url: text,
        status: 'dead',
        httpStatus: 404,
        movedTo: text,
        reason: text,
        evidence: text,
        repository: null,
      },
    ],
    findings: [finding({ path: list.path, entry: 0, subject: { kind: 'link', index: 0, status: 'dead' } })],
  })
  const first = weekly(dead, '', scan(0))
  const { body } = weekly(dead, first.body, scan(1))
  expect(body.length).toBeLessThan(65_000)
  const [row] = rows(body)
  expect(row).toHaveLength(4)
  expect(recall(body).dead.get(hash(text))).toEqual({ first: '2026-09-01', times: 2 })
  const read = visible(body).replace(/<code>[\s\S]*?<\/code>|<a [\s\S]*?<\/a>/g, '')
  expect(read).not.toMatch(/<script|<img|@\w|#\d|GH-\d|https?:\/\/|www\./i)
  expect(read).not.toContain('<!--')
})

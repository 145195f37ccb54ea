/** The time budget ends a run even while it reads or judges; the clock of these tests counts how often it is looked at. */
import { describe, expect, test } from 'vitest'
import { contexts } from '../src/judge/context.ts'
import { readList } from '../src/lists/index.ts'
import { computingTime } from '../src/lookup/computing-time.ts'
import { type Facts, mapKinds } from '../src/model/facts.ts'
import type { TextFile } from '../src/model/list.ts'
import { defaults } from '../src/model/options.ts'
import type { Report } from '../src/model/report.ts'
import type { Sources } from '../src/model/source.ts'
import { type CheckTime, OutOfTime } from '../src/model/time.ts'
import { run } from '../src/pipeline.ts'
import { rules } from '../src/rules/index.ts'
import { venueIndex } from '../src/venues/venue-index.ts'

const list = (path: string): TextFile => ({
  path,
  text: '# A List\n\n## Sampling\n\n- [Sampling](#samplin)\n- **A Study of a Case**, Ann Author, ICLR 2021\n',
})
const FILES = [list('a.md'), list('b.md')]

type Counted = { readonly report: Report; readonly looks: number }

/** A run whose time is over after so many looks at the clock. */
async function runUntil(last: number): Promise<Counted> {
  let looks = 0
  const checkTime: CheckTime = () => {
    looks++
    if (looks > last) throw new OutOfTime()
  }
  const network = {
    http: () => Promise.reject(new Error('nothing is asked')),
    requests: () => 0,
    computing: () => checkTime,
    elapsedMs: () => 0,
    now: () => new Date(0),
    progress: () => ({ hosts: [], budget: 0 }),
    close: async () => {},
  }
  const sources = mapKinds<Sources>(() => [])
  const report = await run(FILES, defaults, { rules, sources, network, change: null })
  return { report, looks }
}

describe('a run', async () => {
  const whole = await runUntil(Number.POSITIVE_INFINITY)

  test('with time enough passes, with findings and fixes in both lists', () => {
    const { findings, summary, unfinished } = whole.report
    expect([summary.verdict, summary.lists, unfinished]).toEqual(['pass', 2, []])
    expect(findings.filter(({ fix }) => fix).map(({ path }) => path)).toEqual(['a.md', 'b.md'])
  })

  test('whose time is over at whatever look at the clock never passes, says why, and soon ends', async () => {
    const reasons = new Set<string>()
    for (let last = 0; last < whole.looks; last++) {
      const { report, looks } = await runUntil(last)
      expect(report.summary.verdict, `${last}`).toBe('incomplete')
      for (const { reference, reason } of report.unchecked) reasons.add(`${reference}: ${reason}`)
      // each list looks once more when it is read, aligned, judged, and its fixes are tried
      expect(looks - last).toBeLessThanOrEqual(FILES.length * 4)
    }
    const sentences = ['not read', 'not judged', 'its fixes were not tried']
    expect([...reasons].toSorted()).toEqual(
      FILES.flatMap(({ path }) =>
        sentences.map((what) => `${path}: ${what}: time budget used up`),
      ).toSorted(),
    )
  })

  test('keeps what it has: the findings of lists judged by then, without fixes that were not tried', async () => {
    const reports: Report[] = []
    for (let last = 0; last < whole.looks; last++) reports.push((await runUntil(last)).report)
    const kept = reports.filter(({ findings }) => findings.some(({ path }) => path === 'a.md'))
    expect(kept.some(({ unfinished }) => unfinished.some(({ path }) => path === 'b.md'))).toBe(true)
    for (const { findings, unchecked, unfinished } of reports) {
      const untried = unchecked
        .filter(({ reason }) => reason.startsWith('its fixes'))
        .map(({ reference }) => reference)
      for (const { path, fix } of findings) {
        expect(unfinished.map((file) => file.path)).not.toContain(path)
        if (untried.includes(path)) expect(fix).toBeNull()
      }
    }
  })
})

test.each([
  [
    'items',
    '',
    '- **A Study of a Case**, Ann Author, ICLR 2021 [[paper](https://arxiv.org/abs/2101.00001)]\n',
  ],
  [
    'a table, which is one block',
    '|Title|Paper|\n|-|-|\n',
    '|A Study of a Case|[paper](https://arxiv.org/abs/2101.00001)|\n',
  ],
])(
  'in %s, the clock is looked at for each text, as it is read and as it is cut, and for each entry',
  (_, head, line) => {
    const looksFor = (count: number) => {
      let looks = 0
      readList(
        { path: 'a.md', text: `# A List\n\n${head}${line.repeat(count)}` },
        venueIndex(),
        () => void looks++,
      )
      return looks
    }
    expect(looksFor(300) - looksFor(100)).toBeGreaterThan(3.9 * 200)
  },
)

test('entries are compared with their records one by one, with a look at the clock before each', () => {
  const line = '- **A Study of a Case**, Ann Author, ICLR 2021 [[paper](https://arxiv.org/abs/2101.00001)]\n'
  const list = readList({ path: 'a.md', text: line.repeat(300) })
  let looks = 0
  contexts(
    [list],
    mapKinds<Facts>(() => new Map()),
    () => void looks++,
  )(list)
  expect(looks).toBe(300)
})

describe('a computation', () => {
  const hasTime = (budgetEnd: number, begun: number, now: number) => {
    const times = [begun, now]
    const checkTime = computingTime(() => times.shift() ?? now, budgetEnd)
    try {
      checkTime()
      return true
    } catch {
      return false
    }
  }
  test('has what is left of the time budget', () => {
    expect([hasTime(60_000, 1000, 59_000), hasTime(60_000, 1000, 61_000)]).toEqual([true, false])
  })
  test('has some seconds when others took it all: what they answered is judged', () => {
    expect([hasTime(60_000, 61_000, 64_000), hasTime(60_000, 61_000, 71_000)]).toEqual([true, false])
  })
})

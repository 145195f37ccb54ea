/** A made list of every kind of paper (bench/sources): what it takes to compare it with records, and what is said of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Checked, check } from '../bench/sources/check.ts'
import { makeList } from '../bench/sources/list.ts'
import { FAST, WITHOUT_RECORDS } from '../bench/sources/measure.ts'
import { askedMore, type Counts, countsOf, servicesIn } from '../bench/sources/requests.ts'
import { score } from '../bench/sources/score.ts'
import { type Internet, startInternet } from '../test/internet/index.ts'
import { startWarm, type Warm } from './support/launch.ts'
import { surroundings } from './support/runner.ts'

const made = makeList(60, 3)
let internet: Internet
let warm: Warm
let links: Counts
let checked: Checked
beforeAll(async () => {
  internet = await startInternet({ world: made.world })
  warm = startWarm(surroundings(internet))
  await check(made.entries, { internet, warm, pace: FAST, config: WITHOUT_RECORDS })
  links = countsOf(internet)
  internet.reset()
  checked = await check(made.entries, { internet, warm, pace: FAST })
}, 60_000)
afterAll(async () => {
  warm.close()
  await internet.close()
})

test('all that is said of a list of every kind of paper is so', () => {
  const { errors, warnings, unsaid } = score(made.entries, checked)
  expect([...errors, ...warnings]).toEqual([])
  expect(unsaid).toEqual([])
})

test('every entry that somebody has a record of is compared with it', () => {
  const known = made.entries.filter(({ group, knownBy }) => group === 'arXiv' || knownBy.length > 0)
  expect(known.length).toBeGreaterThan(60)
  expect(checked.report.checked.byRecord).toBe(known.length)
  expect(Object.keys(checked.report.checked.bySource).toSorted()).toEqual([
    ...['Crossref', 'arXiv', 'dblp', 'the publisher'],
  ])
})

test('records take a few requests to each service, and none to pages beyond what the links take', () => {
  // to Crossref for DOIs and for PIIs, to doi.org for what it lacks; to dblp for preprints and OpenReview's papers, then for others
  expect(servicesIn(internet)).toEqual({ registries: 3, dblp: 3 })
  expect(internet.counts('sparql.dblp.org').atOnce).toBe(1)
  expect(internet.counts('api.crossref.org').atOnce).toBe(1)
  expect(askedMore(countsOf(internet), links)).toEqual([])
})

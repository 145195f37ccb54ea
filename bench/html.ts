/**
 * How soon the HTML report is there, and how soon it answers: a list of 5,000 entries in headless Chromium, beside an empty
 * page with one field in it. Medians of several runs; ratios, as machines differ.
 */
import type { Page } from 'playwright-core'
import { findChromium, launchChromium } from '../__tests__/support/chromium.ts'
import { longReport } from '../__tests__/support/long-report.ts'
import { html } from '../src/reports/html/index.ts'

const ENTRIES = Number(process.argv[2] ?? 5000)
const RUNS = 9
const EMPTY = '<!doctype html><meta charset="utf-8"><title>x</title><p>x<input type="search">'

const path = findChromium()
if (!path) throw new Error('There is neither Chromium nor Chrome on this machine.')
const browser = await launchChromium(path)
const say = (line: string) => process.stdout.write(`${line}\n`)
const started = performance.now()
const report = longReport(ENTRIES)
const read = performance.now()
const page = html(report, { blobUrl: 'https://github.com/o/r/blob/abc' })
const made = performance.now()
say(`${ENTRIES} entries, ${report.findings.length} findings: ${(page.length / 1e6).toFixed(2)} MB`)
say(`made in ${((made - read) / (read - started)).toFixed(2)} times the time to read and judge the list`)

const [plain, whole] = [await measure(EMPTY), await measure(page)]
say(`first paint:     ${ratio(whole.paint, plain.paint)} times an empty page's`)
say(`ready to use:    ${ratio(whole.ready, plain.ready)} times`)
say(`a word searched: ${ratio(whole.search, plain.search)} times a letter typed there`)
say(`  of which the script: ${whole.script.toFixed(1)} ms`)
await browser.close()

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}

type Times = {
  readonly paint: number
  readonly ready: number
  readonly search: number
  readonly script: number
}

async function measure(text: string): Promise<Times> {
  const all: Times[] = []
  for (let run = 0; run < RUNS; run++) all.push(await measureOnce(text))
  const median = (of: (times: Times) => number) => all.map(of).toSorted((a, b) => a - b)[RUNS >> 1] ?? 0
  return {
    paint: median(({ paint }) => paint),
    ready: median(({ ready }) => ready),
    search: median(({ search }) => search),
    script: median(({ script }) => script),
  }
}

async function measureOnce(text: string): Promise<Times> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: text }))
  await page.goto('http://report.example/#entries')
  const [paint, ready] =
    (await page.evaluate(`new Promise((done) => requestAnimationFrame(() => setTimeout(() => done([
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    performance.getEntriesByType('navigation')[0].domInteractive,
  ]))))`)) as [number, number]
  const times = { paint, ready, ...(await search(page)) }
  await page.close()
  return times
}

/** Milliseconds from a word typed until it is painted, and those of them in scripts. */
async function search(page: Page): Promise<Pick<Times, 'search' | 'script'>> {
  return (await page.evaluate(`new Promise((done) => {
    const field = document.querySelector('.view:not([hidden]) input') ?? document.querySelector('input')
    requestAnimationFrame(() => {
      const before = performance.now()
      field.value = 'quantum parsing'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      const script = performance.now() - before
      requestAnimationFrame(() => setTimeout(() => done({ search: performance.now() - before, script })))
    })
  })`)) as Pick<Times, 'search' | 'script'>
}

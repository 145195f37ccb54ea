/** Pages in a real browser: Debian's Chromium, or a Chrome. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a browser stands; null if there is none. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...found, ...PLACES].find((path) => existsSync(path)) ?? null
}

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'] })

type Form = {
  readonly hash?: string
  readonly colorScheme?: 'light' | 'dark'
  readonly width?: number
  readonly javaScriptEnabled?: boolean
}
export type Opened = {
  readonly page: Page
  /** What the console complains about, and what else is requested. */
  readonly complaints: string[]
}
export type Open = (html: string, form?: Form) => Promise<Opened>

const ADDRESS = 'http://report.example/'

/** Tests in a browser. Where there is none they are skipped, and their name says why. */
export function describeInChromium(name: string, define: (open: Open) => void): void {
  const path = findChromium()
  if (!path) {
    const why = 'skipped, as there is neither Chromium nor Chrome on this machine'
    process.stderr.write(`${name}: ${why}.\n`)
    return test.skip(`${name}: ${why}`, () => {})
  }
  describe(name, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launchChromium(path)
    })
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
    })
    afterAll(() => browser?.close())
    define((html, form) => openPage(browser, html, form))
  })
}

async function openPage(browser: Browser, html: string, form: Form = {}): Promise<Opened> {
  const { hash = '', colorScheme = 'light', width = 1280, javaScriptEnabled = true } = form
  const viewport = { width, height: 900 }
  const page = await browser.newPage({ colorScheme, viewport, javaScriptEnabled })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== ADDRESS && !request.url().startsWith('data:'))
      complaints.push(`request: ${request.url()}`)
  })
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  )
  await page.goto(`${ADDRESS}${hash}`)
  return { page, complaints }
}

/**
 * `npm run pictures`: draws what the documentation shows, from what the built Action and command really write. Chromium
 * (Debian's package, or the one that CHROMIUM names) takes the pictures.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { issuePage, suggestionPage } from './github-pages.ts'
import { htmlReport } from './html-report.ts'
import { posts } from './posts.ts'

const folder = join(import.meta.dirname, '..', 'images')

const { suggestion, issue } = await posts()
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: { width: 900, height: 400 }, deviceScaleFactor: 2 })
for (const [name, html] of [
  ['suggestion', suggestionPage(suggestion)],
  ['issue', issuePage(issue)],
] as const) {
  await page.setContent(html)
  await page.locator('#picture').screenshot({ path: join(folder, `${name}.png`) })
}
await page.setViewportSize({ width: 1200, height: 960 })
await page.goto(pathToFileURL(await htmlReport()).href)
await page.screenshot({ path: join(folder, 'html-report.png') })
await browser.close()

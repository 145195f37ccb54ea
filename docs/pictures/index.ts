/**
 * `npm run pictures`: draws what the documentation shows, from what the built Action and command really write. The
 * machine's Chromium or Chrome takes the pictures.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium, launchChromium } from '../../__tests__/support/chromium.ts'
import { issuePage, suggestionPage } from './github-pages.ts'
import { htmlReport } from './html-report.ts'
import { posts } from './posts.ts'

const folder = join(import.meta.dirname, '..', 'images')

const path = findChromium()
if (path === null) throw new Error('there is neither Chromium nor Chrome on this machine')
const { suggestion, issue } = await posts()
const browser = await launchChromium(path)
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

/** What strangers wrote cannot do anything in the HTML report. */
import { expect, test } from 'vitest'
import { html } from '../../src/reports/html/index.ts'
import { describeInChromium } from '../support/chromium.ts'
import { everywhere } from '../support/findings.ts'
import { HOSTILE } from '../support/report.ts'

const MORE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '--></noscript><img src=http://evil.example/x.png onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:alert(1)',
  'https://evil.example/"onclick="alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
  'constructor',
  '\u2028alert(1)\u2029',
  '\ud800 half',
] as const

describeInChromium('hostile text', (open) => {
  test.each([...HOSTILE, ...MORE].map((text) => [JSON.stringify(text.slice(0, 60)), text] as const))(
    '%s',
    async (_, text) => {
      const made = html(everywhere(text), { blobUrl: 'https://github.com/o/r/blob/abc', name: text })
      const { page, complaints } = await open(made)
      for (const hash of ['#findings', '#entries', '#unchecked'])
        await page.goto(`http://report.example/${hash}`)
      const links = (await page.evaluate(
        '[...document.querySelectorAll("a[href]")].map((a) => a.protocol)',
      )) as string[]
      expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([])
      expect(await page.locator('img, iframe, object, embed, base, form[action]').count()).toBe(0)
      expect(await page.locator('script').count()).toBe(3)
      const handlers = 'document.querySelectorAll("[onload],[onerror],[onclick],[onmouseover]").length'
      expect(await page.evaluate(handlers)).toBe(0)
      expect(complaints).toEqual([])
    },
  )
})

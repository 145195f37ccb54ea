/** The HTML report for everybody: axe-core finds nothing serious, in both colours, wide and narrow. */
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { html } from '../../src/reports/html/index.ts'
import { describeInChromium } from '../support/chromium.ts'
import { longReport } from '../support/long-report.ts'

const history = [
  { week: '2026-11-16', dead: 7 },
  { week: '2026-11-23', dead: 2 },
]
const text = html(longReport(300), { blobUrl: 'https://github.com/o/r/blob/abc', history })

type Violation = {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

describeInChromium('accessibility', (open) => {
  test.each(
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [1280, 390].flatMap((width) =>
        ['#overview', '#findings', '#entries', '#unchecked'].map((hash) => ({ colorScheme, width, hash })),
      ),
    ),
  )('$hash, $colorScheme, $width pixels wide', async (form) => {
    const { page } = await open(text, form)
    await page.evaluate(axe.source)
    const { violations } = (await page.evaluate('axe.run()')) as { violations: readonly Violation[] }
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(grave.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([])
  })

  test.each([390, 800])('nothing is wider than a screen of %i pixels, nor than paper', async (width) => {
    const { page } = await open(text, { width })
    const widest = () => page.evaluate('document.documentElement.scrollWidth')
    for (const hash of ['#overview', '#findings', '#entries', '#unchecked']) {
      await page.goto(`http://report.example/${hash}`)
      expect(await widest(), hash).toBeLessThanOrEqual(width)
    }
    // A4 with margins of a centimetre
    await page.setViewportSize({ width: 718, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    expect(await widest()).toBeLessThanOrEqual(718)
  })
})

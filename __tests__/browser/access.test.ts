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

  test('nothing is wider than a small screen', async () => {
    for (const hash of ['#overview', '#findings', '#entries', '#unchecked']) {
      const { page } = await open(text, { width: 390, hash })
      expect(await page.evaluate('document.documentElement.scrollWidth'), hash).toBeLessThanOrEqual(390)
    }
  })
})

/** The HTML report in a real browser: what people can do with it, by mouse and by keyboard. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { html } from '../../src/reports/html/index.ts'
import { describeInChromium, type Opened } from '../support/chromium.ts'
import { reportOf } from '../support/findings.ts'
import { longReport } from '../support/long-report.ts'

const report = longReport(600)
const history = [
  { week: '2026-11-09', dead: 4 },
  { week: '2026-11-16', dead: 7 },
  { week: '2026-11-23', dead: 2 },
]
const text = html(report, { blobUrl: 'https://github.com/o/r/blob/abc', name: 'o/r', history })

const search = (page: Page) => page.getByRole('searchbox')
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const rowsIn = (page: Page) => page.getByRole('table').locator('tbody tr:visible')
const counted = (page: Page) => page.locator('.view:not([hidden]) .count').innerText()
const hashOf = (page: Page) => new URL(page.url()).hash
/** The words of a column, row by row. */
const column = (page: Page, name: string) => page.locator(`tbody .col-${name}:visible`).allInnerTexts()

describeInChromium('the HTML report', (open) => {
  const opened = async (hash = ''): Promise<Opened> => open(text, { hash })

  test('asks for nothing and complains about nothing, in all of its parts', async () => {
    const { page, complaints } = await opened()
    for (const part of ['Findings', 'Entries', 'Not checked', 'Overview']) {
      await page.getByRole('navigation').getByRole('link', { name: part }).click()
      await page.getByRole('region', { name: part, exact: true }).waitFor()
    }
    expect(complaints).toEqual([])
  })

  test('shows the counts of the report', async () => {
    const { page } = await opened()
    const { errors, warnings, entries } = report.summary
    const found = page.getByRole('region', { name: 'Findings', exact: true }).first()
    expect(await found.innerText()).toContain(`Errors\n${errors}`)
    expect(await found.innerText()).toContain(`Warnings\n${warnings}`)
    expect(await page.locator('header').innerText()).toContain(`${entries} entries`)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('o/r')
  })

  test('words narrow the table down, whatever their case and accents', async () => {
    const { page } = await opened('#entries')
    await search(page).fill('RÓBUST  pruning')
    const titles = await column(page, 'paper')
    expect(titles.length).toBeGreaterThan(0)
    for (const title of titles) expect(title).toMatch(/Robust Pruning/)
    expect(await counted(page)).toMatch(new RegExp(`^${titles.length} of 600 entries`))
    await page.getByRole('button', { name: 'Clear filters' }).click()
    expect(await counted(page)).toBe('600 entries')
  })

  test('filters say how many there are, narrow each other, and stand in the address', async () => {
    const { page } = await opened('#findings')
    const rule = choice(page, 'Rule')
    const option = await rule.locator('option', { hasText: 'dead-repository' }).innerText()
    const dead = report.findings.filter((one) => one.rule === 'dead-repository').length
    expect(option).toBe(`dead-repository (${dead})`)
    await rule.selectOption('dead-repository')
    expect(await counted(page)).toContain(`${dead} of `)
    await expect.poll(() => hashOf(page)).toBe('#findings?rule=dead-repository')
    await choice(page, 'Year').selectOption('2018')
    expect(await column(page, 'what')).toEqual(
      expect.arrayContaining([expect.stringContaining('dead-repository')]),
    )
    for (const entry of await column(page, 'entry')) expect(entry).toContain('2018')
    await expect.poll(() => hashOf(page)).toContain('year=2018')
    const again = await open(text, { hash: hashOf(page) })
    expect(await counted(again.page)).toBe(await counted(page))
  })

  test('an address that asks for nonsense shows no rows, and says so', async () => {
    const { page, complaints } = await opened('#findings?rule=no-such-rule&sort=nothing&x=y')
    expect(await page.locator('#findings').innerText()).toContain('No findings match these filters.')
    await page.goto('http://report.example/#elsewhere')
    expect(complaints).toEqual([])
  })

  test('a bar of a chart leads to its findings', async () => {
    const { page } = await opened()
    await page.getByRole('link', { name: 'title-mismatch' }).click()
    await expect.poll(() => hashOf(page)).toBe('#findings?rule=title-mismatch')
    expect(await choice(page, 'Rule').inputValue()).toBe('title-mismatch')
  })

  test('columns are sorted by a click, the other way by another, and as before by a third', async () => {
    const { page } = await opened('#entries')
    const head = page.getByRole('columnheader', { name: 'Year' })
    const before = await column(page, 'year')
    await head.getByRole('button').click()
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    expect(new Set(await column(page, 'year'))).toEqual(new Set(['2018']))
    await head.getByRole('button').click()
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    expect(new Set(await column(page, 'year'))).toEqual(new Set(['2025']))
    await expect.poll(() => hashOf(page)).toBe('#entries?sort=-year')
    await head.getByRole('button').click()
    expect(await head.getAttribute('aria-sort')).toBe('none')
    expect(await column(page, 'year')).toEqual(before)
  })

  test('all of it works by keyboard alone', async () => {
    const { page } = await opened()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report')
    await page.getByRole('navigation').getByRole('link', { name: 'Entries' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Entries', exact: true }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('Quantum')
    expect(await counted(page)).toContain(' of 600 entries')
    await expect.poll(() => hashOf(page)).toBe('#entries?q=Quantum')
    await page.getByRole('columnheader', { name: 'Paper' }).getByRole('button').focus()
    await page.keyboard.press('Enter')
    const titles = await column(page, 'paper')
    expect(titles).toEqual(titles.toSorted())
  })

  test('the number of matches is said aloud once', async () => {
    const { page } = await opened('#entries')
    await search(page).pressSequentially('quantum')
    await expect
      .poll(() => page.locator('#said').innerText(), { timeout: 30_000 })
      .toMatch(/^\d+ of 600 entries$/)
    expect(await page.locator('#said').getAttribute('role')).toBe('status')
  })

  test('going back leads to what was seen before', async () => {
    const { page } = await opened('#findings?severity=error')
    await page.getByRole('navigation').getByRole('link', { name: 'Entries' }).click()
    await page.goBack()
    expect(await choice(page, 'Severity').inputValue()).toBe('error')
    expect(await page.locator('#entries').isVisible()).toBe(false)
  })

  test('a few rows are there at first, and all of them for those who scroll', async () => {
    const { page } = await opened('#entries')
    expect(await rowsIn(page).count()).toBeLessThan(300)
    const scrolled = () => page.keyboard.press('End').then(() => rowsIn(page).count())
    await expect.poll(scrolled, { timeout: 30_000 }).toBe(600)
    expect(await page.getByRole('button', { name: /^Show/ }).count()).toBe(0)
  })

  test('each finding leads to its rule, its evidence, and its line', async () => {
    const { page } = await opened('#findings?rule=title-mismatch')
    const row = rowsIn(page).first()
    expect(await row.getByRole('link', { name: 'title-mismatch' }).getAttribute('href')).toMatch(
      /^https:\/\/github\.com\/.*\/title-mismatch\.md$/,
    )
    expect(await row.getByRole('link', { name: 'Evidence' }).getAttribute('href')).toMatch(
      /^https:\/\/arxiv\.org\/abs\//,
    )
    const line = row.locator('.col-where').getByRole('link')
    expect(await line.getAttribute('href')).toBe(
      `https://github.com/o/r/blob/abc/README.md?plain=1#L${(await line.innerText()).replace(/\D/g, '')}`,
    )
    expect(await row.locator('del').innerText()).toContain('Csae')
    expect(await row.locator('ins').innerText()).toContain('Case')
  })

  test('an entry leads to its findings alone, and back', async () => {
    const { page } = await opened('#entries?found=error')
    await rowsIn(page).first().locator('.col-found').getByRole('link').click()
    await expect.poll(() => hashOf(page)).toMatch(/^#findings\?entry=\d+$/)
    expect(await rowsIn(page).count()).toBeLessThan(4)
    await page.getByRole('button', { name: /^Entry: / }).click()
    await expect.poll(() => hashOf(page)).toBe('#findings')
  })

  test('light and dark follow the system, until somebody chooses', async () => {
    const colour = 'getComputedStyle(document.documentElement).backgroundColor'
    const { page } = await open(text, { colorScheme: 'dark' })
    const dark = await page.evaluate(colour)
    const button = page.getByRole('button', { name: 'Colours' })
    await button.click()
    expect(await button.innerText()).toContain('Light')
    const light = await page.evaluate(colour)
    expect(light).not.toBe(dark)
    await page.reload()
    expect(await page.evaluate(colour)).toBe(light)
    await button.click()
    expect(await page.evaluate(colour)).toBe(dark)
  })

  test('on paper, all parts and all rows are there, in light colours', async () => {
    const { page } = await open(text, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await page.locator('#entries tbody tr:visible').count()).toBe(600)
    expect(await page.locator('.view:visible').count()).toBe(4)
    expect(await page.locator('nav:visible, .filters:visible, button.more:visible').count()).toBe(0)
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(26, 30, 35)')
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
  })

  test('without scripts, the summary and every finding are there', async () => {
    const { page, complaints } = await open(text, { javaScriptEnabled: false })
    const shown = await page.locator('main').innerText()
    for (const { message } of report.findings) expect(shown).toContain(message)
    expect(shown).toContain('Links by host and state')
    expect(await page.locator('.filters:visible, .theme:visible').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('a list without a fault and one without an entry have their own words', async () => {
    const { page, complaints } = await open(html(reportOf({ findings: [], summary: { verdict: 'pass' } })))
    expect(await page.locator('header').innerText()).toContain('No problems were found.')
    const nothing = await open(html(reportOf({ lists: [], findings: [] })), { hash: '#entries' })
    expect(await nothing.page.locator('#entries').innerText()).toContain('No entries were recognised.')
    expect([...complaints, ...nothing.complaints]).toEqual([])
  })
})

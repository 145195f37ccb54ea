/** A rule's page is its test: in each section the lines that carry its name are found, and no others. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judge } from '../src/judge/index.ts'
import { readList } from '../src/lists/index.ts'
import { applyEdits } from '../src/model/edits.ts'
import { defaults } from '../src/model/options.ts'
import type { Finding } from '../src/model/report.ts'
import type { Rule } from '../src/model/rule.ts'
import { rules } from '../src/rules/index.ts'
import { pretend, type World } from './pretend.ts'

type Section = { heading: string; world: World; list: string; lines: number[]; fixed: string | null }

const pageOf = (name: string) => `src/rules/${name}.md`
const pages = readdirSync('src/rules').filter((file) => file.endsWith('.md'))

test('the index stands in order, and each page belongs to a rule in it', () => {
  const names = rules.map(({ name }) => name)
  expect(names).toEqual(names.toSorted())
  expect(new Set(names).size).toBe(names.length)
  expect(pages.filter((page) => !names.includes(page.replace(/\.md$/, '')))).toEqual([])
})

describe.each([...rules])('$name', (rule) => {
  const page = existsSync(pageOf(rule.name)) ? readFileSync(pageOf(rule.name), 'utf8') : ''
  const parts = page.split(/^## (?=Found: |Silent: )/m)
  const sections = parts.slice(1).flatMap((part) => sectionOf(rule, part))

  test('has a page with its title, prose, and how to silence it', () => {
    expect(page.split('\n')[0]).toBe(`# ${rule.name}`)
    const how = rule.scope === 'suppression' ? 'disable' : 'disable-next-line'
    expect(parts[0]).toContain(`<!-- paper-list-check-${how} ${rule.name} -->`)
  })
  test('shows what it finds and what it does not', () => {
    const headings = sections.map(({ heading }) => heading)
    expect(headings).toContainEqual(expect.stringMatching(/^Found: /))
    expect(headings).toContainEqual(expect.stringMatching(/^Silent: /))
    expect(new Set(headings).size).toBe(headings.length)
    if (rule.needs.length > 0) expect(sections.some(({ world }) => hasUnknown(world))).toBe(true)
  })
  test.each(sections)('$heading', (section) => holds(rule, section))
})

function holds(rule: Rule, { heading, world, list, lines, fixed }: Section): void {
  const found = findings(rule, list, world)
  expect([...new Set(found.map(({ from }) => from.line))].toSorted((a, b) => a - b)).toEqual(lines)
  expect(found.length > 0).toBe(heading.startsWith('Found'))
  for (const { message } of found) expect(message).not.toMatch(/\{\w+\}/)
  const text = applyEdits(
    list,
    found.flatMap(({ fix }) => fix?.edits ?? []),
  )
  expect(text).toBe(fixed ?? list)
  expect(findings(rule, text, world).filter(({ fix }) => fix !== null)).toEqual([])
}

function findings(rule: Rule, text: string, world: World): readonly Finding[] {
  const lists = [readList({ path: 'list.md', text })]
  const stats = { requests: 0, durationMs: 0 }
  const report = judge({
    lists,
    facts: pretend(world),
    // what a suppression suppresses is found by all the others
    rules: rule.scope === 'suppression' ? rules : [rule],
    options: defaults,
    change: null,
    stats,
  })
  return report.findings.filter((finding) => finding.quiet === null && finding.rule === rule.name)
}

/** A section without a list is prose. */
function sectionOf(rule: Rule, part: string): Section[] {
  const marked = block(part, 'md list')
  if (marked === null) return []
  const marker = `<!-- ${rule.name} -->`
  return [
    {
      heading: part.split('\n')[0] ?? '',
      world: JSON.parse(block(part, 'json facts') ?? '{}') as World,
      list: unmarked(marked, marker),
      lines: marked.split('\n').flatMap((line, i) => (line.includes(marker) ? [i + 1] : [])),
      fixed: block(part, 'md fixed'),
    },
  ]
}

const unmarked = (text: string, marker: string) => text.replaceAll(` ${marker}`, '').replaceAll(marker, '')

/** The text of a fenced block; a list may hold fences of its own if the page's has more backticks. */
function block(part: string, info: string): string | null {
  const match = new RegExp(`^(\`{3,})${info}\\n([\\s\\S]*?)^\\1$`, 'm').exec(part)
  return match?.[2] ?? null
}

const hasUnknown = (world: World) =>
  Object.values(world).some((facts) => Object.values(facts as Record<string, unknown>).includes(null))

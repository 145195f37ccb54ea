/** A rule's page for people: its prose, and what the examples of the page show, without the examples. */
import type { RulePage } from '../model/rule-help.ts'
import type { RuleInForce } from './rule-list.ts'
import { type Look, type Pen, penFor } from './terminal/pen.ts'

/** Longer lines are hard to read. */
const MAX_COLUMNS = 100
/** In a pipe or a file. */
const USUAL_COLUMNS = 80

export function rulePageText({ prose, found, silent }: RulePage, rule: RuleInForce, look: Look): string {
  const columns = Math.min(look.columns === Infinity ? USUAL_COLUMNS : look.columns, MAX_COLUMNS)
  const pen = penFor({ ...look, columns })
  const paragraphs = prose.replace(/^# .*\n/, '').split(/\n{2,}/)
  const parts = [
    titleOf(rule, pen),
    ...paragraphs.map((text) => paragraph(text, rule, pen)),
    examples('Reported:', found, rule, pen),
    examples('Not reported:', silent, rule, pen),
    pen.link(rule.page, rule.page),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** A paragraph, or a list with an item to each line that begins with a bullet. */
const paragraph = (text: string, rule: RuleInForce, pen: Pen): string =>
  text
    .trim()
    .split(/\n(?=- )/)
    .map((item) => pen.wrap(inline(item.replace(/\s+/g, ' '), rule, pen), item.startsWith('- ') ? 2 : 0))
    .join('\n')

function titleOf(rule: RuleInForce, pen: Pen): string {
  const { name, summary, default: severity, fixes } = rule
  const facts = `Default severity: ${severity}. ${fixes ? 'Offers fixes for some findings' : 'Offers no fixes'}.`
  const title = `${pen.paint('bold', name)}: ${inline(summary, rule, pen)}`
  return `${pen.wrap(title, 0)}\n${pen.paint('dim', facts)}`
}

function examples(title: string, headings: readonly string[], rule: RuleInForce, pen: Pen): string {
  if (headings.length === 0) return ''
  const items = headings.map((heading) => `  - ${pen.wrap(inline(heading, rule, pen), 4)}`)
  return [pen.paint('bold', title), ...items].join('\n')
}

/** Code in colour, else in its backticks; links to other rules by their names; what is bold without its stars. */
const inline = (text: string, { page }: RuleInForce, pen: Pen): string =>
  text
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, (_, words: string, target: string) =>
      pen.link(words, URL.parse(target, page)?.href ?? ''),
    )
    .replace(/^\*\*([^*]+)\*\*/, (_, words: string) => pen.paint('bold', words))
    .replace(/`([^`]+)`/g, (ticked, code: string) => {
      const painted = pen.paint('cyan', code)
      return painted === code ? ticked : painted
    })

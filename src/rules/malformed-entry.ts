import { sections } from '../compare/entries.ts'
import type { Entry, List } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import type { Span } from '../model/span.ts'

export const malformedEntry = listRule({
  name: 'malformed-entry',
  summary: 'an entry that lacks what its neighbours have, or text that cannot be read',
  severity: 'warning',
  needs: [],
  messages: {
    lacks: 'The entry has no {part}; {having} of {others} neighbours have.',
    problem: '{why}.',
  },
  *check(list) {
    for (const { why, span } of list.problems) {
      yield { message: 'problem', with: { why: why.replace(/\.$/, '') }, at: span }
    }
    const whole = tally(list.entries)
    for (const section of sections(list)) {
      const near = tally(section)
      for (const entry of section) {
        const counts = near.entries > ENOUGH ? near : whole
        const others = counts.entries - 1
        for (const part of PARTS) {
          const having = counts.having[part]
          if (has[part](entry) || others < ENOUGH || having < NEARLY_ALL * others) continue
          const slots = { part: part as string, having: String(having), others: String(others) }
          yield { message: 'lacks', with: slots, at: headOf(entry, list) }
        }
      }
    }
  },
})

/** Fewer neighbours, or a smaller share of them, show no custom. */
const ENOUGH = 5
const NEARLY_ALL = 0.8

const has = {
  title: ({ title }: Entry) => title !== null,
  'paper link': ({ links }: Entry) => links.some(({ role }) => role === 'paper'),
  authors: ({ authors }: Entry) => authors !== null,
}
type Part = keyof typeof has
const PARTS: readonly Part[] = ['title', 'authors', 'paper link']

type Tally = { readonly entries: number; readonly having: Readonly<Record<Part, number>> }

function tally(entries: readonly Entry[]): Tally {
  const count = (part: Part) => entries.filter(has[part]).length
  const having = { title: count('title'), 'paper link': count('paper link'), authors: count('authors') }
  return { entries: entries.length, having }
}

/** The title, else the entry's first line. */
function headOf({ title, span }: Entry, { text }: List): Span {
  if (title) return title.span
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/)
  return lineEnd === -1 ? span : { start: span.start, end: span.start + lineEnd }
}

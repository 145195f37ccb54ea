/** Lists, rules and judgements for tests of the judge alone. */
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import type { Baseline } from '../../src/model/baseline.ts'
import { type Change, defaults, type Options } from '../../src/model/options.ts'
import type { Report, UnreadFile } from '../../src/model/report.ts'
import { entryRule, listRule, type Rule, type Severity } from '../../src/model/rule.ts'
import { pretend, type World } from '../pretend.ts'

/** Two entries, on lines 3–7 and 9–13, under a heading on line 1. */
export const twoEntries = [
  '## Solvers',
  '',
  '- **[1] Slow Sampling Made Quick**, arXiv 2024.',
  '',
  '  *Doe, Jane.*',
  '',
  '  [[Paper](https://arxiv.org/pdf/2401.00001)] [[Code](https://github.com/o/slow)]',
  '',
  '- **[2] Patience in Practice**, arXiv 2024.',
  '',
  '  *Roe, Richard.*',
  '',
  '  [[Paper](https://arxiv.org/pdf/2401.00002)]',
  '',
].join('\n')

/** Says something of each title. */
export function onTitles(name: string, severity: Severity): Rule {
  const rule = entryRule({
    name,
    summary: 'it has a title',
    severity,
    needs: [],
    messages: { title: 'The title is “{title}”.' },
    *check({ entry }) {
      if (entry.title) yield { message: 'title', with: { title: entry.title.value }, at: entry.title.span }
    },
  })
  return rule
}

/** Says something of each heading, because of the first link of the list. */
export function onHeadings(name: string): Rule {
  const rule = listRule({
    name,
    summary: 'it has a heading',
    severity: 'warning',
    needs: [],
    messages: { heading: 'A heading.' },
    *check({ list }) {
      const [link] = list.links
      for (const { span } of list.headings) {
        yield { message: 'heading', with: {}, at: span, ...(link ? { cause: link.span } : {}) }
      }
    },
  })
  return rule
}

type Given = {
  rules?: readonly Rule[]
  world?: World
  options?: Partial<Options>
  change?: Change | null
  reread?: boolean
  baseline?: Baseline
  unreadFiles?: readonly UnreadFile[]
}

/** The report on texts by path. */
export function reportOn(
  texts: Readonly<Record<string, string>>,
  { rules = [], world = {}, options, change, reread = false, ...more }: Given,
): Report {
  const lists = Object.entries(texts).map(([path, text]) => readList({ path, text }))
  return judge({
    lists,
    facts: pretend(world),
    rules,
    options: { ...defaults, ...options },
    change: change ?? null,
    stats: { requests: 3, durationMs: 40 },
    ...(reread ? { reread: readList } : {}),
    ...more,
  })
}

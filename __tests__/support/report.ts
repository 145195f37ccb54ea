/** Sample reports, made by the real judge over a small list and a pretend world. */
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { type Change, defaults, type Options } from '../../src/model/options.ts'
import type { Report } from '../../src/model/report.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend, type World } from '../pretend.ts'

const TEXT = `# A List

- [Gone](#gone)

- **[1] Slow Smapling Made Quick**, arXiv 2024.

  *Doe, Jane and Roe, Richard.*

  [[Paper](https://arxiv.org/pdf/2401.00001)] [[Code](https://github.com/o/gone)]

- **[2] Pruning Large Networks in One Step**, arXiv 2024.

  *Doe, Jane.*

  [[Paper](https://arxiv.org/pdf/2401.00002)] [[Code](https://github.com/o/busy)]
`
const WORLD: World = {
  paper: {
    '2401.00001': { title: 'Slow Sampling Made Quick', authors: ['Jane Doe', 'Richard Roe'] },
    '2401.00002': { title: 'Pruning Large Networks in One Step', authors: ['Jane Doe'] },
  },
  repository: { 'o/gone': { absent: 'GitHub has no repository o/gone, or it is private' }, 'o/busy': null },
}

type Parts = {
  path?: string
  text?: string
  world?: World
  options?: Partial<Options>
  change?: Change | null
}

export function sample({
  path = 'lists/a.md',
  text = TEXT,
  world = WORLD,
  options = {},
  change = null,
}: Parts = {}): Report {
  const lists = [readList({ path, text })]
  const stats = { requests: 2, durationMs: 1234.5 }
  return judge({ lists, facts: pretend(world), rules, options: { ...defaults, ...options }, change, stats })
}

/** What a stranger might write into a list to get out of it. */
export const HOSTILE = [
  '::error file=x::owned',
  '##[error]owned',
  '%0A::error::owned',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '![x](https://evil.example/x.png)',
  '@octocat @github/team',
  '#1 octocat/hello#2 GH-4 https://github.com/octocat/hello/issues/3 www.evil.example',
  '```` ``` `` ` ~~~',
  'a | b || c \\| d &lt;b&gt; &#64;octocat',
  '\u001b[2J\u001b]0;owned\u0007 \u202eevil\u2066 \u0000\u0085::error::owned',
  '</details></td><!-- x -->',
  'x'.repeat(60_000),
] as const

/** A report whose title, authors and venue hold the text; `[]` and `*` are taken out so that it stays one entry. */
export function hostile(text: string): Report {
  const words = text.replace(/[*[\]\n\r]/g, ' ')
  const list = `- **[1] Slow ${words} Sampling**, arXiv 2024.\n\n  *Doe, Jane.*\n\n  [[Paper](https://arxiv.org/pdf/2401.00001)]\n`
  const title = `Slow ${text} Samplings of Things`
  const world: World = {
    paper: {
      '2401.00001': { title, authors: ['Jane Doe', `Bo ${text}`], comment: `Accepted to CVPR 2024 ${text}` },
    },
  }
  return sample({ text: list, world, path: 'a,b:c.md' })
}

/** What stands elsewhere on a pull request is counted and pointed to, rather than repeated. */
import type { Finding, Report } from '../../model/report.ts'
import { count } from '../parts/plain.ts'

/** Findings that a post shows already. */
export type Told = {
  readonly as: 'suggestions' | 'annotations'
  readonly findings: ReadonlySet<Finding>
  /** Where it can be seen; null where that is not known, or is right here. */
  readonly url: string | null
}

/** The report without the findings that are told elsewhere. */
export function untold(report: Report, told: readonly Told[]): Report {
  const findings = report.findings.filter((one) => !told.some((post) => post.findings.has(one)))
  return { ...report, findings }
}

/** One and several, with what follows the link. */
const WORDS = {
  suggestions: ['is a', 'suggested change', 'on the pull request'],
  annotations: ['is an', 'annotation', 'on the lines'],
} as const

/** `2 findings are suggested changes on the pull request, 5 are annotations on the lines.`, and whether others follow. */
export function elsewherePart(told: readonly Told[], left: number): string[] {
  const posts = told.filter(({ findings }) => findings.size > 0)
  if (posts.length === 0) return []
  const said = posts.map(({ as, findings: { size }, url }, index) => {
    const [isOne, name, place] = WORDS[as]
    const words = size === 1 ? name : `${name}s`
    const subject = index > 0 ? size : count(size, 'finding')
    return `${subject} ${size === 1 ? isOne : 'are'} ${url === null ? words : `[${words}](${url})`} ${place}`
  })
  return [`${said.join(', ')}${left > 0 ? '; the others are below' : ''}.`, '']
}

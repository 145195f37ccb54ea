/** Names that stand where institutions do. */
import { COMPANY, INSTITUTION, UNIVERSITY } from '../../text/organizations.ts'
import type { Range } from '../markdown/flow.ts'

/** What names are there: all who wrote the paper, some of them at one institution, or nobody that the list calls an author. */
export type Standing = 'byline' | 'part' | 'none'

/** Characters of a line before names in which an institution and its label stand. */
const AROUND = 160

/** `Affiliation: Example University (`: the last label before names; behind `Authors/Institution:` stand people as well. */
const LABEL = /((?:\bauthors?\s?[/&]\s?)?\p{L}+)[\s*_]*[:：][^:：]*$/iu
/** The same where it was read as one of the names. */
const OWN_LABEL = /^[\s*_]*(\p{L}+)\s*[:：]/u
const AFFILIATION =
  /^(?:affiliations?|institut(?:e|ion)s?|organi[sz]ations?|universit(?:y|ies)|team|(?:作者|研究|所属)?(?:单位|机构|团队)|所属)$/iu
/** The label that a line begins with, behind its emoji and marks. */
const FIRST_LABEL = /^\P{L}*(\p{L}+)[^\p{L}\n:：]*[:：]/u
/** `University of California, Davis (`, `Google Research (`. */
const BRACKET = new RegExp(
  String.raw`(?:\b(?:${INSTITUTION})\b(?:[\s,]+[\p{L}-]+){0,4}|\b(?:${COMPANY}|${UNIVERSITY})(?:\s(?:Research|AI|Asia|Brain|Cloud))*|大学|学院|研究院|研究所)\s*[(（]\s*$`,
  'iu',
)

const ORGANIZATION = new RegExp(String.raw`\b(?:${INSTITUTION}|${COMPANY}|${UNIVERSITY})\b|大学|学院`, 'iu')

/** How names stand: `Example University (Ann Lee, Bo Wu)` need not name everybody. Words before `low`, as a title's, say nothing. */
export function standingOf(text: string, { from, to }: Range, low = 0): Standing {
  const line =
    text
      .slice(Math.max(0, from - AROUND, low <= from ? low : 0), from)
      .split('\n')
      .at(-1) ?? ''
  const names = text.slice(from, to)
  if (AFFILIATION.test(OWN_LABEL.exec(names)?.[1] ?? '')) return 'none'
  // `et al. (Example University, Example Research`
  const inside = /[(（]([^()（）]*[^()（）:：\s])\s*$/u.exec(line)?.[1]
  if (inside !== undefined && ORGANIZATION.test(inside)) return 'none'
  if (BRACKET.test(line) && /\s/.test(names) && !/[)）].*\S/su.test(names)) return 'part'
  return AFFILIATION.test(LABEL.exec(line)?.[1] ?? '') ? 'none' : 'byline'
}

/** Where names end before a bracket that begins behind the last of them and holds institutions: `…, & Lee, A. (Example University, …)`. */
export function endOfPeople(text: string, { from, to }: Range): number {
  const open = text.slice(from, to).search(/\s[(（][^()（）]*$/u)
  if (open <= 0) return to
  const [inside = ''] = text.slice(from + open + 2, from + open + AROUND).split(/[)）]/u, 1)
  return to < from + open + 2 + inside.length && ORGANIZATION.test(inside) ? from + open : to
}

/**
 * Whether the line around `at` begins with a label of institutions: `**🏫 单位**：Example University ⟐ Example Labs`.
 * In capitals it is a method's name: `TEAM: …`.
 */
export function isOnLineOfInstitutions(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const label = FIRST_LABEL.exec(text.slice(from, at + AROUND))?.[1] ?? ''
  return AFFILIATION.test(label) && !/^[A-Z]+$/.test(label)
}

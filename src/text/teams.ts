/** Names in a list of authors that are no persons'. */
import { INSTITUTION, LEGAL_FORM, TEAM } from './organizations.ts'

/** Groups and single words: some lists count them among the authors, others do not. */
export const isTeam = (name: string): boolean => isGroup(name) || isOneWord(name)
const isGroup = (name: string): boolean =>
  GROUP.test(name) || /\bAI\b/.test(name) || FOREIGN_DEPARTMENT.test(name)
/** `토론토 CS`: a place in other letters, and a department. */
const FOREIGN_DEPARTMENT = /^(?=\P{L}*(?!\p{Script=Latin})\p{L})\P{Script=Latin}+\s[A-Z]{2,4}$/u
const isOneWord = (name: string): boolean => /^\S+$/.test(name.trim())
const GROUP = new RegExp(String.raw`\b(?:${TEAM}|${INSTITUTION}|${LEGAL_FORM})\b`, 'i')

/** Whether a team is the whole byline, as on the title pages of many reports: its members are not missing. */
export const isTeams = (listed: readonly string[], people: readonly string[]): boolean =>
  listed.every((name) => isGroup(name) || (isOneWord(name) && people.includes(name)))

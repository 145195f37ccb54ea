/** Which version of a paper an identifier names. */
import { findPaper, type PaperRecord, type World } from './world.ts'

/** A version of a paper; `number` is null where the world does not know how many there are. */
export type Version = {
  readonly paper: PaperRecord
  readonly number: number | null
  readonly current: boolean
}

/** By the id as written, without allowance for prefix, white space or case; undefined when there is no such version. */
export function versionOf(world: World, written: string): Version | undefined {
  const [, id = '', digits] = /^(.*?)(?:v(\d+))?$/s.exec(written) ?? []
  const paper = findPaper(world, id)
  if (paper === undefined) return undefined
  const newest = paper.versions ?? null
  if (digits === undefined) return { paper, number: newest, current: true }
  const number = Number(digits)
  if (number < 1 || number > (newest ?? 1)) return undefined
  return { paper, number, current: number === newest }
}

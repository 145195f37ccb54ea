/** What publishers deposit and print alike: marks of retraction, series, names in capitals, DOIs in addresses. */
import type { Doi } from '../model/reference.ts'
import { isDoi } from '../schemas/facts.ts'
import { plainText } from './markup.ts'

/** Of a bare DOI, with or without `doi:`, or its address. */
export function doiOf(text: string | null | undefined): Doi | null {
  const doi = text
    ?.trim()
    .replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '')
    .toLowerCase()
  return isDoi(doi) ? doi : null
}

/** What publishers put in front of a retracted paper's title. */
const RETRACTED =
  /^\s*(?:\[(?:retracted|withdrawn|removed)(?: (?:article|paper|chapter))?\]|(?:(?:retracted|withdrawn|removed|temporary removal)(?: (?:article|paper|chapter))?|notice of (?:retraction|removal|violation of ieee publication principles))\s*[:–—-])\s*[:–—-]?\s*/i

export const withoutRetraction = (title: string): string => title.replace(RETRACTED, '')

/** `DE LA CRUZ` → `De La Cruz`; shorter words of capitals may be initials. `shortest`: letters. */
export function inLowerCase(name: string, shortest: number): string {
  if (/\p{Ll}/u.test(name)) return name
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) =>
    word.length < shortest ? word : `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`,
  )
}

/** Series of proceedings, which name no conference. "Procedia Computer Science" calls itself a journal. */
const SERIES = [
  /^lecture notes (?:in|of|on)\b/i,
  /^communications in computer and information science/i,
  /^ifip (?:advances in information|international federation)/i,
  /^advances in intelligent systems and computing/i,
  /^smart innovation, systems and technologies/i,
  /^studies in (?:computational|health|big|systems)/i,
  /^springer (?:proceedings|series|tracts)\b/i,
  /^acm international conference proceeding series/i,
  /^frontiers in artificial intelligence and applications/i,
  /^leibniz international proceedings in informatics/i,
  /^proceedings in adaptation, learning/i,
  /^(?:spie|aip conference) proceedings/i,
]
export const isSeries = (title: string): boolean => SERIES.some((series) => series.test(plainText(title)))

/** The year in the name of a meeting (`Interspeech 2022`); null where there is none, or several. */
export function onlyYearIn(name: string): number | null {
  const written = name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  const [year] = written
  return year && written.every((other) => other === year) ? Number(year) : null
}

/** AAAI's proceedings are numbered by the meeting: volume 34 has the papers of 2020. */
const AAAI_VOLUME = /^10\.1609\/aaai\.v(\d{2})i/

/** The year of the meeting, where the DOI of a paper tells. */
export function yearInDoi(doi: Doi | null): number | null {
  const volume = AAAI_VOLUME.exec(doi ?? '')?.[1]
  return volume ? 1986 + Number(volume) : null
}

/** Works as publishers deposit them with Crossref → records. */
import type { PaperRecord, Retraction } from '../model/facts.ts'
import type { Doi } from '../model/reference.ts'
import type { Work } from '../schemas/crossref.ts'
import { recordOf } from '../schemas/facts.ts'
import { doiOf, inLowerCase, isSeries, onlyYearIn, withoutRetraction } from './deposits.ts'
import { isGarbled, plainText } from './markup.ts'

/** Null where the work has no title that can be read. */
export function readWork(work: Work): PaperRecord | null {
  const title = titleOf(work)
  if (title === null) return null
  const type = typeOf(work)
  const venue = venueOf(work, type)
  const meeting = type === 'conference' ? yearOfMeeting(work, venue) : null
  return recordOf({
    title,
    authors: authorsOf(work),
    // the proceedings of NeurIPS are deposited with authors in alphabetical order (bibtexupdater, 1.1.0)
    order: work.DOI.startsWith('10.52202/') ? 'arbitrary' : 'given',
    venue,
    type,
    year: meeting ?? work.issued ?? null,
    yearIsRough: type === 'conference' && meeting === null,
    doi: doiOf(work.DOI),
    publishedAs: publishedAs(work),
    retraction: retractionOf(work),
  })
}

// ---- title --------------------------------------------------------------------------------------

/** Remarks that are deposited as subtitles. */
const REMARK =
  /^\(?(?:(?:invited|short|full|demo|poster|position|industry|vision|research|work-in-progress) (?:paper|talk|article|abstract)|demo(?:nstration)?|poster|extended abstract|abstract only|keynote(?: talk)?|tutorial|work in progress|erratum|corrigendum)\)?$/i

/** With the subtitle: publishers split titles at the colon. */
function titleOf({ title: [first = ''], subtitle }: Work): string | null {
  const title = withoutRetraction(plainText(first))
  if (title === '' || isGarbled(title)) return null
  const more = plainText(subtitle[0] ?? '')
  const isTold = letters(title).includes(letters(more))
  if (more === '' || isTold || REMARK.test(more) || isGarbled(more)) return title
  return `${title}${/[:?!.;,–—-]$/.test(title) ? '' : ':'} ${more}`
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

// ---- authors ------------------------------------------------------------------------------------

/** None where a name is garbled: then the others may be as well. */
function authorsOf({ author }: Work): readonly string[] {
  const names = author.map(nameOf).filter((name) => /\p{L}/u.test(name))
  return names.some(isGarbled) ? [] : names
}

function nameOf({ given, family, name, suffix }: Work['author'][number]): string {
  if (!family) return part(name) || part(given)
  const parts = [inLowerCase(part(given), 4), inLowerCase(part(family), 2), part(suffix)]
  return parts.filter((one) => one !== '').join(' ')
}

const part = (text: string | null | undefined) =>
  plainText(text ?? '').replace(/^[\s,;]+|(?<![\s,;*†‡§])[\s,;*†‡§]+$/g, '')

// ---- venue --------------------------------------------------------------------------------------

const TYPES: Readonly<Record<string, PaperRecord['type']>> = {
  'journal-article': 'journal',
  'proceedings-article': 'conference',
  'posted-content': 'preprint',
}

/** Springer and SIAM deposit papers of conferences as chapters of books. */
function typeOf({ type, event, 'container-title': titles }: Work): PaperRecord['type'] {
  const isMeeting = (title: string) =>
    isSeries(title) || /^(?:\d{4} )?proceedings of\b/i.test(plainText(title))
  if (type === 'book-chapter' && (event || titles.some(isMeeting))) return 'conference'
  return type ? (TYPES[type] ?? 'other') : null
}

/** A part of a conference with papers of its own, beside which the conference's acronym would mislead. */
const BESIDE =
  /\b(?:workshops?|companion|adjunct|abstracts?|posters?|demos?|demonstrations?|doctoral|student|tutorials?|challenges?|findings)\b/i

/** `Proceedings of the 26th … (KDD ’20)`, as the conference's name alone may not be known. */
function venueOf({ 'container-title': titles, event }: Work, type: PaperRecord['type']): string | null {
  const title = titles
    .filter((one) => !isSeries(one))
    .map(plainText)
    .find((one) => one !== '')
  const name = title ?? plainText(event?.name ?? '')
  if (name === '' || isGarbled(name) || name.length > 500) return null
  const acronym = plainText(event?.acronym ?? '')
  const isApt = type === 'conference' && /^[A-Z][\w&+-]{1,14}(?:[ -]?['’]?\d{2,4})?$/.test(acronym)
  return isApt && !BESIDE.test(name) && !letters(name).includes(letters(acronym))
    ? `${name} (${acronym})`
    : name
}

/** The year in its name (`Interspeech 2022`), else that in which it began. Works may be registered a year earlier or later. */
function yearOfMeeting({ event }: Work, venue: string | null): number | null {
  return onlyYearIn(venue ?? '') ?? event?.start ?? null
}

// ---- what became of it --------------------------------------------------------------------------

function publishedAs({ relation }: Work): Doi | null {
  const published = relation?.['is-preprint-of'].find(
    ({ id, 'id-type': type }) => type === 'doi' && doiOf(id),
  )
  return doiOf(published?.id)
}

const RETRACTIONS: readonly string[] = ['retraction', 'withdrawal', 'removal'] satisfies Retraction['type'][]

/** Corrections and expressions of concern retract nothing; a paper may have been reinstated (Retraction Watch). */
function retractionOf({ 'updated-by': updates }: Work): Retraction | null {
  if (updates.some(({ type }) => /reinstate/i.test(type ?? ''))) return null
  const notice = updates.find(({ type }) => RETRACTIONS.includes(type ?? ''))
  if (!notice) return null
  const date = /^\d{4}-\d\d-\d\d/.exec(notice.updated?.['date-time'] ?? '')?.[0] ?? null
  return { type: notice.type as Retraction['type'], doi: doiOf(notice.DOI), date }
}

/** The page of a paper → record, from what its head says for indexes: Highwire's tags, else JSON-LD, else Dublin Core. */
import type { PaperRecord } from '../model/facts.ts'
import type { Answer } from '../model/source.ts'
import { recordOf } from '../schemas/facts.ts'
import { doiOf, isSeries, onlyYearIn, withoutRetraction, yearInDoi } from './deposits.ts'
import { type Head, readHead } from './head.ts'
import { type Article, articlesIn } from './json-ld.ts'
import { isGarbled, plainText } from './markup.ts'
import { pageAuthors } from './page-authors.ts'

export type PageRecord = {
  readonly record: PaperRecord
  /** Of the PDF, as the page gives it. */
  readonly pdf: string | null
}

/** Null for what is no HTML, was not sent in full up to the end of its head, or names no paper. */
export function readPage({ status, headers, body }: Answer): PageRecord | null {
  if (status !== 200 || !/^\s*text\/html\b/i.test(headers['content-type'] ?? '')) return null
  const head = readHead(body)
  const draft = head && (highwire(head) ?? jsonLd(head) ?? dublinCore(head))
  const record = draft && made(draft)
  return record ? { record, pdf: head.metas.get('citation_pdf_url')?.[0]?.trim() ?? null } : null
}

/** What a page says, in its own words. */
type Draft = {
  readonly title: string
  readonly authors: readonly string[]
  readonly venue: string
  readonly type: PaperRecord['type']
  readonly date: string
  /** Whether the date is only that of putting it online. */
  readonly isOnlineDate: boolean
  readonly doi: string
}

// ---- the three dresses --------------------------------------------------------------------------

/** Google Scholar, "Inclusion Guidelines for Webmasters", and what publishers made of it. */
function highwire({ metas }: Head): Draft | null {
  const all = (name: string) => metas.get(`citation_${name}`) ?? []
  const first = (...names: readonly string[]) => names.flatMap(all)[0] ?? ''
  // a page that lists papers, or that has its title in two languages, is not about one
  const titles = new Set(all('title').map(plainText))
  if (titles.size !== 1) return null
  const printed = first('publication_date', 'date', 'year', 'cover_date')
  return {
    title: first('title'),
    authors: [...all('author'), ...(all('author').length > 0 ? [] : all('authors'))],
    venue: first('conference_title', 'journal_title', 'inbook_title'),
    type:
      all('conference_title').length > 0
        ? 'conference'
        : all('journal_title').length > 0
          ? 'journal'
          : 'other',
    date: printed || first('online_date'),
    isOnlineDate: printed === '',
    doi: first('doi'),
  }
}

function jsonLd({ linkedData }: Head): Draft | null {
  const articles = linkedData.flatMap(articlesIn)
  const [article] = articles
  return article && articles.every(({ title }) => title === article.title) ? ofArticle(article) : null
}

const ofArticle = ({ venue, date, ...article }: Article): Draft => ({
  ...article,
  venue: venue?.name ?? '',
  type: venue === null ? null : venue.isPeriodical ? 'journal' : 'other',
  date,
  isOnlineDate: true,
})

function dublinCore({ metas }: Head): Draft | null {
  const all = (name: string) => metas.get(`dc.${name}`) ?? metas.get(`dcterms.${name}`) ?? []
  const [title = '', ...others] = all('title')
  if (others.some((other) => other !== title)) return null
  const venue = metas.get('prism.publicationname')?.[0] ?? metas.get('citation_journal_title')?.[0] ?? ''
  return {
    ...{ title, authors: all('creator'), venue, type: venue === '' ? null : 'journal' },
    ...{ date: [...all('issued'), ...all('date')][0] ?? '', isOnlineDate: true },
    doi: all('identifier').find((one) => doiOf(one)) ?? '',
  }
}

// ---- from a draft to a record -------------------------------------------------------------------

/** Repositories call themselves journals, but what they hold is not published. */
const PREPRINTS =
  /^(?:arxiv|(?:bio|med|chem|tech|psy|soc|engr)-?rxiv|psyarxiv|ssrn|research square|preprints(?:\.org)?|(?:iacr )?cryptology eprint archive)\b/i
/** Proceedings that call themselves journals, as those of NeurIPS and AAAI. */
const PROCEEDINGS =
  /^advances in neural information processing systems\b|\bproceedings of (?:the )?.*\b(?:conference|symposium|workshop|meeting)\b/i

function made(draft: Draft): PaperRecord | null {
  const title = withoutRetraction(plainText(draft.title))
  if (title === '' || isGarbled(title)) return null
  const named = plainText(draft.venue)
  const type = typeOf(named, draft.type)
  const venue = named === '' || type === 'preprint' || isSeries(named) || isGarbled(named) ? null : named
  const doi = doiOf(draft.doi)
  const written = venue !== null && type === 'conference' ? (onlyYearIn(venue) ?? yearInDoi(doi)) : null
  return recordOf({
    title,
    authors: pageAuthors(draft.authors),
    order: 'given',
    venue,
    type,
    year: written ?? yearOf(draft.date),
    yearIsRough: written === null && isRough(draft, type),
    doi,
    publishedAs: null,
    retraction: null,
  })
}

function typeOf(venue: string, said: PaperRecord['type']): PaperRecord['type'] {
  if (PREPRINTS.test(venue)) return 'preprint'
  if (PROCEEDINGS.test(venue)) return 'conference'
  return venue === '' ? null : said
}

function yearOf(date: string): number | null {
  const year = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/.exec(date)?.[0]
  return year ? Number(year) : null
}

/** A day is that on which proceedings were put online, often the year after (PMLR); a year or a month is the meeting's. */
const isRough = ({ date, isOnlineDate }: Draft, type: PaperRecord['type']): boolean =>
  isOnlineDate || (type === 'journal' ? false : !/^\s*\d{4}(?:[/-]\d{1,2})?\s*$/.test(date))

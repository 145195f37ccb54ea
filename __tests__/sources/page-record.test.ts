/** What pages of papers say of them, in the dress of each host; fixtures of our own after the hosts' pages. */
import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/sources/page-record.ts'

type Sent = { readonly status?: number; readonly type?: string }
const page = (body: string, { status = 200, type = 'text/html; charset=utf-8' }: Sent = {}) =>
  readPage({ status, headers: { 'content-type': type }, body, hops: [] })
const head = (inside: string) =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">${inside}</head>`
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">\n`
const tags = (of: Readonly<Record<string, string | readonly string[]>>) =>
  Object.entries(of)
    .flatMap(([name, all]) => [all].flat().map((content) => meta(`citation_${name}`, content)))
    .join('')
const recordOf = (of: Readonly<Record<string, string | readonly string[]>>) => page(head(tags(of)))?.record
const authorsOf = (...author: readonly string[]) => recordOf({ title: 'A Title', author })?.authors

describe('the dress of', () => {
  test('CVF: names inverted', () => {
    const of = {
      title: 'Sparse Denoising in Two Steps',
      author: ['Doe, Jane', 'van der Berg, Jan', 'Roe, Richard Q.'],
      publication_date: '2024',
      conference_title: 'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition',
      firstpage: '1',
      pdf_url: 'https://openaccess.thecvf.com/content/CVPR2024/papers/Doe_Sparse_CVPR_2024_paper.pdf',
    }
    expect(page(head(tags(of)))).toEqual({
      pdf: of.pdf_url,
      record: {
        title: of.title,
        authors: ['Jane Doe', 'Jan van der Berg', 'Richard Q. Roe'],
        order: 'given',
        venue: of.conference_title,
        type: 'conference',
        year: 2024,
        yearIsRough: false,
        doi: null,
        publishedAs: null,
        retraction: null,
      },
    })
  })
  test('PMLR: the day of issue, which may be in the year after', () => {
    const of = {
      title: 'Auditing Caches of Things',
      author: ['Jane Doe', 'Xiang Ann Li'],
      conference_title: 'International Conference on Machine Learning',
      publication_date: '2025/10/06',
    }
    expect(recordOf(of)).toMatchObject({
      authors: of.author,
      year: 2025,
      yearIsRough: true,
      type: 'conference',
    })
  })
  test('NeurIPS: proceedings that are called a journal', () => {
    const of = {
      title: 'Neural Control of Toasters',
      author: ['Doe, Jane', 'Roe, Richard'],
      journal_title: 'Advances in Neural Information Processing Systems',
      volume: '1',
      publication_date: '1988',
    }
    expect(recordOf(of)).toMatchObject({
      ...{ authors: ['Jane Doe', 'Richard Roe'], type: 'conference', venue: of.journal_title },
      ...{ year: 1988, yearIsRough: false },
    })
  })
  test('the ACL Anthology: the content first, and names without quotes', () => {
    const body =
      '<!doctype html><html lang=en-us><head><title>How many? - ACL Anthology</title><meta content="How many data points?" name=citation_title><meta content="Jane Le Doe" name=citation_author><meta content="Richard M. Roe" name=citation_author><meta content="Proceedings of the 2021 Conference of the North American Chapter: Human Language Technologies" name=citation_conference_title><meta content="2021/6" name=citation_publication_date><meta content=10.18653/v1/2021.Naacl-main.999 name=citation_doi></head><body>'
    expect(page(body)?.record).toMatchObject({
      ...{ title: 'How many data points?', authors: ['Jane Le Doe', 'Richard M. Roe'] },
      ...{ year: 2021, yearIsRough: false, doi: '10.18653/v1/2021.naacl-main.999' },
    })
  })
  test('USENIX: institutions and addresses between the names', () => {
    const between = (name: string) =>
      meta('citation_author', name) +
      meta('citation_author_institution', 'A University, and Another') +
      meta('citation_author_email', 'someone@example.edu')
    const body = head(
      `${meta('citation_title', 'Flow Control')}${between('Jane Doe')}${between('Richard Roe')}${meta('citation_publication_date', '2022')}${meta('citation_conference_title', '19th Symposium on Networked Systems (NSDI 22)')}`,
    )
    expect(page(body)?.record).toMatchObject({ authors: ['Jane Doe', 'Richard Roe'], year: 2022 })
  })
  test('AAAI: Open Journal Systems, and the meeting’s year by the volume in the DOI', () => {
    const of = {
      journal_title: 'Proceedings of the AAAI Conference on Artificial Intelligence',
      author: ['Jane Doe', 'Richard Roe'],
      title: 'Sheep and Goats',
      date: '2020/04/03',
      doi: '10.1609/aaai.v34i01.5555',
    }
    expect(recordOf(of)).toMatchObject({ type: 'conference', year: 2020, yearIsRough: false, doi: of.doi })
    const later = { ...of, date: '2021/01/03' }
    expect(recordOf(later)).toMatchObject({ year: 2020, yearIsRough: false })
    expect(recordOf({ ...later, doi: '10.1609/icwsm.v14i1.1' })).toMatchObject({ yearIsRough: true })
  })
  test('Springer: hard spaces, and dozens of references that name journals and titles', () => {
    const body = head(
      `${meta('citation_journal_title', 'Journal of Things')}${meta('citation_title', 'In&nbsp;Vitro &amp; In Vivo')}${meta('citation_publication_date', '2010/09')}${meta('citation_online_date', '2010/05/05')}${meta('citation_author', 'Doe, Jane')}${meta('citation_reference', 'citation_journal_title=Other; citation_title=Another; citation_author=R. Roe; citation_doi=10.1/other')}`,
    )
    expect(page(body)?.record).toMatchObject({
      ...{ title: 'In Vitro & In Vivo', authors: ['Jane Doe'], venue: 'Journal of Things', type: 'journal' },
      ...{ year: 2010, yearIsRough: false, doi: null },
    })
  })
  test('IOP: only the date of putting it online', () => {
    const of = { title: 'Membranes', journal_title: 'Materials', online_date: '2019/04/15' }
    expect(recordOf(of)).toMatchObject({ year: 2019, yearIsRough: true })
  })
  test('ScienceDirect: no authors, which means that they are not known', () => {
    const of = { title: 'Bonding', journal_title: 'Chemistry', publication_date: '2018/11/15' }
    expect(recordOf(of)).toMatchObject({ authors: [], year: 2018 })
  })
  test('chapters: the conference, never the series', () => {
    const chapter = { title: 'A Title', inbook_title: 'Computer Vision – ECCV 2024' }
    expect(recordOf(chapter)).toMatchObject({ venue: chapter.inbook_title })
    expect(
      recordOf({ title: 'A Title', journal_title: 'Lecture Notes in Computer Science' })?.venue,
    ).toBeNull()
    const both = { ...chapter, conference_title: 'European Conference on Computer Vision' }
    expect(recordOf(both)).toMatchObject({ venue: both.conference_title, type: 'conference' })
  })
  test.each(['bioRxiv', 'Cryptology ePrint Archive', 'medRxiv'])('%s: not a venue', (journal_title) => {
    const of = { title: 'A Title', journal_title, publication_date: '2020' }
    expect(recordOf(of)).toMatchObject({ venue: null, type: 'preprint' })
  })
  test('a retracted paper: its title without the mark', () => {
    expect(recordOf({ title: 'RETRACTED ARTICLE: A Title' })?.title).toBe('A Title')
  })
})

describe('names', () => {
  test.each<[readonly string[], readonly string[]]>([
    [
      ['Doe, Jane, Jr.', 'John Smith, III'],
      ['Jane Doe Jr.', 'John Smith III'],
    ],
    [['Doe, Jane; Roe, Richard'], ['Jane Doe', 'Richard Roe']],
    [['Jane Doe, Richard Roe, John Q. Poe'], ['Jane Doe', 'Richard Roe', 'John Q. Poe']],
    [['Jane Doe and Richard Roe'], ['Jane Doe', 'Richard Roe']],
    [['Jane Doe, Richard Roe, and John Poe'], ['Jane Doe', 'Richard Roe', 'John Poe']],
    [
      ['Doe, Jane', 'Doe, Jane'].concat(['Roe, R.', 'Doe, Jane']),
      ['Jane Doe', 'Jane Doe', 'R. Roe', 'Jane Doe'],
    ],
    [
      ['Doe, Jane', 'Roe, R.', 'Doe, Jane', 'Roe, R.'],
      ['Jane Doe', 'R. Roe'],
    ],
    [['The Toaster Collaboration and Friends'], ['The Toaster Collaboration and Friends']],
    [['DOE, JANE'], ['Jane Doe']],
    [['Pazar&ccedil;eviren, Ay&#351;en'], ['Ayşen Pazarçeviren']],
    [['', 'Jane Doe'], ['Jane Doe']],
  ])('%j', (given, names) => expect(authorsOf(...given)).toEqual(names))
  test.each([
    ['García Márquez, Gabriel José'],
    ['Doe, J., Roe, R.'],
    ['Doe, Jane and Richard Roe'],
    ['Doe J;Roe RQ;'],
    ['Jane Doe et al.'],
    ['Jane Doe', 'someone@example.org'],
    ['Jane Doe1', 'Richard Roe'],
    ['MÃ¼ller, Jane', 'Roe, Richard'],
    ['Doe, Jane,'],
  ])('that can be read in two ways are not known: %j', (...given) => expect(authorsOf(...given)).toEqual([]))
  test('of citation_authors', () => {
    expect(recordOf({ title: 'A Title', authors: 'Doe, Jane; Roe, Richard' })?.authors).toEqual([
      ...['Jane Doe', 'Richard Roe'],
    ])
  })
})

describe('without Highwire’s tags', () => {
  const ld = (value: unknown) => head(`<script type="application/ld+json">${JSON.stringify(value)}</script>`)
  const article = {
    '@type': 'ScholarlyArticle',
    headline: 'A Title <i>of</i> Things',
    author: [
      { '@type': 'Person', name: 'Jane Doe' },
      { '@type': 'Person', givenName: 'Richard', familyName: 'Roe' },
    ],
    isPartOf: {
      '@type': 'PublicationIssue',
      isPartOf: { '@type': ['Periodical', 'PublicationVolume'], name: 'Things' },
    },
    datePublished: '2021-12-30',
    sameAs: 'https://doi.org/10.1000/Things.1',
  }
  const read = {
    ...{ title: 'A Title of Things', authors: ['Jane Doe', 'Richard Roe'], venue: 'Things', type: 'journal' },
    ...{ year: 2021, yearIsRough: true, doi: '10.1000/things.1' },
  }
  test.each<[string, unknown]>([
    ['alone', article],
    ['in a graph', { '@graph': [{ '@type': 'WebSite', name: 'Site' }, article] }],
    ['as what a page is about', [{ '@type': 'WebPage', mainEntity: article }]],
  ])('JSON-LD, %s', (_, value) => expect(page(ld(value))?.record).toMatchObject(read))
  test.each<[string, unknown]>([
    ['of something else', { ...article, '@type': 'NewsArticle' }],
    ['of two articles', [article, { ...article, headline: 'Another' }]],
    ['null', null],
  ])('not JSON-LD %s', (_, value) => expect(page(ld(value))).toBeNull())
  test('nor JSON-LD that is nested beyond all need', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    expect(page(head(`<script type="application/ld+json">${deep}</script>`))).toBeNull()
  })
  test('authors without a name are not known', () => {
    expect(page(ld({ ...article, author: [{ name: 'Jane Doe' }, {}] }))?.record.authors).toEqual([])
  })
  const dublin =
    meta('DC.Title', 'Metrics of Subsets') +
    meta('dc.Creator', ' Jane  Doe') +
    meta('DC.creator', 'Richard Roe') +
    meta('dc.Date', '2020-02-07') +
    meta('dc.Identifier', 'doi:10.1145/1.2')
  test('Dublin Core, whatever the case of its names', () => {
    expect(page(head(dublin))?.record).toMatchObject({
      ...{ title: 'Metrics of Subsets', authors: ['Jane Doe', 'Richard Roe'], venue: null, type: null },
      ...{ year: 2020, yearIsRough: true, doi: '10.1145/1.2' },
    })
  })
  test('Highwire’s tags come first', () => {
    expect(page(head(dublin + tags({ title: 'The Title' })))?.record.title).toBe('The Title')
  })
})

describe('nothing is read from', () => {
  const good = head(tags({ title: 'A Title', author: ['Jane Doe'] }))
  test('its like: this is read', () => expect(page(good)).not.toBeNull())
  test.each<[string, string, Sent]>([
    ['an error', good, { status: 404 }],
    ['an answer that may be a challenge', good, { status: 202 }],
    ['another type', good, { type: 'application/pdf' }],
    ['no type', good, { type: '' }],
    ['a head that was cut off', good.replace('</head>', ''), {}],
    ['half a tag', good.slice(0, -12), {}],
    ['a page without a title', head(tags({ author: ['Jane Doe'] })), {}],
    ['a title of blanks', head(tags({ title: ' &nbsp; ' })), {}],
    ['a title whose letters got lost', head(tags({ title: 'MÃ¼nchen' })), {}],
    ['a page of several papers', head(tags({ title: ['A Title', 'Another'] })), {}],
    ['a comment', head(`<!-- ${tags({ title: 'A Title' })} -->`), {}],
    ['a script', head(`<script>'${tags({ title: 'A Title' })}'</script>`), {}],
    ['an attribute of another name', head('<meta property="citation_title" content="A Title">'), {}],
    ['a tag that quotes one', head(meta('citation_reference', 'citation_title=A Title')), {}],
    ['what follows the head', `${head('')}<body>${tags({ title: 'A Title' })}`, {}],
  ])('%s', (_, body, sent) => expect(page(body, sent)).toBeNull())
  test('a head that ends where the body begins is read', () => {
    expect(page(good.replace('</head>', '<body class="x">'))).not.toBeNull()
  })
  test('what cannot be seen is left out', () => {
    expect(recordOf({ title: 'A\u202e Ti&#x200B;tle&#27;[31m' })?.title).toBe('A Title[31m')
  })
})
